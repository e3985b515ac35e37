import type { Band } from './band.ts';
import { bestFit, type LengthModel, lengthEvidence } from './length.ts';
import type { Tables } from './tables.ts';

/** Columns `column` up to `columnEnd` answer units `unit` up to `unitEnd`; one side may be empty. */
export interface Bead {
  readonly column: number;
  readonly columnEnd: number;
  readonly unit: number;
  readonly unitEnd: number;
  /** Log-likelihood ratio against the two sides having nothing to do with each other; 0 for a null bead. */
  readonly score: number;
}

/** What a bead costs, in natural logarithms. Where each constant comes from: docs/alignment.md. */
export interface Prices {
  /** A unit without counterpart. */
  readonly lone: number;
  /** Each unit past one on either side. */
  readonly extra: number;
  /** A paragraph boundary inside a bead. */
  readonly edge: number;
  /** Weight of the length evidence. */
  readonly length: number;
  /** What a token must bring, and what one beyond the largest unit must bring more. */
  readonly token: number;
  readonly surplus: number;
  /** Word evidence of one unit facing another is never counted as less. */
  readonly facing: number;
  /** Log-likelihood ratio of a paragraph beginning on both, one or neither side of a bead, see `edgeEvidence`. */
  readonly edges: readonly number[];
  readonly lengths: LengthModel;
}

/** Sums up to a unit, so that a run costs two reads. */
export interface SideSums {
  readonly length: Int32Array;
  readonly tokens: Int32Array;
  readonly edges: Float64Array;
}

/** Running sums over units; `edges` leaves out what stands before the first unit of a run. */
export function sumsOf(
  lengths: ArrayLike<number>,
  tokens: ArrayLike<number>,
  edges: ArrayLike<number>,
): SideSums {
  const count = lengths.length;
  const sums: SideSums = {
    length: new Int32Array(count + 1),
    tokens: new Int32Array(count + 1),
    edges: new Float64Array(count + 1),
  };
  for (let u = 0; u < count; u++) {
    sums.length[u + 1] = (sums.length[u] ?? 0) + (lengths[u] ?? 0);
    sums.tokens[u + 1] = (sums.tokens[u] ?? 0) + (tokens[u] ?? 0);
    sums.edges[u + 1] = (sums.edges[u] ?? 0) + (edges[u] ?? 0);
  }
  return sums;
}

/** Scores of beads from tables, lengths and prices. */
export interface BeadScorer {
  readonly columns: SideSums;
  readonly units: SideSums;
  readonly tables: Tables;
  readonly band: Band;
  readonly prices: Prices;
}

function largest({ tokens }: SideSums, from: number, to: number): number {
  let most = 0;
  for (let u = from; u < to; u++) most = Math.max(most, (tokens[u + 1] ?? 0) - (tokens[u] ?? 0));
  return most;
}

/** Sum of the table entries of the bead of columns i up to i + k and units j up to j + l. */
function wordEvidence({ tables, band }: BeadScorer, i: number, k: number, j: number, l: number): number {
  const forward = tables.forward[k - 1];
  const backward = tables.backward[l - 1];
  if (forward === undefined || backward === undefined) return Number.NEGATIVE_INFINITY;
  const start = cellAt(band, i, j);
  let sum = 0;
  for (let more = 0; more < l; more++) sum += forward[start + more] ?? 0;
  for (let row = i; row < i + k; row++) sum += backward[cellAt(band, row, j)] ?? 0;
  return sum / 2;
}

/**
 * Score of the bead of columns i up to i + k and units j up to j + l; its cells must lie in the band. A bead of
 * many that cannot reach `needed` with the best of lengths and edges is not worked out.
 */
function scoreBead(scorer: BeadScorer, i: number, k: number, j: number, l: number, needed: number): number {
  const { columns, units, prices } = scorer;
  const leftTokens = within(columns.tokens, i, i + k);
  const rightTokens = within(units.tokens, j, j + l);
  const meet = prices.edges[(isEdge(columns, i) ? 2 : 0) + (isEdge(units, j) ? 1 : 0)] ?? 0;
  const score = wordEvidence(scorer, i, k, j, l) + meet - (prices.token * (leftTokens + rightTokens)) / 2;
  if (k + l === 2) {
    const fit = fitOf(scorer, i, k, j, l);
    return Math.max(score + fit, fit + prices.facing);
  }
  const price = prices.extra * (k + l - 2);
  if (score - price + prices.length * bestFit <= needed) return Number.NEGATIVE_INFINITY;
  const surplus = leftTokens - largest(columns, i, i + k) + rightTokens - largest(units, j, j + l);
  const edges = within(columns.edges, i + 1, i + k) + within(units.edges, j + 1, j + l);
  return score + fitOf(scorer, i, k, j, l) - price - (prices.surplus * surplus) / 2 - prices.edge * edges;
}

