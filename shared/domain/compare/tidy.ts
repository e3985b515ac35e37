import type { Region } from './match.ts';
import { endsSentence, type Token, weights } from './tokens.ts';

/** A lone content word is absorbed only between changes of at least this weight on their heavier side. */
const longChange = 6 * weights.content;

/** The stretches that are not kept, in order; never two that touch. */
export const regionsOf = (partner: Int32Array, otherCount: number): readonly Region[] => {
  const regions: Region[] = [];
  let baseFrom = 0;
  let otherFrom = 0;
  const close = (baseTo: number, otherTo: number) => {
    if (baseTo > baseFrom || otherTo > otherFrom) regions.push({ baseFrom, baseTo, otherFrom, otherTo });
    baseFrom = baseTo + 1;
    otherFrom = otherTo + 1;
  };
  partner.forEach((otherAt, baseAt) => {
    if (otherAt >= 0) close(baseAt, otherAt);
  });
  close(partner.length, otherCount);
  return regions;
};

/**
 * Makes the stretches readable: pure insertions and omissions slide to the edge of a sentence or phrase where
 * the words allow it (diff-match-patch's cleanupSemanticLossless), and kept islands too small to mean
 * anything are absorbed (its cleanupSemantic).
 */
export const tidyRegions = (
  regions: readonly Region[],
  base: readonly Token[],
  other: readonly Token[],
): readonly Region[] => absorbIslands(slideRegions(regions, base, other), base, other);

const slideRegions = (
  regions: readonly Region[],
  base: readonly Token[],
  other: readonly Token[],
): readonly Region[] => {
  const slid: Region[] = [];
  regions.forEach((region, index) => {
    const leftRoom = region.baseFrom - (slid.at(-1)?.baseTo ?? 0);
    const rightRoom = (regions[index + 1]?.baseFrom ?? base.length) - region.baseTo;
    push(slid, slide(region, base, other, leftRoom, rightRoom));
  });
  return slid;
};

/** Adds a region, joined to the one before where nothing is kept between them. */
const push = (regions: Region[], region: Region): void => {
  const last = regions.at(-1);
  if (last?.baseTo === region.baseFrom && last.otherTo === region.otherFrom)
    regions[regions.length - 1] = { ...last, baseTo: region.baseTo, otherTo: region.otherTo };
  else regions.push(region);
};

const slide = (
  region: Region,
  base: readonly Token[],
  other: readonly Token[],
  leftRoom: number,
  rightRoom: number,
): Region => {
  const inserted = region.baseFrom === region.baseTo;
  if (!inserted && region.otherFrom < region.otherTo) return region;
  const tokens = inserted ? other : base;
  const from = inserted ? region.otherFrom : region.baseFrom;
  const to = inserted ? region.otherTo : region.baseTo;
  let best = 0;
  let bestScore = edgeScore(tokens, from, to);
  const consider = (by: number) => {
    const score = edgeScore(tokens, from + by, to + by);
    if (score > bestScore) [best, bestScore] = [by, score];
  };
  const alike = (a: number, b: number) => tokens[a]?.text === tokens[b]?.text;
  for (let by = -1; -by <= leftRoom && alike(from + by, to + by); by--) consider(by);
  for (let by = 1; by <= rightRoom && alike(from + by - 1, to + by - 1); by++) consider(by);
  return {
    baseFrom: region.baseFrom + best,
    baseTo: region.baseTo + best,
    otherFrom: region.otherFrom + best,
    otherTo: region.otherTo + best,
  };
};

/** How natural it is to cut out the tokens from `from` to `to`. */
const edgeScore = (tokens: readonly Token[], from: number, to: number): number =>
  boundaryScore(tokens, from) +
  boundaryScore(tokens, to) +
  (tokens[from]?.weight === weights.functionWord ? 1 : 0);

const boundaryScore = (tokens: readonly Token[], position: number): number => {
  if (position === 0 || position === tokens.length) return 8;
  const next = tokens[position];
  // Before a mark that belongs to what precedes it is the worst place to cut.
  if (next !== undefined && /^[,;:.!?…)\]]/.test(next.match)) return 0;
  if (endsSentence(tokens, position)) return 8;
  return /^[,;:-]$/.test(tokens[position - 1]?.match ?? '') ? 4 : 2;
};

const absorbIslands = (
  regions: readonly Region[],
  base: readonly Token[],
  other: readonly Token[],
): readonly Region[] => {
  const kept: Region[] = [];
  for (let region of regions) {
    // An absorbed island makes a longer change, which may absorb the island before it as well.
    for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
      if (!isSmallIsland(last, region, base, other)) break;
      kept.pop();
      region = { ...region, baseFrom: last.baseFrom, otherFrom: last.otherFrom };
    }
    kept.push(region);
  }
  return kept;
};

const isSmallIsland = (
  before: Region,
  after: Region,
  base: readonly Token[],
  other: readonly Token[],
): boolean => {
  // Words only added, or only left out, around a kept word read well as they are.
  const removes = before.baseFrom < before.baseTo || after.baseFrom < after.baseTo;
  const adds = before.otherFrom < before.otherTo || after.otherFrom < after.otherTo;
  if (!removes || !adds) return false;
  let words = 0;
  let weight = 0;
  for (let at = before.baseTo; at < after.baseFrom; at++) {
    // What begins a sentence helps the eye, however small.
    if (endsSentence(base, at + 1)) return false;
    weight += base[at]?.weight ?? 0;
    if (base[at]?.isWord) words++;
    if (words > 2) return false;
  }
  const lighter = Math.min(heavierSide(before, base, other), heavierSide(after, base, other));
  if (weight < weights.content) return weight <= lighter;
  return words === 1 && lighter >= longChange;
};

const heavierSide = (region: Region, base: readonly Token[], other: readonly Token[]): number =>
  Math.max(weigh(base, region.baseFrom, region.baseTo), weigh(other, region.otherFrom, region.otherTo));

/** Weight of the tokens from `from` to `to`. */
export const weigh = (tokens: readonly Token[], from: number, to: number): number => {
  let sum = 0;
  for (let at = from; at < to; at++) sum += tokens[at]?.weight ?? 0;
  return sum;
};
