import type { Evidence } from '../evidence/evidence.ts';
import { int, real } from '../typed.ts';
import type { Point } from './band.ts';
import {
  type CandidateSearch,
  type Candidates,
  createCandidateSearch,
  type Rectangle,
} from './candidates.ts';

/** A gap with fewer cells than this is looked at whole; in a larger one anchors are looked for anew. */
const gapLimit = 100;
/** Gaps in gaps in gaps: every time words are rare that were not before. */
const mostLevels = 6;
/** A part without any anchor and with more cells than this is searched along its diagonal, piece by piece. */
const pieceLimit = 1_000_000;
/** Columns of a piece, and how far it reaches beyond its share of the other side. */
const pieceRows = 300;
const pieceReach = 300;

/** What looks for anchors, and is told of every step. */
interface Finder {
  readonly search: CandidateSearch;
  readonly onStep: () => void;
}

/**
 * The way that rare words point out: the heaviest rising chain of candidates, and in every gap that it leaves the
 * same again with what is rare there. Inside gaps a candidate counts only when each of the two is the other's best,
 * since a gap may have nothing that belongs together. Time about linear in tokens.
 */
export function anchorsOf(evidence: Evidence, onUnit: () => void): readonly Point[] {
  const finder = { search: createCandidateSearch(evidence, onUnit), onStep: onUnit };
  const whole = { row: 0, rowEnd: evidence.profile.count, position: 0, positionEnd: evidence.units.count };
  const points = withGapsFilled(finder, whole, chainIn(finder, whole, false), 1);
  return withSureRuns(points);
}

function cellsOf({ row, rowEnd, position, positionEnd }: Rectangle): number {
  return (rowEnd - row) * (positionEnd - position);
}

function chainIn(finder: Finder, part: Rectangle, isGap: boolean): readonly Point[] {
  const found = finder.search(part);
  const chain = heaviestChain(isGap ? mutualBests(found, part) : found, part, finder.onStep);
  return chain.length === 0 && cellsOf(part) > pieceLimit ? alongDiagonal(finder, part) : chain;
}

function withGapsFilled(
  finder: Finder,
  part: Rectangle,
  chain: readonly Point[],
  level: number,
): readonly Point[] {
  if (level > mostLevels || chain.length === 0) return chain;
  const points: Point[] = [];
  let row = part.row;
  let position = part.position;
  const end: Point = { row: part.rowEnd, position: part.positionEnd };
  for (const point of [...chain, end]) {
    const gap = { row, rowEnd: point.row, position, positionEnd: point.position };
    if (cellsOf(gap) > gapLimit) {
      const within = withGapsFilled(finder, gap, chainIn(finder, gap, true), level + 1);
      for (const point of within) points.push(point);
    }
    if (point !== end) points.push(point);
    row = point.row + 1;
    position = point.position + 1;
  }
  return points;
}

/** Anchors of a part in which no word is rare, as in a text of refrains: each piece of it near the diagonal. */
function alongDiagonal(finder: Finder, part: Rectangle): readonly Point[] {
  const slope = (part.positionEnd - part.position) / (part.rowEnd - part.row);
  const pieces: Candidates[] = [];
  for (let row = part.row; row < part.rowEnd; row += pieceRows) {
    const rowEnd = Math.min(part.rowEnd, row + pieceRows);
    const middle = (n: number) => part.position + Math.round((n - part.row) * slope);
    const piece = {
      row,
      rowEnd,
      position: Math.max(part.position, middle(row) - pieceReach),
      positionEnd: Math.min(part.positionEnd, middle(rowEnd) + pieceReach),
    };
    pieces.push(mutualBests(finder.search(piece, part), piece));
  }
  return heaviestChain(joined(pieces), part, finder.onStep);
}

function joined(pieces: readonly Candidates[]): Candidates {
  const all = (list: (piece: Candidates) => Iterable<number>) => pieces.flatMap((piece) => [...list(piece)]);
  return {
    rows: Int32Array.from(all(({ rows }) => rows)),
    positions: Int32Array.from(all(({ positions }) => positions)),
    weights: Float64Array.from(all(({ weights }) => weights)),
  };
}

