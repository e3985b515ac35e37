import { sum } from '../arithmetic.ts';
import { compareRead } from './compare.ts';
import { type ComparedText, readCompared } from './comparedText.ts';
import { type ChangeKind, changeKinds, isForm } from './kinds.ts';

/** A column of texts that may be compared: in which language; null where it is left out. */
export type ComparedColumn = { readonly language: string } | null;

/** Bytes for two texts: how many changes of each kind, in the order of `changeKinds`, at most 254; then their distance. */
const pairSize = changeKinds.length + 1;
/** Distances are parts of this; `noDistance` stands where one of the two has no text. */
const distanceScale = 250;
const noDistance = 255;
const mostCounted = 254;

const pairsOf = (columns: number): number => (columns * (columns - 1)) / 2;

/** Where the pair stands among all pairs, `left` being the earlier column. */
const placeOf = (left: number, right: number, columns: number): number =>
  (left * (2 * columns - left - 1)) / 2 + (right - left - 1);

/**
 * How every text of a row differs from every other of its language, as bytes: small enough to be kept for all rows of a
 * project, and independent of which of them is the base. Each text is read and each pair compared once. `texts` null:
 * none there.
 */
export const factsOfRow = (
  texts: readonly (string | null)[],
  columns: readonly ComparedColumn[],
): Uint8Array => {
  const facts = new Uint8Array(pairsOf(columns.length) * pairSize);
  const read = columns.map((column, at) => {
    const text = texts[at] ?? '';
    return column === null || text === '' ? null : readCompared(text, column.language);
  });
  for (let left = 0; left < columns.length; left++) {
    for (let right = left + 1; right < columns.length; right++) {
      const at = placeOf(left, right, columns.length) * pairSize;
      const [one, two] = [read[left], read[right]];
      if (one && two && one.language === two.language) fillPair(facts.subarray(at, at + pairSize), one, two);
      else facts[at + changeKinds.length] = noDistance;
    }
  }
  return facts;
};

const fillPair = (pair: Uint8Array, left: ComparedText, right: ComparedText): void => {
  const { changes, similarity } = compareRead({ base: left, other: right });
  for (const { kind, base, move } of changes) {
    // A passage that was moved is one difference, told where it left.
    if (move !== null && base.from === base.to) continue;
    const at = changeKinds.indexOf(kind);
    pair[at] = Math.min(mostCounted, (pair[at] ?? 0) + 1);
  }
  pair[changeKinds.length] = Math.round((1 - similarity) * distanceScale);
};

/** The facts of all rows in order, and how many columns they are of. */
export interface Facts {
  readonly columns: number;
  readonly rows: readonly Uint8Array[];
}

const omission = changeKinds.indexOf('omission');
const addition = changeKinds.indexOf('addition');

/** How many changes of each kind lead from the text of `base` to that of `other`, in the order of `changeKinds`. */
export const countsBetween = (row: Uint8Array, columns: number, base: number, other: number): Uint8Array => {
  const at = placeOf(Math.min(base, other), Math.max(base, other), columns) * pairSize;
  const counts = row.slice(at, at + changeKinds.length);
  if (base > other) [counts[omission], counts[addition]] = [counts[addition] ?? 0, counts[omission] ?? 0];
  return counts;
};

/** How far two texts are apart, 0 (the same words) to 1; null where one of them is not there. */
export const distanceBetween = (
  row: Uint8Array,
  columns: number,
  one: number,
  two: number,
): number | null => {
  const pair = placeOf(Math.min(one, two), Math.max(one, two), columns);
  const distance = row[pair * pairSize + changeKinds.length] ?? noDistance;
  return distance === noDistance ? null : distance / distanceScale;
};

/**
 * How far a text stands from the others on average (Cheesman's Eddy), 0 to 1; null where there is none to compare.
 * `others`: the columns that count.
 */
export const divergenceOf = (
  row: Uint8Array,
  columns: number,
  column: number,
  others: readonly number[],
): number | null => {
  const distances = others
    .filter((other) => other !== column)
    .map((other) => distanceBetween(row, columns, column, other))
    .filter((distance) => distance !== null);
  if (distances.length === 0) return null;
  return sum(distances) / distances.length;
};

/** Changes in which words differ: all but those of `isForm` and punctuation. */
export const countWordings = (counts: Uint8Array): number =>
  changeKinds.reduce((sum, kind, at) => sum + (changesWords(kind) ? (counts[at] ?? 0) : 0), 0);

const changesWords = (kind: ChangeKind): boolean => !isForm(kind) && kind !== 'punctuation';

/** By column, how long a row's text is beside the original: the logarithm of the ratio, NaN where one is not there. */
export type LengthRatios = readonly number[];

/** `columns`: those that count. Lengths are UTF-16 units. */
export const lengthRatios = (
  row: readonly (string | null)[],
  source: number,
  columns: readonly number[],
): LengthRatios => columns.map((column) => ratioOf(row, source, column));

/**
 * How unusual the lengths of a row's texts are beside its original, in standard deviations of the project, the most
 * unusual of them; null where there is nothing to compare. On a logarithmic scale, as lengths of sentences and their
 * translations relate. `all`: of every row of the project; `asked`: the rows to answer for, each of them one of `all`.
 */
export const lengthOutliers = (
  all: readonly LengthRatios[],
  asked: readonly LengthRatios[] = all,
): readonly (number | null)[] => {
  const spreads = (all[0] ?? []).map((_, column) => spreadOf(all, column));
  return asked.map((row) => {
    let worst: number | null = null;
    row.forEach((ratio, column) => {
      const { mean, deviation } = spreads[column] ?? { mean: 0, deviation: 0 };
      if (!Number.isNaN(ratio) && deviation > 0)
        worst = Math.max(worst ?? 0, Math.abs(ratio - mean) / deviation);
    });
    return worst;
  });
};

/** NaN where one of the two is not there. */
const ratioOf = (row: readonly (string | null)[], source: number, column: number): number => {
  const [one, two] = [row[source]?.length ?? 0, row[column]?.length ?? 0];
  return one > 0 && two > 0 ? Math.log(two / one) : Number.NaN;
};

const spreadOf = (
  all: readonly LengthRatios[],
  column: number,
): { readonly mean: number; readonly deviation: number } => {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (const row of all) {
    const ratio = row[column] ?? Number.NaN;
    if (Number.isNaN(ratio)) continue;
    count++;
    sum += ratio;
    squares += ratio * ratio;
  }
  const mean = sum / Math.max(1, count);
  return { mean, deviation: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) };
};
