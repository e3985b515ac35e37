import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairSentences, type Shared } from '../../../shared/domain/align/sentencePairs.ts';

const lengths = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
const nothing: Shared = { left: new Float64Array(0), right: new Float64Array(0) };

/** Sentences as lists of words of ten characters; equal words answer each other. */
function pairWords(left: readonly string[], right: readonly string[]) {
  const [lefts, rights] = [left, right].map((list) => list.map((text) => text.split(' ')));
  const metIn = (words: readonly string[], others: readonly string[]) =>
    Float64Array.from(words, (word) => (others.includes(word) ? 1 : 0));
  const sizes = (list: readonly string[]) => list.map((text) => 10 * text.split(' ').length);
  return pairSentences(sizes(left), sizes(right), (l, r) => {
    const [own = [], other = []] = [lefts?.[l], rights?.[r]];
    return { left: metIn(own, other), right: metIn(other, own) };
  }).map((bead) => [bead.left, bead.right]);
}

describe('sentences of two texts in pairs', () => {
  test('every sentence is in one bead, in order', () => {
    fc.assert(
      fc.property(
        lengths,
        lengths,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (left, right, some) => {
          const value = () => Float64Array.of(some.next().value ?? 0);
          const beads = pairSentences(left, right, () => ({ left: value(), right: value() }));
          for (const side of ['left', 'right'] as const) {
            let at = 0;
            for (const bead of beads) {
              expect(bead[side][0]).toBe(at);
              at = bead[side][1];
            }
            expect(at).toBe({ left, right }[side].length);
          }
          expect(beads.every(({ left: l, right: r }) => l[0] < l[1] || r[0] < r[1])).toBe(true);
        },
      ),
    );
  });

  test('two sentences that are one in the other text are found by their lengths alone', () => {
    const beads = pairSentences([80, 60, 120], [142, 118], () => nothing);
    expect(beads.map(({ left }) => left)).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  test('a sentence that was left out is found by the words of the others', () => {
    const left = ['a b c d', 'e f g h', 'i j k l'];
    expect(pairWords(left, ['a b c d', 'i j k l'])).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
      [
        [1, 2],
        [1, 1],
      ],
      [
        [2, 3],
        [1, 2],
      ],
    ]);
  });

  test('a word that both of two sentences have does not join them', () => {
    expect(pairWords(['a b c x', 'd e f x'], ['a b c x', 'd e f x']).length).toBe(2);
  });
});
