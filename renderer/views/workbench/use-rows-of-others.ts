import { useState } from 'react';
import { useApi, useLibraryChanges } from '../../state/api.ts';
import type { Echoes } from './align/echoes.ts';
import { readRow } from './grid/row-blocks.ts';

/** Rows are read one by one up to this number; beyond it all that is shown is read anew. */
const readOneByOne = 20;

/**
 * Reads the project's rows anew that another window, or the core itself, has changed. Single ones when keys rest: what is
 * typed here is news as well, and to read it at every key would keep the next write waiting.
 */
export const useRowsOfOthers = (projectId: string, echoes: Echoes): void => {
  const api = useApi();
  const [changed] = useState(() => new Set<number>());
  const [readChanged] = useState(() =>
    api.lull.inLull(() => {
      for (const rowId of changed) void readRow(api, projectId, rowId).catch(() => null);
      changed.clear();
    }),
  );
  useLibraryChanges((made) => {
    if (made.kind !== 'rows' || made.projectId !== projectId) return;
    echoes.hear(made, () => {
      if (made.order === true || (made.rowIds?.length ?? 0) > readOneByOne)
        void api.queryClient.invalidateQueries({ queryKey: api.queries.rows.key() });
      else {
        for (const rowId of made.rowIds ?? []) changed.add(rowId);
        readChanged();
      }
    });
  });
};
