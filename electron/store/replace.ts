import type { Connection } from './connection.ts';
import type { ParagraphContent } from './value.ts';
import { indexWords } from './words.ts';

/** Numbers from here up are those of paragraphs that are gone: out of the way of all there can be. */
export const goneNumber = (id: number): number => 1_000_000_000 + id;

/**
 * Gives paragraphs other texts and places: the text of their version is being replaced, or that undone. The only way
 * by which a text changes; the rows that hold them get another revision. Needs a transaction around it.
 */
export function replaceParagraphs(
  connection: Connection,
  paragraphs: readonly (ParagraphContent & { readonly id: number })[],
): void {
  if (paragraphs.length === 0) return;
  const ids = JSON.stringify(paragraphs.map(({ id }) => id));
  connection.run(
    `INSERT INTO replacing SELECT DISTINCT version_id FROM paragraph
     WHERE id IN (SELECT value FROM json_each(?))`,
    ids,
  );
  // All step aside first, so that numbers may change places.
  connection.run(
    'UPDATE paragraph SET number = 2000000000 + id WHERE id IN (SELECT value FROM json_each(?))',
    ids,
  );
  for (const { id, gone, number, role, text, words } of paragraphs) {
    connection.run(
      `UPDATE paragraph SET gone = ?, number = ?, role = ?, text = ?, length = ?, words = ? WHERE id = ?`,
      gone ? 1 : 0,
      number,
      role,
      text,
      text.length,
      words,
      id,
    );
    indexWords(connection, 'paragraph', id, gone ? '' : text, languageOf(connection, id));
  }
  connection.run('DELETE FROM replacing');
  connection.run(
    `UPDATE "row" SET revision = revision + 1 WHERE id IN
       (SELECT row_id FROM block WHERE paragraph_id IN (SELECT value FROM json_each(?)))`,
    ids,
  );
}

const languageOf = (connection: Connection, paragraphId: number): string =>
  connection.get<{ language: string }>(
    'SELECT v.language FROM version v JOIN paragraph p ON p.version_id = v.id WHERE p.id = ?',
    paragraphId,
  )?.language ?? 'und';
