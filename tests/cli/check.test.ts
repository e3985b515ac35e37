import { expect, test } from 'vitest';
import { call, makeFolder } from './call.ts';

const { at, put } = await makeFolder();

const source = ['В порту было 12 кораблей.', '', 'Пять из них ушли в мае.'];
const human = ['There were 21 ships in the port.', '', 'Five of them left in May'];
const machine = ['There were 12 ships in the port.', '', 'Five of them left in May.'];

const write = (name: string, lines: readonly string[]) => put(name, `${lines.join('\n')}\n`);

test('checks line by line, for scripts', async () => {
  const [original, translation] = [await write('src.ru', source), await write('human.en', human)];
  const words = [
    'check',
    original,
    translation,
    '--machine',
    await write('mt.en', machine),
    '--lines',
    '--json',
  ];
  const { code, stdout, stderr } = await call(words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    findings: [
      {
        row: 1,
        version: translation,
        check: 'number',
        category: 'numbers',
        severity: 'error',
        span: { from: 11, to: 13 },
        text: '21',
        source: { from: 13, to: 15 },
        message: '“21” here, “12” in the original.',
      },
      {
        row: 3,
        version: translation,
        check: 'endMark',
        category: 'punctuation',
        severity: 'warning',
        span: { from: 24, to: 24 },
        text: '',
        source: null,
        message: 'The original ends with “.”; there is no mark at the end here.',
      },
    ],
  });
});

test('checks a line without a machine, whatever its file is like', async () => {
  const one = async (russian: string, english: string) => {
    const files = [await put('one.ru', russian), await put('one.en', english)];
    const { code, stdout } = await call(['check', ...files, '--lines', '--json']);
    expect(code).toBe(0);
    return JSON.parse(stdout).findings.map(
      ({ check, span, text }: { check: string; span: { from: number; to: number }; text: string }) => [
        check,
        english.replace(/^\uFEFF/, '').slice(span.from, span.to) === text,
      ],
    );
  };
  expect(await one('Я не против.', 'I am against it.')).toEqual([]);
  expect(await one('Мост не открыт.\r\n', 'The bridge is open.\r\n')).toEqual([['negation', true]]);
  expect(await one('\uFEFF😀 Их\u00A012.\n', '\uFEFF😀😀 They are\u00A021.\n')).toEqual([['number', true]]);
  expect(await one('3\n', '4\n')).toEqual([['number', true]]);
});

test('checks by paragraphs, for people, in their language', async () => {
  const files = [await write('src.ru', source), '--human', await write('human.en', human)];
  const { code, stdout } = await call(['check', ...files, '--lang', 'ru']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Строка 1, .*human\.en\n {2}21\n {2}Ошибка: Здесь «21», а в оригинале «12»\.\n/);
  expect(stdout).toMatch(/\n2 замечания\n$/);
  const same = await call(['check', await write('src.ru', source), await write('mt.en', machine)]);
  expect(same.stdout).toBe('Nothing found.\n');
});

test('checks a project of the library', async () => {
  const library = ['--library', at('library.db')];
  const files = ['--source', await write('src.ru', source), '--human', await write('human.en', human)];
  await call(['import', ...files, '--title', 'Port', ...library]);
  const { code, stdout } = await call(['check', '--project', 'port', '--json', ...library]);
  expect(code).toBe(0);
  expect(
    JSON.parse(stdout).findings.map(({ row, check }: { row: number; check: string }) => [row, check]),
  ).toEqual([
    [1, 'number'],
    [2, 'endMark'],
  ]);
});

test('needs as many lines, one original, and a project or files', async () => {
  const [long, short] = [await write('src.ru', source), await write('short.en', human.slice(0, 2))];
  expect((await call(['check', long, short, '--lines'])).stderr).toContain('line 3 has no counterpart');
  const twice = await call(['check', '--source', long, '--source', short, '--lines']);
  expect(twice.code).toBe(1);
  expect((await call(['check', long, '--project', 'x'])).code).toBe(2);
});

test('says that the translation stands in the place of the original', async () => {
  const files = [await write('human.en', human), await write('src.ru', source)];
  const swapped = await call(['check', ...files, '--lines', '--json']);
  expect({ code: swapped.code, stdout: swapped.stdout }).toEqual({ code: 1, stdout: '' });
  expect(swapped.stderr).toContain(`“${files[0]}” stands in the original’s place, but “${files[1]}”`);
  // Whoever names the roles means them, and without --lines they are told by the texts.
  const named = ['--source', files[1] ?? '', '--human', files[0] ?? ''];
  for (const words of [['--lines', ...named], files])
    expect(await call(['check', ...words, '--json'])).toMatchObject({ code: 0, stderr: '' });
});

test('says that there is no original, for a translation in its place would be told as one', async () => {
  const files = [await write('human.en', human), await write('other.en', machine)];
  for (const words of [
    files,
    ['--lines', ...files],
    ['--human', files[0] ?? '', '--machine', files[1] ?? ''],
  ]) {
    const { code, stdout, stderr } = await call(['check', ...words]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('none of these texts is one');
  }
  // Who names the original means it.
  const named = ['--lines', '--source', files[1] ?? '', '--human', files[0] ?? ''];
  expect((await call(['check', ...named])).code).toBe(0);
});

test('says that there is nobody’s work to check', async () => {
  const files = [await write('src.ru', source), '--machine', await write('mt.en', machine)];
  for (const words of [files, ['--lines', ...files]]) {
    const { code, stdout, stderr } = await call(['check', ...words]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('no human translation to check');
  }
});

test('of versions with one title each is named by its file', async () => {
  const library = at('namesakes.db');
  const texts = [
    await put('namesakes.ru.txt', 'Маяк\n\nСмотритель прожил здесь 13 лет.\n\nЗимой он был один.\n'),
    await put(
      'first.en.txt',
      'The Lighthouse\n\nThe keeper lived here for 14 years.\n\nHe was alone in winter.\n',
    ),
    await put(
      'second.en.txt',
      'The Lighthouse\n\nThe keeper lived here for 13 years.\n\nIn winter he was alone.\n',
    ),
  ];
  const [source = '', ...humans] = texts;
  const named = ['--source', source, ...humans.flatMap((path) => ['--human', path])];
  expect(await call(['import', ...named, '--library', library])).toMatchObject({ code: 0 });
  const checked = await call(['check', '--project', 'Маяк', '--library', library, '--json']);
  const { findings } = JSON.parse(checked.stdout);
  expect(findings).toMatchObject([{ row: 2, version: 'first.en.txt', text: '14 years' }]);
  const exported = (text: string) =>
    call(['export', 'Маяк', '--library', library, '--format', 'txt', '--text', text]);
  expect((await exported('second.en.txt')).stdout).toContain('13 years');
  const unclear = await exported('The Lighthouse');
  expect(unclear).toMatchObject({ code: 1, stdout: '' });
  expect(unclear.stderr).toContain('first.en.txt, second.en.txt');
});
