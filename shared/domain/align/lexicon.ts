import type { Bead } from './beads.ts';
import type { Member } from './profile.ts';
import type { Renderings } from './relation.ts';
import type { Units } from './units.ts';

/** Renderings at least this probable both ways (geometric mean) are kept. */
const leastProbable = 0.1;
/** Rounds of expectation and maximisation; more changed nothing that could be measured. */
const rounds = 3;
/** A word must occur in this many beads, and in no more than this share of them, to be learned. */
const leastBeads = 2;
const mostShare = 0.1;

/** A lexicon is learned from so many beads, evenly spread: more of a long text add time and memory, few words. */
const mostBeads = 12_000;

/** The sides of a bead as sets of learnable words. */
interface Meeting {
  readonly left: readonly number[];
  readonly right: readonly number[];
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
  onBead: () => void,
): Renderings {
  const step = Math.ceil(beads.length / mostBeads);
  const taught = step > 1 ? beads.filter((_, at) => at % step === 0) : beads;
  const meetings = meetingsOf(member, units, taught, size);
  const places = meetings.reduce((sum, { left, right }) => sum + left.length * right.length, 0);
  const pairs = createPairs(places);
  const links = new Int32Array(places);
  let at = 0;
  for (const { left, right } of meetings) {
    onBead();
    for (const a of left) for (const b of right) links[at++] = pairs.numberOf(a * size + b);
  }
  const count = pairs.count();
  const lefts = Int32Array.from({ length: count }, (_, link) => Math.floor((pairs.keys[link] ?? 0) / size));
  const rights = Int32Array.from({ length: count }, (_, link) => (pairs.keys[link] ?? 0) % size);
  const forward = train(meetings, links, lefts, size, false, onBead);
  const backward = train(meetings, links, rights, size, true, onBead);
  const mutual = forward.map((there, link) => Math.sqrt(there * (backward[link] ?? 0)));
  const isKept = (_: number, link: number) => (mutual[link] ?? 0) >= leastProbable;
  return { left: lefts.filter(isKept), right: rights.filter(isKept), weight: mutual.filter(isKept) };
}

function meetingsOf(member: Member, units: Units, beads: readonly Bead[], size: number): readonly Meeting[] {
  const sides = beads.map((bead) => ({
    left: wordsIn(member.units, member.from[bead.column] ?? 0, member.to[bead.columnEnd - 1] ?? 0),
    right: wordsIn(units, bead.unit, bead.unitEnd),
  }));
  const leftBeads = new Int32Array(size);
  const rightBeads = new Int32Array(size);
  for (const { left, right } of sides) {
    for (const a of left) leftBeads[a] = (leftBeads[a] ?? 0) + 1;
    for (const b of right) rightBeads[b] = (rightBeads[b] ?? 0) + 1;
  }
  const most = Math.max(5, mostShare * sides.length);
  const isLearnable = (count: number | undefined) =>
    count !== undefined && count >= leastBeads && count <= most;
  return sides.map(({ left, right }) => ({
    left: left.filter((a) => isLearnable(leftBeads[a])),
    right: right.filter((b) => isLearnable(rightBeads[b])),
  }));
}

function wordsIn({ offsets, tokens }: Units, from: number, to: number): readonly number[] {
  return [...new Set(tokens.subarray(offsets[from] ?? 0, offsets[to] ?? 0))];
}

/**
 * Probabilities by link of the takers' words given the givers'. `links` has the link of
 * every left word with every right word, meeting by meeting.
 */
function train(
  meetings: readonly Meeting[],
  links: Int32Array,
  giverOf: Int32Array,
  size: number,
  isBackward: boolean,
  onBead: () => void,
): Float64Array {
  const probability = new Float64Array(giverOf.length).fill(1);
  const counts = new Float64Array(giverOf.length);
  for (let round = 0; round < rounds; round++) {
    counts.fill(0);
    let from = 0;
    for (const { left, right } of meetings) {
      const [givers, takers] = isBackward ? [right.length, left.length] : [left.length, right.length];
      const [giverStep, takerStep] = isBackward ? [1, right.length] : [right.length, 1];
      for (let t = 0; t < takers; t++)
        share(probability, counts, links, from + t * takerStep, giverStep, givers);
      from += left.length * right.length;
      onBead();
    }
    normalise(counts, giverOf, size, probability);
  }
  return probability;
}

/** Shares one taker's word among the givers' words; the unseen empty word of model 1 takes a part too. */
function share(
  probability: Float64Array,
  counts: Float64Array,
  links: Int32Array,
  start: number,
  step: number,
  givers: number,
): void {
  let sum = 0.1;
  for (let g = 0, at = start; g < givers; g++, at += step) sum += probability[links[at] ?? 0] ?? 0;
  for (let g = 0, at = start; g < givers; g++, at += step) {
    const link = links[at] ?? 0;
    counts[link] = (counts[link] ?? 0) + (probability[link] ?? 0) / sum;
  }
}

/** Turns counts into probabilities that sum to one over the takers' words, with half a count kept back. */
function normalise(counts: Float64Array, giverOf: Int32Array, size: number, probability: Float64Array): void {
  const totals = new Float64Array(size);
  for (let link = 0; link < counts.length; link++) {
    const giver = giverOf[link] ?? 0;
    totals[giver] = (totals[giver] ?? 0) + (counts[link] ?? 0);
  }
  for (let link = 0; link < counts.length; link++) {
    probability[link] = (counts[link] ?? 0) / ((totals[giverOf[link] ?? 0] ?? 0) + 0.5);
  }
}

/** Numbers for pairs of words, by open addressing: a Map of a million keys costs more than all the training. */
function createPairs(capacity: number): {
  readonly numberOf: (key: number) => number;
  readonly keys: Float64Array;
  readonly count: () => number;
} {
  let bits = 4;
  while (2 ** bits < capacity * 2) bits++;
  const mask = 2 ** bits - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const keys = new Float64Array(capacity);
  let count = 0;
  const numberOf = (key: number): number => {
    // Knuth's multiplicative hash on the low and high parts of the key.
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const number = slots[slot] ?? -1;
      if (number < 0) {
        slots[slot] = count;
        keys[count] = key;
        return count++;
      }
      if (keys[number] === key) return number;
      slot = (slot + 1) & mask;
    }
  };
  return { numberOf, keys, count: () => count };
}
