import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from './connection.ts';
import { countChangedSinceReview } from './revision.ts';

/** A project as it is kept. `key` is the number rows refer to, `id` the UUID the world knows. */
export interface ProjectRecord {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly openedAt: number;
  readonly changedAt: number;
  /** Count of changes to what is aligned. */
  readonly structure: number;
  /** JSON as the core wrote it. */
  readonly view: string;
}

/** Counts over the live rows; words are those of the version that is counted. */
export interface ProgressRecord {
  readonly rows: number;
  readonly edited: number;
  /** Those that are reviewed included. */
  readonly confirmed: number;
  readonly reviewed: number;
  /** Those whose text is not the one that a reviewer saw last. */
  readonly changedSinceReview: number;
  readonly words: number;
  readonly confirmedWords: number;
}

const columns = `id AS key, uuid AS id, title, created_at AS createdAt, opened_at AS openedAt,
  changed_at AS changedAt, structure, view`;

/** All projects but those put away, most recently opened first. */
export const listProjects = (connection: Connection): ProjectRecord[] =>
  connection.all(
    `SELECT ${columns} FROM project WHERE removed_at IS NULL ORDER BY opened_at DESC, project.id DESC`,
  );

/** @throws ProblemError `notFound` where there is no such project, or it was put away. */
export const findProject = (connection: Connection, id: string): ProjectRecord =>
  projectWhere(connection, 'uuid', id);

/** The same by its key in the library. @throws ProblemError `notFound`. */
export const projectByKey = (connection: Connection, key: number): ProjectRecord =>
  projectWhere(connection, 'id', key);

function projectWhere(connection: Connection, column: 'uuid' | 'id', value: string | number): ProjectRecord {
  const found = connection.get<ProjectRecord>(
    `SELECT ${columns} FROM project WHERE ${column} = ? AND removed_at IS NULL`,
    value,
  );
  if (!found) throw new ProblemError('notFound');
  return found;
}

/** Answers the new project's key. */
export function insertProject(
  connection: Connection,
  project: Pick<ProjectRecord, 'id' | 'title' | 'createdAt' | 'openedAt' | 'changedAt'>,
): number {
  connection.run(
    'INSERT INTO project (uuid, title, created_at, opened_at, changed_at) VALUES (?, ?, ?, ?, ?)',
    project.id,
    project.title,
    project.createdAt,
    project.openedAt,
    project.changedAt,
  );
  return findProject(connection, project.id).key;
}

/** `at`: when, in ms. */
export const renameProject = (connection: Connection, key: number, title: string, at: number): void =>
  void connection.run('UPDATE project SET title = ?, changed_at = ? WHERE id = ?', title, at, key);

/** `at`: when, in ms. */
export const noteProjectOpened = (connection: Connection, key: number, at: number): void =>
  void connection.run('UPDATE project SET opened_at = ? WHERE id = ?', at, key);

/** `at`: when, in ms. */
export const noteProjectChanged = (connection: Connection, key: number, at: number): void =>
  void connection.run('UPDATE project SET changed_at = ? WHERE id = ?', at, key);

/** What is aligned was changed: an alignment begun before this is out of date. */
export const noteStructureChanged = (connection: Connection, key: number): void =>
  void connection.run('UPDATE project SET structure = structure + 1 WHERE id = ?', key);

/** `view`: JSON, which the store does not read. */
export const setProjectView = (connection: Connection, key: number, view: string): void =>
  void connection.run('UPDATE project SET view = ? WHERE id = ?', view, key);

/** Puts a project away, or brings it back (`at` null). @throws ProblemError `notFound`. */
export function setProjectRemoved(connection: Connection, id: string, at: number | null): void {
  const changed = connection.run(
    'UPDATE project SET removed_at = ? WHERE uuid = ? AND (removed_at IS NULL) = ?',
    at,
    id,
    at === null ? 0 : 1,
  );
  if (changed === 0) throw new ProblemError('notFound');
}

/** Versions that the corrected text of some live row was taken from, by id. O(rows of the project). */
export const listOrigins = (connection: Connection, key: number): number[] =>
  connection
    .all<{ origin: number }>(
      `SELECT DISTINCT origin FROM "row" JOIN correction ON correction.row_id = "row".id
       WHERE project_id = ? AND retired = 0 AND origin IS NOT NULL ORDER BY origin`,
      key,
    )
    .map(({ origin }) => origin);

/** O(rows of the project), over narrow rows: about a millisecond for 10,000. */
export function countProgress(connection: Connection, key: number): ProgressRecord {
  const found = connection.get<Omit<ProgressRecord, 'changedSinceReview'>>(
    `SELECT count(*) AS rows,
       coalesce(sum(state = 'edited'), 0) AS edited,
       coalesce(sum(state = 'confirmed'), 0) AS confirmed,
       coalesce(sum(verdict = 'reviewed'), 0) AS reviewed,
       coalesce(sum(words), 0) AS words,
       coalesce(sum(words) FILTER (WHERE state = 'confirmed'), 0) AS confirmedWords
     FROM "row" WHERE project_id = ? AND retired = 0`,
    key,
  );
  const counts = found ?? { rows: 0, edited: 0, confirmed: 0, reviewed: 0, words: 0, confirmedWords: 0 };
  return { ...counts, changedSinceReview: countChangedSinceReview(connection, key) };
}
