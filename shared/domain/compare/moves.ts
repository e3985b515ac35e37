import type { Region } from './match.ts';
import { endsSentence, type Token, weights } from './tokens.ts';

/** A piece of a stretch; `move` numbers, from 1, the passage that stands here in one text and elsewhere in the other. */
export interface Piece extends Region {
  readonly move: number | null;
}

/** A passage of the base that stands elsewhere in the other text. */
interface Move {
  readonly baseFrom: number;
  readonly otherFrom: number;
  readonly length: number;
}

/** Shorter passages are found moved by chance. */
const least = { tokens: 4, contentWords: 2 };
/** Tokens between the two places of a shorter one, at most: about the longest sentence that one takes in. */
const mostApart = 100;
/** A word that stands more often than this where words were put in is no place to begin from. */
const mostPlaces = 8;

/**
 * Cuts out of the stretches the passages that were left out in one place and put in at another: at least four tokens
 * with two content words, or all that stood in either place, as long as they go, the longest first. Pieces keep the
 * order of both texts. Linear in the tokens of the stretches, times at most eight places a word, times the length of what
 * is found.
 */
export const cutMoves = (
  regions: readonly Region[],
  base: readonly Token[],
  other: readonly Token[],
  baseIds: Int32Array,
  otherIds: Int32Array,
): readonly Piece[] => {
  const moves = chooseMoves(findMoves(regions, base, other, baseIds, otherIds));
  if (moves.length === 0) return regions.map((region) => ({ ...region, move: null }));
  const [inBase, inOther] = [byPlace(moves, 'baseFrom'), byPlace(moves, 'otherFrom')];
  return regions.flatMap((region) => cutRegion(region, inBase, inOther));
};

/** Moves, numbered from 1, by where they begin on one side. */
type MovesByPlace = ReadonlyMap<number, { readonly length: number; readonly number: number }>;

const byPlace = (moves: readonly Move[], side: 'baseFrom' | 'otherFrom'): MovesByPlace =>
  new Map(moves.map((move, index) => [move[side], { length: move.length, number: index + 1 }]));

const findMoves = (
  regions: readonly Region[],
  base: readonly Token[],
  other: readonly Token[],
  baseIds: Int32Array,
  otherIds: Int32Array,
): readonly Move[] => {
  const places = placesOf(regions, otherIds);
  const found: Move[] = [];
  for (const region of regions) {
    for (let at = region.baseFrom; at < region.baseTo; at++) {
      if (base[at]?.weight !== weights.content) continue;
      const candidates = places.get(baseIds[at] ?? -1) ?? [];
      if (candidates.length > mostPlaces) continue;
      for (const place of candidates) {
        const move = extend(at, place, region, baseIds, otherIds);
        const counts = isLong(move, base) || isTransposed(move, region, place.region, base, other);
        if (counts && !found.some((one) => isSame(one, move))) found.push(move);
      }
    }
  }
  return found;
};

/**
 * True where the passage is all that one stretch leaves out and another stretch of the same sentence puts in, but for
 * punctuation, whatever its length: "Yesterday he came", "He came yesterday".
 */
const isTransposed = (
  { baseFrom, otherFrom, length }: Move,
  lost: Region,
  gained: Region,
  base: readonly Token[],
  other: readonly Token[],
): boolean => {
  if (lost.otherFrom < lost.otherTo || gained.baseFrom < gained.baseTo) return false;
  const [from, to] = [Math.min(lost.baseTo, gained.baseFrom), Math.max(lost.baseFrom, gained.baseFrom)];
  if (to - from > mostApart) return false;
  for (let at = from + 1; at <= to; at++) if (endsSentence(base, at)) return false;
  return (
    !hasWords(base, lost.baseFrom, baseFrom) &&
    !hasWords(base, baseFrom + length, lost.baseTo) &&
    !hasWords(other, gained.otherFrom, otherFrom) &&
    !hasWords(other, otherFrom + length, gained.otherTo)
  );
};

const hasWords = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (tokens[at]?.isWord) return true;
  return false;
};

const isSame = (one: Move, other: Move) =>
  one.baseFrom === other.baseFrom && one.otherFrom === other.otherFrom;

