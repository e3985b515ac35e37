import { int, real } from '../typed.ts';
import { cellAt } from './band.ts';
import { type BeadScorer, type Scoring, scoreBeads, scoringOf } from './scores.ts';

/** Columns `column` up to `columnEnd` answer units `unit` up to `unitEnd`; one side may be empty. */
export interface Bead {
  readonly column: number;
  readonly columnEnd: number;
  readonly unit: number;
  readonly unitEnd: number;
  /** Log-likelihood ratio against the two sides having nothing to do with each other; 0 for a null bead. */
  readonly score: number;
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
  readonly scoring: Scoring;
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
  const { band, tables } = scorer;
  const search: Search = {
    scorer,
    shapes: shapesOf(tables.depth),
    scoring: scoringOf(scorer),
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

/**
 * Tries the beads of `k` columns and `l` units that end in a row, where their first cell and every table entry that
 * they need lie in the band.
 */
function takeBeads(search: Search, row: number, shape: number, k: number, l: number): void {
  const { scorer, scoring, total, move, gain } = search;
  const { band } = scorer;
  const { needed, scores } = scoring;
  const before = int(band.start, row - k) - int(band.low, row - k);
  const own = int(band.start, row) - int(band.low, row) + l;
  const first = Math.max(int(band.low, row) - l, int(band.low, row - 1));
  const last = Math.min(int(band.high, row) - l, int(band.high, row - k) + 1 - l);
  for (let start = first; start <= last; start++) {
    const sum = real(total, before + start);
    needed[start - first] =
      sum === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : real(total, own + start) - sum;
  }
  scoreBeads(scoring, row - k, k, l, first, last);
  for (let start = first; start <= last; start++) {
    const score = real(scores, start - first);
    const sum = real(total, before + start) + score;
    if (sum <= real(total, own + start)) continue;
    total[own + start] = sum;
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
  const { scorer, scoring, shapes, total } = search;
  const { band } = scorer;
  const [k, l] = shapes[shape] ?? [0, 0];
  const start = position - l;
  const none = Number.NEGATIVE_INFINITY;
  if (k > row || start < int(band.low, row - 1) || start > int(band.high, row - k) + 1 - l) return none;
  const sum = real(total, cellAt(band, row - k, start));
  if (sum === none) return none;
  scoring.needed[0] = k + l === 2 ? none : real(total, cellAt(band, row, position)) - sum - slack;
  scoreBeads(scoring, row - k, k, l, start, start);
  return real(scoring.scores, 0);
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
