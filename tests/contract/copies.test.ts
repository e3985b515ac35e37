import { expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { allRows, outcomeOf, problemOf, snapshot, source, writeAt } from './fixtures.ts';
import { made, ownLighthouse, retold } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, current, rows } = lighthouse;

const work = (author: string) => core.client.library.setPreferences({ author });
const give = (projectId = current.projectId) => core.client.exporting.project({ projectId });
/** The project as a copy of it that somebody opened elsewhere. */
const open = async () => (await core.client.project.importFile(await give())).id;
const compare = async (copyId: string) => {
  const { fileName, text: content } = await give(copyId);
  return outcomeOf(core.client.copies.compare({ projectId: current.projectId, fileName, content }));
};
type Wanted = Inputs['copies']['takeIn']['items'];
const takeIn = async (copyId: string, items: Wanted) => {
  const { fileName, text: content } = await give(copyId);
  return core.client.copies.takeIn({ projectId: current.projectId, fileName, content, items });
};
const settle = async (projectId: string, position: number, as: 'reviewed' | 'rejected') =>
  core.client.rewriting.confirm({
    projectId,
    made: made((await allRows(core.client, projectId))[position]),
    as,
  });
const comment = async (projectId: string, position: number, text: string) => {
  const row = (await allRows(core.client, projectId))[position];
  return core.client.comments.add({ rowId: row?.id ?? 0, text, about: null });
};

test('what a reviewer approved, rewrote and said in a copy is taken in as one step, by name', async () => {
  const { projectId } = current;
  await work('Anna');
  await writeAt(core.client, projectId, 0, 'The keeper lit the lamp.', { state: 'confirmed', step: true });
  await writeAt(core.client, projectId, 1, 'A ship went by.', { state: 'confirmed', step: true });
  const copy = await open();
  await work('Boris');
  await settle(copy, 0, 'reviewed');
  await writeAt(core.client, copy, 1, 'A ship passed by.', { step: true });
  await comment(copy, 1, '“Passed” is what it did.');
  await writeAt(core.client, copy, 2, 'Twelve crates lay on the shore.', { step: true });
  await work('Anna');
  const { items, unplaced } = await compare(copy);
  expect(unplaced).toEqual([]);
  expect(items).toMatchObject([
    {
      kind: 'text',
      position: 0,
      standing: 'newer',
      here: { text: 'The keeper lit the lamp.', state: 'confirmed' },
      there: { text: 'The keeper lit the lamp.', state: 'reviewed', author: 'Boris' },
    },
    { kind: 'text', position: 1, standing: 'newer', there: { text: 'A ship passed by.', author: 'Boris' } },
    { kind: 'comment', position: 1, what: 'new', text: '“Passed” is what it did.', author: 'Boris' },
    { kind: 'text', position: 2, standing: 'newer', here: { text: null, state: 'new' } },
  ]);
  const start = await snapshot(core.client, projectId);
  const { editId } = await takeIn(copy, items);
  const [first, second, third] = await rows();
  expect(first).toMatchObject({ state: 'reviewed', correction: { text: 'The keeper lit the lamp.' } });
  expect(second).toMatchObject({
    state: 'edited',
    confirmedText: 'A ship went by.',
    comments: [{ text: '“Passed” is what it did.', author: 'Boris', resolved: false }],
  });
  expect(third).toMatchObject({ correction: { text: 'Twelve crates lay on the shore.' } });
  const history = async (rowId = 0) =>
    (await core.client.rows.history({ rowId })).map(({ at: _, origin: __, ...step }) => step);
  expect(await history(first?.id)).toEqual([
    { text: 'The keeper lit the lamp.', state: 'reviewed', author: 'Boris' },
    { text: 'The keeper lit the lamp.', state: 'confirmed', author: 'Anna' },
  ]);
  const [edit] = await core.client.edits.list({ projectId, count: 1 });
  expect(edit).toMatchObject({ id: editId, label: { kind: 'takeIn', count: 3 } });
  // Nothing is new any more, there and here alike.
  expect(await compare(copy)).toEqual({ items: [], unplaced: [], absent: [] });
  const end = await snapshot(core.client, projectId);
  await core.client.edits.undo({ projectId, editId });
  expect(await snapshot(core.client, projectId)).toEqual(start);
  // All of it can be taken again, texts where they are wanted.
  expect((await compare(copy)).items).toMatchObject([
    { kind: 'text', position: 0, standing: 'apart' },
    { kind: 'text', position: 1, standing: 'apart' },
    { kind: 'comment', position: 1, what: 'new' },
    { kind: 'text', position: 2, standing: 'apart' },
  ]);
  await core.client.edits.redo({ projectId });
  expect(await snapshot(core.client, projectId)).toEqual(end);
});

