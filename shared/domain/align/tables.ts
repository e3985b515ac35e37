import { type Bag, createBag, emptyBag, fillBag } from './bag.ts';
import type { Band } from './band.ts';
import type { Channel, Evidence } from './evidence.ts';

/**
 * Log-likelihood ratios of single units against runs of up to `depth` units of the other side, for every cell
 * of a band. `forward[k - 1][cell (i, j)]` is that of unit j given columns i to i + k - 1, `backward[l - 1]`
 * that of column i given units j to j + l - 1. They add up, so any bead is a sum of table entries.
 */
export interface Tables {
  readonly depth: number;
  readonly forward: readonly Float32Array[];
  readonly backward: readonly Float32Array[];
}

/** Computes the tables of a band. Time: cells x depth x tokens of a unit; `onRow` is called once a row. */
export function tablesOf(evidence: Evidence, band: Band, depth: number, onRow: () => void): Tables {
  const cells = band.start[band.rows + 1] ?? 0;
  const table = () => new Float32Array(cells);
  const forward = Array.from({ length: depth }, table);
  const backward = Array.from({ length: depth }, table);
  fillForward(evidence, band, forward, onRow);
  for (const channel of evidence.channels) fillBackward(evidence, channel, band, backward);
  return { depth, forward, backward };
}

/** A product is turned into its logarithm before it can leave the range of a double. */
const flushAt = 1e200;

/** Log of the product of the tokens' ratios; ratios are >= 1, so only overflow has to be watched. */
function logProduct(tokens: Int32Array, from: number, to: number, ratio: Float64Array): number {
  let product = 1;
  let log = 0;
  for (let x = from; x < to; x++) {
    product *= ratio[tokens[x] ?? 0] ?? 1;
    if (product > flushAt) {
      log += Math.log(product);
      product = 1;
    }
  }
  return log + Math.log(product);
}

/**
 * What a token gains when it is taken from the bags instead of the language at large. Everything not found in
 * them keeps the ratio 1. Answers the log probability that a token is not taken from any of them.
 */
function openRatios(
  bags: readonly Bag[],
  channels: readonly Channel[],
  p: Float64Array,
  ratio: Float64Array,
): number {
  let miss = 1;
  let sum = 0;
  bags.forEach((bag, at) => {
    const lambda = bag.total === 0 ? 0 : (channels[at]?.lambda ?? 0);
    miss *= 1 - lambda;
    sum += lambda;
  });
  bags.forEach((bag, at) => {
    if (bag.total === 0) return;
    const share = ((channels[at]?.lambda ?? 0) * (1 - miss)) / sum / miss / bag.total;
    for (let x = 0; x < bag.touchedCount; x++) {
      const token = bag.touched[x] ?? 0;
      ratio[token] = (ratio[token] ?? 1) + (share * (bag.mass[token] ?? 0)) / (p[token] ?? 1);
    }
  });
  return Math.log(miss);
}

function closeRatios(bags: readonly Bag[], ratio: Float64Array): void {
  for (const bag of bags) for (let x = 0; x < bag.touchedCount; x++) ratio[bag.touched[x] ?? 0] = 1;
}

function addColumn(bag: Bag, { member, relation }: Channel, column: number, first: number): void {
  const from = member.from[column] ?? 0;
  if (column > first && from === member.from[column - 1] && member.to[column] === member.to[column - 1])
    return;
  const { offsets, tokens } = member.units;
  fillBag(bag, tokens, offsets[from] ?? 0, offsets[member.to[column] ?? 0] ?? 0, relation.forward);
}

function fillForward(
  evidence: Evidence,
  band: Band,
  tables: readonly Float32Array[],
  onRow: () => void,
): void {
  const { profile, units, channels, probability } = evidence;
  const bags = channels.map(() => createBag(probability.length));
  const ratio = new Float64Array(probability.length).fill(1);
  for (let row = 0; row < band.rows; row++) {
    const low = band.low[row] ?? 0;
    const high = Math.min(band.high[row] ?? 0, units.count - 1);
    const start = (band.start[row] ?? 0) - low;
    tables.forEach((table, more) => {
      if (row + more >= profile.count) return;
      channels.forEach((channel, at) => {
        const bag = bags[at];
        if (bag !== undefined) addColumn(bag, channel, row + more, row);
      });
      const logMiss = openRatios(bags, channels, probability, ratio);
      for (let j = low; j <= high; j++) {
        const from = units.offsets[j] ?? 0;
        const to = units.offsets[j + 1] ?? 0;
        table[start + j] = logMiss * (to - from) + logProduct(units.tokens, from, to, ratio);
      }
      closeRatios(bags, ratio);
    });
    for (const bag of bags) emptyBag(bag);
    onRow();
  }
}

/** The rows in which each position of a band lies: `first[j]` to `last[j]`. */
function rowsOfPositions(band: Band): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = new Int32Array(band.width + 1).fill(band.rows);
  const last = new Int32Array(band.width + 1).fill(-1);
  let covered = 0;
  for (let row = 0; row <= band.rows; row++) {
    for (; covered <= (band.high[row] ?? 0); covered++) first[covered] = row;
  }
  covered = band.width;
  for (let row = band.rows; row >= 0; row--) {
    for (; covered >= (band.low[row] ?? 0); covered--) last[covered] = row;
  }
  return { first, last };
}

function fillBackward(
  evidence: Evidence,
  channel: Channel,
  band: Band,
  tables: readonly Float32Array[],
): void {
  const { profile, units, probability } = evidence;
  const { member } = channel;
  const bag = createBag(probability.length);
  const ratio = new Float64Array(probability.length).fill(1);
  const { first, last } = rowsOfPositions(band);
  const weight = weightsOf(evidence, channel);
  const { offsets, tokens } = member.units;
  const begins = member.from.map((u) => offsets[u] ?? 0);
  const ends = member.to.map((u) => offsets[u] ?? 0);
  for (let j = 0; j < units.count; j++) {
    const lastRow = Math.min(last[j] ?? 0, profile.count - 1);
    tables.forEach((table, more) => {
      const unit = j + more;
      if (unit >= units.count) return;
      fillBag(
        bag,
        units.tokens,
        units.offsets[unit] ?? 0,
        units.offsets[unit + 1] ?? 0,
        channel.relation.backward,
      );
      const logMiss = openRatios([bag], [channel], probability, ratio);
      for (let row = first[j] ?? 0; row <= lastRow; row++) {
        const from = begins[row] ?? 0;
        const to = ends[row] ?? 0;
        if (from === to) continue;
        const cell = (band.start[row] ?? 0) + j - (band.low[row] ?? 0);
        const log = logMiss * (to - from) + logProduct(tokens, from, to, ratio);
        table[cell] = (table[cell] ?? 0) + (weight[row] ?? 0) * log;
      }
      closeRatios([bag], ratio);
    });
    emptyBag(bag);
  }
}

/** What a channel counts for in each column: its lambda among those of the members present there. */
function weightsOf({ profile, channels }: Evidence, own: Channel): Float64Array {
  const sums = new Float64Array(profile.count);
  for (const { member, lambda } of channels) {
    for (let c = 0; c < profile.count; c++) {
      if ((member.from[c] ?? 0) < (member.to[c] ?? 0)) sums[c] = (sums[c] ?? 0) + lambda;
    }
  }
  return sums.map((sum) => (sum === 0 ? 0 : own.lambda / sum));
}
