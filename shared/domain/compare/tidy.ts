import type { MatchedWords, Region } from './match.ts';
import { cutMoves, type Piece } from './moves.ts';
import { areSpelledAlike } from './spelled.ts';
import { endsSentence, type Token, weights } from './tokens.ts';

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
 * Makes the stretches readable: pure insertions and omissions slide to the edge of a sentence or phrase where the words
 * allow it (diff-match-patch's cleanupSemanticLossless), passages that were moved are cut out, and neighbours with
 * little between them are joined (in the spirit of its cleanupSemantic, by a measure of our own).
 */
export const tidyRegions = (regions: readonly Region[], words: MatchedWords): readonly Piece[] => {
  const slid = slideRegions(regions, words.base, words.other);
  return joinPieces(
    cutMoves(slid, words.base, words.other, words.baseIds, words.otherIds),
    words.base,
    words.other,
  );
};

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

/** Reading one more change is as much effort as reading one more word in it. */
const changeEffort = 1;
/** In a change of this many words an island helps little, and is absorbed where that asks nearly the same effort. */
const longChange = 5;
const islandRelief = 0.1;
/** Words of an island that may be absorbed; one more stays, for it gives the eye a hold. */
const mostAbsorbed = 8;
/** Of two ways that ask the same effort, the one that keeps words that mean something: by this much a word. */
const contentBonus = 0.09;

/**
 * Joins neighbouring stretches, and the kept words between them, where that makes less to read: a change is read as
 * the longer of its sides, and one more for being one. What ends a sentence is never absorbed. The least effort over
 * all ways to join, by dynamic programme. O(stretches times those that can be joined).
 */
const joinPieces = (
  pieces: readonly Piece[],
  base: readonly Token[],
  other: readonly Token[],
): readonly Piece[] => {
  const steps = pieces.map(
    (piece, at): Step => ({
      island: canJoin(pieces[at - 1], piece)
        ? islandEffort(pieces[at - 1]?.baseTo ?? 0, piece.baseFrom, base)
        : Number.POSITIVE_INFINITY,
      lost: countWords(base, piece.baseFrom, piece.baseTo),
      gained: countWords(other, piece.otherFrom, piece.otherTo),
      isForm: isSpelling(piece, base, other),
    }),
  );
  const best = new Float64Array(pieces.length + 1);
  const startOf = new Int32Array(pieces.length + 1);
  for (let end = 1; end <= pieces.length; end++) {
    const { effort, start } = bestStart(end, steps, best);
    best[end] = effort;
    startOf[end] = start;
  }
  return joined(pieces, startOf);
};

/** What was moved stands alone. */
const canJoin = (before: Piece | undefined, after: Piece): boolean =>
  before?.move === null && after.move === null;

/** A stretch as the programme sees it. */
interface Step {
  /** Effort of absorbing what is kept before it; infinite where that must stay. */
  readonly island: number;
  /** Words. */
  readonly lost: number;
  readonly gained: number;
  /** The same words spelled otherwise: nothing to read while it stands alone. */
  readonly isForm: boolean;
}

/** Words of a side up to which it may be one word in another spelling or its long form. */
const mostSpelled = 4;

const isSpelling = (piece: Piece, base: readonly Token[], other: readonly Token[]): boolean => {
  const { baseFrom, baseTo, otherFrom, otherTo } = piece;
  if (baseTo === baseFrom || otherTo === otherFrom) return false;
  if (Math.max(baseTo - baseFrom, otherTo - otherFrom) > mostSpelled) return false;
  // Whatever a word is short for, it begins alike.
  if (base[baseFrom]?.match[0] !== other[otherFrom]?.match[0]) return false;
  const [left, right] = [base.slice(baseFrom, baseTo), other.slice(otherFrom, otherTo)];
  if (![...left, ...right].every(({ isWord }) => isWord)) return false;
  return areSpelledAlike(
    left.map(({ match }) => match),
    right.map(({ match }) => match),
  );
};

/** Where the change that ends with the stretch before `end` had best begin, and the effort of all up to there. */
const bestStart = (end: number, steps: readonly Step[], best: Float64Array) => {
  let found = { effort: Number.POSITIVE_INFINITY, start: end - 1 };
  let lost = 0;
  let gained = 0;
  let kept = 0;
  for (let start = end - 1; start >= 0; start--) {
    kept += start < end - 1 ? (steps[start + 1]?.island ?? 0) : 0;
    if (kept === Number.POSITIVE_INFINITY) break;
    lost += steps[start]?.lost ?? 0;
    gained += steps[start]?.gained ?? 0;
    // Words only put in, or only left out, around a kept word read well as they are.
    if (start < end - 1 && (lost === 0 || gained === 0)) continue;
    const isForm = start === end - 1 && steps[start]?.isForm === true;
    const effort =
      (best[start] ?? 0) + (isForm ? 0 : readingEffort(Math.max(lost, gained) + kept, end - 1 - start));
    if (effort < found.effort - 1e-9) found = { effort, start };
  }
  return found;
};

/** Of a change of so many words on its longer side that has absorbed so many islands. */
const readingEffort = (words: number, absorbed: number): number =>
  words + changeEffort - (words >= longChange ? absorbed * islandRelief : 0);

const joined = (pieces: readonly Piece[], startOf: Int32Array): readonly Piece[] => {
  const result: Piece[] = [];
  for (let end = pieces.length; end > 0; end = startOf[end] ?? 0) {
    const first = pieces[startOf[end] ?? 0];
    const last = pieces[end - 1];
    if (first && last) result.push({ ...last, baseFrom: first.baseFrom, otherFrom: first.otherFrom });
  }
  return result.reverse();
};

/** Words that absorbing the island would add to both sides; infinite where it must stay. */
const islandEffort = (from: number, to: number, base: readonly Token[]): number => {
  let words = 0;
  let effort = 0;
  for (let at = from; at < to; at++) {
    if (endsSentence(base, at + 1)) return Number.POSITIVE_INFINITY;
    if (!base[at]?.isWord) continue;
    words++;
    if (words > mostAbsorbed) return Number.POSITIVE_INFINITY;
    effort += 1 + (base[at]?.weight === weights.content ? contentBonus : -contentBonus);
  }
  return effort;
};

const countWords = (tokens: readonly Token[], from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.isWord) count++;
  return count;
};

/** Weight of the tokens from `from` to `to`. */
export const weigh = (tokens: readonly Token[], from: number, to: number): number => {
  let sum = 0;
  for (let at = from; at < to; at++) sum += tokens[at]?.weight ?? 0;
  return sum;
};