test('a row that was gone on with here too says so, and stays unless it is wanted', async () => {
  const { projectId } = current;
  await writeAt(core.client, projectId, 0, 'The keeper lit the lamp.', { step: true });
  const copy = await open();
  await writeAt(core.client, copy, 0, 'He lit the lamp at six.', { step: true });
  await writeAt(core.client, copy, 4, 'Three boats ran aground.', { step: true });
  await writeAt(core.client, projectId, 0, 'The lamp was lit at six.', { step: true });
  const { items } = await compare(copy);
  expect(items).toMatchObject([
    { position: 0, standing: 'apart', here: { text: 'The lamp was lit at six.' } },
    { position: 4, standing: 'newer' },
  ]);
  await takeIn(copy, items.slice(1));
  expect((await rows())[0]?.correction?.text).toBe('The lamp was lit at six.');
  const left = (await compare(copy)).items;
  expect(left).toMatchObject([{ position: 0, standing: 'apart' }]);
  await takeIn(copy, left);
  const [first] = await rows();
  expect(first?.correction?.text).toBe('He lit the lamp at six.');
  // What stood here is in the history.
  const steps = await core.client.rows.history({ rowId: first?.id ?? 0 });
  expect(steps.map(({ text }) => text)).toContain('The lamp was lit at six.');
  // One that goes on with it is newer than the copy, and has nothing to learn of it.
  await writeAt(core.client, projectId, 0, 'He lit the lamp at six sharp.', { step: true });
  expect((await compare(copy)).items).toEqual([]);
});

test('comments that both have: a change and a resolving are taken in, and none is taken away', async () => {
  const { projectId } = current;
  await work('Anna');
  const first = await comment(projectId, 0, 'Which lamp?');
  const second = await comment(projectId, 3, 'One crate?');
  const copy = await open();
  const [theirs, other] = await core.client.comments.list({ projectId: copy });
  await core.client.comments.change({
    commentId: theirs?.id ?? 0,
    changedAt: null,
    text: 'Which of the lamps?',
  });
  await core.client.comments.resolve({ commentId: other?.id ?? 0, resolved: true });
  const third = await comment(projectId, 3, 'One, yes.');
  const { items } = await compare(copy);
  expect(items.map((item) => item.kind === 'comment' && [item.position, item.what, item.text])).toEqual([
    [0, 'changed', 'Which of the lamps?'],
    [3, 'resolved', 'One crate?'],
  ]);
  const start = await snapshot(core.client, projectId);
  await takeIn(copy, items);
  expect(await core.client.comments.list({ projectId })).toMatchObject([
    { id: first.commentId, text: 'Which of the lamps?', resolved: false },
    { id: second.commentId, text: 'One crate?', resolved: true },
    { id: third.commentId, text: 'One, yes.', resolved: false },
  ]);
  expect((await compare(copy)).items).toEqual([]);
  await core.client.edits.undo({ projectId });
  expect(await snapshot(core.client, projectId)).toEqual(start);
});

