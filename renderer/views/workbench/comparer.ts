import { type Comparison, compareTexts } from '../../../shared/domain/compare/compare.ts';
import { baseMarks, type Mark, otherMarks } from './marks.ts';
import { type ColumnKey, cellText, type Row } from './model.ts';

/** A text against its base, with what is to be shown of it. */
export interface MarkedComparison {
  readonly comparison: Comparison;
  readonly marks: readonly Mark[];
}

/** Comparisons made once for each revision of a row, and only for rows that are looked at. */
export interface Comparer {
  /** Text of `key` in the row against that of the base; null where either has none. `corrected` is the row's own. */
  compare(row: Row, base: number, key: ColumnKey): MarkedComparison | null;
}

/**
 * A comparer with its own cache. A row is a new value whenever it changes, so rows themselves are the keys and
 * comparisons go when their rows do.
 */
export const createComparer = (): Comparer => {
  const made = new WeakMap<Row, Map<string, MarkedComparison | null>>();
  return {
    compare: (row, base, key) => {
      const ofRow = made.get(row) ?? new Map<string, MarkedComparison | null>();
      made.set(row, ofRow);
      const name = `${base} ${key}`;
      const known = ofRow.get(name);
      if (known !== undefined) return known;
      const other = key === 'corrected' ? (row.correction?.text ?? '') : cellText(row, key);
      const result = compareMarked(cellText(row, base), other);
      ofRow.set(name, result);
      return result;
    },
  };
};

/** Compares two texts for showing; null where either is empty. */
export const compareMarked = (base: string, other: string): MarkedComparison | null => {
  if (base === '' || other === '') return null;
  const comparison = compareTexts(base, other);
  return { comparison, marks: otherMarks(comparison) };
};

/** Marks of the base column in a row, from the comparisons of all other shown texts of its language. */
export const marksOfBase = (made: readonly (MarkedComparison | null)[]): readonly Mark[] =>
  baseMarks(made.flatMap((one) => one?.comparison ?? []));
