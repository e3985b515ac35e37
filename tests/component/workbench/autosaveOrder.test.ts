import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave } from '../../../renderer/views/workbench/correct/autosave.ts';
import { edited, memoryKeep, Refused } from './autosaveCore.ts';
import { exampleRow } from './rows.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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
