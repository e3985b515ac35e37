import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useNotify } from '../../../parts/notice.tsx';
import { useProblemText } from '../../../parts/problem-text.tsx';
import { useApi } from '../../../state/api.ts';
import { useShownKey } from '../../../state/keymap.ts';
import { problemOf } from '../../../state/problem.ts';
import type { Services } from '../services.ts';

export type Scope = NonNullable<Inputs['rows']['align']['scope']>;

/** Aligns anew what nobody has settled, within a scope; says how far it is, and offers to undo it. */
export const useRealign = (services: Services, undo: () => void): ((scope: Scope) => void) => {
  const { t } = useTranslation(['workbench', 'common']);
  const shownKey = useShownKey();
  const { client, queryClient, queries } = useApi();
  const notify = useNotify();
  const problemText = useProblemText();
  const isRunning = useRef(false);
  const { projectId, autosave, announce } = services;
  const run = async (scope: Scope): Promise<void> => {
    if (!(await autosave.flush())) return announce(t('align.unsaved'));
    for await (const event of await client.rows.align({ projectId, scope })) {
      if (event.kind === 'progress') announce(t(`align.${event.stage}`));
      else {
        await queryClient.invalidateQueries({ queryKey: queries.rows.key() });
        notify({
          message: t('align.done', { count: event.value.rows }),
          action: { label: t('common:undo'), ...shownKey('undo'), run: undo },
        });
      }
    }
  };
  return (scope) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void run(scope)
      .catch((error: unknown) => notify({ message: problemText(problemOf(error)), tone: 'problem' }))
      .finally(() => {
        isRunning.current = false;
      });
  };
};
