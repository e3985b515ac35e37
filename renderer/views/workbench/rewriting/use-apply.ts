import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useApi } from '../../../state/api.ts';
import { applyChanged } from '../grid/row-blocks.ts';
import type { ChangedRows } from '../model.ts';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';
import type { RewrittenRow } from './model.ts';

interface Wanted {
  /** How the step is named, with `title`. */
  readonly kind: Inputs['rewriting']['apply']['kind'];
  readonly title: string;
  readonly rows: readonly RewrittenRow[];
  /** Said once it is done. */
  readonly message: string;
}

/**
 * Writes corrected texts as they were previewed, as one step, in its turn among what else is being saved. What is
 * answered rejects with the core's problem, and then nothing was written.
 */
export const useApplyRewriting = (
  undoEdit: (editId: number) => void,
): ((wanted: Wanted) => Promise<void>) => {
  const api = useApi();
  const { projectId, autosave, echoes } = useServices();
  const done = useDoneNotice(undoEdit);
  const applyNow = async ({ kind, title, rows, message }: Wanted): Promise<void> => {
    const answered = echoes.begin();
    let changed: ChangedRows | null = null;
    try {
      const wanted = rows.map(({ rowId, revision, origin, places }) => ({
        rowId,
        revision,
        origin,
        places: places.map(({ from, to, text }) => ({ from, to, text })),
      }));
      const answer = await api.client.rewriting.apply({ projectId, kind, title, rows: wanted });
      changed = answer;
      await applyChanged(api, projectId, answer);
      done(message, answer.editId);
    } finally {
      answered(changed);
    }
    void api.queryClient.invalidateQueries({ queryKey: api.queries.edits.key() });
    void api.queryClient.invalidateQueries({ queryKey: api.queries.project.key() });
  };
  return (wanted) => autosave.edit(() => applyNow(wanted));
};
