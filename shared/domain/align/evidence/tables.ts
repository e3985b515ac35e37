import { type Member, sharesIn } from '../reading/profile.ts';
import type { Band } from '../search/band.ts';
import { int, real, single } from '../typed.ts';
import { type Bag, createBag, emptyBag, fillBag } from './bag.ts';
import type { Channel, Evidence } from './evidence.ts';
import { createFillings, type Texts } from './fillings.ts';

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

/**
 * Computes the tables of a band. Time: cells x depth x tokens of a unit; `onRow` is called once a row, `onUnit` once
 * a unit and channel.
 */
export function tablesOf(
  evidence: Evidence,
  band: Band,
  depth: number,
  onRow: () => void,
  onUnit: () => void,
): Tables {
  const cells = band.start[band.rows + 1] ?? 0;
  // All of them in one buffer: it is given back to the system whole, where many smaller ones leave holes.
  const buffer = new ArrayBuffer(2 * depth * cells * Float32Array.BYTES_PER_ELEMENT);
  const table = (nth: number) =>
    new Float32Array(buffer, nth * cells * Float32Array.BYTES_PER_ELEMENT, cells);
  const forward = Array.from({ length: depth }, (_, nth) => table(nth));
  const backward = Array.from({ length: depth }, (_, nth) => table(depth + nth));
  fillForward(evidence, band, forward, onRow);
  for (const channel of evidence.channels) fillBackward(evidence, channel, band, backward, onUnit);
  return { depth, forward, backward };
}

/** A product is turned into its logarithm before it can leave the range of a double. */
const flushAt = 1e200;

/** Log of the product of the ratios of a text's tokens; ratios are >= 1, so only overflow has to be watched. */
function logProduct({ begins, ends, tokens }: Texts, text: number, ratio: Float64Array): number {
  let product = 1;
  let log = 0;
  const end = int(ends, text);
  for (let x = int(begins, text); x < end; x++) {
    product *= real(ratio, int(tokens, x));
    if (product > flushAt) {
      log += Math.log(product);
      product = 1;
    }
  }
  // Most cells off the path have no word in common.
  return product === 1 ? log : log + Math.log(product);
}

/**
 * What a token gains when it is taken from the bag instead of the language at large. Everything not found in
 * it keeps the ratio 1. Answers the log probability that a token is not taken from it.
 */
function openRatios(bag: Bag, lambda: number, p: Float64Array, ratio: Float64Array): number {
  const { total, touched, touchedCount, mass } = bag;
  if (total === 0) return 0;
  const share = lambda / (1 - lambda) / total;
  for (let x = 0; x < touchedCount; x++) {
    const token = int(touched, x);
    ratio[token] = 1 + (share * real(mass, token)) / real(p, token);
  }
  return Math.log(1 - lambda);
}

/** Takes back what `openRatios` has written for a bag that only grew meanwhile, and empties it. */
function closeRatios(bag: Bag, ratio: Float64Array): void {
  for (let x = 0; x < bag.touchedCount; x++) ratio[int(bag.touched, x)] = 1;
  emptyBag(bag);
}

/**
 * How the channels share each column. A column weighs as many tokens as its first witness has there; the
 * others bring the same weight in their own words, in proportion to their lambdas. Who has nothing there
 * leaves its part to the rest. Together they explain what the best of them does, and as much more as `fresh` says.
 */
interface Mixing {
  /** Weight in tokens, by column. */
  readonly weight: Float64Array;
  /** Share of a text's tokens expected from the column, by column. */
  readonly lambda: Float64Array;
  /** What one token of a channel counts, by channel and column. */
  readonly scale: readonly Float64Array[];
}

function mixingOf({ profile, channels, fresh }: Evidence): Mixing {
  const weight = new Float64Array(profile.count);
  const miss = new Float64Array(profile.count).fill(1);
  const sum = new Float64Array(profile.count);
  const best = new Float64Array(profile.count);
  const sizes = channels.map(({ member, importance }) => tokenWeights(textsIn(member), importance));
  channels.forEach((channel, at) => {
    const shared = sharesIn(profile, channel.member);
    sizes[at]?.forEach((size, c) => {
      if (size === 0) return;
      const lambda = lambdaAt(channel, c);
      if (weight[c] === 0) weight[c] = size * real(shared, c);
      miss[c] = (miss[c] ?? 1) * (1 - lambda);
      sum[c] = (sum[c] ?? 0) + lambda;
      best[c] = Math.max(best[c] ?? 0, lambda);
    });
  });
  const scale = channels.map((channel, at) =>
    weight.map((own, c) => {
      const size = sizes[at]?.[c] ?? 0;
      return size === 0 ? 0 : (lambdaAt(channel, c) / (sum[c] ?? 1)) * (own / size);
    }),
  );
  const lambda = best.map((own, c) => own + fresh * (1 - (miss[c] ?? 1) - own));
  return { weight, lambda, scale };
}

function addColumn(
  bag: Bag,
  channels: readonly Channel[],
  mixing: Mixing,
  column: number,
  wanted: Int32Array,
): void {
  for (let at = 0; at < channels.length; at++) {
    const scale = mixing.scale[at]?.[column] ?? 0;
    const channel = channels[at];
    if (scale === 0 || channel === undefined) continue;
    const { from, to, units } = channel.member;
    const begin = units.offsets[from[column] ?? 0] ?? 0;
    const end = units.offsets[to[column] ?? 0] ?? 0;
    fillBag(bag, units.tokens, begin, end, channel.relation.forward, channel.importance, wanted, scale);
  }
}

