import type { Inputs } from '../../shared/contract/contract.ts';
import { blockKey, type RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { findProject, type ProjectRecord } from '../store/project.ts';
import { countRows } from '../store/row.ts';
import { readRowValues } from '../store/value.ts';
import { listVersions } from '../store/version.ts';
import {
  type Alignable,
  alignables,
  anchorsOf,
  assertUnchanged,
  isSettled,
  putOver,
  type Realigned,
  type Report,
} from './align.ts';
import { alignStretch, planAnew } from './alignStretch.ts';
import type { Parts } from './api.ts';
import type { PlannedRow } from './carry.ts';
import { newsOf, touchedBy } from './edit.ts';
import { type Change, performIfAny, sideOf } from './perform.ts';
import { placeInWorker, planPlaced, rowTexts } from './placing.ts';

type Scope = Exclude<Inputs['rows']['align']['scope'], undefined>;
type WideScope = Exclude<Scope, { readonly kind: 'stretch' }>;

/** What comes in the place of all rows, and how the edit is named. */
interface Realignment {
  readonly planned: readonly PlannedRow[];
  readonly naming: Pick<Change, 'kind' | 'rowNumber' | 'lastRowNumber' | 'versionTitle'>;
}

/**
 * Aligns anew what is not settled; corrections go with the text they correct. An alignment that comes out as it was
 * leaves no edit.
 *
 * @throws ProblemError `notFound`, `cancelled`, `stale` where the project was changed meanwhile.
 */
export async function alignProject(
  parts: Parts,
  { projectId, scope = { kind: 'all' }, keepMended = true }: Inputs['rows']['align'],
  report: Report,
  signal: AbortSignal,
): Promise<Realigned> {
  if (scope.kind === 'stretch') {
    return alignStretch(parts, { projectId, scope, keepMended }, report, signal);
  }
  const connection = parts.session.connection();
  const present = findProject(connection, projectId);
  const rows = readRowValues(connection, present.key);
  const known = alignables(connection, listVersions(connection, present.key));
  await parts.session.backUp();
  const { planned, naming } = await realignment(parts, { rows, known, scope, keepMended }, report, signal);
  return parts.session.write(
    (open) => {
      const now = parts.now();
      const project = assertUnchanged(open, projectId, present.structure);
      const old = readRowValues(open, project.key);
      const touched = putOver(open, project, {
        old,
        planned,
        anchors: anchorsFor(open, project),
        now,
        forgets: !keepMended,
      });
      const [before, after] = [sideOf(touched.before), sideOf(touched.after)];
      const edit = performIfAny(open, project.key, { ...naming, before, after }, now);
      const editId = edit?.id ?? null;
      return { rows: countRows(open, project.key), editId, touched: touchedBy(before, after) };
    },
    ({ touched }) => (touched.rowIds.length === 0 ? [] : newsOf(projectId, touched)),
  );
}

const anchorsFor = (connection: Connection, { key }: ProjectRecord): number[] =>
  anchorsOf(listVersions(connection, key));

interface Present {
  readonly rows: readonly RowValue[];
  readonly known: readonly Alignable[];
  readonly scope: WideScope;
  /** Also what was mended by hand stays. */
  readonly keepMended: boolean;
}

function realignment(
  parts: Parts,
  { scope, ...text }: Present,
  report: Report,
  signal: AbortSignal,
): Promise<Realignment> {
  switch (scope.kind) {
    case 'all':
      return realignAll(parts, text, report, signal);
    case 'version':
      return realignVersion(parts, text, scope.versionId, report, signal);
  }
}

type Text = Omit<Present, 'scope'>;

async function realignAll(
  parts: Parts,
  { rows, known, keepMended }: Text,
  report: Report,
  signal: AbortSignal,
): Promise<Realignment> {
  const planned = await planAnew(parts, { rows, known, keepMended }, report, signal);
  return { planned, naming: { kind: 'align' } };
}

async function realignVersion(
  parts: Parts,
  { rows, known, keepMended }: Text,
  versionId: number,
  report: Report,
  signal: AbortSignal,
): Promise<Realignment> {
  const own = known.find(({ version }) => version.key === String(versionId));
  const record = listVersions(parts.session.connection(), findKey(parts, versionId)).find(
    ({ id }) => id === versionId,
  );
  if (own === undefined || record === undefined) throw new ProblemError('notFound');
  const ownKeys = new Set(own.blocks.map(blockKey));
  const rowOf = new Map(
    rows.flatMap((row, at) =>
      isSettled(row, keepMended) ? row.blocks.map((block) => [blockKey(block), at] as const) : [],
    ),
  );
  const closed = new Set(rows.flatMap((row, at) => (isSettled(row, keepMended) ? [at] : [])));
  const fixed = own.blocks.map((block) => rowOf.get(blockKey(block)) ?? null);
  const placements = await placeInWorker(
    parts,
    rowTexts(rows, known, new Set([own.version.key])),
    { version: own.version, fixed, closed },
    report,
    signal,
  );
  const others = rows.map((row) => ({
    confidence: row.blocks.some((block) => ownKeys.has(blockKey(block))) ? null : row.confidence,
    without: row.confidence,
    blocks: row.blocks.filter((block) => !ownKeys.has(blockKey(block))),
  }));
  return {
    planned: planPlaced(others, own.blocks, placements),
    naming: { kind: 'alignVersion', versionTitle: record.title },
  };
}

const findKey = (parts: Parts, versionId: number): number =>
  parts.session
    .connection()
    .get<{ key: number }>('SELECT project_id AS key FROM version WHERE id = ?', versionId)?.key ?? 0;
