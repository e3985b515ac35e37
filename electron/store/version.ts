import type { KnownStems } from '../../shared/domain/concord/keys.ts';
import type { Block } from '../../shared/domain/mend/values.ts';
import type { ParagraphRole, VersionRole } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from './connection.ts';
import { goneNumber } from './replace.ts';
import { blockText } from './row.ts';
import { followingLanguage, indexVersion, indexWords } from './words.ts';

/** A version without its paragraphs; `paragraphs` and `leftOut` count those included and those not. Times in ms. */
export interface VersionRecord {
  readonly id: number;
  readonly projectKey: number;
  readonly role: VersionRole;
  readonly language: string;
  readonly title: string;
  readonly engine: string | null;
  readonly attribution: string | null;
  readonly fileName: string;
  readonly encoding: string;
  readonly importedAt: number;
  readonly paragraphs: number;
  readonly leftOut: number;
}

/** A version as it is put in, with its paragraphs. `words` are counted by the caller. */
export interface NewVersion {
  readonly role: VersionRole;
  readonly language: string;
  readonly title: string;
  readonly engine: string | null;
  readonly fileName: string;
  readonly encoding: string;
  readonly importedAt: number;
  readonly paragraphs: readonly NewParagraph[];
}

interface NewParagraph {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly included: boolean;
  readonly words: number;
}

/** A paragraph of a version; `number` is its zero-based position there. */
export interface ParagraphRecord {
  readonly id: number;
  readonly number: number;
  readonly role: ParagraphRole;
  readonly text: string;
  readonly included: boolean;
}

const columns = `v.id, v.project_id AS projectKey, v.role, v.language, v.title, v.engine,
  (SELECT text FROM paragraph WHERE version_id = v.id AND role = 'attribution' AND gone = 0
     ORDER BY number LIMIT 1)
    AS attribution,
  v.file_name AS fileName, v.encoding, v.imported_at AS importedAt,
  (SELECT count(*) FROM paragraph WHERE version_id = v.id AND included = 1 AND gone = 0) AS paragraphs,
  (SELECT count(*) FROM paragraph WHERE version_id = v.id AND included = 0 AND gone = 0) AS leftOut`;

/** The versions of a project, but for those taken out, in the order they came in. */
export const listVersions = (connection: Connection, projectKey: number): VersionRecord[] =>
  connection.all(
    `SELECT ${columns} FROM version v WHERE v.project_id = ? AND v.removed = 0 ORDER BY v.position`,
    projectKey,
  );

/** What the aligner has to know of a version. */
export type AlignedVersion = Pick<VersionRecord, 'id' | 'role' | 'language'>;

/** The same versions without what has to be counted. O(versions). */
export const listVersionRoles = (connection: Connection, projectKey: number): AlignedVersion[] =>
  connection.all(
    'SELECT id, role, language FROM version WHERE project_id = ? AND removed = 0 ORDER BY position',
    projectKey,
  );

/** @throws ProblemError `notFound` where there is no such version, or it was taken out, or its project put away. */
export function findVersion(connection: Connection, id: number): VersionRecord {
  const found = connection.get<VersionRecord>(
    `SELECT ${columns} FROM version v JOIN project p ON p.id = v.project_id
     WHERE v.id = ? AND v.removed = 0 AND p.removed_at IS NULL`,
    id,
  );
  if (!found) throw new ProblemError('notFound');
  return found;
}

/** How many versions stand in the project; cheap, for lists. */
export const countVersions = (connection: Connection, projectKey: number): number =>
  connection.get<{ count: number }>(
    'SELECT count(*) AS count FROM version WHERE project_id = ? AND removed = 0',
    projectKey,
  )?.count ?? 0;

