import type { RouterUtils } from '@orpc/tanstack-query';
import type { Outputs } from '../../shared/contract/contract.ts';
import { afterPaint } from './after-paint.ts';
import { calm } from './calm.ts';
import type { Client } from './client.ts';
import { createFollowed, type Followed } from './followed.ts';
import type { FreshQueries } from './fresh-queries.ts';
import type { Lull } from './lull.ts';
import { isConnectionError, isForeignHost } from './problem.ts';
import { untilSeen, whileSeen } from './sight.ts';

export type LibraryChange =
  Outputs['library']['changes'] extends AsyncIterator<infer Change, unknown, unknown> ? Change : never;

/** `renewed`: the host was started anew and answers, but no more to this page. */
export type Connection = 'connecting' | 'connected' | 'lost' | 'renewed';

/** The core's stream of changes, kept open: it invalidates what is stale and tells whether the core answers. */
export interface ChangeFeed {
  /** Begins to listen, where nobody has before; answers a function that stops, once all who began have. */
  start(): () => void;
  /** Resolves once it is known whether the core answers, or in `most` ms. */
  settled(most: number): Promise<void>;
  connection(): Connection;
  /** Tries to reconnect now rather than when the wait is over. */
  retryNow(): void;
  onConnection(listener: () => void): () => void;
  /** Hears of changes; of a change of the whole library, too, whenever there may have been any that nobody told. */
  onChange(listener: (change: LibraryChange) => void): () => void;
}

/** Waits between attempts, in ms; the last is repeated. The first is short: a stream may merely have timed out. */
const waits = [50, 500, 1000, 2000, 4000] as const;
/** An attempt that has no answer after so many ms is called lost, and goes on. */
const patience = 1500;
/** Typing changes a row at every key; what shows it reads it anew this often, in ms. */
const changePause = 250;
/** A closed library refuses the stream though the core is there; it is asked again this often, in ms. */
const refusedWait = 2000;
/**
 * A page that has been out of sight for so many ms gives its stream up until it is seen again: browsers keep six
 * connections to a host for all their tabs together, and the seventh tab would wait for ever.
 */
const unseenPatience = 10_000;

type Ending = 'ended' | 'unreachable' | 'renewed' | 'refused';

/** Makes the feed; see {@link ChangeFeed}. */
export const createChangeFeed = (
  client: Client,
  queryClient: FreshQueries,
  queries: RouterUtils<Client>,
  lull: Lull,
): ChangeFeed => {
  const onChange = new Set<(change: LibraryChange) => void>();
  const connection = createFollowed<Connection>('connecting');
  const pause = createPause();

  const tell = calm(changePause, (change: LibraryChange): void => {
    // A wish that is being written is shown already, and what holds is read once it is.
    const mutationKey = queries.library.setPreferences.mutationKey();
    const isWished = change.kind === 'preferences' && queryClient.isMutating({ mutationKey }) > 0;
    for (const queryKey of isWished ? [] : staleKeys(change, queries))
      void queryClient.invalidateQueries({ queryKey });
    if (change.kind === 'rows') {
      for (const queryKey of countedKeys(queries)) queryClient.markStale({ queryKey });
      countAnew();
    }
    // Whoever shows these rows knows whether they are on screen already; to others they are stale.
    if (change.kind === 'rows' && change.order === true)
      void queryClient.invalidateQueries({ queryKey: queries.rows.key(), refetchType: 'none' });
    for (const listener of onChange) listener(change);
  });
  const countAnew = lull.inLull(() => {
    for (const queryKey of countedKeys(queries)) void queryClient.invalidateQueries({ queryKey });
  });
  /** One life of the stream. */
  const listen = async (signal: AbortSignal): Promise<Ending> => {
    const impatience = setTimeout(() => connection.set('lost'), patience);
    try {
      const stream = await client.library.changes(undefined, { signal });
      clearTimeout(impatience);
      connection.set('connected');
      // What changed while nobody listened is not known: everything shown is read again. The first time that is what
      // was read before the stream came; a page that begins out of sight may have been shown for long by then.
      void queryClient.invalidateQueries();
      for (const listener of onChange) listener({ kind: 'library' });
      // What news makes stale is read after what one's own edit has left is seen.
      for await (const change of stream) afterPaint(() => tell(change));
      return 'ended';
    } catch (error) {
      if (signal.aborted) return 'ended';
      if (isForeignHost(error)) return 'renewed';
      return isConnectionError(error) ? 'unreachable' : 'refused';
    } finally {
      clearTimeout(impatience);
    }
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      await untilSeen(signal);
      if (!isBroken(connection.get())) connection.set('connecting');
      const life = whileSeen(signal, unseenPatience);
      const ending = await listen(life.signal);
      life.end();
      // A stream that was up and broke off is tried once more before it is called lost.
      const isGone = ending === 'unreachable' || ending === 'renewed';
      failures = isGone && connection.get() !== 'connected' ? failures + 1 : 0;
      connection.set(connectionAfter(ending, failures) ?? connection.get());
      await pause.start(ending === 'refused' ? refusedWait : waitAfter(failures), signal);
    }
  };
  return {
    start: shared((signal) => void run(signal)),
    settled: (most) => untilKnown(connection, most),
    connection: connection.get,
    retryNow: pause.end,
    onConnection: connection.subscribe,
    onChange: (listener) => {
      onChange.add(listener);
      return () => onChange.delete(listener);
    },
  };
};

