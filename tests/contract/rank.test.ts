import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankInOrder } from '../../electron/core/rank.ts';

const ascending = (ranks: readonly string[]): boolean =>
  ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? '') < rank);

/** Length of a longest strictly ascending subsequence, the slow and certain way. */
function longestRun(values: readonly string[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    const before = lengths.filter((_, earlier) => (values[earlier] ?? '') < value);
    lengths[index] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...lengths);
}

/** Ranks of rows that were put in order once, then shuffled, with new rows between them. */
const shuffled = fc
  .nat({ max: 40 })
  .chain((count) =>
    fc.tuple(
      fc.shuffledSubarray(rankInOrder(Array.from({ length: count }, () => null))),
      fc.array(fc.nat(40)),
    ),
  )
  .map(([ranks, gaps]) => gaps.reduce<(string | null)[]>((list, at) => list.toSpliced(at, 0, null), ranks));

test('ranks ascend, and as many as can be are left alone', () => {
  fc.assert(
    fc.property(shuffled, (present) => {
      const ranks = rankInOrder(present);
      expect(ranks).toHaveLength(present.length);
      expect(ascending(ranks)).toBe(true);
      const kept = ranks.filter((rank, index) => rank === present[index]);
      const known = present.filter((rank) => rank !== null);
      expect(kept).toHaveLength(longestRun(known));
    }),
  );
});

test('a row put between two others changes neither', () => {
  const ranks = rankInOrder([null, null]);
  const [first, second] = ranks;
  const [before, between, after] = rankInOrder([first ?? null, null, second ?? null]);
  expect([before, after]).toEqual(ranks);
  expect(ascending([before ?? '', between ?? '', after ?? ''])).toBe(true);
});

test('there may be as many new rows as the longest text has paragraphs', () => {
  const ranks = rankInOrder(Array.from({ length: 200_000 }, () => null));
  expect(ranks).toHaveLength(200_000);
  expect(ascending(ranks)).toBe(true);
});
