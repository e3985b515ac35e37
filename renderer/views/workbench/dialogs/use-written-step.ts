import { useApi } from '../../../state/api.ts';
import { applyChanged } from '../grid/row-blocks.ts';
import type { ChangedRows } from '../model.ts';
import { useServices } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';

/** Writes many rows and answers what became of them, and the edit that undoes it. */
type Write = () => Promise<ChangedRows & { readonly editId: number }>;

/**
 * Does what a dialog proposed as one step, in its turn among what else is being saved; `message` is said once it is done, with
 * a way to undo it. What is answered rejects with the core's problem, and then nothing was written.
 */
export const useWrittenStep = (
  undoEdit: (editId: number) => void,
): ((write: Write, message: string) => Promise<void>) => {
  const api = useApi();
  const { projectId, autosave, echoes } = useServices();
  const done = useDoneNotice(undoEdit);
  const writeNow = async (write: Write, message: string): Promise<void> => {
    const answered = echoes.begin();
    let changed: ChangedRows | null = null;
    try {
      const answer = await write();
      changed = answer;
      await applyChanged(api, projectId, answer);
      done(message, answer.editId);
    } finally {
      answered(changed);
    }
    void api.queryClient.invalidateQueries({ queryKey: api.queries.edits.key() });
    void api.queryClient.invalidateQueries({ queryKey: api.queries.project.key() });
  };
  return (write, message) => autosave.edit(() => writeNow(write, message));
};
