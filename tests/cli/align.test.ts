import { chmod, mkdir, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { call, makeFolder } from './call.ts';

const { at, put } = await makeFolder();

const source = [
  'Паром «Заря» отходит от пристани в 9:15 и возвращается в полдень.',
  'Капитан Орлов водит его с 1987 года и ни разу не опоздал.',
  'Билет стоит 45 рублей, дети до семи лет едут бесплатно.',
  'Зимой, когда встаёт лёд, паром отдыхает у берега 120 дней.',
];
const machine = [
  'The ferry "Zarya" departs from the pier at 9:15 and returns at noon.',
  'Captain Orlov has been driving it since 1987 and has never been late.',
  'A ticket costs 45 rubles, children under seven years old travel for free.',
  'In winter, when the ice gets up, the ferry rests near the shore for 120 days.',
];
const human = [
  'The ferry Zarya leaves the pier at 9:15 and is back by noon. Captain Orlov has been at the helm since 1987 and has never once been late.',
  'In winter, once the ice has set, the ferry rests by the shore for 120 days.',
];

const files = async () => [
  await put('src.ru', `${source.join('\n')}\n`),
  await put('mt.en', `${machine.join('\n\n')}\n`),
  await put('refA.v2.en', `\n${human.join('\r\n')}\r\n`),
];
const rows = [
  { src: [0, 1], mt: [0, 1], refA: [0] },
  { src: [2], mt: [2], refA: [] },
  { src: [3], mt: [3], refA: [1] },
];
const jsonl = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

test('writes rows as JSON Lines, files by name and paragraphs by number', async () => {
  expect(await call(['align', ...(await files()), '--lines'])).toEqual({
    code: 0,
    stdout: jsonl,
    stderr: '',
  });
  const output = at('rows.jsonl');
  expect(await call(['align', ...(await files()), '--lines', '-o', output])).toEqual({
    code: 0,
    stdout: `3 rows written to ${output}\n`,
    stderr: '',
  });
  expect(await readFile(output, 'utf8')).toBe(jsonl);
});

test('writes the sentences of every row with --sentences', async () => {
  const { code, stdout } = await call(['align', ...(await files()), '--lines', '--sentences']);
  expect(code).toBe(0);
  const [first, second] = stdout.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
  const [ferry, captain] = [source[0]?.length, source[1]?.length];
  const cut = human[0]?.indexOf(' Captain');
  expect(first).toEqual({ src: [[0, 0, ferry]], mt: [[0, 0, machine[0]?.length]], refA: [[0, 0, cut]] });
  expect(second).toMatchObject({ src: [[1, 0, captain]], refA: [[0, (cut ?? 0) + 1, human[0]?.length]] });
  const output = at('sentences.tsv');
  await call(['align', ...(await files()), '--lines', '--sentences', '-o', output]);
  expect(await readFile(output, 'utf8')).toContain(
    '\tThe ferry Zarya leaves the pier at 9:15 and is back by noon.',
  );
});

test('answers in JSON what was aligned', async () => {
  const output = at('summary.jsonl');
  const { stdout } = await call(['align', ...(await files()), '--lines', '-o', output, '--json']);
  expect(JSON.parse(stdout)).toEqual({
    file: output,
    rows: 3,
    versions: [
      { name: 'src', role: 'source', language: 'ru', paragraphs: 4 },
      { name: 'mt', role: 'machine', language: 'en', paragraphs: 4 },
      { name: 'refA', role: 'human', language: 'en', paragraphs: 2 },
    ],
  });
});

test('counts paragraphs as inspect shows them, those left out too', async () => {
  const navigation = '- Главная\n- Реки\n- Паром «Заря»';
  const [, mt] = await files();
  const page = await put('page.txt', `${navigation}\n\n${['Паром «Заря»', ...source].join('\n\n')}\n`);
  const inspected = JSON.parse((await call(['inspect', page, '--json'])).stdout);
  const { stdout } = await call(['align', page, mt ?? '']);
  const numbers = stdout
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).page);
  const included = inspected.paragraphs.flatMap((paragraph: { included: boolean }, number: number) =>
    paragraph.included ? [number] : [],
  );
  expect(included.length).toBeLessThan(inspected.paragraphs.length);
  expect(numbers.sort((a, b) => a - b)).toEqual(included);
});

