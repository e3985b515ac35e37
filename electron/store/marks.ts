import { sameComments } from '../../shared/domain/mend/comments.ts';
import { type RowValue, sameBlocks } from '../../shared/domain/mend/values.ts';
import type { Connection } from './connection.ts';
import type { RevisionRecord } from './revision.ts';
import { storedState } from './rowState.ts';
import type { EditValue } from './value.ts';

/** What is said of a row, beside what stands in it. */
export type Marks = Pick<RowValue, 'state' | 'confidence' | 'mark' | 'locked' | 'bookmarked'>;

/** Rows of which the same is said on one side of an edit; on the other they are together as well. */
export interface MarkedRows {
  readonly ids: readonly number[];
  readonly marks: Marks;
}

interface Sides {
  readonly before: EditValue;
  readonly after: EditValue;
}

const marksOf = ({ state, confidence, mark, locked, bookmarked }: RowValue): Marks => ({
  state,
  confidence,
  mark,
  locked,
  bookmarked,
});

/**
 * An edit with those of its rows by their ids alone of which only what is said of them becomes another: written with all
 * that stands in them, ten thousand that are confirmed are twelve megabytes of the log, and nearly all the time it takes.
 * An edit of one row stays as it is, for further typing may go into it. O(rows).
 */
export function splitMarks<Edit extends Sides>(edit: Edit): Edit {
  const { before, after } = edit;
  if (after.rows.length < 2) return edit;
  const former = new Map(before.rows.map((row) => [row.id, row]));
  const marked = after.rows.flatMap((row) => {
    const own = former.get(row.id);
    return own && isMarkedOnly(own, row) ? [{ id: row.id, before: marksOf(own), after: marksOf(row) }] : [];
  });
  if (marked.length === 0) return edit;
  const groups = [...Map.groupBy(marked, (row) => JSON.stringify([row.before, row.after])).values()];
  const isMarked = new Set(marked.map(({ id }) => id));
  const side = (value: EditValue, which: 'before' | 'after'): EditValue => ({
    ...value,
    rows: value.rows.filter(({ id }) => !isMarked.has(id)),
    marked: groups.flatMap((group) =>
      group[0] ? [{ ids: group.map(({ id }) => id), marks: group[0][which] }] : [],
    ),
  });
  return { ...edit, before: side(before, 'before'), after: side(after, 'after') };
}

/** A row that has no corrected text is new, whatever else is said of it, and gets no history. */
const isMarkedOnly = (before: RowValue, after: RowValue): boolean =>
  before.rank === after.rank &&
  sameCorrection(before.correction, after.correction) &&
  (before.state === after.state ||
    (after.correction !== null && before.state !== 'new' && after.state !== 'new')) &&
  sameBlocks(before.blocks, after.blocks) &&
  sameComments(before.comments, after.comments);

/** Whether nothing of a correction is otherwise. */
export const sameCorrection = (a: RowValue['correction'], b: RowValue['correction']): boolean =>
  a?.text === b?.text && a?.origin === b?.origin && a?.savedAt === b?.savedAt && a?.author === b?.author;

/** Whether what a later alignment must leave alone is other than it was. */
export const isAnchoredAnew = (before: Marks, after: Marks): boolean =>
  before.mark !== after.mark || before.locked !== after.locked;

/** What the log holds of both sides: [ids, marks before, marks after] each; null: there are none. */
export const writeMarked = ({ before, after }: Sides): string | null =>
  before.marked === undefined
    ? null
    : JSON.stringify(before.marked.map(({ ids, marks }, at) => [ids, marks, after.marked?.[at]?.marks]));

/** Reads what {@link writeMarked} wrote into the sides that it belongs to. */
export function readMarked<Edit extends Sides>(edit: Edit, json: string | null): Edit {
  if (json === null) return edit;
  const groups = JSON.parse(json) as [ids: number[], before: Marks, after: Marks][];
  return {
    ...edit,
    before: { ...edit.before, marked: groups.map(([ids, marks]) => ({ ids, marks })) },
    after: { ...edit.after, marked: groups.map(([ids, , marks]) => ({ ids, marks })) },
  };
}

/**
 * Takes rows from what is said of them on one side to what is on the other, with their histories: a few statements for as
 * many rows as there are. Needs a transaction around it.
 *
 * @throws Error where one of them is gone, which is a fault of the program: nothing is written then.
 */
export function applyMarked(
  connection: Connection,
  from: EditValue,
  to: EditValue,
  step: Pick<RevisionRecord, 'at' | 'author'>,
): void {
  for (const [at, { ids: alike, marks }] of (to.marked ?? []).entries()) {
    const ids = JSON.stringify(alike);
    const { state, verdict } = storedState(marks.state);
    const written = connection.run(
      `UPDATE "row" SET state = ?, verdict = ?, confidence = ?, mark = ?, locked = ?, bookmarked = ?,
         revision = revision + 1
       WHERE retired = 0 AND id IN (SELECT value FROM json_each(?))`,
      state,
      verdict,
      marks.confidence,
      marks.mark,
      marks.locked ? 1 : 0,
      marks.bookmarked ? 1 : 0,
      ids,
    );
    if (written !== alike.length) throw new Error('rows are not as the edit has them');
    if (from.marked?.[at]?.marks.state !== marks.state) noteStates(connection, ids, marks, step);
  }
}

/** A row whose history ends so already gets no further step. */
function noteStates(
  connection: Connection,
  ids: string,
  { state }: Marks,
  { at, author }: Pick<RevisionRecord, 'at' | 'author'>,
): void {
  connection.run(
    `INSERT INTO revision (row_id, at, text, state, origin, author)
     SELECT c.row_id, ?, c.text, ?, c.origin, ?
     FROM json_each(?) wanted JOIN correction c ON c.row_id = wanted.value
       LEFT JOIN revision v ON v.id = (SELECT max(id) FROM revision WHERE row_id = c.row_id)
     WHERE v.id IS NULL OR v.text IS NOT c.text OR v.state <> ?
     ORDER BY wanted.key`,
    at,
    state,
    author,
    ids,
    state,
  );
}
