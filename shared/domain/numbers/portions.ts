import type { Language } from '../model.ts';
import { type Named, nothingNamed, type WordTable, wordReader } from './wordTable.ts';

const english: WordTable = {
  sure: [
    ['2/3', 'two[- ]thirds'],
    ['3/2', 'and[- ]a[- ]half'],
    ['4/3', 'and[- ]a[- ]third'],
    ['5/4', 'and[- ]a[- ]quarter'],
    ['3/4', 'three[- ](?:quarters|fourths)'],
    [
      '2',
      '(?<!and a |(?:first|second|other|better|time|and) )half(?= of | the | as | an? )|(?<=by )(?:(?:a|one)[- ])?half|one-half|halv(?:e[sd]?|ing)|twice(?= as | the | its | their )|doubl(?:ed?|es|ing)(?! (?:bed|room|bass|standard|agent|life))|twofold|two times',
    ],
    [
      '3',
      '(?:one|1) in (?:three|3)(?!\\p{L})|every third(?!\\p{L})|(?:a|one)[- ]third(?= of |[,.;:!?)—]| in | to | from | by | and | over | since | less| more| fewer| \\p{L}+er(?!\\p{L}))|one-third|(?:tripl|trebl)(?:ed?|es|ing)|threefold|three times(?= as | the | more| less| its | their )',
    ],
    [
      '4',
      '(?:one|1) in (?:four|4)(?!\\p{L})|every fourth(?!\\p{L})|(?:a|one)[- ](?:quarter|fourth)(?= of (?!a (?:mile|century|final))|[,.;:!?)—]| in | to | from | by | and | over | since | less| more| fewer| \\p{L}+er(?!\\p{L}))|quadrupl(?:ed?|es|ing)|fourfold|four times(?= as | the | more| less| its | their )',
    ],
    [
      '5',
      '(?:a|one)[- ]fifth|(?:one|1) in (?:five|5)|every fifth|fivefold|five times(?= as | the | more| less| its | their )',
    ],
    ['100', 'centenar(?:y|ies)|centennials?'],
    ['1000', 'millenni(?:um|ums|a|al)'],
  ],
  possible: [
    [
      '2',
      '(?<!(?:first|second|other|better) )half|halves|twice|double|dual|second|pair|couple|two(?![- ]thirds)',
    ],
    ['3/2', 'half|eighteen|18|ninety|90|fifteen|1,?500|36'],
    ['3', 'thirds?|thrice|triple|treble|three'],
    ['4', 'quarters?|fourths?|four|quadruple'],
    ['5', 'fifths?|five|quintuple'],
    ['100', 'century|centuries|hundred(?:th)?'],
    ['1000', 'thousand(?:th)?'],
  ],
};

const russian: WordTable = {
  sure: [
    ['2/3', 'дв(?:е|ух|ум|умя) трет(?:и|ей|ям|ями|ях)'],
    ['3/2', 'полтор[аы]|полутора'],
    ['3/4', 'тр(?:и|ех|ем|емя) четверт(?:и|ей|ям|ями|ях)'],
    [
      '2',
      '(?<!с |перв(?:ая|ой|ую) |втор(?:ая|ой|ую) )половин(?:а|ы|у|ой)(?! (?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен))|пол(?:стакан|ложк|кружк|бутыл|чашк|тарел|пач|пут|жизн|мир|цен|стран|дорог|ведр|бан[кч])[а-я]+|вдвое|вполовину|наполовину|в два раза|удво(?:ил|ит|ен|ить)[а-я]*',
    ],
    ['3', 'трет(?:ь|и|ью)|кажд[а-я]+ трет[а-я]+|втрое|в три раза|утро(?:ил|ит|ен|ить)[а-я]*'],
    [
      '4',
      'кажд[а-я]+ четверт[а-я]+|четверт(?:ь|и|ью)(?! (?:век|час|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен))|вчетверо|в четыре раза',
    ],
    ['5', 'впятеро|в пять раз|кажд[а-я]+ пят(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)'],
    ['100', 'столети[а-я]+'],
    ['1000', 'тысячелети[а-я]+'],
  ],
  possible: [
    ['2', 'пол[а-я]+|дв[аеуо][а-я]*(?! трет)|втор[а-я]*|обе?[а-я]?[а-я]?|пар[аыуе]'],
    ['3', 'тр[еиоё][а-я]*'],
    ['4', 'четв[а-я]*|четыр[а-я]*'],
    ['5', 'пят[а-я]*'],
  ],
};

const read = wordReader(
  new Map([
    ['ru', russian],
    ['en', english],
  ]),
);

/**
 * The parts and multiples of a text in words; none in a language whose words are not known. What fell to a half fell
 * twofold, so `half` and `doubled` are one: the number of parts, with how many of them where that is not one (`2/3`). A
 * hundred and a thousand years are such, too. Linear.
 */
export function readPortions(text: string, language: Language): Named {
  const named = read(text, language);
  return named.sure.length === 0 && language === 'ru' ? nothingNamed : named;
}
