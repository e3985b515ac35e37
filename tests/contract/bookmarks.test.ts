import { beforeEach, expect, test } from 'vitest';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { allRows, outcomeOf, type Row } from './fixtures.ts';
import { made, ownLighthouse } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows, reversible, join } = lighthouse;
let projectId = '';
beforeEach(() => {
  ({ projectId } = lighthouse.current);
});

const bookmark = async (bookmarked: boolean, ...positions: readonly number[]) => {
  const all = await rows();
  return core.client.mend.bookmark({ projectId, made: made(...positions.map((at) => all[at])), bookmarked });
};
/** Positions of the rows with a bookmark, as the rows and their index say. */
const bookmarked = async (id = projectId): Promise<number[]> => {
  const positions = (bits: readonly number[]) =>
    bits.flatMap((flags, at) => ((flags & rowFlags.bookmarked) === 0 ? [] : [at]));
  const { flags } = await core.client.rows.index({ projectId: id });
  const found = positions(flags);
  expect(positions((await allRows(core.client, id)).map((row) => row.flags))).toEqual(found);
  return found;
};
const write = async (position: number, text: string, state: Row['state']) => {
  const row = (await rows())[position];
  if (!row) throw new Error('no such row');
  const { id: rowId, revision } = row;
  return core.client.rows.correct({ rowId, revision, text, state, origin: null, step: true });
};

test('rows are bookmarked and cleared, one or many as a step, and nothing else of them changes', async () => {
  await write(2, 'In the morning they found 12 crates.', 'confirmed');
  const before = await rows();
  const one = await bookmark(true, 2);
  expect(one).toMatchObject({ edit: { kind: 'bookmark', row: 3 } });
  expect(await bookmarked()).toEqual([2]);
  expect((await rows()).map(({ revision: _, flags: __, ...row }) => row)).toEqual(
    before.map(({ revision: _, flags: __, ...row }) => row),
  );
  expect(await core.client.rows.history({ rowId: before[2]?.id ?? 0 })).toHaveLength(1);
  expect(await bookmark(true, 1, 2, 5)).toMatchObject({ edit: { kind: 'bookmarkMany', count: 3 } });
  expect(await bookmarked()).toEqual([1, 2, 5]);
  expect(await bookmark(true, 5)).toMatchObject({ edit: null });
  expect(await bookmark(false, 1, 2)).toMatchObject({ edit: { kind: 'unbookmarkMany' } });
  expect(await bookmark(false, 5)).toMatchObject({ edit: { kind: 'unbookmark', row: 6 } });
  expect(await bookmarked()).toEqual([]);
  await reversible(5);
});

test('a bookmark stays where the text goes, whatever is aligned, and on a locked row', async () => {
  await bookmark(true, 0, 3);
  await join(3, 4);
  expect(await bookmarked()).toEqual([0, 3]);
  await core.client.mend.lock({ projectId, made: made((await rows())[5]), locked: true });
  await bookmark(true, 5);
  await outcomeOf(core.client.rows.align({ projectId, scope: { kind: 'all' }, keepMended: false }));
  expect(await rows()).toHaveLength(8);
  expect(await bookmarked()).toEqual([0, 3, 6]);
  await write(6, 'They sent a new man in spring.', 'confirmed');
  const { rewriting } = core.client;
  await rewriting.confirm({ projectId, made: made((await rows())[6]), as: 'reviewed' });
  expect(await bookmarked()).toEqual([0, 3, 6]);
  await reversible(7);
});

test('bookmarks hold no alignment, and are none of its changes', async () => {
  await bookmark(true, 1);
  const aligning = core.client.rows.align({ projectId, scope: { kind: 'all' }, keepMended: false });
  await bookmark(true, 4);
  // A change of what is aligned meanwhile would be refused as stale.
  await outcomeOf(aligning);
  expect(await bookmarked()).toEqual([1, 4]);
});

test('bookmarks go with the project’s file, and older programs still read one without', async () => {
  const before = await core.client.exporting.project({ projectId });
  expect(JSON.parse(before.text)).toMatchObject({ version: 1 });
  await bookmark(true, 2, 7);
  const { text } = await core.client.exporting.project({ projectId });
  expect(JSON.parse(text)).toMatchObject({ version: 8 });
  const { id } = await core.client.project.importFile({ fileName: 'p.json', text });
  expect(await bookmarked(id)).toEqual([2, 7]);
  expect((await core.client.exporting.project({ projectId: id })).text).toBe(text);
});
