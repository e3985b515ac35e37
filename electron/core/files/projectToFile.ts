import type { CommentValue } from '../../../shared/domain/mend/values.ts';
import type { ProjectFile } from '../../../shared/formats/projectFile/shape.ts';
import { listComments } from '../../store/comment.ts';
import type { Connection } from '../../store/connection.ts';
import { findProject } from '../../store/project.ts';
import { listProjectRevisions } from '../../store/revision.ts';
import { listPlaced, listRows, type PlacedBlock } from '../../store/row.ts';
import { listTerms } from '../../store/term.ts';
import { listParagraphs, listVersions, type VersionRecord } from '../../store/version.ts';
import { readView, type View } from '../view.ts';
import { dismissalsToFile } from './dismissalFile.ts';

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
    rows: rows.map(({ id, confidence, state, correction, mark, locked, bookmarked }) => ({
      ...blocksOfFile(ids, placed.get(id) ?? []),
      ...(mark === null ? {} : { mark }),
      ...(locked ? { locked } : {}),
      ...(bookmarked ? { bookmarked } : {}),
      confidence,
      state,
      correction: correction && { ...unsigned(correction), origin: position(correction.origin) },
      history: (history.get(id) ?? []).map(({ rowId: _, origin, ...step }) => ({
        ...unsigned(step),
        origin: position(origin),
      })),
      ...commentsOfFile(comments.get(id) ?? [], position, numbers),
    })),
    ...dismissalsToFile(connection, project.key, ids),
    ...glossaryToFile(connection, project.key),
    view: viewOfFile(readView(connection, project, ids), ids, rowIds),
  };
}

/** The file names an author only where there is one. */
function unsigned<T extends { readonly author: string }>({ author, ...rest }: T) {
  return author === '' ? rest : { ...rest, author };
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
    comments: comments.map(({ text, at, changedAt, author, resolved, about }) => {
      const said = unsigned({ text, at, changedAt, author, resolved });
      if (about === null) return { ...said, about };
      const version = position(about.version);
      const paragraph = version === null ? null : (numbers.get(about.paragraph ?? 0) ?? null);
      const from = paragraph === null ? 0 : about.from;
      return { ...said, about: { version, paragraph, from, quote: about.quote } };
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

/** The glossary, where there is one; ids are the library's own. */
function glossaryToFile(connection: Connection, projectKey: number): Pick<ProjectFile, 'glossary'> {
  const glossary = listTerms(connection, projectKey).map(({ id: _, ...term }) => term);
  return glossary.length > 0 ? { glossary } : {};
}
