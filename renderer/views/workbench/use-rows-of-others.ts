import { useApi, useLibraryChanges } from '../../state/api.ts';
import type { Echoes } from './align/echoes.ts';
import { readRow } from './grid/row-blocks.ts';

/** Rows are read one by one up to this number; beyond it all that is shown is read anew. */
const readOneByOne = 20;

/** Reads the project's rows anew that another window, or the core itself, has changed. */
export const useRowsOfOthers = (projectId: string, echoes: Echoes): void => {
  const api = useApi();
  useLibraryChanges((made) => {
    if (made.kind !== 'rows' || made.projectId !== projectId) return;
    echoes.hear(made, () => {
      if (made.order === true || (made.rowIds?.length ?? 0) > readOneByOne)
        void api.queryClient.invalidateQueries({ queryKey: api.queries.rows.key() });
      else for (const rowId of made.rowIds ?? []) void readRow(api, projectId, rowId).catch(() => null);
    });
  });
};
