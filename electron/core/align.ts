import { setImmediate as turn } from 'node:timers/promises';
import type { AlignedRow, AlignVersion, RowCells } from '../../shared/domain/align/types.ts';
import { sameComments } from '../../shared/domain/mend/comments.ts';
import {
  type Block,
  blockKey,
  inBlockOrder,
  type ParagraphFact,
  type RowValue,
  sameBlocks,
} from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { sameCorrection } from '../store/marks.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { insertAbsorbed } from '../store/revision.ts';
import { listPlaced, neighbourOf } from '../store/row.ts';
import { nextRowId, readRowValues } from '../store/value.ts';
import { type AlignedVersion, listBlocks, type VersionRecord } from '../store/version.ts';
import type { Parts } from './api.ts';
import { type CarriedRows, carryRows, type PlannedRow } from './carry.ts';
import type { Progress } from './progress.ts';
import { alignIn } from './threads/alignIn.ts';

/** What aligning anew leaves. */
export interface Realigned {
  /** Rows of the project. */
  readonly rows: number;
  /** Null where all came out as it was. */
  readonly editId: number | null;
}

export type Report = (progress: Omit<Progress, 'kind'>) => void;

/** A version to be aligned: its blocks beside what the aligner reads of them, a part as a paragraph of its own. */
export interface Alignable {
  readonly version: AlignVersion;
  readonly blocks: readonly Block[];
}

/** The versions of a project as the aligner takes them, in order; keys are their ids. */
export function alignables(connection: Connection, versions: readonly VersionRecord[]): Alignable[] {
  return versions.map(({ id, role, language }) => {
    const placed = listBlocks(connection, id);
    return {
      version: {
        key: String(id),
        role,
        language,
        paragraphs: placed.map((block) => ({ text: block.text, role: block.role })),
      },
      blocks: placed.map(({ paragraph, from, to, pinned }) => ({ paragraph, from, to, pinned })),
    };
  });
}

/** What versions have in some rows, as the aligner takes it. O(those rows). */
export function alignablesIn(
  connection: Connection,
  versions: readonly AlignedVersion[],
  rows: readonly RowValue[],
): Alignable[] {
  const placed = listPlaced(
    connection,
    rows.map(({ id }) => id),
  );
  return versions.map(({ id, role, language }) => {
    const own = placed
      .filter(({ versionId }) => versionId === id)
      .sort((a, b) => a.number - b.number || a.from - b.from);
    return {
      version: {
        key: String(id),
        role,
        language,
        paragraphs: own.map((block) => ({ text: block.text, role: block.role })),
      },
      blocks: own.map(({ id: paragraph, from, to, pinned }) => ({ paragraph, from, to, pinned })),
    };
  });
}

/**
 * What a person has settled of an alignment stays: locked and accepted rows, those with pins and, with `keepMended`,
 * those that were mended by hand since they were aligned, which have no confidence.
 */
export const isSettled = ({ locked, mark, blocks, confidence }: RowValue, keepMended: boolean): boolean =>
  blocks.length > 0 &&
  (locked ||
    mark === 'accepted' ||
    blocks.some(({ pinned }) => pinned) ||
    (keepMended && confidence === null));

/** Rows as the aligner's anchors. */
export function anchorCells(rows: readonly RowValue[], known: readonly Alignable[]): RowCells[] {
  const places = new Map(
    known.flatMap(({ version, blocks }) =>
      blocks.map((block, number) => [blockKey(block), { key: version.key, number }] as const),
    ),
  );
  return rows.map(({ blocks }) => {
    const found = blocks.flatMap((block) => places.get(blockKey(block)) ?? []);
    return Object.fromEntries(
      [...Map.groupBy(found, ({ key }) => key)].map(([key, cell]) => [
        key,
        cell.map(({ number }) => number).toSorted((x, y) => x - y),
      ]),
    );
  });
}

/** Aligns in the worker; versions without paragraphs are left out. @throws ProblemError `cancelled`. */
export async function alignInWorker(
  { aligning }: Pick<Parts, 'aligning'>,
  versions: readonly AlignVersion[],
  report: Report,
  signal: AbortSignal,
  anchors: readonly RowCells[] = [],
): Promise<readonly AlignedRow[]> {
  const speaking = versions.filter(({ paragraphs }) => paragraphs.length > 0);
  if (speaking.length === 0) return [];
  report({ stage: 'aligning', done: 0, total: 1 });
  // To send the largest texts takes a quarter of a second: whoever listens hears first what has begun.
  await turn();
  const onProgress = (done: number) => report({ stage: 'aligning', done: Math.min(1, done), total: 1 });
  const rows = await alignIn(aligning, speaking, { signal, onProgress }, anchors);
  report({ stage: 'saving', done: 0, total: 1 });
  if (signal.aborted) throw new ProblemError('cancelled');
  return rows;
}

