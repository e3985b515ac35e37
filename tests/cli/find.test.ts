import { beforeAll, expect, test, vi } from 'vitest';
import { call, makeFolder } from './call.ts';

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { at, put } = await makeFolder();
const library = at('library.db');

beforeAll(async () => {
  const source = await put(
    'src.ru.txt',
    'Маяк\n\nСмотритель зажёг лампу.\n\nЛампы горели всю ночь.\n\nВетер стих.\n',
  );
  const machine = await put(
    'mt.en.txt',
    'Lighthouse\n\nThe caretaker lit the lamp.\n\nThe lamps burned all night.\n\nThe wind died down.\n',
  );
  const other = await put('other.ru.txt', 'Лампы\n\nВ лавке одна лампа\u202E и два фонаря.\n');
  expect((await call(['import', source, machine, '--library', library])).code).toBe(0);
  expect((await call(['import', other, '--title', 'Лавка', '--library', library])).code).toBe(0);
});

const found = async (...words: readonly string[]) => {
  const { code, stdout, stderr } = await call(['find', ...words, '--library', library, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as {
    total: number;
    places: {
      project: { id: string; title: string };
      version: string;
      row: number;
      text: string;
      words: { from: number; to: number }[];
      counterparts: { version: string; text: string; words: { from: number; to: number; sure: boolean }[] }[];
    }[];
  };
};

test('finds words in every form in all projects, each place with what answers to it', async () => {
  const { total, places } = await found('лампой');
  expect(total).toBe(places.length);
  const told = places.map(({ project, row, text, words }) => [
    project.title,
    row,
    ...words.map(({ from, to }) => text.slice(from, to)),
  ]);
  expect(told).toEqual([
    ['Маяк', 2, 'лампу'],
    ['Маяк', 3, 'Лампы'],
    ['Лавка', 1, 'Лампы'],
    ['Лавка', 2, 'лампа'],
  ]);
  const [{ counterparts = [] } = {}] = places;
  expect(counterparts).toMatchObject([{ text: 'The caretaker lit the lamp.' }]);
  expect(counterparts[0]?.words.map(({ from, to }) => counterparts[0]?.text.slice(from, to))).toEqual([
    'lamp',
  ]);
});

test('finds a phrase, the very words, and in one project only, as asked', async () => {
  expect((await found('the', 'lamp')).places).toHaveLength(2);
  expect((await found('the lamp', '--exact')).places).toHaveLength(1);
  expect((await found('лампа', '--project', 'Лавка')).places).toHaveLength(2);
  expect((await found('лампа', '--exact')).total).toBe(1);
});

test('shows the places to a reader, with nothing in them that moves the cursor', async () => {
  const { stdout } = await call(['find', 'лампа', '--library', library, '--lang', 'ru']);
  expect(stdout).toMatch(/^Маяк · Маяк\n {2}2: Смотритель зажёг \[лампу\]\.\n {6}\S.*: .*lamp\n {2}3: /);
  expect(stdout).toContain('[лампа]\\u{202E} и два фонаря.');
  expect(stdout).toMatch(/\n\n4 фрагмента\n$/);
  expect((await call(['find', 'якорь', '--library', library])).stdout).toBe('Nothing found.\n');
});

test('without words is not understood', async () => {
  expect((await call(['find', '--library', library])).code).toBe(2);
  expect((await call(['find', ' ', '--library', library])).code).toBe(2);
});
