import { randomUUID } from 'node:crypto';
import { inBlockOrder, type RowValue, wholeBlock } from '../../shared/domain/mend/values.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { countWords } from '../../shared/domain/text/words.ts';
import { applyValue } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, insertProject, noteProjectChanged, type ProjectRecord } from '../store/project.ts';
import { type EditValue, readRowValues } from '../store/value.ts';
import { insertVersion, listVersions } from '../store/version.ts';
import {
  type Alignable,
  alignables,
  alignInWorker,
  anchorCells,
  anchorsOf,
  assertUnchanged,
  isSettled,
  planRows,
  type Report,
  realign,
} from './align.ts';
import type { Parts } from './api.ts';
import type { PlannedRow } from './carry.ts';
import { perform } from './perform.ts';
import { placeInWorker, planPlaced, rowTexts } from './placing.ts';

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
  if (present) await parts.session.backUp();
  const rows = present ? readRowValues(connection, present.key) : [];
  const added = drafts.map(alignableDraft);
  // A single text has no alignment that would have to stay.
  const isAligned = known.filter(({ blocks }) => blocks.length > 0).length > 1;
  const plan = isAligned ? placeBeside : alignTogether;
  const planned = await plan(parts, { rows, known, added }, report, signal);
  const id = present?.id ?? randomUUID();
  parts.session.write(
    (open) => {
      const now = parts.now();
      const target = present
        ? assertUnchanged(open, id, present.structure)
        : createProject(open, id, 'title' in project ? project.title : '', now);
      save(open, { project: target, isNew: !present, drafts, planned, now });
    },
    () => [
      { kind: 'project', projectId: id },
      { kind: 'rows', projectId: id, rowIds: null },
    ],
  );
  return id;
}

interface Texts {
  readonly rows: readonly RowValue[];
  readonly known: readonly Alignable[];
  /** The new versions; their blocks have ids below zero until they are in the library. */
  readonly added: readonly Alignable[];
}

type Planning = (
  parts: Parts,
  texts: Texts,
  report: Report,
  signal: AbortSignal,
) => Promise<readonly PlannedRow[]>;

const alignTogether: Planning = async (parts, { rows, known, added }, report, signal) => {
  const all = [...known, ...added];
  const versions = all.map(({ version }) => version);
  const anchors = anchorCells(
    rows.filter((row) => isSettled(row, true)),
    known,
  );
  const aligned = await alignInWorker(parts, versions, report, signal, anchors);
  return planRows(aligned, new Map(all.map(({ version, blocks }) => [version.key, blocks])));
};

/** Each new version finds its place among the rows, which stay as they are; a later one sees the earlier. */
const placeBeside: Planning = async (parts, { rows, known, added }, report, signal) => {
  let planned: readonly PlannedRow[] = rows;
  let all = known;
  for (const { version, blocks } of added) {
    const placements = await placeInWorker(
      parts,
      rowTexts(planned, all, new Set()),
      { version, fixed: [], closed: new Set() },
      report,
      signal,
    );
    planned = planPlaced(planned, blocks, placements);
    all = [...all, { version, blocks }];
  }
  return planned;
};

const draftKey = (index: number): string => `draft ${index}`;

/** Ids of paragraphs that are not in the library yet; far enough apart for the largest texts. */
const draftParagraph = (draft: number, number: number): number => -1 - draft * 1_000_000 - number;

function alignableDraft({ role, language, paragraphs }: Draft, draft: number): Alignable {
  const included = paragraphs.flatMap((paragraph, number) =>
    paragraph.included ? [{ ...paragraph, number }] : [],
  );
  return {
    version: {
      key: draftKey(draft),
      role,
      language,
      paragraphs: included.map((paragraph) => ({ text: paragraph.text, role: paragraph.role })),
    },
    blocks: included.map(({ number }) => wholeBlock(draftParagraph(draft, number))),
  };
}

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
  readonly planned: readonly PlannedRow[];
  readonly now: number;
}

function save(connection: Connection, { project, isNew, drafts, planned, now }: Saving): void {
  const before = listVersions(connection, project.key);
  const inserted = drafts.map((draft) => insertDraft(connection, project.key, draft, now));
  const ids = inserted.map(({ id }) => id);
  const known = new Map(
    inserted.flatMap(({ paragraphIds }, draft) =>
      paragraphIds.map((id, number) => [draftParagraph(draft, number), id] as const),
    ),
  );
  const rows = planned.map((row) => ({
    ...row,
    blocks: inBlockOrder(
      row.blocks.map((block) => ({ ...block, paragraph: known.get(block.paragraph) ?? block.paragraph })),
    ),
  }));
  const touched = realign(connection, project, rows, anchorsOf(before), now);
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

/** Answers the ids of the version and of its paragraphs, in order. */
function insertDraft(
  connection: Connection,
  projectKey: number,
  draft: Draft,
  now: number,
): { id: number; paragraphIds: number[] } {
  const { role, language, title, engine, fileName, encoding, paragraphs } = draft;
  return insertVersion(connection, projectKey, {
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
}
