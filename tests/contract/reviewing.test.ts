import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSinceReview } from '../../shared/domain/mend/confirmed.ts';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { allRows, outcomeOf, problemOf, type Row } from './fixtures.ts';
import { made, ownLighthouse } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, current, rows } = lighthouse;

const work = (author: string) => core.client.library.setPreferences({ author });
const write = async (position: number, text: string | null, state: Row['state']): Promise<Row> => {
  const row = (await rows())[position];
  if (!row) throw new Error('no such row');
  const { id: rowId, revision } = row;
  return core.client.rows.correct({ rowId, revision, text, state, origin: null, step: true });
};
const settle = async (as: 'reviewed' | 'rejected' | 'confirmed', ...positions: readonly number[]) => {
  const all = await rows();
  const { projectId } = current;
  return core.client.rewriting.confirm({ projectId, made: made(...positions.map((at) => all[at])), as });
};
const states = async () => (await rows()).map(({ state }) => state).slice(0, 4);
const kinds = async (count: number) =>
  (await core.client.edits.list({ projectId: current.projectId, count })).map(({ label }) => label.kind);

test('a reviewer approves and sends back rows, one or several in a step, by name, and takes it back', async () => {
  await work('Anna');
  await write(0, 'The keeper lit the lamp.', 'confirmed');
  await write(1, 'A ship went by.', 'confirmed');
  await write(2, 'Twelve crates.', 'edited');
  await work('Boris');
  expect(await settle('reviewed', 0, 1, 3)).toMatchObject({ confirmed: 2, empty: 1 });
  expect(await states()).toEqual(['reviewed', 'reviewed', 'edited', 'new']);
  expect(await settle('rejected', 1, 2)).toMatchObject({ confirmed: 2, empty: 0 });
  expect(await states()).toEqual(['reviewed', 'rejected', 'rejected', 'new']);
  const first = await write(0, 'The keeper lit the lamp.', 'rejected');
  await write(0, 'The keeper lit the lamp.', 'reviewed');
  expect(await kinds(4)).toEqual(['approve', 'reject', 'rejectMany', 'approveMany']);
  const history = await core.client.rows.history({ rowId: first.id });
  expect(history.map(({ state, author }) => [state, author])).toEqual([
    ['reviewed', 'Boris'],
    ['rejected', 'Boris'],
    ['reviewed', 'Boris'],
    ['confirmed', 'Anna'],
  ]);
  const { projectId } = current;
  const { progress } = await core.client.project.get({ projectId });
  expect(progress).toMatchObject({ edited: 2, confirmed: 1, reviewed: 1 });
  for (let step = 0; step < 4; step += 1) await core.client.edits.undo({ projectId });
  expect(await states()).toEqual(['confirmed', 'confirmed', 'edited', 'new']);
  for (let step = 0; step < 4; step += 1) await core.client.edits.redo({ projectId });
  await work('');
  await lighthouse.reversible(7);
});

test('what is reviewed is confirmed, and is neither confirmed once more nor reviewed again', async () => {
  await write(0, 'The keeper lit the lamp.', 'reviewed');
  const [row] = await rows();
  expect(await settle('confirmed', 0)).toMatchObject({ editId: null, confirmed: 0 });
  expect(await settle('reviewed', 0)).toMatchObject({ editId: null });
  expect((await rows())[0]).toEqual(row);
  // A change of it is one since it was confirmed.
  const changed = await write(0, 'The keeper lit a lamp.', 'edited');
  expect(changed).toMatchObject({ state: 'edited', confirmedText: 'The keeper lit the lamp.' });
  const { flags } = await core.client.rows.index({ projectId: current.projectId });
  expect((flags[0] ?? 0) & rowFlags.changedSinceConfirmed).not.toBe(0);
});

/** Positions of the rows that were changed since a reviewer saw them, as the rows, their index, the counts and their histories say. */
const changedSinceReviews = async (id = current.projectId) => {
  const all = await allRows(core.client, id);
  const { flags } = await core.client.rows.index({ projectId: id });
  const { progress } = await core.client.project.get({ projectId: id });
  const positions = (bits: readonly number[]) =>
    bits.flatMap((each, at) => ((each & rowFlags.changedSinceReview) === 0 ? [] : [at]));
  const told = positions(flags);
  expect(positions(all.map((row) => row.flags))).toEqual(told);
  expect(progress.changedSinceReview).toBe(told.length);
  const histories = await Promise.all(all.map((row) => core.client.rows.history({ rowId: row.id })));
  expect(histories.flatMap((each, at) => (changedSinceReview(each) === null ? [] : [at]))).toEqual(told);
  return told;
};

