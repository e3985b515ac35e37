import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test, vi } from 'vitest';
import { makeFolder } from './call.ts';

// Packing and unpacking some 30 MB.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const root = join(import.meta.dirname, '..', '..');
const execute = promisify(execFile);
const { at, put } = await makeFolder();
/** Nothing of the checkout is on the way: the command is found as a shell finds it. */
const env = {
  ...process.env,
  LC_ALL: 'ru_RU.UTF-8',
  PATH: [at('prefix/bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
};
const sverka = (...words: readonly string[]) => execute('sverka', words, { cwd: at('.'), env });

beforeAll(async () => {
  await execute('npm', ['pack', '--pack-destination', at('.')], { cwd: root, env });
  const packed = (await readdir(at('.'))).find((name) => name.endsWith('.tgz')) ?? '';
  await mkdir(at('prefix'));
  // No cache and no network: all it needs must come with it.
  const alone = ['--offline', '--cache', at('cache'), '--prefix', at('prefix')];
  await execute('npm', ['install', '--global', ...alone, at(packed)], { cwd: at('.'), env });
});

test('holds the built program and its database, and nothing else', async () => {
  const place = at('prefix/lib/node_modules/sverka');
  expect((await readdir(place)).sort()).toEqual(
    [
      'LICENSE',
      ...(await readdir(root)).filter((name) => name === 'README.md'),
      'dist',
      'electron',
      'package.json',
    ].sort(),
  );
  expect((await readdir(join(place, 'dist', 'cli', 'better-sqlite3'))).sort()).toEqual([
    'LICENSE',
    'lib',
    'package.json',
    'prebuilds',
  ]);
  expect(await readdir(join(place, 'electron', 'cli'))).toEqual(['sverka.js']);
});

test('inspects, aligns, imports, lists and exports', async () => {
  const source = await put('source.ru.txt', 'Маяк погас в полночь.\n\nСмотритель зажёг его снова.\n');
  const human = await put('human.en.txt', 'The light went out at midnight.\n\nThe keeper lit it again.\n');
  const { stdout: inspected } = await sverka('inspect', source, '--json');
  expect(JSON.parse(inspected)).toMatchObject({ role: 'source', language: 'ru', encoding: 'utf-8' });
  const { stdout: aligned } = await sverka('align', source, human);
  expect(aligned).toBe('{"source":[0],"human":[0]}\n{"source":[1],"human":[1]}\n');

  const library = ['--library', at('library.db')];
  await sverka('import', source, human, '--title', 'Маяк', ...library);
  const { stdout: listed } = await sverka('list', '--json', ...library);
  expect(JSON.parse(listed)).toMatchObject([{ title: 'Маяк', versions: 2 }]);
  const { stdout: exported } = await sverka(
    'export',
    'Маяк',
    '--format',
    'txt',
    '--fallback',
    'human',
    ...library,
  );
  expect(exported).toContain('The keeper lit it again.');
});

test('answers failures in the reader’s language, with the exit code', async () => {
  await expect(sverka('inspect', at('nowhere.txt'))).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('nowhere.txt'),
  });
  await expect(sverka('divide')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^Непонятно: divide\./),
  });
});

test('tells a Node that is too old what it needs', async () => {
  const older =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.4" } })';
  const words = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, at('prefix/bin/sverka')];
  await expect(execute(process.execPath, words, { env })).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /needs Node\.js 22 or newer; this is 20\.19\.4[\s\S]*нужен Node\.js 22 или новее/,
    ),
  });
});
