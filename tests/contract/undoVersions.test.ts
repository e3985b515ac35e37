import { expect, test } from 'vitest';
import {
  allRows,
  human,
  machine,
  makeProject,
  outcomeOf,
  ownCore,
  problemOf,
  snapshot,
  source,
  writeAt,
} from './fixtures.ts';

const core = ownCore();

const kinds = async (projectId: string) =>
  (await core.client.edits.list({ projectId, count: 100 })).map(({ label }) => label.kind);

test('versions added are one edit: undone whole, done again whole', async () => {
  const { id } = await makeProject(core.client, [source, machine]);
  await writeAt(core.client, id, 2, 'Nobody saw the boat.', { state: 'confirmed' });
  const start = await snapshot(core.client, id);
  await outcomeOf(core.client.project.addVersions({ project: { id }, drafts: [human] }));
  const end = await snapshot(core.client, id);
  expect((await core.client.edits.state({ projectId: id })).undo).toEqual({
    kind: 'addVersions',
    row: null,
    lastRow: null,
    count: null,
    version: 'Ferry by hand',
  });
  expect((await allRows(core.client, id))[2]).toMatchObject({
    state: 'confirmed',
    correction: { text: 'Nobody saw the boat.' },
  });
  await core.client.edits.undo({ projectId: id });
  expect(await snapshot(core.client, id)).toEqual(start);
  await core.client.edits.redo({ projectId: id });
  expect(await snapshot(core.client, id)).toEqual(end);
});

test('a version taken out leaves its rows and their corrections, and comes back', async () => {
  const { id } = await makeProject(core.client, [source, machine]);
  const start = await snapshot(core.client, id);
  const [original, translation] = (await core.client.project.get({ projectId: id })).versions;
  if (!original || !translation) throw new Error('no versions');
  await writeAt(core.client, id, 0, 'Kept.');
  await core.client.version.remove({ versionId: original.id });
  await core.client.version.remove({ versionId: translation.id });
  expect(await allRows(core.client, id)).toMatchObject([{ cells: [], correction: { text: 'Kept.' } }]);
  expect(await problemOf(core.client.version.paragraphs({ versionId: original.id }))).toEqual({
    code: 'notFound',
    params: {},
  });
  for (let edits = 3; edits > 0; edits -= 1) await core.client.edits.undo({ projectId: id });
  expect(await snapshot(core.client, id)).toEqual(start);
  expect(await problemOf(core.client.edits.undo({ projectId: id }))).toEqual({
    code: 'nothingToUndo',
    params: {},
  });
});

test('paragraphs brought back stand in rows of their own after their predecessor', async () => {
  const { id } = await makeProject(core.client);
  const start = await snapshot(core.client, id);
  const [, , translation] = (await core.client.project.get({ projectId: id })).versions;
  if (!translation) throw new Error('no version');
  const paragraphs = await core.client.version.paragraphs({ versionId: translation.id });
  const left = paragraphs.filter(({ included }) => !included).map(({ id: paragraph }) => paragraph);
  await core.client.version.setIncluded({ versionId: translation.id, paragraphIds: left, included: true });
  const rows = await allRows(core.client, id);
  expect(rows[2]?.cells).toEqual([
    {
      versionId: translation.id,
      paragraphs: [
        {
          id: left[0],
          number: 2,
          role: 'body',
          text: 'Translated for this test.',
          part: null,
          pinned: false,
        },
      ],
    },
  ]);
  await core.client.version.setIncluded({ versionId: translation.id, paragraphIds: left, included: false });
  expect(await kinds(id)).toEqual(['leaveOut', 'include']);
  await core.client.edits.undo({ projectId: id });
  await core.client.edits.undo({ projectId: id });
  expect(await snapshot(core.client, id)).toEqual(start);
});

test('a second original is refused, however it would come', async () => {
  const { id } = await makeProject(core.client, [source, human]);
  const start = await snapshot(core.client, id);
  const second = { code: 'duplicateSource', params: {} };
  expect(
    await problemOf(outcomeOf(core.client.project.addVersions({ project: { id }, drafts: [source] }))),
  ).toEqual(second);
  expect(await problemOf(makeProject(core.client, [source, source]))).toEqual(second);
  const [original, translation] = (await core.client.project.get({ projectId: id })).versions;
  if (!original || !translation) throw new Error('no versions');
  expect(await problemOf(core.client.version.update({ versionId: translation.id, role: 'source' }))).toEqual(
    second,
  );
  expect(await snapshot(core.client, id)).toEqual(start);
  await core.client.version.remove({ versionId: original.id });
  await core.client.version.update({ versionId: translation.id, role: 'source' });
  expect(await problemOf(core.client.edits.undo({ projectId: id }))).toEqual(second);
  expect(await core.client.project.list()).toHaveLength(1);
});

test('a draft with nothing to align is refused by name', async () => {
  const empty = {
    ...machine,
    paragraphs: machine.paragraphs.map((paragraph) => ({ ...paragraph, included: false })),
  };
  expect(await problemOf(makeProject(core.client, [source, empty]))).toEqual({
    code: 'nothingIncluded',
    params: { file: 'Ferry by machine.txt' },
  });
  expect(await core.client.project.list()).toEqual([]);
});
