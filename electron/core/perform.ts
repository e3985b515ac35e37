import { applyValue } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import { type EditKind, type EditRecord, insertEdit } from '../store/edit.ts';
import { splitMarks } from '../store/marks.ts';
import { noteProjectChanged } from '../store/project.ts';
import type { EditValue } from '../store/value.ts';

/** An edit that is to be done, with what its name needs; see EditRecord. */
export interface Change {
  readonly kind: EditKind;
  readonly before: EditValue;
  readonly after: EditValue;
  readonly rowId?: number | null;
  readonly rowNumber?: number | null;
  readonly lastRowNumber?: number | null;
  readonly rowCount?: number | null;
  readonly versionTitle?: string | null;
}

/** Rows alone as a side of an edit. */
export const sideOf = (rows: EditValue['rows']): EditValue => ({ rows, versions: [], paragraphs: [] });

/** As {@link perform}; null, and no edit, where it would change no rows. */
export const performIfAny = (
  connection: Connection,
  projectKey: number,
  change: Change,
  now: number,
): EditRecord | null =>
  change.before.rows.length + change.after.rows.length === 0
    ? null
    : perform(connection, projectKey, change, now);

/** Does an edit and puts it in the log, as a step of its own. Needs a transaction around it. */
export function perform(connection: Connection, projectKey: number, change: Change, now: number): EditRecord {
  const split = splitMarks(change);
  applyValue(connection, projectKey, split.before, split.after, now);
  noteProjectChanged(connection, projectKey, now);
  return insertEdit(connection, projectKey, {
    at: now,
    rowId: null,
    rowNumber: null,
    lastRowNumber: null,
    rowCount: null,
    versionTitle: null,
    sealed: true,
    ...split,
  });
}
