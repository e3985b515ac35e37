import type { Progress } from '../progress.ts';
import type { Member } from '../reading/profile.ts';
import type { Renderings } from '../reading/relation.ts';
import type { Units } from '../reading/units.ts';
import type { Bead } from '../search/beads.ts';
import { int, real } from '../typed.ts';

/** Renderings at least this probable both ways (geometric mean) are kept. */
const leastProbable = 0.1;
/** Rounds of expectation and maximisation; more changed nothing that could be measured. */
const rounds = 3;
/** A word must occur in this many beads, and in no more than this share of them, to be learned. */
const leastBeads = 2;
const mostShare = 0.1;

/** A lexicon is learned from so many beads, evenly spread: more of a long text add time and memory, few words. */
const mostBeads = 12_000;

/** What is told of the work: beads and words one by one, and stages that go over all pairs. */
type Steps = Pick<Progress, 'breathe' | 'leap'>;

/** Sets of words: those of side n are `words[offsets[n]]` up to `words[offsets[n + 1]]`, each once. */
interface Sets {
  readonly offsets: Int32Array;
  readonly words: Int32Array;
}

/** The learnable words of both sides of beads, and where the pairs of each bead begin among all pairs. */
interface Meetings {
  readonly count: number;
  readonly left: Sets;
  readonly right: Sets;
  readonly starts: Int32Array;
}

