import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from './connection.ts';
import { noteStructureChanged } from './project.ts';
import { insertRevision, newestRevision } from './revision.ts';
import type { EditValue, RowValue } from './value.ts';

/**
 * Takes the project from one side of an edit to the other, writing only the rows that differ. Doing, undoing and
 * redoing are all this. Needs a transaction around it.
 *
 * @throws Error where a paragraph would stand in no row, which is a fault of the program: nothing is written then.
 */
export function applyValue(
  connection: Connection,
  projectKey: number,
  from: EditValue,
  to: EditValue,
  at: number,
): void {
  for (const version of to.versions) {
    setVersionRemoved(connection, version.id, version.removed);
  }
  for (const { id, included } of to.paragraphs) {
    connection.run('UPDATE paragraph SET included = ? WHERE id = ?', included ? 1 : 0, id);
  }
  const before = new Map(from.rows.map((row) => [row.id, row]));
  const moved = to.rows.filter((row) => !standsAsIn(before.get(row.id), row));
  const kept = new Set(to.rows.map((row) => row.id));
  const gone = from.rows.filter((row) => !kept.has(row.id));
  // Everything that moves is lifted out first, so that ranks and paragraphs may change places.
  for (const row of [...gone, ...moved]) liftRow(connection, row.id);
  for (const row of moved) placeRow(connection, projectKey, row);
  for (const row of to.rows) writeRow(connection, before.get(row.id), row, at);
  // Another version may be the one whose words are counted now.
  const stale = to.versions.length > 0 ? 'all' : moved.map(({ id }) => id);
  if (stale.length > 0) deriveRows(connection, projectKey, stale);
  if (moved.length + gone.length + to.versions.length + to.paragraphs.length > 0) {
    noteStructureChanged(connection, projectKey);
    assertWhole(connection, projectKey);
  }
}

function setVersionRemoved(connection: Connection, id: number, removed: boolean): void {
  const second = removed
    ? undefined
    : connection.get(
        `SELECT 1 FROM version old JOIN version v USING (project_id)
         WHERE v.id = ? AND old.id <> v.id AND old.removed = 0 AND old.role = 'source' AND v.role = 'source'`,
        id,
      );
  // Another original may have been named while this one was out.
  if (second) throw new ProblemError('duplicateSource');
  connection.run('UPDATE version SET removed = ? WHERE id = ?', removed ? 1 : 0, id);
}

const standsAsIn = (before: RowValue | undefined, after: RowValue): boolean =>
  before !== undefined &&
  before.rank === after.rank &&
  before.paragraphs.length === after.paragraphs.length &&
  before.paragraphs.every((id, index) => id === after.paragraphs[index]);

function liftRow(connection: Connection, id: number): void {
  connection.run('DELETE FROM row_paragraph WHERE row_id = ?', id);
  connection.run('UPDATE "row" SET retired = 1 WHERE id = ?', id);
}

function placeRow(connection: Connection, projectKey: number, row: RowValue): void {
  connection.run(
    `INSERT INTO "row" (id, project_id, rank, state, revision, confidence) VALUES (?, ?, ?, 'new', 0, NULL)
     ON CONFLICT (id) DO UPDATE SET rank = excluded.rank, retired = 0`,
    row.id,
    projectKey,
    row.rank,
  );
  for (const paragraph of row.paragraphs) {
    connection.run('INSERT INTO row_paragraph (paragraph_id, row_id) VALUES (?, ?)', paragraph, row.id);
  }
}

/** State, confidence and correction; what changed of the correction goes into the history. */
function writeRow(connection: Connection, before: RowValue | undefined, row: RowValue, at: number): void {
  connection.run('UPDATE "row" SET confidence = ? WHERE id = ?', row.confidence, row.id);
  writeCorrectedRow(connection, row);
  const text = row.correction?.text ?? null;
  if (before && before.state === row.state && (before.correction?.text ?? null) === text) return;
  const newest = newestRevision(connection, row.id);
  if (newest ? newest.text === text && newest.state === row.state : row.state === 'new') return;
  insertRevision(connection, row.id, { at, text, state: row.state, origin: row.correction?.origin ?? null });
}

/** A row's correction and state, where nothing else of it changes; its history and log are the caller's. */
export function writeCorrectedRow(connection: Connection, { id, state, correction }: RowValue): void {
  connection.run(
    'UPDATE "row" SET state = ?, correction_length = ?, revision = revision + 1 WHERE id = ?',
    state,
    correction?.text.length ?? 0,
    id,
  );
  if (!correction) {
    connection.run('DELETE FROM correction WHERE row_id = ?', id);
    return;
  }
  connection.run(
    `INSERT INTO correction (row_id, text, origin, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (row_id) DO UPDATE SET text = excluded.text, origin = excluded.origin, saved_at = excluded.saved_at`,
    id,
    correction.text,
    correction.origin,
    correction.savedAt,
  );
}

/**
 * Derives the lengths and words of these rows from their paragraphs, or of all rows where another version may have
 * come to be counted. One statement: row by row it would take most of the time of an import.
 */
export function deriveRows(
  connection: Connection,
  projectKey: number,
  rowIds: readonly number[] | 'all',
): void {
  const ids =
    rowIds === 'all'
      ? connection
          .all<{ id: number }>('SELECT id FROM "row" WHERE project_id = ? AND retired = 0', projectKey)
          .map(({ id }) => id)
      : rowIds;
  // The original is counted, or else the first version.
  const counted = connection.get<{ id: number }>(
    `SELECT id FROM version WHERE project_id = ? AND removed = 0 ORDER BY role <> 'source', position LIMIT 1`,
    projectKey,
  );
  connection.run(
    `UPDATE "row" SET length = coalesce(found.length, 0), words = coalesce(found.words, 0)
     FROM (SELECT value AS id FROM json_each(?)) wanted LEFT JOIN (
       SELECT row_id, max(length) AS length, sum(words) AS words FROM (
         SELECT rp.row_id, sum(p.length) AS length, sum(iif(p.version_id = ?, p.words, 0)) AS words
         FROM row_paragraph rp JOIN paragraph p ON p.id = rp.paragraph_id
         WHERE rp.row_id IN (SELECT value FROM json_each(?)) GROUP BY rp.row_id, p.version_id
       ) GROUP BY row_id
     ) found ON found.row_id = wanted.id
     WHERE "row".id = wanted.id`,
    JSON.stringify(ids),
    counted?.id ?? 0,
    JSON.stringify(ids),
  );
}

/** Every included paragraph of a version that is in stands in a live row, and no other paragraph in any. */
function assertWhole(connection: Connection, projectKey: number): void {
  const astray = connection.get<{ id: number }>(
    `SELECT p.id FROM version v JOIN paragraph p ON p.version_id = v.id
     LEFT JOIN row_paragraph rp ON rp.paragraph_id = p.id LEFT JOIN "row" r ON r.id = rp.row_id
     WHERE v.project_id = ?
       AND (v.removed = 0 AND p.included = 1) <> (r.id IS NOT NULL AND r.retired = 0 AND r.project_id = v.project_id)
     LIMIT 1`,
    projectKey,
  );
  if (astray) throw new Error(`paragraph ${astray.id} would stand in the wrong place`);
}
