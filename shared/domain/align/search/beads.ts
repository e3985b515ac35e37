import { bestFit, type LengthModel, lengthTable } from '../evidence/length.ts';
import { isEdge, largest, type Sides } from '../evidence/sides.ts';
import type { Tables } from '../evidence/tables.ts';
import { endMarkKinds } from '../reading/units.ts';
import { int, real, single } from '../typed.ts';
import { type Band, cellAt } from './band.ts';

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

/** The shapes that are tried, columns and units of a bead; more than three of both only as one with many. */
function shapesOf(depth: number): readonly (readonly [number, number])[] {
  const shapes: [number, number][] = [[1, 1]];
  for (let n = 2; n <= depth; n++) shapes.push([1, n], [n, 1]);
  const square = Math.min(3, depth);
  for (let k = 2; k <= square; k++) for (let l = 2; l <= square; l++) shapes.push([k, l]);
  return shapes;
}

/** The table of a search: by cell the best total, the shape that gave it and that bead's own score. */
export interface Search {
  readonly scorer: BeadScorer;
  readonly shapes: readonly (readonly [columns: number, units: number])[];
  readonly fit: (left: number, right: number) => number;
  readonly total: Float64Array;
  /** Number of the shape; `shapes.length` for a unit without counterpart. */
  readonly move: Int8Array;
  readonly gain: Float32Array;
  /** By cell the best total of what ends with a column or with a unit without counterpart. */
  readonly columnTotal: Float64Array;
  readonly unitTotal: Float64Array;
  /** Whether that is one more of a run: `moreColumns`, `moreUnits`, their sum, or 0. */
  readonly runsOn: Int8Array;
}

const moreColumns = 1;
const moreUnits = 2;

/** The best sequence, and the table that it was read off. */
interface Searched {
  readonly beads: readonly Bead[];
  readonly search: Search;
}

/**
 * The best monotonous sequence of beads through a band, in order; dynamic programming over its cells.
 * Time and memory: cells x shapes (about 3 x depth).
 */
export function searchBeads(scorer: BeadScorer, onRow: () => void): Searched {
  const { band, tables, prices } = scorer;
  const search: Search = {
    scorer,
    shapes: shapesOf(tables.depth),
    fit: lengthTable(prices.lengths),
    ...cellsOf(band.start[band.rows + 1] ?? 0),
  };
  for (let row = 0; row <= band.rows; row++) {
    openRow(search, row);
    search.shapes.forEach(([k, l], shape) => {
      if (k <= row) takeBeads(search, row, shape, k, l);
    });
    if (row > 0) skipColumn(search, row);
    skipUnits(search, row);
    onRow();
  }
  return { beads: traceBack(search), search };
}

/** So many cells, all in one buffer as the tables are. */
function cellsOf(cells: number) {
  const buffer = new ArrayBuffer(30 * cells);
  return {
    total: new Float64Array(buffer, 0, cells),
    columnTotal: new Float64Array(buffer, 8 * cells, cells),
    unitTotal: new Float64Array(buffer, 16 * cells, cells),
    gain: new Float32Array(buffer, 24 * cells, cells),
    move: new Int8Array(buffer, 28 * cells, cells),
    runsOn: new Int8Array(buffer, 29 * cells, cells),
  };
}

/**
 * No way leads to the cells of a row yet, but to the first of all. Row by row, as they are come to: memory that is touched
 * for the first time is given by the system page by page, and then lies in the cache.
 */
function openRow({ scorer: { band }, total, columnTotal, unitTotal, move }: Search, row: number): void {
  const none = Number.NEGATIVE_INFINITY;
  for (let cell = int(band.start, row); cell < int(band.start, row + 1); cell++) {
    total[cell] = none;
    columnTotal[cell] = none;
    unitTotal[cell] = none;
    move[cell] = -1;
  }
  if (row === 0) total[0] = 0;
}

/** Column `row - 1` without counterpart, at every position of the row. */
function skipColumn({ scorer: { band, prices }, total, columnTotal, runsOn }: Search, row: number): void {
  const before = int(band.start, row - 1) - int(band.low, row - 1);
  const own = int(band.start, row) - int(band.low, row);
  const last = Math.min(int(band.high, row), int(band.high, row - 1));
  for (let position = int(band.low, row); position <= last; position++) {
    const first = real(total, before + position) - prices.lone;
    const more = real(columnTotal, before + position) - prices.more;
    columnTotal[own + position] = Math.max(first, more);
    if (more > first) runsOn[own + position] = moreColumns;
  }
}