function fillForward(
  evidence: Evidence,
  band: Band,
  tables: readonly Float32Array[],
  onRow: () => void,
): void {
  const { profile, units, channels, probability } = evidence;
  const takers = {
    begins: units.offsets.subarray(0, -1),
    ends: units.offsets.subarray(1),
    tokens: units.tokens,
  };
  const weights = tokenWeights(takers, evidence.importance);
  const mixing = mixingOf(evidence);
  const bag = createBag(probability.length);
  const { prepare, pour, cutTakers } = createFillings({
    size: probability.length,
    reach: tables.length,
    takers,
    first: band.low,
    last: band.high,
    pour: (into, column, wanted) => addColumn(into, channels, mixing, column, wanted),
  });
  const ratio = new Float64Array(probability.length).fill(1);
  for (let row = 0; row < band.rows; row++) {
    const high = Math.min(int(band.high, row), units.count - 1);
    const first = int(band.low, row);
    const start = int(band.start, row) - first;
    // A bead of so many columns begins at no unit that its last column has not in the band.
    let depth = 0;
    while (depth < tables.length && row + depth < profile.count && int(band.low, row + depth) <= high) {
      prepare(row + depth++);
    }
    const cut = cutTakers(first, high);
    let lambda = 0;
    for (let more = 0; more < depth; more++) {
      const table = tables[more];
      if (table === undefined) break;
      pour(bag, row + more);
      lambda += real(mixing.weight, row + more) * real(mixing.lambda, row + more);
      const logMiss = openRatios(bag, lambda / bag.total, probability, ratio);
      for (let j = int(band.low, row + more); j <= high; j++) {
        table[start + j] = logMiss * real(weights, j) + logProduct(cut, j - first, ratio);
      }
    }
    closeRatios(bag, ratio);
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
  onUnit: () => void,
): void {
  const { profile, units, probability, importance } = evidence;
  const { member } = channel;
  const bag = createBag(probability.length);
  const ratio = new Float64Array(probability.length).fill(1);
  const { first, last } = rowsOfPositions(band);
  const shares = weightsOf(evidence, channel);
  const takers = textsIn(member);
  const weights = tokenWeights(takers, channel.importance);
  const { prepare, pour, cutTakers } = createFillings({
    size: probability.length,
    reach: tables.length,
    takers,
    first,
    last,
    pour: (into, unit, wanted) => {
      const [from, to] = [int(units.offsets, unit), int(units.offsets, unit + 1)];
      fillBag(into, units.tokens, from, to, channel.relation.backward, importance, wanted);
    },
  });
  const fill = (table: Float32Array, j: number, cut: Texts, fromRow: number, toRow: number) => {
    const logMiss = openRatios(bag, channel.lambda, probability, ratio);
    const before = int(first, j);
    for (let row = fromRow; row <= toRow; row++) {
      if (int(takers.begins, row) === int(takers.ends, row)) continue;
      const cell = int(band.start, row) + j - int(band.low, row);
      const log = logMiss * real(weights, row) + logProduct(cut, row - before, ratio);
      table[cell] = single(table, cell) + real(shares, row) * log;
    }
  };
  for (let j = 0; j < units.count; j++) {
    onUnit();
    const lastRow = Math.min(int(last, j), profile.count - 1);
    // A bead of so many units stands in no column that has not the last of them in the band.
    let depth = 0;
    while (depth < tables.length && j + depth < units.count && int(first, j + depth) <= lastRow) {
      prepare(j + depth++);
    }
    const cut = cutTakers(int(first, j), lastRow);
    for (let more = 0; more < depth; more++) {
      const table = tables[more];
      if (table === undefined) break;
      pour(bag, j + more);
      fill(table, j, cut, int(first, j + more), lastRow);
    }
    closeRatios(bag, ratio);
  }
}

/** The share of tokens that a channel explains, as far as it is trusted in a column. */
function lambdaAt({ lambda, trust }: Channel, column: number): number {
  return lambda * real(trust, column);
}

/** What a channel counts for in each column: its lambda there among those of the members that have text. */
function weightsOf({ profile, channels }: Evidence, own: Channel): Float64Array {
  const sums = new Float64Array(profile.count);
  for (const channel of channels) {
    const { from, to } = channel.member;
    for (let c = 0; c < profile.count; c++) {
      if ((from[c] ?? 0) < (to[c] ?? 0)) sums[c] = (sums[c] ?? 0) + lambdaAt(channel, c);
    }
  }
  // Units that stand in several columns count once in all.
  const shared = sharesIn(profile, own.member);
  return sums.map((sum, c) => (sum === 0 ? 0 : (lambdaAt(own, c) / sum) * real(shared, c)));
}

/** The texts of a member by column. */
function textsIn({ units: { offsets, tokens }, from, to }: Member): Texts {
  return { begins: from.map((u) => offsets[u] ?? 0), ends: to.map((u) => offsets[u] ?? 0), tokens };
}

function tokenWeights({ begins, ends, tokens }: Texts, importance: Float64Array): Float64Array {
  const weights = new Float64Array(ends.length);
  for (let text = 0; text < ends.length; text++) {
    let sum = 0;
    const end = int(ends, text);
    for (let x = int(begins, text); x < end; x++) sum += real(importance, int(tokens, x));
    weights[text] = sum;
  }
  return weights;
}
