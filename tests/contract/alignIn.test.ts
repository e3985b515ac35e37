import type { MessagePort } from 'node:worker_threads';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignIn, type SentRows, sentRows, taken } from '../../electron/core/threads/alignIn.ts';
import type { Lane } from '../../electron/core/threads/lane.ts';
import type { AlignVersion } from '../../shared/domain/align/types.ts';
import { ProblemError } from '../../shared/domain/problem.ts';

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
const versionOf = (key: string): AlignVersion => ({
  key,
  role: 'machine',
  language: 'en',
  paragraphs: [{ text: `A ferry ${key}.`, role: 'body' }, { text: '' }, { text: 'Ещё один «паром».' }],
});
const versions = keys.map(versionOf);

type Input = { readonly texts: MessagePort; readonly count: number };

/** A lane played by this thread. */
const played = (run: (input: Input) => Promise<SentRows>) =>
  ({ run: (_: string, input: Input) => run(input) }) as unknown as Pick<Lane, 'run'>;
const { signal } = new AbortController();

test('texts go to the thread and rows come back as they are', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (made) => {
      let given: readonly AlignVersion[] = [];
      const heard: number[] = [];
      const lane = played(async ({ texts, count }) => {
        given = await taken(texts, count, (come) => heard.push(come));
        return structuredClone(sentRows(made));
      });
      expect(await alignIn(lane, versions, { signal })).toEqual(made);
      expect(heard).toEqual([1, 2, 3]);
      // The aligner makes nothing of what a paragraph is.
      expect(given).toEqual(
        versions.map((version) => ({
          ...version,
          paragraphs: version.paragraphs.map(({ text }) => ({ text })),
        })),
      );
    }),
    { numRuns: 30 },
  );
});

test('a long version comes in pieces, each told of, and is whole there', async () => {
  const long: AlignVersion = {
    key: 'long',
    role: 'human',
    language: 'en',
    paragraphs: [...'abcdefg', ''].map((letter) => ({ text: letter.repeat(400_000) })),
  };
  const empty: AlignVersion = { ...long, key: 'empty', paragraphs: [] };
  const short = versionOf('short');
  let given: readonly AlignVersion[] = [];
  const heard: number[] = [];
  const lane = played(async ({ texts, count }) => {
    given = await taken(texts, count, (come) => heard.push(come));
    return sentRows([]);
  });
  await alignIn(lane, [empty, long, short], { signal });
  expect(heard).toEqual([1, 1 + 3 / 8, 1 + 6 / 8, 2, 3]);
  const textsOf = (all: readonly AlignVersion[]) =>
    all.map(({ key, paragraphs }) => [key, ...paragraphs.map(({ text }) => text)]);
  expect(textsOf(given)).toEqual(textsOf([empty, long, short]));
});

test('no more is sent once the work is given up', async () => {
  let read = 0;
  const counted = versions.map((version) => ({
    ...version,
    get paragraphs() {
      read += 1;
      return version.paragraphs;
    },
  }));
  const cancelled = new ProblemError('cancelled');
  const lane = played(({ texts, count }) => {
    const { promise, reject } = Promise.withResolvers<SentRows>();
    void taken(texts, count, () => reject(cancelled));
    return promise;
  });
  const many = Array.from({ length: 40 }, () => counted).flat();
  await expect(alignIn(lane, many, { signal })).rejects.toBe(cancelled);
  expect(read).toBeLessThan(many.length);
});
