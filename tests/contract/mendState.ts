import { expect } from 'vitest';
import { ProjectTexts } from '../../electron/core/projectTexts.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { deriveRows } from '../../electron/store/derive.ts';
import { findProject } from '../../electron/store/project.ts';
import { indexCorrection, indexWords } from '../../electron/store/words.ts';
import type { MendBench } from './mendBench.ts';

export interface RowOf {
  readonly id: number;
  readonly revision: number;
}
export interface BlockOf {
  readonly paragraphId: number;
  readonly from: number;
  readonly stop: number | null;
  readonly length: number;
  readonly rowId: number;
}

export const readRows = ({ session }: MendBench): RowOf[] =>
  session.connection().all('SELECT id, revision FROM "row" WHERE retired = 0 ORDER BY rank');
export const readBlocks = ({ session }: MendBench): BlockOf[] =>
  session.connection().all(
    `SELECT b.paragraph_id AS paragraphId, b.start AS "from", b.stop, p.length, b.row_id AS rowId
     FROM block b JOIN paragraph p ON p.id = b.paragraph_id ORDER BY b.paragraph_id, b.start`,
  );

/** All that undo and redo must bring back: not what is said of a version, its role for one, nor what follows from that. */
export const stateOf = ({ session }: MendBench): unknown => {
  const connection = session.connection();
  return {
    rows: connection.all(
      `SELECT r.id, rank, state, confidence, mark, locked, bookmarked, length, cells, c.text, c.origin, c.saved_at, c.author
       FROM "row" r LEFT JOIN correction c ON c.row_id = r.id WHERE retired = 0 ORDER BY rank`,
    ),
    comments: connection.all(
      `SELECT c.*, r.comments, r.open_comments FROM comment c LEFT JOIN "row" r ON r.id = c.row_id AND retired = 0
       ORDER BY c.id`,
    ),
    blocks: connection.all('SELECT * FROM block ORDER BY paragraph_id, start'),
    paragraphs: connection.all(
      `SELECT p.id, version_id, number, p.role, included, words, text FROM paragraph p
       JOIN version v ON v.id = version_id WHERE gone = 0 AND removed = 0 ORDER BY p.id`,
    ),
    versions: connection.all('SELECT id, file_name FROM version WHERE removed = 0 ORDER BY id'),
    terms: connection.all('SELECT * FROM term ORDER BY id'),
    dismissals: connection.all('SELECT * FROM dismissal ORDER BY kind, version_id, paragraph_id, text'),
  };
};

export const textsOf = ({ session }: MendBench): unknown =>
  session
    .connection()
    .all('SELECT version_id, number, text FROM paragraph WHERE gone = 0 ORDER BY version_id, number');

/** Every word of the corrected texts, in the order of the rows: no edit of an alignment loses one. */
export const correctedWords = ({ session }: MendBench): string[] =>
  session
    .connection()
    .all<{ text: string }>(
      'SELECT text FROM correction JOIN "row" r ON r.id = row_id WHERE retired = 0 ORDER BY rank',
    )
    .flatMap(({ text }) => text.split(/\s+/))
    .toSorted();

/** Every paragraph that is in stands in live rows exactly once, whole or in parts without a gap. */
export function assertPlaced({ session }: MendBench): void {
  const connection = session.connection();
  const wanted = connection.all<{ id: number; text: string }>(
    `SELECT p.id, p.text FROM paragraph p JOIN version v ON v.id = p.version_id
     WHERE v.removed = 0 AND p.included = 1 AND p.gone = 0 ORDER BY p.id`,
  );
  const placed = connection.all<{ id: number; text: string; start: number; stop: number | null }>(
    `SELECT p.id, p.text, b.start, b.stop FROM block b JOIN paragraph p ON p.id = b.paragraph_id
     JOIN "row" r ON r.id = b.row_id WHERE r.retired = 0 ORDER BY p.id, b.start`,
  );
  const covered = [...Map.groupBy(placed, ({ id }) => id)].map(([id, parts]) => ({
    id,
    text: parts.map(({ text, start, stop }) => text.slice(start, stop ?? undefined)).join(''),
  }));
  expect(covered).toEqual(wanted);
  const empty = connection.all(
    `SELECT id FROM "row" WHERE retired = 0 AND id NOT IN (SELECT row_id FROM block)
       AND id NOT IN (SELECT row_id FROM correction) AND id NOT IN (SELECT row_id FROM comment)`,
  );
  expect(empty).toEqual([]);
}

