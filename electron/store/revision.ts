import { changedSinceConfirmed } from '../../shared/domain/mend/confirmed.ts';
import type { AbsorbedCorrection } from '../../shared/domain/mend/values.ts';
import type { RowState } from '../../shared/domain/model.ts';
import type { Connection } from './connection.ts';

/** One step in the history of a row's correction; `text` null where the correction was taken away. */
export interface RevisionRecord {
  readonly at: number;
  readonly text: string | null;
  readonly state: RowState;
  readonly origin: number | null;
  /** Name of whoever took the step; `''`: none was given. */
  readonly author: string;
}

/** The history of a row, newest first. */
export const listRevisions = (connection: Connection, rowId: number): RevisionRecord[] =>
  connection.all(
    'SELECT at, text, state, origin, author FROM revision WHERE row_id = ? ORDER BY id DESC',
    rowId,
  );

/** The newest step of a row's history; undefined where it never had a correction. */
export const newestRevision = (connection: Connection, rowId: number): RevisionRecord | undefined =>
  connection.get(
    'SELECT at, text, state, origin, author FROM revision WHERE row_id = ? ORDER BY id DESC LIMIT 1',
    rowId,
  );

/** The history of all live rows of a project, by row, oldest first: for the project file. */
export const listProjectRevisions = (
  connection: Connection,
  projectKey: number,
): (RevisionRecord & { readonly rowId: number })[] =>
  connection.all(
    `SELECT v.row_id AS rowId, v.at, v.text, v.state, v.origin, v.author
     FROM revision v JOIN "row" r ON r.id = v.row_id
     WHERE r.project_id = ? AND r.retired = 0 ORDER BY v.row_id, v.id`,
    projectKey,
  );

/** Live rows of a project that were confirmed once and are not so now. In the indexes, but for the states. */
export const listOnceConfirmed = (connection: Connection, projectKey: number): number[] =>
  connection
    .all<{ id: number }>(
      `SELECT r.id FROM "row" r WHERE r.project_id = ? AND r.retired = 0 AND r.state <> 'confirmed'
         AND EXISTS (SELECT 1 FROM revision v WHERE v.row_id = r.id AND v.state IN ('confirmed', 'reviewed'))`,
      projectKey,
    )
    .map(({ id }) => id);

/** Of these rows those whose text was changed since it was confirmed, each with that text. O(their steps). */
export function confirmedTexts(
  connection: Connection,
  rowIds: readonly number[],
): ReadonlyMap<number, string> {
  if (rowIds.length === 0) return new Map();
  const steps = connection.all<{ rowId: number; text: string | null; state: RowState }>(
    `SELECT row_id AS rowId, text, state FROM revision
     WHERE row_id IN (SELECT value FROM json_each(?)) ORDER BY row_id, id DESC`,
    JSON.stringify(rowIds),
  );
  return new Map(
    [...Map.groupBy(steps, ({ rowId }) => rowId)].flatMap(([rowId, history]) => {
      const text = changedSinceConfirmed(history);
      return text === null ? [] : [[rowId, text] as const];
    }),
  );
}

/** That a step is what a reviewer said and did not take back, as changedSinceReview has it. */
const isVerdict = (
  step: 'v' | 'n',
): string => `(${step}.state = 'rejected' OR ${step}.state = 'reviewed' AND NOT EXISTS (
    SELECT 1 FROM revision t WHERE t.row_id = ${step}.row_id AND t.state = 'confirmed' AND t.text IS ${step}.text
      AND t.id = (SELECT min(m.id) FROM revision m WHERE m.row_id = ${step}.row_id AND m.id > ${step}.id)
  ))`;

/**
 * Rows "r" whose corrected text is not the one that a reviewer saw last, by their history "v": what changedSinceReview
 * (shared/domain/mend/confirmed.ts) says of one row, of many at once. What has a verdict is as it was seen.
 */
const changedSinceReview = `"row" r JOIN revision v ON v.row_id = r.id AND v.state IN ('reviewed', 'rejected')
  LEFT JOIN correction c ON c.row_id = r.id
  WHERE r.retired = 0 AND r.verdict IS NULL AND v.text IS NOT c.text AND ${isVerdict('v')} AND NOT EXISTS (
    SELECT 1 FROM revision n
    WHERE n.row_id = r.id AND n.id > v.id AND n.state IN ('reviewed', 'rejected') AND ${isVerdict('n')}
  )`;

/** Ids of the live rows of a project that were changed since a reviewer saw them. In an index but for those reviewed once. */
export const listChangedSinceReview = (connection: Connection, projectKey: number): ReadonlySet<number> =>
  idsOf(connection.all(`SELECT r.id FROM ${changedSinceReview} AND r.project_id = ?`, projectKey));

/** How many they are. */
export const countChangedSinceReview = (connection: Connection, projectKey: number): number =>
  connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM ${changedSinceReview} AND r.project_id = ?`,
    projectKey,
  )?.count ?? 0;

/** Those of these rows that were changed since a reviewer saw them. */
export const changedSinceReviewOf = (
  connection: Connection,
  rowIds: readonly number[],
): ReadonlySet<number> =>
  idsOf(
    connection.all(
      `SELECT r.id FROM ${changedSinceReview} AND r.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(rowIds),
    ),
  );

const idsOf = (rows: readonly { readonly id: number }[]): ReadonlySet<number> =>
  new Set(rows.map(({ id }) => id));

/** Adds to the history of a row what came last. */
export function insertRevision(connection: Connection, rowId: number, revision: RevisionRecord): void {
  connection.run(
    'INSERT INTO revision (row_id, at, text, state, origin, author) VALUES (?, ?, ?, ?, ?, ?)',
    rowId,
    revision.at,
    revision.text,
    revision.state,
    revision.origin,
    revision.author,
  );
}

/** Adds corrections that went into another row's to that row's history, as of when they were saved. */
export function insertAbsorbed(connection: Connection, absorbed: readonly AbsorbedCorrection[]): void {
  for (const { rowId, state, correction } of absorbed) {
    const { savedAt, ...written } = correction;
    insertRevision(connection, rowId, { at: savedAt, state, ...written });
  }
}

/** Typing goes on: the step that was written last takes the text as it is now. */
export function replaceNewestRevision(connection: Connection, rowId: number, revision: RevisionRecord): void {
  connection.run(
    `UPDATE revision SET at = ?, text = ?, state = ?, origin = ?, author = ?
     WHERE id = (SELECT max(id) FROM revision WHERE row_id = ?)`,
    revision.at,
    revision.text,
    revision.state,
    revision.origin,
    revision.author,
    rowId,
  );
}
