import { expect, test } from 'vitest';
import { createTurns } from '../../../renderer/views/workbench/turns.ts';

const bench = () => {
  const done: string[] = [];
  const turns = createTurns((work) => {
    work();
    done.push('drawn');
  });
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
