import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures.ts';
import { made, ownLighthouse } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, current, rows } = lighthouse;

const work = (author: string) => core.client.library.setPreferences({ author });

const correct = async (
  at: number,
  text: string,
  state: 'edited' | 'confirmed' = 'edited',
): Promise<number> => {
  const row = (await rows())[at];
  const { id: rowId = 0, revision = 0 } = row ?? {};
  await core.client.rows.correct({ rowId, revision, text, state, origin: null, step: true });
  return rowId;
};

/** Newest first, each step with who took it. */
const stepsOf = async (rowId: number) =>
  (await core.client.rows.history({ rowId })).map(({ state, author }) => [state, author]);

/** Who made the changes, and the comments, of the document with tracked changes, in order. */
async function authorsInWord(author?: string): Promise<readonly (readonly string[])[]> {
  const { projectId } = current;
  const [, human] = (await core.client.project.get({ projectId })).versions;
  const changes = { shape: 'changes' as const, projectId, base: human?.id ?? 0 };
  const { content } = await core.client.exporting.word(
    author === undefined ? changes : { ...changes, author },
  );
  const parts = unzipSync(new Uint8Array(await content.arrayBuffer()));
  return ['word/document.xml', 'word/comments.xml'].map((name) => [
    ...new Set(
      [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/w:author="([^"]*)"/g)].map(
        ([, found]) => found ?? '',
      ),
    ),
  ]);
}

test('each comment and each step is by whoever works in the library at the time', async () => {
  await work('');
  const rowId = await correct(0, 'The lamp was lit.');
  await work('  Анна ');
  expect(await core.client.library.preferences()).toMatchObject({ author: 'Анна' });
  await correct(0, 'He lit the lamp.');
  const { commentId } = await core.client.comments.add({ rowId, text: 'Who did?', about: null });
  await work('Boris');
  await core.client.comments.change({ commentId, changedAt: null, text: 'Who lit it?' });
  await core.client.comments.add({ rowId, text: 'The keeper.', about: null });
  await correct(0, 'He lit the lamp.', 'confirmed');
  await core.client.edits.undo({ projectId: current.projectId });
  expect(await stepsOf(rowId)).toEqual([
    ['edited', 'Boris'],
    ['confirmed', 'Boris'],
    ['edited', 'Анна'],
    ['edited', ''],
  ]);
  const comments = [
    { text: 'Who lit it?', author: 'Анна' },
    { text: 'The keeper.', author: 'Boris' },
  ];
  expect((await rows())[0]?.comments).toMatchObject(comments);
  expect(await core.client.comments.list({ projectId: current.projectId })).toMatchObject(comments);
});

test('many rows confirmed, and places replaced, are steps of whoever did it; the texts stay their authors’', async () => {
  await work('Анна');
  await correct(0, 'The lamp was lit.');
  await correct(1, 'The lamp went past.');
  await work('Boris');
  const { projectId } = current;
  const [first, second] = await rows();
  await core.client.rewriting.confirm({ projectId, made: made(first, second) });
  expect(await authorsInWord()).toEqual([['Анна'], []]);
  const confirmed = (await rows())[1];
  const { id: rowId = 0, revision = 0 } = confirmed ?? {};
  await core.client.rewriting.apply({
    projectId,
    kind: 'replace',
    title: 'lamp',
    rows: [{ rowId, revision, origin: null, places: [{ from: 4, to: 8, text: 'ship' }] }],
  });
  expect(await stepsOf(rowId)).toEqual([
    ['confirmed', 'Boris'],
    ['confirmed', 'Boris'],
    ['edited', 'Анна'],
  ]);
  expect(await authorsInWord()).toEqual([['Анна', 'Boris'], []]);
});

test('in Word what has no name is by the name given, by the one that is preferred, or by the program', async () => {
  await work('');
  const rowId = await correct(0, 'The lamp was lit.');
  await core.client.comments.add({ rowId, text: 'Who did?', about: null });
  expect(await authorsInWord()).toEqual([['Sverka'], ['Sverka']]);
  await work('Анна');
  await correct(1, 'The boat went past.');
  await core.client.comments.add({ rowId, text: 'The keeper.', about: null });
  await work('Boris');
  expect(await authorsInWord()).toEqual([
    ['Boris', 'Анна'],
    ['Boris', 'Анна'],
  ]);
  expect(await authorsInWord('Vera')).toEqual([
    ['Vera', 'Анна'],
    ['Vera', 'Анна'],
  ]);
  expect(await authorsInWord(' ')).toEqual([
    ['Sverka', 'Анна'],
    ['Sverka', 'Анна'],
  ]);
});

test('the text of rows that are joined is by whoever wrote the last of them', async () => {
  const { projectId } = current;
  await work('Boris');
  await correct(1, 'The boat went past.');
  await work('Анна');
  await correct(0, 'The lamp was lit.');
  await work('');
  await core.client.mend.join({ projectId, made: made(...(await rows()).slice(0, 2)) });
  expect((await authorsInWord())[0]).toEqual(['Анна']);
});

test('a project’s file has its authors, and only then needs a program that knows of them', async () => {
  const { projectId } = current;
  await work('');
  const rowId = await correct(0, 'The lamp was lit.');
  await core.client.comments.add({ rowId, text: 'Who did?', about: null });
  const nameless = (await core.client.exporting.project({ projectId })).text;
  expect(nameless).toContain('"version": 3');
  expect(nameless).not.toContain('"author"');
  await work('Анна');
  await correct(0, 'He lit the lamp.');
  await core.client.comments.add({ rowId, text: 'The keeper.', about: null });
  const { text } = await core.client.exporting.project({ projectId });
  expect(text).toContain('"version": 6');
  await work('Boris');
  const { id } = await core.client.project.importFile({ fileName: 'p.json', text });
  expect((await core.client.exporting.project({ projectId: id })).text).toBe(text);
  const comments = await core.client.comments.list({ projectId: id });
  expect(comments.map(({ author }) => author)).toEqual(['', 'Анна']);
});

test('a new alignment leaves a text to whoever wrote it', async () => {
  await work('Анна');
  await correct(0, 'The lamp was lit.');
  await correct(1, 'The boat went past.');
  await work('Boris');
  const { projectId } = current;
  await core.client.mend.join({ projectId, made: made(...(await rows()).slice(2, 4)) });
  await outcomeOf(core.client.rows.align({ projectId, keepMended: false }));
  expect((await authorsInWord())[0]).toEqual(['Анна']);
});