/** Units without counterpart, after everything else that can end in the row; then the best of every cell is known. */
function skipUnits(search: Search, row: number): void {
  const { scorer, shapes, total, move, gain, columnTotal, unitTotal, runsOn } = search;
  const { prices, band } = scorer;
  const begin = int(band.start, row);
  const end = int(band.start, row + 1);
  for (let cell = begin; cell < end; cell++) {
    if (cell > begin) {
      const first = real(total, cell - 1) - prices.lone;
      const more = real(unitTotal, cell - 1) - prices.more;
      unitTotal[cell] = Math.max(first, more);
      if (more > first) runsOn[cell] = (runsOn[cell] ?? 0) | moreUnits;
    }
    const isUnit = real(unitTotal, cell) > real(columnTotal, cell);
    const most = real(isUnit ? unitTotal : columnTotal, cell);
    if (most <= real(total, cell)) continue;
    total[cell] = most;
    move[cell] = shapes.length + (isUnit ? 1 : 0);
    gain[cell] = 0;
  }
}

/** The columns of the beads that are tried: their sums, and what stands before the first cell of their row. */
interface Columns {
  readonly from: number;
  readonly to: number;
  readonly tokens: number;
  readonly length: number;
  /** Tokens beyond the largest column. */
  readonly surplus: number;
  /** Paragraph edges inside. */
  readonly edges: number;
  readonly isEdge: boolean;
}

function columnsOf({ columns }: BeadScorer, from: number, to: number): Columns {
  const tokens = int(columns.tokens, to) - int(columns.tokens, from);
  return {
    from,
    to,
    tokens,
    length: int(columns.length, to) - int(columns.length, from),
    surplus: tokens - largest(columns, from, to),
    edges: real(columns.edges, to) - real(columns.edges, from + 1),
    isEdge: isEdge(columns, from),
  };
}

/**
 * Tries the beads of `k` columns and `l` units that end in a row, where their first cell and every table entry that
 * they need lie in the band.
 */
function takeBeads(search: Search, row: number, shape: number, k: number, l: number): void {
  const { scorer, total, move, gain } = search;
  const { band } = scorer;
  const columns = columnsOf(scorer, row - k, row);
  const before = int(band.start, row - k) - int(band.low, row - k);
  const own = int(band.start, row) - int(band.low, row) + l;
  const first = Math.max(int(band.low, row) - l, int(band.low, row - 1));
  const last = Math.min(int(band.high, row) - l, int(band.high, row - k) + 1 - l);
  for (let start = first; start <= last; start++) {
    const sum = real(total, before + start);
    const top = real(total, own + start);
    if (sum === Number.NEGATIVE_INFINITY) continue;
    const score =
      k + l === 2 ? scorePair(search, columns, start) : scoreMany(search, columns, start, l, top - sum);
    if (sum + score <= top) continue;
    total[own + start] = sum + score;
    move[own + start] = shape;
    gain[own + start] = score;
  }
}

/**
 * Score of the bead of a shape that ends in a cell; -Infinity where it does not lie in the band, or where its way
 * scores less than the best to the cell by more than `slack`.
 */
export function scoreEndingIn(
  search: Search,
  row: number,
  position: number,
  shape: number,
  slack: number,
): number {
  const { scorer, shapes, total } = search;
  const { band } = scorer;
  const [k, l] = shapes[shape] ?? [0, 0];
  const start = position - l;
  const none = Number.NEGATIVE_INFINITY;
  if (k > row || start < int(band.low, row - 1) || start > int(band.high, row - k) + 1 - l) return none;
  const sum = real(total, cellAt(band, row - k, start));
  if (sum === none) return none;
  const columns = columnsOf(scorer, row - k, row);
  if (k + l === 2) return scorePair(search, columns, start);
  return scoreMany(search, columns, start, l, real(total, cellAt(band, row, position)) - sum - slack);
}

