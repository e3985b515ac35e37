import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useApi } from '../../../state/api.ts';
import { useWrittenStep } from '../dialogs/use-written-step.ts';
import { useServices } from '../services.ts';
import type { RewrittenRow } from './model.ts';

interface Wanted {
  /** How the step is named, with `title`. */
  readonly kind: Inputs['rewriting']['apply']['kind'];
  readonly title: string;
  readonly rows: readonly RewrittenRow[];
  /** Said once it is done. */
  readonly message: string;
}

/** Writes corrected texts as they were previewed; see {@link useWrittenStep}. */
export const useApplyRewriting = (
  undoEdit: (editId: number) => void,
): ((wanted: Wanted) => Promise<void>) => {
  const { client } = useApi();
  const { projectId } = useServices();
  const write = useWrittenStep(undoEdit);
  return ({ kind, title, rows, message }) =>
    write(
      () =>
        client.rewriting.apply({
          projectId,
          kind,
          title,
          rows: rows.map(({ rowId, revision, origin, places }) => ({
            rowId,
            revision,
            origin,
            places: places.map(({ from, to, text }) => ({ from, to, text })),
          })),
        }),
      message,
    );
};
