import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthEvidence, unknownLengths } from '../../../shared/domain/align/evidence/length.ts';
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

type Asked = (left: number, right: number) => Shared;
type Side = readonly [from: number, to: number];

/** Prices as docs/alignment.md states them; summed word by word, in the plainest way. */
function worthOf(lengths: readonly [number[], number[]], asked: Asked, miss: number, sides: [Side, Side]) {
  const [[l, lEnd], [r, rEnd]] = sides;
  if (l === lEnd || r === rEnd) return -4;
  const places = ([from, to]: Side) => Array.from({ length: to - from }, (_, nth) => from + nth);
  const [lefts, rights] = [places(sides[0]), places(sides[1])];
  const sumOf = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);
  const bestOf = (answers: readonly Float64Array[]) =>
    sumOf(
      [...(answers[0] ?? [])].map((_, word) => {
        const most = Math.max(...answers.map((list) => list[word] ?? 0));
        return 3 * most - miss * (1 - most);
      }),
    );
  const words =
    sumOf(lefts.map((own) => bestOf(rights.map((other) => asked(own, other).left)))) +
    sumOf(rights.map((own) => bestOf(lefts.map((other) => asked(other, own).right))));
  const [own = 0, other = 0] = [lefts, rights].map((list, side) =>
    sumOf(list.map((at) => lengths[side]?.[at] ?? 0)),
  );
  return words / 2 + 2 * lengthEvidence(unknownLengths, own, other) - 3 * (lefts.length + rights.length - 2);
}

/** The most that any way of pairing is worth; every way is tried. */
function mostWorth(worth: (sides: [Side, Side]) => number, n: number, m: number, i = 0, j = 0): number {
  if (i === n && j === m) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let a = 0; a <= Math.min(3, n - i); a++) {
    for (let b = 0; b <= Math.min(3, m - j); b++) {
      const isNone = a + b === 0 || (a === 0 && b > 1) || (b === 0 && a > 1) || a + b > 5;
      if (isNone) continue;
      const rest = mostWorth(worth, n, m, i + a, j + b);
      most = Math.max(most, worth([[i, i + a], [j, j + b]]) + rest); // biome-ignore format: two sides
    }
  }
  return most;
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

  test('no other pairs are worth more, by words and by lengths', () => {
    const share = fc.constantFrom(0, 0.2, 0.5, 0.8, 1);
    const sentences = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        sentences,
        sentences,
        fc.array(share, { minLength: 96, maxLength: 96 }),
        (left, right, shares) => {
          if (left.length === 1 && right.length === 1) return;
          const list = (count: number, from: number) =>
            Float64Array.from({ length: count }, (_, at) => shares[(from + at) % shares.length] ?? 0);
          const shared = left.map(([, own], l) =>
            right.map(([, other], r) => ({
              left: list(own, 24 * l + 6 * r),
              right: list(other, 24 * l + 6 * r + 3),
            })),
          );
          const asked: Asked = (l, r) => shared[l]?.[r] ?? nothing;
          const met = left.map(([, count], l) =>
            Array.from({ length: count }, (_, word) =>
              Math.max(...right.map((__, r) => asked(l, r).left[word] ?? 0)),
            ),
          );
          const words = met.flat();
          const share = words.length === 0 ? 0 : words.reduce((sum, value) => sum + value, 0) / words.length;
          const miss = -Math.log(1 - Math.min(0.6, share));
          const lengths: [number[], number[]] = [
            left.map(([length]) => length),
            right.map(([length]) => length),
          ];
          const worth = (sides: [Side, Side]) => worthOf(lengths, asked, miss, sides);
          const found = pairSentences(...lengths, asked);
          const sum = found.reduce((all, bead) => all + worth([bead.left, bead.right]), 0);
          expect(sum).toBeCloseTo(mostWorth(worth, left.length, right.length), 6);
        },
      ),
    );
  });
});
