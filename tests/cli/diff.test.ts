import { expect, test } from 'vitest';
import { applyChanges, type Comparison } from '../../shared/domain/compare/compare.ts';
import { call, makeFolder } from './call.ts';

const { put } = await makeFolder();

const base = [
  'The ferry carried 13 million people and never once cancelled a sailing.',
  'Every colour of the river can be seen from its deck in the early morning.',
];
const other = [
  'The ferry carried 30 million people and never once cancelled a sailing.',
  'Every color of the river can be seen from the deck in the early morning.',
];

const files = async () => [
  await put('base.txt', base.join('\n\n')),
  await put('other.txt', other.join('\n\n')),
];

test('tells every difference with its kind and its place in both texts', async () => {
  const { code, stdout, stderr } = await call(['diff', ...(await files()), '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const answer = JSON.parse(stdout);
  expect(answer.units).toBe('utf16');
  expect(answer.kinds).toEqual({ number: 1, wording: 1, spelling: 1 });
  expect(answer.rows[0].changes).toEqual([
    {
      kind: 'number',
      move: null,
      base: { from: 18, to: 20, text: '13' },
      other: { from: 18, to: 20, text: '30' },
    },
  ]);
  for (const row of answer.rows as Comparison[]) expect(applyChanges(row)).toBe(row.other);
});

test('what is ignored is not told', async () => {
  const words = ['diff', ...(await files()), '--json', '--ignore', 'spelling,case'];
  expect(JSON.parse((await call(words)).stdout).kinds).toEqual({ number: 1, wording: 1 });
});

test('says it for people, with the kind behind each difference', async () => {
  const { stdout } = await call(['diff', ...(await files())]);
  expect(stdout).toContain('Row 1\nThe ferry carried [-13-]{+30+}(number) million people');
  expect(stdout).toContain('Differences: 3; rows that differ: 2\n     1  Number\n');
});

test('says that there are none, line by line and from standard input', async () => {
  const [first = ''] = await files();
  const answer = await call(['diff', first, '-', '--lines'], { stdin: base.join('\n') });
  expect(answer).toMatchObject({ code: 0, stdout: 'No differences.\n' });
});

test.each([
  [['diff', 'a.txt']],
  [['diff', 'a.txt', 'b.txt', 'c.txt']],
  [['diff', '-', '-']],
  [['diff', 'a.txt', 'b.txt', '--ignore', 'words']],
])('is not understood: %j', async (words) => {
  expect((await call(words)).code).toBe(2);
});

test('a file that is not there is an error', async () => {
  expect((await call(['diff', 'nowhere.txt', ...(await files()).slice(0, 1)])).code).toBe(1);
});

test('says that texts in different alphabets are no two texts of one language', async () => {
  const russian = await put(
    'base.ru',
    'Паром перевёз тринадцать миллионов человек и не отменил ни одного рейса.',
  );
  const [english = ''] = await files();
  const { code, stdout, stderr } = await call(['diff', russian, english, '--json']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`“${russian}” and “${english}” are written in different alphabets`);
  // A foreign name or a few words prove nothing.
  const short = await put('short.ru', 'Паром «Aurora»');
  expect((await call(['diff', short, english, '--lines'])).code).toBe(0);
});