/** Begins something for the first who asks, and ends it once each who did has ended it. */
const shared = (begin: (signal: AbortSignal) => void): (() => () => void) => {
  let life = new AbortController();
  let users = 0;
  return () => {
    if (users === 0) {
      life = new AbortController();
      begin(life.signal);
    }
    users += 1;
    return () => {
      users -= 1;
      if (users === 0) life.abort();
    };
  };
};

/** Resolves once a connection is more than begun, or in `most` ms. */
const untilKnown = (connection: Followed<Connection>, most: number): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, most);
    const stop = connection.subscribe(end);
    if (connection.get() !== 'connecting') end();
  });

/** What a stream's ending says of the connection; null: nothing. */
const connectionAfter = (ending: Ending, failures: number): Connection | null => {
  if (ending === 'refused') return 'connected';
  if (ending === 'renewed') return 'renewed';
  return failures > 0 ? 'lost' : null;
};

/** Whether a connection stays what it is while it is tried anew. */
const isBroken = (connection: Connection): boolean => connection === 'lost' || connection === 'renewed';

const waitAfter = (failures: number): number => waits[Math.min(failures, waits.length - 1)] ?? refusedWait;

/** A wait that can be cut short. */
const createPause = () => {
  let end = (): void => {};
  return {
    end: () => end(),
    start: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const over = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', over);
          resolve();
        };
        const timer = setTimeout(over, ms);
        end = over;
        signal.addEventListener('abort', over);
      }),
  };
};

/** Keys of what every edit changes besides its rows: counts, the log, and the histories of rows. */
const countedKeys = (queries: RouterUtils<Client>) => [
  queries.project.key(),
  queries.edits.key(),
  queries.rows.history.key(),
];

/**
 * Keys of what a change makes stale and is read again at once. Rows are read in windows by whoever shows them: named
 * rows are left to a `useLibraryChanges` listener there, which need not read the others again.
 */
const staleKeys = (change: LibraryChange, queries: RouterUtils<Client>) => {
  switch (change.kind) {
    case 'library':
      return [
        queries.library.key(),
        queries.project.key(),
        queries.version.key(),
        queries.rows.key(),
        queries.edits.key(),
      ];
    case 'preferences':
      return [queries.library.preferences.key()];
    case 'backups':
      return [queries.library.status.key(), queries.library.backups.key()];
    case 'project':
      return [queries.project.key(), queries.version.key()];
    case 'findings':
      return [queries.edits.key()];
    case 'glossary':
      return [queries.edits.key(), queries.glossary.key()];
    case 'rows':
      return [
        queries.exporting.key(),
        // An undone step that touched no row may have been one of the glossary.
        ...(change.rowIds?.length === 0 ? [queries.glossary.key()] : []),
        ...(change.rowIds === null ? [queries.rows.key(), queries.version.key()] : []),
      ];
  }
};
