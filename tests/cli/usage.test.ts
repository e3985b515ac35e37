import { expect, test } from 'vitest';
import { commandNames } from '../../electron/cli/arguments.ts';
import { problemCodes } from '../../shared/domain/problem.ts';
import { patternMistakes } from '../../shared/domain/search/patternSigns.ts';
import { waysToText } from '../../shared/formats/signature.ts';
import { resources } from '../../shared/locales/locales.ts';
import { call } from './call.ts';

test.each<[readonly string[], string]>([
  [['divide'], 'divide'],
  [['inspect'], 'FILE'],
  [['inspect', 'a', 'b'], 'inspect b'],
  [['inspect', 'a', '--lines'], '--lines'],
  [['inspect', 'a', '--encoding', 'klingon'], '--encoding klingon'],
  [['inspect', 'a', '--encoding', 'shift_jis'], '--encoding shift_jis'],
  [['align', 'a'], 'FILE'],
  [['align', 'a', 'b', '-o', 'rows.docx'], '-o rows.docx'],
  [['align', '-', '-'], '- -'],
  [['align', 'a', 'b', '--speed'], '--speed'],
  [['measure', '--reference', 'a'], '--hypothesis'],
  [['measure', '--hypothesis', 'a'], '--reference'],
  [['measure', '--hypothesis', 'a', '--reference', 'b', 'c'], 'measure c'],
  [['measure', '--hypothesis', '-', '--reference', '-'], '- -'],
  [['check', 'a'], 'TRANSLATION'],
  [['check', '-', '-', '--lines'], '- -'],
  [['check', '--project', 'P', '--lines'], '--lines'],
  [['check', '--project', 'P', '--encoding', 'koi8-r'], '--encoding koi8-r'],
  [['check', 'a', 'b', '--library', 'l.db'], '--library l.db'],
  [['consistency'], 'FILE'],
  [['consistency', 'a', '--lines'], '--lines'],
  [['import'], 'FILE'],
  [['import', 'a.json', 'b.txt'], 'import a.json b.txt'],
  [['import', 'a.txt', '--title', ' '], '--title'],
  [['import', 'a.txt', '--title', 'T', '--project', 'P'], '--title T'],
  [['import', 'a.json', '--project', 'P'], '--project P'],
  [['import', 'a.json', '--encoding', 'koi8-r'], '--encoding koi8-r'],
  [['list', 'all'], 'all'],
  [['list', '--lang', 'fr'], '--lang fr'],
  [['list', '--library'], '--library'],
  [['export', 'a', 'b', '-o', 'x.txt'], 'export b'],
  [['export', '-o', 'x.txt'], 'PROJECT'],
  [['export', 'a'], '--format'],
  [['export', 'a', '--format', 'txt', '--json'], '-o'],
  [['export', 'a', '-o', 'x.pages'], '-o x.pages'],
  [['export', 'a', '--format', 'pdf'], '--format pdf'],
  [['export', 'a', '-o', 'x.tmx', '--fallback', 'machine'], '--fallback machine'],
  [['export', 'a', '-o', 'x.docx', '--text', 'human', '--fallback', 'machine'], '--fallback machine'],
  [['export', 'a', '-o', 'x.tsv', '--text', 'human'], '--text human'],
  [['export', 'a', '-o', 'x.docx', '--base', 'machine'], '--base machine'],
])('%j is not understood, and says what', async (words, found) => {
  const { code, stdout, stderr } = await call(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const [said, ...more] = stderr.split('\n');
  expect(said).toMatch(/^(?:Not understood|Missing): .*[^ ]\.$/);
  expect(said).toContain(found);
  const isCommand = commandNames.some((name) => name === words[0]);
  const command = isCommand ? `sverka ${words[0]}` : 'sverka';
  expect(more.slice(-2)).toEqual([`“${command} --help” says more.`, '']);
  expect(more.find((line) => line.startsWith('Usage: '))).toContain(
    isCommand ? `${command} ` : 'sverka COMMAND',
  );
});

test.each<[readonly string[], string]>([
  [['divide'], commandNames.join(', ')],
  [['list', '--lang', 'fr'], 'ru, en'],
  [['align', 'a', 'b', '-o', 'rows.docx'], '.jsonl, .tmx, .tsv, .html'],
  [['export', 'a'], 'txt, md, html, docx, tmx, xlf, tsv, aligned-html, aligned-docx, changes-docx, json'],
  [['diff', 'a', 'b', '--ignore', 'case,commas'], 'case, punctuation, spelling, typography, order'],
])('%j: what could stand there is said', async (words, known) => {
  expect((await call(words)).stderr.split('\n')[1]).toBe(`Possible: ${known}.`);
});

test.each<readonly string[]>([
  ['divide', '--lang', 'ru'],
  ['list', '--lang=ru', '--frob'],
  ['inspect', 'a', '--encoding', 'klingon', '--lang', 'ru'],
])('what is not understood is said in the language asked for: %j %j %j', async (...words) => {
  const { code, stderr } = await call(words);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^Непонятно: /) });
});

test('without a command it says what there is, on standard error', async () => {
  const { code, stdout, stderr } = await call([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const command of commandNames) expect(stderr).toContain(`\n  ${command} `);
});

test('help and version go to standard output', async () => {
  for (const command of commandNames) {
    const { code, stdout, stderr } = await call([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: sverka ${command}`);
    expect(stdout).toContain('--json');
  }
  expect((await call(['--help'])).stdout).toContain('Exit codes: 0 done, 1 failed, 2 not understood.');
  expect((await call(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each<[Readonly<Record<string, string>>, readonly string[], RegExp]>([
  [{ LANG: 'ru_RU.UTF-8' }, [], /^Сверка/],
  [{ LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, [], /^Сверка/],
  [{ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, [], /^Sverka/],
  [{ LANG: 'ru_RU.UTF-8' }, ['--lang', 'en'], /^Sverka/],
  [{ LANG: '' }, [], /^Sverka/],
])('speaks the language of %j with %j', async (env, words, expected) => {
  expect((await call(['--help', ...words], { env })).stdout).toMatch(expected);
});

/** Texts by key path, plural endings taken off. */
const texts = (value: object, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(value).flatMap(([key, entry]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof entry === 'string'
      ? [[at.replace(/_(one|few|many|other)$/, ''), entry] as const]
      : texts(entry, at);
  });

const params = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

test('every problem has its sentence in both languages', () => {
  for (const language of ['en', 'ru'] as const) {
    const keys = new Set(texts(resources[language].errors).map(([key]) => key));
    const mistakes = patternMistakes.map((kind) => `badPattern_${kind}`);
    const ways = waysToText.map((way) => `unsupportedFormat_${way}`);
    expect([...keys].sort()).toEqual([...problemCodes, ...mistakes, ...ways].sort());
  }
});

test.each(['errors', 'cli'] as const)(
  '%s says the same in both languages, with the same parameters',
  (namespace) => {
    const byKey = (language: 'en' | 'ru') =>
      new Map(texts(resources[language][namespace]).map(([key, text]) => [key, params(text)]));
    expect(byKey('ru')).toEqual(byKey('en'));
  },
);
