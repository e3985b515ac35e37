import { randomUUID } from 'node:crypto';
import type { AlignedRow } from '../../shared/domain/align/types.ts';
import { type Block, wholeBlock } from '../../shared/domain/mend/values.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { countWords } from '../../shared/domain/text/words.ts';
import { applyValue } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, insertProject, noteProjectChanged, type ProjectRecord } from '../store/project.ts';
import type { EditValue } from '../store/value.ts';
import { insertVersion, listVersions } from '../store/version.ts';
import {
  alignables,
  alignInWorker,
  anchorsOf,
  assertUnchanged,
  planRows,
  type Report,
  realign,
} from './align.ts';
import type { Parts } from './api.ts';
import { perform } from './perform.ts';

/** What is to be added, and to which project: one there is, or a new one with this title. */
export interface Addition {
  readonly project: { readonly id: string } | { readonly title: string };
  readonly drafts: readonly Draft[];
}

/**
 * Adds versions, aligns the project and saves, in one transaction. Answers the project's id.
 *
 * @throws ProblemError `nothingIncluded` (params `file`), `duplicateSource`, `notFound`, `cancelled`, `stale` where
 * the project's texts were changed meanwhile, and the library's own. The library is then as it was.
 */
export async function addVersions(
  parts: Parts,
  { project, drafts }: Addition,
  report: Report,
  signal: AbortSignal,
): Promise<string> {
  const connection = parts.session.connection();
  const present = 'id' in project ? findProject(connection, project.id) : null;
  const versions = present ? listVersions(connection, present.key) : [];
  assertAddable(drafts, versions);
  const known = alignables(connection, versions);
  const added = drafts.map((draft, index) => alignableDraft(draft, index));
  if (present) await parts.session.backUp().catch(() => {});
  const rows = await alignInWorker(parts, [...known.map(({ version }) => version), ...added], report, signal);
  const blocksByKey = new Map(known.map(({ version, blocks }) => [version.key, blocks]));
  const id = present?.id ?? randomUUID();
  parts.session.write(
    (open) => {
      const now = parts.now();
      const target = present
        ? assertUnchanged(open, id, present.structure)
        : createProject(open, id, 'title' in project ? project.title : '', now);
      save(open, { project: target, isNew: !present, drafts, rows, blocksByKey, now });
    },
    () => [
      { kind: 'project', projectId: id },
      { kind: 'rows', projectId: id, rowIds: null },
    ],
  );
  return id;
}

const draftKey = (index: number): string => `draft ${index}`;

const alignableDraft = ({ role, language, paragraphs }: Draft, index: number) => ({
  key: draftKey(index),
  role,
  language,
  paragraphs: paragraphs
    .filter(({ included }) => included)
    .map((paragraph) => ({ text: paragraph.text, role: paragraph.role })),
});

function assertAddable(drafts: readonly Draft[], versions: readonly { readonly role: string }[]): void {
  for (const { paragraphs, fileName, title } of drafts) {
    if (!paragraphs.some(({ included }) => included)) {
      throw new ProblemError('nothingIncluded', { file: fileName || title });
    }
  }
  const sources = [...versions, ...drafts].filter(({ role }) => role === 'source');
  if (sources.length > 1) throw new ProblemError('duplicateSource');
}

function createProject(connection: Connection, id: string, title: string, now: number): ProjectRecord {
  insertProject(connection, { id, title, createdAt: now, openedAt: now, changedAt: now });
  return findProject(connection, id);
}

interface Saving {
  readonly project: ProjectRecord;
  readonly isNew: boolean;
  readonly drafts: readonly Draft[];
  readonly rows: readonly AlignedRow[];
  readonly blocksByKey: ReadonlyMap<string, readonly Block[]>;
  readonly now: number;
}

function save(connection: Connection, { project, isNew, drafts, rows, blocksByKey, now }: Saving): void {
  const before = listVersions(connection, project.key);
  const inserted = drafts.map((draft) => insertDraft(connection, project.key, draft, now));
  const ids = inserted.map(({ id }) => id);
  const allBlocks = new Map([
    ...blocksByKey,
    ...inserted.map(({ included }, index) => [draftKey(index), included.map(wholeBlock)] as const),
  ]);
  const touched = realign(connection, project, planRows(rows, allBlocks), anchorsOf(before), now);
  const side = (rowsOfSide: EditValue['rows'], removed: boolean): EditValue => ({
    rows: rowsOfSide,
    versions: ids.map((id) => ({ id, removed })),
    paragraphs: [],
  });
  const from = side(touched.before, true);
  const to = side(touched.after, false);
  // A new project begins with an empty log: an undo that makes it vanish is no undo anybody means.
  if (isNew) {
    applyValue(connection, project.key, from, to, now);
    noteProjectChanged(connection, project.key, now);
    return;
  }
  const versionTitle = drafts.length === 1 ? (drafts[0]?.title ?? null) : null;
  perform(connection, project.key, { kind: 'addVersions', before: from, after: to, versionTitle }, now);
}

/** Answers the ids of the version and of its included paragraphs. */
function insertDraft(
  connection: Connection,
  projectKey: number,
  draft: Draft,
  now: number,
): { id: number; included: number[] } {
  const { role, language, title, engine, fileName, encoding, paragraphs } = draft;
  const { id, paragraphIds } = insertVersion(connection, projectKey, {
    role,
    language,
    title: title.trim() || fileName,
    engine,
    fileName,
    encoding,
    importedAt: now,
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      words: countWords(paragraph.text, language),
    })),
  });
  return { id, included: paragraphIds.filter((_, number) => paragraphs[number]?.included) };
}
