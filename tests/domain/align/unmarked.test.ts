import { describe, expect, test } from 'vitest';
import { createUnmarkedCut } from '../../../shared/domain/align/reading/unmarked.ts';
import { splitSentences } from '../../../shared/domain/text/sentences.ts';
import { threadTime } from '../../setup/threadTime.ts';
import { human, rowsOf, source } from './versions.ts';

/** Paragraphs that write "the" and "they" in small letters often. */
const usual = Array.from(
  { length: 20 },
  (_, nth) => `Number ${nth} says that the boats came when they could.`,
);

function cut(text: string, paragraphs: readonly string[] = usual): readonly string[] {
  const spans = createUnmarkedCut([...paragraphs, text])(text, splitSentences(text));
  return spans.map(({ from, to }) => text.slice(from, to));
}

describe('where a sentence begins without a mark before it', () => {
  test('a word that the text writes in small letters begins one behind a heading', () => {
    expect(cut('A quiet harbour They sold the nets. The crew left.')).toEqual([
      'A quiet harbour',
      'They sold the nets.',
      'The crew left.',
    ]);
  });

  test('so does the first word that is not in capitals throughout', () => {
    expect(cut('A QUIET HARBOUR Nets were sold.')).toEqual(['A QUIET HARBOUR', 'Nets were sold.']);
  });

  test.each([
    ['a name', 'We met Boris and Anna at sea.'],
    ['a word that has a capital elsewhere too', 'They read of Boats and sold Boats or gave Boats away.'],
    ['what follows a common word', 'He sailed the They with care.'],
    ['what stands in brackets', 'We sail on (see there They went) and back.'],
    ['an initial', 'Nets were sold by They. Brown and others.'],
    ['one word before it', 'Then They left.'],
    ['what follows a comma', 'When it rained, They left.'],
  ])('%s does not', (_, text) => {
    expect(cut(text)).toEqual(splitSentences(text).map(({ from, to }) => text.slice(from, to)));
  });

  test('every letter stays where it was', () => {
    const text = 'A quiet harbour  They sold the nets “at sea” They left';
    expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

test('a heading that is told freely and joined to its text without a mark stays with it', () => {
  const told = [
    [
      'Весной привезли семена. Что с ними делать, они не знали.',
      'In spring seeds came, and what to do with them they did not know.',
    ],
    ['Потом они купили корову и козу.', 'Then they bought a cow and a goat.'],
    ['Осенью они уехали в город на поезде.', 'In autumn they went to the city by train.'],
    ['Зимой они читали газеты у печи.', 'In winter they read newspapers by the stove.'],
  ] as const;
  const headed = [
    [
      'Старые долги',
      'SETTLING SCORES',
      'Они продали лодку соседу за двести рублей.',
      'They sold the boat to a neighbour for two hundred roubles.',
    ],
    [
      'Чужие письма',
      'NOT FOR YOUR EYES',
      'Они нашли в ящике три письма из Риги.',
      'They found three letters from Riga in the drawer.',
    ],
    ['Урок музыки', 'AT THE KEYBOARD', 'Они купили пианино и ноты.', 'They bought a piano and sheet music.'],
  ] as const;
  const original = told.flatMap(([text], at) => [text, headed[at]?.[0] ?? [], headed[at]?.[2] ?? []].flat());
  const joined = told.flatMap(([, text], at) => {
    const [, heading, , rest] = headed[at] ?? [];
    return heading === undefined ? [text] : [text, `${heading} ${rest}`];
  });
  expect(rowsOf([source(original), human(joined)])).toEqual([
    '0|0',
    '1,2|1',
    '3|2',
    '4,5|3',
    '6|4',
    '7,8|5',
    '9|6',
  ]);
});

test('time does not grow with the square of what stands in capitals, or begins again and again', () => {
  const shouted = `${'HARBOUR RULES '.repeat(4000)}Xx1 Nobody reads them`;
  const begun =
    'They came when they could, as they said they would, since they had they must They went '.repeat(3000);
  for (const text of [shouted, begun]) {
    const split = createUnmarkedCut([...usual, text]);
    expect(threadTime(() => split(text, [{ from: 0, to: text.length }]))).toBeLessThan(1000);
  }
});
