import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../state/api.ts';
import { useServices } from '../services.ts';
import type { Finding, FindingFilter } from './model.ts';

/** Findings asked for at a time. */
const pageSize = 100;

/** How many findings there are under a filter; null until that is known. */
export const useFindingCount = (filter: FindingFilter): number | null => {
  const { queries } = useApi();
  const { projectId } = useServices();
  const input = { projectId, filter, from: 0, count: pageSize };
  const { data } = useQuery(queries.checks.list.queryOptions({ input, placeholderData: keepPreviousData }));
  return data?.total ?? null;
};

/** The findings at these places of the list; undefined for one that is still on its way. */
export const useFindingsAt = (
  filter: FindingFilter,
  places: readonly number[],
): ((at: number) => Finding | undefined) => {
  const { queries } = useApi();
  const { projectId } = useServices();
  const pages = [...new Set(places.map((at) => Math.floor(at / pageSize)))];
  const results = useQueries({
    queries: pages.map((page) =>
      queries.checks.list.queryOptions({
        input: { projectId, filter, from: page * pageSize, count: pageSize },
      }),
    ),
  });
  const byPage = new Map(pages.map((page, at) => [page, results[at]?.data?.findings]));
  return (at) => byPage.get(Math.floor(at / pageSize))?.[at % pageSize];
};
