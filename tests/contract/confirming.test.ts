import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, problemOf } from './fixtures.ts';
import { made, ownLighthouse } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows } = lighthouse;

const states = async () => (await rows()).map(({ state, correction }) => [state, correction?.text ?? null]);
const write = async (position: number, text: string, state: 'edited' | 'confirmed' = 'edited') => {
  const row = (await rows())[position];
  if (!row) throw new Error('no such row');
  const { id: rowId, revision } = row;
  return core.client.rows.correct({ rowId, revision, text, state, origin: null, step: true });
};
const confirm = async (...positions: readonly number[]) => {
  const all = await rows();
  const { projectId } = lighthouse.current;
  return core.client.rewriting.confirm({ projectId, made: made(...positions.map((at) => all[at])) });
};

test('confirms what has a text, in one step with its history, and leaves the rest', async () => {
  await write(0, 'One.');
  await write(1, 'Two.', 'confirmed');
  await write(3, 'Four.');
  const before = await states();
  const answer = await confirm(0, 1, 2, 3);
  expect(answer).toMatchObject({ confirmed: 2, empty: 1 });
  expect(answer.rows?.map(({ position }) => position)).toEqual([0, 3]);
  expect((await states()).slice(0, 4)).toEqual([
    ['confirmed', 'One.'],
    ['confirmed', 'Two.'],
    ['new', null],
    ['confirmed', 'Four.'],
  ]);
  const { projectId } = lighthouse.current;
  expect(await core.client.edits.list({ projectId, count: 1 })).toMatchObject([
    { id: answer.editId, label: { kind: 'confirmMany', count: 2, row: null } },
  ]);
  const rowId = answer.rows?.[1]?.id ?? 0;
  expect((await core.client.rows.history({ rowId })).map(({ state }) => state)).toEqual([
    'confirmed',
    'edited',
  ]);
  await core.client.edits.undo({ projectId, editId: answer.editId ?? 0 });
  expect(await states()).toEqual(before);
  await lighthouse.reversible(3);
});

test('of one row is named as a confirmation of it, and of confirmed ones no step at all', async () => {
  await write(2, 'Three.');
  const { projectId } = lighthouse.current;
  expect(await confirm(1, 2)).toMatchObject({ confirmed: 1, empty: 1 });
  expect((await core.client.edits.state({ projectId })).undo).toMatchObject({ kind: 'confirm', row: 3 });
  expect(await confirm(1, 2)).toMatchObject({ confirmed: 0, empty: 1, editId: null, rows: [] });
  await lighthouse.reversible(2);
});

test('is refused where there is nothing to confirm, and where a row is another by now', async () => {
  expect(await problemOf(confirm(0, 1))).toEqual({ code: 'nothingToConfirm', params: {} });
  const seen = made(...(await rows()).slice(0, 2));
  await write(0, 'One.');
  const { projectId } = lighthouse.current;
  const stale = core.client.rewriting.confirm({ projectId, made: seen });
  expect(await problemOf(stale)).toEqual({ code: 'stale', params: {} });
  expect((await states())[0]).toEqual(['edited', 'One.']);
});

test('locked rows are confirmed like others: their text stays where it stands', async () => {
  await write(0, 'One.');
  const [first] = await rows();
  const { projectId } = lighthouse.current;
  await core.client.mend.lock({ projectId, made: made(first), locked: true });
  expect(await confirm(0)).toMatchObject({ confirmed: 1 });
});

test('whatever the rows, undoing brings back what was, and nothing but states has changed', async () => {
  const { projectId } = lighthouse.current;
  const text = fc.constantFrom(null, 'edited' as const, 'confirmed' as const);
  const wanted = fc.uniqueArray(fc.nat(7), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 8 }), wanted, async (given, positions) => {
      for (const [at, state] of given.entries()) {
        const row = (await rows())[at];
        if (!row) throw new Error('no such row');
        const { id: rowId, revision } = row;
        const wording = { text: state && `Row ${at}.`, state: state ?? ('new' as const), origin: null };
        await core.client.rows.correct({ rowId, revision, ...wording, step: true });
      }
      const before = await allRows(core.client, projectId);
      const isWritten = positions.some((at) => given[at] !== null);
      if (!isWritten)
        return void expect(await problemOf(confirm(...positions))).toMatchObject({
          code: 'nothingToConfirm',
        });
      const { editId } = await confirm(...positions);
      const expected = before.map((row, at) =>
        positions.includes(at) && given[at] !== null ? { ...row, state: 'confirmed' as const } : row,
      );
      const plain = (all: readonly (typeof before)[number][]) =>
        all.map(({ revision: _revision, correction, ...row }) => ({
          ...row,
          text: correction?.text ?? null,
        }));
      expect(plain(await rows())).toEqual(plain(expected));
      if (editId !== null) await core.client.edits.undo({ projectId, editId });
      expect(plain(await rows())).toEqual(plain(before));
    }),
    { numRuns: 25 },
  );
});
