import type { Correspondence, EditTable } from './editTable.ts';

/** Longest run that is moved, and how far apart two runs may stand, in words. Tercom's limits. */
const longestRun = 10;
const farthest = 50;

/** What is known of a pair of segments in all searches for a move. */
export interface ShiftSearch {
  /** Where each word stands in the reference, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** No order of the hypothesis' words comes nearer to the reference. */
  readonly leastDistance: number;
  /** Moves that may still be tried. */
  left: number;
}

/** `left`: moves that may be tried. Linear. */
export function searchShifts(
  hypothesis: readonly number[],
  reference: readonly number[],
  left: number,
): ShiftSearch {
  const places = placesOf(reference);
  const met = new Map<number, number>();
  let shared = 0;
  for (const word of hypothesis) {
    const times = (met.get(word) ?? 0) + 1;
    met.set(word, times);
    if (times <= (places.get(word)?.length ?? 0)) shared += 1;
  }
  return { places, leastDistance: Math.max(hypothesis.length, reference.length) - shared, left };
}

/** A run of the hypothesis put elsewhere. */
interface Shift {
  /** By how many words nearer the hypothesis comes: one at least. */
  readonly gain: number;
  readonly words: readonly number[];
  /** The words that are others now, the last exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly from: number;
  /** Where the same words stand in the reference. */
  readonly other: number;
  readonly length: number;
}

interface Candidate extends Run {
  readonly gain: number;
  readonly target: number;
}

/**
 * The move that brings the hypothesis nearest to the reference; of equal ones the longest run, then the first, then
 * the one that goes nearest to the beginning. Null where none brings it nearer. Takes what it tries from what is left, and
 * stops once that is used up.
 */
export function bestShift(table: EditTable, search: ShiftSearch): Shift | null {
  if (table.distance <= search.leastDistance) return null;
  const way = table.correspondence();
  let best: Candidate | null = null;
  for (let from = 0; from < table.hypothesis.length; from += 1) {
    for (const other of search.places.get(table.hypothesis[from] ?? -1) ?? []) {
      if (Math.abs(other - from) > farthest) continue;
      const most = sharedLength(table, from, other);
      for (let length = 1; length <= most; length += 1) {
        const run = { from, other, length };
        if (!isWorthMoving(run, way)) continue;
        best = bestOf(table, run, way, best, search);
        if (search.left <= 0) return shiftOf(table, best);
      }
    }
  }
  return shiftOf(table, best);
}

function shiftOf({ hypothesis }: EditTable, best: Candidate | null): Shift | null {
  if (best === null) return null;
  const { first, middle, last } = movedSpan(best.from, best.length, best.target, hypothesis.length);
  const words = [
    ...hypothesis.slice(0, first),
    ...hypothesis.slice(middle, last),
    ...hypothesis.slice(first, middle),
    ...hypothesis.slice(last),
  ];
  return { gain: best.gain, words, from: first, to: last };
}

/** The best of what a run can do, and of what was found before. Takes what it tries from what is left. */
function bestOf(
  table: EditTable,
  run: Run,
  way: Correspondence,
  before: Candidate | null,
  search: ShiftSearch,
): Candidate | null {
  const mostGain = table.distance - search.leastDistance;
  let best = before;
  for (const target of targetsOf(run, way)) {
    const least: number = best === null ? 1 : best.gain + (winsTie(run, target, best) ? 0 : 1);
    search.left -= 1;
    if (least > mostGain) continue;
    const gain: number = table.distance - distanceMoved(table, run, target, table.distance - least);
    if (gain >= least) best = { ...run, gain, target };
  }
  return best;
}

/** Where a run may go: before the first word, and behind what the words around its place in the reference stand for. */
function targetsOf({ other, length }: Run, { at }: Correspondence): readonly number[] {
  const targets: number[] = [];
  const end = Math.min(length, at.length - other);
  for (let offset = -1; offset < end; offset += 1) {
    const place = other + offset;
    const target = place === -1 ? 0 : (at[place] ?? 0) + 1;
    if (target !== targets.at(-1)) targets.push(target);
  }
  return targets;
}

/** A run is moved only where it is wrong, and so is the place in the reference, and it would not go into itself. */
function isWorthMoving({ from, other, length }: Run, { at, wrongBefore }: Correspondence): boolean {
  const { hypothesis, reference } = wrongBefore;
  if (hypothesis[from + length] === hypothesis[from]) return false;
  if (reference[other + length] === reference[other]) return false;
  const stands = at[other] ?? 0;
  return stands < from || stands >= from + length;
}

/** Whether a move as good as the best would be preferred to it. */
const winsTie = ({ from, length }: Run, target: number, best: Candidate): boolean => {
  if (length !== best.length) return length > best.length;
  return from === best.from ? target < best.target : from < best.from;
};

/** Where each word stands, in order. */
function placesOf(words: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  words.forEach((word, at) => {
    const own = places.get(word);
    if (own === undefined) places.set(word, [at]);
    else own.push(at);
  });
  return places;
}

/** How many words from a place in either segment on are the same, as far as runs are moved. */
function sharedLength({ hypothesis, reference }: EditTable, from: number, other: number): number {
  const most = Math.min(longestRun, hypothesis.length - from, reference.length - other);
  let length = 0;
  while (length < most && hypothesis[from + length] === reference[other + length]) length += 1;
  return length;
}

/**
 * To move a run before the word at `target` changes places of two neighbouring spans: `first` to `middle`, and `middle` to
 * `last`. Where the target lies in the run itself, the run goes as many words later as it lies behind its beginning.
 */
function movedSpan(from: number, length: number, target: number, words: number) {
  if (target < from) return { first: target, middle: from, last: from + length };
  const last = target > from + length ? target : Math.min(words, length + target);
  return { first: from, middle: from + length, last };
}

function distanceMoved(table: EditTable, { from, length }: Run, target: number, limit: number): number {
  const words = table.hypothesis;
  const { first, middle, last } = movedSpan(from, length, target, words.length);
  const lead = last - middle;
  const wordAt = (position: number): number =>
    words[position < first + lead ? position + middle - first : position - lead] ?? 0;
  return table.distanceWith(first, last, wordAt, limit);
}
