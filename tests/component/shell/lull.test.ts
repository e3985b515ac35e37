import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChangeFeed, type LibraryChange } from '../../../renderer/state/changes.ts';
import type { Client } from '../../../renderer/state/client.ts';
import { FreshQueries } from '../../../renderer/state/fresh-queries.ts';
import { createLull, type Lull } from '../../../renderer/state/lull.ts';

let lull: Lull;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  lull = createLull();
  stop = lull.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** A hand that presses a key every 100 ms. */
const press = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time++) {
    window.dispatchEvent(new KeyboardEvent('keydown'));
    await vi.advanceTimersByTimeAsync(100);
  }
};

describe('what waits for a lull', () => {
  test('is done once, when no key has come for a moment', async () => {
    const work = vi.fn();
    const ask = lull.inLull(work);
    await press(1);
    ask();
    await press(10);
    ask();
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('is done at once where no key has come for long', async () => {
    const work = vi.fn();
    await press(1);
    await vi.advanceTimersByTimeAsync(10_000);
    lull.inLull(work)();
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('is done after a while however keys are pressed, and again when it is asked for again', async () => {
    const work = vi.fn();
    const ask = lull.inLull(work);
    await press(1);
    ask();
    await press(30);
    expect(work).toHaveBeenCalledTimes(1);
    ask();
    await press(30);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('asked for while it is being done, it is done again', async () => {
    const again = vi.fn();
    const ask = lull.inLull(() => {
      again();
      if (again.mock.calls.length === 1) ask();
    });
    ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(again).toHaveBeenCalledTimes(2);
  });
});

describe('what waits for rest', () => {
  test('is done once, after its time where no key comes, and so long after the last one else', async () => {
    const work = vi.fn();
    await press(2);
    await vi.advanceTimersByTimeAsync(1_000);
    lull.atRest(150, work);
    await vi.advanceTimersByTimeAsync(149);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(work).toHaveBeenCalledTimes(1);
    lull.atRest(150, work);
    await press(40);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60);
    expect(work).toHaveBeenCalledTimes(2);
    await press(10);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('is not done while something is scrolled', async () => {
    const work = vi.fn();
    await press(1);
    await vi.advanceTimersByTimeAsync(1_000);
    lull.atRest(150, work);
    for (let time = 0; time < 20; time++) {
      // Scrolling does not bubble, and is heard all the same.
      document.body.dispatchEvent(new Event('scroll'));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('is not done once it was called off, however late', async () => {
    const work = vi.fn();
    const callOff = lull.atRest(150, work);
    await press(5);
    callOff();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(work).not.toHaveBeenCalled();
  });
});

describe('what waits until one stays', () => {
  /** Presses the same key again and again, every `gap` ms; what each leads to is asked for. */
  const step = async (times: number, gap: number, work: () => void): Promise<void> => {
    for (let time = 0; time < times; time++) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
      callOff();
      callOff = lull.whenSettled(work);
      await vi.advanceTimersByTimeAsync(gap);
    }
  };
  let callOff = (): void => {};
  test('is done after the first of many keys, and then when they rest', async () => {
    const work = vi.fn();
    await step(1, 50, work);
    expect(work).toHaveBeenCalledTimes(1);
    await step(20, 50, work);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(work).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('is done after every key that comes at leisure', async () => {
    const work = vi.fn();
    await step(5, 300, work);
    expect(work).toHaveBeenCalledTimes(5);
  });

  test('is done before another key or the pointer does anything', async () => {
    for (const other of [new KeyboardEvent('keydown', { key: 'Enter' }), new MouseEvent('pointerdown')]) {
      const work = vi.fn();
      await step(5, 50, work);
      expect(work).toHaveBeenCalledTimes(1);
      window.dispatchEvent(other);
      expect(work).toHaveBeenCalledTimes(2);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(work).toHaveBeenCalledTimes(2);
    }
  });

  test('is not done while a key is held down, where each takes as long as many presses', async () => {
    const work = vi.fn();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await vi.advanceTimersByTimeAsync(300);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', repeat: true }));
    lull.whenSettled(work);
    await vi.advanceTimersByTimeAsync(99);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('is not done once it was called off', async () => {
    const work = vi.fn();
    await step(5, 50, work);
    callOff();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('the undo log, after news of rows', () => {
  const projectId = '00000000-0000-4000-8000-000000000001';

  /** A core whose log has as many edits as were made; each answer takes `delay` ms and is as the log was when asked. */
  const openFeed = async (delay: number) => {
    let edits = 0;
    const asked: number[] = [];
    const news: LibraryChange[] = [];
    let wake = (): void => {};
    const client = {
      library: {
        setPreferences: async () => null,
        changes: async () =>
          (async function* () {
            for (;;) {
              const next = news.shift();
              if (next) yield next;
              else
                await new Promise<void>((resolve) => {
                  wake = resolve;
                });
            }
          })(),
      },
      edits: {
        list: async () => {
          const then = edits;
          asked.push(then);
          await new Promise((resolve) => setTimeout(resolve, delay));
          return then;
        },
      },
      project: {},
      version: {},
      rows: { history: async () => [] },
      exporting: {},
    } as unknown as Client;
    const queryClient = new FreshQueries(
      { defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } },
      lull,
    );
    const queries = createTanstackQueryUtils(client);
    const options = queries.edits.list.queryOptions({ input: { projectId, count: 30 } });
    const observer = new QueryObserver(queryClient, options);
    const stops = [
      observer.subscribe(() => {}),
      createChangeFeed(client, queryClient, queries, lull).start(),
    ];
    await vi.advanceTimersByTimeAsync(5_000);
    asked.length = 0;
    return {
      asked,
      shown: (): unknown => observer.getCurrentResult().data,
      edit: (rowId: number): void => {
        edits++;
        news.push({ kind: 'rows', projectId, rowIds: [rowId] });
        wake();
      },
      stop: (): void => {
        for (const stop of stops) stop();
      },
    };
  };

  test('is not read between the keys of a hurried hand, and is right soon after the last', async () => {
    const { asked, shown, edit, stop } = await openFeed(20);
    for (let key = 0; key < 10; key++) {
      await press(1);
      edit(key);
    }
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual([10]);
    expect(shown()).toBe(10);
    stop();
  });

  test('is not read without end where an answer takes longer than from one key to the next', async () => {
    const { asked, shown, edit, stop } = await openFeed(300);
    edit(0);
    await vi.advanceTimersByTimeAsync(600);
    asked.length = 0;
    for (let key = 0; key < 30; key++) {
      await press(1);
      edit(key);
    }
    await vi.advanceTimersByTimeAsync(3_000);
    // In the two seconds' patience of a lull, not three times a second.
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(shown()).toBe(31);
    stop();
  });

  test('is right in the end, whenever edits come while it is being read', async () => {
    for (let gap = 0; gap <= 900; gap += 60) {
      const { shown, edit, stop } = await openFeed(250);
      edit(1);
      await vi.advanceTimersByTimeAsync(gap);
      edit(2);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(shown()).toBe(2);
      stop();
    }
  });
});
