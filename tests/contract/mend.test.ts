import { beforeEach, describe, expect, test } from 'vitest';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { allRows, makeProject, ownCore, problemOf, type Row, snapshot } from './fixtures.ts';
import {
  block,
  made,
  texts,
  assertReversible as undoAll,
  original as wholeOriginal,
  translation as wholeTranslation,
} from './lighthouse.ts';

const core = ownCore();
let projectId = '';
let start: unknown;

const original = { ...wholeOriginal, paragraphs: wholeOriginal.paragraphs.slice(0, 4) };
const translation = { ...wholeTranslation, paragraphs: wholeTranslation.paragraphs.slice(0, 4) };

beforeEach(async () => {
  ({ id: projectId } = await makeProject(core.client, [original, translation]));
  start = await snapshot(core.client, projectId);
});

const rows = (): Promise<Row[]> => allRows(core.client, projectId);
async function correct(row: Row | undefined, text: string, state: 'edited' | 'confirmed' = 'edited') {
  if (!row) throw new Error('no row');
  const { id: rowId, revision } = row;
  return core.client.rows.correct({ rowId, revision, text, state, origin: null, step: true });
}

const assertReversible = (steps: number) => undoAll(core.client, projectId, start, steps);

test('the plain sample is aligned one to one', async () => {
  const [first] = await rows();
  expect((await rows()).map(({ flags }) => flags)).toEqual([0, 0, 0, 0]);
  expect(first?.cells.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1]);
});

describe('moving', () => {
  test('a block down puts it into the row below, and says which rows changed', async () => {
    const [first, second] = await rows();
    const answer = await core.client.mend.move({
      projectId,
      made: made(first, second),
      blocks: [block(first, 1)],
      to: 'down',
    });
    const after = await rows();
    expect(texts(after).slice(0, 2)).toEqual([
      [['Смотритель з']],
      [['Корабль прош'], ['The keeper l', 'The ship wen']],
    ]);
    expect(answer).toEqual({
      edit: { kind: 'move', row: 1, lastRow: null, count: null, version: null },
      rows: after.slice(0, 2),
      gone: [],
      moved: [],
      tallies: [{ versionId: 2, oneToOne: 2, manyToMany: 1, alone: 1 }],
    });
    expect(after.map(({ flags }) => flags)).toEqual([rowFlags.missing, rowFlags.uneven, 0, 0]);
    await assertReversible(1);
  });

  test('the last text of a row takes its correction along', async () => {
    const [first, second] = await rows();
    await correct(first, 'One.', 'confirmed');
    await correct(second, 'Two.');
    const [one, two] = await rows();
    const answer = await core.client.mend.move({
      projectId,
      made: made(one, two),
      blocks: [block(two, 0), block(two, 1)],
      to: { rowId: one?.id ?? 0 },
    });
    expect(answer.gone).toEqual([two?.id]);
    expect((await rows())[0]).toMatchObject({ state: 'edited', correction: { text: 'One.\nTwo.' } });
    await assertReversible(3);
  });

  test('over the edge of the project makes a row there', async () => {
    const [first] = await rows();
    await core.client.mend.move({ projectId, made: made(first), blocks: [block(first, 1)], to: 'up' });
    expect(texts(await rows()).slice(0, 2)).toEqual([[['The keeper l']], [['Смотритель з']]]);
    await assertReversible(1);
  });

  test('on rows that changed meanwhile, or that are not named, is refused whole', async () => {
    const [first, second] = await rows();
    const blocks = [block(first, 1)];
    const stale = { code: 'stale', params: {} };
    const move = (on: ReturnType<typeof made>) =>
      problemOf(core.client.mend.move({ projectId, made: on, blocks, to: 'down' }));
    expect(await move(made(first))).toEqual(stale);
    await correct(second, 'Meanwhile.');
    expect(await move(made(first, second))).toEqual(stale);
    await core.client.edits.undo({ projectId });
    expect(await snapshot(core.client, projectId)).toEqual(start);
  });

  test('crosswise is told as moved, with its place', async () => {
    const [first, , third, last] = await rows();
    const crosswise = await core.client.mend.move({
      projectId,
      made: made(first, last),
      blocks: [block(last, 1)],
      to: { rowId: first?.id ?? 0 },
    });
    const versionId = last?.cells[1]?.versionId;
    expect(crosswise.moved).toEqual([{ rowId: first?.id, versionId, after: third?.id }]);
    expect(await core.client.rows.index({ projectId })).toMatchObject({
      flags: [rowFlags.moved | rowFlags.uneven, 0, 0, rowFlags.missing],
      moved: crosswise.moved,
    });
    await assertReversible(1);
  });
});

