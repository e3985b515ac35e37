import type { AlignedRow, AlignVersion } from '../../shared/domain/align/types.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { insertRevision } from '../store/revision.ts';
import { nextRowId, type RowValue, readRowValues } from '../store/value.ts';
import { listParagraphs, type VersionRecord } from '../store/version.ts';
import type { Parts } from './api.ts';
import { type CarriedRows, carryRows, type KnownParagraph, type PlannedRow } from './carry.ts';
import type { Progress } from './progress.ts';

export type Report = (progress: Omit<Progress, 'kind'>) => void;

/** A version to be aligned: the ids of its included paragraphs beside what the aligner reads. */
export interface Alignable {
  readonly version: AlignVersion;
  readonly paragraphIds: readonly number[];
}

/** The versions of a project as the aligner takes them, in order; keys are their ids. */
export function alignables(connection: Connection, versions: readonly VersionRecord[]): Alignable[] {
  return versions.map(({ id, role, language }) => {
    const included = listParagraphs(connection, id).filter((paragraph) => paragraph.included);
    return {
      version: {
        key: String(id),
        role,
        language,
        paragraphs: included.map((paragraph) => ({ text: paragraph.text, role: paragraph.role })),
      },
      paragraphIds: included.map((paragraph) => paragraph.id),
    };
  });
}

/** Aligns in the worker; versions without paragraphs are left out. @throws ProblemError `cancelled`. */
export async function alignInWorker(
  { aligning }: Parts,
  versions: readonly AlignVersion[],
  report: Report,
  signal: AbortSignal,
): Promise<readonly AlignedRow[]> {
  const speaking = versions.filter(({ paragraphs }) => paragraphs.length > 0);
  if (speaking.length === 0) return [];
  report({ stage: 'aligning', done: 0, total: 1 });
  const rows = await aligning.run(
    'align',
    { versions: speaking },
    { signal, onProgress: (done) => report({ stage: 'aligning', done: Math.min(1, done), total: 1 }) },
  );
  report({ stage: 'saving', done: 0, total: 1 });
  if (signal.aborted) throw new ProblemError('cancelled');
  return rows;
}

/** The aligner's rows with paragraph ids for its numbers. @throws Error where it names a paragraph that is not there. */
export function planRows(
  rows: readonly AlignedRow[],
  idsByKey: ReadonlyMap<string, readonly number[]>,
): PlannedRow[] {
  return rows.map(({ cells, confidence }) => ({
    confidence,
    paragraphs: Object.entries(cells)
      .flatMap(([key, numbers]) => numbers.map((number) => paragraphAt(idsByKey, key, number)))
      .toSorted((a, b) => a - b),
  }));
}

function paragraphAt(idsByKey: ReadonlyMap<string, readonly number[]>, key: string, number: number): number {
  const id = idsByKey.get(key)?.[number];
  if (id === undefined)
    throw new Error(`the alignment names paragraph ${number} of ${key}, which is not there`);
  return id;
}

/**
 * The edit that puts `planned` over the present rows; only rows that change are in it. Corrections that were
 * joined into others go into the history here. Needs a transaction around it.
 */
export function realign(
  connection: Connection,
  project: ProjectRecord,
  planned: readonly PlannedRow[],
  anchors: readonly number[],
  now: number,
): { before: readonly RowValue[]; after: readonly RowValue[] } {
  const old = readRowValues(connection, project.key);
  const carried: CarriedRows = carryRows(old, planned, {
    paragraphs: knownParagraphs(connection, project.key),
    anchors,
    nextId: nextRowId(connection),
    now,
  });
  for (const { rowId, correction, state } of carried.absorbed) {
    insertRevision(connection, rowId, {
      at: correction.savedAt,
      text: correction.text,
      state,
      origin: correction.origin,
    });
  }
  return touched(old, carried.rows);
}

const knownParagraphs = (connection: Connection, projectKey: number): ReadonlyMap<number, KnownParagraph> =>
  new Map(
    connection
      .all<{ id: number; versionId: number; length: number }>(
        `SELECT p.id, p.version_id AS versionId, p.length
         FROM version v JOIN paragraph p ON p.version_id = v.id WHERE v.project_id = ?`,
        projectKey,
      )
      .map(({ id, versionId, length }) => [id, { versionId, length }]),
  );

/** The rows of either side that are not the same on the other. */
function touched(
  old: readonly RowValue[],
  carried: readonly RowValue[],
): { before: readonly RowValue[]; after: readonly RowValue[] } {
  const known = new Map(old.map((row) => [row.id, fingerprint(row)]));
  const after = carried.filter((row) => known.get(row.id) !== fingerprint(row));
  const changing = new Set(after.map(({ id }) => id));
  const staying = new Set(carried.map(({ id }) => id).filter((id) => !changing.has(id)));
  return { before: old.filter(({ id }) => !staying.has(id)), after };
}

/** Equal for rows that are equal as values. */
const fingerprint = ({ rank, state, confidence, correction, paragraphs }: RowValue): string =>
  JSON.stringify([
    rank,
    state,
    confidence,
    correction && [correction.text, correction.origin, correction.savedAt],
    paragraphs,
  ]);

/** Versions whose text corrections stand for, the likeliest first: machine, original, the others. */
export const anchorsOf = (versions: readonly VersionRecord[]): number[] =>
  ['machine', 'source'].flatMap((role) =>
    versions.filter((version) => version.role === role).map(({ id }) => id),
  );

/** @throws ProblemError `stale` where the project was changed since `structure`, `notFound`. */
export function assertUnchanged(connection: Connection, id: string, structure: number): ProjectRecord {
  const project = findProject(connection, id);
  if (project.structure !== structure) throw new ProblemError('stale');
  return project;
}
