import type { Outputs } from '../../shared/contract/contract.ts';
import { type RowValue, sameSpans } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { applyValue, changesStructure } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import {
  countDropped,
  type EditRecord,
  editsBetween,
  listEdits,
  logLimit,
  nextEdit,
  readEditValues,
  setEditUndone,
} from '../store/edit.ts';
import { findProject, noteProjectChanged } from '../store/project.ts';
import type { EditValue } from '../store/value.ts';
import { api, type Parts } from './api.ts';
import { readChanged } from './readRows.ts';
import type { LibraryChange } from './session.ts';

type Label = Outputs['edits']['undo']['label'];

/** How an edit is named: the parts of its name, as the contract has them. */
export const labelOf = ({ kind, rowNumber, lastRowNumber, rowCount, versionTitle }: EditRecord): Label => ({
  kind,
  row: rowNumber,
  lastRow: lastRowNumber,
  count: rowCount,
  version: versionTitle,
});

/** What a step did, for the answer and for the news of it. */
export interface Touched {
  /** Rows of either side. */
  readonly rowIds: readonly number[];
  /** Those that are no more. */
  readonly gone: readonly number[];
  /** Rows came, went or changed places. */
  readonly order: boolean;
  /** More than rows changed: versions, or which paragraphs are in. */
  readonly wide: boolean;
  /** The project's count of changes grew. */
  readonly structure: boolean;
  /** Texts of these rows are others, or their glossary is: not only what is said of them. */
  readonly texts: boolean;
}

/** What taking a project from one side of an edit to the other touches. */
export function touchedBy(from: EditValue, to: EditValue): Touched {
  const before = new Map(from.rows.map((row) => [row.id, row]));
  const after = new Set(to.rows.map(({ id }) => id));
  const gone = from.rows.filter(({ id }) => !after.has(id)).map(({ id }) => id);
  const order = gone.length > 0 || to.rows.some(({ id, rank }) => before.get(id)?.rank !== rank);
  const wide = to.versions.length + to.paragraphs.length > 0;
  const marked = to.marked?.flatMap(({ ids }) => ids) ?? [];
  const isOfRows = after.size + marked.length > 0 && !wide && !to.dismissals && !to.terms;
  return {
    rowIds: [...after, ...marked, ...gone],
    gone,
    order,
    wide,
    structure: changesStructure(from, to),
    texts: !isOfRows || order || !to.rows.every((row) => hasTextsOf(row, before.get(row.id))),
  };
}

const hasTextsOf = (row: RowValue, before: RowValue | undefined): boolean =>
  before !== undefined &&
  before.correction?.text === row.correction?.text &&
  sameSpans(before.blocks, row.blocks);

/** Named one by one in the news up to this number. */
const namedRows = 500;

/** The news of a step. */
export function newsOf(projectId: string, { rowIds, gone, order, wide, texts }: Touched): LibraryChange[] {
  const isNamed = !wide && rowIds.length <= namedRows;
  const went = new Set(gone);
  const same = texts ? {} : { texts: false as const };
  return [
    ...(wide ? [{ kind: 'project' as const, projectId }] : []),
    isNamed
      ? {
          kind: 'rows',
          projectId,
          rowIds: rowIds.filter((id) => !went.has(id)),
          ...(gone.length > 0 ? { gone: [...gone] } : {}),
          ...(order ? { order } : {}),
          ...same,
        }
      : { kind: 'rows', projectId, rowIds: null, ...same },
  ];
}

interface Step extends Touched {
  readonly edit: EditRecord;
  readonly projectKey: number;
}

interface Move {
  readonly projectId: string;
  readonly direction: 'undo' | 'redo';
  /** The one edit that is meant; undefined: whichever is next. */
  readonly editId?: number | undefined;
}

/**
 * Takes the newest edit back, or does the last one taken back again.
 *
 * @throws ProblemError `nothingToUndo`, `nothingToRedo`, `notLastEdit` where `editId` is not next.
 */
