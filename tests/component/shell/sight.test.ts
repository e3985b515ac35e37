import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChangeFeed } from '../../../renderer/state/changes.ts';
import type { Client } from '../../../renderer/state/client.ts';
import { FreshQueries } from '../../../renderer/state/fresh-queries.ts';
import { createLull } from '../../../renderer/state/lull.ts';

let visibility: DocumentVisibilityState = 'visible';
const show = (state: DocumentVisibilityState): void => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A core whose streams stay open until their reader leaves. */
const openFeed = () => {
  const streams = { open: 0, opened: 0 };
  const changes = async (_input: undefined, { signal }: { signal: AbortSignal }) => {
    streams.open++;
    streams.opened++;
    return (async function* () {
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          streams.open--;
          reject(signal.reason);
        });
      });
      yield* [];
    })();
  };
  const client = { library: { changes } } as unknown as Client;
  const lull = createLull();
  const queryClient = new FreshQueries({}, lull);
  const readAgain = vi.spyOn(queryClient, 'invalidateQueries');
  const feed = createChangeFeed(client, queryClient, createTanstackQueryUtils(client), lull);
  return { feed, streams, readAgain };
};

test('a page out of sight gives its stream up after a while, and reads everything again when it is seen', async () => {
  show('visible');
  const { feed, streams, readAgain } = openFeed();
  const stop = feed.start();
  await vi.advanceTimersByTimeAsync(1);
  expect(streams).toEqual({ open: 1, opened: 1 });

  show('hidden');
  await vi.advanceTimersByTimeAsync(9_000);
  show('visible');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(streams).toEqual({ open: 1, opened: 1 });

  show('hidden');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(streams).toEqual({ open: 0, opened: 1 });
  expect(feed.connection()).not.toBe('lost');
  // Once for what was read before the first stream came.
  expect(readAgain).toHaveBeenCalledTimes(1);

  show('visible');
  await vi.advanceTimersByTimeAsync(1);
  expect(streams).toEqual({ open: 1, opened: 2 });
  expect(feed.connection()).toBe('connected');
  expect(readAgain).toHaveBeenCalledTimes(2);

  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(streams).toEqual({ open: 0, opened: 2 });
});
