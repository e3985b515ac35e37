import type { Progress } from '../progress.ts';
import type { Renderings } from '../reading/relation.ts';
import { append, type GrowingInts, int, ints, real, reals } from '../typed.ts';

/** Renderings at least this probable both ways (geometric mean) are kept. */
const leastProbable = 0.1;
/** Rounds of expectation and maximisation; more changed nothing that could be measured. */
const rounds = 3;

/** What is told of the work: beads and words one by one, and stages that go over all pairs. */
export type Steps = Pick<Progress, 'breathe' | 'leap'>;

/** Sets of words: those of side n are `words[offsets[n]]` up to `words[offsets[n + 1]]`, each once. */
export interface Sets {
  readonly offsets: Int32Array;
  readonly words: Int32Array;
}

/** The learnable words of both sides of beads, and where the pairs of each bead begin among all pairs. */
export interface Meetings {
  readonly count: number;
  readonly left: Sets;
  readonly right: Sets;
  readonly starts: Int32Array;
}

/** Pairs of words that meet; `links` has the number of each pair, left word by left word, meeting by meeting. */
export interface Pairs {
  readonly links: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/** How many words a set has. */
export function sizeOf({ offsets }: Sets, at: number): number {
  return int(offsets, at + 1) - int(offsets, at);
}

/**
 * The pairs of words that are probable in both directions, by the geometric mean: IBM model 1 (Brown et al. 1993), trained
 * by expectation and maximisation. Time: rounds x places where words meet.
 */
export function trainedPairs(meetings: Meetings, pairs: Pairs, size: number, progress: Steps): Renderings {
  const { links } = pairs;
  const cells = new Float64Array(4 * pairs.lefts.length);
  const forth = new Float64Array(mostIn(meetings.right));
  const back = new Float64Array(mostIn(meetings.left));
  for (let round = 0; round < rounds; round++) {
    progress.leap();
    for (let n = 0; n < meetings.count; n++) {
      progress.breathe();
      const [rows, columns] = [sizeOf(meetings.left, n), sizeOf(meetings.right, n)];
      const start = int(meetings.starts, n);
      if (round === 0) shareEvenly(cells, links, start, rows, columns);
      else share({ cells, forth, back, links }, start, rows, columns);
    }
    progress.leap();
    normalise(cells, pairs, size, progress.leap);
    progress.leap();
  }
  return likelyPairs(cells, pairs);
}

/** Of millions of pairs, one in some hundred. */
function likelyPairs(cells: Float64Array, { lefts, rights }: Pairs): Renderings {
  const kept: GrowingInts = { list: new Int32Array(0), count: 0 };
  const weights: number[] = [];
  for (let link = 0, place = 0; link < lefts.length; link++, place += 4) {
    const mutual = Math.sqrt(real(cells, place) * real(cells, place + 1));
    if (mutual < leastProbable) continue;
    append(kept, link);
    weights.push(mutual);
  }
  return {
    left: ints(kept.count, (n) => int(lefts, int(kept.list, n))),
    right: ints(kept.count, (n) => int(rights, int(kept.list, n))),
    weight: reals(kept.count, (n) => weights[n] ?? 0),
  };
}

function mostIn(sets: Sets): number {
  let most = 0;
  for (let n = 0; n + 1 < sets.offsets.length; n++) most = Math.max(most, sizeOf(sets, n));
  return most;
}

/** What a round of training works with; `forth` and `back` are room for the sums of right and left words. */
interface Round {
  readonly links: Int32Array;
  /**
   * Side by side of each pair the probability of the right word given the left one, that of the left given the right, and
   * the counts of both in this round: pairs are met in no order, and who reads the one writes the other.
   */
  readonly cells: Float64Array;
  readonly forth: Float64Array;
  readonly back: Float64Array;
}

/** What the unseen empty word of model 1 takes of every word. */
const emptyShare = 0.1;

/** The same before anything is known: all pairs are as probable. */
function shareEvenly(
  cells: Float64Array,
  links: Int32Array,
  start: number,
  rows: number,
  columns: number,
): void {
  let [forth, back] = [emptyShare, emptyShare];
  for (let row = 0; row < rows; row++) forth += 1;
  for (let column = 0; column < columns; column++) back += 1;
  const [right, left] = [1 / forth, 1 / back];
  const end = start + rows * columns;
  for (let at = start; at < end; at++) {
    const place = 4 * int(links, at) + 2;
    cells[place] = real(cells, place) + right;
    cells[place + 1] = real(cells, place + 1) + left;
  }
}

/** Shares every word of a meeting among those of the other side. */
function share({ links, cells, forth, back }: Round, start: number, rows: number, columns: number): void {
  forth.fill(emptyShare, 0, columns);
  back.fill(emptyShare, 0, rows);
  for (let row = 0, at = start; row < rows; row++) {
    let sum = real(back, row);
    for (let column = 0; column < columns; column++, at++) {
      const place = 4 * int(links, at);
      forth[column] = real(forth, column) + real(cells, place);
      sum += real(cells, place + 1);
    }
    back[row] = sum;
  }
  for (let row = 0, at = start; row < rows; row++) {
    const sum = real(back, row);
    for (let column = 0; column < columns; column++, at++) {
      const place = 4 * int(links, at);
      cells[place + 2] = real(cells, place + 2) + real(cells, place) / real(forth, column);
      cells[place + 3] = real(cells, place + 3) + real(cells, place + 1) / sum;
    }
  }
}

/**
 * Turns the counts of both directions into probabilities that sum to one over the takers' words, with half a count kept
 * back; the counts begin anew.
 */
function normalise(cells: Float64Array, { lefts, rights }: Pairs, size: number, onHalf: () => void): void {
  const ofLeft = new Float64Array(size);
  const ofRight = new Float64Array(size);
  for (let link = 0, place = 2; link < lefts.length; link++, place += 4) {
    const [left, right] = [int(lefts, link), int(rights, link)];
    ofLeft[left] = real(ofLeft, left) + real(cells, place);
    ofRight[right] = real(ofRight, right) + real(cells, place + 1);
  }
  onHalf();
  for (let link = 0, place = 0; link < lefts.length; link++, place += 4) {
    cells[place] = real(cells, place + 2) / (real(ofLeft, int(lefts, link)) + 0.5);
    cells[place + 1] = real(cells, place + 3) / (real(ofRight, int(rights, link)) + 0.5);
    cells[place + 2] = 0;
    cells[place + 3] = 0;
  }
}