function move(connection: Connection, { projectId, direction, editId }: Move, now: number): Step {
  const { key } = findProject(connection, projectId);
  const edit = nextEdit(connection, key, direction);
  if (editId !== undefined && edit?.id !== editId) throw new ProblemError('notLastEdit');
  if (!edit) throw new ProblemError(direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  return { edit, projectKey: key, ...moveBy(connection, key, edit, direction, now) };
}

function moveBy(
  connection: Connection,
  key: number,
  edit: EditRecord,
  direction: 'undo' | 'redo',
  now: number,
): Touched {
  const { before, after } = readEditValues(connection, edit.id);
  const [from, to] = direction === 'undo' ? [after, before] : [before, after];
  applyValue(connection, key, from, to, now);
  setEditUndone(connection, edit.id, direction === 'undo');
  noteProjectChanged(connection, key, now);
  return touchedBy(from, to);
}

interface Travel extends Touched {
  readonly steps: number;
  readonly projectKey: number;
}

/** Undoes or redoes until `editId` is the last edit that is done. @throws ProblemError `stale` where it is not in the log. */
function travel(connection: Connection, projectId: string, editId: number | null, now: number): Travel {
  const { key } = findProject(connection, projectId);
  const { direction, edits } = editsBetween(connection, key, editId);
  const steps = edits.map((edit) => moveBy(connection, key, edit, direction, now));
  const rowIds = [...new Set(steps.flatMap((step) => step.rowIds))];
  const gone = new Set<number>();
  for (const step of steps) {
    for (const id of step.rowIds) gone.delete(id);
    for (const id of step.gone) gone.add(id);
  }
  return {
    rowIds,
    gone: [...gone],
    order: steps.some(({ order }) => order),
    wide: steps.some(({ wide }) => wide),
    structure: steps.some(({ structure }) => structure),
    texts: steps.some(({ texts }) => texts),
    steps: steps.length,
    projectKey: key,
  };
}

export function editOperations({ session, orders, now }: Parts) {
  const step = (wanted: Move): Outputs['edits']['undo'] => {
    const done = session.write(
      (connection) => move(connection, wanted, now()),
      (result) => newsOf(wanted.projectId, result),
    );
    const { rowId } = done.edit;
    const changed = readChanged(session.connection(), orders, done);
    const isThere = rowId !== null && !changed.gone.includes(rowId);
    return {
      ...changed,
      // A change of versions or of what is in concerns rows that it does not touch.
      rows: done.wide ? null : changed.rows,
      label: labelOf(done.edit),
      rowId: isThere ? rowId : null,
    };
  };
  return {
    state: api.edits.state.handler(({ input }) => {
      const connection = session.connection();
      const { key } = findProject(connection, input.projectId);
      const undo = nextEdit(connection, key, 'undo');
      const redo = nextEdit(connection, key, 'redo');
      return {
        undo: undo ? labelOf(undo) : null,
        redo: redo ? labelOf(redo) : null,
        dropped: countDropped(connection, key),
        limit: logLimit,
      };
    }),
    list: api.edits.list.handler(({ input }) => {
      const connection = session.connection();
      const { key } = findProject(connection, input.projectId);
      return listEdits(connection, key, input.count).map((edit) => ({
        id: edit.id,
        at: edit.at,
        label: labelOf(edit),
        undone: edit.undone,
      }));
    }),
    undo: api.edits.undo.handler(({ input }) => step({ ...input, direction: 'undo' })),
    redo: api.edits.redo.handler(({ input }) => step({ ...input, direction: 'redo' })),
    goTo: api.edits.goTo.handler(({ input: { projectId, editId } }) => {
      const done = session.write(
        (connection) => travel(connection, projectId, editId, now()),
        (result) => (result.steps === 0 ? [] : newsOf(projectId, result)),
      );
      const changed = readChanged(session.connection(), orders, done);
      return { ...changed, rows: done.wide ? null : changed.rows, steps: done.steps };
    }),
  };
}