/** Puts a version and its paragraphs in; they stand in no row yet. Answers their ids, the paragraphs' in order. */
export function insertVersion(
  connection: Connection,
  projectKey: number,
  version: NewVersion,
): { id: number; paragraphIds: number[] } {
  const id = connection.get<{ id: number }>(
    `INSERT INTO version
       (project_id, position, role, language, title, engine, file_name, encoding, imported_at)
     VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM version WHERE project_id = ?), ?, ?, ?, ?, ?, ?, ?)
     RETURNING id`,
    projectKey,
    projectKey,
    version.role,
    version.language,
    version.title,
    version.engine,
    version.fileName,
    version.encoding,
    version.importedAt,
  )?.id;
  if (id === undefined) throw new Error('a new version has no id');
  const known: KnownStems = new Map();
  const paragraphIds = version.paragraphs.map((paragraph, number) =>
    insertParagraph(connection, id, paragraph, number, (paragraphId) =>
      indexWords(connection, 'paragraph', paragraphId, paragraph.text, version.language, known),
    ),
  );
  return { id, paragraphIds };
}

function insertParagraph(
  connection: Connection,
  versionId: number,
  { role, text, included, words }: NewParagraph,
  number: number,
  onInserted: (id: number) => void,
): number {
  const inserted = connection.get<{ id: number }>(
    `INSERT INTO paragraph (version_id, number, role, included, words, length, text)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    versionId,
    number,
    role,
    included ? 1 : 0,
    words,
    text.length,
    text,
  );
  if (!inserted) throw new Error('a new paragraph has no id');
  onInserted(inserted.id);
  return inserted.id;
}

/**
 * Puts in a paragraph that is not there yet: it gets its text and place with the edit that brings it in. Answers its
 * id.
 */
export function insertGoneParagraph(connection: Connection, versionId: number): number {
  const id = (connection.get<{ id: number }>('SELECT max(id) AS id FROM paragraph')?.id ?? 0) + 1;
  const inserted = connection.get<{ id: number }>(
    `INSERT INTO paragraph (version_id, number, role, included, words, length, text, gone)
     VALUES (?, ?, 'body', 0, 0, 0, '', 1) RETURNING id`,
    versionId,
    goneNumber(id),
  );
  if (inserted?.id !== id) throw new Error('paragraph ids are not in order');
  return id;
}

/** A new language has all its words indexed anew, and those of the corrected text where that is of another by it. */
export function updateVersion(
  connection: Connection,
  { id, projectKey, language }: Pick<VersionRecord, 'id' | 'projectKey' | 'language'>,
  version: Pick<VersionRecord, 'title' | 'role' | 'language'>,
): void {
  followingLanguage(connection, projectKey, () =>
    connection.run(
      'UPDATE version SET title = ?, role = ?, language = ? WHERE id = ?',
      version.title,
      version.role,
      version.language,
      id,
    ),
  );
  if (language !== version.language) indexVersion(connection, id, version.language);
}

/** All paragraphs of a version, in order. */
export function listParagraphs(connection: Connection, versionId: number): ParagraphRecord[] {
  return connection
    .all<Omit<ParagraphRecord, 'included'> & { included: number }>(
      'SELECT id, number, role, text, included FROM paragraph WHERE version_id = ? AND gone = 0 ORDER BY number',
      versionId,
    )
    .map((paragraph) => ({ ...paragraph, included: paragraph.included === 1 }));
}

/** A block of a version, with its text. */
export interface VersionBlock extends Block {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly rowId: number;
}

/** All blocks of a version that stand in rows, in reading order. */
export const listBlocks = (connection: Connection, versionId: number): VersionBlock[] =>
  connection
    .all<Omit<VersionBlock, 'pinned'> & { readonly pinned: number }>(
      `SELECT b.paragraph_id AS paragraph, b.start AS "from", b.stop AS "to", b.pinned, b.row_id AS rowId,
         p.role, p.text
       FROM paragraph p JOIN block b ON b.paragraph_id = p.id WHERE p.version_id = ? ORDER BY p.number, b.start`,
      versionId,
    )
    .map((block) => ({ ...block, text: blockText(block.text, block), pinned: block.pinned === 1 }));
