import { bestFit, type LengthModel, lengthTable } from '../evidence/length.ts';
import { isEdge, largest, type Sides } from '../evidence/sides.ts';
import type { Tables } from '../evidence/tables.ts';
import { endMarkKinds } from '../reading/units.ts';
import { int, real, single } from '../typed.ts';
import type { Band } from './band.ts';

/** What a bead costs, in natural logarithms. Where each constant comes from: docs/alignment.md. */
export interface Prices {
  /** A unit without counterpart, and each one more of its side behind it: what is left out is left out in passages. */
  readonly lone: number;
  readonly more: number;
  /** Each unit past one on either side. */
  readonly extra: number;
  /** A paragraph boundary inside a bead. */
  readonly edge: number;
  /** Weight of the length evidence. */
  readonly length: number;
  /** What a token must bring, and what one beyond the largest unit must bring more. */
  readonly token: number;
  readonly surplus: number;
  /** Log-likelihood ratio of a paragraph beginning on both, one or neither side of a bead, see `edgeEvidence`. */
  readonly edges: Float64Array;
  /** The same of what both sides end with, see `markEvidence`. */
  readonly marks: Float64Array;
  readonly lengths: LengthModel;
}

/** Scores of beads from tables, lengths and prices. */
export interface BeadScorer extends Sides {
  readonly tables: Tables;
  readonly band: Band;
  readonly prices: Prices;
}

/** A scorer laid out for one bead after the other. */
export interface Scoring {
  readonly scorer: BeadScorer;
  readonly lengthFit: (left: number, right: number) => number;
  /** By unit 1 where a paragraph begins. */
  readonly opens: Uint8Array;
  /** What a bead must score more than, else it need not be worked out; by unit from the first one tried on. */
  readonly needed: Float64Array;
  /** Room for the answer, in the same order. */
  readonly scores: Float64Array;
  /** Room: what stands before the first cell of each row of a bead. */
  readonly rows: Int32Array;
}

/** Makes a scorer ready. */
export function scoringOf(scorer: BeadScorer): Scoring {
  const { band, tables, units, prices } = scorer;
  const count = units.tokens.length - 1;
  const opens = new Uint8Array(count);
  for (let unit = 0; unit < count; unit++) opens[unit] = isEdge(units, unit) ? 1 : 0;
  let width = 1;
  for (let row = 0; row <= band.rows; row++) {
    width = Math.max(width, int(band.high, row) - int(band.low, row) + 1);
  }
  return {
    scorer,
    lengthFit: lengthTable(prices.lengths),
    opens,
    needed: new Float64Array(width),
    scores: new Float64Array(width),
    rows: new Int32Array(tables.depth),
  };
}

/** Scores of the beads of one column and one unit, by column and then by unit, for a band that holds them all. */
export function scorePairs(scorer: BeadScorer): Float64Array {
  const { band } = scorer;
  const scoring = scoringOf(scorer);
  scoring.needed.fill(Number.NEGATIVE_INFINITY);
  const pairs = new Float64Array(band.rows * band.width);
  for (let row = 0; row < band.rows; row++) {
    scoreBeads(scoring, row, 1, 1, 0, band.width - 1);
    pairs.set(scoring.scores.subarray(0, band.width), row * band.width);
  }
  return pairs;
}

/**
 * Works out the scores of the beads of `k` columns from `from` on and `l` units from each of `first` to `last` on, all of
 * whose table entries lie in the band: words (the mean of both directions), the price of tokens, paragraph edges, marks at
 * the end and lengths. -Infinity where the best of lengths would not reach what is needed.
 */
export function scoreBeads(
  { scorer, lengthFit, opens, needed, scores, rows }: Scoring,
  from: number,
  k: number,
  l: number,
  first: number,
  last: number,
): void {
  const { columns, units, band, prices, tables } = scorer;
  const [forward, backward] = [tables.forward[k - 1], tables.backward[l - 1]];
  if (forward === undefined || backward === undefined) throw new RangeError('a bead longer than the tables');
  const to = from + k;
  for (let nth = 0; nth < k; nth++) rows[nth] = int(band.start, from + nth) - int(band.low, from + nth);
  const ownTokens = int(columns.tokens, to) - int(columns.tokens, from);
  const ownLength = int(columns.length, to) - int(columns.length, from);
  const ownSurplus = ownTokens - largest(columns, from, to);
  const ownEdges = real(columns.edges, to) - real(columns.edges, from + 1);
  const { edges: edgePrices, marks: markPrices, token: tokenPrice } = prices;
  const { tokens: tokenSums, endMarks } = units;
  const edgeRow = isEdge(columns, from) ? 2 : 0;
  const markRow = endMarkKinds * (columns.endMarks[to - 1] ?? 0);
  const extra = prices.extra * (k + l - 2);
  const mostFit = prices.length * bestFit;
  const cell = int(rows, 0);
  for (let start = first; start <= last; start++) {
    const wanted = real(needed, start - first);
    scores[start - first] = Number.NEGATIVE_INFINITY;
    if (wanted === Number.POSITIVE_INFINITY) continue;
    let words = 0;
    for (let more = 0; more < l; more++) words += single(forward, cell + start + more);
    for (let nth = 0; nth < k; nth++) words += single(backward, int(rows, nth) + start);
    const end = start + l;
    const theirTokens = int(tokenSums, end) - int(tokenSums, start);
    const meet = real(edgePrices, edgeRow + (opens[start] ?? 0));
    const marks = real(markPrices, markRow + (endMarks[end - 1] ?? 0));
    const score = words / 2 + meet + marks - (tokenPrice * (ownTokens + theirTokens)) / 2 - extra;
    if (score + mostFit <= wanted) continue;
    const surplus = ownSurplus + theirTokens - largest(units, start, end);
    const edges = ownEdges + real(units.edges, end) - real(units.edges, start + 1);
    const length = prices.length * lengthFit(ownLength, int(units.length, end) - int(units.length, start));
    scores[start - first] = score + length - (prices.surplus * surplus) / 2 - prices.edge * edges;
  }
}
