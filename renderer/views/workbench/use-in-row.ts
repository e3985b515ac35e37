import { useTranslation } from 'react-i18next';
import { useApi } from '../../state/api.ts';
import { cachedRow, loadRow } from './row-blocks.ts';
import type { Services } from './services.ts';
import { useStable } from './use-stable.ts';

/** Does things in their turn, each once the row where one is by then has been fetched. */
export const useInRow = ({ projectId, turns, announce }: Services, position: number) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const { fetchThen } = useStable({
    fetchThen: (run: () => void): void => {
      if (!cachedRow(api, projectId, position))
        turns.take(() => loadRow(api, projectId, position).catch(() => announce(t('row.unread'))));
      turns.take(run);
    },
  });
  return (run: () => void): void => turns.take(() => fetchThen(run));
};
