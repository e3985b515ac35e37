import type { Inputs } from '../../shared/contract/contract.ts';
import { matchParagraphs, movedPlace } from '../../shared/domain/mend/match.ts';
import type { Placement } from '../../shared/domain/mend/place.ts';
import { isFinished } from '../../shared/domain/mend/states.ts';
import { type Block, type RowValue, wholeBlock } from '../../shared/domain/mend/values.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { countWords } from '../../shared/domain/text/words.ts';
import type { Connection } from '../store/connection.ts';
import { projectByKey } from '../store/project.ts';
import { goneNumber } from '../store/replace.ts';
import { type EditValue, type ParagraphSide, readRowValues } from '../store/value.ts';
import {
  findVersion,
  insertGoneParagraph,
  listParagraphs,
  listVersions,
  type ParagraphRecord,
  type VersionRecord,
} from '../store/version.ts';
import { alignables, anchorsOf, assertUnchanged, putOver, type Report, type Touched } from './align.ts';
import type { Parts } from './api.ts';
import { newsOf, touchedBy } from './edit.ts';
import { assertNoneLocked } from './locked.ts';
import { perform } from './perform.ts';
import { placeInWorker, planPlaced, rowTexts } from './placing.ts';

/** A paragraph of the new text, and the old one that lives on in it. */
interface Successor {
  readonly text: string;
  readonly role: ParagraphRecord['role'];
  readonly included: boolean;
  readonly before: ParagraphRecord | null;
}

/**
 * Gives a version another text. Paragraphs that are the same or nearly so keep their ids, places and corrections; only
 * what is new is aligned. One edit, or none where all is as it was.
 *
 * @throws ProblemError `notFound`, `nothingIncluded` (params `file`), `rowsLocked`, `cancelled`, `stale`.
 */
export async function replaceVersion(
  parts: Parts,
  { versionId, draft, evenLocked }: Inputs['version']['replace'],
  report: Report,
  signal: AbortSignal,
): Promise<{ readonly editId: number | null }> {
  const connection = parts.session.connection();
  const version = findVersion(connection, versionId);
  if (!draft.paragraphs.some(({ included }) => included)) {
    throw new ProblemError('nothingIncluded', { file: draft.fileName || draft.title });
  }
  const project = projectByKey(connection, version.projectKey);
  const successors = successorsOf(listParagraphs(connection, versionId), draft);
  const rows = readRowValues(connection, project.key);
  const changing = changingParagraphs(listParagraphs(connection, versionId), successors);
  const concerned = rows.filter(({ blocks }) => blocks.some(({ paragraph }) => changing.has(paragraph)));
  if (!evenLocked) assertNoneLocked(connection, project.key, concerned);
  await parts.session.backUp();
  const text = standing(rows, successors);
  const placements = await placeInWorker(
    parts,
    rowTexts(
      rows,
      alignables(connection, listVersions(connection, project.key)),
      new Set([String(versionId)]),
    ),
    {
      version: {
        key: 'new',
        role: version.role,
        language: version.language,
        paragraphs: text.map(({ text: own }) => ({ text: own })),
      },
      fixed: text.map(({ row }) => row),
      closed: new Set(evenLocked ? [] : rows.flatMap(({ locked }, at) => (locked ? [at] : []))),
    },
    report,
    signal,
  );
  return parts.session.write(
    (open) => {
      assertUnchanged(open, project.id, project.structure);
      return save(open, { version, draft, successors, text, placements, now: parts.now() });
    },
    ({ touched }) => newsOf(project.id, touched),
  );
}

function successorsOf(before: readonly ParagraphRecord[], draft: Draft): readonly Successor[] {
  const matches = matchParagraphs(
    before.map(({ text }) => text),
    draft.paragraphs.map(({ text }) => text),
  );
  const oldOf = new Map(matches.map((match) => [match.new, before[match.old] ?? null]));
  return draft.paragraphs.map(({ text, role, included }, number) => ({
    text,
    role,
    included,
    before: oldOf.get(number) ?? null,
  }));
}

/** Paragraphs that get other words, or go. */
function changingParagraphs(
  present: readonly ParagraphRecord[],
  successors: readonly Successor[],
): ReadonlySet<number> {
  const staying = new Set(
    successors.flatMap(({ before, text, included }) =>
      before !== null && before.text === text && included ? [before.id] : [],
    ),
  );
  return new Set(present.flatMap(({ id }) => (staying.has(id) ? [] : [id])));
}

/** A block of the new text; its paragraph below zero where that is not in the library yet. */
interface NewBlock {
  readonly block: Block;
  readonly text: string;
  /** Position of the row it stays in; null where it is to find one. */
  readonly row: number | null;
}

const newParagraph = (number: number): number => -1 - number;

/** The new text in blocks: those of the old that stay, cuts carried along, and whole paragraphs where it is new. */
function standing(rows: readonly RowValue[], successors: readonly Successor[]): readonly NewBlock[] {
  const rowOf = new Map<number, { block: Block; row: number }[]>();
  rows.forEach(({ blocks }, row) => {
    for (const block of blocks)
      rowOf.set(block.paragraph, [...(rowOf.get(block.paragraph) ?? []), { block, row }]);
  });
  return successors.flatMap(({ included, before, text }, number): NewBlock[] => {
    if (!included) return [];
    const placed = before ? (rowOf.get(before.id) ?? []).toSorted((a, b) => a.block.from - b.block.from) : [];
    if (before === null || placed.length === 0) {
      return [{ block: wholeBlock(before?.id ?? newParagraph(number)), text, row: null }];
    }
    return carriedCuts(before.text, text, placed);
  });
}