/** The aligner's rows with blocks for its numbers. @throws Error where it names a paragraph that is not there. */
export function planRows(
  rows: readonly AlignedRow[],
  blocksByKey: ReadonlyMap<string, readonly Block[]>,
): PlannedRow[] {
  return rows.map(({ cells, confidence }) => ({
    confidence,
    blocks: inBlockOrder(
      Object.entries(cells).flatMap(([key, numbers]) =>
        numbers.map((number) => blockAt(blocksByKey, key, number)),
      ),
    ),
  }));
}

function blockAt(blocksByKey: ReadonlyMap<string, readonly Block[]>, key: string, number: number): Block {
  const block = blocksByKey.get(key)?.[number];
  if (block === undefined)
    throw new Error(`the alignment names paragraph ${number} of ${key}, which is not there`);
  return block;
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
): Touched {
  return putOver(connection, project, { old: readRowValues(connection, project.key), planned, anchors, now });
}

/** The rows that an edit touches, before and after. */
export interface Touched {
  readonly before: readonly RowValue[];
  readonly after: readonly RowValue[];
}

interface PuttingOver {
  readonly old: readonly RowValue[];
  readonly planned: readonly PlannedRow[];
  readonly anchors: readonly number[];
  readonly now: number;
  /** See CarryFacts. */
  readonly forgets?: boolean;
}

/** The same for a part of the project: `old` are rows that stand together, `planned` what is to be in their place. */
export function putOver(
  connection: Connection,
  project: ProjectRecord,
  { old, planned, anchors, now, forgets }: PuttingOver,
): Touched {
  const rankBeside = (row: RowValue | undefined, side: 'before' | 'after') =>
    (row && neighbourOf(connection, project.key, row.rank, side)?.rank) ?? null;
  const carried: CarriedRows = carryRows(old, planned, {
    paragraphs: factsOf(connection, [...old, ...planned]),
    outer: { below: rankBeside(old[0], 'before'), above: rankBeside(old.at(-1), 'after') },
    anchors,
    nextId: nextRowId(connection),
    now,
    ...(forgets === undefined ? {} : { forgets }),
  });
  insertAbsorbed(connection, carried.absorbed);
  return touched(old, carried.rows);
}

/** What is known of the paragraphs that stand in some rows. O(those rows). */
export function factsOf(
  connection: Connection,
  rows: readonly Pick<RowValue, 'blocks'>[],
): ReadonlyMap<number, ParagraphFact> {
  const ids = new Set(rows.flatMap(({ blocks }) => blocks.map(({ paragraph }) => paragraph)));
  const facts = connection.all<ParagraphFact & { readonly id: number }>(
    `SELECT id, version_id AS versionId, number, length FROM paragraph
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...ids]),
  );
  return new Map(facts.map(({ id, ...fact }) => [id, fact]));
}

/** The rows of either side that are not the same on the other. */
export function touched(old: readonly RowValue[], carried: readonly RowValue[]): Touched {
  const known = new Map(old.map((row) => [row.id, row]));
  const after = carried.filter((row) => !isSameRow(known.get(row.id), row));
  const changing = new Set(after.map(({ id }) => id));
  const staying = new Set(carried.map(({ id }) => id).filter((id) => !changing.has(id)));
  return { before: old.filter(({ id }) => !staying.has(id)), after };
}

const isSameRow = (before: RowValue | undefined, after: RowValue): boolean =>
  before !== undefined &&
  before.rank === after.rank &&
  before.state === after.state &&
  before.confidence === after.confidence &&
  before.mark === after.mark &&
  before.locked === after.locked &&
  before.bookmarked === after.bookmarked &&
  sameCorrection(before.correction, after.correction) &&
  sameComments(before.comments, after.comments) &&
  sameBlocks(before.blocks, after.blocks);

/** Versions whose text corrections stand for, the likeliest first: machine, original, the others. */
export const anchorsOf = (versions: readonly Pick<VersionRecord, 'id' | 'role'>[]): number[] =>
  ['machine', 'source'].flatMap((role) =>
    versions.filter((version) => version.role === role).map(({ id }) => id),
  );

/** @throws ProblemError `stale` where the project was changed since `structure`, `notFound`. */
export function assertUnchanged(connection: Connection, id: string, structure: number): ProjectRecord {
  const project = findProject(connection, id);
  if (project.structure !== structure) throw new ProblemError('stale');
  return project;
}
