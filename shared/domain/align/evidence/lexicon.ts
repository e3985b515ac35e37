import type { Member } from '../reading/profile.ts';
import type { Renderings } from '../reading/relation.ts';
import type { Units } from '../reading/units.ts';
import type { Bead } from '../search/beads.ts';
import { int } from '../typed.ts';
import { type Meetings, type Pairs, type Sets, type Steps, sizeOf, trainedPairs } from './modelOne.ts';

/** A word must occur in this many beads, and in no more than this share of them, to be learned. */
const leastBeads = 2;
const mostShare = 0.1;

/** A lexicon is learned from so many beads, evenly spread: more of a long text add time and memory, few words. */
const mostBeads = 12_000;

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
  progress.leap();
  return trainedPairs(meetings, pairs, size, progress);
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