test('what was changed since a reviewer saw it is told, until a reviewer sees it again', async () => {
  await write(0, 'The keeper lit the lamp.', 'reviewed');
  await write(1, 'A ship went by.', 'rejected');
  await write(2, 'Twelve crates.', 'confirmed');
  expect(await changedSinceReviews()).toEqual([]);
  await write(0, 'The keeper lit a lamp.', 'edited');
  await write(1, 'A ship sailed by.', 'confirmed');
  await write(2, 'A dozen crates.', 'confirmed');
  expect(await changedSinceReviews()).toEqual([0, 1]);
  await write(0, 'The keeper lit the lamp.', 'edited');
  expect(await changedSinceReviews()).toEqual([1]);
  await write(0, null, 'new');
  await settle('reviewed', 1);
  expect(await changedSinceReviews()).toEqual([0]);
  const { projectId } = current;
  await core.client.edits.undo({ projectId });
  const { text } = await core.client.exporting.project({ projectId });
  const { id } = await core.client.project.importFile({ fileName: 'p.json', text });
  expect(await changedSinceReviews(id)).toEqual(await changedSinceReviews());
});

test('an approval that was taken back leaves nothing that a reviewer has seen', async () => {
  const { projectId } = current;
  await write(0, 'The keeper lit the lamp.', 'confirmed');
  await write(1, 'A ship went by.', 'confirmed');
  await settle('reviewed', 0);
  await settle('reviewed', 1);
  await core.client.edits.undo({ projectId });
  await write(0, 'The keeper lit a lamp.', 'edited');
  await write(1, 'A ship sailed by.', 'edited');
  expect(await changedSinceReviews()).toEqual([0]);
});

test('and is told by the rows as by their histories, whatever is done', async () => {
  const step = fc.record({
    at: fc.integer({ min: 0, max: 3 }),
    text: fc.constantFrom(null, 'One.', 'Two.'),
    state: fc.constantFrom('edited' as const, 'confirmed' as const, 'reviewed' as const, 'rejected' as const),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { at, text, state } of steps) await write(at, text, text === null ? 'new' : state);
      await changedSinceReviews();
      await core.client.edits.undo({ projectId: current.projectId });
      await changedSinceReviews();
    }),
    { numRuns: 12 },
  );
});

test('a row that was sent back is to be done again, and its confirmation is not what it was', async () => {
  await write(0, 'The keeper lit the lamp.', 'confirmed');
  await settle('rejected', 0);
  expect(await write(0, 'The keeper lit a lamp.', 'edited')).toMatchObject({ confirmedText: null });
  expect(await write(0, 'The keeper lit a lamp.', 'confirmed')).toMatchObject({ state: 'confirmed' });
});

test('a row without corrected text is nothing to be reviewed', async () => {
  const nothing = { code: 'nothingToConfirm', params: {} };
  expect(await problemOf(settle('reviewed', 0, 1))).toEqual(nothing);
  expect(await problemOf(write(0, '', 'rejected'))).toEqual(nothing);
  expect(await problemOf(write(0, null, 'reviewed'))).toEqual(nothing);
});

test('words that are put in place of others have not been reviewed: the row is confirmed, no more', async () => {
  await write(0, 'The keeper lit the lamp.', 'reviewed');
  await write(1, 'A lamp went by.', 'rejected');
  const { projectId } = current;
  const search = { text: 'lamp', mode: 'word' as const, matchCase: true, replacement: 'light' };
  const found = await outcomeOf(
    core.client.rewriting.find({ projectId, ...search, rowIds: null, fill: null }),
  );
  await core.client.rewriting.apply({
    projectId,
    kind: 'replace',
    title: 'lamp',
    rows: found.rows.map(({ rowId, revision, origin, places }) => {
      return { rowId, revision, origin, places: places.map(({ from, to, text }) => ({ from, to, text })) };
    }),
  });
  expect(await states()).toEqual(['confirmed', 'rejected', 'new', 'new']);
});

test('states come through the project’s file, and older programs still read one without', async () => {
  const { projectId } = current;
  await write(0, 'The keeper lit the lamp.', 'confirmed');
  const before = await core.client.exporting.project({ projectId });
  expect(JSON.parse(before.text)).toMatchObject({ version: 1 });
  await write(1, 'A ship went by.', 'reviewed');
  await settle('rejected', 0);
  const { text } = await core.client.exporting.project({ projectId });
  expect(JSON.parse(text)).toMatchObject({ version: 7 });
  const { id } = await core.client.project.importFile({ fileName: 'p.json', text });
  const imported = await allRows(core.client, id);
  expect(imported.map(({ state }) => state).slice(0, 3)).toEqual(['rejected', 'reviewed', 'new']);
  expect((await core.client.exporting.project({ projectId: id })).text).toBe(text);
});
