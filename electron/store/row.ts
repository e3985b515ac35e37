import type { ParagraphRole, RowState } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from './connection.ts';

/** A row as it is read: without its cells. */
export interface RowRecord {
  readonly id: number;
  readonly projectKey: number;
  readonly rank: string;
  readonly revision: number;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly correction: CorrectionValue | null;
}

export interface CorrectionValue {
  readonly text: string;
  /** Version the correction was begun from, also where that was taken out since. */
  readonly origin: number | null;
  readonly savedAt: number;
}

/** A paragraph where it stands: by row, then version in order, then number. */
export interface PlacedParagraph {
  readonly rowId: number;
  readonly versionId: number;
  readonly id: number;
  readonly number: number;
  readonly role: ParagraphRole;
  readonly text: string;
}

/** A row of the index: what a list needs of all rows at once. */
export interface IndexedRow {
  readonly id: number;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly length: number;
}

type FlatRow = Omit<RowRecord, 'correction'> & {
  readonly text: string | null;
  readonly origin: number | null;
  readonly savedAt: number | null;
};

const columns = `r.id, r.project_id AS projectKey, r.rank, r.revision, r.state, r.confidence,
  c.text, c.origin, c.saved_at AS savedAt`;

const withCorrection = ({ text, origin, savedAt, ...row }: FlatRow): RowRecord => ({
  ...row,
  correction: text === null ? null : { text, origin, savedAt: savedAt ?? 0 },
});

/** All live rows in order, narrow: no texts. */
export const indexRows = (connection: Connection, projectKey: number): IndexedRow[] =>
  connection.all(
    `SELECT id, state, confidence, max(length, correction_length) AS length
     FROM "row" WHERE project_id = ? AND retired = 0 ORDER BY rank`,
    projectKey,
  );

/** `count` rows from the zero-based position `from`. The rows skipped are passed over in the index alone. */
export const listRows = (
  connection: Connection,
  projectKey: number,
  from: number,
  count: number,
): RowRecord[] =>
  connection
    .all<FlatRow>(
      `WITH wanted AS MATERIALIZED (
         SELECT id FROM "row" WHERE project_id = ? AND retired = 0 ORDER BY rank LIMIT ? OFFSET ?
       )
       SELECT ${columns} FROM wanted JOIN "row" r USING (id) LEFT JOIN correction c ON c.row_id = r.id
       ORDER BY r.rank`,
      projectKey,
      count,
      from,
    )
    .map(withCorrection);

/** @throws ProblemError `notFound` where there is no such row, or it is retired, or its project put away. */
export function findRow(connection: Connection, id: number): RowRecord {
  const found = connection.get<FlatRow>(
    `SELECT ${columns} FROM "row" r JOIN project p ON p.id = r.project_id
     LEFT JOIN correction c ON c.row_id = r.id
     WHERE r.id = ? AND r.retired = 0 AND p.removed_at IS NULL`,
    id,
  );
  if (!found) throw new ProblemError('notFound');
  return withCorrection(found);
}

/** Zero-based position of the place `rank` in the project. O(rows before it), in the index alone. */
export const positionOf = (connection: Connection, projectKey: number, rank: string): number =>
  connection.get<{ count: number }>(
    'SELECT count(*) AS count FROM "row" WHERE project_id = ? AND retired = 0 AND rank < ?',
    projectKey,
    rank,
  )?.count ?? 0;

/** The texts of these rows. */
export const listPlaced = (connection: Connection, rowIds: readonly number[]): PlacedParagraph[] =>
  connection.all(
    `SELECT rp.row_id AS rowId, p.version_id AS versionId, p.id, p.number, p.role, p.text
     FROM row_paragraph rp JOIN paragraph p ON p.id = rp.paragraph_id JOIN version v ON v.id = p.version_id
     WHERE rp.row_id IN (SELECT value FROM json_each(?))
     ORDER BY rp.row_id, v.position, p.number`,
    JSON.stringify(rowIds),
  );