/** Pairs of words that meet; `links` has the number of each pair, left word by left word, meeting by meeting. */
interface Pairs {
  readonly links: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/**
 * A bilingual lexicon from aligned beads: IBM model 1 (Brown et al. 1993) in both directions, joined by the
 * geometric mean so that only mutual translations survive. Time: sum over beads of left x right words.
 */
export function learnLexicon(
  member: Member,
  units: Units,
  beads: readonly Bead[],
  size: number,
  progress: Steps,
): Renderings {
  const step = Math.ceil(beads.length / mostBeads);
  const taught = step > 1 ? beads.filter((_, at) => at % step === 0) : beads;
  const meetings = meetingsOf(member, units, taught, size);
  const pairs = pairsOf(meetings, size, progress.breathe);
  const { lefts, rights } = pairs;
  progress.leap();
  const mutual = train(meetings, pairs, size, progress);
  const isKept = (_: number, link: number) => (mutual[link] ?? 0) >= leastProbable;
  return { left: lefts.filter(isKept), right: rights.filter(isKept), weight: mutual.filter(isKept) };
}

function meetingsOf(member: Member, units: Units, beads: readonly Bead[], size: number): Meetings {
  const left = learnable(
    member.units,
    beads.map(({ column, columnEnd }) => [member.from[column] ?? 0, member.to[columnEnd - 1] ?? 0]),
    size,
  );
  const right = learnable(
    units,
    beads.map(({ unit, unitEnd }) => [unit, unitEnd]),
    size,
  );
  const starts = new Int32Array(beads.length + 1);
  for (let n = 0; n < beads.length; n++) starts[n + 1] = int(starts, n) + sizeOf(left, n) * sizeOf(right, n);
  return { count: beads.length, left, right, starts };
}

function sizeOf({ offsets }: Sets, at: number): number {
  return int(offsets, at + 1) - int(offsets, at);
}

/** The words of some runs of units that are in enough of the runs, and not in too many, to be learned. */
function learnable(
  { offsets, tokens }: Units,
  runs: readonly (readonly [from: number, to: number])[],
  size: number,
): Sets {
  const inRuns = new Int32Array(size);
  // By word the last run that it was met in.
  const metIn = new Int32Array(size).fill(-1);
  const each = (use: (token: number, run: number) => void) => {
    metIn.fill(-1);
    runs.forEach(([from, to], run) => {
      const end = int(offsets, to);
      for (let x = int(offsets, from); x < end; x++) {
        const token = int(tokens, x);
        if (int(metIn, token) === run) continue;
        metIn[token] = run;
        use(token, run);
      }
    });
  };
  each((token) => {
    inRuns[token] = int(inRuns, token) + 1;
  });
  const most = Math.max(5, mostShare * runs.length);
  const isKept = inRuns.map((count) => Number(count >= leastBeads && count <= most));
  const sets = {
    offsets: new Int32Array(runs.length + 1),
    words: new Int32Array(inRuns.reduce((sum, count, token) => sum + count * int(isKept, token), 0)),
  };
  let count = 0;
  each((token, run) => {
    if (int(isKept, token) === 0) return;
    sets.words[count++] = token;
    sets.offsets[run + 1] = count;
  });
  for (let run = 0; run < runs.length; run++) {
    sets.offsets[run + 1] = Math.max(int(sets.offsets, run), int(sets.offsets, run + 1));
  }
  return sets;
}

/**
 * Numbers the pairs in the order in which they are met first. Of one left word after the other, so that a list by
 * right words tells whether a pair is known: a table of all pairs would be too large for any cache.
 */
function pairsOf({ count, left, right, starts }: Meetings, size: number, onWord: () => void): Pairs {
  const links = new Int32Array(int(starts, count));
  const { heads, next, meetings } = placesByWord(left, size);
  // By right word its last number, valid from the first number of the left word on.
  const numbers = new Int32Array(size).fill(-1);
  let known = 0;
  for (let word = 0; word < size; word++) {
    const first = known;
    if (int(heads, word) >= 0) onWord();
    for (let at = int(heads, word); at >= 0; at = int(next, at)) {
      const meeting = int(meetings, at);
      const begin = int(right.offsets, meeting);
      const end = int(right.offsets, meeting + 1);
      let place = int(starts, meeting) + (at - int(left.offsets, meeting)) * (end - begin);
      for (let x = begin; x < end; x++) {
        const other = int(right.words, x);
        if (int(numbers, other) < first) numbers[other] = known++;
        links[place++] = int(numbers, other);
      }
    }
  }
  return inOrderMet({ count, left, right, starts }, links, known, onWord);
}

/** Where a word stands in sets, as linked lists by word, ascending, and in which set each place is. */
function placesByWord(
  { offsets, words }: Sets,
  size: number,
): { readonly heads: Int32Array; readonly next: Int32Array; readonly meetings: Int32Array } {
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(words.length);
  const meetings = new Int32Array(words.length);
  for (let set = offsets.length - 2; set >= 0; set--) {
    for (let at = int(offsets, set + 1) - 1; at >= int(offsets, set); at--) {
      const word = int(words, at);
      meetings[at] = set;
      next[at] = int(heads, word);
      heads[word] = at;
    }
  }
  return { heads, next, meetings };
}

/** Numbers pairs anew in the order in which the meetings have them. */
function inOrderMet(
  { count, left, right }: Meetings,
  links: Int32Array,
  known: number,
  onMeeting: () => void,
): Pairs {
  const order = new Int32Array(known).fill(-1);
  const lefts = new Int32Array(known);
  const rights = new Int32Array(known);
  let met = 0;
  let at = 0;
  for (let meeting = 0; meeting < count; meeting++) {
    onMeeting();
    const end = int(right.offsets, meeting + 1);
    for (let a = int(left.offsets, meeting); a < int(left.offsets, meeting + 1); a++) {
      for (let b = int(right.offsets, meeting); b < end; b++, at++) {
        const link = int(links, at);
        if (int(order, link) < 0) {
          lefts[met] = int(left.words, a);
          rights[met] = int(right.words, b);
          order[link] = met++;
        }
        links[at] = int(order, link);
      }
    }
  }
  return { links, lefts, rights };
}

/** Geometric means of both directions' probabilities, by pair. */
function train(meetings: Meetings, pairs: Pairs, size: number, progress: Steps): Float64Array {
  const { lefts, rights } = pairs;
  const count = lefts.length;
  // Of each pair the right word given the left one, then the left given the right.
  const probability = new Float64Array(2 * count).fill(1);
  const counts = new Float64Array(2 * count);
  const forth = new Float64Array(mostIn(meetings.right));
  const back = new Float64Array(mostIn(meetings.left));
  for (let round = 0; round < rounds; round++) {
    counts.fill(0);
    progress.leap();
    for (let n = 0; n < meetings.count; n++) {
      progress.breathe();
      const [rows, columns] = [sizeOf(meetings.left, n), sizeOf(meetings.right, n)];
      share({ probability, counts, forth, back, links: pairs.links }, int(meetings.starts, n), rows, columns);
    }
    progress.leap();
    normalise(counts, lefts, 0, size, probability);
    progress.leap();
    normalise(counts, rights, 1, size, probability);
    progress.leap();
  }
  // Written over what was read already: there may be millions of pairs.
  for (let link = 0; link < count; link++) {
    probability[link] = Math.sqrt(real(probability, 2 * link) * real(probability, 2 * link + 1));
  }
  return probability.subarray(0, count);
}

function mostIn(sets: Sets): number {
  let most = 0;
  for (let n = 0; n + 1 < sets.offsets.length; n++) most = Math.max(most, sizeOf(sets, n));
  return most;
}

/** What a round of training works with; `forth` and `back` are room for the sums of right and left words. */
interface Round {
  readonly links: Int32Array;
  readonly probability: Float64Array;
  readonly counts: Float64Array;
  readonly forth: Float64Array;
  readonly back: Float64Array;
}

/** What the unseen empty word of model 1 takes of every word. */
const emptyShare = 0.1;

/** Shares every word of a meeting among those of the other side. */
function share(
  { links, probability, counts, forth, back }: Round,
  start: number,
  rows: number,
  columns: number,
): void {
  forth.fill(emptyShare, 0, columns);
  back.fill(emptyShare, 0, rows);
  for (let row = 0, at = start; row < rows; row++) {
    let sum = real(back, row);
    for (let column = 0; column < columns; column++, at++) {
      const link = 2 * int(links, at);
      forth[column] = real(forth, column) + real(probability, link);
      sum += real(probability, link + 1);
    }
    back[row] = sum;
  }
  for (let row = 0, at = start; row < rows; row++) {
    const sum = real(back, row);
    for (let column = 0; column < columns; column++, at++) {
      const link = 2 * int(links, at);
      counts[link] = real(counts, link) + real(probability, link) / real(forth, column);
      counts[link + 1] = real(counts, link + 1) + real(probability, link + 1) / sum;
    }
  }
}

/**
 * Turns the counts of one direction, 0 or 1, into probabilities that sum to one over the takers' words, with half a
 * count kept back.
 */
function normalise(
  counts: Float64Array,
  giverOf: Int32Array,
  direction: 0 | 1,
  size: number,
  probability: Float64Array,
): void {
  const totals = new Float64Array(size);
  for (let link = 0; link < giverOf.length; link++) {
    const giver = int(giverOf, link);
    totals[giver] = real(totals, giver) + real(counts, 2 * link + direction);
  }
  for (let link = 0; link < giverOf.length; link++) {
    const place = 2 * link + direction;
    probability[place] = real(counts, place) / (real(totals, int(giverOf, link)) + 0.5);
  }
}
