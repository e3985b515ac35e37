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

/** How many of the row's changes are of each kind, hidden kinds included. */
export const countKinds = (
  comparer: Comparer,
  table: Table,
  row: Row,
  typed: string,
): ReadonlyMap<ChangeKind, number> => {
  const counts = new Map<ChangeKind, number>();
  for (const { change } of changesIn(comparer, table, row, typed, ({ comparison }) => comparison))
    counts.set(change.kind, (counts.get(change.kind) ?? 0) + 1);
  return counts;
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
