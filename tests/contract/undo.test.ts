import { describe, expect, test } from 'vitest';
import { allRows, makeProject, ownCore, problemOf, snapshot, writeAt } from './fixtures.ts';

const core = ownCore({ now: () => clock });
let clock = 1_800_000_000_000;

const type = (
  projectId: string,
  position: number,
  text: string | null,
  rest: Parameters<typeof writeAt>[4] = {},
) => writeAt(core.client, projectId, position, text, rest);

const kinds = async (projectId: string) =>
  (await core.client.edits.list({ projectId, count: 100 })).map(({ label }) => label.kind);

describe('typing', () => {
  test('within two seconds on one row is one step, in the log and in the history', async () => {
    const { id } = await makeProject(core.client);
    const start = await snapshot(core.client, id);
    await type(id, 1, 'T');
    clock += 1_900;
    await type(id, 1, 'Tw');
    clock += 1_900;
    const { id: rowId } = await type(id, 1, 'Twelve');
    expect(await core.client.edits.list({ projectId: id, count: 9 })).toEqual([
      {
        id: 1,
        at: clock,
        label: { kind: 'correct', row: 2, lastRow: null, count: null, version: null },
        undone: false,
      },
    ]);
    expect(await core.client.rows.history({ rowId })).toEqual([
      { at: clock, text: 'Twelve', state: 'edited', origin: null, author: '' },
    ]);
    const undone = await core.client.edits.undo({ projectId: id });
    expect(undone).toEqual({
      label: { kind: 'correct', row: 2, lastRow: null, count: null, version: null },
      rowId,
      rows: (await allRows(core.client, id)).slice(1, 2),
      gone: [],
      moved: [],
      tallies: [2, 3].map((versionId) => ({ versionId, oneToOne: 4, manyToMany: 0, alone: 0 })),
    });
    expect(await snapshot(core.client, id)).toEqual(start);
  });

  test('after the clock was set back is a step of its own: what was written before stays in the history', async () => {
    const { id } = await makeProject(core.client);
    await type(id, 1, 'Before.');
    clock -= 3_600_000;
    const { id: rowId } = await type(id, 1, 'After.');
    expect((await core.client.rows.history({ rowId })).map(({ text }) => text)).toEqual([
      'After.',
      'Before.',
    ]);
    await core.client.edits.undo({ projectId: id });
    expect((await allRows(core.client, id))[1]?.correction?.text).toBe('Before.');
  });

  test('after a pause, in another row, after a step, and after a verdict begins a new step', async () => {
    const { id } = await makeProject(core.client);
    await type(id, 0, 'a');
    clock += 2_001;
    await type(id, 0, 'ab');
    await type(id, 1, 'c');
    await type(id, 0, 'abc', { step: true });
    await type(id, 0, 'abcd');
    await type(id, 0, 'abcd', { state: 'confirmed' });
    await type(id, 0, 'abcd');
    await type(id, 0, 'abcde');
    await type(id, 0, null, { step: true });
    expect(await kinds(id)).toEqual([
      'clear',
      'correct',
      'reopen',
      'confirm',
      'correct',
      'correct',
      'correct',
      'correct',
      'correct',
    ]);
  });

  test('after an undo begins a new step and leaves nothing to redo', async () => {
    const { id } = await makeProject(core.client);
    await type(id, 0, 'first');
    await type(id, 1, 'second');
    await core.client.edits.undo({ projectId: id });
    await type(id, 0, 'third');
    expect(await core.client.edits.state({ projectId: id })).toEqual({
      undo: { kind: 'correct', row: 1, lastRow: null, count: null, version: null },
      redo: null,
      dropped: 0,
      limit: 64 * 1024 * 1024,
    });
    await core.client.edits.undo({ projectId: id });
    expect((await allRows(core.client, id))[0]?.correction?.text).toBe('first');
  });

  test('what is there already is no step', async () => {
    const { id } = await makeProject(core.client);
    const first = await type(id, 0, 'same');
    clock += 60_000;
    expect(await type(id, 0, 'same')).toEqual(first);
    expect(await kinds(id)).toEqual(['correct']);
  });

  test('a version taken whole is told from typing', async () => {
    const { id } = await makeProject(core.client);
    const [row] = await allRows(core.client, id);
    const cell = row?.cells[1];
    const text = cell?.paragraphs[0]?.text;
    if (!row || !cell || text === undefined) throw new Error('no machine text');
    const { correction } = await core.client.rows.correct({
      rowId: row.id,
      revision: row.revision,
      text,
      state: 'edited',
      origin: cell.versionId,
      step: true,
    });
    expect(correction).toEqual({ text, origin: cell.versionId, savedAt: clock });
    const [edit] = await core.client.edits.list({ projectId: id, count: 1 });
    const { versions } = await core.client.project.get({ projectId: id });
    expect(edit?.label).toMatchObject({ kind: 'take', row: 1, version: versions[1]?.title });
  });

  test('a version taken over what was written is a taking; typing that comes to its text is not', async () => {
    const { id } = await makeProject(core.client);
    const [row] = await allRows(core.client, id);
    const [, machineCell, humanCell] = row?.cells ?? [];
    const textOf = (cell: typeof machineCell) => cell?.paragraphs[0]?.text ?? '';
    const write = async (text: string, cell: typeof machineCell, step: boolean) => {
      clock += 60_000;
      const now = (await allRows(core.client, id))[0];
      await core.client.rows.correct({
        rowId: now?.id ?? 0,
        revision: now?.revision ?? 0,
        text,
        state: 'edited',
        origin: cell?.versionId ?? null,
        step,
      });
    };
    await write('Written first.', undefined, false);
    await write(textOf(machineCell), machineCell, true);
    await write(textOf(humanCell), humanCell, true);
    await write(`${textOf(humanCell)}!`, humanCell, false);
    await write(textOf(humanCell), humanCell, false);
    expect(await kinds(id)).toEqual(['correct', 'correct', 'take', 'take', 'correct']);
  });
});

