import { useMutation } from '@tanstack/react-query';
import type { Inputs } from '../../shared/contract/contract.ts';
import { useTroubleNotice } from '../parts/trouble-notice.ts';
import { useApi } from './api.ts';
import { defaults } from './preferences.ts';
import { isConnectionError } from './problem.ts';

/** Changes some preferences: on screen at once, put back and told why if the core refuses. One wish is written after the other. */
export const useSetPreferences = () => {
  const { queries, queryClient } = useApi();
  const fail = useTroubleNotice();
  const queryKey = queries.library.preferences.queryKey();
  const mutationKey = queries.library.setPreferences.mutationKey();
  return useMutation({
    ...queries.library.setPreferences.mutationOptions(),
    scope: { id: 'preferences' },
    onMutate: async (wanted: Inputs['library']['setPreferences']) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (before = defaults) => ({
        language: wanted.language ?? before.language,
        theme: wanted.theme ?? before.theme,
        textSize: wanted.textSize ?? before.textSize,
        textFont: wanted.textFont ?? before.textFont,
        keys: wanted.keys ?? before.keys,
        differences: wanted.differences ?? before.differences,
        sentences: wanted.sentences ?? before.sentences,
        author: wanted.author ?? before.author,
        tour: wanted.tour ?? before.tour,
      }));
    },
    // A core that does not answer is told of across the window.
    onError: (error) => {
      if (!isConnectionError(error)) fail(error);
    },
    // What is read before the last wish is written would take it off the screen again.
    onSettled: () =>
      queryClient.isMutating({ mutationKey }) === 1 ? queryClient.invalidateQueries({ queryKey }) : undefined,
  });
};
