import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../parts/notice.tsx';
import { useProblemText } from '../../parts/problem-text.tsx';
import { useTroubleNotice } from '../../parts/trouble-notice.ts';
import { drawTogether, useApi } from '../../state/api.ts';
import { problemOf } from '../../state/problem.ts';
import { useEditWords } from './edit-words.ts';
import { applyChanged } from './grid/row-blocks.ts';
import type { ChangedRows, EditLabel, RowIndex } from './model.ts';
import { type Services, useServices } from './services.ts';
import { useStable } from './use-stable.ts';

export interface Undo {
  undo(): void;
  /** Undoes this edit, and nothing where another was made since. */
  undoEdit(editId: number): void;
  redo(): void;
}

/**
 * Undo and redo of the library, so they outlive a restart. What waits to be saved is saved first; several presses
 * are done one after the other. Goes to the row that was changed and says what was done; `keepBlock` notes the block
 * one is on, which one stays on if it is in a row that was changed.
 */
export const useUndo = (
  services: Services,
  onRow: (position: number) => void,
  keepBlock: () => (rows: ChangedRows['rows']) => boolean,
): Undo => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const notify = useNotify();
  const problemText = useProblemText();
  const fail = useTroubleNotice();
  const { projectId, autosave, announce, echoes, turns } = services;
  const words = useEditWords(projectId);

  const perform = async (direction: 'undo' | 'redo', isSaved: boolean, editId?: number): Promise<void> => {
    if (!isSaved) return announce(t('undo.unsaved'));
    const answered = echoes.begin();
    let changed: ChangedRows | null = null;
    try {
      const answer = await api.client.edits[direction]({
        projectId,
        ...(editId === undefined ? {} : { editId }),
      });
      changed = answer;
      const { label, rowId } = answer;
      const done = t(`${direction}.done`, { what: words(label) });
      await drawTogether(() => {
        const stays = keepBlock();
        const shown = applyChanged(api, projectId, answer);
        if (!stays(answer.rows)) show(rowId, answer);
        // In place of a notice that still offers to undo what is undone now, and of what the foot said was done.
        if (rowId === null) notify({ message: done });
        announce(rowId === null ? '' : done);
        return shown;
      });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'nothingToUndo' || problem.code === 'nothingToRedo')
        announce(problemText(problem));
      else fail(error);
    } finally {
      answered(changed);
    }
  };
  const show = (rowId: number | null, { rows }: ChangedRows): void => {
    const position = positionOf(rowId ?? rows?.[0]?.id ?? null);
    if (position !== null) onRow(position);
  };
  const positionOf = (rowId: number | null): number | null => {
    const key = api.queries.rows.index.queryKey({ input: { projectId } });
    const at = api.queryClient.getQueryData<RowIndex>(key)?.ids.indexOf(rowId ?? -1) ?? -1;
    return at < 0 ? null : at;
  };
  const { run } = useStable({ run: perform });
  return useStable({
    undo: () => turns.take(() => autosave.edit((isSaved) => run('undo', isSaved)), t('busy.undo')),
    undoEdit: (editId: number) =>
      turns.take(() => autosave.edit((isSaved) => run('undo', isSaved, editId)), t('busy.undo')),
    redo: () => turns.take(() => autosave.edit((isSaved) => run('redo', isSaved)), t('busy.redo')),
  });
};

const nothing = { undo: null, redo: null };

/** What would be undone and redone now; null: nothing. */
export const useNextEdits = (): { readonly undo: EditLabel | null; readonly redo: EditLabel | null } => {
  const { queries } = useApi();
  const { projectId } = useServices();
  return useQuery(queries.edits.state.queryOptions({ input: { projectId } })).data ?? nothing;
};
