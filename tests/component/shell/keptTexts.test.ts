import { beforeEach, expect, test, vi } from 'vitest';
import { createKeptTexts } from '../../../renderer/state/kept-texts.ts';

beforeEach(() => localStorage.clear());

const inWindow = () => {
  const texts = createKeptTexts(() => localStorage, navigator.locks);
  return { ...texts, leave: texts.open() };
};

/** A window is there once its own lock is held. */
const areOpen = (count: number) =>
  expect.poll(async () => (await navigator.locks.query()).held?.length).toBe(count);

test('what one window is writing is no business of another, and is taken up when it is gone', async () => {
  const mine = inWindow();
  mine.write('sverka:comment:p:1', 'Half of');
  await areOpen(1);
  const theirs = inWindow();
  const heard = vi.fn();
  theirs.subscribe(heard);
  await areOpen(2);
  expect(theirs.read('sverka:comment:p:1')).toBe('');
  theirs.write('sverka:comment:p:2', 'Quite another');
  mine.write('sverka:comment:p:1', 'Half of it');
  expect(mine.read('sverka:comment:p:2')).toBe('');
  heard.mockClear();
  mine.leave();
  await expect.poll(() => theirs.read('sverka:comment:p:1')).toBe('Half of it');
  expect(heard).toHaveBeenCalled();
  expect(theirs.read('sverka:comment:p:2')).toBe('Quite another');
  theirs.leave();
});

test('what two windows write under one name is kept of both', async () => {
  const [mine, theirs] = [inWindow(), inWindow()];
  await areOpen(2);
  mine.write('sverka:comment:p:1', 'Mine');
  theirs.write('sverka:comment:p:1', 'Theirs');
  expect(mine.read('sverka:comment:p:1')).toBe('Mine');
  const third = inWindow();
  mine.leave();
  await expect.poll(() => third.read('sverka:comment:p:1')).toBe('Mine');
  theirs.leave();
  await areOpen(1);
  third.write('sverka:comment:p:1', '');
  third.leave();
  const last = inWindow();
  await expect.poll(() => last.read('sverka:comment:p:1')).toBe('Theirs');
  last.leave();
  await areOpen(0);
});

test('a storage that takes nothing keeps nothing from being written', () => {
  const forbidden = createKeptTexts(() => {
    throw new DOMException('forbidden', 'SecurityError');
  }, undefined);
  forbidden.open();
  forbidden.write('sverka:comment:p:1', 'Here');
  expect(forbidden.read('sverka:comment:p:1')).toBe('Here');
});
