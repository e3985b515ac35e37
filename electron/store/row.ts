import type { CorrectionValue, RowMark } from '../../shared/domain/mend/values.ts';
import type { ParagraphRole, RowState } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from './connection.ts';
import { stateOfRow } from './rowState.ts';

/** A row as it is read: without its cells. */
export interface RowRecord {
  readonly id: number;
  readonly projectKey: number;
  readonly rank: string;
  readonly revision: number;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly mark: RowMark | null;
  readonly locked: boolean;
  readonly bookmarked: boolean;
  /** How many, and how many of them are not resolved. */
  readonly comments: number;
  readonly openComments: number;
  /** JSON of its cells' shapes, see the schema. */
  readonly cells: string;
  readonly correction: CorrectionValue | null;
}

/** A block where it stands: by row, then version in order, then number and place in the paragraph. */
export interface PlacedBlock {
  readonly rowId: number;
  readonly versionId: number;
  /** Of the paragraph. */
  readonly id: number;
  readonly number: number;
  readonly role: ParagraphRole;
  /** Of the block; the white space before a cut is left out. */
  readonly text: string;
  readonly from: number;
  readonly to: number | null;
  readonly pinned: boolean;
}

/** A row of the index: what a list needs of all rows at once. */
export interface IndexedRow {
  readonly id: number;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly length: number;
  readonly mark: RowMark | null;
  readonly locked: number;
  readonly bookmarked: number;
  readonly comments: number;
  readonly openComments: number;
  /** JSON of its cells' shapes, see the schema. */
  readonly cells: string;
}

type FlatRow = Omit<RowRecord, 'correction' | 'locked' | 'bookmarked'> & {
  readonly locked: number;
  readonly bookmarked: number;
  readonly text: string | null;
  readonly origin: number | null;
  readonly savedAt: number | null;
  readonly author: string | null;
};

const columns = `r.id, r.project_id AS projectKey, r.rank, r.revision, ${stateOfRow} AS state, r.confidence, r.mark, r.locked, r.bookmarked,
  r.cells, r.comments, r.open_comments AS openComments,
  c.text, c.origin, c.saved_at AS savedAt, c.author`;

const withCorrection = ({
  text,
  origin,
  savedAt,
  author,
  locked,
  bookmarked,
  ...row
}: FlatRow): RowRecord => ({
  ...row,
  locked: locked === 1,
  bookmarked: bookmarked === 1,
  correction: text === null ? null : { text, origin, savedAt: savedAt ?? 0, author: author ?? '' },
});

/** All live rows in order, narrow: no texts. */
export const indexRows = (connection: Connection, projectKey: number): IndexedRow[] =>
  connection.all(
    `SELECT id, ${stateOfRow} AS state, confidence, max(length, correction_length) AS length, mark, locked, bookmarked, cells,
       comments, open_comments AS openComments
     FROM "row" r WHERE project_id = ? AND retired = 0 ORDER BY rank`,
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

/** How many live rows a project has. O(rows), in the index alone. */
export const countRows = (connection: Connection, projectKey: number): number =>
  connection.get<{ count: number }>(
    'SELECT count(*) AS count FROM "row" WHERE project_id = ? AND retired = 0',
    projectKey,
  )?.count ?? 0;

/** The live ones of these rows of a project, in order; the plus keeps all its rows from being looked through. */
export const listRowsOf = (connection: Connection, projectKey: number, ids: readonly number[]): RowRecord[] =>
  connection
    .all<FlatRow>(
      `SELECT ${columns} FROM "row" r LEFT JOIN correction c ON c.row_id = r.id
       WHERE +r.project_id = ? AND r.retired = 0 AND r.id IN (SELECT value FROM json_each(?)) ORDER BY r.rank`,
      projectKey,
      JSON.stringify(ids),
    )
    .map(withCorrection);

/** The live row next to a rank, after or before it; undefined at the end. */
export const neighbourOf = (
  connection: Connection,
  projectKey: number,
  rank: string,
  side: 'before' | 'after',
): { readonly id: number; readonly rank: string } | undefined =>
  connection.get(
    side === 'after'
      ? 'SELECT id, rank FROM "row" WHERE project_id = ? AND retired = 0 AND rank > ? ORDER BY rank LIMIT 1'
      : 'SELECT id, rank FROM "row" WHERE project_id = ? AND retired = 0 AND rank < ? ORDER BY rank DESC LIMIT 1',
    projectKey,
    rank,
  );

/** The texts of these rows. */
export const listPlaced = (connection: Connection, rowIds: readonly number[]): PlacedBlock[] =>
  connection
    .all<Omit<PlacedBlock, 'pinned'> & { readonly pinned: number }>(
      `SELECT b.row_id AS rowId, p.version_id AS versionId, p.id, p.number, p.role, p.text,
         b.start AS "from", b.stop AS "to", b.pinned
       FROM block b JOIN paragraph p ON p.id = b.paragraph_id JOIN version v ON v.id = p.version_id
       WHERE b.row_id IN (SELECT value FROM json_each(?))
       ORDER BY b.row_id, v.position, p.number, b.start`,
      JSON.stringify(rowIds),
    )
    .map((block) => ({ ...block, text: blockText(block.text, block), pinned: block.pinned === 1 }));

/** The text of a block of a paragraph; the white space before a cut is left out. */
export const blockText = (text: string, { from, to }: Pick<PlacedBlock, 'from' | 'to'>): string =>
  to === null ? text.slice(from) : text.slice(from, to).trimEnd();
