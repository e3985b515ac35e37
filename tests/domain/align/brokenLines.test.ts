import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { versionOf } from './versions.ts';

const one = [
  'The harbour master counted forty fishing boats before the storm reached the mouth of the river at noon.',
  'Her brother, who kept the bakery on the corner of Lime Street, gave away warm rolls to all his neighbours.',
  'Nobody could say why the curators of the museum had wrapped the meteorites in blankets and old newspapers.',
  'When the evening ferry was cancelled, its passengers went up the hill and slept on the benches of a chapel.',
];
const other = [
  'Before noon, when the storm came to the mouth of the river, forty fishing boats were counted by the harbour master.',
  'All the neighbours were given warm rolls by her brother, whose bakery stood at the corner of Lime Street.',
  'Why the museum’s curators should wrap meteorites in old newspapers and blankets was more than anybody could say.',
  'The passengers of the evening ferry, which had been cancelled, climbed the hill to sleep in a chapel, on its benches.',
];

/** Lines of a text as a program wraps it. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The lines of all texts, and which of them each text is broken into. */
function broken(texts: readonly string[], width: number) {
  const lines: string[] = [];
  const numbers = texts.map((text) => wrapped(text, width).map((line) => lines.push(line) - 1));
  return { lines, numbers };
}

describe('texts broken at every line', () => {
  it('sentences of two texts that were broken elsewhere meet as wholes', () => {
    const [a, b] = [broken(one, 44), broken(other, 52)];
    const rows = alignVersions([
      versionOf('a', 'human', 'en', a.lines),
      versionOf('b', 'human', 'en', b.lines),
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual(
      one.map((_, at) => ({ a: a.numbers[at], b: b.numbers[at] })),
    );
  });

  it('a sentence in lines meets a paragraph that is whole', () => {
    const a = broken(one, 44);
    const rows = alignVersions([
      versionOf('a', 'human', 'en', a.lines),
      versionOf('b', 'human', 'en', other),
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual(one.map((_, at) => ({ a: a.numbers[at], b: [at] })));
  });

  it('every line stands in exactly one row, and a pinned row stays though it ends in mid-sentence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 60 }),
        fc.integer({ min: 40, max: 60 }),
        fc.nat(),
        (m, n, at) => {
          const [a, b] = [broken(one, m), broken(other, n)];
          const pinned = { a: [at % a.lines.length], b: [at % b.lines.length] };
          const rows = alignVersions(
            [versionOf('a', 'human', 'en', a.lines), versionOf('b', 'human', 'en', b.lines)],
            { anchors: [pinned] },
          );
          for (const [key, { lines }] of Object.entries({ a, b })) {
            const all = rows.flatMap(({ cells }) => cells[key] ?? []).sort((x, y) => x - y);
            expect(all).toEqual(lines.map((_, line) => line));
          }
          expect(rows.map(({ cells }) => cells)).toContainEqual(pinned);
        },
      ),
      { numRuns: 20 },
    );
  });
});
