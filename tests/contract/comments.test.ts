import { beforeEach, expect, test } from 'vitest';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { outcomeOf, problemOf, type Row, snapshot } from './fixtures.ts';
import { assertReversible, block, made, ownLighthouse } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows } = lighthouse;
let projectId = '';
let start: unknown;

beforeEach(() => {
  ({ projectId, start } = lighthouse.current);
});

/** Comments on the nth paragraph of a cell, from a place in it. */
async function commentOn(row: Row | undefined, cell: number, text: string, from = 0, nth = 0) {
  if (!row) throw new Error('no row');
  const { versionId = 0 } = row.cells[cell] ?? {};
  const { paragraphId } = block(row, cell, nth);
  const about = { versionId, paragraphId, from, quote: '' };
  return core.client.comments.add({ rowId: row.id, text, about });
}

const commentsBy = (all: readonly Row[]): string[][] =>
  all.map(({ comments }) => comments.map(({ text }) => text));

test('a comment is answered with its row, marked in the index, listed, resolved and taken back', async () => {
  const [, second] = await rows();
  if (!second) throw new Error('no row');
  const answer = await commentOn(second, 1, 'Which ship?', 4);
  expect(answer.rows?.[0]).toMatchObject({
    id: second.id,
    flags: rowFlags.commented | rowFlags.openComment,
    comments: [{ id: answer.commentId, text: 'Which ship?', resolved: false, changedAt: null }],
  });
  expect(answer.edit).toMatchObject({ kind: 'comment', row: 2 });
  expect((await core.client.rows.index({ projectId })).flags[1]).toBe(
    rowFlags.commented | rowFlags.openComment,
  );
  await core.client.comments.resolve({ commentId: answer.commentId, resolved: true });
  expect((await core.client.rows.index({ projectId })).flags[1]).toBe(rowFlags.commented);
  expect(await core.client.comments.list({ projectId, open: true })).toEqual([]);
  expect(await core.client.comments.list({ projectId })).toMatchObject([
    { id: answer.commentId, position: 1, resolved: true, about: { from: 4 } },
  ]);
  await core.client.comments.change({ commentId: answer.commentId, changedAt: null, text: 'Which one?' });
  await core.client.comments.remove({ commentId: answer.commentId });
  await assertReversible(core.client, projectId, start, 4);
});

test('comments go with the text they are about, and all of them with rows that are joined', async () => {
  const [first, second] = await rows();
  await commentOn(first, 1, 'on the keeper');
  await core.client.comments.add({ rowId: first?.id ?? 0, text: 'on the row', about: null });
  await commentOn(second, 1, 'on nobody', 25);
  const [one, two, three] = await rows();
  await core.client.mend.move({
    projectId,
    made: made(two, three),
    blocks: [block(two, 1)],
    to: 'down',
  });
  expect(commentsBy(await rows()).slice(0, 3)).toEqual([['on the keeper', 'on the row'], [], ['on nobody']]);
  await core.client.edits.undo({ projectId });
  await core.client.mend.join({ projectId, made: made(...(await rows()).slice(0, 2)) });
  expect(commentsBy(await rows())[0]).toEqual(['on the keeper', 'on the row', 'on nobody']);
  await core.client.edits.undo({ projectId });
  const [, cutRow, below] = await rows();
  await core.client.mend.cutParagraph({
    projectId,
    made: made(cutRow, below),
    cut: { paragraphId: block(cutRow, 1).paragraphId, offset: 20 },
    to: below?.id ?? 0,
  });
  expect(commentsBy(await rows()).slice(1, 3)).toEqual([[], ['on nobody']]);
  expect(one?.id).toBe(first?.id);
  await assertReversible(core.client, projectId, start, 4);
});

test('a row split gives each part the comments on its text; those on the row stay', async () => {
  const joined = await core.client.mend.join({ projectId, made: made(...(await rows()).slice(0, 2)) });
  const [row] = joined.rows ?? [];
  await commentOn(row, 1, 'upper', 2, 0);
  await commentOn(row, 1, 'lower', 2, 1);
  await core.client.comments.add({ rowId: row?.id ?? 0, text: 'whole', about: null });
  const [whole] = await rows();
  await core.client.mend.split({
    projectId,
    made: made(whole),
    cuts: [0, 1].map((cell) => ({ paragraphId: block(whole, cell, 1).paragraphId, offset: 0 })),
  });
  expect(commentsBy(await rows()).slice(0, 2)).toEqual([['upper', 'whole'], ['lower']]);
  await assertReversible(core.client, projectId, start, 5);
});

