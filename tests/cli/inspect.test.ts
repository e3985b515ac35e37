import { mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { call, makeFolder } from './call.ts';

const { at, put } = await makeFolder();

const interview = [
  '- Главная',
  '- Город',
  '- «Лёд держит до апреля»',
  '',
  '«Лёд держит до апреля»',
  '',
  'Смотритель ледовой переправы Пётр Зимин рассказал, как проверяют лёд и почему он никому не верит на слово.',
  '',
  '— Когда открывается переправа?',
  '',
  '— Когда лёд не тоньше сорока сантиметров. В прошлом году это было 11 января, а раньше мы никого не пускали.',
  '',
  '— А если кто-то спешит?',
  '',
  '— Пусть едет через мост. Мост никуда не денется, а до весны ещё далеко, и спешить тут некуда.',
].join('\n');

test('prints what an import would propose', async () => {
  const path = await put('лёд.txt', interview);
  const { code, stdout, stderr } = await call(['inspect', path, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = interview.split('\n').filter((line) => line !== '');
  const roles = [
    'navigation',
    'navigation',
    'navigation',
    'headline',
    'lead',
    'question',
    'answer',
    'question',
    'answer',
  ];
  expect(JSON.parse(stdout)).toEqual({
    role: 'source',
    language: 'ru',
    title: '«Лёд держит до апреля»',
    engine: null,
    encoding: 'utf-8',
    paragraphs: lines.map((text, index) => ({ role: roles[index], text, included: index > 2 })),
  });
});

test('reads standard input, in the encoding told', async () => {
  const bytes = Uint8Array.from([0xcb, 0xb8, 0xa4, 0x20, 0xd2, 0xde, 0xdd, 0xda, 0xd8, 0xd9]);
  const { code, stdout } = await call(['inspect', '-', '--json', '--encoding', 'koi8-r'], { stdin: bytes });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ encoding: 'koi8-r' });
});

test('shows it to people, with invisible characters made visible', async () => {
  const path = await put(
    'trick.txt',
    'One line with a \u202Eturn\u202C and an \u001B[31mescape.\n\nAnother line of text.\n',
  );
  const { stdout } = await call(['inspect', path]);
  expect(stdout).toContain('Paragraphs  2 of 2\n');
  expect(stdout).toContain('One line with a \\u{202E}turn\\u{202C} and an \\u{1B}[31mescape.');
  expect(stdout).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
});

test.each<[string, () => Promise<string>, RegExp]>([
  ['a missing file', async () => at('nowhere.txt'), /^There is no file “.*nowhere\.txt”\. Check/],
  [
    'a folder',
    () => mkdir(at('folder'), { recursive: true }).then(() => at('folder')),
    /^“.*folder” cannot be read\./,
  ],
  ['an empty file', () => put('empty.txt', ''), /^“empty\.txt” is empty\./],
  [
    'a binary file',
    () =>
      put(
        'binary.txt',
        Uint8Array.from({ length: 999 }, (_, n) => (n * 7919) % 32),
      ),
    /^“binary\.txt” holds no text/,
  ],
  ['a name that turns', async () => at('a\u202Etxt.exe'), /^There is no file “.*a\\u\{202E\}txt\.exe”/],
])('says what is wrong with %s', async (_, make, expected) => {
  const { code, stdout, stderr } = await call(['inspect', await make()]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(expected);
});
