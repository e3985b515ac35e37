import { beforeEach, expect, test } from 'vitest';
import { allRows, draft, makeProject, outcomeOf, ownCore, problemOf, writeAt } from './fixtures.ts';

const core = ownCore();
let projectId: string;
let ids: readonly number[];

const russian = draft('source', 'ru', 'Диалог', [
  'В Киеве начался диалог.',
  'Послы прибыли в Киев вчера.',
  'Диалог прервали, и из Киева уехали все.',
]);
const english = draft('human', 'en', 'Dialogue', [
  'In Kiev the dialogue began.',
  'The envoys came to Kyiv yesterday.',
  'The dialogue broke off, and all left Kiev.',
]);

beforeEach(async () => {
  projectId = (await makeProject(core.client, [russian, english])).id;
  ids = (await core.client.project.get({ projectId })).versions.map(({ id }) => id);
});

const find = async () => outcomeOf(core.client.consistency.find({ projectId }));

const write = (position: number, text: string, state: 'edited' | 'confirmed' = 'edited') =>
  writeAt(core.client, projectId, position, text, { state, step: true });

const corrections = async () =>
  (await allRows(core.client, projectId)).map(({ state, correction }) => [state, correction?.text ?? null]);

test('a name in two spellings is found, with its places', async () => {
  const { found, columns, groups } = await find();
  expect(columns).toEqual([...ids, 'corrected']);
  expect(groups).toEqual([
    {
      kind: 'name',
      original: 'Киев',
      forms: [
        { text: 'Kiev', counts: [0, 2, 0] },
        { text: 'Kyiv', counts: [0, 1, 0] },
      ],
    },
  ]);
  const places = await core.client.consistency.places({ projectId, found, group: 0, form: 1 });
  expect(places).toMatchObject([{ position: 1, column: ids[1], from: 19, to: 23 }]);
  const [place] = places;
  expect(place?.excerpt.slice(place.at, place.at + 4)).toBe('Kyiv');
});

test('all are made one in the corrected text, as previewed, in one step that undo takes back', async () => {
  const { consistency, edits } = core.client;
  await write(0, 'In KIEV, Kiev’s dialogue began.', 'confirmed');
  const { found } = await find();
  const [, version = 0] = ids;
  const about = { projectId, found, group: 0, target: 'Kyiv' };
  const alone = await consistency.preview({ ...about, fill: null });
  const shown = ({ position, origin, places }: (typeof alone)[number]) => [
    position,
    origin,
    ...places.map(({ text, excerpt, at, from, to }) => [excerpt.slice(at, at + to - from), text]),
  ];
  expect(alone.map(shown)).toEqual([[0, null, ['Kiev', 'Kyiv']]]);
  const filled = await consistency.preview({ ...about, fill: version });
  // The row that has the wanted form already is not begun.
  expect(filled.map(shown)).toEqual([
    [0, null, ['Kiev', 'Kyiv']],
    [2, version, ['Kiev', 'Kyiv']],
  ]);
  const before = await corrections();
  const { editId, rows: changed } = await core.client.rewriting.apply({
    projectId,
    kind: 'unify',
    title: 'Kyiv',
    rows: filled,
  });
  expect((await edits.list({ projectId, count: 1 }))[0]).toMatchObject({
    id: editId,
    label: { kind: 'unify', count: 2, version: 'Kyiv' },
  });
  expect(changed).toHaveLength(2);
  expect(await corrections()).toEqual([
    ['confirmed', 'In KIEV, Kyiv’s dialogue began.'],
    ['new', null],
    ['edited', 'The dialogue broke off, and all left Kyiv.'],
  ]);
  expect(
    (await edits.list({ projectId, count: 9 })).filter(({ label }) => label.kind === 'unify'),
  ).toHaveLength(1);
  await edits.undo({ projectId, editId });
  expect(await corrections()).toEqual(before);
  await edits.redo({ projectId });
  expect((await corrections())[2]).toEqual(['edited', 'The dialogue broke off, and all left Kyiv.']);
});

test('nothing is done on texts that are others by now', async () => {
  const { consistency } = core.client;
  const { found } = await find();
  const about = { projectId, found, group: 0, target: 'Kyiv', fill: ids[1] ?? null };
  const previewed = await consistency.preview(about);
  await write(0, 'In Kiev it began.');
  expect(await problemOf(consistency.preview(about))).toMatchObject({ code: 'stale' });
  expect(await problemOf(consistency.places({ projectId, found, group: 0, form: 0 }))).toMatchObject({
    code: 'stale',
  });
  const apply = { projectId, kind: 'unify' as const, title: 'Kyiv', rows: previewed };
  expect(await problemOf(core.client.rewriting.apply(apply))).toMatchObject({ code: 'stale' });
  expect(await corrections()).toEqual([
    ['edited', 'In Kiev it began.'],
    ['new', null],
    ['new', null],
  ]);
});

test('names and spellings hold while terms are found, too', async () => {
  const first = await outcomeOf(core.client.consistency.find({ projectId, terms: false }));
  const second = await find();
  expect(second.found).not.toBe(first.found);
  for (const { found } of [first, second]) {
    expect(await core.client.consistency.places({ projectId, found, group: 0, form: 1 })).toHaveLength(1);
    const preview = { projectId, found, group: 0, target: 'Kyiv', fill: ids[1] ?? null };
    expect(await core.client.consistency.preview(preview)).toHaveLength(2);
  }
});

test('terms that are found after the rest are those that are found with it, in one order', async () => {
  const rows = Array.from({ length: 24 }, (_, at) => at);
  const term = [
    draft('source', 'ru', 'Жалобы', [
      ...rows.map((at) => `Жители Киева подали жалобу номер ${at}.`),
      'Диалог шёл, диалог шёл.',
    ]),
    draft('machine', 'en', 'Complaints', [
      ...rows.map((at) => `Residents of Kiev filed complaint number ${at}.`),
      'The dialogue went on.',
    ]),
    draft('human', 'en', 'Appeals', [
      ...rows.map(
        (at) =>
          `Residents of ${at % 3 ? 'Kiev' : 'Kyiv'} filed ${at % 2 ? 'complaint' : 'appeal'} number ${at}.`,
      ),
      'The dialogue went on, the dialog.',
    ]),
  ];
  const groupsOf = async (order: readonly boolean[]) => {
    const made = await makeProject(core.client, term);
    let last: Awaited<ReturnType<typeof find>> | undefined;
    for (const terms of order)
      last = await outcomeOf(core.client.consistency.find({ projectId: made.id, terms }));
    return last?.groups;
  };
  const atOnce = await groupsOf([true]);
  expect(atOnce?.map(({ kind }) => kind)).toEqual(['name', 'spelling', 'term']);
  expect(await groupsOf([false, true])).toEqual(atOnce);
  expect((await groupsOf([false]))?.map(({ kind }) => kind)).toEqual(['name', 'spelling']);
});

test('an answer holds until a text changes', async () => {
  const first = await find();
  expect((await find()).found).toBe(first.found);
  await write(1, 'The envoys came to Kyiv.');
  const second = await find();
  expect(second.found).not.toBe(first.found);
  expect(second.groups[0]?.forms[1]?.counts).toEqual([0, 1, 1]);
});
