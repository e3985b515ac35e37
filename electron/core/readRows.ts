import type { Outputs } from '../../shared/contract/contract.ts';
import { type CellShape, rowFlags, shapeFlags, tallyRows } from '../../shared/domain/mend/shape.ts';
import { isFinished } from '../../shared/domain/mend/states.ts';
import type { RowMark } from '../../shared/domain/mend/values.ts';
import { type CommentRecord, listCommentsOf } from '../store/comment.ts';
import type { Connection } from '../store/connection.ts';
import {
  changedSinceReviewOf,
  confirmedTexts,
  listChangedSinceReview,
  listOnceConfirmed,
} from '../store/revision.ts';
import { indexRows, listPlaced, listRowsOf, type PlacedBlock, type RowRecord } from '../store/row.ts';
import type { Touched } from './edit.ts';
import { type FlatShape, movedIn, type RowOrders, toShape } from './order.ts';

export type Row = Outputs['rows']['window'][number];
type Index = Outputs['rows']['index'];
/** Rows as the contract has them; `positions`: zero-based, by row id. */
export function toRows(
  connection: Connection,
  records: readonly RowRecord[],
  positions: ReadonlyMap<number, number>,
): Row[] {
  const projectKey = records[0]?.projectKey;
  if (projectKey === undefined) return [];
  const versions = new Set(listVersionIds(connection, projectKey));
  const ids = records.map(({ id }) => id);
  const placed = Map.groupBy(listPlaced(connection, ids), ({ rowId }) => rowId);
  const comments = Map.groupBy(
    records.some((record) => record.comments > 0) ? listCommentsOf(connection, ids) : [],
    ({ rowId }) => rowId,
  );
  const confirmed = confirmedTexts(
    connection,
    records.flatMap(({ id, state }) => (isFinished(state) ? [] : [id])),
  );
  const unseen = changedSinceReviewOf(connection, ids);
  return records.map((record) => {
    const confirmedText = confirmed.get(record.id) ?? null;
    const { id, revision, state, confidence } = record;
    return {
      id,
      position: positions.get(id) ?? 0,
      revision,
      state,
      confidence,
      flags:
        flagsOf(record, JSON.parse(record.cells) as FlatShape[], versions.size) |
        (confirmedText === null ? 0 : rowFlags.changedSinceConfirmed) |
        (unseen.has(id) ? rowFlags.changedSinceReview : 0),
      cells: toCells(placed.get(id) ?? []),
      comments: (comments.get(id) ?? []).map((comment) => toComment(comment, versions)),
      correction: toCorrection(record, versions),
      confirmedText,
    };
  });
}

function toCorrection({ correction }: RowRecord, versions: ReadonlySet<number>): Row['correction'] {
  if (correction === null) return null;
  const { text, origin, savedAt } = correction;
  // An origin that was taken out is nothing the reader could see.
  return { text, origin: origin !== null && versions.has(origin) ? origin : null, savedAt };
}

/** A comment as the contract has it; `versions`: those that are in. */
export const toComment = (
  { id, text, at, changedAt, author, resolved, about }: CommentRecord,
  versions: ReadonlySet<number>,
): Row['comments'][number] => ({
  id,
  text,
  at,
  changedAt,
  author,
  resolved,
  about: about && {
    versionId: about.version !== null && versions.has(about.version) ? about.version : null,
    paragraphId: about.paragraph,
    from: about.from,
    quote: about.quote,
  },
});

/** Ids of the versions that a project has, without those that were taken out. */
export const listVersionIds = (connection: Connection, projectKey: number): number[] =>
  connection
    .all<{ id: number }>('SELECT id FROM version WHERE project_id = ? AND removed = 0', projectKey)
    .map(({ id }) => id);

const toCells = (placed: readonly PlacedBlock[]): Row['cells'] =>
  [...Map.groupBy(placed, ({ versionId }) => versionId)].map(([versionId, blocks]) => ({
    versionId,
    paragraphs: blocks.map(({ id, number, role, text, from, to, pinned }) => ({
      id,
      number,
      role,
      text,
      part: from === 0 && to === null ? null : { from, to },
      pinned,
    })),
  }));

