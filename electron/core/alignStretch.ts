import type { Inputs } from '../../shared/contract/contract.ts';
import type { RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { countRows, positionOf } from '../store/row.ts';
import { readRowValuesBetween, readRowValuesOf } from '../store/value.ts';
import { listVersionRoles } from '../store/version.ts';
import {
  type Alignable,
  alignablesIn,
  alignInWorker,
  anchorCells,
  anchorsOf,
  assertUnchanged,
  isSettled,
  planRows,
  putOver,
  type Realigned,
  type Report,
} from './align.ts';
import type { Parts } from './api.ts';
import type { PlannedRow } from './carry.ts';
import { newsOf, touchedBy } from './edit.ts';
import { type Change, performIfAny, sideOf } from './perform.ts';

type Scope = Extract<Inputs['rows']['align']['scope'], { readonly kind: 'stretch' }>;

interface Stretch {
  readonly projectId: string;
  readonly scope: Scope;
  readonly keepMended: boolean;
}

/**
 * Aligns the rows of a stretch anew, as `alignProject` does all of them. Only they are read, and no backup is made:
 * it is one edit among others, and takes as long in a long project as in a short one.
 *
 * @throws ProblemError `notFound`, `cancelled`, `stale` where the project was changed meanwhile.
 */
export async function alignStretch(
  parts: Parts,
  { projectId, scope, keepMended }: Stretch,
  report: Report,
  signal: AbortSignal,
): Promise<Realigned> {
  const connection = parts.session.connection();
  const present = findProject(connection, projectId);
  const rows = readStretch(connection, present, scope);
  const known = alignablesIn(connection, listVersionRoles(connection, present.key), rows);
  const planned = await planAnew(parts, { rows, known, keepMended }, report, signal);
  return parts.session.write(
    (open) => {
      const now = parts.now();
      const project = assertUnchanged(open, projectId, present.structure);
      const old = readStretch(open, project, scope);
      const naming = namingOf(open, project, old);
      const anchors = anchorsOf(listVersionRoles(open, project.key));
      const touched = putOver(open, project, { old, planned, anchors, now, forgets: !keepMended });
      const [before, after] = [sideOf(touched.before), sideOf(touched.after)];
      const edit = performIfAny(open, project.key, { ...naming, before, after }, now);
      const editId = edit?.id ?? null;
      return { rows: countRows(open, project.key), editId, touched: touchedBy(before, after) };
    },
    ({ touched }) => (touched.rowIds.length === 0 ? [] : newsOf(projectId, touched)),
  );
}

/** The rows from one named row to the other, whichever stands first. */
function readStretch(connection: Connection, { key }: ProjectRecord, { from, to }: Scope): RowValue[] {
  const ends = readRowValuesOf(connection, key, [from, to]);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined || ends.length < new Set([from, to]).size) {
    throw new ProblemError('notFound');
  }
  return readRowValuesBetween(connection, key, first.rank, last.rank);
}

function namingOf(
  connection: Connection,
  { key }: ProjectRecord,
  rows: readonly RowValue[],
): Pick<Change, 'kind' | 'rowNumber' | 'lastRowNumber'> {
  if (countRows(connection, key) === rows.length) return { kind: 'align' };
  const before = positionOf(connection, key, rows[0]?.rank ?? '');
  return { kind: 'alignStretch', rowNumber: before + 1, lastRowNumber: before + rows.length };
}

/** What is to be aligned: rows, and what the versions have in them. */
interface Text {
  readonly rows: readonly RowValue[];
  readonly known: readonly Alignable[];
  /** Also what was mended by hand stays. */
  readonly keepMended: boolean;
}

/** Rows in the place of some rows: those that are settled, and new ones for the text of the others. */
export async function planAnew(
  parts: Parts,
  { rows, known, keepMended }: Text,
  report: Report,
  signal: AbortSignal,
): Promise<readonly PlannedRow[]> {
  const settled = rows.filter((row) => isSettled(row, keepMended));
  const versions = known.map(({ version }) => version);
  const aligned = await alignInWorker(parts, versions, report, signal, anchorCells(settled, known));
  return planRows(aligned, new Map(known.map(({ version, blocks }) => [version.key, blocks])));
}
