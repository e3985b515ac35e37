import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCore, edited, memoryKeep, start, texts } from './autosaveCore.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a write whose answer was lost is recognised, not written over', async () => {
  const core = createCore();
  const keep = memoryKeep();
  const before = start(core, keep);
  before.type(core.row, edited('arrived'));
  before.stop();
  core.change('arrived');
  const after = start(core, keep);
  after.open(() => {});
  await vi.runAllTimersAsync();
  expect(after.state()).toMatchObject({ saving: false, failure: null });
  expect(after.state().conflicts.size).toBe(0);
  expect(core.row.revision).toBe(2);
});

test('keys that follow a write whose answer was lost meet no stranger in its text', async () => {
  const core = createCore();
  const keep = memoryKeep();
  const before = start(core, keep);
  core.answers = new Promise(() => {});
  before.type(core.row, edited('T'));
  before.type(core.row, edited('Ty'));
  before.type(core.row, edited('Typed on'));
  before.stop();
  core.answers = Promise.resolve();
  core.change('T');
  const after = start(core, keep);
  after.open(() => {});
  await vi.runAllTimersAsync();
  expect(after.state().conflicts.size).toBe(0);
  expect(core.row.correction?.text).toBe('Typed on');
  expect(keep.drafts.size).toBe(0);
});

test('what arrived of several writes while nothing was answered is known for the own one', async () => {
  const core = createCore();
  const autosave = start(core);
  core.refusing = 'unreachable';
  autosave.type(core.row, edited('T'));
  await vi.advanceTimersByTimeAsync(0);
  core.change('T');
  autosave.type(core.row, edited('Ty'));
  await vi.advanceTimersByTimeAsync(1_000);
  core.refusing = null;
  await vi.runAllTimersAsync();
  expect(autosave.state()).toMatchObject({ saving: false, failure: null });
  expect(autosave.state().conflicts.size).toBe(0);
  expect(core.row.correction?.text).toBe('Ty');
});

test('a row whose text did not change elsewhere is written on its new revision', async () => {
  const core = createCore();
  const autosave = start(core);
  autosave.type(core.row, edited('mine'));
  core.change(null, 'new');
  await vi.runAllTimersAsync();
  expect(core.row.correction?.text).toBe('mine');
});

test.each([
  ['notFound', 'unexpected'],
  ['stale', 'unexpected'],
  ['unreachable', 'unreachable'],
] as const)(
  'a row that cannot be read anew (%s) is tried again later, its draft kept',
  async (unread, told) => {
    const core = createCore();
    const keep = memoryKeep();
    const autosave = start(core, keep);
    core.exists = false;
    core.unread = unread;
    autosave.type(core.row, edited('mine'));
    await vi.advanceTimersByTimeAsync(0);
    expect([core.reads, autosave.state().failure?.code]).toEqual([1, told]);
    expect(keep.drafts.get(core.row.id)?.text).toBe('mine');
    core.exists = true;
    await vi.runAllTimersAsync();
    expect(autosave.state()).toMatchObject({ saving: false, failure: null });
    expect(core.row.correction?.text).toBe('mine');
  },
);

test.each(['mine', 'theirs'] as const)(
  'a row changed elsewhere: both texts are kept, and %s can be chosen',
  async (choice) => {
    const core = createCore();
    const autosave = start(core);
    autosave.type(core.row, edited('mine'));
    core.change('theirs');
    await vi.runAllTimersAsync();
    expect(core.row.correction?.text).toBe('theirs');
    expect(autosave.state().conflicts.get(core.row.id)).toMatchObject({
      mine: { text: 'mine' },
      theirs: { correction: { text: 'theirs' } },
    });
    autosave.type(core.row, edited('mine, and more'));
    await vi.runAllTimersAsync();
    expect(core.row.correction?.text).toBe('theirs');
    core.writes = [];
    if (choice === 'mine') autosave.keepMine(core.row.id);
    else await Promise.all([autosave.takeTheirs(core.row.id), vi.runAllTimersAsync()]);
    await vi.runAllTimersAsync();
    expect(texts(core)).toEqual(choice === 'mine' ? ['mine, and more'] : ['mine, and more', 'theirs']);
    expect(autosave.state().conflicts.size).toBe(0);
    expect(autosave.state().saving).toBe(false);
  },
);

test('the text of a row that is gone is not thrown away', async () => {
  const core = createCore();
  const keep = memoryKeep();
  const autosave = start(core, keep);
  core.exists = false;
  autosave.put(core.row, edited('homeless'));
  await vi.runAllTimersAsync();
  expect(autosave.state()).toMatchObject({ lost: [{ text: 'homeless' }], saving: false, failure: null });
  expect(keep.drafts.size).toBe(1);
  autosave.dismissLost(core.row.id);
  expect(autosave.state().lost).toEqual([]);
  expect(keep.drafts.size).toBe(0);
});

test('a draft begun from a version that is gone is written without naming it', async () => {
  const core = createCore();
  const autosave = start(core);
  core.gone = 7;
  autosave.put(core.row, { text: 'taken', state: 'edited', origin: 7 });
  await vi.runAllTimersAsync();
  expect(core.writes.map(({ origin }) => origin)).toEqual([7, null]);
  expect(core.row.correction?.text).toBe('taken');
  expect(autosave.state().lost).toEqual([]);
});

test('a core that contradicts itself is not asked without a pause', async () => {
  const core = createCore();
  const autosave = start(core);
  core.refusing = 'stale';
  autosave.put(core.row, edited('text'));
  await vi.advanceTimersByTimeAsync(900);
  expect(core.writes).toHaveLength(1);
  expect(autosave.state()).toMatchObject({ saving: true, failure: { code: 'unexpected' } });
});
