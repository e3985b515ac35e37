import { generateNKeysBetween } from 'fractional-indexing';

/**
 * Ranks for a sequence of rows, given the ranks they have (null: none yet), writing as few anew as can be: a longest
 * ascending run of present ranks is kept, and the others get keys in the gaps between. `outer`: ranks of the rows
 * before and after the sequence, null where there is none; the present ones must lie between. O(n log n).
 */
export function rankInOrder(
  present: readonly (string | null)[],
  outer: { readonly below: string | null; readonly above: string | null } = { below: null, above: null },
): string[] {
  const kept = longestAscending(present);
  const ranks: string[] = [];
  let start = 0;
  for (const end of [...kept, present.length]) {
    const below = ranks.at(-1) ?? outer.below;
    const own = present[end] ?? null;
    const above = own ?? outer.above;
    // One by one: a call takes no more than some hundred thousand arguments, and there may be more rows.
    for (const rank of generateNKeysBetween(below, above, end - start)) ranks.push(rank);
    if (own !== null) ranks.push(own);
    start = end + 1;
  }
  return ranks;
}

/** Positions of a longest strictly ascending subsequence, by patience sorting. */
function longestAscending(values: readonly (string | null)[]): number[] {
  /** Position of the smallest value that ends an ascending run of each length. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, position) => {
    if (value === null) return;
    const length = lowerBound(ends.length, (run) => (values[ends[run] ?? -1] ?? '') < value);
    previous[position] = ends[length - 1] ?? -1;
    ends[length] = position;
  });
  const kept: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.push(at);
  return kept.reverse();
}

/** The first number below `count` for which `isLess` does not hold; it holds for a beginning only. */
function lowerBound(count: number, isLess: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLess(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
