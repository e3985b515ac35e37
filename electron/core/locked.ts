import type { RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { positionOf } from '../store/row.ts';

/** @throws ProblemError `rowsLocked` where one of these rows, whose text an edit would change, is locked. */
export function assertNoneLocked(
  connection: Connection,
  projectKey: number,
  rows: readonly RowValue[],
): void {
  const locked = rows.filter((row) => row.locked);
  const [first] = locked;
  if (first === undefined) return;
  const row = positionOf(connection, projectKey, first.rank) + 1;
  throw new ProblemError('rowsLocked', { count: locked.length, row });
}
