import { randomUUID } from 'node:crypto';
import {
  type Block,
  type CommentValue,
  inBlockOrder,
  type RowValue,
} from '../../shared/domain/mend/values.ts';
import type { RowState } from '../../shared/domain/model.ts';
import { countWords } from '../../shared/domain/text/words.ts';
import type { ProjectFile } from '../../shared/formats/projectFile.ts';
import { applyValue } from '../store/apply.ts';
import { listComments, nextCommentId } from '../store/comment.ts';
import type { Connection } from '../store/connection.ts';
import { applyDismissals } from '../store/dismissal.ts';
import { findProject, insertProject } from '../store/project.ts';
import { insertRevision, listProjectRevisions } from '../store/revision.ts';
import { listPlaced, listRows, type PlacedBlock } from '../store/row.ts';
import { nextRowId } from '../store/value.ts';
import { insertVersion, listParagraphs, listVersions, type VersionRecord } from '../store/version.ts';
import type { Parts } from './api.ts';
import { dismissalsFromFile, dismissalsToFile } from './dismissalFile.ts';
import { rankInOrder } from './rank.ts';
import { readView, type View, writeView } from './view.ts';

/** A project as its file holds it: everything named by position. Needs a transaction around it. */
export function toProjectFile(connection: Connection, projectId: string): ProjectFile {
  const project = findProject(connection, projectId);
  const versions = listVersions(connection, project.key);
  const ids = versions.map(({ id }) => id);
  const rows = listRows(connection, project.key, 0, Number.MAX_SAFE_INTEGER);
  const rowIds = rows.map(({ id }) => id);
  const placed = Map.groupBy(listPlaced(connection, rowIds), ({ rowId }) => rowId);
  const history = Map.groupBy(listProjectRevisions(connection, project.key), ({ rowId }) => rowId);
  const comments = Map.groupBy(listComments(connection, project.key, false), ({ rowId }) => rowId);
  const numbers = paragraphNumbers(connection, project.key);
  const position = (id: number | null): number | null =>
    id !== null && ids.includes(id) ? ids.indexOf(id) : null;
  return {
    title: project.title,
    createdAt: project.createdAt,
    versions: versions.map((version) => versionOfFile(connection, version)),
    rows: rows.map(({ id, confidence, state, correction, mark, locked }) => ({
      ...blocksOfFile(ids, placed.get(id) ?? []),
      ...(mark === null ? {} : { mark }),
      ...(locked ? { locked } : {}),
      confidence,
      state,
      correction: correction && { ...correction, origin: position(correction.origin) },
      history: (history.get(id) ?? []).map(({ at, text, state: stateThen, origin }) => ({
        at,
        text,
        state: stateThen,
        origin: position(origin),
      })),
      ...commentsOfFile(comments.get(id) ?? [], position, numbers),
    })),
    ...dismissalsToFile(connection, project.key, ids),
    view: viewOfFile(readView(connection, project, ids), ids, rowIds),
  };
}

/** Numbers of the paragraphs that comments are about. */
const paragraphNumbers = (connection: Connection, projectKey: number): ReadonlyMap<number, number> =>
  new Map(
    connection
      .all<{ id: number; number: number }>(
        `SELECT DISTINCT p.id, p.number FROM comment c JOIN "row" r ON r.id = c.row_id
         JOIN paragraph p ON p.id = c.paragraph_id
         WHERE r.project_id = ? AND p.gone = 0`,
        projectKey,
      )
      .map(({ id, number }) => [id, number]),
  );

/** The comments of a row, where there are any; what was about a version that is out keeps its words alone. */
function commentsOfFile(
  comments: readonly CommentValue[],
  position: (id: number | null) => number | null,
  numbers: ReadonlyMap<number, number>,
): Pick<ProjectFile['rows'][number], 'comments'> {
  if (comments.length === 0) return {};
  return {
    comments: comments.map(({ text, at, changedAt, resolved, about }) => {
      if (about === null) return { text, at, changedAt, resolved, about };
      const version = position(about.version);
      const paragraph = version === null ? null : (numbers.get(about.paragraph ?? 0) ?? null);
      const from = paragraph === null ? 0 : about.from;
      return { text, at, changedAt, resolved, about: { version, paragraph, from, quote: about.quote } };
    }),
  };
}

/** The blocks of a row by version, and which of them are pinned. */
function blocksOfFile(
  ids: readonly number[],
  placed: readonly PlacedBlock[],
): Pick<ProjectFile['rows'][number], 'cells' | 'pinned'> {
  const cells = ids.map((versionId) => placed.filter((block) => block.versionId === versionId));
  const pinned = cells.flatMap((cell, version) =>
    cell.flatMap((block, place) => (block.pinned ? [{ version, place }] : [])),
  );
  return {
    cells: cells.map((cell) =>
      cell.map(({ number, from, to }) => (from === 0 && to === null ? number : { number, from, to })),
    ),
    ...(pinned.length > 0 ? { pinned } : {}),
  };
}

/** The blocks of a row of a file; `idOf`: the id that a paragraph got. */
function blocksFromFile(
  { cells, pinned }: ProjectFile['rows'][number],
  idOf: (version: number, number: number) => number,
): readonly Block[] {
  const isPinned = new Set((pinned ?? []).map(({ version, place }) => `${version}:${place}`));
  return inBlockOrder(
    cells.flatMap((cell, version) =>
      cell.map((block, place) => {
        const { number, from, to } = typeof block === 'number' ? { number: block, from: 0, to: null } : block;
        return { paragraph: idOf(version, number), from, to, pinned: isPinned.has(`${version}:${place}`) };
      }),
    ),
  );
}

