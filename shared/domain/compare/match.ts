import { diffArrays } from 'diff';
import { spellingKey } from '../text/spelling.ts';
import { anchorsBetween } from './anchors.ts';
import { type Token, weights } from './tokens.ts';

/** The tokens of two texts, and numbers for them that are equal where the words are. */
export interface MatchedWords {
  readonly base: readonly Token[];
  readonly other: readonly Token[];
  readonly baseIds: Int32Array;
  readonly otherIds: Int32Array;
}

/** Which token of `other` each token of `base` is kept as (-1: none); partners ascend. */
interface TokenMatch extends MatchedWords {
  readonly partner: Int32Array;
  /** True where the texts were too long to search through: a better match may exist. */
  readonly approximate: boolean;
}

/** A stretch of both token lists, `To` exclusive. */
export interface Region {
  readonly baseFrom: number;
  readonly baseTo: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** Insertions and deletions up to which a gap without anchors is searched by Myers' algorithm; about 20 ms. */
const maxRoughEdits = 2_000;

/** Long texts may search this many times the cells of one exact search, all their gaps together. */
const budgetFactor = 8;

/**
 * The heaviest common subsequence of two token lists, neighbours that stay neighbours weighing a little more.
 * Exact while the cells to search (product of the token counts, common ends taken off) stay within `maxCells`;
 * above that the texts are first cut at words that occur once in each, and gaps that stay too large are
 * matched without weights, by jsdiff, or left unmatched where even that would take long. O(cells) time, one byte a cell.
 */
export const matchTokens = (
  base: readonly Token[],
  other: readonly Token[],
  maxCells: number,
): TokenMatch => {
  const [baseIds, otherIds] = numberForms(base, other);
  const partner = new Int32Array(base.length).fill(-1);
  const whole = { baseFrom: 0, baseTo: base.length, otherFrom: 0, otherTo: other.length };
  const open: Region[] = [takeCommonEnds(whole, baseIds, otherIds, partner)];
  let approximate = false;
  let budget = maxCells * budgetFactor;
  for (let region = open.pop(); region !== undefined; region = open.pop()) {
    const cells = cellsOf(region);
    if (cells <= maxCells && cells <= budget) {
      budget -= cells;
      matchExactly(region, baseIds, otherIds, base, partner);
      continue;
    }
    approximate = true;
    const { anchors, gaps } = anchorsBetween(region, baseIds, otherIds, base);
    for (const [baseAt, otherAt] of anchors) partner[baseAt] = otherAt;
    if (anchors.length === 0) matchRoughly(region, baseIds, otherIds, partner);
    else open.push(...gaps.map((gap) => takeCommonEnds(gap, baseIds, otherIds, partner)).reverse());
  }
  return { partner, base, other, baseIds, otherIds, approximate };
};

const cellsOf = (region: Region) => (region.baseTo - region.baseFrom) * (region.otherTo - region.otherFrom);

/** Words as numbers, so that the search compares integers; all spellings of a word are one number. */
const numberForms = (base: readonly Token[], other: readonly Token[]): [Int32Array, Int32Array] => {
  const numbers = new Map<string, number>();
  const numberOf = ({ match, isWord }: Token): number => {
    const known = numbers.get(match);
    if (known !== undefined) return known;
    const folded = isWord ? spellingKey(match) : match;
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number).set(match, number);
    return number;
  };
  const numbersOf = (tokens: readonly Token[]): Int32Array => {
    // Filled one by one: Int32Array.from takes several times as long.
    const all = new Int32Array(tokens.length);
    tokens.forEach((token, at) => {
      all[at] = numberOf(token);
    });
    return all;
  };
  return [numbersOf(base), numbersOf(other)];
};

/** Matches what the region's two sides begin and end with alike; the rest is left to search. */
const takeCommonEnds = (
  region: Region,
  baseIds: Int32Array,
  otherIds: Int32Array,
  partner: Int32Array,
): Region => {
  let { baseFrom, baseTo, otherFrom, otherTo } = region;
  while (baseFrom < baseTo && otherFrom < otherTo && baseIds[baseFrom] === otherIds[otherFrom])
    partner[baseFrom++] = otherFrom++;
  while (baseFrom < baseTo && otherFrom < otherTo && baseIds[baseTo - 1] === otherIds[otherTo - 1])
    partner[--baseTo] = --otherTo;
  return { baseFrom, baseTo, otherFrom, otherTo };
};

