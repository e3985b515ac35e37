import { beforeEach, expect, test } from 'vitest';
import { changeKinds, isForm } from '../../shared/domain/compare/kinds.ts';
import {
  allRows,
  draft,
  human,
  machine,
  makeProject,
  outcomeOf,
  ownCore,
  problemOf,
  source,
} from './fixtures.ts';

const core = ownCore();
let projectId: string;
let ids: readonly number[];

const second = draft('human', 'en', 'Second hand', [
  'The ferry left at eight in the morning, as the captain promised.',
  'There were twelve people and one dog on the wet deck.',
  'By noon the wind had risen, and we returned to the port.',
]);

beforeEach(async () => {
  projectId = (await makeProject(core.client, [source, machine, human, second])).id;
  ids = (await core.client.project.get({ projectId })).versions.map(({ id }) => id);
});

const factsOf = (rowIds: number[] | null = null, base: number | null = null) =>
  outcomeOf(core.client.differences.facts({ projectId, base, rowIds }));

const bytes = (text: string): readonly number[] => [...Buffer.from(text, 'base64')];

/** Kinds of the changes from the base to a column in a row, by name. */
const kindsIn = (facts: Awaited<ReturnType<typeof factsOf>>, row: number, column: number | 'corrected') => {
  const from = (row * facts.columns.length + facts.columns.indexOf(column)) * changeKinds.length;
  const counts = bytes(facts.counts).slice(from, from + changeKinds.length);
  return changeKinds.filter((_, at) => (counts[at] ?? 0) > 0);
};

test('says of every row which kinds of changes lead from the base to each text, and how far each stands', async () => {
  const facts = await factsOf();
  const [, mt = 0, one = 0, two = 0] = ids;
  expect(facts.columns).toEqual([mt, one, two, 'corrected']);
  expect(facts.rowIds).toEqual((await allRows(core.client, projectId)).map(({ id }) => id));
  expect(kindsIn(facts, 0, two)).toEqual(['number']);
  expect(kindsIn(facts, 1, two)).toEqual(['addition']);
  expect(kindsIn(facts, 3, two)).toEqual([]);
  expect(kindsIn(facts, 1, one)).toContain('wording');
  const divergence = bytes(facts.divergence);
  // The second row of two is nearly as the machine has it; the third row is not there.
  expect(divergence[4 + 2]).toBeLessThan(divergence[4 + 1] ?? 0);
  expect(divergence[8 + 2]).toBe(255);
  expect(bytes(facts.machine)[1]).toBeGreaterThan(0);
});

test('how far a row is from the machine goes by the human farthest from it, until there is a corrected text', async () => {
  projectId = (await makeProject(core.client, [source, machine, second, human])).id;
  const [, , near = 0, far = 0] = (await core.client.project.get({ projectId })).versions.map(({ id }) => id);
  const facts = await factsOf();
  const wordings = (column: number): number => {
    const from = (facts.columns.length + facts.columns.indexOf(column)) * changeKinds.length;
    const counts = bytes(facts.counts).slice(from, from + changeKinds.length);
    return changeKinds.reduce((sum, kind, at) => sum + (isForm(kind) ? 0 : (counts[at] ?? 0)), 0);
  };
  expect(wordings(far)).toBeGreaterThan(wordings(near));
  expect(bytes(facts.machine)[1]).toBe(wordings(far));
});

test('another base turns omissions into additions', async () => {
  const [, mt = 0, , two = 0] = ids;
  expect(kindsIn(await factsOf(), 1, two)).toEqual(['addition']);
  expect(kindsIn(await factsOf(null, two), 1, mt)).toEqual(['omission']);
});

test('after an edit the row is compared again, alone', async () => {
  await factsOf();
  const [row] = await allRows(core.client, projectId);
  if (!row) throw new Error('no row');
  await core.client.rows.correct({
    rowId: row.id,
    revision: row.revision,
    text: 'The ferry did not leave at seven in the morning, as the captain promised.',
    state: 'edited',
    origin: null,
  });
  const facts = await factsOf([row.id]);
  expect(facts.rowIds).toEqual([row.id]);
  expect(kindsIn(facts, 0, 'corrected')).toContain('negation');
  expect(kindsIn(await factsOf(), 0, 'corrected')).toContain('negation');
});

test.each([
  ['plain', 'ferr', [0]],
  ['word', 'ferr', []],
  ['word', 'No one', [2]],
  ['plain', 'палубе', [1]],
  ['pattern', '^By \\w+n', [3]],
] as const)('finds rows by text (%s %s)', async (mode, text, positions) => {
  const found = await core.client.differences.find({ projectId, text, mode, columns: null });
  const rows = await allRows(core.client, projectId);
  expect(found).toEqual(positions.map((position) => rows[position]?.id));
});

test('searches only the columns asked for', async () => {
  const [, mt = 0, one = 0] = ids;
  const about = { projectId, text: 'one dog', mode: 'plain', matchCase: false } as const;
  expect(await core.client.differences.find({ ...about, columns: [mt, one] })).toHaveLength(1);
  expect(await core.client.differences.find({ ...about, columns: ['corrected'] })).toHaveLength(0);
});

test('tells where texts hold what is searched for, and joins places that touch', async () => {
  const placesOf = (text: string, mode: 'plain' | 'pattern') =>
    core.client.differences.places({ texts: ['A ferry, two ferries', 'Паром', ''], text, mode });
  expect(await placesOf('ferr(y|ies)', 'pattern')).toEqual([
    [
      { from: 2, to: 7 },
      { from: 13, to: 20 },
    ],
    [],
    [],
  ]);
  expect(await placesOf('[^ ]', 'pattern')).toMatchObject([{ length: 4 }, [{ from: 0, to: 5 }], []]);
  expect(await placesOf('паром', 'plain')).toEqual([[], [{ from: 0, to: 5 }], []]);
  expect(await problemOf(placesOf('(ferry', 'pattern'))).toMatchObject({ code: 'badPattern' });
});

test('says what is wrong with a pattern, and of one that never ends that it was stopped', async () => {
  const search = (text: string) =>
    core.client.differences.find({ projectId, text, mode: 'pattern', columns: null });
  expect(await problemOf(search('(ferry'))).toEqual({
    code: 'badPattern',
    params: { pattern: '(ferry', context: 'openGroup', sign: '(', at: 1 },
  });
  expect(await search('ferry')).toHaveLength(1);
});

test('a base that is not there is not found', async () => {
  expect(await problemOf(factsOf(null, 4711))).toMatchObject({ code: 'notFound' });
});