describe('writes', () => {
  test('on a stale revision are refused, and change nothing', async () => {
    const { id } = await makeProject(core.client);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    const write = { rowId: row.id, revision: row.revision, state: 'edited' as const, origin: null };
    await core.client.rows.correct({ ...write, text: 'mine' });
    const present = await snapshot(core.client, id);
    expect(await problemOf(core.client.rows.correct({ ...write, text: 'theirs' }))).toEqual({
      code: 'stale',
      params: {},
    });
    expect(await problemOf(core.client.rows.correct({ ...write, text: 'theirs', revision: 99 }))).toEqual({
      code: 'stale',
      params: {},
    });
    expect(await snapshot(core.client, id)).toEqual(present);
  });

  test('confirm only what has a text, and take no origin from another project', async () => {
    const { id } = await makeProject(core.client);
    await makeProject(core.client);
    const [row] = await allRows(core.client, id);
    if (!row) throw new Error('no row');
    const write = { rowId: row.id, revision: row.revision };
    expect(
      await problemOf(core.client.rows.correct({ ...write, text: '', state: 'confirmed', origin: null })),
    ).toEqual({ code: 'nothingToConfirm', params: {} });
    expect(
      await problemOf(core.client.rows.correct({ ...write, text: 'x', state: 'edited', origin: 5 })),
    ).toEqual({ code: 'notFound', params: {} });
  });
});

test('a project tells which versions its corrected text was taken from, and undo takes that back', async () => {
  const { id } = await makeProject(core.client);
  const origins = async () => (await core.client.project.get({ projectId: id })).origins;
  const [, byMachine, byHand] = (await core.client.project.get({ projectId: id })).versions;
  const take = async (position: number, origin: number) => {
    const row = (await allRows(core.client, id))[position];
    if (!row) throw new Error('no such row');
    const { id: rowId, revision } = row;
    await core.client.rows.correct({ rowId, revision, text: 'Taken.', state: 'edited', origin, step: true });
  };
  expect(await origins()).toEqual([]);
  await type(id, 0, 'Typed');
  expect(await origins()).toEqual([]);
  await take(1, byHand?.id ?? 0);
  await take(2, byHand?.id ?? 0);
  expect(await origins()).toEqual([byHand?.id]);
  await take(3, byMachine?.id ?? 0);
  expect(await origins()).toEqual([byMachine?.id, byHand?.id]);
  await core.client.edits.undo({ projectId: id });
  expect(await origins()).toEqual([byHand?.id]);
});
