import type { Evidence } from '../evidence/evidence.ts';
import { surelyRight } from '../evidence/learned.ts';
import { pickUnits, type Units } from '../reading/units.ts';
import { int, real } from '../typed.ts';
import type { Bead } from './beads.ts';
import { createCandidateSearch } from './candidates.ts';
import { numbersOf } from './links.ts';

/** Where a search in order leaves this share of either side in doubt, passages may stand in another order. */
export const muchInDoubt = 0.1;
/** Units, and columns, from one vote of a passage to the next at most. */
const reach = 8;
/** What a passage must score above the logarithm of the units that one could begin with by chance. */
const clearly = 3;
/** Twice the sum of 1 / d over all distances up to `reach`, see `stepScore`. */
const harmonics = numbersOf(1, reach + 1).reduce((sum, distance) => sum + 2 / distance, 0);

/** A unit's vote for a column. */
interface Vote {
  readonly unit: number;
  readonly column: number;
}

/** Units `unit` to `unitLast` of a version, which answer columns `column` to `columnLast`. */
interface Passage {
  readonly unit: number;
  readonly unitLast: number;
  readonly column: number;
  readonly columnLast: number;
}

/** The share, 0 to 1, of either side that no bead beyond doubt holds, of the side that has less of it. */
export function inDoubt({ profile, units }: Evidence, beads: readonly Bead[]): number {
  let [columns, own] = [profile.count, units.count];
  for (const { column, columnEnd, unit, unitEnd, score } of beads) {
    if (column === columnEnd || unit === unitEnd || score <= surelyRight) continue;
    columns -= columnEnd - column;
    own -= unitEnd - unit;
  }
  return Math.min(columns / Math.max(1, profile.count), own / Math.max(1, units.count));
}

/**
 * The paragraphs of a version, by number, in the order of what they answer, where it has long passages in another
 * order; null where it has not. Each unit votes for the column that it shares most rare words with; votes that rise
 * together for longer than chance would have it are a passage. Time n log n in units.
 */
export function orderOfPassages(evidence: Evidence, onUnit: () => void): readonly number[] | null {
  const { profile, units } = evidence;
  const passages = passagesIn(votesOf(evidence, onUnit), profile.count, units.count);
  const told = passages.toSorted((a, b) => a.unit - b.unit);
  const wanted = passages.toSorted((a, b) => a.column - b.column);
  if (wanted.every((passage, at) => passage === told[at])) return null;
  const starts = startsOf(told, wanted, units, profile.count);
  return wanted.flatMap((passage) => {
    const at = told.indexOf(passage);
    return numbersOf(starts[at] ?? 0, starts[at + 1] ?? 0);
  });
}

/**
 * The paragraphs of a version, by number, in the order of what their best beads answer; null where that is their own. One
 * that is in no bead stays behind the one before it, a heading that leaves a doubt before the one behind it.
 */
export function orderOfBeads(units: Units, beads: readonly Bead[]): readonly number[] | null {
  const { paragraph } = units;
  const count = (paragraph.at(-1) ?? -1) + 1;
  const columns = new Int32Array(count).fill(-1);
  const scores = new Float64Array(count);
  const leads = headingsOf(units);
  for (const { column, columnEnd, unit, unitEnd, score } of beads) {
    const isDoubtful = score <= surelyRight && leads[units.paragraph[unit] ?? 0] === 1;
    if (column === columnEnd || isDoubtful) continue;
    for (let u = unit; u < unitEnd; u++) {
      const own = int(paragraph, u);
      if (score <= real(scores, own)) continue;
      scores[own] = score;
      columns[own] = column;
    }
  }
  for (let p = count - 2; p >= 0; p--) {
    if (int(columns, p) < 0 && leads[p] === 1) columns[p] = int(columns, p + 1);
  }
  for (let p = 1; p < count; p++) if (int(columns, p) < 0) columns[p] = int(columns, p - 1);
  const order = numbersOf(0, count).toSorted((a, b) => int(columns, a) - int(columns, b) || a - b);
  return order.every((p, at) => p === at) ? null : order;
}

/** What it takes to tell an order: after each paragraph that is not followed by its own next one, which one comes then. */
export function costOfOrder(order: readonly number[]): number {
  const breaks = order.filter((paragraph, at) => at > 0 && paragraph !== (order[at - 1] ?? 0) + 1).length;
  return breaks * Math.log(Math.max(1, order.length));
}

/** Units with their paragraphs, which are numbered anew, in another order. */
export function inOrder(units: Units, order: readonly number[]): Units {
  const first = new Int32Array(order.length + 1).fill(units.count);
  for (let u = units.count - 1; u >= 0; u--) first[int(units.paragraph, u)] = u;
  const numbers = Int32Array.from(order.flatMap((p) => numbersOf(int(first, p), int(first, p + 1))));
  let paragraph = -1;
  const numbered = numbers.map((u, at) => {
    if (at === 0 || units.paragraph[u] !== units.paragraph[numbers[at - 1] ?? 0]) paragraph++;
    return paragraph;
  });
  return { ...pickUnits(units, numbers), paragraph: numbered };
}