/** A cut that would leave a part blank goes, the part with it. */
function carriedCuts(
  before: string,
  after: string,
  placed: readonly { readonly block: Block; readonly row: number }[],
): NewBlock[] {
  const blocks: NewBlock[] = [];
  let from = 0;
  placed.forEach(({ block, row }, at) => {
    const isLast = at === placed.length - 1;
    const to = isLast || block.to === null ? after.length : movedPlace(before, after, block.to);
    if (after.slice(from, to).trim() === '' && !(isLast && blocks.length === 0)) {
      const last = blocks.at(-1);
      if (isLast && last) {
        blocks.splice(-1, 1, { ...last, block: { ...last.block, to: null } });
      }
      return;
    }
    blocks.push({
      block: { ...block, from, to: isLast ? null : to },
      text: after.slice(from, to).trimEnd(),
      row,
    });
    from = to;
  });
  return blocks;
}

interface Saving {
  readonly version: VersionRecord;
  readonly draft: Draft;
  readonly successors: readonly Successor[];
  readonly text: readonly NewBlock[];
  readonly placements: readonly Placement[];
  readonly now: number;
}

interface Saved {
  readonly touched: ReturnType<typeof touchedBy>;
  readonly editId: number | null;
}

function save(connection: Connection, saving: Saving): Saved {
  const { version, draft, successors, text, placements, now } = saving;
  const ids = successors.map(({ before }) => before?.id ?? insertGoneParagraph(connection, version.id));
  const sides = paragraphSides(connection, saving, ids);
  const reworded = new Set(
    successors.flatMap(({ before, text: own }) =>
      before !== null && before.text !== own ? [before.id] : [],
    ),
  );
  const blocks = text.map(({ block }) =>
    block.paragraph < 0 ? { ...block, paragraph: ids[-1 - block.paragraph] ?? 0 } : block,
  );
  const own = new Set(listParagraphs(connection, version.id).map(({ id }) => id));
  const project = projectByKey(connection, version.projectKey);
  // Read anew: what stands where is as it was, but corrections may have been written meanwhile.
  const old = readRowValues(connection, project.key);
  const others = old.map((row) => ({
    ...row,
    blocks: row.blocks.filter(({ paragraph }) => !own.has(paragraph)),
  }));
  const planned = planPlaced(others, blocks, placements);
  const anchors = anchorsOf(listVersions(connection, project.key));
  const isAnchor = anchors.includes(version.id);
  const touched = withReopened(old, putOver(connection, project, { old, planned, anchors, now }), (row) => {
    const isConcerned = isAnchor || row.correction?.origin === version.id;
    return isConcerned && row.blocks.some(({ paragraph }) => reworded.has(paragraph));
  });
  const { fileName, encoding, importedAt } = version;
  const side = (rows: EditValue['rows'], paragraphs: EditValue['paragraphs'], file: File): EditValue => ({
    rows,
    versions: [{ id: version.id, removed: false, file }],
    paragraphs,
  });
  const before = side(touched.before, sides.before, { name: fileName, encoding, importedAt });
  const after = side(touched.after, sides.after, {
    name: draft.fileName,
    encoding: draft.encoding,
    importedAt: now,
  });
  const isSame = sides.before.length + before.rows.length + after.rows.length === 0;
  if (isSame && fileName === draft.fileName) return { touched: touchedBy(after, after), editId: null };
  const edit = perform(
    connection,
    project.key,
    { kind: 'replaceVersion', before, after, versionTitle: version.title },
    now,
  );
  return { touched: touchedBy(before, after), editId: edit.id };
}

/** What was confirmed for another wording is to be looked at again. */
function withReopened(
  old: readonly RowValue[],
  { before, after }: Touched,
  isReworded: (row: RowValue) => boolean,
): Touched {
  const reopened = (row: RowValue): RowValue =>
    isFinished(row.state) && isReworded(row) ? { ...row, state: 'edited' } : row;
  const known = new Set([...before, ...after].map(({ id }) => id));
  const more = old.filter((row) => !known.has(row.id) && reopened(row) !== row);
  return { before: [...before, ...more], after: [...after, ...more].map(reopened) };
}

type File = NonNullable<EditValue['versions'][number]['file']>;

/** Every paragraph that the new text changes, as it is and as it will be. */
function paragraphSides(
  connection: Connection,
  { version, successors }: Saving,
  ids: readonly number[],
): { readonly before: readonly ParagraphSide[]; readonly after: readonly ParagraphSide[] } {
  const words = (text: string): number => countWords(text, version.language);
  const present = listParagraphs(connection, version.id);
  const staying = new Set(successors.flatMap(({ before }) => before?.id ?? []));
  const changes = successors.flatMap(({ text, role, included, before }, number) => {
    const id = ids[number] ?? 0;
    const isSame =
      before !== null &&
      before.text === text &&
      before.number === number &&
      before.role === role &&
      before.included === included;
    const after = { id, included, content: { gone: false, number, role, text, words: words(text) } };
    return isSame
      ? []
      : [{ before: before === null ? goneSide(id, '', 'body', 0) : presentSide(before, words), after }];
  });
  const leaving = present
    .filter(({ id }) => !staying.has(id))
    .map((paragraph) => ({
      before: presentSide(paragraph, words),
      after: goneSide(paragraph.id, paragraph.text, paragraph.role, words(paragraph.text)),
    }));
  const all = [...changes, ...leaving];
  return { before: all.map((change) => change.before), after: all.map((change) => change.after) };
}

const presentSide = (
  { id, included, number, role, text }: ParagraphRecord,
  words: (text: string) => number,
): ParagraphSide => ({ id, included, content: { gone: false, number, role, text, words: words(text) } });

const goneSide = (id: number, text: string, role: ParagraphRecord['role'], words: number): ParagraphSide => ({
  id,
  included: false,
  content: { gone: true, number: goneNumber(id), role, text, words },
});
