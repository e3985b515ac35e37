import type { Region } from './match.ts';
import { type Token, weights } from './tokens.ts';

/** Positions in base and other that are certainly worth keeping together. */
export type Anchor = readonly [baseAt: number, otherAt: number];

/**
 * Cuts a region too large to search at its content words that occur exactly once on each side, the longest
 * chain of them that keeps its order (Bram Cohen's patience diff). O(n log n).
 */
export const anchorsBetween = (
  region: Region,
  baseIds: Int32Array,
  otherIds: Int32Array,
  base: readonly Token[],
): { anchors: readonly Anchor[]; gaps: readonly Region[] } => {
  const inBase = onlyPositions(baseIds, region.baseFrom, region.baseTo);
  const inOther = onlyPositions(otherIds, region.otherFrom, region.otherTo);
  const candidates: Anchor[] = [];
  for (const [id, baseAt] of inBase) {
    const otherAt = inOther.get(id);
    if (baseAt >= 0 && otherAt !== undefined && otherAt >= 0 && base[baseAt]?.weight === weights.content)
      candidates.push([baseAt, otherAt]);
  }
  candidates.sort(([a], [b]) => a - b);
  const anchors = longestRising(candidates);
  return { anchors, gaps: gapsBetween(region, anchors) };
};

/** Position of each form that stands once between `from` and `to`; -1 for one that stands more often. */
const onlyPositions = (ids: Int32Array, from: number, to: number): ReadonlyMap<number, number> => {
  const positions = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    positions.set(id, positions.has(id) ? -1 : at);
  }
  return positions;
};

/** Longest run of candidates whose second positions rise as well (the first ones do). */
const longestRising = (candidates: readonly Anchor[]): readonly Anchor[] => {
  const ends: number[] = [];
  const previous = new Int32Array(candidates.length).fill(-1);
  candidates.forEach(([, otherAt], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((candidates[ends[middle] as number]?.[1] ?? 0) < otherAt) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  });
  const chain: Anchor[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number)
    chain.push(candidates[index] as Anchor);
  return chain.reverse();
};

const gapsBetween = (region: Region, anchors: readonly Anchor[]): readonly Region[] => {
  const gaps: Region[] = [];
  let baseFrom = region.baseFrom;
  let otherFrom = region.otherFrom;
  for (const [baseAt, otherAt] of [...anchors, [region.baseTo, region.otherTo] as const]) {
    if (baseAt > baseFrom || otherAt > otherFrom)
      gaps.push({ baseFrom, baseTo: baseAt, otherFrom, otherTo: otherAt });
    baseFrom = baseAt + 1;
    otherFrom = otherAt + 1;
  }
  return gaps;
};
