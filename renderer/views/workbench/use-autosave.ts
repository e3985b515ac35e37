import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { type Api, useApi, useConnection } from '../../state/api.ts';
import { desktopBridge } from '../../state/bridge.ts';
import { isConnectionError, problemOf } from '../../state/problem.ts';
import { Autosave } from './autosave.ts';
import { storageKeep } from './keep.ts';
import { patchRow, readRow } from './row-blocks.ts';

const writeProblem = (error: unknown): Problem =>
  isConnectionError(error) ? { code: 'unreachable', params: {} } : problemOf(error);

const createAutosave = (api: Api, projectId: string): Autosave =>
  new Autosave({
    write: (input) => api.client.rows.correct(input),
    readRow: (rowId) => readRow(api, projectId, rowId),
    problemOf: writeProblem,
    onRow: (row) => patchRow(api, projectId, row),
    keep: storageKeep(localStorage, projectId),
  });

/**
 * The autosave of an open project. Drafts left behind by an earlier page are taken up (`onRestored` hears how many),
 * and what waits is sent when the page is hidden, when it is left, and when the core answers again.
 */
export const useAutosaveOf = (projectId: string, onRestored: (count: number) => void): Autosave => {
  const api = useApi();
  const connection = useConnection();
  const [autosave] = useState(() => createAutosave(api, projectId));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the project is opened
  useEffect(() => {
    const restored = autosave.restore();
    if (restored > 0) onRestored(restored);
    const send = () => void autosave.flush();
    // Only in a browser: on the desktop it would keep the window from closing without a word.
    const warn = (event: BeforeUnloadEvent) => {
      if (desktopBridge() === null && autosave.state().failure !== null) event.preventDefault();
    };
    document.addEventListener('visibilitychange', send);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', send);
    return () => {
      document.removeEventListener('visibilitychange', send);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', send);
      autosave.stop();
      send();
    };
  }, [autosave]);
  useEffect(() => {
    if (connection === 'connected') void autosave.flush();
  }, [autosave, connection]);
  return autosave;
};
