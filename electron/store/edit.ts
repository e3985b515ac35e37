import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from './connection.ts';
import { readMarked, writeMarked } from './marks.ts';
import { type EditValue, readEditValue, writeEditValue } from './value.ts';

export type EditKind =
  | 'correct'
  | 'take'
  | 'confirm'
  | 'confirmMany'
  | 'approve'
  | 'approveMany'
  | 'reject'
  | 'rejectMany'
  | 'reopen'
  | 'clear'
  | 'align'
  | 'addVersions'
  | 'removeVersion'
  | 'include'
  | 'leaveOut'
  | 'replaceVersion'
  | 'alignStretch'
  | 'alignVersion'
  | 'move'
  | 'detach'
  | 'join'
  | 'split'
  | 'cutParagraph'
  | 'joinParts'
  | 'accept'
  | 'acceptMany'
  | 'review'
  | 'reviewMany'
  | 'unmark'
  | 'unmarkMany'
  | 'lock'
  | 'lockMany'
  | 'unlock'
  | 'unlockMany'
  | 'bookmark'
  | 'bookmarkMany'
  | 'unbookmark'
  | 'unbookmarkMany'
  | 'pin'
  | 'unpin'
  | 'similar'
  | 'unify'
  | 'replace'
  | 'dismiss'
  | 'dismissKind'
  | 'restoreFinding'
  | 'restoreKind'
  | 'comment'
  | 'changeComment'
  | 'resolveComment'
  | 'reopenComment'
  | 'removeComment'
  | 'putTerm'
  | 'removeTerms'
  | 'importTerms'
  | 'takeIn';

/** An edit without its values: what a list shows of it. */
export interface EditRecord {
  readonly id: number;
  readonly at: number;
  readonly kind: EditKind;
  /** The one row concerned, or null. */
  readonly rowId: number | null;
  /** One-based number of the row at the time, or null. */
  readonly rowNumber: number | null;
  /** Of the last row of several that stood together, or null. */
  readonly lastRowNumber: number | null;
  /** How many rows it concerned, where that says more than a number; or null. */
  readonly rowCount: number | null;
  readonly versionTitle: string | null;
  readonly sealed: boolean;
  readonly undone: boolean;
}

/** An edit with the values on both of its sides. */
export interface Edit extends EditRecord {
  readonly before: EditValue;
  readonly after: EditValue;
}

type FlatRecord = Omit<EditRecord, 'sealed' | 'undone'> & {
  readonly sealed: number;
  readonly undone: number;
};

