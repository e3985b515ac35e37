import {
  type Block,
  type CommentValue,
  type CorrectionValue,
  type RowMark,
  type RowValue,
  wholeBlock,
} from '../../shared/domain/mend/values.ts';
import type { ParagraphRole, RowState } from '../../shared/domain/model.ts';
import { commentsOfRow, readComments } from './comment.ts';
import type { Connection } from './connection.ts';
import type { Dismissal } from './dismissal.ts';
import type { MarkedRows } from './marks.ts';
import { stateOfRow } from './rowState.ts';
import type { TermValue } from './term.ts';

/** One side of an edit: the touched rows, versions and paragraphs. A row absent here is retired on this side. */
export interface EditValue {
  readonly rows: readonly RowValue[];
  /** Further rows of which only what is said of them is other than on the other side; absent: none. */
  readonly marked?: readonly MarkedRows[];
  readonly versions: readonly VersionSide[];
  readonly paragraphs: readonly ParagraphSide[];
  /** Of the dismissals that the edit is about, those in force on this side. */
  readonly dismissals?: readonly Dismissal[];
  /** Of the terms that the edit is about, those there are on this side. */
  readonly terms?: readonly TermValue[];
}

/** What an edit changes of a version; what is not named stays. */
export interface VersionSide {
  readonly id: number;
  readonly removed: boolean;
  readonly file?: { readonly name: string; readonly encoding: string; readonly importedAt: number };
}

/** What an edit changes of a paragraph; `content` only where the text of its version is replaced. */
export interface ParagraphSide {
  readonly id: number;
  readonly included: boolean;
  readonly content?: ParagraphContent;
}

/** A paragraph’s text and place; `gone`: its version has another text now. `words` as counted when it was written. */
export interface ParagraphContent {
  readonly gone: boolean;
  readonly number: number;
  readonly role: ParagraphRole;
  readonly text: string;
  readonly words: number;
}

interface FlatValue {
  readonly id: number;
  readonly rank: string;
  readonly state: RowState;
  readonly confidence: number | null;
  readonly mark: RowMark | null;
  readonly locked: number;
  readonly bookmarked: number;
  readonly text: string | null;
  readonly origin: number | null;
  readonly savedAt: number | null;
  readonly author: string | null;
  readonly blocks: string;
  readonly comments: string | null;
}

type FlatBlock = readonly [paragraph: number, from: number, to: number | null, pinned: number];

const select = `SELECT r.id, r.rank, ${stateOfRow} AS state, r.confidence, r.mark, r.locked, r.bookmarked,
    c.text, c.origin, c.saved_at AS savedAt, c.author,
    (SELECT json_group_array(json_array(paragraph_id, start, stop, pinned) ORDER BY paragraph_id, start)
     FROM block WHERE row_id = r.id) AS blocks,
    iif(r.comments = 0, NULL, ${commentsOfRow}) AS comments
  FROM "row" r LEFT JOIN correction c ON c.row_id = r.id WHERE r.retired = 0`;

/** One text for the blocks of all rows: a parser call for each takes as long as all else. */
function toValues(flat: readonly FlatValue[]): RowValue[] {
  const blocks = JSON.parse(`[${flat.map((row) => row.blocks).join()}]`) as FlatBlock[][];
  return flat.map((row, at) => toValue(row, blocks[at] ?? []));
}

const toValue = (
  {
    id,
    rank,
    state,
    confidence,
    mark,
    text,
    origin,
    savedAt,
    author,
    locked,
    bookmarked,
    comments,
  }: FlatValue,
  blocks: readonly FlatBlock[],
): RowValue => ({
  id,
  rank,
  state,
  confidence,
  mark,
  locked: locked === 1,
  bookmarked: bookmarked === 1,
  correction: text === null ? null : { text, origin, savedAt: savedAt ?? 0, author: author ?? '' },
  blocks: blocks.map(toBlock),
  comments: comments === null ? [] : readComments(comments),
});

const toBlock = ([paragraph, from, to, pinned]: FlatBlock): Block => ({
  paragraph,
  from,
  to,
  pinned: pinned === 1,
});

