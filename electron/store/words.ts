import { type FindBy, findWords, type KnownStems } from '../../shared/domain/concord/keys.ts';
import type { Connection } from './connection.ts';
import { blockText } from './row.ts';

/** Whose words they are: a paragraph's, or the corrected text's of a row. */
export type Spoken = 'paragraph' | 'correction';

const tables = { paragraph: 'paragraph_words', correction: 'correction_words' } as const;

/** Indexes a text in place of what was indexed under its id. Needs the transaction that writes the text. */
export function indexWords(
  connection: Connection,
  kind: Spoken,
  id: number,
  text: string,
  language: string,
  known: KnownStems = new Map(),
): void {
  const words = findWords(text, language, known);
  connection.run(
    `INSERT OR REPLACE INTO ${tables[kind]} (rowid, stems, words) VALUES (?, ?, ?)`,
    id,
    words.map(({ stem }) => stem).join(' '),
    words.map(({ word }) => word).join(' '),
  );
}

/** Takes a text out of the index, if it is there. */
export function forgetWords(connection: Connection, kind: Spoken, id: number): void {
  connection.run(`DELETE FROM ${tables[kind]} WHERE rowid = ?`, id);
}

/** The language that the corrected text of a project is written in; as the domain's function of this name has it. */
const correctedLanguage = `coalesce((SELECT language FROM version WHERE project_id = r.project_id AND removed = 0
  ORDER BY role = 'source', role <> 'machine', position LIMIT 1), 'und')`;

/** Indexes the corrected text that a row has now; forgets it where it has none. */
export function indexCorrection(connection: Connection, rowId: number): void {
  const found = connection.get<{ text: string; language: string }>(
    `SELECT c.text, ${correctedLanguage} AS language FROM correction c JOIN "row" r ON r.id = c.row_id
     WHERE c.row_id = ?`,
    rowId,
  );
  if (found) indexWords(connection, 'correction', rowId, found.text, found.language);
  else forgetWords(connection, 'correction', rowId);
}

/**
 * Does something to the versions of a project, and indexes its corrected texts anew where these are of another language
 * by that. Linear in those texts, where they are.
 */
export function followingLanguage(connection: Connection, projectKey: number, work: () => void): void {
  const language = (): string | undefined =>
    connection.get<{ language: string }>(
      `SELECT ${correctedLanguage} AS language FROM (SELECT ? AS project_id) r`,
      projectKey,
    )?.language;
  const before = language();
  work();
  if (language() === before) return;
  const rows = connection.all<{ id: number }>(
    'SELECT c.row_id AS id FROM correction c JOIN "row" r ON r.id = c.row_id WHERE r.project_id = ?',
    projectKey,
  );
  for (const { id } of rows) indexCorrection(connection, id);
}

/** Indexes the paragraphs of a version anew: their language is another. */
export function indexVersion(connection: Connection, versionId: number, language: string): void {
  const paragraphs = connection.all<{ id: number; text: string }>(
    'SELECT id, text FROM paragraph WHERE version_id = ? AND gone = 0',
    versionId,
  );
  const known: KnownStems = new Map();
  for (const { id, text } of paragraphs) indexWords(connection, 'paragraph', id, text, language, known);
}

/** Indexes all that was written before there was an index. Linear in those texts; a transaction of its own. */
export function indexMissing(connection: Connection): void {
  if (!connection.get('SELECT 1 FROM unindexed LIMIT 1')) return;
  connection.write(() => {
    const paragraphs = connection.all<{ id: number; text: string; language: string }>(
      `SELECT p.id, p.text, v.language FROM unindexed u JOIN paragraph p ON p.id = u.id
       JOIN version v ON v.id = p.version_id WHERE u.kind = 'paragraph'`,
    );
    const known = new Map<string, KnownStems>();
    for (const { id, text, language } of paragraphs) {
      const stems = known.get(language) ?? new Map<string, string>();
      known.set(language, stems);
      indexWords(connection, 'paragraph', id, text, language, stems);
    }
    const rows = connection.all<{ id: number }>(`SELECT id FROM unindexed WHERE kind = 'correction'`);
    for (const { id } of rows) indexCorrection(connection, id);
    connection.run('DELETE FROM unindexed');
  });
}