const columns = `id, at, kind, row_id AS rowId, row_number AS rowNumber, last_row_number AS lastRowNumber,
  row_count AS rowCount, version_title AS versionTitle,
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

/**
 * The edits to undo or redo, in that order, for `id` to be the last that is done; null: none.
 * @throws ProblemError `stale` where it is not in the log.
 */
export function editsBetween(
  connection: Connection,
  projectKey: number,
  id: number | null,
): { readonly direction: 'undo' | 'redo'; readonly edits: readonly EditRecord[] } {
  const found = connection.get<{ undone: number }>(
    'SELECT undone FROM edit WHERE project_id = ? AND id = ?',
    projectKey,
    id,
  );
  if (id !== null && !found) throw new ProblemError('stale');
  const direction = found?.undone === 1 ? 'redo' : 'undo';
  const edits = connection.all<FlatRecord>(
    direction === 'undo'
      ? `SELECT ${columns} FROM edit WHERE project_id = ? AND undone = 0 AND id > ? ORDER BY id DESC`
      : `SELECT ${columns} FROM edit WHERE project_id = ? AND undone = 1 AND id <= ? ORDER BY id`,
    projectKey,
    id ?? 0,
  );
  return { direction, edits: edits.map(toRecord) };
}

/** The values of an edit. */
export function readEditValues(connection: Connection, id: number): Pick<Edit, 'before' | 'after'> {
  const found = connection.get<{ before: string; after: string; marked: string | null }>(
    'SELECT before, after, marked FROM edit WHERE id = ?',
    id,
  );
  if (!found) throw new Error(`edit ${id} is gone`);
  const sides = { before: readEditValue(found.before), after: readEditValue(found.after) };
  return readMarked(sides, found.marked);
}

/**
 * What the log of a project may hold, in characters of its values: some hundred thousand edits by hand, or some
 * tens of alignments of a long text. The oldest go when it is more.
 */
export const logLimit = 64 * 1024 * 1024;

/**
 * Puts an edit in the log. What was undone before it can no longer be done again, and the oldest go where the log is
 * over `limit`; the edit itself always stays.
 */
export function insertEdit(
  connection: Connection,
  projectKey: number,
  edit: Omit<Edit, 'id' | 'undone'>,
  limit = logLimit,
): EditRecord {
  forget(connection, projectKey, 'undone = 1');
  const before = writeEditValue(edit.before);
  const after = writeEditValue(edit.after);
  const marked = writeMarked(edit);
  const inserted = connection.get<{ id: number; size: number }>(
    `INSERT INTO edit (before, after, marked, size, project_id, at, kind, row_id, row_number, last_row_number, row_count,
       version_title, sealed)
     SELECT before, after, marked, length(before) + length(after) + ifnull(length(marked), 0), ?, ?, ?, ?, ?, ?, ?, ?, ?
     FROM (SELECT ? AS before, ? AS after, ? AS marked) RETURNING id, size`,
    projectKey,
    edit.at,
    edit.kind,
    edit.rowId,
    edit.rowNumber,
    edit.lastRowNumber,
    edit.rowCount,
    edit.versionTitle,
    edit.sealed ? 1 : 0,
    before,
    after,
    marked,
  );
  if (!inserted) throw new Error('a new edit has no id');
  growLog(connection, projectKey, inserted.size);
  trimLog(connection, projectKey, limit);
  const { before: _before, after: _after, ...record } = edit;
  return { ...record, id: inserted.id, undone: false };
}

/** How many edits were dropped from a project's log for its size. */
export const countDropped = (connection: Connection, projectKey: number): number =>
  connection.get<{ dropped: number }>('SELECT dropped_edits AS dropped FROM project WHERE id = ?', projectKey)
    ?.dropped ?? 0;

function forget(connection: Connection, projectKey: number, which: string): number {
  const found = connection.get<{ size: number | null }>(
    `SELECT sum(size) AS size FROM edit WHERE project_id = ? AND ${which}`,
    projectKey,
  );
  if (found?.size == null) return 0;
  growLog(connection, projectKey, -found.size);
  return connection.run(`DELETE FROM edit WHERE project_id = ? AND ${which}`, projectKey);
}

function trimLog(connection: Connection, projectKey: number, limit: number): void {
  for (;;) {
    const log = connection.get<{ size: number; oldest: number; newest: number }>(
      `SELECT log_size AS size, (SELECT min(id) FROM edit WHERE project_id = project.id) AS oldest,
         (SELECT max(id) FROM edit WHERE project_id = project.id) AS newest FROM project WHERE id = ?`,
      projectKey,
    );
    if (!log || log.size <= limit || log.oldest === log.newest) return;
    const dropped = forget(connection, projectKey, `id = ${log.oldest}`);
    connection.run('UPDATE project SET dropped_edits = dropped_edits + ? WHERE id = ?', dropped, projectKey);
  }
}

/** Typing goes on: the edit written last ends in `after` now. */
export function extendEdit(
  connection: Connection,
  id: number,
  edit: Pick<Edit, 'at' | 'kind' | 'after'>,
): void {
  const after = writeEditValue(edit.after);
  const grown = connection.get<{ projectKey: number; by: number }>(
    'SELECT project_id AS projectKey, length(?) - length(after) AS by FROM edit WHERE id = ?',
    after,
    id,
  );
  if (!grown) throw new Error(`edit ${id} is gone`);
  connection.run(
    'UPDATE edit SET at = ?, kind = ?, after = ?, size = size + ? WHERE id = ?',
    edit.at,
    edit.kind,
    after,
    grown.by,
    id,
  );
  growLog(connection, grown.projectKey, grown.by);
}

const growLog = (connection: Connection, projectKey: number, by: number): void =>
  void connection.run('UPDATE project SET log_size = log_size + ? WHERE id = ?', by, projectKey);

/** Notes on which side of an edit the project is. */
export const setEditUndone = (connection: Connection, id: number, undone: boolean): void =>
  void connection.run('UPDATE edit SET undone = ?, sealed = 1 WHERE id = ?', undone ? 1 : 0, id);
