import { useTranslation } from 'react-i18next';
import { useApi } from '../../state/api.ts';
import { cachedRow, loadRow } from './row-blocks.ts';
import type { Services } from './services.ts';
import { useStable } from './use-stable.ts';

/** Has the row at a position fetched in a turn of its own, unless it is there; what follows finds it, or has been told. */
export const useFetching = ({ projectId, turns, announce }: Services): ((position: number) => void) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  return (position) => {
    if (!cachedRow(api, projectId, position))
      turns.take(() => loadRow(api, projectId, position).catch(() => announce(t('row.unread'))));
  };
};

/**
 * Does things in their turn, each once the row where one is by then has been fetched, and as many rows to either side
 * as `beside` says.
 */
export const useInRow = (services: Services, position: number, beside = 0) => {
  const { projectId, turns } = services;
  const api = useApi();
  const fetchRow = useFetching(services);
  const { fetchThen } = useStable({
    fetchThen: (run: () => void): void => {
      const key = api.queries.rows.index.queryKey({ input: { projectId } });
      const last = (api.queryClient.getQueryData(key)?.ids.length ?? 0) - 1;
      const to = Math.max(position, Math.min(last, position + beside));
      for (let at = Math.max(0, position - beside); at <= to; at++) fetchRow(at);
      turns.take(run);
    },
  });
  return (run: () => void): void => turns.take(() => fetchThen(run));
};