test('no comment is lost by a new alignment, nor where its version or its paragraph goes', async () => {
  const all = await rows();
  await Promise.all(all.map((row, at) => commentOn(row, at % 2, `on ${at}`)));
  const before = await snapshot(core.client, projectId);
  await core.client.mend.join({ projectId, made: made(...(await rows()).slice(2, 5)) });
  await outcomeOf(core.client.rows.align({ projectId, keepMended: false }));
  expect((await core.client.comments.list({ projectId })).map(({ text }) => text)).toEqual(
    all.map((_, at) => `on ${at}`),
  );
  const { versions } = await core.client.project.get({ projectId });
  const [row] = await rows();
  const [source, human] = versions;
  await core.client.version.setIncluded({
    versionId: source?.id ?? 0,
    paragraphIds: [block(row, 0).paragraphId],
    included: false,
  });
  await core.client.version.remove({ versionId: human?.id ?? 0 });
  const left = await core.client.comments.list({ projectId });
  expect(left.map(({ text }) => text)).toEqual(all.map((_, at) => `on ${at}`));
  expect(left[1]?.about).toMatchObject({ versionId: null });
  await core.client.edits.goTo({
    projectId,
    editId: (await core.client.edits.list({ projectId, count: 20 })).at(-all.length)?.id ?? 0,
  });
  expect(await snapshot(core.client, projectId)).toEqual(before);
});

test('a comment waits in its row while its paragraph is left out, and goes with it when it is brought back', async () => {
  const [row] = await rows();
  await commentOn(row, 0, 'on the first');
  const paragraph = block(row, 0).paragraphId;
  const { versions } = await core.client.project.get({ projectId });
  const start = await snapshot(core.client, projectId);
  for (const included of [false, true]) {
    await core.client.version.setIncluded({
      versionId: versions[0]?.id ?? 0,
      paragraphIds: [paragraph],
      included,
    });
  }
  const all = await rows();
  const [comment] = await core.client.comments.list({ projectId });
  const holding = all.find((one) => one.cells[0]?.paragraphs.some(({ id }) => id === paragraph));
  expect(comment?.rowId).toBe(holding?.id);
  await assertReversible(core.client, projectId, start, 2);
});

test('a row that was kept for its comment goes with it, and comes back with it', async () => {
  const [first] = await rows();
  await core.client.mend.detach({
    projectId,
    made: made(first),
    blocks: [block(first, 1)],
    side: 'after',
  });
  const [, lone] = await rows();
  const { commentId } = await core.client.comments.add({
    rowId: lone?.id ?? 0,
    text: 'Whose is this?',
    about: null,
  });
  const { versions } = await core.client.project.get({ projectId });
  await core.client.version.remove({ versionId: versions[1]?.id ?? 0 });
  const kept = await snapshot(core.client, projectId);
  expect((await core.client.comments.remove({ commentId })).gone).toEqual([lone?.id]);
  await core.client.edits.undo({ projectId });
  expect(await snapshot(core.client, projectId)).toEqual(kept);
});

test('a change of a comment that was changed elsewhere meanwhile is refused', async () => {
  const [first] = await rows();
  const { commentId } = await commentOn(first, 0, 'one');
  await core.client.comments.change({ commentId, changedAt: null, text: 'two' });
  expect(
    await problemOf(core.client.comments.change({ commentId, changedAt: null, text: 'three' })),
  ).toMatchObject({ code: 'stale' });
  await core.client.comments.remove({ commentId });
  expect(await problemOf(core.client.comments.remove({ commentId }))).toMatchObject({ code: 'notFound' });
  expect((await rows())[0]?.comments).toEqual([]);
});

test('comments come through the project file', async () => {
  const [first, second] = await rows();
  await commentOn(first, 1, 'on the keeper', 4);
  const { commentId } = await core.client.comments.add({
    rowId: second?.id ?? 0,
    text: 'два\nслова',
    about: { versionId: null, paragraphId: null, from: 0, quote: 'ship' },
  });
  await core.client.comments.resolve({ commentId, resolved: true });
  const file = await core.client.exporting.project({ projectId });
  expect(file.text).toContain('"version": 3');
  const imported = await core.client.project.importFile({ fileName: 'p.json', text: file.text });
  expect(await core.client.exporting.project({ projectId: imported.id })).toEqual(file);
  const found = await core.client.comments.list({ projectId: imported.id });
  expect(found).toMatchObject([
    { text: 'on the keeper', position: 0, resolved: false, about: { from: 4 } },
    { text: 'два\nслова', position: 1, resolved: true, about: { quote: 'ship', versionId: null } },
  ]);
  const broken = file.text.replace('"paragraph":0', '"paragraph":99');
  expect(await problemOf(core.client.project.importFile({ fileName: 'p.json', text: broken }))).toMatchObject(
    { code: 'projectFileDamaged', params: { place: 'rows[0].comments[0].about' } },
  );
});
