import { generateNKeysBetween } from 'fractional-indexing';
import { ProblemError } from '../../shared/domain/problem.ts';
import { applyValue, deriveRows } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import { type EditKind, insertEdit } from '../store/edit.ts';
import { noteProjectChanged, noteStructureChanged, projectByKey } from '../store/project.ts';
import { type EditValue, nextRowId, type RowValue, readRowValues } from '../store/value.ts';
import {
  findVersion,
  listParagraphs,
  listVersions,
  type ParagraphRecord,
  updateVersion,
  type VersionRecord,
} from '../store/version.ts';
import { api, type Parts } from './api.ts';
import { toVersion } from './project.ts';

/** Takes these paragraphs out of their rows. A row left without text goes too, unless it has a correction. */
function withoutParagraphs(
  rows: readonly RowValue[],
  ids: ReadonlySet<number>,
): { before: readonly RowValue[]; after: readonly RowValue[] } {
  const before = rows.filter(({ paragraphs }) => paragraphs.some((id) => ids.has(id)));
  const after = before
    .map((row) => ({ ...row, paragraphs: row.paragraphs.filter((id) => !ids.has(id)) }))
    .filter(({ paragraphs, correction }) => paragraphs.length > 0 || correction !== null);
  return { before, after };
}

/** Rows of their own for paragraphs brought back, each after the row of its predecessor in the version. */
function ownRows(
  connection: Connection,
  rows: readonly RowValue[],
  paragraphs: readonly ParagraphRecord[],
  back: ReadonlySet<number>,
): readonly RowValue[] {
  const rowOf = new Map(rows.flatMap((row, position) => row.paragraphs.map((id) => [id, position] as const)));
  const runs = new Map<number, number[]>();
  let after = -1;
  for (const { id, included } of paragraphs) {
    if (included) after = rowOf.get(id) ?? after;
    else if (back.has(id)) runs.set(after, [...(runs.get(after) ?? []), id]);
  }
  let nextId = nextRowId(connection);
  return [...runs].flatMap(([position, ids]) => {
    const ranks = generateNKeysBetween(rows[position]?.rank, rows[position + 1]?.rank, ids.length);
    return ids.map((id, offset): RowValue => {
      const rank = ranks[offset] ?? '';
      return { id: nextId++, rank, state: 'new', confidence: null, correction: null, paragraphs: [id] };
    });
  });
}

interface Change {
  readonly kind: EditKind;
  readonly before: EditValue;
  readonly after: EditValue;
}

function removal(connection: Connection, { id, projectKey }: VersionRecord): Change {
  const ids = new Set(listParagraphs(connection, id).map((paragraph) => paragraph.id));
  const touched = withoutParagraphs(readRowValues(connection, projectKey), ids);
  return {
    kind: 'removeVersion',
    before: { rows: touched.before, versions: [{ id, removed: false }], paragraphs: [] },
    after: { rows: touched.after, versions: [{ id, removed: true }], paragraphs: [] },
  };
}

/** Null where all the paragraphs are already as wanted. @throws ProblemError `notFound` for one of another version. */
function inclusion(
  connection: Connection,
  version: VersionRecord,
  paragraphIds: readonly number[],
  included: boolean,
): Change | null {
  const paragraphs = listParagraphs(connection, version.id);
  const wanted = new Set(paragraphIds);
  const named = paragraphs.filter(({ id }) => wanted.has(id));
  if (named.length < wanted.size) throw new ProblemError('notFound');
  const changing = new Set(named.filter((paragraph) => paragraph.included !== included).map(({ id }) => id));
  if (changing.size === 0) return null;
  const rows = readRowValues(connection, version.projectKey);
  const touched = included
    ? { before: [], after: ownRows(connection, rows, paragraphs, changing) }
    : withoutParagraphs(rows, changing);
  const flags = (value: boolean) => [...changing].map((id) => ({ id, included: value }));
  return {
    kind: included ? 'include' : 'leaveOut',
    before: { rows: touched.before, versions: [], paragraphs: flags(!included) },
    after: { rows: touched.after, versions: [], paragraphs: flags(included) },
  };
}

function perform(connection: Connection, version: VersionRecord, change: Change, now: number): void {
  const { kind, before, after } = change;
  applyValue(connection, version.projectKey, before, after, now);
  noteProjectChanged(connection, version.projectKey, now);
  insertEdit(connection, version.projectKey, {
    at: now,
    kind,
    rowId: null,
    rowNumber: null,
    versionTitle: version.title,
    sealed: true,
    before,
    after,
  });
}

interface Update {
  readonly title?: string | undefined;
  readonly role?: VersionRecord['role'] | undefined;
  readonly language?: string | undefined;
}

/** @throws ProblemError `duplicateSource`. */
function update(connection: Connection, version: VersionRecord, changed: Update, now: number): void {
  const role = changed.role ?? version.role;
  const others = listVersions(connection, version.projectKey).filter(({ id }) => id !== version.id);
  if (role === 'source' && others.some((other) => other.role === 'source')) {
    throw new ProblemError('duplicateSource');
  }
  updateVersion(connection, version.id, {
    title: changed.title ?? version.title,
    role,
    language: changed.language ?? version.language,
  });
  if (role !== version.role) deriveRows(connection, version.projectKey, 'all');
  // An alignment under way was made for the old role or language.
  noteStructureChanged(connection, version.projectKey);
  noteProjectChanged(connection, version.projectKey, now);
}

export function versionOperations({ session, now }: Parts) {
  const write = (versionId: number, work: (connection: Connection, version: VersionRecord) => void): void => {
    session.write(
      (connection) => {
        const version = findVersion(connection, versionId);
        work(connection, version);
        return projectByKey(connection, version.projectKey).id;
      },
      (projectId) => [
        { kind: 'project', projectId },
        { kind: 'rows', projectId, rowIds: null },
      ],
    );
  };
  return {
    paragraphs: api.version.paragraphs.handler(({ input }) => {
      const connection = session.connection();
      return listParagraphs(connection, findVersion(connection, input.versionId).id);
    }),
    update: api.version.update.handler(({ input: { versionId, ...changed } }) => {
      write(versionId, (connection, version) => update(connection, version, changed, now()));
      return toVersion(findVersion(session.connection(), versionId));
    }),
    remove: api.version.remove.handler(({ input }) => {
      write(input.versionId, (connection, version) =>
        perform(connection, version, removal(connection, version), now()),
      );
      return null;
    }),
    setIncluded: api.version.setIncluded.handler(({ input: { versionId, paragraphIds, included } }) => {
      write(versionId, (connection, version) => {
        const change = inclusion(connection, version, paragraphIds, included);
        if (change) perform(connection, version, change, now());
      });
      return null;
    }),
  };
}
