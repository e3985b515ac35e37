import type { Change, Comparison } from '../../../../shared/domain/compare/compare.ts';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import type { Comparer, MarkedComparison } from '../grid/comparer.ts';
import type { Table } from '../grid/table.ts';
import type { ColumnKey, Row } from '../model.ts';

/** A change as it is gone to: in which column, and where. */
export interface ShownChange {
  readonly key: ColumnKey;
  readonly change: Change;
  readonly comparison: Comparison;
}

/**
 * The changes that are marked in a row, column by column, in text order. `typed`: the corrected text as it stands on
 * screen. A moved passage is one change, where it was put in.
 */
export const changesOfRow = (
  comparer: Comparer,
  table: Table,
  row: Row,
  typed: string,
): readonly ShownChange[] => changesIn(comparer, table, row, typed, ({ shown }) => shown);

/** The row's changes by kind, each list in the order of columns and text, hidden kinds included. */
export const changesByKind = (
  comparer: Comparer,
  table: Table,
  row: Row,
  typed: string,
): ReadonlyMap<ChangeKind, readonly ShownChange[]> =>
  Map.groupBy(
    changesIn(comparer, table, row, typed, ({ comparison }) => comparison),
    ({ change }) => change.kind,
  );

/** Where the mark of a change begins: white space before its words is not marked. */
export const markStart = ({ change, comparison }: ShownChange): number => {
  const text = comparison.other.slice(change.other.from, change.other.to);
  return change.other.from + (text.length - text.trimStart().length);
};

/** UTF-16 units of a change that are said. */
const mostSaid = 60;

/** The words of a change on both sides, a dash where there are none, shortened where they are many. */
export const wordsOfChange = ({
  change,
  comparison,
}: Pick<ShownChange, 'change' | 'comparison'>): { before: string; after: string } => {
  const short = (text: string) => {
    const words = text.trim();
    return words.length > mostSaid ? `${words.slice(0, mostSaid)}…` : words === '' ? '—' : words;
  };
  return {
    before: short(comparison.base.slice(change.base.from, change.base.to)),
    after: short(comparison.other.slice(change.other.from, change.other.to)),
  };
};

const changesIn = (
  comparer: Comparer,
  { against, comparedKeys }: Table,
  row: Row,
  typed: string,
  part: (compared: MarkedComparison) => Comparison,
): readonly ShownChange[] => {
  if (against === null) return [];
  return comparedKeys.flatMap((key) => {
    const compared = comparer.compare(row, key, against, typed);
    if (compared === null) return [];
    const comparison = part(compared);
    return comparison.changes
      .filter(({ move, other }) => move === null || other.from < other.to)
      .map((change) => ({ key, change, comparison }));
  });
};
