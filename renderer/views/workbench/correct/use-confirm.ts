import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useTroubleNotice } from '../../../parts/trouble-notice.ts';
import { useApi } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import { applyChanged, cachedIndex, namedRows } from '../grid/row-blocks.ts';
import type { ChangedRows } from '../model.ts';
import type { Services } from '../services.ts';
import { useDoneNotice } from '../use-done-notice.ts';
import type { CorrectionsOptions, Written } from './use-corrections.ts';

/** What confirming needs of the correcting mode. */
interface ConfirmOptions extends Pick<CorrectionsOptions, 'services' | 'travel' | 'selected' | 'undoEdit'> {
  /** The current row with what is written in it; null where it has not been fetched. */
  readonly written: () => Written | null;
}

type Settled = NonNullable<Inputs['rewriting']['confirm']['as']>;

/**
 * Confirms, approves or rejects the current row, or all that are selected, and goes to the next one that waits unless it
 * is to stay.
 */
export const useConfirm = (options: ConfirmOptions): ((as: Settled, stay: boolean) => void) => {
  const { services, travel, selected, undoEdit, written } = options;
  const { t } = useTranslation('workbench');
  const { autosave, announce } = services;
  const confirmSelected = useConfirmSelected(services, undoEdit);
  return (as, stay) => {
    const goOn = (): void => {
      if (!travel.toUnfinished()) announce(t(`settle.${as}.all`));
    };
    const several = selected();
    if (several.length > 0) return confirmSelected(as, several, stay ? () => {} : goOn);
    const live = written();
    if (!live) return;
    if (live.text.trim() === '') return announce(t(`settle.${as}.nothing`));
    // Who confirms a text that was found right takes nothing from that.
    const state = as === 'confirmed' && live.state === 'reviewed' ? live.state : as;
    autosave.put(live.row, { text: live.text, state, origin: live.origin });
    if (stay) announce(t(`settle.${as}.done`, { number: live.position + 1 }));
    else goOn();
  };
};

/**
 * Confirms (or approves, or rejects) the rows at some positions as one step, after what was typed before. `after` follows
 * where all of them are confirmed then, but for those that have no text.
 */
const useConfirmSelected = (
  services: Services,
  undoEdit: (editId: number) => void,
): ((as: Settled, positions: readonly number[], after: () => void) => void) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const done = useDoneNotice(undoEdit);
  const fail = useTroubleNotice();
  const { projectId, autosave, announce, echoes, turns } = services;

  const perform = async (as: Settled, rowIds: readonly number[], after: () => void): Promise<void> => {
    const answered = echoes.begin();
    let changed: ChangedRows | null = null;
    try {
      const made = namedRows(api, projectId, rowIds);
      const answer = await api.client.rewriting.confirm({ projectId, made, as });
      changed = answer;
      await applyChanged(api, projectId, answer);
      const { confirmed, empty, editId } = answer;
      if (editId === null) announce(t(`settle.${as}.already`));
      else {
        const rest = empty === 0 ? '' : `; ${t('confirm.empty', { count: empty })}`;
        done(`${t(`settle.${as}.many`, { count: confirmed })}${rest}`, editId);
      }
      after();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'nothingToConfirm') announce(t(`settle.${as}.nothing`));
      else fail(error);
    } finally {
      answered(changed);
    }
    void api.queryClient.invalidateQueries({ queryKey: api.queries.edits.key() });
    void api.queryClient.invalidateQueries({ queryKey: api.queries.project.key() });
  };
  return (as, positions, after) =>
    turns.take(
      () => {
        const ids = cachedIndex(api, projectId)?.ids ?? [];
        const rowIds = positions.flatMap((position) => ids[position] ?? []);
        return autosave.edit(async (isSaved) => {
          if (isSaved) await perform(as, rowIds, after);
          else announce(t('confirm.unsaved'));
        });
      },
      t(`busy.${as}`, { count: positions.length }),
    );
};
