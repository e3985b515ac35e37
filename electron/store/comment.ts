import { sameComment } from '../../shared/domain/mend/comments.ts';
import type { CommentValue, RowValue } from '../../shared/domain/mend/values.ts';
import type { Connection } from './connection.ts';

/** A comment as it is listed, with its row. */
export interface CommentRecord extends CommentValue {
  readonly rowId: number;
}

interface FlatComment {
  readonly id: number;
  readonly rowId: number;
  readonly text: string;
  readonly at: number;
  readonly changedAt: number | null;
  readonly author: string;
  readonly resolved: number;
  readonly version: number | null;
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly quote: string | null;
}

type JsonComment = readonly [
  id: number,
  text: string,
  at: number,
  changedAt: number | null,
  author: string,
  resolved: number,
  version: number | null,
  paragraph: number | null,
  start: number | null,
  quote: string | null,
];

/** SQL for the comments of a row `r` as JSON, which {@link readComments} reads. */
export const commentsOfRow = `(SELECT json_group_array(json_array(
    id, text, at, changed_at, author, resolved, version_id, paragraph_id, start, quote) ORDER BY id)
  FROM comment WHERE row_id = r.id)`;

/** Reads what {@link commentsOfRow} gives. */
export const readComments = (json: string): readonly CommentValue[] =>
  (JSON.parse(json) as JsonComment[]).map(
    ([id, text, at, changedAt, author, resolved, version, paragraph, start, quote]) =>
      toComment({ id, text, at, changedAt, author, resolved, version, paragraph, start, quote }),
  );

const toComment = (flat: Omit<FlatComment, 'rowId'>): CommentValue => ({
  id: flat.id,
  text: flat.text,
  at: flat.at,
  changedAt: flat.changedAt,
  author: flat.author,
  resolved: flat.resolved === 1,
  about:
    flat.quote === null
      ? null
      : { version: flat.version, paragraph: flat.paragraph, from: flat.start ?? 0, quote: flat.quote },
});

const select = `SELECT c.id, c.row_id AS rowId, c.text, c.at, c.changed_at AS changedAt, c.author, c.resolved,
    c.version_id AS version, c.paragraph_id AS paragraph, c.start, c.quote
  FROM comment c JOIN "row" r ON r.id = c.row_id WHERE r.retired = 0`;

/** Comments of these live rows, in order of writing. */
export const listCommentsOf = (connection: Connection, rowIds: readonly number[]): CommentRecord[] =>
  connection
    .all<FlatComment>(
      `${select} AND r.comments > 0 AND r.id IN (SELECT value FROM json_each(?)) ORDER BY c.id`,
      JSON.stringify(rowIds),
    )
    .map((flat) => ({ ...toComment(flat), rowId: flat.rowId }));

/** Comments of a project in order of its rows, then of writing; `isOpen`: those that are not resolved. */
export const listComments = (connection: Connection, projectKey: number, isOpen: boolean): CommentRecord[] =>
  connection
    .all<FlatComment>(
      `${select} AND r.comments > 0 AND r.project_id = ? AND (? = 0 OR c.resolved = 0) ORDER BY r.rank, c.id`,
      projectKey,
      isOpen ? 1 : 0,
    )
    .map((flat) => ({ ...toComment(flat), rowId: flat.rowId }));

/** Id of the live row that a comment stands at; undefined where it does at none. */
export const rowOfComment = (connection: Connection, id: number): number | undefined =>
  connection.get<{ rowId: number }>(
    'SELECT row_id AS rowId FROM comment c JOIN "row" r ON r.id = c.row_id WHERE c.id = ? AND r.retired = 0',
    id,
  )?.rowId;

/** The next comment id that was never used. */
export const nextCommentId = (connection: Connection): number =>
  (connection.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'comment'`)?.seq ?? 0) + 1;

type Side = readonly Pick<RowValue, 'id' | 'comments'>[];

const placed = (rows: Side): ReadonlyMap<number, CommentRecord> =>
  new Map(rows.flatMap((row) => row.comments.map((comment) => [comment.id, { ...comment, rowId: row.id }])));

/** Takes the comments from one side of an edit to the other, and counts them anew where they are others now. */
export function applyComments(connection: Connection, from: Side, to: Side): void {
  const [before, after] = [placed(from), placed(to)];
  if (before.size + after.size === 0) return;
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const changed = [...after.values()].filter((comment) => {
    const old = before.get(comment.id);
    return old?.rowId !== comment.rowId || !sameComment(comment, old);
  });
  for (const { id } of gone) connection.run('DELETE FROM comment WHERE id = ?', id);
  for (const comment of changed) write(connection, comment);
  const rows = [...gone, ...changed, ...changed.flatMap(({ id }) => before.get(id) ?? [])].map(
    ({ rowId }) => rowId,
  );
  connection.run(
    `UPDATE "row" SET comments = (SELECT count(*) FROM comment WHERE row_id = "row".id),
       open_comments = (SELECT count(*) FROM comment WHERE row_id = "row".id AND resolved = 0)
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(rows)]),
  );
}

function write(
  connection: Connection,
  { id, rowId, text, at, changedAt, author, resolved, about }: CommentRecord,
) {
  connection.run(
    `INSERT INTO comment (id, row_id, text, at, changed_at, author, resolved, version_id, paragraph_id, start, quote)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET row_id = excluded.row_id, text = excluded.text,
       changed_at = excluded.changed_at, resolved = excluded.resolved`,
    id,
    rowId,
    text,
    at,
    changedAt,
    author,
    resolved ? 1 : 0,
    about?.version ?? null,
    about?.paragraph ?? null,
    about?.from ?? null,
    about?.quote ?? null,
  );
}