function versionOfFile(connection: Connection, version: VersionRecord): ProjectFile['versions'][number] {
  const { title, role, language, engine, fileName, encoding, importedAt } = version;
  const paragraphs = listParagraphs(connection, version.id).map((paragraph) => ({
    role: paragraph.role,
    text: paragraph.text,
    included: paragraph.included,
  }));
  return { title, role, language, engine, fileName, encoding, importedAt, paragraphs };
}

const viewOfFile = (view: View, ids: readonly number[], rowIds: readonly number[]): ProjectFile['view'] => ({
  mode: view.mode,
  base: view.base === null ? null : ids.indexOf(view.base),
  columns: view.columns.map(({ key, width, visible }) => ({
    key: key === 'corrected' ? key : ids.indexOf(key),
    width,
    visible,
  })),
  row: view.row === null ? null : rowIds.indexOf(view.row),
});

/**
 * Reads a project's file in the worker and saves it, in one transaction, as a project of its own. Answers its id.
 *
 * @throws ProblemError `projectFileDamaged`, `projectFileNewer`, `parsingTookTooLong`, `parsingTookTooMuchMemory`,
 * and the library's own; the library is then as it was.
 */
export async function importProject(
  { session, reading, now }: Parts,
  { fileName, text }: { readonly fileName: string; readonly text: string },
  signal: AbortSignal | undefined,
): Promise<string> {
  session.connection();
  const file = await reading.run(
    'readProject',
    { fileName, text },
    { signal: signal ?? new AbortController().signal, file: fileName },
  );
  const id = randomUUID();
  session.write(
    (connection) => saveFile(connection, id, file, now()),
    () => [{ kind: 'project', projectId: id }],
  );
  return id;
}

function saveFile(connection: Connection, id: string, file: ProjectFile, now: number): void {
  const { title, createdAt } = file;
  insertProject(connection, { id, title, createdAt, openedAt: now, changedAt: now });
  const { key } = findProject(connection, id);
  const inserted = file.versions.map((version) =>
    insertVersion(connection, key, {
      ...version,
      paragraphs: version.paragraphs.map((paragraph) => ({
        ...paragraph,
        words: countWords(paragraph.text, version.language),
      })),
    }),
  );
  const ids = inserted.map((version) => version.id);
  let commentId = nextCommentId(connection);
  const idOf = (version: number | null, number: number | null): number | null =>
    version === null || number === null ? null : (inserted[version]?.paragraphIds[number] ?? null);
  const firstId = nextRowId(connection);
  const ranks = rankInOrder(file.rows.map(() => null));
  const rows = file.rows.map(
    (row, index): RowValue => ({
      id: firstId + index,
      rank: ranks[index] ?? '',
      confidence: row.confidence,
      ...consistent(row, ids),
      mark: row.mark ?? null,
      locked: row.locked ?? false,
      comments: (row.comments ?? []).map(({ about, ...comment }) => ({
        ...comment,
        id: commentId++,
        about: about && {
          version: idAt(ids, about.version),
          paragraph: idOf(about.version, about.paragraph),
          from: about.from,
          quote: about.quote,
        },
      })),
      blocks: blocksFromFile(row, (version, number) => inserted[version]?.paragraphIds[number] ?? 0),
    }),
  );
  const side = (rowsOfSide: readonly RowValue[]) => ({ rows: rowsOfSide, versions: [], paragraphs: [] });
  const withoutCorrection = (row: RowValue): RowValue => ({ ...row, state: 'new', correction: null });
  applyValue(connection, key, side([]), side(rows.map(withoutCorrection)), now);
  file.rows.forEach(({ history }, index) => {
    for (const { at, text, state, origin } of history) {
      insertRevision(connection, firstId + index, { at, text, state, origin: idAt(ids, origin) });
    }
  });
  // The history that was just put in ends with the present corrections, so this adds nothing to it.
  const corrected = rows.filter(({ correction }) => correction !== null);
  applyValue(connection, key, side(corrected.map(withoutCorrection)), side(corrected), now);
  applyDismissals(connection, key, [], dismissalsFromFile(file, ids, idOf));
  writeView(connection, findProject(connection, id), viewFromFile(file.view, ids, firstId));
}

const idAt = (ids: readonly number[], position: number | null): number | null =>
  position === null ? null : (ids[position] ?? null);

/** State and correction that agree with each other, whatever a file made by hand says. */
function consistent(
  { state, correction }: ProjectFile['rows'][number],
  ids: readonly number[],
): { state: RowState; correction: RowValue['correction'] } {
  if (!correction?.text) return { state: 'new', correction: null };
  return {
    state: state === 'new' ? 'edited' : state,
    correction: { ...correction, origin: idAt(ids, correction.origin) },
  };
}

const viewFromFile = (view: ProjectFile['view'], ids: readonly number[], firstRowId: number): View => ({
  mode: view.mode,
  base: idAt(ids, view.base),
  columns: view.columns.map(({ key, width, visible }) => ({
    key: key === 'corrected' ? key : (ids[key] ?? 0),
    width,
    visible,
  })),
  row: view.row === null ? null : firstRowId + view.row,
});