/** The longest common subsequence, whatever the words weigh; nothing where the two differ in too many places. */
const matchRoughly = (
  region: Region,
  baseIds: Int32Array,
  otherIds: Int32Array,
  partner: Int32Array,
): void => {
  const { baseFrom, baseTo, otherFrom, otherTo } = region;
  const runs = diffArrays(
    [...baseIds.subarray(baseFrom, baseTo)],
    [...otherIds.subarray(otherFrom, otherTo)],
    {
      maxEditLength: maxRoughEdits,
    },
  );
  let baseAt = baseFrom;
  let otherAt = otherFrom;
  for (const { added, removed, count } of runs ?? []) {
    if (!added && !removed) for (let at = 0; at < count; at++) partner[baseAt + at] = otherAt + at;
    if (!added) baseAt += count;
    if (!removed) otherAt += count;
  }
};

// One byte a cell: which way the best way on goes, and whether a match there is continued by the next.
const skipBase = 0;
const skipOther = 1;
const keepBoth = 2;
const directions = 3;
const continues = 4;

/** Values by position in the other text: of the best way on from there, and of the best one that keeps both tokens. */
interface Row {
  readonly best: Int32Array;
  /** 0 where the tokens differ. */
  readonly kept: Int32Array;
}

const emptyRow = (width: number): Row => ({
  best: new Int32Array(width + 1),
  kept: new Int32Array(width + 1),
});

/** Dynamic programme from the end, so that the best way is read off forwards. */
const matchExactly = (
  region: Region,
  baseIds: Int32Array,
  otherIds: Int32Array,
  base: readonly Token[],
  partner: Int32Array,
): void => {
  const width = region.otherTo - region.otherFrom;
  const ways = new Uint8Array((region.baseTo - region.baseFrom) * width);
  const columns = otherIds.subarray(region.otherFrom, region.otherTo);
  let below = emptyRow(width);
  let row = emptyRow(width);
  for (let baseAt = region.baseTo - 1; baseAt >= region.baseFrom; baseAt--) {
    const start = (baseAt - region.baseFrom) * width;
    const rowWays = ways.subarray(start, start + width);
    fillRow(row, below, rowWays, columns, baseIds[baseAt] as number, base[baseAt]?.weight ?? 0);
    [below, row] = [row, below];
  }
  readWay(region, ways, partner);
};

/** One row of the programme; written for the optimiser, since nearly all the time of a comparison goes here. */
const fillRow = (
  row: Row,
  below: Row,
  ways: Uint8Array,
  columns: Int32Array,
  id: number,
  weight: number,
): void => {
  for (let j = columns.length - 1; j >= 0; j--) {
    const down = below.best[j] as number;
    const right = row.best[j + 1] as number;
    let best = Math.max(down, right);
    let way = down >= right ? skipBase : skipOther;
    let kept = 0;
    if (id === columns[j]) {
      const apart = below.best[j + 1] as number;
      const next = below.kept[j + 1] as number;
      const along = next > 0 ? next + weights.contiguity : 0;
      kept = weight + Math.max(apart, along);
      if (kept >= best) {
        best = kept;
        way = keepBoth;
      }
      if (along > apart) way |= continues;
    }
    row.best[j] = best;
    row.kept[j] = kept;
    ways[j] = way;
  }
};

const readWay = (region: Region, ways: Uint8Array, partner: Int32Array): void => {
  const height = region.baseTo - region.baseFrom;
  const width = region.otherTo - region.otherFrom;
  let i = 0;
  let j = 0;
  let mustKeep = false;
  while (i < height && j < width) {
    const way = ways[i * width + j] as number;
    if (mustKeep || (way & directions) === keepBoth) {
      partner[region.baseFrom + i++] = region.otherFrom + j++;
      mustKeep = (way & continues) !== 0;
    } else if ((way & directions) === skipBase) i++;
    else j++;
  }
};
