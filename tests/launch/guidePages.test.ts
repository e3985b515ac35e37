import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../renderer/guidePages.ts';
import type { Inline } from '../../renderer/views/guide/page.ts';

const folder = new URL('../../docs/guide/', import.meta.url);
const files = readdirSync(folder);
const pageOf = (file: string) => readPage(readFileSync(new URL(file, folder), 'utf8'));

/** Names of the pages that a run of text links to. */
const linksIn = (inside: readonly Inline[]): readonly string[] =>
  inside.flatMap((part) =>
    typeof part === 'string' || part.kind === 'code'
      ? []
      : [...(part.kind === 'link' ? [part.page] : []), ...linksIn(part.inside)],
  );

test.each(files)('%s can be shown, its pictures and links lead somewhere', (file) => {
  const page = pageOf(file);
  const language = file.split('.').at(-2);
  expect(page[0]).toMatchObject({ kind: 'heading', depth: 1 });
  for (const block of page) {
    if (block.kind === 'picture')
      expect([block.src, existsSync(new URL(block.src, folder))]).toEqual([block.src, true]);
    const links =
      block.kind === 'paragraph'
        ? linksIn(block.inside)
        : block.kind === 'list'
          ? block.entries.flatMap(linksIn)
          : [];
    for (const link of links) expect(files).toContain(`${link}.${language}.md`);
  }
});

test('every page is there in both languages', () => {
  const inLanguage = (language: string) =>
    files.flatMap((file) => (file.endsWith(`.${language}.md`) ? [file.split('.')[0]] : []));
  expect(inLanguage('ru')).toEqual(inLanguage('en'));
  expect(inLanguage('en').length * 2).toBe(files.length);
});

test('blocks are told apart', () => {
  const text = [
    '# Title',
    'Some *words*, a `key` and a [page](other.en.md#part).',
    '',
    '| Key | What |',
    '|---|---|',
    '| **U** | up |',
    '',
    '```',
    '| no table |',
    '```',
    '![A picture](../pictures/a.png)',
    '1. one',
  ].join('\n');
  expect(readPage(text)).toEqual([
    { kind: 'heading', depth: 1, inside: ['Title'] },
    {
      kind: 'paragraph',
      inside: [
        'Some ',
        { kind: 'emphasis', inside: ['words'] },
        ', a ',
        { kind: 'code', text: 'key' },
        ' and a ',
        { kind: 'link', page: 'other', inside: ['page'] },
        '.',
      ],
    },
    {
      kind: 'table',
      head: [['Key'], ['What']],
      rows: [[[{ kind: 'strong', inside: ['U'] }], ['up']]],
    },
    { kind: 'code', text: '| no table |' },
    { kind: 'picture', src: '../pictures/a.png', alt: 'A picture' },
    { kind: 'list', isOrdered: true, entries: [['one']] },
  ]);
});

test.each([
  ['<b>HTML</b>', 'html'],
  ['| a | b |\n|---|---|\n| a |', '1 cells'],
  ['[away](https://example.org)', 'example.org'],
  ['- a\n\n      code', 'code in a list'],
])('%j stops the build', (text, why) => {
  expect(() => readPage(text)).toThrow(why);
});