function fitOf({ columns, units, prices }: BeadScorer, i: number, k: number, j: number, l: number): number {
  const left = within(columns.length, i, i + k);
  return prices.length * lengthEvidence(prices.lengths, left, within(units.length, j, j + l));
}

/** True where a paragraph begins at a unit; the first unit counts as one. */
export function isEdge({ edges }: SideSums, at: number): boolean {
  return at === 0 || (edges[at + 1] ?? 0) - (edges[at] ?? 0) > 0.5;
}

function within(sums: Int32Array | Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** The shapes that are tried: columns and units of a bead. */
function shapesOf(depth: number): readonly (readonly [number, number])[] {
  const shapes: [number, number][] = [[1, 1]];
  for (let n = 2; n <= depth; n++) shapes.push([1, n], [n, 1]);
  const square = Math.min(3, depth);
  for (let k = 2; k <= square; k++) for (let l = 2; l <= square; l++) shapes.push([k, l]);
  return shapes;
}

/** The table of a search: by cell the best total, the shape that gave it and that bead's own score. */
interface Search {
  readonly scorer: BeadScorer;
  /** Columns and units of each shape. */
  readonly columnsOf: Int32Array;
  readonly unitsOf: Int32Array;
  readonly total: Float64Array;
  readonly move: Int16Array;
  readonly gain: Float32Array;
}

/**
 * The best monotonous sequence of beads through a band, in order; dynamic programming over its cells.
 * Time and memory: cells x shapes (about 3 x depth).
 */
export function searchBeads(scorer: BeadScorer, onRow: () => void): readonly Bead[] {
  const { band, tables } = scorer;
  const cells = band.start[band.rows + 1] ?? 0;
  const shapes = [...shapesOf(tables.depth), [1, 0] as const, [0, 1] as const];
  const search: Search = {
    scorer,
    columnsOf: Int32Array.from(shapes, ([k]) => k),
    unitsOf: Int32Array.from(shapes, ([, l]) => l),
    total: new Float64Array(cells).fill(Number.NEGATIVE_INFINITY),
    move: new Int16Array(cells).fill(-1),
    gain: new Float32Array(cells),
  };
  search.total[0] = 0;
  for (let row = 0; row <= band.rows; row++) {
    const high = band.high[row] ?? 0;
    for (let position = band.low[row] ?? 0; position <= high; position++) fillCell(search, row, position);
    onRow();
  }
  return traceBack(search);
}

function fillCell(
  { scorer, columnsOf, unitsOf, total, move, gain }: Search,
  row: number,
  position: number,
): void {
  const { band, prices } = scorer;
  const cell = cellAt(band, row, position);
  let top = total[cell] ?? 0;
  for (let shape = 0; shape < columnsOf.length; shape++) {
    const k = columnsOf[shape] ?? 0;
    const l = unitsOf[shape] ?? 0;
    if (!isReachable(band, row, position, k, l)) continue;
    const before = total[cellAt(band, row - k, position - l)] ?? 0;
    const isLone = k === 0 || l === 0;
    const score = isLone ? 0 : scoreBead(scorer, row - k, k, position - l, l, top - before);
    const sum = before + score - (isLone ? prices.lone : 0);
    if (sum <= top) continue;
    top = sum;
    move[cell] = shape;
    gain[cell] = score;
  }
  total[cell] = top;
}

function cellAt(band: Band, row: number, position: number): number {
  return (band.start[row] ?? 0) + position - (band.low[row] ?? 0);
}

/** True when the bead's first cell and every table entry that it needs lie in the band. */
function isReachable({ low, high }: Band, row: number, position: number, k: number, l: number): boolean {
  const from = row - k;
  const start = position - l;
  if (from < 0 || start < (low[from] ?? 0) || start > (high[from] ?? 0)) return false;
  return k === 0 || l === 0 || (position - 1 <= (high[from] ?? 0) && start >= (low[row - 1] ?? 0));
}

function traceBack({ scorer: { band }, columnsOf, unitsOf, move, gain }: Search): readonly Bead[] {
  const beads: Bead[] = [];
  let row = band.rows;
  let position = band.width;
  while (row > 0 || position > 0) {
    const cell = cellAt(band, row, position);
    const k = columnsOf[move[cell] ?? -1] ?? 0;
    const l = unitsOf[move[cell] ?? -1] ?? 0;
    if (k + l === 0) throw new RangeError('a band without a path');
    beads.push({
      column: row - k,
      columnEnd: row,
      unit: position - l,
      unitEnd: position,
      score: gain[cell] ?? 0,
    });
    row -= k;
    position -= l;
  }
  return beads.reverse();
}
