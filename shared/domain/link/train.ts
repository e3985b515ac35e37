import type { PairTable } from './pairTable.ts';
import { createPairTable } from './pairTable.ts';

/** Two sentences that say the same, as numbers of their kinds of word, in order. */
export interface Meeting {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** What a side's words turn into on the other: by pair of the table. */
export interface Translations {
  readonly pairs: PairTable;
  /** Probability of the right kind given the left. */
  readonly forward: Float32Array;
  /** Probability of the left kind given the right. */
  readonly backward: Float32Array;
}

/** Rounds of expectation and maximisation; more changed nothing that could be measured. */
const rounds = 4;
/** How strongly words stay near the diagonal, and how often a word comes from nowhere (Dyer and others, 2013). */
const steepness = 4;
export const fromNowhere = 0.06;
/** Counts that a certain prior is worth. */
const priorCounts = 4;
/** What keeps rare words from taking whatever is left over (variational Bayes; Riley and Gildea, 2012). */
const sparsity = 0.02;

/**
 * IBM model 1 (Brown and others, 1993) with a preference for the diagonal (Dyer and others, 2013), in both directions.
 * `prior`: by kinds, 0 to 1. `onRound` is called after each of `rounds` x 2 rounds and may throw to stop.
 * Time and memory: sum over meetings of left x right.
 */
export function train(
  meetings: readonly Meeting[],
  prior: (left: number, right: number) => number,
  onRound: (done: number) => void,
): Translations {
  const pairs = createPairTable();
  const cells = new Int32Array(
    meetings.reduce((sum, { left, right }) => sum + left.length * right.length, 0),
  );
  let at = 0;
  for (const { left, right } of meetings) {
    for (const a of left) for (const b of right) cells[at++] = pairs.add(a, b);
  }
  const known = new Float32Array(pairs.count());
  for (let pair = 0; pair < known.length; pair++) known[pair] = prior(pairs.left(pair), pairs.right(pair));
  const givers = (side: (pair: number) => number) => Int32Array.from(known, (_, pair) => side(pair));
  const forward = rounding(meetings, cells, known, givers(pairs.left), false, (done) => onRound(done / 2));
  const backward = rounding(meetings, cells, known, givers(pairs.right), true, (done) =>
    onRound(0.5 + done / 2),
  );
  return { pairs, forward, backward };
}

function rounding(
  meetings: readonly Meeting[],
  cells: Int32Array,
  known: Float32Array,
  giverOf: Int32Array,
  isBackward: boolean,
  onRound: (done: number) => void,
): Float32Array {
  const probability = Float32Array.from(known, (value) => 0.05 + value);
  const size = giverOf.reduce((most, giver) => Math.max(most, giver), -1) + 1;
  const nearOf = rememberNear();
  for (let round = 0; round < rounds; round++) {
    const counts = new Float64Array(known.length);
    let from = 0;
    for (const { left, right } of meetings) {
      const [taking, giving] = isBackward ? [left.length, right.length] : [right.length, left.length];
      const [takerStep, giverStep] = isBackward ? [right.length, 1] : [1, right.length];
      const near = nearOf(taking, giving);
      for (let taker = 0; taker < taking; taker++)
        share(probability, counts, cells, from + taker * takerStep, giverStep, near, taker * giving, giving);
      from += left.length * right.length;
    }
    normalise(counts, known, giverOf, size, probability);
    onRound((round + 1) / rounds);
  }
  return probability;
}

/** So many places of sentences are kept, which is 16 MB; longer sentences are rare. */
const mostKept = 2 ** 21;

/** By taker, then giver, what nearness gives each; of sentences of the same lengths it is the same. */
function rememberNear(): (taking: number, giving: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  let kept = 0;
  return (taking, giving) => {
    const key = taking * 65_536 + giving;
    const before = known.get(key);
    if (before !== undefined) return before;
    const near = new Float64Array(taking * giving);
    for (let taker = 0; taker < taking; taker++) {
      let sum = 0;
      for (let giver = 0; giver < giving; giver++) sum += nearness(taker / taking, giver / giving);
      const scale = (1 - fromNowhere) / sum;
      for (let giver = 0; giver < giving; giver++)
        near[taker * giving + giver] = scale * nearness(taker / taking, giver / giving);
    }
    kept += near.length;
    if (kept <= mostKept) known.set(key, near);
    return near;
  };
}

/** Shares one taker among the givers of its sentence, near ones first. */
function share(
  probability: Float32Array,
  counts: Float64Array,
  cells: Int32Array,
  start: number,
  step: number,
  near: Float64Array,
  taker: number,
  givers: number,
): void {
  let sum = fromNowhere * 0.01;
  for (let giver = 0, at = start; giver < givers; giver++, at += step)
    sum += (near[taker + giver] ?? 0) * (probability[cells[at] ?? 0] ?? 0);
  for (let giver = 0, at = start; giver < givers; giver++, at += step) {
    const cell = cells[at] ?? 0;
    const part = (near[taker + giver] ?? 0) * (probability[cell] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + part / sum;
  }
}

/** `one` and `other` are places in their sentences, 0 to 1. */
export const nearness = (one: number, other: number): number => Math.exp(-steepness * Math.abs(one - other));

function normalise(
  counts: Float64Array,
  known: Float32Array,
  giverOf: Int32Array,
  size: number,
  probability: Float32Array,
): void {
  const totals = new Float64Array(size);
  for (let cell = 0; cell < counts.length; cell++) {
    const giver = giverOf[cell] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + priorCounts * (known[cell] ?? 0) + sparsity;
    totals[giver] = (totals[giver] ?? 0) + (counts[cell] ?? 0);
  }
  for (let cell = 0; cell < counts.length; cell++) {
    const total = totals[giverOf[cell] ?? 0] ?? 0;
    probability[cell] = Math.exp(digamma(counts[cell] ?? 0) - digamma(total));
  }
}

/** The derivative of the logarithm of the gamma function: upward by recurrence, then its asymptotic series. */
function digamma(value: number): number {
  let x = value;
  let sum = 0;
  while (x < 6) {
    sum -= 1 / x;
    x += 1;
  }
  const inverse = 1 / (x * x);
  return sum + Math.log(x) - 0.5 / x - inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
}