test('detaching puts text into a row of its own, before, after, or at its reading place', async () => {
  const [first, second, third] = await rows();
  const moved = await core.client.mend.move({
    projectId,
    made: made(first, third),
    blocks: [block(third, 1)],
    to: { rowId: first?.id ?? 0 },
  });
  const row = moved.rows?.[0];
  await core.client.mend.detach({
    projectId,
    made: made(row),
    blocks: [block(row, 1, 1)],
    side: 'place',
  });
  expect(texts(await rows())).toEqual([
    [['Смотритель з'], ['The keeper l']],
    [['Корабль прош'], ['The ship wen']],
    [['In the morni']],
    [['Утром на бер']],
    [['Смотритель в'], ['The keeper t']],
  ]);
  await core.client.mend.detach({
    projectId,
    made: made(second),
    blocks: [block(second, 0)],
    side: 'before',
  });
  expect(texts(await rows()).slice(1, 3)).toEqual([[['Корабль прош']], [['The ship wen']]]);
  await assertReversible(3);
});

describe('joining and splitting', () => {
  test('join the corrections in order, and cut them where a sentence ends', async () => {
    const [first, second] = await rows();
    await correct(first, 'The keeper lit the lamp.', 'confirmed');
    await correct(second, 'A ship passed.', 'confirmed');
    const [one, two, three] = await rows();
    const joined = await core.client.mend.join({ projectId, made: made(one, two) });
    expect(joined).toMatchObject({
      edit: { kind: 'join', row: 1, lastRow: 2 },
      gone: [two?.id],
      rows: [{ state: 'confirmed', correction: { text: 'The keeper lit the lamp.\nA ship passed.' } }],
    });
    const [row] = joined.rows ?? [];
    const { cuts } = await core.client.mend.proposeSplit({ rowId: row?.id ?? 0 });
    expect(cuts.map(({ paragraphId, offset }) => [paragraphId, offset])).toEqual([
      [two?.cells[0]?.paragraphs[0]?.id, 0],
      [two?.cells[1]?.paragraphs[0]?.id, 0],
    ]);
    const split = await core.client.mend.split({ projectId, made: made(row), cuts });
    expect(split.rows).toMatchObject([
      { state: 'edited', correction: { text: 'The keeper lit the lamp.' } },
      { state: 'edited', correction: { text: 'A ship passed.' } },
    ]);
    expect(texts(await rows())).toEqual(
      texts([one, two, three, (await rows())[3]].filter((r) => r !== undefined)),
    );
    await assertReversible(4);
  });

  test('rows that do not stand together, or that are locked, are not joined', async () => {
    const [first, second, third] = await rows();
    expect(await problemOf(core.client.mend.join({ projectId, made: made(first, third) }))).toEqual({
      code: 'nothingToMend',
      params: {},
    });
    const locked = await core.client.mend.lock({ projectId, made: made(second), locked: true });
    expect(locked.rows?.[0]?.flags).toBe(rowFlags.locked);
    const on = made(first, locked.rows?.[0]);
    expect(await problemOf(core.client.mend.join({ projectId, made: on }))).toEqual({
      code: 'rowLocked',
      params: { row: 2 },
    });
    await assertReversible(1);
  });
});