interface Flagged {
  readonly mark: RowMark | null;
  readonly locked: boolean | number;
  readonly bookmarked: boolean | number;
  readonly comments: number;
  readonly openComments: number;
}

function flagsOf(
  { mark, locked, bookmarked, comments, openComments }: Flagged,
  cells: readonly FlatShape[],
  versions: number,
): number {
  return (
    (mark === null ? 0 : rowFlags[mark]) |
    (locked ? rowFlags.locked : 0) |
    (bookmarked ? rowFlags.bookmarked : 0) |
    (comments > 0 ? rowFlags.commented : 0) |
    (openComments > 0 ? rowFlags.openComment : 0) |
    (cells.some(([, , , , , pinned]) => pinned > 0) ? rowFlags.pinned : 0) |
    shapeFlags(cells.map(toShape), versions)
  );
}

/** How the versions stand to the original, or to the first of them. */
function talliesOf(
  connection: Connection,
  projectKey: number,
  cells: readonly (readonly CellShape[])[],
): Index['tallies'] {
  const versions = connection.all<{ id: number; role: string }>(
    'SELECT id, role FROM version WHERE project_id = ? AND removed = 0 ORDER BY position',
    projectKey,
  );
  const against = versions.find(({ role }) => role === 'source') ?? versions[0];
  const ids = versions.map(({ id }) => id);
  return against === undefined ? [] : [...tallyRows(cells, ids, against.id)];
}

/** The index of a project. O(rows), over narrow rows. */
export function readIndex(connection: Connection, projectKey: number): Index {
  const rows = indexRows(connection, projectKey);
  // One text for all: a parser call for each row would take most of the time.
  const cells = JSON.parse(`[${rows.map((row) => row.cells).join()}]`) as FlatShape[][];
  const ids = rows.map(({ id }) => id);
  const versions = listVersionIds(connection, projectKey).length;
  const shapes = cells.map((row) => row.map(toShape));
  const moved = movedIn({ ids, cells: shapes });
  const isMoved = new Set(moved.map(({ rowId }) => rowId));
  const changed = confirmedTexts(connection, listOnceConfirmed(connection, projectKey));
  const unseen = listChangedSinceReview(connection, projectKey);
  return {
    ids,
    states: rows.map(({ state }) => state),
    confidences: rows.map(({ confidence }) => confidence),
    lengths: rows.map(({ length }) => length),
    flags: rows.map(
      (row, at) =>
        flagsOf(row, cells[at] ?? [], versions) |
        (isMoved.has(row.id) ? rowFlags.moved : 0) |
        (changed.has(row.id) ? rowFlags.changedSinceConfirmed : 0) |
        (unseen.has(row.id) ? rowFlags.changedSinceReview : 0),
    ),
    moved,
    tallies: talliesOf(connection, projectKey, shapes),
  };
}

/** Rows that an edit touched are answered with it up to this number. */
const answeredRows = 200;

/** What became of the rows that the last change touched: as they are now, and which are no more. */
export function readChanged(
  connection: Connection,
  orders: RowOrders,
  { projectKey, rowIds, structure }: Pick<Touched, 'rowIds' | 'structure'> & { readonly projectKey: number },
): Changed {
  return connection.read(() => {
    const order = orders.read(connection, projectKey, structure ? rowIds : null);
    const wanted = new Set(rowIds);
    const positions = new Map(order.ids.flatMap((id, at) => (wanted.has(id) ? [[id, at] as const] : [])));
    const live = [...positions.keys()];
    return {
      rows:
        live.length > answeredRows
          ? null
          : toRows(connection, listRowsOf(connection, projectKey, live), positions),
      gone: rowIds.filter((id) => !positions.has(id)),
      moved: movedIn(order),
      tallies: talliesOf(connection, projectKey, order.cells),
    };
  });
}

type Changed = Pick<Outputs['edits']['undo'], 'rows' | 'gone' | 'moved' | 'tallies'>;
