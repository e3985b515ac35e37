import { int, real } from '../typed.ts';
import { cellAt } from './band.ts';
import { type Search, scoreEndingIn } from './beads.ts';

/** A bead with text on both sides that may be right. */
export interface LikelyBead {
  readonly column: number;
  readonly columnEnd: number;
  readonly unit: number;
  readonly unitEnd: number;
  /** The share of all ways through the table that it lies on, each weighed by its likelihood, 0 to 1. */
  readonly probability: number;
}

/** A way whose score is less than the best by more than this is not heard: a millionth of its weight. */
const heard = 14;
const leastProbability = Math.exp(-heard);

/**
 * The net of all ways that are heard. Its knots are cells and, in runs without counterpart, cells that such a run of
 * columns or of units ends in; the first knot is the end of both texts. Steps, by number, lead from knot to knot and
 * stand by the knot that they lead to, the last in the texts first.
 */
interface Net {
  readonly from: number[];
  readonly to: number[];
  /** What the best way to `to` is better than the best one over this step. */
  readonly lost: number[];
  /** The number of the bead's shape, where the step is one; else -1. */
  readonly shape: number[];
  readonly row: number[];
  readonly position: number[];
  readonly knots: number;
}

/** What ends in a cell: anything, a run of columns, a run of units. */
type Ending = 0 | 1 | 2;

/**
 * The beads of all ways through a table whose score comes near the best, the last first, and how probable each is:
 * sums forward and backward over paths (Rabiner 1989). Only what such a way can come to is looked at: in a clear
 * text the best way itself. Linear in cells.
 */
export function likelyBeads(search: Search, onRow: () => void): readonly LikelyBead[] {
  const net = netOf(search, onRow);
  const { from, to, lost, shape, row, position } = net;
  const before = waysBefore(net);
  const through = new Float64Array(net.knots);
  through[0] = 1;
  const likely: LikelyBead[] = [];
  for (let step = 0; step < to.length; step++) {
    const [begin, end] = [from[step] ?? 0, to[step] ?? 0];
    const probability =
      real(through, end) * Math.exp(real(before, begin) - real(before, end) - (lost[step] ?? 0));
    through[begin] = real(through, begin) + probability;
    const [k, l] = search.shapes[shape[step] ?? -1] ?? [0, 0];
    if (k === 0 || probability < leastProbability) continue;
    const [columnEnd, unitEnd] = [row[step] ?? 0, position[step] ?? 0];
    likely.push({ column: columnEnd - k, columnEnd, unit: unitEnd - l, unitEnd, probability });
  }
  return likely;
}

/** By knot the logarithm of the sum over all ways to it, each by how much less likely it is than the best. */
function waysBefore({ from, to, lost, knots }: Net): Float64Array {
  const before = new Float64Array(knots);
  for (let last = to.length - 1; last >= 0; ) {
    const knot = to[last] ?? 0;
    let first = last;
    let most = Number.NEGATIVE_INFINITY;
    for (; first >= 0 && to[first] === knot; first--) {
      most = Math.max(most, real(before, from[first] ?? 0) - (lost[first] ?? 0));
    }
    let sum = 0;
    for (; last > first; last--) sum += Math.exp(real(before, from[last] ?? 0) - (lost[last] ?? 0) - most);
    before[knot] = most + Math.log(sum);
  }
  return before;
}

/**
 * The knots of a net: their numbers by cell and ending, from 1 on, and by number, from 0 on, the least that a way over one
 * loses from there on. Few cells have one, and of a list of zeros the system keeps only the pages that are written on.
 */
interface Knots {
  readonly numbers: Int32Array;
  readonly losses: number[];
}

/** The number of a knot that a way comes to which loses so much from there on. */
function knotAt({ numbers, losses }: Knots, ending: Ending, cell: number, loss: number): number {
  const at = 3 * cell + ending;
  const known = int(numbers, at) - 1;
  if (known >= 0) losses[known] = Math.min(losses[known] ?? loss, loss);
  else numbers[at] = losses.push(loss);
  return int(numbers, at) - 1;
}

/** Goes through the cells from the end, so that what the rest of a way loses is known when it comes to a cell. */
function netOf(search: Search, onRow: () => void): Net {
  const { scorer, total, columnTotal, unitTotal } = search;
  const { band } = scorer;
  const totals = [total, columnTotal, unitTotal] as const;
  const knots: Knots = { numbers: new Int32Array(3 * total.length), losses: [] };
  const steps: Omit<Net, 'knots'> = { from: [], to: [], lost: [], shape: [], row: [], position: [] };
  knotAt(knots, 0, cellAt(band, band.rows, band.width), 0);
  // The knot that is gone through: one function takes its steps, and not one for every knot.
  let [row, position, knot, loss, best] = [band.rows, 0, 0, 0, 0];
  const onStep: OnStep = (before, begin, score, shape) => {
    const lost = Math.max(0, best - real(totals[before], begin) - score);
    if (loss + lost > heard) return;
    steps.from.push(knotAt(knots, before, begin, loss + lost));
    steps.to.push(knot);
    steps.lost.push(lost);
    steps.shape.push(shape);
    steps.row.push(row);
    steps.position.push(position);
  };
  for (; row >= 0; row--) {
    for (position = int(band.high, row); position >= int(band.low, row); position--) {
      const cell = cellAt(band, row, position);
      for (const ending of endings) {
        knot = int(knots.numbers, 3 * cell + ending) - 1;
        if (knot < 0) continue;
        loss = knots.losses[knot] ?? 0;
        best = real(totals[ending], cell);
        stepsInto(search, row, position, ending, heard - loss, onStep);
      }
    }
    onRow();
  }
  return { ...steps, knots: knots.losses.length };
}

const endings = [0, 1, 2] as const;

type OnStep = (before: Ending, cell: number, score: number, shape: number) => void;

/** The last steps of ways that end in a cell, those left out that certainly lose more than `slack`. */
function stepsInto(
  search: Search,
  row: number,
  position: number,
  ending: Ending,
  slack: number,
  onStep: OnStep,
): void {
  const { scorer, shapes } = search;
  const { band, prices } = scorer;
  const cell = cellAt(band, row, position);
  if (ending === 0) {
    for (let shape = 0; shape < shapes.length; shape++) {
      const [k, l] = shapes[shape] ?? [0, 0];
      const score = scoreEndingIn(search, row, position, shape, slack);
      if (score > Number.NEGATIVE_INFINITY) onStep(0, cellAt(band, row - k, position - l), score, shape);
    }
    onStep(1, cell, 0, -1);
    onStep(2, cell, 0, -1);
    return;
  }
  const isInside =
    ending === 2
      ? position > int(band.low, row)
      : row > 0 && position >= int(band.low, row - 1) && position <= int(band.high, row - 1);
  if (!isInside) return;
  const begin = ending === 2 ? cell - 1 : cellAt(band, row - 1, position);
  onStep(0, begin, -prices.lone, -1);
  onStep(ending, begin, -prices.more, -1);
}