interface Place {
  readonly at: number;
  readonly region: Region;
}

const placesOf = (
  regions: readonly Region[],
  otherIds: Int32Array,
): ReadonlyMap<number, readonly Place[]> => {
  const places = new Map<number, Place[]>();
  for (const region of regions) {
    for (let at = region.otherFrom; at < region.otherTo; at++) {
      const id = otherIds[at] ?? -1;
      const known = places.get(id);
      if (known) known.push({ at, region });
      else places.set(id, [{ at, region }]);
    }
  }
  return places;
};

const extend = (
  at: number,
  place: Place,
  region: Region,
  baseIds: Int32Array,
  otherIds: Int32Array,
): Move => {
  let baseFrom = at;
  let otherFrom = place.at;
  while (
    baseFrom > region.baseFrom &&
    otherFrom > place.region.otherFrom &&
    baseIds[baseFrom - 1] === otherIds[otherFrom - 1]
  ) {
    baseFrom--;
    otherFrom--;
  }
  let length = at - baseFrom + 1;
  while (
    baseFrom + length < region.baseTo &&
    otherFrom + length < place.region.otherTo &&
    baseIds[baseFrom + length] === otherIds[otherFrom + length]
  )
    length++;
  return { baseFrom, otherFrom, length };
};

const isLong = ({ baseFrom, length }: Move, base: readonly Token[]): boolean => {
  if (length < least.tokens) return false;
  let content = 0;
  for (let at = baseFrom; at < baseFrom + length; at++) if (base[at]?.weight === weights.content) content++;
  return content >= least.contentWords;
};

/** The longest first, none that touches one chosen before; in the order of the base. */
const chooseMoves = (found: readonly Move[]): readonly Move[] => {
  const chosen: Move[] = [];
  const overlaps = (from: number, other: number, { length }: Move, size: number) =>
    from < other + size && other < from + length;
  for (const move of [...found].sort((a, b) => b.length - a.length || a.baseFrom - b.baseFrom)) {
    const isFree = chosen.every(
      (one) =>
        !overlaps(move.baseFrom, one.baseFrom, move, one.length) &&
        !overlaps(move.otherFrom, one.otherFrom, move, one.length),
    );
    if (isFree) chosen.push(move);
  }
  return chosen.sort((a, b) => a.baseFrom - b.baseFrom);
};

/** A run of one side of a stretch: moved, or what is left of it. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly move: number | null;
}

/** What was moved away stands alone, and so does what was moved here; what is left is paired in order. */
const cutRegion = (region: Region, inBase: MovesByPlace, inOther: MovesByPlace): readonly Piece[] => {
  const lost = runsOf(region.baseFrom, region.baseTo, inBase);
  const gained = runsOf(region.otherFrom, region.otherTo, inOther);
  const pieces: Piece[] = [];
  let baseAt = region.baseFrom;
  let otherAt = region.otherFrom;
  const add = (baseTo: number, otherTo: number, move: number | null) => {
    if (baseTo > baseAt || otherTo > otherAt)
      pieces.push({ baseFrom: baseAt, baseTo, otherFrom: otherAt, otherTo, move });
    baseAt = baseTo;
    otherAt = otherTo;
  };
  while (lost.length + gained.length > 0) {
    const [left, right] = [lost[0], gained[0]];
    if (left && left.move !== null) add(left.to, otherAt, lost.shift()?.move ?? null);
    else if (right && right.move !== null) add(baseAt, right.to, gained.shift()?.move ?? null);
    else add(lost.shift()?.to ?? baseAt, gained.shift()?.to ?? otherAt, null);
  }
  return pieces;
};

const runsOf = (from: number, to: number, moves: MovesByPlace): Run[] => {
  const runs: Run[] = [];
  let told = from;
  for (let at = from; at < to; at++) {
    const move = moves.get(at);
    if (move === undefined) continue;
    if (at > told) runs.push({ from: told, to: at, move: null });
    told = at + move.length;
    runs.push({ from: at, to: told, move: move.number });
    at = told - 1;
  }
  if (told < to) runs.push({ from: told, to, move: null });
  return runs;
};
