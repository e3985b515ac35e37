import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { alignIn } from '../../electron/core/threads/alignIn.ts';
import { Lane } from '../../electron/core/threads/lane.ts';
import { laneLimits } from '../../electron/core/threads/laneLimits.ts';
import { practiceText, practise } from '../../electron/core/threads/practice.ts';
import { alignVersions } from '../../shared/domain/align/align.ts';

const lanes: Lane[] = [];
afterEach(() => Promise.all(lanes.splice(0).map((lane) => lane.close())));

/** The aligner's lane with a thread that practises. */
async function begunAhead(): Promise<{ lane: Lane; thread: Worker }> {
  const lane = new Lane('aligning', laneLimits.aligning);
  lanes.push(lane);
  const begun = once(process, 'worker');
  lane.warm(true);
  const [thread] = (await begun) as [Worker];
  return { lane, thread };
}

/** Megabytes that it holds. */
const heldIn = async (thread: Worker): Promise<number> =>
  (await thread.getHeapStatistics()).total_heap_size / 2 ** 20;

/** More than a thread has that has loaded the aligner and done nothing. */
const muchHeap = 30;

test('a practice text is aligned as it was made: one version joins two paragraphs, another leaves one out', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const rows = alignVersions(practiceText(seed));
    const sides = ['source', 'machine', 'one', 'other'];
    expect(rows.map(({ cells }) => sides.map((key) => cells[key]?.length))).toEqual([
      [2, 2, 1, 2],
      ...Array.from({ length: 16 }, () => [1, 1, 1, 1]),
      [1, 1, 1, 0],
      [1, 1, 1, 1],
    ]);
  }
});

test('practice ends by itself, and as soon as there is something to do', async () => {
  let asked = 0;
  await practise(() => ++asked > 2);
  expect(asked).toBe(3);
  asked = 0;
  await practise(() => ++asked > 100);
  expect(asked).toBe(6);
});

test('a thread that is begun ahead of its first job practises, and answers the job', async () => {
  const { lane, thread } = await begunAhead();
  await expect.poll(() => heldIn(thread), { timeout: 60_000, interval: 100 }).toBeGreaterThan(muchHeap);
  const signal = new AbortController().signal;
  expect(await alignIn(lane, practiceText(1), { signal })).toEqual(alignVersions(practiceText(1)));
});
