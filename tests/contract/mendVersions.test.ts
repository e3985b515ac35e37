import { beforeEach, describe, expect, test } from 'vitest';
import { draft, outcomeOf, problemOf } from './fixtures.ts';
import { block, made, ownLighthouse, translation } from './lighthouse.ts';

const lighthouse = ownLighthouse();
const { core, rows, reversible, join } = lighthouse;
let projectId = '';

beforeEach(() => {
  ({ projectId } = lighthouse.current);
});

test('text of a locked row is taken out only where that is said', async () => {
  const [first] = await rows();
  await core.client.mend.lock({ projectId, made: made(first), locked: true });
  const { versionId = 0 } = first?.cells[1] ?? {};
  const { paragraphId } = block(first, 1);
  const leaveOut = { versionId, paragraphIds: [paragraphId], included: false };
  const refused = { code: 'rowsLocked', params: { count: 1, row: 1 } };
  expect(await problemOf(core.client.version.remove({ versionId }))).toEqual(refused);
  expect(await problemOf(core.client.version.setIncluded(leaveOut))).toEqual(refused);
  await core.client.version.setIncluded({ ...leaveOut, evenLocked: true });
  await core.client.version.remove({ versionId, evenLocked: true });
  expect((await rows())[0]?.cells).toHaveLength(1);
  await reversible(3);
});

test('another text of a version leaves locked rows as they are, or asks', async () => {
  const [first, second, third] = await rows();
  await core.client.mend.lock({ projectId, made: made(second), locked: true });
  const { versionId = 0 } = first?.cells[1] ?? {};
  const replaced = (texts: Readonly<Record<number, string>>) => ({
    versionId,
    draft: {
      ...translation,
      paragraphs: translation.paragraphs.map((paragraph, at) => ({
        ...paragraph,
        text: texts[at] ?? paragraph.text,
      })),
    },
  });
  const change = replaced({ 1: 'The great ship went past, and nobody noticed the light.' });
  const problem = await problemOf(outcomeOf(core.client.version.replace(change)));
  expect(problem).toEqual({ code: 'rowsLocked', params: { count: 1, row: 2 } });
  const cells = (of: Awaited<ReturnType<typeof rows>>) => of.slice(0, 3).map((row) => row.cells);
  expect(cells(await rows())).toEqual([first?.cells, second?.cells, third?.cells]);
  await outcomeOf(core.client.version.replace(replaced({ 2: 'Something else altogether stands here now.' })));
  expect((await rows()).find(({ id }) => id === second?.id)?.cells).toEqual(second?.cells);
  await outcomeOf(core.client.version.replace({ ...change, evenLocked: true }));
  expect((await rows()).find(({ id }) => id === second?.id)?.cells[1]?.paragraphs[0]?.text).toBe(
    'The great ship went past, and nobody noticed the light.',
  );
  await reversible(3);
});

describe('versions', () => {
  const second = draft('human', 'en', 'Retold', [
    'At six in the evening the keeper lit his lamp.',
    'A ship went by. The light was noticed by nobody.',
    'Printed in a newspaper.',
    'Twelve crates of oranges lay on the shore in the morning.',
    'The keeper took a crate. He told nobody.',
    'The lamp went out in winter and 3 boats ran aground.',
    'Fishermen came to the lighthouse; the door was locked.',
    'A new man was sent to the lighthouse in spring, and found an empty crate and 40 dry peels.',
  ]);

  test('that are added later touch neither the rows nor the corrections of the others', async () => {
    const joined = await join(0, 1);
    await core.client.rows.correct({
      rowId: joined?.id ?? 0,
      revision: joined?.revision ?? 0,
      text: 'Kept.',
      state: 'confirmed',
      origin: null,
    });
    const before = await rows();
    await outcomeOf(core.client.project.addVersions({ project: { id: projectId }, drafts: [second] }));
    const after = await rows();
    const versions = new Set(before[0]?.cells.map(({ versionId }) => versionId));
    const own = after.map((row) => ({
      ...row,
      cells: row.cells.filter(({ versionId }) => versions.has(versionId)),
    }));
    expect(
      own
        .filter(({ cells }) => cells.length > 0)
        .map(({ id, cells, correction, state }) => ({ id, cells, correction, state })),
    ).toEqual(before.map(({ id, cells, correction, state }) => ({ id, cells, correction, state })));
    const added = after.map(({ cells }) =>
      cells
        .filter(({ versionId }) => !versions.has(versionId))
        .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    );
    expect(added.flat().toSorted()).toEqual(second.paragraphs.map(({ text }) => text).toSorted());
    expect(added[0]).toEqual(expect.arrayContaining(second.paragraphs.slice(0, 2).map(({ text }) => text)));
    await reversible(3);
  });

  test('take a corrected text: what is the same or nearly so keeps its id, place and correction', async () => {
    const [first, , third, fourth] = await rows();
    await core.client.rows.correct({
      rowId: fourth?.id ?? 0,
      revision: fourth?.revision ?? 0,
      text: 'He told nobody.',
      state: 'confirmed',
      origin: fourth?.cells[1]?.versionId ?? null,
    });
    const versionId = first?.cells[1]?.versionId ?? 0;
    const corrected = {
      ...translation,
      fileName: 'second.txt',
      paragraphs: [
        ...translation.paragraphs.slice(1, 3),
        { role: 'body' as const, included: true, text: 'The keeper took only one crate and told nobody.' },
        ...translation.paragraphs.slice(4, 8),
        { role: 'body' as const, included: true, text: 'The end, wrote somebody on the wall.' },
      ],
    };
    const before = await core.client.version.paragraphs({ versionId });
    const version = await outcomeOf(core.client.version.replace({ versionId, draft: corrected }));
    expect(version).toMatchObject({
      id: versionId,
      title: 'Lighthouse',
      fileName: 'second.txt',
      paragraphs: 8,
    });
    const after = await core.client.version.paragraphs({ versionId });
    expect(after.map(({ text }) => text)).toEqual(corrected.paragraphs.map(({ text }) => text));
    expect(after.slice(0, 7).map(({ id }) => id)).toEqual(before.slice(1, 8).map(({ id }) => id));
    const now = await rows();
    expect(now[0]?.cells.map(({ versionId: id }) => id)).toEqual([first?.cells[0]?.versionId]);
    expect(now[2]?.cells).toEqual(
      third?.cells.map((cell, at) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((paragraph) => ({ ...paragraph, number: paragraph.number - at })),
      })),
    );
    expect(now[3]).toMatchObject({
      id: fourth?.id,
      state: 'edited',
      correction: { text: 'He told nobody.' },
    });
    await reversible(2);
  });

  test('keep their cuts through a corrected text', async () => {
    const [, second_] = await rows();
    const { paragraphId } = block(second_, 1);
    const cut = { paragraphId, offset: 20 };
    await core.client.mend.cutParagraph({ projectId, made: made(second_), cut });
    const versionId = second_?.cells[1]?.versionId ?? 0;
    const corrected = {
      ...translation,
      paragraphs: translation.paragraphs.with(1, {
        role: 'body',
        included: true,
        text: 'The great ship went past. Nobody noticed the light.',
      }),
    };
    await outcomeOf(core.client.version.replace({ versionId, draft: corrected }));
    expect((await rows())[1]?.cells[1]?.paragraphs.map(({ text, part }) => [text, part])).toEqual([
      ['The great ship went past.', { from: 0, to: 26 }],
      ['Nobody noticed the light.', { from: 26, to: null }],
    ]);
    await reversible(2);
  });
});