/** Every comment stands at a live row, by that row's count; one about a text at the row that holds the text. */
export function assertCommented({ session }: MendBench): void {
  const connection = session.connection();
  expect(
    connection.all(
      `SELECT c.id FROM comment c LEFT JOIN "row" r ON r.id = c.row_id AND r.retired = 0 WHERE r.id IS NULL
       UNION ALL
       SELECT r.id FROM "row" r WHERE r.retired = 0 AND (
         r.comments <> (SELECT count(*) FROM comment WHERE row_id = r.id)
         OR r.open_comments <> (SELECT count(*) FROM comment WHERE row_id = r.id AND resolved = 0))
       UNION ALL
       SELECT c.id FROM comment c JOIN block b ON b.paragraph_id = c.paragraph_id
         AND b.start <= c.start AND c.start < coalesce(b.stop, c.start + 1) WHERE b.row_id <> c.row_id`,
    ),
  ).toEqual([]);
}

/** The texts that are remembered to be compared are those that stand in the library. */
function assertRemembered({ session, texts }: MendBench, projectId: string): void {
  const connection = session.connection();
  const project = findProject(connection, projectId);
  expect(texts.read(connection, project)).toEqual(new ProjectTexts().read(connection, project));
}

/** What is kept beside the texts is what would be derived from them: words and shape of rows, and the index of words. */
function assertDerived({ session }: MendBench, projectId: string): void {
  const connection = session.connection();
  const read = () => ({
    rows: connection.all('SELECT id, length, words, cells FROM "row" WHERE retired = 0 ORDER BY id'),
    indexed: ['paragraph_words', 'correction_words'].map((table) => indexOf(connection, table)),
  });
  const kept = read();
  const undoing = new Error('to be undone');
  try {
    connection.write(() => {
      deriveAnew(connection, findProject(connection, projectId).key);
      expect(kept).toEqual(read());
      throw undoing;
    });
  } catch (error) {
    if (error !== undoing) throw error;
  }
}

function deriveAnew(connection: Connection, projectKey: number): void {
  deriveRows(connection, projectKey, 'all');
  connection.run('DELETE FROM paragraph_words');
  connection.run('DELETE FROM correction_words');
  const paragraphs = connection.all<{ id: number; text: string; language: string }>(
    `SELECT p.id, iif(gone, '', text) AS text, language FROM paragraph p JOIN version v ON v.id = version_id`,
  );
  for (const { id, text, language } of paragraphs) indexWords(connection, 'paragraph', id, text, language);
  for (const { id } of connection.all<{ id: number }>('SELECT row_id AS id FROM correction'))
    indexCorrection(connection, id);
}

/** Every word of an index, with where it stands. */
function indexOf(connection: Connection, table: string): unknown {
  connection.run(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '${table}', 'instance')`);
  const found = connection.all('SELECT * FROM temp.words ORDER BY term, doc, col, offset');
  connection.run('DROP TABLE temp.words');
  return found;
}

/** All that holds after every step, forth or back. */
export function assertSound(bench: MendBench, projectId: string): void {
  assertPlaced(bench);
  assertRemembered(bench, projectId);
  assertDerived(bench, projectId);
}

export const commentTexts = ({ session }: MendBench): unknown =>
  session.connection().all('SELECT id, text, quote FROM comment ORDER BY id');
