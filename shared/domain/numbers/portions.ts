import type { Span } from '../compare/compare.ts';
import type { Language } from '../model.ts';
import { once } from '../remember.ts';

/**
 * A part or a multiple in words. What fell to a half fell twofold, so `half` and `doubled` are one: the number of parts,
 * with how many of them where that is not one (`2/3`). A hundred and a thousand years are such, too, and the two middles
 * of a day, which are no numbers (`noon`).
 */
interface Portion {
  readonly value: string;
  readonly span: Span;
}

/** Parts and multiples that a text names in words. */
export interface Portions {
  /** Those that can be nothing else. */
  readonly sure: readonly Portion[];
  /** Values of these and of words that may be something else: a half of a match, the third of a row. */
  readonly possible: ReadonlySet<string>;
}

interface Words {
  readonly sure: readonly (readonly [value: string, words: string])[];
  readonly possible: readonly (readonly [value: string, words: string])[];
}

const english: Words = {
  sure: [
    ['2/3', 'two[- ]thirds'],
    ['3/4', 'three[- ](?:quarters|fourths)'],
    [
      '2',
      '(?<!and a |(?:first|second|other|better|time|and) )half(?= of | the | as )|(?<=by )half|halv(?:e[sd]?|ing)|twice(?= as | the | its | their )|doubl(?:ed?|es|ing)(?! (?:bed|room|bass|standard|agent|life))|twofold|two times',
    ],
    [
      '3',
      '(?:one|1) in (?:three|3)(?!\\p{L})|every third(?!\\p{L})|(?:a|one)[- ]third(?= of |[,.;:!?)—]| in | to | from | by | less| more| fewer| \\p{L}+er(?!\\p{L}))|one-third|(?:tripl|trebl)(?:ed?|es|ing)|threefold|three times(?= as | the | more| less| its | their )',
    ],
    [
      '4',
      '(?:one|1) in (?:four|4)(?!\\p{L})|every fourth(?!\\p{L})|(?:a|one)[- ](?:quarter|fourth)(?= of (?!a (?:mile|century|final))|[,.;:!?)—]| in | to | from | by | less| more| fewer| \\p{L}+er(?!\\p{L}))|quadrupl(?:ed?|es|ing)|fourfold|four times(?= as | the | more| less| its | their )',
    ],
    [
      '5',
      '(?:a|one)[- ]fifth|(?:one|1) in (?:five|5)|every fifth|fivefold|five times(?= as | the | more| less| its | their )',
    ],
    ['100', 'centenar(?:y|ies)|centennials?'],
    ['1000', 'millenni(?:um|ums|a|al)'],
    ['noon', 'noon|midday'],
    ['midnight', 'midnight'],
  ],
  possible: [
    ['2', '(?<!(?:first|second|other|better) )half|halves|twice|double|dual|second|pair|couple|two'],
    ['3', 'thirds?|thrice|triple|treble|three'],
    ['4', 'quarters?|fourths?|four|quadruple'],
    ['5', 'fifths?|five|quintuple'],
    ['100', 'century|centuries|hundred(?:th)?'],
    ['1000', 'thousand(?:th)?'],
  ],
};

const russian: Words = {
  sure: [
    ['2/3', 'дв(?:е|ух|ум|умя) трет(?:и|ей|ям|ями|ях)'],
    ['3/4', 'тр(?:и|ех|ем|емя) четверт(?:и|ей|ям|ями|ях)'],
    [
      '2',
      '(?<!с |перв(?:ая|ой|ую) |втор(?:ая|ой|ую) )половин(?:а|ы|у|ой)(?! (?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен))|вдвое|вполовину|наполовину|в два раза|удво(?:ил|ит|ен|ить)[а-я]*',
    ],
    ['3', 'трет(?:ь|и|ью)|кажд[а-я]+ трет[а-я]+|втрое|в три раза|утро(?:ил|ит|ен|ить)[а-я]*'],
    [
      '4',
      'кажд[а-я]+ четверт[а-я]+|четверт(?:ь|и|ью)(?! (?:век|час|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен))|вчетверо|в четыре раза',
    ],
    ['5', 'впятеро|в пять раз|кажд[а-я]+ пят(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)'],
    ['100', 'столети[а-я]+'],
    ['1000', 'тысячелети[а-я]+'],
    ['noon', 'пол(?:день|уден[а-я]+|удня|удню)'],
    ['midnight', 'пол(?:ночь|уноч[а-я]+|ночью)'],
  ],
  possible: [
    ['2', 'половин[а-я]*|дв[аеуо][а-я]*|втор[а-я]*|обе?[а-я]?[а-я]?|пар[аыуе]'],
    ['3', 'тр[еиоё][а-я]*'],
    ['4', 'четв[а-я]*|четыр[а-я]*'],
    ['5', 'пят[а-я]*'],
  ],
};

const languages: ReadonlyMap<Language, Words> = new Map([
  ['ru', russian],
  ['en', english],
]);

/** One pattern of all words, a group a value. */
const patternOf = (words: readonly (readonly [string, string])[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words.map(([, own]) => `(${own})`).join('|')})(?!\\p{L})`, 'giu');

const readerOf = (words: readonly (readonly [value: string, words: string])[]) => ({
  pattern: patternOf(words),
  values: words.map(([value]) => value),
});

const patterns = once(
  () =>
    new Map(
      [...languages].map(([language, { sure, possible }]) => [
        language,
        { sure: readerOf(sure), possible: readerOf(possible) },
      ]),
    ),
);

const none: Portions = { sure: [], possible: new Set() };

/** Reads the parts and multiples of a text; none in a language whose words are not known. Linear. */
export function readPortions(text: string, language: Language): Portions {
  const own = patterns().get(language);
  if (own === undefined) return none;
  const sure = found(text, own.sure);
  if (sure.length === 0 && language === 'ru') return none;
  return { sure, possible: new Set([...sure, ...found(text, own.possible)].map(({ value }) => value)) };
}

function found(
  text: string,
  { pattern, values }: { readonly pattern: RegExp; readonly values: readonly string[] },
): readonly Portion[] {
  return Array.from(text.replaceAll('ё', 'е').matchAll(pattern), (match) => ({
    value: values[match.slice(1).findIndex((group) => group !== undefined)] ?? '',
    span: { from: match.index, to: match.index + match[0].length },
  }));
}
