import type { Inputs } from '../../shared/contract/contract.ts';
import type { Ground, Mended } from '../../shared/domain/mend/edits.ts';
import { type MendedRow, type RowValue, sameSpans } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { once } from '../../shared/domain/remember.ts';
import type { Connection } from '../store/connection.ts';
import type { EditKind, EditRecord } from '../store/edit.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { insertAbsorbed } from '../store/revision.ts';
import { neighbourOf, positionOf } from '../store/row.ts';
import { nextRowId, readRowValuesOf } from '../store/value.ts';
import { listVersions } from '../store/version.ts';
import { anchorsOf, factsOf, touched } from './align.ts';
import { type Touched, touchedBy } from './edit.ts';
import { type Change, perform, sideOf } from './perform.ts';
import { rankInOrder } from './rank.ts';

export type RowRef = Inputs['mend']['mark']['made'][number];

/** What an edit stands on: the rows it was made on, as they are now, and what is known of their text. */
export interface Footing {
  readonly connection: Connection;
  readonly project: ProjectRecord;
  /** In order. */
  readonly rows: readonly RowValue[];
  readonly ground: Ground;
}

/** What came of an edit; `edit` null where there was nothing to change. */
export interface Outcome extends Touched {
  readonly edit: EditRecord | null;
  readonly projectKey: number;
}

/** @throws ProblemError `stale` where a row is gone, or not as it was where that is told; `notFound` for the project. */
export function footingOn(
  connection: Connection,
  projectId: string,
  made: readonly RowRef[],
  now: number,
): Footing {
  const project = findProject(connection, projectId);
  const ids = [...new Set(made.map(({ rowId }) => rowId))];
  const present = new Map(
    connection
      .all<{ id: number; revision: number }>(
        `SELECT id, revision FROM "row"
         WHERE +project_id = ? AND retired = 0 AND id IN (SELECT value FROM json_each(?))`,
        project.key,
        JSON.stringify(ids),
      )
      .map(({ id, revision }) => [id, revision]),
  );
  const isStale = ({ rowId, revision }: RowRef): boolean => {
    const found = present.get(rowId);
    return found === undefined || (revision !== undefined && revision !== found);
  };
  if (made.some(isStale)) throw new ProblemError('stale');
  return footingOver(connection, project, readRowValuesOf(connection, project.key, ids), now);
}

/** A footing on rows that were just read. */
export function footingOver(
  connection: Connection,
  project: ProjectRecord,
  rows: readonly RowValue[],
  now: number,
): Footing {
  // Of tens of thousands of rows that are only confirmed nobody asks for them.
  const facts = once(() => factsOf(connection, rows));
  const concerned = anchorsOf(listVersions(connection, project.key));
  const ground: Ground = {
    get facts() {
      return facts();
    },
    concerned,
    now,
  };
  return { connection, project, rows, ground };
}

/** Another row of the project beside those there are, though it is not to be changed: where new ones may stand. */
export function withRow(footing: Footing, id: number): Footing {
  if (footing.rows.some((row) => row.id === id)) return footing;
  const { connection, project, rows, ground } = footing;
  const ids = [...rows.map((row) => row.id), id];
  return footingOver(connection, project, readRowValuesOf(connection, project.key, ids), ground.now);
}

/** The row that stands directly beside one; undefined at the edge of the project. */
export const beside = (
  { connection, project }: Footing,
  row: RowValue,
  side: 'before' | 'after',
): number | undefined => neighbourOf(connection, project.key, row.rank, side)?.id;

/** How an edit is named; `row` and `lastRow` are positions in the footing. */
export interface Naming {
  readonly kind: EditKind;
  readonly row: RowValue | undefined;
  readonly lastRow?: RowValue | undefined;
  readonly count?: number;
}

/** An edit that is to be done on a footing. */
export interface Mending {
  readonly footing: Footing;
  readonly mended: Mended;
}

