import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave } from '../../../renderer/views/workbench/autosave.ts';
import type { Draft, DraftKeep } from '../../../renderer/views/workbench/draft.ts';
import { storageKeep } from '../../../renderer/views/workbench/keep.ts';
import type { CorrectInput, Row } from '../../../renderer/views/workbench/model.ts';
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts';
import { exampleRow } from './rows.ts';

class Refused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode) {
    super(code);
    this.problem = { code, params: {} };
  }
}

/** A core of one row that answers when it is told to. */
const createCore = () => {
  const core = {
    row: exampleRow(0, { 1: 'Паром', 2: 'Ferry' }),
    exists: true,
    /** A version that is no more. */
    gone: null as number | null,
    writes: [] as CorrectInput[],
    refusing: null as ProblemCode | null,
    answers: Promise.resolve(),
    write: async (input: CorrectInput): Promise<Row> => {
      core.writes.push(input);
      await core.answers;
      if (core.refusing) throw new Refused(core.refusing);
      if (!core.exists || (core.gone !== null && input.origin === core.gone)) throw new Refused('notFound');
      if (input.revision !== core.row.revision) throw new Refused('stale');
      core.change(input.text, input.state);
      return core.row;
    },
    change: (text: string | null, state: Row['state'] = 'edited') => {
      const correction = text === null ? null : { text, origin: null, savedAt: 1 };
      core.row = { ...core.row, revision: core.row.revision + 1, state, correction };
    },
  };
  return core;
};

const memoryKeep = (): DraftKeep & { readonly drafts: Map<number, Draft> } => {
  const drafts = new Map<number, Draft>();
  return {
    drafts,
    put: (draft) => drafts.set(draft.rowId, draft),
    drop: (rowId) => drafts.delete(rowId),
    all: () => [...drafts.values()],
  };
};

const start = (core: ReturnType<typeof createCore>, keep: DraftKeep = memoryKeep()) =>
  new Autosave({
    write: core.write,
    readRow: async () => (core.exists ? core.row : null),
    problemOf: (error) => (error instanceof Refused ? error.problem : { code: 'unexpected', params: {} }),
    onRow: () => {},
    keep,
  });

const edited = (text: string) => ({ text, state: 'edited' as const, origin: null });
const texts = (core: ReturnType<typeof createCore>) => core.writes.map(({ text }) => text);

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

/** Rows of a core that answers one write at a time, when it is told to, and logs what it has done. */
const createLog = () => {
  const rows = [exampleRow(0, {}), exampleRow(1, {}), exampleRow(2, {})] as const;
  const log: string[] = [];
  const asked: PromiseWithResolvers<void>[] = [];
  const failing = new Set<number>();
  const answer = (): Promise<void> => {
    const asking = Promise.withResolvers<void>();
    asked.push(asking);
    return asking.promise;
  };
  const autosave = new Autosave({
    write: async ({ rowId, revision, text, state }) => {
      await answer();
      const row = rows.find(({ id }) => id === rowId);
      if (!row || failing.has(rowId)) throw new Refused('diskFull');
      log.push(`${row.position} ${text} ${state}`);
      const correction = { text: text ?? '', origin: null, savedAt: 1 };
      return { ...row, revision: revision + 1, state, correction };
    },
    readRow: async () => null,
    problemOf: (error) => (error instanceof Refused ? error.problem : { code: 'unexpected', params: {} }),
    onRow: () => {},
    keep: memoryKeep(),
  });
  const undo = () =>
    autosave.edit(async (isSaved) => {
      await answer();
      log.push(isSaved ? 'undo' : 'not undone');
    });
  /** Answers the last question first, as a network may, until nothing is asked. */
  const answerAll = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(0);
    for (let next = asked.pop(); next; next = asked.pop()) {
      next.resolve();
      await vi.advanceTimersByTimeAsync(0);
    }
  };
  return { rows, log, failing, autosave, undo, answerAll };
};

test('edits are logged in the order in which they were made, whichever rows they are of', async () => {
  const { rows, log, autosave, undo, answerAll } = createLog();
  autosave.type(rows[0], edited('on'));
  autosave.type(rows[0], edited('one'));
  autosave.put(rows[0], { ...edited('one'), state: 'confirmed' });
  autosave.put(rows[1], edited('two'));
  void undo();
  autosave.type(rows[2], edited('thr'));
  autosave.type(rows[2], edited('three'));
  autosave.type(rows[1], edited('to'));
  await answerAll();
  expect(log).toEqual([
    '0 on edited',
    '0 one edited',
    '0 one confirmed',
    '1 two edited',
    'undo',
    '2 three edited',
    '1 to edited',
  ]);
  expect(autosave.state()).toMatchObject({ saving: false, failure: null });
});

test('what cannot be saved lets the rest pass, keeps its text, and has nothing undone over it', async () => {
  const { rows, log, failing, autosave, undo, answerAll } = createLog();
  failing.add(rows[0].id);
  autosave.put(rows[0], edited('one'));
  autosave.put(rows[1], edited('two'));
  void undo();
  await answerAll();
  expect(log).toEqual(['1 two edited', 'not undone']);
  autosave.type(rows[0], edited('one, and more'));
  expect(autosave.state().drafts.get(rows[0].id)?.text).toBe('one, and more');
  failing.clear();
  const flushed = autosave.flush();
  await answerAll();
  expect(await flushed).toBe(true);
  expect(log.at(-1)).toBe('0 one, and more edited');
  expect(autosave.state()).toMatchObject({ saving: false, failure: null });
});

test('rows that a full disk refused are written in their order once there is room', async () => {
  const { rows, log, failing, autosave, answerAll } = createLog();
  for (const row of rows) failing.add(row.id);
  for (const row of rows) autosave.put(row, edited('text'));
  await answerAll();
  failing.clear();
  await vi.advanceTimersByTimeAsync(1000);
  await answerAll();
  expect(log).toEqual(['0 text edited', '1 text edited', '2 text edited']);
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
  expect(after.restore()).toBe(1);
  await vi.runAllTimersAsync();
  expect(core.row.correction?.text).toBe('typed before the crash');
  expect(keep.drafts.size).toBe(0);
});

test('a write whose answer was lost is recognised, not written over', async () => {
  const core = createCore();
  const keep = memoryKeep();
  const before = start(core, keep);
  before.type(core.row, edited('arrived'));
  before.stop();
  core.change('arrived');
  const after = start(core, keep);
  after.restore();
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
  after.restore();
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
  const keep = storageKeep(localStorage, 'p1');
  keep.put(draft);
  storageKeep(localStorage, 'p2').put({ ...draft, rowId: 5 });
  localStorage.setItem('sverka:draft:p1:9', '{"rowId":');
  localStorage.setItem('sverka:draft:p1:10', JSON.stringify({ ...draft, state: 'lost' }));
  localStorage.setItem('sverka:draft:p1:11', JSON.stringify({ ...draft, sent: 'п' }));
  expect(keep.all()).toEqual([draft]);
  // As earlier programs wrote it.
  localStorage.setItem('sverka:draft:p1:4', JSON.stringify({ ...draft, sent: undefined }));
  expect(keep.all()).toEqual([{ ...draft, sent: [] }]);
  keep.drop(4);
  expect(keep.all()).toEqual([]);
  localStorage.clear();
});

test('a full storage stops nobody', () => {
  const full = {
    ...localStorage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => storageKeep(full as unknown as Storage, 'p').put({ rowId: 1 } as Draft)).not.toThrow();
});
