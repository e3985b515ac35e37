import { sum } from '../../../../shared/domain/arithmetic.ts';
import { changeKinds } from '../../../../shared/domain/compare/kinds.ts';
import type { Finding, Summary } from '../checks/model.ts';
import { averageDivergence, type RowFacts } from '../compare/row-facts.ts';
import type { Matrix } from '../measures/model.ts';
import type { ColumnKey } from '../model.ts';

/** A row in a list of rows that stand far apart. */
export interface FarRow {
  /** Zero-based. */
  readonly position: number;
  readonly rowId: number;
  /** Average divergence, 0 to 1. */
  readonly average: number;
}

/** What the report tells, beside what is known of the project anyway. */
export interface ReportData {
  readonly matrix: Matrix;
  readonly facts: RowFacts;
  /** The version that differences are counted from; null where there is nothing to compare. */
  readonly base: number | null;
  readonly summary: Summary;
  /** The gravest findings, worst first, at most {@link mostFindings}. */
  readonly findings: readonly Finding[];
  /** Rows that a person has put together. */
  readonly byHand: number;
  readonly far: readonly (FarRow & { readonly text: string })[];
}

export const mostFindings = 60;
const mostFar = 20;
/** Bars of the course of divergence: as many as a printed line holds and an eye tells apart. */
const mostBars = 120;

/** Rows in which the translations stand farthest apart, farthest first; at most 20. O(n log n). */
export const farthestRows = (facts: RowFacts): readonly FarRow[] =>
  [...facts.places]
    .map(([rowId, position]) => ({ rowId, position, average: averageDivergence(facts, rowId) ?? 0 }))
    .filter(({ average }) => average > 0)
    .toSorted((a, b) => b.average - a.average || a.position - b.position)
    .slice(0, mostFar);

/** Facts without one of the columns. */
export const withoutColumn = (facts: RowFacts, key: ColumnKey): RowFacts => {
  const columns = facts.columns.filter((column) => column !== key);
  const kept = (list: Uint8Array, size: number): Uint8Array =>
    list.filter((_, at) => facts.columns[Math.floor(at / size) % facts.columns.length] !== key);
  return {
    ...facts,
    columns,
    counts: kept(facts.counts, changeKinds.length),
    divergence: kept(facts.divergence, 1),
  };
};

/** How many changes of each kind lead from the base to a column, over all rows; in the order of `changeKinds`. */
export const kindTotals = (facts: RowFacts, key: ColumnKey): readonly number[] => {
  const column = facts.columns.indexOf(key);
  const totals = changeKinds.map(() => 0);
  if (column < 0) return totals;
  const size = changeKinds.length;
  for (let place = 0; place < facts.places.size; place++) {
    const from = (place * facts.columns.length + column) * size;
    for (let kind = 0; kind < size; kind++)
      totals[kind] = (totals[kind] ?? 0) + (facts.counts[from + kind] ?? 0);
  }
  return totals;
};

/** One bar of the course of divergence. */
export interface CourseBar {
  /** Zero-based positions of its first and last row. */
  readonly from: number;
  readonly to: number;
  /** Mean of its rows' averages, 0 to 1; null where none can be told. */
  readonly average: number | null;
}

/** How far the translations stand apart along the text, in at most 120 bars of equally many rows. */
export const courseOf = (facts: RowFacts): readonly CourseBar[] => {
  const ids = [...facts.places.keys()];
  const size = Math.max(1, Math.ceil(ids.length / mostBars));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, bar) => {
    const rows = ids.slice(bar * size, (bar + 1) * size);
    const known = rows.map((id) => averageDivergence(facts, id)).filter((share) => share !== null);
    return {
      from: bar * size,
      to: bar * size + rows.length - 1,
      average: known.length === 0 ? null : sum(known) / known.length,
    };
  });
};

type MatrixCell = Matrix['cells'][number][number];

/** Of these figures those of less than half as many rows as another are not to be set beside it. */
const isOfFewRows = (cells: readonly MatrixCell[]): ((cell: MatrixCell) => boolean) => {
  const most = Math.max(0, ...cells.map((cell) => cell?.rows ?? 0));
  return (cell) => cell !== null && 2 * cell.rows < most;
};

/** Tells figures of few rows among all of a matrix: of a corrected text that has only been begun, as a rule. */
export const fewInMatrix = ({ cells }: Matrix): ((cell: MatrixCell) => boolean) => isOfFewRows(cells.flat());

/**
 * The column that one is nearest to by the matrix (chrF: more is nearer), those measured on few rows left out; null where
 * it is measured against none.
 */
export const nearestTo = (
  { columns, cells }: Matrix,
  hypothesis: number,
): { readonly key: ColumnKey; readonly score: number } | null => {
  const line = (cells[hypothesis] ?? []).map((cell, at) => (at === hypothesis ? null : cell));
  const isFew = isOfFewRows(line);
  const scores = columns.flatMap((key, at) => {
    const cell = line[at] ?? null;
    return cell && !isFew(cell) ? [{ key, score: cell.score }] : [];
  });
  return scores.toSorted((a, b) => b.score - a.score)[0] ?? null;
};

/** Findings by kind and severity, of all columns together; those dismissed are left out. The most frequent first. */
export const findingTotals = (
  summary: Summary,
): readonly {
  readonly check: Finding['check'];
  readonly counts: Readonly<Record<Finding['severity'], number>>;
}[] =>
  [
    ...Map.groupBy(
      summary.counts.filter(({ dismissed }) => !dismissed),
      ({ check }) => check,
    ),
  ]
    .map(([check, counts]) => {
      const of = (severity: Finding['severity']): number =>
        counts.reduce((sum, entry) => sum + (entry.severity === severity ? entry.count : 0), 0);
      return { check, counts: { error: of('error'), warning: of('warning'), hint: of('hint') } };
    })
    .toSorted(
      (a, b) =>
        b.counts.error - a.counts.error ||
        b.counts.warning - a.counts.warning ||
        b.counts.hint - a.counts.hint,
    );
