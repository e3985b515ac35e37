import { generateNKeysBetween } from 'fractional-indexing';
import type { Inputs } from '../../shared/contract/contract.ts';
import { followText } from '../../shared/domain/mend/comments.ts';
import { holdsAnything, type RowValue, wholeBlock } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { deriveRows } from '../store/derive.ts';
import { noteProjectChanged, noteStructureChanged, projectByKey } from '../store/project.ts';
import { nextRowId, readRowValues } from '../store/value.ts';
import {
  findVersion,
  listParagraphs,
  listVersions,
  type ParagraphRecord,
  updateVersion,
  type VersionRecord,
} from '../store/version.ts';
import { api, type Parts } from './api.ts';
import { assertNoneLocked } from './locked.ts';
import { type Change, perform } from './perform.ts';
import { streamed } from './progress.ts';
import { toVersion } from './project.ts';
import { replaceVersion } from './replaceVersion.ts';

/** Takes these paragraphs out of their rows. A row left without text goes too, unless it has a correction or comments. */
function withoutParagraphs(
  rows: readonly RowValue[],
  ids: ReadonlySet<number>,
): { before: readonly RowValue[]; after: readonly RowValue[] } {
  const before = rows.filter(({ blocks }) => blocks.some(({ paragraph }) => ids.has(paragraph)));
  const after = before
    .map((row) => ({ ...row, blocks: row.blocks.filter(({ paragraph }) => !ids.has(paragraph)) }))
    .filter(holdsAnything);
  return { before, after };
}

/** Brings paragraphs back in rows of their own, and to them the comments about them, from the rows these waited in. */
function withParagraphs(
  connection: Connection,
  rows: readonly RowValue[],
  paragraphs: readonly ParagraphRecord[],
  back: ReadonlySet<number>,
): { before: readonly RowValue[]; after: readonly RowValue[] } {
  const isBack = (paragraph: number | null | undefined): boolean => paragraph != null && back.has(paragraph);
  const before = rows.filter(({ comments }) => comments.some(({ about }) => isBack(about?.paragraph)));
  const after = followText([...before, ...ownRows(connection, rows, paragraphs, back)]);
  return { before, after: after.filter(holdsAnything) };
}

/** Of no confidence: nobody has said where it belongs. */
const emptyRow = {
  state: 'new',
  confidence: 0,
  correction: null,
  mark: null,
  locked: false,
  bookmarked: false,
  comments: [],
} as const;

/** Rows of their own for paragraphs brought back, each after the row of its predecessor in the version. */
function ownRows(
  connection: Connection,
  rows: readonly RowValue[],
  paragraphs: readonly ParagraphRecord[],
  back: ReadonlySet<number>,
): readonly RowValue[] {
  const rowOf = new Map(
    rows.flatMap((row, position) => row.blocks.map(({ paragraph }) => [paragraph, position] as const)),
  );
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
      return { ...emptyRow, id: nextId++, rank, blocks: [wholeBlock(id)] };
    });
  });
}

function removal(
  connection: Connection,
  { id, projectKey, title }: VersionRecord,
  evenLocked: boolean,
): Change {
  const ids = new Set(listParagraphs(connection, id).map((paragraph) => paragraph.id));
  const touched = withoutParagraphs(readRowValues(connection, projectKey), ids);
  if (!evenLocked) assertNoneLocked(connection, projectKey, touched.before);
  return {
    kind: 'removeVersion',
    versionTitle: title,
    before: { rows: touched.before, versions: [{ id, removed: false }], paragraphs: [] },
    after: { rows: touched.after, versions: [{ id, removed: true }], paragraphs: [] },
  };
}

type Inclusion = Omit<Inputs['version']['setIncluded'], 'versionId'>;

/** Null where all the paragraphs are already as wanted. @throws ProblemError `notFound` for one of another version. */
function inclusion(
  connection: Connection,
  version: VersionRecord,
  { paragraphIds, included, evenLocked }: Inclusion,
): Change | null {
  const paragraphs = listParagraphs(connection, version.id);
  const wanted = new Set(paragraphIds);
  const named = paragraphs.filter(({ id }) => wanted.has(id));
  if (named.length < wanted.size) throw new ProblemError('notFound');
  const changing = new Set(named.filter((paragraph) => paragraph.included !== included).map(({ id }) => id));
  if (changing.size === 0) return null;
  const rows = readRowValues(connection, version.projectKey);
  const touched = included
    ? withParagraphs(connection, rows, paragraphs, changing)
    : withoutParagraphs(rows, changing);
  if (evenLocked !== true) assertNoneLocked(connection, version.projectKey, touched.before);
  const flags = (value: boolean) => [...changing].map((id) => ({ id, included: value }));
  return {
    kind: included ? 'include' : 'leaveOut',
    versionTitle: version.title,
    before: { rows: touched.before, versions: [], paragraphs: flags(!included) },
    after: { rows: touched.after, versions: [], paragraphs: flags(included) },
  };
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
  updateVersion(connection, version, {
    title: changed.title ?? version.title,
    role,
    language: changed.language ?? version.language,
  });
  if (role !== version.role) deriveRows(connection, version.projectKey, 'all');
  // An alignment under way was made for the old role or language.
  noteStructureChanged(connection, version.projectKey);
  noteProjectChanged(connection, version.projectKey, now);
}

export function versionOperations(parts: Parts) {
  const { session, now } = parts;
  const write = <T>(versionId: number, work: (connection: Connection, version: VersionRecord) => T): T => {
    const { done } = session.write(
      (connection) => {
        const version = findVersion(connection, versionId);
        const done = work(connection, version);
        return { done, projectId: projectByKey(connection, version.projectKey).id };
      },
      ({ projectId }) => [
        { kind: 'project', projectId },
        { kind: 'rows', projectId, rowIds: null },
      ],
    );
    return done;
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
    replace: api.version.replace.handler(({ input, signal }) =>
      streamed(signal, async (report, cancel) => {
        const { editId } = await replaceVersion(parts, input, report, cancel);
        return { ...toVersion(findVersion(session.connection(), input.versionId)), editId };
      }),
    ),
    remove: api.version.remove.handler(({ input }) => {
      const edit = write(input.versionId, (connection, version) =>
        perform(connection, version.projectKey, removal(connection, version, input.evenLocked), now()),
      );
      return { editId: edit.id };
    }),
    setIncluded: api.version.setIncluded.handler(({ input: { versionId, ...wanted } }) => {
      write(versionId, (connection, version) => {
        const change = inclusion(connection, version, wanted);
        if (change) perform(connection, version.projectKey, change, now());
      });
      return null;
    }),
  };
}
