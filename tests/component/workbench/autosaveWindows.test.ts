import { beforeEach, expect, test, vi } from 'vitest';
import { storageKeep } from '../../../renderer/views/workbench/correct/keep.ts';
import { createCore, edited, start, texts } from './autosaveCore.ts';

beforeEach(() => localStorage.clear());

/** What saves the row of a core in a window of its own; `leave` is what the end of the window does to its locks. */
const inWindow = (core: ReturnType<typeof createCore>) => {
  const keep = storageKeep({ storage: localStorage, locks: navigator.locks, projectId: 'p' });
  const autosave = start(core, keep);
  const taken = vi.fn();
  const close = autosave.open(taken);
  return {
    autosave,
    taken,
    leave: () => {
      autosave.stop();
      close();
    },
  };
};

/** A window is there once its own lock is held. */
const areOpen = (count: number) =>
  expect.poll(async () => (await navigator.locks.query()).held?.length).toBe(count);

/** The window asks for what others keep, and the browser has heard of it. */
const isWaiting = () => expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);

test('what one window could not save outlives another that saves the same row', async () => {
  const core = createCore();
  const mine = inWindow(core);
  const theirs = inWindow(core);
  await areOpen(2);
  core.refusing = 'diskFull';
  mine.autosave.type(core.row, edited('mine'));
  await expect.poll(() => mine.autosave.state().failure?.code).toBe('diskFull');
  core.refusing = null;
  mine.leave();
  theirs.autosave.type(core.row, edited('theirs'));
  expect(await theirs.autosave.flush()).toBe(true);
  const later = inWindow(core);
  await expect.poll(() => later.autosave.state().conflicts.get(core.row.id)?.mine.text).toBe('mine');
  expect(core.row.correction?.text).toBe('theirs');
  later.autosave.keepMine(core.row.id);
  await expect.poll(() => core.row.correction?.text).toBe('mine');
  await expect.poll(() => localStorage.length).toBe(0);
  for (const window of [theirs, later]) window.leave();
  await areOpen(0);
});

test('what a window is still writing is left to it, until it goes', async () => {
  const core = createCore();
  const mine = inWindow(core);
  await areOpen(1);
  const held = Promise.withResolvers<void>();
  core.answers = held.promise;
  mine.autosave.type(core.row, edited('m'));
  mine.autosave.type(core.row, edited('mine'));
  const theirs = inWindow(core);
  await isWaiting();
  await areOpen(2);
  expect(theirs.taken).not.toHaveBeenCalled();
  expect(texts(core)).toEqual(['m']);
  mine.leave();
  await expect.poll(() => theirs.autosave.state().drafts.get(core.row.id)?.text).toBe('mine');
  expect(theirs.taken).toHaveBeenCalledTimes(1);
  theirs.leave();
  held.resolve();
  await areOpen(0);
});

test('a row that is being written here takes up nothing; it stays for whoever comes next', async () => {
  const core = createCore();
  const mine = inWindow(core);
  core.refusing = 'diskFull';
  mine.autosave.type(core.row, edited('mine'));
  await expect.poll(() => mine.autosave.state().failure?.code).toBe('diskFull');
  const theirs = inWindow(core);
  theirs.autosave.type(core.row, edited('theirs'));
  await isWaiting();
  mine.leave();
  await areOpen(1);
  expect(theirs.autosave.state().drafts.get(core.row.id)?.text).toBe('theirs');
  theirs.leave();
  await areOpen(0);
  expect(Object.values({ ...localStorage }).map((kept) => JSON.parse(kept).text)).toEqual(
    expect.arrayContaining(['mine', 'theirs']),
  );
});