/**
 * Does an edit: gives new rows their ids and places, and writes what changed, with the step to undo it. Needs a
 * transaction around it. @throws ProblemError `rowLocked`.
 */
export const settleOn = (footing: Footing, mended: Mended, naming: Naming): Outcome =>
  settleAll([{ footing, mended }], naming);

/** The same for edits on several footings, which share no rows, as one step. There must be one at least. */
export function settleAll(mendings: readonly Mending[], naming: Naming): Outcome {
  const [first] = mendings;
  if (first === undefined) throw new RangeError('nothing to settle');
  const { connection, project, ground } = first.footing;
  let nextId = nextRowId(connection);
  const sides = mendings.map(({ footing, mended }) => {
    const side = touched(footing.rows, placeRows(footing, mended.rows, nextId));
    nextId += mended.rows.filter(({ id }) => id === null).length;
    assertUnlocked(footing, side.before, side.after);
    return side;
  });
  const before = sideOf(sides.flatMap((side) => side.before));
  const after = sideOf(sides.flatMap((side) => side.after));
  const outcome = { ...touchedBy(before, after), projectKey: project.key };
  if (before.rows.length + after.rows.length === 0) return { ...outcome, edit: null };
  const change: Change = { ...namedBy(first.footing, naming), before, after };
  insertAbsorbed(
    connection,
    mendings.flatMap(({ mended }) => mended.absorbed),
  );
  return { ...outcome, edit: perform(connection, project.key, change, ground.now) };
}

function namedBy(
  { connection, project }: Footing,
  { kind, row, lastRow, count }: Naming,
): Omit<Change, 'before' | 'after'> {
  const numberOf = (value: RowValue | undefined): number | null =>
    value === undefined ? null : positionOf(connection, project.key, value.rank) + 1;
  return {
    kind,
    rowId: row?.id ?? null,
    rowNumber: numberOf(row),
    lastRowNumber: numberOf(lastRow),
    rowCount: count ?? null,
  };
}

/** Ids and ranks for the new rows; each stands directly after the row before it in the list, or before the first. */
function placeRows(
  { connection, project }: Footing,
  rows: readonly MendedRow[],
  firstId: number,
): readonly RowValue[] {
  const ranks = ranksFor(connection, project.key, rows);
  let nextId = firstId;
  return rows.map((row, at) => ({ ...row, id: row.id ?? nextId++, rank: ranks[at] ?? '' }));
}

function ranksFor(connection: Connection, projectKey: number, rows: readonly MendedRow[]): readonly string[] {
  const ranks: string[] = [];
  for (let at = 0; at < rows.length; ) {
    const own = rows[at]?.rank ?? null;
    if (own !== null) {
      ranks.push(own);
      at += 1;
      continue;
    }
    let end = at;
    while (end < rows.length && rows[end]?.rank === null) end += 1;
    const outer = gapFor(connection, projectKey, ranks.at(-1) ?? null, rows[end]?.rank ?? null);
    ranks.push(
      ...rankInOrder(
        Array.from({ length: end - at }, () => null),
        outer,
      ),
    );
    at = end;
  }
  return ranks;
}

function gapFor(
  connection: Connection,
  projectKey: number,
  below: string | null,
  above: string | null,
): { readonly below: string | null; readonly above: string | null } {
  if (below !== null) {
    return { below, above: neighbourOf(connection, projectKey, below, 'after')?.rank ?? null };
  }
  return {
    below: above === null ? null : (neighbourOf(connection, projectKey, above, 'before')?.rank ?? null),
    above,
  };
}

function assertUnlocked(
  { connection, project }: Footing,
  before: readonly RowValue[],
  after: readonly RowValue[],
): void {
  const byId = new Map(after.map((row) => [row.id, row]));
  const broken = before.find(
    ({ id, locked, blocks }) => locked && !sameSpans(blocks, byId.get(id)?.blocks ?? []),
  );
  if (!broken) return;
  throw new ProblemError('rowLocked', { row: positionOf(connection, project.key, broken.rank) + 1 });
}
