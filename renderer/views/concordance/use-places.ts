import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useApi } from '../../state/api.ts';
import type { Place } from './found.ts';

export type By = 'stem' | 'word';
export type Scope = 'library' | 'project';

const noPlaces: readonly Place[] = [];

/**
 * What is found of the words typed; `total` texts have them. What was found last stays until the next is: `first`
 * answers the first place of what is typed now, however soon it is asked.
 */
export const usePlaces = (typed: string, by: By, scope: Scope, projectId: string | null) => {
  const { queries, queryClient } = useApi();
  const query = useDeferredValue(typed.trim());
  const isAsked = query !== '';
  const optionsOf = (words: string) => ({
    ...queries.concord.find.queryOptions({ input: { query: words, by, projectId, scope } }),
    // The corrected text changes at every key: what was found before may not stand any more.
    staleTime: 0,
  });
  const { data, error, isPlaceholderData } = useQuery({
    ...optionsOf(query),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return {
    /** Whether the places are those of what is typed now. */
    isCurrent: query === typed.trim() && data !== undefined && !isPlaceholderData,
    first: async (): Promise<Place | undefined> =>
      (await queryClient.fetchQuery(optionsOf(typed.trim()))).places[0],
    places: isAsked ? (data?.places ?? noPlaces) : noPlaces,
    total: data?.total ?? 0,
    isAsked,
    error,
  };
};
