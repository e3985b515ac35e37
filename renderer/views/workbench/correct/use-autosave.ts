import { useEffect, useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { type Api, useApi, useConnection } from '../../../state/api.ts';
import { isConnectionError, problemOf } from '../../../state/problem.ts';
import { useUnsaved } from '../../../state/unsaved.ts';
import { patchRow, readRow } from '../grid/row-blocks.ts';
import { Autosave } from './autosave.ts';
import { storageKeep } from './keep.ts';

const writeProblem = (error: unknown): Problem =>
  isConnectionError(error) ? { code: 'unreachable', params: {} } : problemOf(error);

const createAutosave = (api: Api, projectId: string): Autosave =>
  new Autosave({
    write: (input) => api.client.rows.correct(input),
    readRow: (rowId) => readRow(api, projectId, rowId),
    problemOf: writeProblem,
    onRow: (row) => patchRow(api, projectId, row),
    keep: storageKeep({ storage: localStorage, locks: navigator.locks, projectId }),
  });

/**
 * The autosave of an open project. Drafts left behind by other pages are taken up (`onRestored` hears how many so far),
 * and what waits is sent when the page is hidden, when it is left, and when the core answers again.
 */
export const useAutosaveOf = (projectId: string, onRestored: (count: number) => void): Autosave => {
  const api = useApi();
  const connection = useConnection();
  const [autosave] = useState(() => createAutosave(api, projectId));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the project is opened
  useEffect(() => {
    let taken = 0;
    const close = autosave.open(() => {
      taken += 1;
      onRestored(taken);
    });
    const send = () => void autosave.flush();
    document.addEventListener('visibilitychange', send);
    window.addEventListener('pagehide', send);
    return () => {
      document.removeEventListener('visibilitychange', send);
      window.removeEventListener('pagehide', send);
      autosave.stop();
      send();
      close();
    };
  }, [autosave]);
  useUnsaved(() => autosave.state().failure !== null);
  useEffect(() => {
    if (connection === 'connected') void autosave.flush();
  }, [autosave, connection]);
  return autosave;
};
