import { useTranslation } from 'react-i18next';
import { useApi } from '../../../state/api.ts';
import { cachedRow, loadRows } from '../grid/row-blocks.ts';
import type { Services } from '../services.ts';
import { useStable } from '../use-stable.ts';

/**
 * Has the rows from one position to another fetched in a turn of its own, unless they are there; what follows finds them,
 * or has been told.
 */
export const useFetching = ({ projectId, turns, announce }: Services) => {
  const { t } = useTranslation('workbench');
  const api = useApi();
  return (from: number, to: number = from): void => {
    let missing = from;
    while (missing <= to && cachedRow(api, projectId, missing)) missing += 1;
    if (missing <= to)
      turns.take(() => loadRows(api, projectId, missing, to).catch(() => announce(t('row.unread'))));
  };
};

/** Does things in their turn, each once the rows have been fetched that stand from one position to another by then. */
export const useInRow = (services: Services, from: () => number, to: () => number = from) => {
  const { projectId, turns } = services;
  const api = useApi();
  const fetchRows = useFetching(services);
  const { fetchThen } = useStable({
    fetchThen: (run: () => void): void => {
      const key = api.queries.rows.index.queryKey({ input: { projectId } });
      const last = (api.queryClient.getQueryData(key)?.ids.length ?? 0) - 1;
      const first = Math.max(0, from());
      fetchRows(first, Math.max(first, Math.min(last, to())));
      turns.take(run);
    },
  });
  return (run: () => void): void => turns.take(() => fetchThen(run));
};
