import { type Comparison, compareTexts } from '../../../../shared/domain/compare/compare.ts';
import { counted, type Lens, marked } from '../compare/lens.ts';
import { type ColumnKey, cellText, type Row } from '../model.ts';
import { baseMarks, type Mark, otherMarks } from './marks.ts';

/** A text against its base, with what is to be shown of it. */
export interface MarkedComparison {
  /** All that counts as a difference. */
  readonly comparison: Comparison;
  /** What is marked of it. */
  readonly shown: Comparison;
  readonly marks: readonly Mark[];
}

/** What texts are compared by: the same value until base, languages or lens change. */
export interface Against {
  readonly base: number;
  /** Of the base and of all that is compared with it. */
  readonly language: string;
  readonly lens: Lens;
}

/** Comparisons made once as long as a row's texts stay as they are, and only for rows that are looked at. */
export interface Comparer {
  /**
   * Text of `key` in the row against that of the base; null where either has none. The corrected text is the row's own,
   * or `typed`, as it stands on screen: grid and panel ask for it with every key, and it is compared once.
   */
  compare(row: Row, key: ColumnKey, against: Against, typed?: string): MarkedComparison | null;
}

/** A comparison with the text it was made of: a row's corrected text changes while its cells stay. */
interface Made {
  readonly other: string;
  readonly comparison: Comparison | null;
}

/**
 * A comparer with its own cache. The cells of a row are a new value whenever they change, and stay the same where the
 * row only moves to another place; so they are the keys, and comparisons go when they do. A new lens looks at the
 * comparisons that were made.
 */
export const createComparer = (): Comparer => {
  const made = new WeakMap<Row['cells'], Map<string, Made>>();
  const seen = new WeakMap<Comparison, { readonly lens: Lens; readonly result: MarkedComparison }>();
  const compareOnce = (
    row: Row,
    key: ColumnKey,
    { base, language }: Against,
    typed: string | undefined,
  ): Comparison | null => {
    const ofRow = made.get(row.cells) ?? new Map<string, Made>();
    made.set(row.cells, ofRow);
    const name = `${base} ${key}`;
    const other = key === 'corrected' ? (typed ?? row.correction?.text ?? '') : cellText(row, key);
    const known = ofRow.get(name);
    if (known?.other === other) return known.comparison;
    const comparison = compareBoth(cellText(row, base), other, language);
    ofRow.set(name, { other, comparison });
    return comparison;
  };
  return {
    compare: (row, key, against, typed) => {
      const comparison = compareOnce(row, key, against, typed);
      if (comparison === null) return null;
      const known = seen.get(comparison);
      if (known?.lens === against.lens) return known.result;
      const result = mark(comparison, against.lens);
      seen.set(comparison, { lens: against.lens, result });
      return result;
    },
  };
};

const compareBoth = (base: string, other: string, language: string): Comparison | null =>
  base === '' || other === '' ? null : compareTexts(base, other, { language });

const mark = (comparison: Comparison, lens: Lens): MarkedComparison => {
  const shown = marked(comparison, lens);
  return { comparison: counted(comparison, lens), shown, marks: otherMarks(shown) };
};

/** Marks of the base column in a row, from the comparisons of all other shown texts of its language. */
export const marksOfBase = (made: readonly (MarkedComparison | null)[]): readonly Mark[] =>
  baseMarks(made.flatMap((one) => one?.shown ?? []));