describe('a paragraph', () => {
  test('is cut at the caret, its parts go to different rows, and are joined again', async () => {
    const [, second, third] = await rows();
    const { paragraphId } = block(second, 1);
    const cut = { paragraphId, offset: 'The ship went past.'.length };
    const answer = await core.client.mend.cutParagraph({
      projectId,
      made: made(second, third),
      cut,
      to: third?.id ?? 0,
    });
    expect(answer.rows?.map((row) => row.cells[1]?.paragraphs.map(({ text, part }) => [text, part]))).toEqual(
      [
        [['The ship went past.', { from: 0, to: 20 }]],
        [
          ['Nobody noticed the light.', { from: 20, to: null }],
          [translation.paragraphs[2]?.text, null],
        ],
      ],
    );
    const versions = await core.client.version.paragraphs({ versionId: second?.cells[1]?.versionId ?? 0 });
    expect(versions[1]?.text).toBe('The ship went past. Nobody noticed the light.');
    const tsv = await core.client.exporting.aligned({ projectId, format: 'tsv' });
    expect(tsv.text).toContain('The ship went past.\t');
    expect(tsv.text.split('\n').map((line) => line.endsWith('\tby-hand'))).toEqual([
      false,
      false,
      true,
      true,
      ...(await rows()).slice(3).map(() => false),
      false,
    ]);
    await core.client.mend.joinParts({
      projectId,
      made: made(...(answer.rows ?? [])),
      cut: { paragraphId, offset: 20 },
    });
    expect(texts(await rows())).toEqual(texts([...(await rows())]));
    expect((await rows())[1]?.cells[1]?.paragraphs).toEqual(second?.cells[1]?.paragraphs);
    await assertReversible(2);
  });

  test('is not cut where a part would be blank, or inside a sign', async () => {
    const [, second] = await rows();
    const { paragraphId } = block(second, 1);
    for (const offset of [0, 45, 44 + 2]) {
      expect(
        await problemOf(
          core.client.mend.cutParagraph({ projectId, made: made(second), cut: { paragraphId, offset } }),
        ),
      ).toEqual({ code: 'nothingToMend', params: {} });
    }
  });
});

test('pinned text keeps together, and a lone pin is none', async () => {
  const [first, , third] = await rows();
  const blocks = [block(first, 0), block(third, 1)];
  const pinned = await core.client.mend.pin({ projectId, made: made(first, third), blocks });
  const [row] = pinned.rows ?? [];
  expect(row?.cells.map(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.pinned))).toEqual([
    [true],
    [false, true],
  ]);
  expect((row?.flags ?? 0) & rowFlags.pinned).toBe(rowFlags.pinned);
  const free = await core.client.mend.unpin({ projectId, made: made(row), blocks: blocks.slice(1) });
  expect((free.rows?.[0]?.flags ?? 0) & rowFlags.pinned).toBe(0);
  await assertReversible(2);
});

test('rows are accepted one by one, above a row, and by their confidence', async () => {
  const [first, second, third] = await rows();
  await core.client.mend.mark({ projectId, made: made(second), mark: 'review' });
  const ref = { rowId: third?.id ?? 0, revision: third?.revision ?? 0 };
  const above = await core.client.mend.accept({ projectId, upTo: ref, confidence: null });
  expect(above.edit).toEqual({ kind: 'acceptMany', row: null, lastRow: null, count: 2, version: null });
  expect((await rows()).map(({ flags }) => flags)).toEqual([1, 2, 1, 0]);
  expect((await core.client.mend.accept({ projectId, upTo: null, confidence: 1 })).edit).toBeNull();
  const one = (await rows())[0];
  await core.client.mend.mark({ projectId, made: made(one), mark: null });
  expect((await core.client.edits.state({ projectId })).undo).toMatchObject({ kind: 'unmark', row: 1 });
  expect(first?.id).toBe(one?.id);
  expect((await rows()).map(({ flags }) => flags & rowFlags.review)).toEqual([0, rowFlags.review, 0, 0]);
  await assertReversible(3);
});

test('going to an edit undoes and redoes what lies between, or nothing', async () => {
  const [first, second, third] = await rows();
  await core.client.mend.mark({ projectId, made: made(first), mark: 'accepted' });
  await core.client.mend.join({ projectId, made: made(second, third) });
  const end = await snapshot(core.client, projectId);
  const [join, mark] = await core.client.edits.list({ projectId, count: 9 });
  expect(await core.client.edits.goTo({ projectId, editId: mark?.id ?? 0 })).toMatchObject({ steps: 1 });
  expect((await core.client.edits.state({ projectId })).redo).toMatchObject({ kind: 'join' });
  expect(await core.client.edits.goTo({ projectId, editId: null })).toMatchObject({ steps: 1 });
  expect(await snapshot(core.client, projectId)).toEqual(start);
  expect(await core.client.edits.goTo({ projectId, editId: join?.id ?? 0 })).toMatchObject({ steps: 2 });
  expect(await snapshot(core.client, projectId)).toEqual(end);
  expect(await problemOf(core.client.edits.goTo({ projectId, editId: 999 }))).toEqual({
    code: 'stale',
    params: {},
  });
});
