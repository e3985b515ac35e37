import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { encode } from '../formats/encode.ts';
import { call, makeFolder } from './call.ts';

// Threads and processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { at, put } = await makeFolder();

const attribution = 'Переведено сервисом «Яндекс Переводчик»';
const files = async () => [
  await put(
    'src.ru.txt',
    'Маяк\n\nМаяк построили в 1874 году.\n\nСмотрителя зовут Илья Седов.\n\nОн живёт здесь один.\n',
  ),
  await put(
    'mt.en.txt',
    `Lighthouse\n\nThe lighthouse was built in 1874.\n\nThe caretaker's name is Ilya Sedov.\n\nHe lives here alone.\n\n${attribution}\n`,
  ),
];

/** A library with one project in it, of those files. */
const imported = async (name: string) => {
  const library = at(name);
  const { code, stdout, stderr } = await call(['import', ...(await files()), '--library', library, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { id } = JSON.parse(stdout);
  return { library, id: id as string };
};

const correctFirst = async (library: string, projectId: string): Promise<void> => {
  const { client, close } = createCore({ libraryPath: library, host: 'test', programVersion: '0' });
  const [row] = await client.rows.window({ projectId, from: 0, count: 1 });
  const { versions } = await client.project.get({ projectId });
  const origin = versions.find(({ role }) => role === 'machine')?.id ?? null;
  if (row === undefined) throw new Error('no row');
  await client.rows.correct({
    rowId: row.id,
    revision: row.revision,
    text: 'The Lighthouse',
    state: 'confirmed',
    origin,
  });
  await close();
};

test('imports original and translation out of one file', async () => {
  const unit = (id: number, source: string, target: string) =>
    `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;
  const file = await put(
    'bridge.xlf',
    `<xliff version="1.2"><file><body>${unit(1, 'Мост закрыт до утра.', 'The bridge is closed until morning.')}</body></file></xliff>`,
  );
  const library = at('sides.db');
  const { stdout } = await call(['import', file, '--library', library, '--json']);
  const { client, close } = createCore({ libraryPath: library, host: 'test', programVersion: '0' });
  const { versions } = await client.project.get({ projectId: JSON.parse(stdout).id });
  expect(versions.map(({ role, language }) => [role, language])).toEqual([
    ['source', 'ru'],
    ['human', 'en'],
  ]);
  await close();
});

test('imports texts as a project, and lists it', async () => {
  const { library, id } = await imported('import.db');
  const listed = await call(['list', '--library', library, '--json']);
  expect(JSON.parse(listed.stdout)).toEqual([
    {
      id,
      title: 'Маяк',
      createdAt: expect.any(Number),
      openedAt: expect.any(Number),
      changedAt: expect.any(Number),
      versions: 2,
      progress: {
        rows: 4,
        edited: 0,
        confirmed: 0,
        reviewed: 0,
        changedSinceReview: 0,
        words: 14,
        confirmedWords: 0,
      },
    },
  ]);
  const shown = await call(['list', '--library', library, '--lang', 'ru']);
  expect(shown.stdout).toMatch(new RegExp(`^${id} {2}Маяк\n {4}2 версии · 4 строки · 0 подтверждено · `));
});

test('lists how much of a project was changed since the review', async () => {
  const { library, id } = await imported('reviewed.db');
  const { client, close } = createCore({ libraryPath: library, host: 'test', programVersion: '0' });
  const write = async (text: string, state: 'reviewed' | 'confirmed') => {
    const [row] = await client.rows.window({ projectId: id, from: 0, count: 1 });
    if (!row) throw new Error('no row');
    await client.rows.correct({ rowId: row.id, revision: row.revision, text, state, origin: null });
  };
  await write('The Lighthouse', 'reviewed');
  await write('A Lighthouse', 'confirmed');
  await close();
  const listed = await call(['list', '--library', library, '--lang', 'ru']);
  expect(listed.stdout).toContain('1 подтверждена · 1 изменена после рецензии · ');
});

test('adds texts to a project by a part of its name', async () => {
  const { library, id } = await imported('add.db');
  const human = await put(
    'refA.en.txt',
    'The Lighthouse\n\nIt was built in 1874.\n\nIts keeper is Ilya Sedov.\n\nHe lives alone here.\n',
  );
  const added = await call(['import', human, '--project', 'мая', '--library', library, '--json']);
  expect(JSON.parse(added.stdout)).toMatchObject({ id, versions: 3 });
  expect(await call(['import', human, '--project', 'Паром', '--library', library])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The library has no project “Паром”. “sverka list” shows what there is.\n',
  });
});

test('tells on the side what it read in a second encoding, and what came garbled', async () => {
  const letters = 'Смотритель маяка записывал погоду семьдесят лет подряд.';
  const mixed = Buffer.concat([Buffer.from(`${letters}\n\n`), encode(letters, 'windows-1251')]);
  const garbled = new TextDecoder('windows-1251').decode(Buffer.from(letters));
  const paths = [await put('two.txt', mixed), await put('garbled.txt', garbled)];
  const { code, stdout, stderr } = await call(['import', ...paths, '--library', at('told.db'), '--json']);
  expect({ code, versions: JSON.parse(stdout).versions }).toEqual({ code: 0, versions: 2 });
  expect(stderr).toMatch(
    /^two\.txt: This file holds two encodings\. 1 line, line 3, .* read as windows-1251\./,
  );
  expect(stderr).toMatch(/\ngarbled\.txt: 1 line, line 1, came garbled, utf-8 that was read as windows-1251/);
});

test('stores nothing where one of the files cannot be read', async () => {
  const library = at('nothing.db');
  const [src] = (await files()) as [string];
  const { code, stderr } = await call(['import', src, await put('empty.txt', ''), '--library', library]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^“empty\.txt” is empty/) });
  expect((await call(['list', '--library', library])).stdout).toBe('There are no projects in the library.\n');
});

test('before the first import there is nothing to list or to find, and no library is made', async () => {
  const env = { XDG_DATA_HOME: at('data') };
  expect(await call(['list', '--json'], { env })).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  expect(await call(['find', 'маяк'], { env })).toEqual({ code: 0, stdout: 'Nothing found.\n', stderr: '' });
  expect(existsSync(at('data'))).toBe(false);
});

test.each([
  [['list']],
  [['find', 'маяк']],
  [['export', 'Маяк', '--format', 'tsv']],
  [['check', '--project', 'Маяк']],
  [['replace', '--project', 'Маяк', '--find', 'a', '--with', 'b', '--dry-run']],
])('%j says that there is no library where one was named, and makes none', async (words) => {
  const library = at('nowhere.db');
  const { code, stdout, stderr } = await call([...words, '--library', library]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`no library at ${library}`);
  expect(existsSync(library)).toBe(false);
});

test('stores none of several project files where one cannot be read', async () => {
  const { library, id } = await imported('several.db');
  const whole = at('whole.json');
  await call(['export', id, '-o', whole, '--library', library]);
  const broken = await put('broken.json', '{');
  const { code, stderr } = await call(['import', whole, broken, '--library', library]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^“broken\.json” is no Sverka/),
  });
  expect(JSON.parse((await call(['list', '--library', library, '--json'])).stdout)).toHaveLength(1);
  const both = await call(['import', whole, whole, '--library', library, '--json']);
  expect(JSON.parse(both.stdout)).toMatchObject([{ title: 'Маяк' }, { title: 'Маяк' }]);
});

test('a version that is not there is told with those that are', async () => {
  const { library, id } = await imported('versions.db');
  const { code, stderr } = await call(['export', id, '--format', 'md', '--text', 'mt', '--library', library]);
  expect({ code, said: stderr.split('\n').slice(0, 2) }).toEqual({
    code: 2,
    said: ['Not understood: --text mt.', 'Possible: Маяк, Lighthouse.'],
  });
});

test('stops the export with the rows that lack a correction, and writes no file', async () => {
  const { library, id } = await imported('missing.db');
  await correctFirst(library, id);
  const output = at('missing.txt');
  expect(await call(['export', id, '-o', output, '--library', library])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      '3 rows have no corrected text: 2-4. Correct them, or choose a version to fill in.\n--fallback VERSION fills such rows: a title, or source, machine, human.\n',
  });
  expect(existsSync(output)).toBe(false);
});

test('exports the corrected text filled up with a version, with attribution', async () => {
  const { library, id } = await imported('export.db');
  await correctFirst(library, id);
  const output = at('out.md');
  const { code, stdout } = await call([
    'export',
    id.slice(0, 8),
    '-o',
    output,
    '--fallback',
    'machine',
    '--library',
    library,
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `Written to ${output}\n` });
  expect(await readFile(output, 'utf8')).toBe(
    `# The Lighthouse\n\nThe lighthouse was built in 1874.\n\nThe caretaker's name is Ilya Sedov.\n\nHe lives here alone.\n\n*${attribution}*\n`,
  );
});

test.each([
  ['tmx', '<?xml version="1.0"'],
  ['xlf', '<?xml version="1.0"'],
  ['tsv', '\uFEFFrow\tstate'],
  ['aligned-html', '<!doctype html>'],
])('exports %s to standard output', async (format, beginning) => {
  const { library } = await imported(`${format}.db`);
  const { code, stdout } = await call(['export', 'Маяк', '--format', format, '--library', library]);
  expect(code).toBe(0);
  expect(stdout.startsWith(beginning)).toBe(true);
  expect(stdout).toContain(attribution);
});

test('exports a version, and the corrections as changes of it, as Word documents that can be inspected', async () => {
  const { library, id } = await imported('word.db');
  await correctFirst(library, id);
  const inspected = async (name: string, ...words: readonly string[]) => {
    const output = at(name);
    await call(['export', id, '-o', output, '--library', library, ...words]);
    const { stdout } = await call(['inspect', output, '--json']);
    return (JSON.parse(stdout) as { paragraphs: { text: string }[] }).paragraphs.map(({ text }) => text);
  };
  const version = await inspected('version.docx', '--text', 'machine');
  expect(version.slice(1)).toContain('He lives here alone.');
  expect(version.at(-1)).toBe(attribution);
  const corrected = await inspected('corrected.docx', '--fallback', 'machine');
  const changes = ['--format', 'changes-docx', '--author', 'Анна К.'];
  expect(await inspected('changes.docx', ...changes)).toEqual(corrected);
  const parts = unzipSync(await readFile(at('changes.docx')));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('w:author="Анна К."');
  expect(
    await call(['export', id, '-o', at('a.txt'), '--author', 'Anna', '--library', library]),
  ).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--author Anna'),
  });
});

