import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave } from '../../../renderer/views/workbench/correct/autosave.ts';
import type { Draft } from '../../../renderer/views/workbench/correct/draft.ts';
import { storageKeep } from '../../../renderer/views/workbench/correct/keep.ts';
import { createCore, edited, memoryKeep, start, texts } from './autosaveCore.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a key is written at once, and only then called saved', async () => {
  const core = createCore();
  const autosave = start(core);
  autosave.type(core.row, edited('F'));
  expect(texts(core)).toEqual(['F']);
  expect(autosave.state()).toMatchObject({ saving: true, savedAt: null });
  await vi.runAllTimersAsync();
  expect(autosave.state()).toMatchObject({ saving: false, failure: null, savedAt: expect.any(Number) });
  expect(autosave.state().drafts.size).toBe(0);
});

test('keys pressed while a write is under way go out together in the next one', async () => {
  const core = createCore();
  const { promise, resolve } = Promise.withResolvers<void>();
  core.answers = promise;
  const autosave = start(core);
  for (const text of ['F', 'Fe', 'Fer', 'Ferr']) autosave.type(core.row, edited(text));
  expect(texts(core)).toEqual(['F']);
  expect(autosave.state()).toMatchObject({ saving: true, savedAt: null });
  resolve();
  await vi.runAllTimersAsync();
  expect(texts(core)).toEqual(['F', 'Ferr']);
  expect(autosave.state()).toMatchObject({ saving: false, failure: null, savedAt: expect.any(Number) });
});

test('writes of a row wait for one another, each on the revision of the one before', async () => {
  const core = createCore();
  const { promise, resolve } = Promise.withResolvers<void>();
  core.answers = promise;
  const autosave = start(core);
  autosave.put(core.row, edited('one'));
  autosave.put(core.row, { ...edited('one'), state: 'confirmed' });
  expect(core.writes).toHaveLength(1);
  resolve();
  await vi.runAllTimersAsync();
  expect(core.writes.map(({ revision, state }) => ({ revision, state }))).toEqual([
    { revision: 1, state: 'edited' },
    { revision: 2, state: 'confirmed' },
  ]);
  expect(autosave.state()).toMatchObject({ saving: false, failure: null });
});

test('an answer that cannot be shown is reported, and holds back nothing that is still to be saved', async () => {
  const core = createCore();
  const fault = new Error('not drawn');
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
  const autosave = new Autosave({
    write: core.write,
    readRow: async () => core.row,
    problemOf: () => ({ code: 'unexpected', params: {} }),
    onRow: () => {
      if (core.writes.length === 1) throw fault;
    },
    keep: memoryKeep(),
  });
  autosave.put(core.row, edited('one'));
  await vi.runAllTimersAsync();
  expect(reported.mock.calls).toEqual([[fault]]);
  autosave.put(core.row, edited('two'));
  expect(await autosave.flush()).toBe(true);
  expect([texts(core), core.row.correction?.text]).toEqual([['one', 'two'], 'two']);
  expect(autosave.state()).toMatchObject({ saving: false, failure: null });
  reported.mockRestore();
});

test('keys that come while a write is on its way are not lost, even from a list that still shows the old row', async () => {
  const core = createCore();
  const shown = core.row;
  const autosave = start(core);
  autosave.put(shown, edited('one'));
  autosave.type(shown, edited('one two'));
  expect(autosave.state().drafts.get(shown.id)?.text).toBe('one two');
  await vi.runAllTimersAsync();
  autosave.type(shown, edited('one two three'));
  await vi.runAllTimersAsync();
  expect(core.row.correction?.text).toBe('one two three');
  expect(autosave.state().conflicts.size).toBe(0);
});

test('nothing but white space takes the correction away', async () => {
  const core = createCore();
  const autosave = start(core);
  autosave.put(core.row, edited(' \n'));
  await vi.runAllTimersAsync();
  expect(core.writes[0]).toMatchObject({ text: null, state: 'new' });
});

test('characters that the library cannot hold are mended rather than refused for ever', async () => {
  const core = createCore();
  const autosave = start(core);
  autosave.put(core.row, edited('a\ud800b\0c'));
  await vi.runAllTimersAsync();
  expect(texts(core)).toEqual(['a\ufffdbc']);
});

test('a write that fails is said, kept and tried again until it succeeds', async () => {
  const core = createCore();
  const keep = memoryKeep();
  const autosave = start(core, keep);
  core.refusing = 'diskFull';
  autosave.type(core.row, edited('kept'));
  await vi.advanceTimersByTimeAsync(600);
  expect(autosave.state()).toMatchObject({ saving: true, failure: { code: 'diskFull' }, savedAt: null });
  expect(keep.drafts.get(core.row.id)?.text).toBe('kept');
  expect(await autosave.flush()).toBe(false);
  core.refusing = null;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(core.row.correction?.text).toBe('kept');
  expect(autosave.state()).toMatchObject({ saving: false, failure: null });
  expect(keep.drafts.size).toBe(0);
});

test('a library that is open to read only is not asked again and again', async () => {
  const core = createCore();
  const autosave = start(core);
  core.refusing = 'libraryReadOnly';
  autosave.put(core.row, edited('text'));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(core.writes).toHaveLength(1);
  expect(autosave.state().failure?.code).toBe('libraryReadOnly');
});

test('what an earlier page left behind is written when the project is opened again', async () => {
  const core = createCore();
  const keep = memoryKeep();
  const before = start(core, keep);
  core.answers = new Promise(() => {});
  before.type(core.row, edited('typed before the crash'));
  before.stop();
  core.answers = Promise.resolve();
  const after = start(core, keep);
  const taken = vi.fn();
  after.open(taken);
  expect(taken).toHaveBeenCalledTimes(1);
  await vi.runAllTimersAsync();
  expect(core.row.correction?.text).toBe('typed before the crash');
  expect(keep.drafts.size).toBe(0);
});

test('drafts are kept in the storage of the page by project and row, and damaged ones passed over', () => {
  localStorage.clear();
  const draft: Draft = {
    rowId: 4,
    position: 3,
    revision: 2,
    before: '',
    text: 'о',
    state: 'edited',
    origin: null,
    sent: ['п'],
    step: false,
  };
  const keepOf = (projectId: string) => storageKeep({ storage: localStorage, locks: undefined, projectId });
  const leftTo = (projectId: string): readonly Draft[] => {
    const left: Draft[] = [];
    keepOf(projectId).open((each) => {
      left.push(each);
      return false;
    });
    return left;
  };
  const keep = keepOf('p1');
  keep.put(draft);
  keepOf('p2').put({ ...draft, rowId: 5 });
  localStorage.setItem('sverka:draft:p1:9', '{"rowId":');
  localStorage.setItem('sverka:draft:p1:10', JSON.stringify({ ...draft, state: 'lost' }));
  localStorage.setItem('sverka:draft:p1:11', JSON.stringify({ ...draft, sent: 'п' }));
  expect(leftTo('p1')).toEqual([draft]);
  // As earlier programs wrote it.
  localStorage.setItem('sverka:draft:p1:6', JSON.stringify({ ...draft, rowId: 6, sent: undefined }));
  expect(leftTo('p1')).toContainEqual({ ...draft, rowId: 6, sent: [] });
  keep.drop(4);
  expect(leftTo('p1').map(({ rowId }) => rowId)).toEqual([6]);
  localStorage.clear();
});

test('a full storage stops nobody', () => {
  const full = {
    ...localStorage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const keep = storageKeep({ storage: full as unknown as Storage, locks: undefined, projectId: 'p' });
  expect(() => keep.put({ rowId: 1 } as Draft)).not.toThrow();
});
