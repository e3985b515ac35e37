import type { Connection } from './connection.ts';
import type { EditValue } from './value.ts';

export type EditKind =
  | 'correct'
  | 'take'
  | 'confirm'
  | 'reopen'
  | 'clear'
  | 'align'
  | 'addVersions'
  | 'removeVersion'
  | 'include'
  | 'leaveOut';

/** An edit without its values: what a list shows of it. */
export interface EditRecord {
  readonly id: number;
  readonly at: number;
  readonly kind: EditKind;
  /** The one row concerned, or null. */
  readonly rowId: number | null;
  /** One-based number of the row at the time, or null. */
  readonly rowNumber: number | null;
  readonly versionTitle: string | null;
  readonly sealed: boolean;
  readonly undone: boolean;
}

export interface Edit extends EditRecord {
  readonly before: EditValue;
  readonly after: EditValue;
}

type FlatRecord = Omit<EditRecord, 'sealed' | 'undone'> & {
  readonly sealed: number;
  readonly undone: number;
};

const columns = `id, at, kind, row_id AS rowId, row_number AS rowNumber, version_title AS versionTitle,
  sealed, undone`;

const toRecord = <R extends FlatRecord>(flat: R) => ({
  ...flat,
  sealed: flat.sealed === 1,
  undone: flat.undone === 1,
});

/** The edit that an undo would take back, or that a redo would do again. */
export function nextEdit(
  connection: Connection,
  projectKey: number,
  direction: 'undo' | 'redo',
): EditRecord | undefined {
  const found = connection.get<FlatRecord>(
    direction === 'undo'
      ? `SELECT ${columns} FROM edit WHERE project_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1`
      : `SELECT ${columns} FROM edit WHERE project_id = ? AND undone = 1 ORDER BY id LIMIT 1`,
    projectKey,
  );
  return found && toRecord(found);
}

/** Newest first. */
export const listEdits = (connection: Connection, projectKey: number, count: number): EditRecord[] =>
  connection
    .all<FlatRecord>(
      `SELECT ${columns} FROM edit WHERE project_id = ? ORDER BY id DESC LIMIT ?`,
      projectKey,
      count,
    )
    .map(toRecord);

/** The values of an edit. */
export function readEditValues(connection: Connection, id: number): Pick<Edit, 'before' | 'after'> {
  const found = connection.get<{ before: string; after: string }>(
    'SELECT before, after FROM edit WHERE id = ?',
    id,
  );
  if (!found) throw new Error(`edit ${id} is gone`);
  return { before: JSON.parse(found.before) as EditValue, after: JSON.parse(found.after) as EditValue };
}

/** Puts an edit in the log. What was undone before it can no longer be done again. */
export function insertEdit(
  connection: Connection,
  projectKey: number,
  edit: Omit<Edit, 'id' | 'undone'>,
): void {
  connection.run('DELETE FROM edit WHERE project_id = ? AND undone = 1', projectKey);
  connection.run(
    `INSERT INTO edit
       (project_id, at, kind, row_id, row_number, version_title, sealed, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    projectKey,
    edit.at,
    edit.kind,
    edit.rowId,
    edit.rowNumber,
    edit.versionTitle,
    edit.sealed ? 1 : 0,
    JSON.stringify(edit.before),
    JSON.stringify(edit.after),
  );
}

/** Typing goes on: the edit written last ends in `after` now. */
export const extendEdit = (
  connection: Connection,
  id: number,
  edit: Pick<Edit, 'at' | 'kind' | 'after'>,
): void =>
  void connection.run(
    'UPDATE edit SET at = ?, kind = ?, after = ? WHERE id = ?',
    edit.at,
    edit.kind,
    JSON.stringify(edit.after),
    id,
  );

export const setEditUndone = (connection: Connection, id: number, undone: boolean): void =>
  void connection.run('UPDATE edit SET undone = ?, sealed = 1 WHERE id = ?', undone ? 1 : 0, id);
