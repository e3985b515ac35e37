import { type RowValue, sameBlocks } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { applyComments } from './comment.ts';
import type { Connection } from './connection.ts';
import { deriveRows } from './derive.ts';
import { applyDismissals } from './dismissal.ts';
import { applyMarked, isAnchoredAnew, sameCorrection } from './marks.ts';
import { currentAuthor } from './preference.ts';
import { noteStructureChanged } from './project.ts';
import { replaceParagraphs } from './replace.ts';
import { insertRevision, newestRevision, type RevisionRecord } from './revision.ts';
import { storedState } from './rowState.ts';
import { applyTerms } from './term.ts';
import type { EditValue, VersionSide } from './value.ts';
import { assertWhole } from './whole.ts';
import { followingLanguage, forgetWords, indexCorrection } from './words.ts';

/**
 * Takes the project from one side of an edit to the other, writing only the rows that differ. Doing, undoing and
 * redoing are all this. Needs a transaction around it. O(rows and paragraphs of the edit).
 *
 * @throws Error where a paragraph would not stand whole in rows, which is a fault of the program: nothing is written
 * then.
 */
export function applyValue(
  connection: Connection,
  projectKey: number,
  from: EditValue,
  to: EditValue,
  at: number,
): void {
  applyDismissals(connection, projectKey, from.dismissals, to.dismissals);
  applyTerms(connection, projectKey, from.terms, to.terms);
  if (to.versions.length > 0)
    followingLanguage(connection, projectKey, () => {
      for (const version of to.versions) applyVersion(connection, version);
    });
  applyParagraphs(connection, to.paragraphs);
  const before = byId(from);
  const { moved, gone } = displaced(before, to);
  // Everything that moves is lifted out first, so that ranks and blocks may change places.
  for (const { id } of [...gone, ...moved]) liftRow(connection, id, before.get(id));
  for (const row of moved) placeRow(connection, projectKey, row);
  const step = { at, author: currentAuthor(connection) };
  applyMarked(connection, from, to, step);
  for (const row of to.rows) writeRow(connection, before.get(row.id), row, step);
  applyComments(connection, from.rows, to.rows);
  // Another version may be the one whose words are counted now, and texts may be others.
  const isWide = to.versions.length > 0 || to.paragraphs.some(({ content }) => content !== undefined);
  const stale = isWide ? 'all' : moved.map(({ id }) => id);
  if (stale.length > 0) deriveRows(connection, projectKey, stale);
  if (changesStructure(from, to)) {
    noteStructureChanged(connection, projectKey);
    assertWhole(connection, projectKey, isWide ? 'all' : concerned(from, to));
  }
}

/** Whether the project's count of changes grows with it: what stands where, or what a later alignment must leave alone. */
export function changesStructure(from: EditValue, to: EditValue): boolean {
  if (to.versions.length + to.paragraphs.length > 0 || from.rows.length !== to.rows.length) return true;
  const before = byId(from);
  const areMarkedAnew = to.marked?.some(({ marks }, at) => {
    const own = from.marked?.[at]?.marks;
    return own !== undefined && isAnchoredAnew(own, marks);
  });
  return (
    areMarkedAnew === true ||
    to.rows.some((row) => {
      const own = before.get(row.id);
      return own === undefined || !standsAsIn(own, row) || isAnchoredAnew(own, row);
    })
  );
}

type RowsById = ReadonlyMap<number, RowValue>;

const byId = ({ rows }: EditValue): RowsById => new Map(rows.map((row) => [row.id, row]));

interface Displaced {
  /** Rows that come to stand elsewhere, new ones among them, and those that are no more. */
  readonly moved: EditValue['rows'];
  readonly gone: EditValue['rows'];
}

/** `before`: the rows of the side that is left. O(rows and their blocks). */
function displaced(before: RowsById, to: EditValue): Displaced {
  const after = byId(to);
  const moved = to.rows.filter((row) => !standsAsIn(before.get(row.id), row));
  return { moved, gone: [...before.values()].filter(({ id }) => !after.has(id)) };
}

