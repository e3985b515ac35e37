import { beforeEach, describe, expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { allRows, draft, makeProject, outcomeOf, ownCore, problemOf, writeAt } from './fixtures.ts';

const core = ownCore();
let projectId: string;
/** The human version. */
let human: number;

const russian = draft('source', 'ru', 'Пристань', [
  'Паром ушёл в шесть.',
  'Паром, старый паром, стоял у пристани.',
  'Пристань была пуста.',
]);
const english = draft('human', 'en', 'Pier', [
  'The ferry left at six.',
  'The ferry, an old ferry, lay at the pier.',
  'The pier was empty.',
]);

beforeEach(async () => {
  projectId = (await makeProject(core.client, [russian, english])).id;
  const { versions } = await core.client.project.get({ projectId });
  human = versions.find(({ role }) => role === 'human')?.id ?? 0;
});

const rows = () => allRows(core.client, projectId);
const write = (position: number, text: string, state: 'edited' | 'confirmed' = 'edited') =>
  writeAt(core.client, projectId, position, text, { state, step: true });
const corrections = async () =>
  (await rows()).map(({ state, correction }) => [state, correction?.text ?? null]);

type Asked = Partial<Omit<Inputs['rewriting']['find'], 'projectId'>>;
const find = (asked: Asked) =>
  outcomeOf(
    core.client.rewriting.find({
      projectId,
      text: 'ferry',
      mode: 'word',
      matchCase: false,
      replacement: 'boat',
      rowIds: null,
      fill: null,
      ...asked,
    }),
  );
type Found = Awaited<ReturnType<typeof find>>['rows'];
const apply = (found: Found) =>
  core.client.rewriting.apply({ projectId, kind: 'replace', title: 'ferry', rows: found });
/** What is replaced by what, by row. */
const shown = (found: Found) =>
  found.map(({ position, places }) => [
    position,
    ...places.map(({ excerpt, at, from, to, text }) => `${excerpt.slice(at, at + to - from)} → ${text}`),
  ]);

describe('finding and replacing', () => {
  test('in the corrected texts alone, or in rows begun from a version too, and in some rows only', async () => {
    const { id } = await write(1, 'A Ferry by a ferry.\nThe ferryman slept.');
    expect(shown((await find({})).rows)).toEqual([[1, 'Ferry → Boat', 'ferry → boat']]);
    expect(shown((await find({ fill: human })).rows)).toEqual([
      [0, 'ferry → boat'],
      [1, 'Ferry → Boat', 'ferry → boat'],
    ]);
    expect(shown((await find({ fill: human, rowIds: [id] })).rows)).toHaveLength(1);
    expect(shown((await find({ mode: 'plain', matchCase: true })).rows)).toEqual([
      [1, 'ferry → boat', 'ferry → boat'],
    ]);
    const pattern = { mode: 'pattern' as const, text: String.raw`(\w+) by (\w+)`, replacement: '$2 by $1' };
    expect(shown((await find(pattern)).rows)).toEqual([[1, 'Ferry by a → a by Ferry']]);
  });

  test('is one step of the places that are wanted, which keeps states and is undone whole', async () => {
    await write(1, 'A ferry by a ferry.', 'confirmed');
    await write(2, 'ferry');
    const before = await corrections();
    const { rows: found } = await find({ fill: human });
    const wanted = found.map((row) => ({ ...row, places: row.places.slice(-1) }));
    const { editId, rows: changed } = await apply(wanted);
    expect(await corrections()).toEqual([
      ['edited', 'The boat left at six.'],
      ['confirmed', 'A ferry by a boat.'],
      ['edited', 'boat'],
    ]);
    expect(changed).toEqual(await rows());
    expect((await rows()).map(({ correction }) => correction?.origin)).toEqual([human, null, null]);
    expect(await core.client.edits.list({ projectId, count: 1 })).toMatchObject([
      { id: editId, label: { kind: 'replace', count: 3, version: 'ferry' } },
    ]);
    await core.client.edits.undo({ projectId, editId });
    expect(await corrections()).toEqual(before);
  });

  test('leaves a row new of which nothing is left', async () => {
    await write(2, 'ferry ferry');
    await apply((await find({ replacement: '' })).rows);
    expect((await corrections())[2]).toEqual(['new', null]);
    await core.client.edits.undo({ projectId });
    expect((await corrections())[2]).toEqual(['edited', 'ferry ferry']);
  });

  test('is refused where a row is another by now, or was begun meanwhile', async () => {
    await write(1, 'A ferry.');
    const found = (await find({ fill: human })).rows;
    await write(1, 'The ferry.');
    const before = await corrections();
    expect(await problemOf(apply(found))).toEqual({ code: 'stale', params: {} });
    const splitting = found.slice(0, 1).map((row) => ({ ...row, places: [{ from: 0, to: 1, text: 'x' }] }));
    const [first] = splitting;
    if (!first) throw new Error('nothing found');
    const twice = { projectId, kind: 'replace' as const, title: 'x', rows: [first, first] };
    expect(await problemOf(core.client.rewriting.apply(twice))).toEqual({ code: 'stale', params: {} });
    expect(await corrections()).toEqual(before);
  });

  test('is told of a pattern that is none, of one without end, and of a version that is not there', async () => {
    expect(await problemOf(find({ mode: 'pattern', text: '(ferry' }))).toMatchObject({
      code: 'badPattern',
      params: { pattern: '(ferry' },
    });
    await write(1, `${'a'.repeat(60)}!`);
    const endless = find({ mode: 'pattern', text: '(a+)+$' });
    // Others are answered meanwhile.
    expect(await corrections()).toHaveLength(3);
    expect(await problemOf(endless)).toEqual({ code: 'searchTookTooLong', params: { seconds: 5 } });
    expect(await problemOf(find({ fill: 999 }))).toEqual({ code: 'notFound', params: {} });
    expect((await find({})).rows).toEqual([]);
  });

  test('answers so many places at most, and says that there are more', async () => {
    await write(1, 'ab'.repeat(9_999));
    await write(2, 'aaab');
    const { rows: found, more } = await find({ text: 'a', mode: 'plain', replacement: 'c' });
    expect(found.map(({ places }) => places.length)).toEqual([9_999, 1]);
    expect(more).toBe(true);
    await apply(found);
    expect((await corrections()).slice(1)).toEqual([
      ['edited', 'cb'.repeat(9_999)],
      ['edited', 'caab'],
    ]);
    expect((await find({ text: 'a', mode: 'plain', replacement: 'c' })).more).toBe(false);
  });
});
