import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useApi } from '../../state/api.ts';
import type { Place } from './found.ts';

export type By = 'stem' | 'word';
export type Scope = 'library' | 'project';

const noPlaces: readonly Place[] = [];

/** What is found of the words typed; `total` texts have them. What was found last stays until the next is. */
export const usePlaces = (typed: string, by: By, scope: Scope, projectId: string | null) => {
  const { queries } = useApi();
  const query = useDeferredValue(typed.trim());
  const isAsked = query !== '';
  const { data, error } = useQuery({
    ...queries.concord.find.queryOptions({ input: { query, by, projectId, scope } }),
    enabled: isAsked,
    // The corrected text changes at every key: what was found before may not stand any more.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return {
    places: isAsked ? (data?.places ?? noPlaces) : noPlaces,
    total: data?.total ?? 0,
    isAsked,
    error,
  };
};
