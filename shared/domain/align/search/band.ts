/**
 * The part of the table that is looked at. Row i (0 to rows, a position between columns of the profile) holds
 * positions `low[i]` to `high[i]` of the other side, both included; they never decrease with i.
 */
export interface Band {
  readonly rows: number;
  readonly width: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Cell (i, j) has the number `start[i] + j - low[i]`; `start[rows + 1]` is the number of cells. */
  readonly start: Int32Array;
}

/** The number of a cell of a band. */
export function cellAt(band: Band, row: number, position: number): number {
  return (band.start[row] ?? 0) + position - (band.low[row] ?? 0);
}

/** A position that a band must contain. */
export interface Point {
  readonly row: number;
  readonly position: number;
  /** True in the midst of a run that leaves no doubt: a narrow band is enough there. */
  readonly isSure?: boolean;
}

/** Reach of a band beyond its path: columns sideways, rows up and down. */
export interface Reach {
  readonly across: number;
  readonly along: number;
}

/** Above this many cells between two neighbouring points the band follows their diagonal instead of the hull. */
const hullLimit = 300_000;
/** Reach sideways where the path leaves no doubt. */
const sureReach = 1;
/** Half the width of a band along a diagonal, in positions; drift of a random walk over the gap comes on top. */
const diagonalReach = 60;

/**
 * The band around a rising path, with both corners of the table added to it. Between neighbouring points it
 * is their whole rectangle while that is small. Linear in rows.
 */
export function bandAround(rows: number, width: number, path: readonly Point[], reach: Reach): Band {
  const low = new Int32Array(rows + 1).fill(width);
  const high = new Int32Array(rows + 1);
  const cover = (row: number, from: number, to: number) => {
    low[row] = Math.min(low[row] ?? width, Math.max(0, from));
    high[row] = Math.max(high[row] ?? 0, Math.min(width, to));
  };
  let last: Point = { row: 0, position: 0 };
  for (const point of [...path, { row: rows, position: width }]) {
    coverGap(last, point, reach, cover);
    last = point;
  }
  return finished(rows, width, widened(low, reach.along, Math.min), widened(high, reach.along, Math.max));
}

function coverGap(
  from: Point,
  to: Point,
  { across }: Reach,
  cover: (row: number, low: number, high: number) => void,
): void {
  const rows = to.row - from.row;
  const positions = to.position - from.position;
  const beside = from.isSure && to.isSure ? Math.min(sureReach, across) : across;
  const isWhole = rows * positions <= hullLimit;
  const slack = across + diagonalReach + 2 * Math.sqrt(rows + positions);
  for (let row = from.row; row <= to.row; row++) {
    if (isWhole) cover(row, from.position - beside, to.position + beside);
    else {
      const middle = from.position + Math.round((positions * (row - from.row)) / Math.max(1, rows));
      cover(row, middle - slack, middle + slack);
    }
  }
}

function widened(bounds: Int32Array, along: number, pick: (a: number, b: number) => number): Int32Array {
  return bounds.map((own, row) => {
    let bound = own;
    for (let near = Math.max(0, row - along); near <= Math.min(bounds.length - 1, row + along); near++) {
      bound = pick(bound, bounds[near] ?? bound);
    }
    return bound;
  });
}

/** Makes the bounds monotonous, so that every cell of the band can be reached and left. */
function finished(rows: number, width: number, low: Int32Array, high: Int32Array): Band {
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  for (let row = 1; row <= rows; row++) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0);
  low[0] = 0;
  high[rows] = width;
  const start = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row++) {
    start[row + 1] = (start[row] ?? 0) + (high[row] ?? 0) - (low[row] ?? 0) + 1;
  }
  return { rows, width, low, high, start };
}