/** All live rows of a project as values, in order. */
export const readRowValues = (connection: Connection, projectKey: number): RowValue[] =>
  toValues(connection.all<FlatValue>(`${select} AND r.project_id = ? ORDER BY r.rank`, projectKey));

/** The live rows from one place to another, both included, as values in order. O(those rows). */
export const readRowValuesBetween = (
  connection: Connection,
  projectKey: number,
  first: string,
  last: string,
): RowValue[] =>
  toValues(
    connection.all<FlatValue>(
      `${select} AND r.project_id = ? AND r.rank BETWEEN ? AND ? ORDER BY r.rank`,
      projectKey,
      first,
      last,
    ),
  );

/** A live row as a value; undefined where there is none. */
export function readRowValue(connection: Connection, id: number): RowValue | undefined {
  const found = connection.get<FlatValue>(`${select} AND r.id = ?`, id);
  return found && toValues([found])[0];
}

/** The live ones of these rows of a project, in order; the plus keeps all its rows from being looked through. */
export const readRowValuesOf = (
  connection: Connection,
  projectKey: number,
  ids: readonly number[],
): RowValue[] =>
  toValues(
    connection.all<FlatValue>(
      `${select} AND +r.project_id = ? AND r.id IN (SELECT value FROM json_each(?)) ORDER BY r.rank`,
      projectKey,
      JSON.stringify(ids),
    ),
  );

/** The next row id that was never used. */
export const nextRowId = (connection: Connection): number =>
  (connection.get<{ seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'row'`)?.seq ?? 0) + 1;

/** A row as the log holds it: a whole paragraph is its id, as in logs of schema 1, which know no mark, lock or comment; those
 * before schema 7 know no authors, and those before schema 10 no bookmarks. */
interface LoggedRow
  extends Omit<RowValue, 'blocks' | 'mark' | 'locked' | 'bookmarked' | 'comments' | 'correction'> {
  readonly correction: Unsigned<CorrectionValue> | null;
  readonly paragraphs: readonly (number | FlatBlock)[];
  readonly mark?: RowMark;
  readonly locked?: true;
  readonly bookmarked?: true;
  readonly comments?: readonly Unsigned<CommentValue>[];
}

/** What may lack the name of its author. */
type Unsigned<T extends { readonly author: string }> = Omit<T, 'author'> & Partial<Pick<T, 'author'>>;

const signed = <T extends object>(value: T): T & { readonly author: string } => ({ author: '', ...value });

/** The text of a side in the log, without its marked rows. */
export const writeEditValue = ({ rows, marked: _, ...others }: EditValue): string =>
  JSON.stringify({ rows: rows.map(toLogged), ...others });

/** Reads what {@link writeEditValue} wrote, or schema 1. */
export function readEditValue(json: string): EditValue {
  const value = JSON.parse(json) as Omit<EditValue, 'rows'> & { readonly rows: readonly LoggedRow[] };
  return { ...value, rows: value.rows.map(fromLogged) };
}

const toLogged = ({ blocks, mark, locked, bookmarked, comments, ...row }: RowValue): LoggedRow => ({
  ...row,
  paragraphs: blocks.map(({ paragraph, from, to, pinned }) =>
    from === 0 && to === null && !pinned ? paragraph : [paragraph, from, to, pinned ? 1 : 0],
  ),
  ...(mark === null ? {} : { mark }),
  ...(locked ? { locked } : {}),
  ...(bookmarked ? { bookmarked } : {}),
  ...(comments.length > 0 ? { comments } : {}),
});

const fromLogged = ({
  paragraphs,
  mark,
  locked,
  bookmarked,
  comments,
  correction,
  ...row
}: LoggedRow): RowValue => ({
  ...row,
  correction: correction && signed(correction),
  blocks: paragraphs.map((logged) => (typeof logged === 'number' ? wholeBlock(logged) : toBlock(logged))),
  mark: mark ?? null,
  locked: locked ?? false,
  bookmarked: bookmarked ?? false,
  comments: comments?.map(signed) ?? [],
});
