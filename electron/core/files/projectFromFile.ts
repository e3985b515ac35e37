import { randomUUID } from 'node:crypto';
import { type Block, inBlockOrder, type RowValue } from '../../../shared/domain/mend/values.ts';
import type { RowState } from '../../../shared/domain/model.ts';
import { countWords } from '../../../shared/domain/text/words.ts';
import type { ProjectFile } from '../../../shared/formats/projectFile/shape.ts';
import { applyValue } from '../../store/apply.ts';
import { nextCommentId } from '../../store/comment.ts';
import type { Connection } from '../../store/connection.ts';
import { applyDismissals } from '../../store/dismissal.ts';
import { findProject, insertProject } from '../../store/project.ts';
import { insertRevision } from '../../store/revision.ts';
import { applyTerms, nextTermId } from '../../store/term.ts';
import { nextRowId } from '../../store/value.ts';
import { insertVersion } from '../../store/version.ts';
import type { Parts } from '../api.ts';
import { never } from '../never.ts';
import { rankInOrder } from '../rank.ts';
import { type View, writeView } from '../view.ts';
import { dismissalsFromFile } from './dismissalFile.ts';

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
    { signal: signal ?? never, file: fileName },
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
      bookmarked: row.bookmarked ?? false,
      comments: (row.comments ?? []).map(({ about, ...comment }) => ({
        ...comment,
        id: commentId++,
        author: comment.author ?? '',
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
    for (const { origin, author = '', ...step } of history) {
      insertRevision(connection, firstId + index, { ...step, origin: idAt(ids, origin), author });
    }
  });
  // The history that was just put in ends with the present corrections, so this adds nothing to it.
  const corrected = rows.filter(({ correction }) => correction !== null);
  applyValue(connection, key, side(corrected.map(withoutCorrection)), side(corrected), now);
  applyDismissals(connection, key, [], dismissalsFromFile(file, ids, idOf));
  let termId = nextTermId(connection);
  const terms = (file.glossary ?? []).map((term) => ({ ...term, id: termId++ }));
  applyTerms(connection, key, [], terms);
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
    correction: { ...correction, origin: idAt(ids, correction.origin), author: correction.author ?? '' },
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