/** The candidates that are the best of their unit as well as of their column. */
function mutualBests({ rows, positions, weights }: Candidates, part: Rectangle): Candidates {
  const best = new Float64Array(part.rowEnd - part.row);
  for (let n = 0; n < rows.length; n++) {
    const column = int(rows, n) - part.row;
    best[column] = Math.max(real(best, column), real(weights, n));
  }
  // The first candidate of a unit is its best one.
  const isBest = (_: number, n: number) =>
    (n === 0 || positions[n - 1] !== positions[n]) && real(weights, n) === best[int(rows, n) - part.row];
  return { rows: rows.filter(isBest), positions: positions.filter(isBest), weights: weights.filter(isBest) };
}

/**
 * The heaviest chain of candidates in which both sides rise, by a Fenwick tree of maxima (as in weighted
 * longest increasing subsequence). O(n log n).
 */
function heaviestChain(
  { rows, positions, weights }: Candidates,
  part: Rectangle,
  onStep: () => void,
): readonly Point[] {
  const order = orderOf(rows, positions, part);
  const width = part.positionEnd - part.position;
  const tree = new Int32Array(width + 2).fill(-1);
  const total = new Float64Array(order.length);
  const previous = new Int32Array(order.length).fill(-1);
  const isHeavier = (a: number, b: number) => b < 0 || (a >= 0 && real(total, a) > real(total, b));
  let last = -1;
  for (let nth = 0; nth < order.length; nth++) {
    const at = int(order, nth);
    onStep();
    const position = int(positions, at) - part.position;
    let before = -1;
    for (let x = position; x > 0; x -= x & -x) if (isHeavier(int(tree, x), before)) before = int(tree, x);
    previous[at] = before;
    total[at] = real(weights, at) + (before < 0 ? 0 : real(total, before));
    for (let x = position + 1; x <= width + 1; x += x & -x) if (isHeavier(at, int(tree, x))) tree[x] = at;
    if (isHeavier(at, last)) last = at;
  }
  const chain: Point[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    chain.push({ row: int(rows, at), position: int(positions, at) });
  }
  return chain.reverse();
}

/** Candidates by column, the last position first, so that a chain takes one of each column and of each unit. */
function orderOf(rows: Int32Array, positions: Int32Array, part: Rectangle): Int32Array {
  const starts = new Int32Array(part.rowEnd - part.row + 1);
  for (let n = 0; n < rows.length; n++) {
    const row = int(rows, n) - part.row;
    starts[row + 1] = int(starts, row + 1) + 1;
  }
  for (let row = 1; row < starts.length; row++) starts[row] = int(starts, row) + int(starts, row - 1);
  const order = new Int32Array(rows.length);
  // Candidates of pieces that overlap may stand in no order, so they are ordered by position first.
  const isAscending = positions.every((position, n) => n === 0 || position >= int(positions, n - 1));
  const byPosition = new Int32Array(rows.length);
  for (let n = 0; n < rows.length; n++) byPosition[n] = rows.length - 1 - n;
  if (!isAscending) byPosition.sort((a, b) => int(positions, b) - int(positions, a) || b - a);
  for (let n = 0; n < byPosition.length; n++) {
    const at = int(byPosition, n);
    const row = int(rows, at) - part.row;
    order[int(starts, row)] = at;
    starts[row] = int(starts, row) + 1;
  }
  return order;
}

/** Marks the points whose neighbours in the chain are one step away on both sides. */
function withSureRuns(chain: readonly Point[]): readonly Point[] {
  const isStep = (from: Point | undefined, to: Point | undefined) =>
    from !== undefined && to?.row === from.row + 1 && to.position === from.position + 1;
  return chain.map((point, at) => ({
    ...point,
    isSure: isStep(chain[at - 1], point) && isStep(point, chain[at + 1]),
  }));
}