test('where rows were joined otherwise, a comment goes with its text, and a corrected text is told apart', async () => {
  const { projectId } = current;
  const copy = await open();
  const [, , third] = await allRows(core.client, copy);
  const cell = third?.cells[1];
  await core.client.comments.add({
    rowId: third?.id ?? 0,
    text: 'Oranges?',
    about: {
      versionId: cell?.versionId ?? null,
      paragraphId: cell?.paragraphs[0]?.id ?? null,
      from: 18,
      quote: 'crates',
    },
  });
  await writeAt(core.client, copy, 2, 'There were twelve crates.', { step: true });
  await writeAt(core.client, copy, 5, 'The door was shut.', { step: true });
  await lighthouse.join(1, 2);
  const { items, unplaced } = await compare(copy);
  expect(items).toMatchObject([
    { kind: 'comment', position: 1, what: 'new', quote: 'crates' },
    { kind: 'text', position: 4 },
  ]);
  expect(unplaced).toEqual([{ text: 'There were twelve crates.', state: 'edited', position: 1 }]);
  await takeIn(copy, items);
  const joined = (await rows())[1];
  expect(joined?.comments).toMatchObject([
    { text: 'Oranges?', about: { versionId: joined?.cells[1]?.versionId, quote: 'crates', from: 18 } },
  ]);
  expect(joined?.comments[0]?.about?.paragraphId).toBe(joined?.cells[1]?.paragraphs[1]?.id);
  // Once the text is here, whoever put it there, nothing is told apart.
  await writeAt(core.client, projectId, 1, 'There were twelve crates.', { step: true });
  expect((await compare(copy)).unplaced).toEqual([]);
});

test('a version that only one has is no matter; with none in common it is no copy', async () => {
  const { projectId } = current;
  const copy = await open();
  await writeAt(core.client, copy, 6, 'A new man came.', { step: true });
  await outcomeOf(core.client.project.addVersions({ project: { id: projectId }, drafts: [retold] }));
  const { items } = await compare(copy);
  expect(items).toMatchObject([{ kind: 'text', there: { text: 'A new man came.' } }]);
  const { id: other } = await outcomeOf(
    core.client.project.addVersions({ project: { title: 'Ferry' }, drafts: [source] }),
  );
  const { fileName, text } = await give(copy);
  const asked = { projectId: other, fileName, content: text };
  expect(await problemOf(outcomeOf(core.client.copies.compare(asked)))).toMatchObject({
    code: 'notACopy',
    params: { file: fileName },
  });
  const broken = { projectId, fileName: 'p.json', content: text.slice(0, -9) };
  expect(await problemOf(outcomeOf(core.client.copies.compare(broken)))).toMatchObject({
    code: 'projectFileDamaged',
    params: { file: 'p.json' },
  });
});

test('what is not as it was answered is not taken in, and nothing of the rest', async () => {
  const { projectId } = current;
  const copy = await open();
  await writeAt(core.client, copy, 0, 'The lamp was lit.', { step: true });
  await comment(copy, 1, 'Which ship?');
  const { items } = await compare(copy);
  await writeAt(core.client, projectId, 0, 'Lit was the lamp.', { step: true });
  const start = await snapshot(core.client, projectId);
  expect(await problemOf(takeIn(copy, items))).toMatchObject({ code: 'stale' });
  const [, second] = items;
  if (!second) throw new Error('no comment');
  expect(await problemOf(takeIn(copy, [{ ...second, key: '99:0' }]))).toMatchObject({ code: 'stale' });
  expect(await snapshot(core.client, projectId)).toEqual(start);
});

test('a file made by hand whose states and texts do not agree', async () => {
  const { fileName, text } = await give();
  const file = JSON.parse(text);
  file.rows[0] = { ...file.rows[0], state: 'confirmed', correction: { text: '', origin: null, savedAt: 1 } };
  file.rows[1] = { ...file.rows[1], state: 'new', correction: { text: 'A ship.', origin: null, savedAt: 1 } };
  const byHand = { projectId: current.projectId, fileName, content: JSON.stringify(file) };
  const { items } = await outcomeOf(core.client.copies.compare(byHand));
  expect(items).toMatchObject([{ position: 1, there: { text: 'A ship.', state: 'edited' } }]);
  await core.client.copies.takeIn({ ...byHand, items });
  expect((await rows()).slice(0, 2)).toMatchObject([
    { state: 'new', correction: null },
    { state: 'edited', correction: { text: 'A ship.', savedAt: 1 } },
  ]);
});