test('a project exported, imported elsewhere and exported again has the same bytes', async () => {
  const { library, id } = await imported('first.db');
  await correctFirst(library, id);
  const first = at('first.json');
  const second = at('second.json');
  await call(['export', id, '-o', first, '--library', library]);
  const again = await call(['import', first, '--library', at('second.db'), '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ title: 'Маяк', versions: 2 });
  const summary = await call(['export', 'Маяк', '-o', second, '--library', at('second.db'), '--json']);
  const bytes = await readFile(second);
  expect(JSON.parse(summary.stdout)).toEqual({ file: second, format: 'json', bytes: bytes.length });
  expect(bytes.equals(await readFile(first))).toBe(true);
});

test('reads beside a program that has the library open, and does not write', async () => {
  const { library, id } = await imported('busy.db');
  const { close } = createCore({ libraryPath: library, host: 'test', programVersion: '0' });
  const listed = await call(['list', '--library', library, '--json']);
  const refused = await call(['import', ...(await files()), '--library', library]);
  await close();
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id }]);
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Another Sverka has the library .*busy\.db open\./),
  });
});

test('says beside what it did that no backup could be made', async () => {
  const { library, id } = await imported('alone.db');
  await rm(`${library}.backups`, { recursive: true, force: true });
  await put('alone.db.backups', '');
  const again = await call(['import', '--project', id, ...(await files()), '--library', library, '--json']);
  expect(again.stderr).toContain(
    `No backup could be made: the folder ${library}.backups cannot be written to.`,
  );
});

test('leaves a file that is no library untouched', async () => {
  const path = await put('notes.db', 'My notes, not a library.');
  const { code, stderr } = await call(['import', ...(await files()), '--library', path]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('notes.db') });
  expect(await readFile(path, 'utf8')).toBe('My notes, not a library.');
});