function applyVersion(connection: Connection, { id, removed, file }: VersionSide): void {
  setVersionRemoved(connection, id, removed);
  if (!file) return;
  connection.run(
    'UPDATE version SET file_name = ?, encoding = ?, imported_at = ? WHERE id = ?',
    file.name,
    file.encoding,
    file.importedAt,
    id,
  );
}

function applyParagraphs(connection: Connection, paragraphs: EditValue['paragraphs']): void {
  for (const { id, included } of paragraphs) {
    connection.run('UPDATE paragraph SET included = ? WHERE id = ?', included ? 1 : 0, id);
  }
  replaceParagraphs(
    connection,
    paragraphs.flatMap(({ id, content }) => (content ? [{ id, ...content }] : [])),
  );
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
  before !== undefined && before.rank === after.rank && sameBlocks(before.blocks, after.blocks);

/** Every paragraph that stands in a row of either side, or comes in or goes out. */
const concerned = (from: EditValue, to: EditValue): number[] => [
  ...new Set([
    ...[...from.rows, ...to.rows].flatMap(({ blocks }) => blocks.map(({ paragraph }) => paragraph)),
    ...to.paragraphs.map(({ id }) => id),
  ]),
];

function liftRow(connection: Connection, id: number, before: RowValue | undefined): void {
  const lifted = connection.run('DELETE FROM block WHERE row_id = ?', id);
  if (lifted !== (before?.blocks.length ?? 0)) throw new Error(`row ${id} is not as the edit has it`);
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
  for (const { paragraph, from, to, pinned } of row.blocks) {
    connection.run(
      'INSERT INTO block (paragraph_id, start, stop, row_id, pinned) VALUES (?, ?, ?, ?, ?)',
      paragraph,
      from,
      to,
      row.id,
      pinned ? 1 : 0,
    );
  }
}

/** Marks, confidence, state and correction; what changed of the correction goes into the history. */
function writeRow(
  connection: Connection,
  before: RowValue | undefined,
  row: RowValue,
  step: Pick<RevisionRecord, 'at' | 'author'>,
): void {
  connection.run(
    'UPDATE "row" SET confidence = ?, mark = ?, locked = ?, bookmarked = ? WHERE id = ?',
    row.confidence,
    row.mark,
    row.locked ? 1 : 0,
    row.bookmarked ? 1 : 0,
    row.id,
  );
  writeState(connection, row);
  if (!before || !sameCorrection(before.correction, row.correction)) writeCorrection(connection, row);
  const text = row.correction?.text ?? null;
  if (before && before.state === row.state && (before.correction?.text ?? null) === text) return;
  const newest = newestRevision(connection, row.id);
  if (newest ? newest.text === text && newest.state === row.state : row.state === 'new') return;
  const origin = row.correction?.origin ?? null;
  insertRevision(connection, row.id, { ...step, text, state: row.state, origin });
}

/** A row's correction and state, where nothing else of it changes; its history and log are the caller's. */
export function writeCorrectedRow(connection: Connection, row: RowValue): void {
  writeState(connection, row);
  writeCorrection(connection, row);
}

function writeState(connection: Connection, { id, state, correction }: RowValue): void {
  const stored = storedState(state);
  connection.run(
    'UPDATE "row" SET state = ?, verdict = ?, correction_length = ?, revision = revision + 1 WHERE id = ?',
    stored.state,
    stored.verdict,
    correction?.text.length ?? 0,
    id,
  );
}

function writeCorrection(connection: Connection, { id, correction }: RowValue): void {
  if (!correction) {
    connection.run('DELETE FROM correction WHERE row_id = ?', id);
    forgetWords(connection, 'correction', id);
    return;
  }
  connection.run(
    `INSERT INTO correction (row_id, text, origin, saved_at, author) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (row_id) DO UPDATE SET text = excluded.text, origin = excluded.origin, saved_at = excluded.saved_at,
       author = excluded.author`,
    id,
    correction.text,
    correction.origin,
    correction.savedAt,
    correction.author,
  );
  indexCorrection(connection, id);
}