test('takes roles as told, and keeps the order written', async () => {
  const [src, mt, refA] = (await files()) as [string, string, string];
  const output = at('roles.jsonl');
  const { stdout } = await call([
    'align',
    refA,
    '--machine',
    refA,
    '--source',
    mt,
    src,
    '--lines',
    '--json',
    '-o',
    output,
  ]);
  const { versions } = JSON.parse(stdout);
  expect(versions.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([
    ['refA', 'machine'],
    ['mt', 'source'],
    ['src', 'human'],
  ]);
});

test('takes the first of two guessed originals for the original, unless told otherwise', async () => {
  const [src] = (await files()) as [string];
  const retold = await put('retold.txt', `${source.map((line) => `Говорят, ${line}`).join('\n')}\n`);
  const output = at('guessed.jsonl');
  const rolesOf = async (...words: readonly string[]) => {
    const { stdout } = await call(['align', src, retold, ...words, '--lines', '--json', '-o', output]);
    return JSON.parse(stdout).versions.map(({ role }: { role: string }) => role);
  };
  expect(await rolesOf()).toEqual(['source', 'human']);
  expect(await rolesOf('--source', retold)).toEqual(['human', 'source']);
});

test('numbers files of the same name', async () => {
  const [src, mt] = (await files()) as [string, string];
  await mkdir(at('other'));
  const other = await put('other/mt.txt', machine.join('\n'));
  const { stdout } = await call(['align', src, mt, other, '--lines']);
  expect(JSON.parse(stdout.split('\n')[0] ?? '')).toEqual({ src: [0], mt: [0], 'mt-2': [0] });
});

test('tells files that begin alike by their languages', async () => {
  const paths = [await put('walk.ru.txt', source.join('\n')), await put('walk.en.txt', machine.join('\n'))];
  const { stdout } = await call(['align', ...paths, '--lines']);
  expect(JSON.parse(stdout.split('\n')[0] ?? '')).toEqual({ 'walk.ru': [0], 'walk.en': [0] });
});

test('takes one of the texts from standard input', async () => {
  const [src] = (await files()) as [string];
  const { stdout } = await call(['align', src, '-', '--lines'], { stdin: machine.join('\n') });
  expect(JSON.parse(stdout.split('\n')[0] ?? '')).toEqual({ src: [0], stdin: [0] });
});

test('writes TMX, TSV and a page', async () => {
  const paths = await files();
  const written = async (name: string) => {
    const { code } = await call(['align', ...paths, '-o', at(name)]);
    expect(code).toBe(0);
    return readFile(at(name), 'utf8');
  };
  const segments: string[] = [];
  const parser = new SaxesParser();
  let text = '';
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('opentag', () => {
    text = '';
  });
  parser.on('closetag', ({ name }) => name === 'seg' && segments.push(text));
  parser.write(await written('rows.tmx')).close();
  const collapse = (lines: readonly string[]) => lines.flatMap((line) => line.split(/\n/)).sort();
  expect(collapse(segments)).toEqual(collapse([...source, ...machine, ...human]));
  expect((await written('rows.tsv')).split('\n')[0]).toBe(
    '\uFEFFrow\tstate\tsrc\tmt\trefA\tcorrected\talignment',
  );
  expect(await written('rows.html')).toContain('<p class="body" dir="auto">Паром «Заря»');
});

test('refuses two originals, and leaves what was there', async () => {
  const [src, mt] = (await files()) as [string, string];
  const output = await put('kept.jsonl', 'kept');
  expect(await call(['align', '--source', src, '--source', mt, '-o', output])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'A project has one original, and there would be two. Mark one of them as a translation.\n',
  });
  expect(await readFile(output, 'utf8')).toBe('kept');
});

test('says when there is nothing to align in a file', async () => {
  const [src] = (await files()) as [string];
  expect(await call(['align', src, await put('blank.txt', '\n \n'), '--lines'])).toEqual({
    code: 1,
    stdout: '',
    stderr: '“blank.txt” is empty. Choose another file, or see whether it was saved.\n',
  });
});

test('says when the rows cannot be written, and leaves nothing behind', async () => {
  const paths = await files();
  const before = await readdir(at('.'));
  await expect(call(['align', ...paths, '-o', at('no/such/folder/rows.tsv')])).resolves.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^“.*rows\.tsv” cannot be written, so nothing was changed there\./),
  });
  await mkdir(at('taken.tsv'));
  await expect(call(['align', ...paths, '-o', at('taken.tsv')])).resolves.toMatchObject({ code: 1 });
  expect((await readdir(at('.'))).sort()).toEqual([...before, 'taken.tsv'].sort());
});

test('keeps links and permissions of the file it replaces', async () => {
  const paths = await files();
  await put('target.jsonl', 'old');
  await chmod(at('target.jsonl'), 0o666);
  await symlink('target.jsonl', at('link.jsonl'));
  await call(['align', ...paths, '--lines', '-o', at('link.jsonl')]);
  expect(await readlink(at('link.jsonl'))).toBe('target.jsonl');
  expect(await readFile(at('target.jsonl'), 'utf8')).toBe(jsonl);
  expect((await stat(at('target.jsonl'))).mode & 0o777).toBe(0o666);
});

test('writes a file of the longest name there may be, in any letters', async () => {
  const name = `${'訳'.repeat(82)}.jsonl`;
  await call(['align', ...(await files()), '--lines', '-o', at(name)]);
  expect(await readFile(at(name), 'utf8')).toBe(jsonl);
});

test('refuses a document that inflates without end, and one line of millions', async () => {
  const [src] = (await files()) as [string];
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
  for (const words of [[], ['--lines']]) {
    const { code, stdout, stderr } = await call(['align', src, await put('bomb.docx', bomb), ...words]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('“bomb.docx”');
  }
  const line = await put('line.txt', 'слово '.repeat(500_000));
  for (const words of [
    ['align', src, line],
    ['align', src, line, '--lines'],
    ['inspect', line],
  ]) {
    expect(await call(words)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        '“line.txt” holds a paragraph that is too long (line 1): at most 100,000 characters are read in one. Break it into paragraphs and import it again.\n',
    });
  }
});
