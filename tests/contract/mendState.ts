import { expect } from 'vitest';
import { ProjectTexts } from '../../electron/core/projectTexts.ts';
import { findProject } from '../../electron/store/project.ts';
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

/** All that undo and redo must bring back. */
export const stateOf = ({ session }: MendBench): unknown => {
  const connection = session.connection();
  return {
    rows: connection.all(
      `SELECT r.id, rank, state, confidence, mark, locked, length, words, cells, c.text, c.origin
       FROM "row" r LEFT JOIN correction c ON c.row_id = r.id WHERE retired = 0 ORDER BY rank`,
    ),
    comments: connection.all(
      `SELECT c.*, r.comments, r.open_comments FROM comment c LEFT JOIN "row" r ON r.id = c.row_id AND retired = 0
       ORDER BY c.id`,
    ),
    blocks: connection.all('SELECT * FROM block ORDER BY paragraph_id, start'),
    paragraphs: connection.all(
      `SELECT id, version_id, number, role, included, words, text FROM paragraph WHERE gone = 0 ORDER BY id`,
    ),
    versions: connection.all('SELECT id, removed, role, title, file_name FROM version ORDER BY id'),
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
export function assertRemembered({ session, texts }: MendBench, projectId: string): void {
  const connection = session.connection();
  const project = findProject(connection, projectId);
  expect(texts.read(connection, project)).toEqual(new ProjectTexts().read(connection, project));
}

export const commentTexts = ({ session }: MendBench): unknown =>
  session.connection().all('SELECT id, text, quote FROM comment ORDER BY id');
