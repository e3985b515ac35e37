import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../state/api.ts';

/** Asks the core to open the library again. All that was read of the old one is read anew. */
export const useReopen = () => {
  const { queries, queryClient } = useApi();
  return useMutation({
    ...queries.library.reopen.mutationOptions(),
    onSuccess: (status) => {
      queryClient.setQueryData(queries.library.status.queryKey(), status);
      return queryClient.invalidateQueries();
    },
  });
};
