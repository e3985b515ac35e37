import { sum } from '../arithmetic.ts';
import { type ChangeKind, changeKinds, isForm } from './kinds.ts';

/** Bytes for two texts: how many changes of each kind, in the order of `changeKinds`, at most 254; then their distance. */
export const pairSize = changeKinds.length + 1;
/** Distances are parts of this; `noDistance` stands where one of the two has no text. */
export const distanceScale = 250;
export const noDistance = 255;
export const mostCounted = 254;

export const pairsOf = (columns: number): number => (columns * (columns - 1)) / 2;

/** Where the pair stands among all pairs, `left` being the earlier column. */
export const placeOf = (left: number, right: number, columns: number): number =>
  (left * (2 * columns - left - 1)) / 2 + (right - left - 1);

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
