import type { Outputs } from '../../shared/contract/contract.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { applyValue } from '../store/apply.ts';
import type { Connection } from '../store/connection.ts';
import { type EditRecord, listEdits, nextEdit, readEditValues, setEditUndone } from '../store/edit.ts';
import { findProject, noteProjectChanged } from '../store/project.ts';
import { api, type Parts } from './api.ts';
import type { LibraryChange } from './session.ts';

type Label = Outputs['edits']['undo']['label'];

const labelOf = ({ kind, rowNumber, versionTitle }: EditRecord): Label => ({
  kind,
  row: rowNumber,
  version: versionTitle,
});

interface Step {
  readonly edit: EditRecord;
  /** Rows concerned, or null where versions or the alignment changed. */
  readonly rowIds: number[] | null;
}

/** Takes the newest edit back, or does the last one taken back again. @throws ProblemError `nothingToUndo`, `nothingToRedo`. */
function move(connection: Connection, projectId: string, direction: 'undo' | 'redo', now: number): Step {
  const { key } = findProject(connection, projectId);
  const edit = nextEdit(connection, key, direction);
  if (!edit) throw new ProblemError(direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  const { before, after } = readEditValues(connection, edit.id);
  if (direction === 'undo') applyValue(connection, key, after, before, now);
  else applyValue(connection, key, before, after, now);
  setEditUndone(connection, edit.id, direction === 'undo');
  noteProjectChanged(connection, key, now);
  return { edit, rowIds: edit.rowId === null ? null : [edit.rowId] };
}

const newsOf =
  (projectId: string) =>
  ({ rowIds }: Step): LibraryChange[] => [
    ...(rowIds ? [] : [{ kind: 'project' as const, projectId }]),
    { kind: 'rows', projectId, rowIds },
  ];

export function editOperations({ session, now }: Parts) {
  const step = (projectId: string, direction: 'undo' | 'redo'): Outputs['edits']['undo'] => {
    const { edit } = session.write(
      (connection) => move(connection, projectId, direction, now()),
      newsOf(projectId),
    );
    return { label: labelOf(edit), rowId: edit.rowId };
  };
  return {
    state: api.edits.state.handler(({ input }) => {
      const connection = session.connection();
      const { key } = findProject(connection, input.projectId);
      const undo = nextEdit(connection, key, 'undo');
      const redo = nextEdit(connection, key, 'redo');
      return { undo: undo ? labelOf(undo) : null, redo: redo ? labelOf(redo) : null };
    }),
    list: api.edits.list.handler(({ input }) => {
      const connection = session.connection();
      const { key } = findProject(connection, input.projectId);
      return listEdits(connection, key, input.count).map((edit) => ({
        at: edit.at,
        label: labelOf(edit),
        undone: edit.undone,
      }));
    }),
    undo: api.edits.undo.handler(({ input }) => step(input.projectId, 'undo')),
    redo: api.edits.redo.handler(({ input }) => step(input.projectId, 'redo')),
  };
}
