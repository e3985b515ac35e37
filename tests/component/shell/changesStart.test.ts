import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChangeFeed } from '../../../renderer/state/changes.ts';
import type { Client } from '../../../renderer/state/client.ts';
import { FreshQueries } from '../../../renderer/state/fresh-queries.ts';
import { createLull } from '../../../renderer/state/lull.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A core that takes up a stream when it is told to. */
const heldFeed = () => {
  const signals: AbortSignal[] = [];
  const takenUp = Promise.withResolvers<void>();
  const changes = async (_input: undefined, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    await takenUp.promise;
    return (async function* () {
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      yield* [];
    })();
  };
  const client = { library: { changes } } as unknown as Client;
  const lull = createLull();
  const feed = createChangeFeed(client, new FreshQueries({}, lull), createTanstackQueryUtils(client), lull);
  const heard: string[] = [];
  const waitFor = (most: number, name: string) => void feed.settled(most).then(() => heard.push(name));
  return { feed, signals, takeUp: takenUp.resolve, heard, waitFor };
};

test('who begins to listen where others do shares their stream, which ends with the last of them', async () => {
  const { feed, signals, takeUp } = heldFeed();
  const [stop, stopOther] = [feed.start(), feed.start()];
  takeUp();
  await vi.advanceTimersByTimeAsync(10);
  expect(signals).toHaveLength(1);
  stop();
  expect(signals[0]?.aborted).toBe(false);
  stopOther();
  expect(signals[0]?.aborted).toBe(true);
  const stopAgain = feed.start();
  await vi.advanceTimersByTimeAsync(10);
  expect(signals).toHaveLength(2);
  stopAgain();
});

test('the stream is waited for until it is there, and no longer than one would', async () => {
  const { feed, takeUp, heard, waitFor } = heldFeed();
  const stop = feed.start();
  waitFor(100, 'impatient');
  waitFor(1000, 'patient');
  await vi.advanceTimersByTimeAsync(99);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['impatient']);
  takeUp();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['impatient', 'patient']);
  waitFor(1000, 'late');
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['impatient', 'patient', 'late']);
  stop();
});
