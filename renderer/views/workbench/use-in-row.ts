import { useTranslation } from 'react-i18next';
import { useApi } from '../../state/api.ts';
import { cachedRow, loadRow } from './row-blocks.ts';
import type { Services } from './services.ts';
import { useStable } from './use-stable.ts';

/**
 * Does things in their turn, each once the row where one is by then has been fetched, and as many rows to either side
 * as `beside` says.
 */
export const useInRow = ({ projectId, turns, announce }: Services, position: number, beside = 0) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  const { fetchThen } = useStable({
    fetchThen: (run: () => unknown): void => {
      const key = api.queries.rows.index.queryKey({ input: { projectId } });
      const last = (api.queryClient.getQueryData(key)?.ids.length ?? 0) - 1;
      const to = Math.max(position, Math.min(last, position + beside));
      for (let at = Math.max(0, position - beside); at <= to; at++)
        if (!cachedRow(api, projectId, at))
          turns.take(() => loadRow(api, projectId, at).catch(() => announce(t('row.unread'))));
      turns.take(run);
    },
  });
  return (run: () => unknown): void => turns.take(() => fetchThen(run));
};
