import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { type DefaultOptions, notifyManager } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type ChangeFeed, type Connection, createChangeFeed, type LibraryChange } from './changes.ts';
import type { Client } from './client.ts';
import { FreshQueries } from './fresh-queries.ts';
import { createKeptTexts, type KeptTexts } from './kept-texts.ts';
import { createLull, type Lull } from './lull.ts';
import { isConnectionError } from './problem.ts';

/** Everything through which the screens reach the core, and what else a window has one of. */
export interface Api {
  /** Plain calls; streams of progress are read through it. */
  readonly client: Client;
  /** The same operations as options for useQuery and useMutation, and their keys. */
  readonly queries: RouterUtils<Client>;
  readonly queryClient: FreshQueries;
  readonly changes: ChangeFeed;
  readonly lull: Lull;
  /** What is half written in this window. */
  readonly kept: KeptTexts;
}

const mostRetries = 3;

// What an answer changes in the cache is on screen in one go with what its receiver changes beside it.
notifyManager.setScheduler(queueMicrotask);

/** Changes cache and state together: all that hangs on them is drawn once, and at once. Answers what `change` does. */
export const drawTogether = <Answer>(change: () => Answer): Answer => {
  notifyManager.setScheduler((notify) => notify());
  try {
    return flushSync(() => notifyManager.batch(change));
  } finally {
    notifyManager.setScheduler(queueMicrotask);
  }
};

/** Puts cache and change feed on top of a client. Nothing runs before `changes.start()` and `lull.start()`. */
export const createApi = (client: Client): Api => {
  const retry = (failures: number, error: unknown): boolean =>
    failures < mostRetries && isConnectionError(error);
  const lull = createLull();
  const defaultOptions: DefaultOptions = {
    // The core is on this machine: being offline must not pause a call, and the change feed says what is stale.
    queries: {
      retry,
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  };
  const queryClient = new FreshQueries({ defaultOptions }, lull);
  const queries = createTanstackQueryUtils(client);
  const changes = createChangeFeed(client, queryClient, queries, lull);
  const kept = createKeptTexts(() => localStorage, navigator.locks);
  return { client, queries, queryClient, changes, lull, kept };
};

export const ApiContext = createContext<Api | null>(null);

/** The window's {@link Api}; throws outside its provider. */
export const useApi = (): Api => {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi outside ApiContext');
  return api;
};

/** Calls `listener` with every change made by any window, after the queries it makes stale were marked. */
export const useLibraryChanges = (listener: (change: LibraryChange) => void): void => {
  const { changes } = useApi();
  const onChange = useEffectEvent(listener);
  useEffect(() => changes.onChange((change) => onChange(change)), [changes]);
};

/** Whether the core answers. */
export const useConnection = (): Connection => {
  const { changes } = useApi();
  return useSyncExternalStore(changes.onConnection, changes.connection);
};
