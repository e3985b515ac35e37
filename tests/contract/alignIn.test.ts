import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignIn, sentRows, taken } from '../../electron/core/alignIn.ts';
import type { Lane } from '../../electron/core/lane.ts';
import type { AlignVersion } from '../../shared/domain/align/types.ts';

const keys = ['1', 'machine', 'b'];
const cell = fc.array(fc.nat(300_000), { maxLength: 3 });
const rows = fc.array(
  fc.record({
    cells: fc
      .tuple(cell, cell, cell)
      .map((lists) => Object.fromEntries(keys.map((key, at) => [key, lists[at] ?? []]))),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);
const version: AlignVersion = {
  key: 'machine',
  role: 'machine',
  language: 'en',
  paragraphs: [{ text: 'A ferry.', role: 'body' }, { text: '' }, { text: 'Ещё один «паром».' }],
};

test('texts go to the thread and rows come back as they are, a structured clone between', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (made) => {
      let given: readonly AlignVersion[] = [];
      const lane = {
        run: async (_: string, input: { versions: Parameters<typeof taken>[0][] }) => {
          given = structuredClone(input).versions.map(taken);
          return structuredClone(sentRows(made));
        },
      };
      const signal = new AbortController().signal;
      const answered = await alignIn(lane as unknown as Pick<Lane, 'run'>, [version], { signal });
      expect(answered).toEqual(made);
      // The aligner makes nothing of what a paragraph is.
      expect(given).toEqual([{ ...version, paragraphs: version.paragraphs.map(({ text }) => ({ text })) }]);
    }),
  );
});