/** A text that has the words searched for, and where it stands. */
export interface FoundText {
  readonly projectKey: number;
  readonly rowId: number;
  /** Null: the corrected text. */
  readonly versionId: number | null;
  readonly language: string;
  /** Of the block that stands in the row, or the corrected text. */
  readonly text: string;
}

/** What is searched for, and where: in one project, in all others, or in all. */
export interface WordSearch {
  readonly words: readonly { readonly word: string; readonly stem: string }[];
  readonly by: FindBy;
  readonly project: number | null;
  readonly isElsewhere: boolean;
}

/** The words as a phrase of FTS5. They hold letters and digits only; quotes make each a plain string all the same. */
function phraseOf(connection: Connection, { words, by }: WordSearch): string {
  const quoted = (list: readonly string[]): string => `"${list.join(' ').replaceAll('"', '')}"`;
  const exact = `words : ${quoted(words.map(({ word }) => word))}`;
  if (by === 'word') return exact;
  const stems = `stems : ${quoted(words.map(({ stem }) => stem))}`;
  // Words of other languages are their own stems, which are not those of the query.
  const isMixed = connection.get("SELECT 1 FROM version WHERE language NOT IN ('ru', 'en') LIMIT 1");
  return isMixed ? `(${stems}) OR (${exact})` : stems;
}

const inProject = ({ project, isElsewhere }: WordSearch): string =>
  project === null ? '' : `AND p.id ${isElsewhere ? '<>' : '='} ${Math.trunc(project)}`;

/** Paragraphs of one project lie close together in the index: the rest of it need not be looked at. */
function withinProject(connection: Connection, { project, isElsewhere }: WordSearch): string {
  if (project === null || isElsewhere) return '';
  const found = connection.get<{ first: number | null; last: number | null }>(
    `SELECT min(t.id) AS first, max(t.id) AS last FROM version v JOIN paragraph t ON t.version_id = v.id
     WHERE v.project_id = ?`,
    project,
  );
  return `AND f.rowid BETWEEN ${found?.first ?? 0} AND ${found?.last ?? 0}`;
}

const fromParagraphs = `FROM paragraph_words f JOIN paragraph t ON t.id = f.rowid
  JOIN version v ON v.id = t.version_id AND v.removed = 0
  JOIN project p ON p.id = v.project_id AND p.removed_at IS NULL
  JOIN block b ON b.paragraph_id = t.id`;
const fromCorrections = `FROM correction_words f JOIN correction t ON t.row_id = f.rowid
  JOIN "row" r ON r.id = t.row_id AND r.retired = 0 JOIN project p ON p.id = r.project_id AND p.removed_at IS NULL`;

/** Texts that have the words, versions before corrected texts, each in the order they came in. */
export function findTexts(connection: Connection, search: WordSearch, most: number): FoundText[] {
  const phrase = phraseOf(connection, search);
  const paragraphs = connection.all<FoundText & { readonly from: number; readonly to: number | null }>(
    `SELECT p.id AS projectKey, b.row_id AS rowId, v.id AS versionId, v.language,
       t.text, b.start AS "from", b.stop AS "to"
     ${fromParagraphs} WHERE paragraph_words MATCH ? AND t.gone = 0 ${inProject(search)}
     ${withinProject(connection, search)} LIMIT ?`,
    phrase,
    most,
  );
  // A part of a paragraph may lack what the whole has: whoever looks for the words in it finds that out.
  const texts = paragraphs.map(({ from, to, ...found }) => ({
    ...found,
    text: blockText(found.text, { from, to }),
  }));
  if (texts.length >= most) return texts;
  const corrections = connection.all<FoundText>(
    `SELECT p.id AS projectKey, t.row_id AS rowId, NULL AS versionId, ${correctedLanguage} AS language, t.text
     ${fromCorrections} WHERE correction_words MATCH ? ${inProject(search)} LIMIT ?`,
    phrase,
    most - texts.length,
  );
  return [...texts, ...corrections];
}

/** How many texts in all have the words, in any project; counted up to `most` of each kind. */
export function countTexts(connection: Connection, search: WordSearch, most: number): number {
  const phrase = phraseOf(connection, search);
  const count = (table: string): number =>
    connection.get<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`,
      phrase,
      most,
    )?.count ?? 0;
  return count('paragraph_words') + count('correction_words');
}
