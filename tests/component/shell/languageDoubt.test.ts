import { expect, test } from 'vitest';
import { languageDoubtOf } from '../../../renderer/views/import/language-doubt.ts';
import { emptyImport, type ImportState } from '../../../renderer/views/import/model.ts';
import type { VersionRole } from '../../../shared/domain/model.ts';

type Spoken = readonly [VersionRole, string];

const importOf = (texts: readonly Spoken[]): ImportState => ({
  ...emptyImport,
  texts: texts.map(([role, language], at) => ({
    id: at + 1,
    file: { name: `${at}.txt`, content: () => Promise.resolve('') },
    encoding: null,
    edits: {},
    reading: {
      kind: 'read',
      draft: {
        ...{ fileName: `${at}.txt`, role, language, title: '', engine: null, encoding: 'utf-8' },
        paragraphs: [{ role: 'body', text: 'x', included: true }],
      },
    },
  })),
});

const doubts = (texts: readonly Spoken[], there: readonly Spoken[] = []) => {
  const state = importOf(texts);
  const versions = there.map(([role, language]) => ({ role, language }));
  return state.texts.map((text) => languageDoubtOf(state, text, versions));
};

test('nothing is said where the original is in a language of its own', () => {
  expect(
    doubts([
      ['source', 'ru'],
      ['machine', 'en'],
      ['human', 'en'],
      ['human', 'de'],
    ]),
  ).toEqual([null, null, null, null]);
  expect(doubts([['source', 'en']])).toEqual([null]);
  expect(
    doubts([
      ['machine', 'en'],
      ['human', 'en'],
    ]),
  ).toEqual([null, null]);
});

test('an original in the language of most translations is the one that is doubted', () => {
  expect(
    doubts([
      ['source', 'en'],
      ['machine', 'en'],
      ['human', 'ru'],
      ['human', 'en'],
    ]),
  ).toEqual(['likeTranslations', null, null, null]);
  expect(
    doubts([
      ['human', 'en'],
      ['source', 'en'],
    ]),
  ).toEqual([null, 'likeTranslations']);
});

test('a translation in the language of the original is doubted where others are not', () => {
  expect(
    doubts([
      ['source', 'ru'],
      ['machine', 'en'],
      ['human', 'ru'],
    ]),
  ).toEqual([null, null, 'likeOriginal']);
});

test('the original that a project has is not doubted, but what comes in its language is', () => {
  expect(
    doubts(
      [
        ['human', 'ru'],
        ['human', 'en'],
      ],
      [
        ['source', 'ru'],
        ['human', 'ru'],
      ],
    ),
  ).toEqual(['likeOriginal', null]);
});

test('nothing is said of languages that are not known', () => {
  expect(
    doubts([
      ['source', 'und'],
      ['human', 'und'],
    ]),
  ).toEqual([null, null]);
});

test('an original that has changed places with a Russian translation is doubted, unless the project has it', () => {
  const swapped: readonly Spoken[] = [
    ['source', 'en'],
    ['human', 'ru'],
  ];
  expect(doubts(swapped)).toEqual(['notRussian', null]);
  expect(doubts([['human', 'ru']], [['source', 'en']])).toEqual([null]);
  expect(
    doubts([
      ['source', 'de'],
      ['human', 'en'],
    ]),
  ).toEqual([null, null]);
});