/** Scores of the beads of one column and one unit, by column and then by unit, for a band that holds them all. */
export function scorePairs(scorer: BeadScorer): Float64Array {
  const { band, prices } = scorer;
  const search = { scorer, fit: lengthTable(prices.lengths) };
  const scores = new Float64Array(band.rows * band.width);
  for (let row = 0; row < band.rows; row++) {
    const columns = columnsOf(scorer, row, row + 1);
    for (let start = 0; start < band.width; start++) {
      scores[row * band.width + start] = scorePair(search, columns, start);
    }
  }
  return scores;
}

/** Half the sum of the table entries of a bead: the mean of both directions. */
function wordEvidence({ tables, band }: BeadScorer, { from, to }: Columns, start: number, l: number): number {
  const forward = tables.forward[to - from - 1];
  const backward = tables.backward[l - 1];
  if (forward === undefined || backward === undefined) return Number.NEGATIVE_INFINITY;
  const cell = int(band.start, from) - int(band.low, from) + start;
  let sum = 0;
  for (let more = 0; more < l; more++) sum += single(forward, cell + more);
  for (let row = from; row < to; row++) {
    sum += single(backward, int(band.start, row) - int(band.low, row) + start);
  }
  return sum / 2;
}

/** What words, the price of tokens, paragraph edges and the marks at its end say of a bead. */
function baseScore({ scorer }: Pick<Search, 'scorer'>, columns: Columns, start: number, l: number): number {
  const { units, prices } = scorer;
  const meet = real(prices.edges, (columns.isEdge ? 2 : 0) + (isEdge(units, start) ? 1 : 0));
  const tokens = columns.tokens + int(units.tokens, start + l) - int(units.tokens, start);
  const ends =
    endMarkKinds * (scorer.columns.endMarks[columns.to - 1] ?? 0) + (units.endMarks[start + l - 1] ?? 0);
  return (
    wordEvidence(scorer, columns, start, l) + meet + real(prices.marks, ends) - (prices.token * tokens) / 2
  );
}

/** Score of the bead of one column and one unit. */
function scorePair(search: Pick<Search, 'scorer' | 'fit'>, columns: Columns, start: number): number {
  const { units, prices } = search.scorer;
  const length = int(units.length, start + 1) - int(units.length, start);
  return baseScore(search, columns, start, 1) + prices.length * search.fit(columns.length, length);
}

/** Score of a bead of many; not worked out where it cannot reach `needed` with the best of lengths and edges. */
function scoreMany(search: Search, columns: Columns, start: number, l: number, needed: number): number {
  const { units, prices } = search.scorer;
  const end = start + l;
  const score = baseScore(search, columns, start, l) - prices.extra * (columns.to - columns.from + l - 2);
  if (score + prices.length * bestFit <= needed) return Number.NEGATIVE_INFINITY;
  const tokens = int(units.tokens, end) - int(units.tokens, start);
  const surplus = columns.surplus + tokens - largest(units, start, end);
  const edges = columns.edges + real(units.edges, end) - real(units.edges, start + 1);
  const fit = prices.length * search.fit(columns.length, int(units.length, end) - int(units.length, start));
  return score + fit - (prices.surplus * surplus) / 2 - prices.edge * edges;
}

function traceBack({ scorer: { band }, shapes, move, gain, runsOn }: Search): readonly Bead[] {
  const beads: Bead[] = [];
  const steps = [...shapes, [1, 0], [0, 1]] as const;
  let row = band.rows;
  let position = band.width;
  // The step that has to come where a run without counterpart goes on: the best way to the cell may be another.
  let forced = -1;
  while (row > 0 || position > 0) {
    const cell = cellAt(band, row, position);
    const step = forced < 0 ? (move[cell] ?? -1) : forced;
    const [k, l] = steps[step] ?? [0, 0];
    if (k + l === 0) throw new RangeError('a band without a path');
    const isNull = step >= shapes.length;
    const goesOn = isNull && ((runsOn[cell] ?? 0) & (k > 0 ? moreColumns : moreUnits)) > 0;
    forced = goesOn ? step : -1;
    const score = isNull ? 0 : (gain[cell] ?? 0);
    beads.push({ column: row - k, columnEnd: row, unit: position - l, unitEnd: position, score });
    row -= k;
    position -= l;
  }
  return beads.reverse();
}
