import { expect, test } from 'vitest';
import { applyValue } from '../../electron/store/apply.ts';
import { commit } from '../../electron/store/commit.ts';
import { dump, open, scratchPath } from './files.ts';
import { addProject, sideOf } from './projects.ts';

function projectOfThree() {
  const library = open(scratchPath());
  const { connection } = library;
  return { library, connection, ...addProject(connection, 'p', 3) };
}

test.each([
  ['the text of a paragraph', `UPDATE paragraph SET text = text || '!'`, 'never changes'],
  ['the place of a paragraph', 'UPDATE paragraph SET number = number + 10', 'never changes'],
  ['a paragraph', 'DELETE FROM paragraph', 'never deleted'],
  [
    'a paragraph in a second row',
    'INSERT INTO block SELECT paragraph_id, start, stop, 1, 0 FROM block',
    'UNIQUE',
  ],
  ['an empty correction', `INSERT INTO correction VALUES (1, '', NULL, 1, '')`, 'CHECK'],
  ['two rows in one place', 'UPDATE "row" SET rank = (SELECT min(rank) FROM "row")', 'UNIQUE'],
  ['text where a number belongs', `UPDATE "row" SET revision = 'one'`, 'cannot store TEXT'],
  ['a state nobody knows', `UPDATE "row" SET state = 'done'`, 'CHECK'],
  ['a row of no project', 'UPDATE "row" SET project_id = 99', 'FOREIGN KEY'],
])('%s cannot be written', (_, sql, complaint) => {
  const { library, connection } = projectOfThree();
  const before = dump(connection);
  expect(() => connection.run(sql)).toThrow(complaint);
  expect(dump(connection)).toEqual(before);
  library.close();
});

test('an edit that would leave a paragraph in no row is taken back whole', () => {
  const { library, connection, key, rows } = projectOfThree();
  const before = dump(connection);
  const astray = () =>
    commit(connection, () => applyValue(connection, key, sideOf(rows), sideOf(rows.slice(1)), 2));
  expect(astray).toThrow('wrong place');
  expect(dump(connection)).toEqual(before);
  library.close();
});

/** Of a paragraph of the first row, in that and in the second: the characters of either part. */
test.each([
  ['begins past the beginning', [2, 7], [7, null]],
  ['lacks a piece in the middle', [0, 5], [7, null]],
  ['says a piece twice', [0, 7], [5, null]],
  ['ends before the end', [0, 5], [5, 7]],
  ['ends twice', [0, null], [5, null]],
  ['ends beyond the end', [0, 999], [999, null]],
  ['has nothing left for its last part', [0, 14], [14, null]],
] as const)('an edit after which a paragraph %s is taken back whole', (_, first, second) => {
  const { library, connection, key, rows } = projectOfThree();
  const before = dump(connection);
  const [own, other] = rows;
  if (!own || !other) throw new Error('no rows');
  const part = ([from, to]: readonly [number, number | null]) =>
    own.blocks.map((block) => ({ ...block, from, to }));
  const after = [
    { ...own, blocks: part(first) },
    { ...other, blocks: [...part(second), ...other.blocks] },
  ];
  const cut = () =>
    commit(connection, () => applyValue(connection, key, sideOf([own, other]), sideOf(after), 2));
  expect(cut).toThrow('wrong place');
  expect(dump(connection)).toEqual(before);
  library.close();
});

test('an edit after which a paragraph that is left out stands in a row is taken back whole', () => {
  const { library, connection, key, rows } = projectOfThree();
  const before = dump(connection);
  const paragraphs = (included: boolean) =>
    rows.flatMap(({ blocks }) => blocks.map(({ paragraph: id }) => ({ id, included }))).slice(0, 1);
  const side = (included: boolean) => ({ rows: [], versions: [], paragraphs: paragraphs(included) });
  const leaveOut = () => commit(connection, () => applyValue(connection, key, side(true), side(false), 2));
  expect(leaveOut).toThrow('wrong place');
  expect(dump(connection)).toEqual(before);
  library.close();
});

test('rows may change places and paragraphs in one edit', () => {
  const { library, connection, key, rows } = projectOfThree();
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('no rows');
  const after = [
    { ...first, rank: second.rank, blocks: third.blocks },
    { ...second, rank: first.rank },
    { ...third, blocks: first.blocks },
  ];
  commit(connection, () => applyValue(connection, key, sideOf(rows), sideOf(after), 2));
  expect(connection.all('SELECT id FROM "row" WHERE retired = 0 ORDER BY rank')).toEqual([
    { id: 2 },
    { id: 1 },
    { id: 3 },
  ]);
  expect(connection.all('SELECT paragraph_id AS p, row_id AS r FROM block ORDER BY p')).toEqual([
    { p: 1, r: 3 },
    { p: 2, r: 2 },
    { p: 3, r: 1 },
  ]);
  library.close();
});
