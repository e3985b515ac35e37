import { QueryObserver } from '@tanstack/react-query';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FreshQueries } from '../../../renderer/state/fresh-queries.ts';

const queryKey = ['rows'] as const;

/** A core with one value; each question is answered when `answer` is called, with the value as it was when asked. */
const slowCore = () => {
  let value = 0;
  const asked: (() => void)[] = [];
  return {
    queryFn: (): Promise<number> => {
      const then = value;
      return new Promise((resolve) => asked.push(() => resolve(then)));
    },
    change: () => {
      value++;
    },
    value: () => value,
    /** Answers the oldest question; false where there is none. */
    answer: async (): Promise<boolean> => {
      const first = asked.shift();
      first?.();
      // What hangs on an answer follows in the same turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve));
      return first !== undefined;
    },
  };
};

/** A lull that comes when it is told to. */
const handLull = () => {
  const asked = new Set<() => void>();
  return {
    inLull: (work: () => void) => () => void asked.add(work),
    /** Does what waits; false where nothing does. */
    rest: (): boolean => {
      const works = [...asked];
      asked.clear();
      for (const work of works) work();
      return works.length > 0;
    },
  };
};

describe('what a change makes stale', () => {
  test('is read again where its first answer was still on its way', async () => {
    const core = slowCore();
    const client = new FreshQueries({}, handLull());
    const observer = new QueryObserver(client, { queryKey, queryFn: core.queryFn });
    const stop = observer.subscribe(() => {});
    core.change();
    const fresh = client.invalidateQueries({ queryKey });
    while (await core.answer());
    await fresh;
    expect(observer.getCurrentResult().data).toBe(1);
    stop();
  });

  type Step = 'key' | 'rest' | 'change' | 'answer' | 'look' | 'leave' | 'mark';
  const steps = fc.array(fc.constantFrom<Step>('key', 'rest', 'change', 'answer', 'look', 'leave', 'mark'), {
    maxLength: 14,
  });

  test('is never shown for good, in whatever order changes and answers come', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const core = slowCore();
        const lull = handLull();
        const client = new FreshQueries(
          { defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } },
          lull,
        );
        const observer = new QueryObserver(client, { queryKey, queryFn: core.queryFn });
        const lookers: (() => void)[] = [];
        const leave = () => {
          for (const stop of lookers.splice(0)) stop();
        };
        const doStep: Readonly<Record<Step, () => unknown>> = {
          change: () => {
            core.change();
            void client.invalidateQueries({ queryKey });
          },
          // Whoever marks what is not on its way asks for it in a lull.
          key: () => {
            core.change();
            if (client.isFetching({ queryKey }) === 0)
              lull.inLull(() => void client.invalidateQueries({ queryKey }))();
            client.markStale({ queryKey });
          },
          rest: lull.rest,
          // Only marked as stale: for whoever looks next.
          mark: () => {
            leave();
            core.change();
            void client.invalidateQueries({ queryKey, refetchType: 'none' });
          },
          answer: core.answer,
          look: () => lookers.push(observer.subscribe(() => {})),
          leave,
        };
        for (const step of taken) await doStep[step]();
        doStep.look();
        do while (await core.answer());
        while (lull.rest());
        expect(observer.getCurrentResult().data).toBe(core.value());
        leave();
      }),
    );
  });
});