/** By paragraph 1 where it may be a heading: one or two lines, one unit each, that end without a mark before text that has one. */
function headingsOf({ paragraph, endMark }: Units): Uint8Array {
  const isLine = new Uint8Array((paragraph.at(-1) ?? -1) + 1);
  paragraph.forEach((own, u) => {
    const isOne = own !== paragraph[u - 1] && own !== paragraph[u + 1];
    if (isOne && endMark[u] === 0) isLine[own] = 1;
  });
  const isText = (p: number) => p < isLine.length && isLine[p] === 0;
  return isLine.map((line, p) => {
    const isLast = isText(p + 1) && (isLine[p - 1] !== 1 || isLine[p - 2] !== 1);
    const isFirst = isLine[p + 1] === 1 && isText(p + 2) && isLine[p - 1] !== 1;
    return line === 1 && (isLast || isFirst) ? 1 : 0;
  });
}

function votesOf(evidence: Evidence, onUnit: () => void): readonly Vote[] {
  const { profile, units } = evidence;
  const whole = { row: 0, rowEnd: profile.count, position: 0, positionEnd: units.count };
  const { rows, positions } = createCandidateSearch(evidence, onUnit)(whole);
  const votes: Vote[] = [];
  // The first candidate of a unit is its best one.
  positions.forEach((unit, n) => {
    if (unit !== positions[n - 1]) votes.push({ unit, column: int(rows, n) });
  });
  return votes;
}

/** Passages that share no unit and no column, the best first. */
function passagesIn(votes: readonly Vote[], columns: number, units: number): readonly Passage[] {
  const least = clearly + Math.log(Math.max(1, units));
  const { scores, previous } = chainsOf(votes, columns);
  const order = numbersOf(0, votes.length).toSorted((a, b) => real(scores, b) - real(scores, a) || a - b);
  const [takenUnits, takenColumns] = [new Uint8Array(units), new Uint8Array(columns)];
  const isTaken = ({ unit, column }: Vote) => takenUnits[unit] === 1 || takenColumns[column] === 1;
  const passages: Passage[] = [];
  for (const end of order) {
    const last = votes[end];
    if (last === undefined || real(scores, end) <= least) break;
    if (isTaken(last)) continue;
    let first = last;
    let before = int(previous, end);
    for (; before >= 0; before = int(previous, before)) {
      const vote = votes[before];
      if (vote === undefined || isTaken(vote)) break;
      first = vote;
    }
    if (real(scores, end) - (before < 0 ? 0 : real(scores, before)) <= least) continue;
    takenUnits.fill(1, first.unit, last.unit + 1);
    takenColumns.fill(1, first.column, last.column + 1);
    passages.push({ unit: first.unit, unitLast: last.unit, column: first.column, columnLast: last.column });
  }
  return passages;
}

/** What the best chain scores that ends with each vote, and the vote before it there, or -1. */
function chainsOf(
  votes: readonly Vote[],
  columns: number,
): { readonly scores: Float64Array; readonly previous: Int32Array } {
  const scores = new Float64Array(votes.length);
  const previous = new Int32Array(votes.length).fill(-1);
  votes.forEach(({ unit, column }, at) => {
    for (let before = at - 1; before >= 0; before--) {
      const vote = votes[before];
      if (vote === undefined || vote.unit < unit - reach) break;
      if (vote.column > column || vote.column < column - reach) continue;
      const distance = Math.max(unit - vote.unit, column - vote.column);
      const score = real(scores, before) + stepScore(distance, columns);
      if (score <= real(scores, at)) continue;
      scores[at] = score;
      previous[at] = before;
    }
  });
  return { scores, previous };
}

/**
 * What a step from one vote to the next is worth. Votes that know nothing fall on any column alike, so that 2d / columns
 * of them are expected at distance d before another: over these the likelihood ratio e ^ score sums to 1. A chain that
 * scores s then comes by chance about e ^ -s times for every unit (as for local alignments, Karlin and Altschul 1990).
 */
function stepScore(distance: number, columns: number): number {
  return Math.log(columns / (harmonics * distance * distance));
}

/**
 * The first paragraph of each passage as the version tells them, and the number of paragraphs behind the last. What
 * lies between two is shared out by how many columns are free behind the one and before the other, or parted before a
 * heading.
 */
function startsOf(
  told: readonly Passage[],
  wanted: readonly Passage[],
  units: Units,
  columns: number,
): readonly number[] {
  const { paragraph } = units;
  const isHeading = headingsOf(units);
  const free = new Map(
    wanted.map((passage, at) => {
      const before = passage.column - (wanted[at - 1]?.columnLast ?? -1) - 1;
      const after = (wanted[at + 1]?.column ?? columns) - passage.columnLast - 1;
      return [passage, { before, after }];
    }),
  );
  const starts = told.slice(1).map((passage, at) => {
    const last = told[at] ?? passage;
    const [after, before] = [free.get(last)?.after ?? 0, free.get(passage)?.before ?? 0];
    const gap = passage.unit - last.unitLast - 1;
    const cut = last.unitLast + 1 + Math.ceil((gap * after) / Math.max(1, after + before) - 0.5);
    // A paragraph that has begun before the cut stays with the passage before it, unless the next one needs it.
    const begun = paragraph[cut - 1] === paragraph[cut] ? int(paragraph, cut) + 1 : int(paragraph, cut);
    const [least, most] = [int(paragraph, last.unitLast) + 1, int(paragraph, passage.unit)];
    const headings = numbersOf(least, Math.max(least, most)).filter(
      (p) => isHeading[p] === 1 && isHeading[p - 1] !== 1,
    );
    const nearest = headings.toSorted((a, b) => Math.abs(a - begun) - Math.abs(b - begun))[0];
    return Math.min(nearest ?? begun, most);
  });
  return [0, ...starts, (paragraph.at(-1) ?? -1) + 1];
}
