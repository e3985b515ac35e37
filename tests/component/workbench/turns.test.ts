import { afterEach, expect, test, vi } from 'vitest';
import { createTurns } from '../../../renderer/views/workbench/turns.ts';

const bench = () => {
  const done: string[] = [];
  const turns = createTurns(
    (work) => {
      work();
      done.push('drawn');
    },
    (doing = 'something') => {
      done.push(`${doing} takes long`);
      return () => done.push(`${doing} ends`);
    },
  );
  const edit = (name: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    turns.take(() => {
      done.push(name);
      return promise;
    });
    return { resolve, reject };
  };
  return { done, turns, edit, note: (name: string) => turns.take(() => done.push(name)) };
};

afterEach(() => {
  vi.useRealTimers();
});

test('what needs no waiting is done at once', () => {
  const { done, turns, note } = bench();
  note('a');
  note('b');
  expect([done, turns.isBusy()]).toEqual([['a', 'b'], false]);
});

test('what comes while an edit is on its way waits for it, and each is drawn before the next', async () => {
  const { done, turns, edit, note } = bench();
  const first = edit('edit');
  note('a');
  const second = edit('another');
  note('b');
  expect([done, turns.isBusy()]).toEqual([['edit'], true]);
  first.resolve();
  await expect.poll(() => done).toEqual(['edit', 'a', 'drawn', 'another', 'drawn']);
  second.reject(new Error('refused'));
  await expect.poll(() => done.slice(5)).toEqual(['b', 'drawn']);
  expect(turns.isBusy()).toBe(false);
});

test('what a turn asks for comes before what waits behind it', async () => {
  const { done, turns, edit, note } = bench();
  const first = edit('edit');
  turns.take(() => {
    done.push('key');
    turns.take(() => Promise.resolve().then(() => done.push('its edit')));
    note('and after it');
  });
  note('next key');
  first.resolve();
  await expect
    .poll(() => done.filter((name) => name !== 'drawn'))
    .toEqual(['edit', 'key', 'its edit', 'and after it', 'next key']);
});

test('a turn that takes long is told while it does, by what it does where that is known; a short one is not', async () => {
  vi.useFakeTimers();
  const { done, turns } = bench();
  const long = Promise.withResolvers<void>();
  const next = Promise.withResolvers<void>();
  turns.take(() => Promise.resolve(), 'a short one');
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([]);
  turns.take(() => long.promise, 'confirming');
  turns.take(() => next.promise);
  await vi.advanceTimersByTimeAsync(399);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['confirming takes long']);
  long.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['confirming takes long', 'confirming ends', 'drawn']);
  // The time of the one before is none of its own.
  await vi.advanceTimersByTimeAsync(399);
  expect(done).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(done[3]).toBe('something takes long');
  next.reject(new Error('refused'));
  await vi.advanceTimersByTimeAsync(0);
  expect(done[4]).toBe('something ends');
});
