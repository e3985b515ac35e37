import type { Language } from '../model.ts';
import { type Named, nothingNamed, type WordTable, wordReader } from './wordTable.ts';

/** What follows a part that is no part of a mile, a century or a final. */
const partOf =
  '(?= of (?!a (?:mile|century|final))|[,.;:!?)—]| in | to | from | by | and | over | since | \\p{L}+er(?!\\p{L}))';
const timesAs = '(?= as | the | more| less| its | their )';
const compared = '(?= (?:more|less|fewer|higher|lower|longer|shorter|cheaper|dearer|faster|larger|smaller))';

/** Patterns by value; `by3` is what changed by a third, `3` what became three times as much, or a third. */
const english: WordTable = {
  sure: [
    ['2/3', 'two[- ]thirds'],
    ['3/2', 'and[- ]a[- ]half'],
    ['4/3', 'and[- ]a[- ]third'],
    ['5/4', 'and[- ]a[- ]quarter'],
    ['3/4', 'three[- ](?:quarters|fourths)'],
    [
      '2',
      `(?<!and a |(?:first|second|other|better|time|and) )half(?= of | the | as | an? (?!century))|(?<=by )(?:(?:a|one)[- ])?half|one-half|(?:a|one)[- ]half${compared}|halv(?:e[sd]?|ing)|twice(?= as | the | its | their )|doubl(?:ed?|es|ing)(?! (?:bed|room|bass|standard|agent|life))|twofold|two times`,
    ],
    [
      '3',
      `(?:one|1) in (?:three|3)(?!\\p{L})|every third(?!\\p{L})|(?<!by )(?:a|one)[- ]third${partOf}|(?<!by )one-third|(?:tripl|trebl)(?:ed?|es|ing)|threefold|three times${timesAs}`,
    ],
    ['by3', `(?<=by )(?:a|one)[- ]third|(?:a|one)[- ]third${compared}`],
    [
      '4',
      `(?:one|1) in (?:four|4)(?!\\p{L})|every fourth(?!\\p{L})|(?<!by )(?:a|one)[- ](?:quarter|fourth)${partOf}|quadrupl(?:ed?|es|ing)|fourfold|four times${timesAs}`,
    ],
    ['by4', `(?<=by )(?:a|one)[- ](?:quarter|fourth)|(?:a|one)[- ](?:quarter|fourth)${compared}`],
    ['5', `(?:a|one)[- ]fifth|(?:one|1) in (?:five|5)|every fifth|fivefold|five times${timesAs}`],
    ['10', `(?:a|one)[- ]tenth|(?:one|1) in (?:ten|10)|every tenth|tenfold|ten times${timesAs}`],
    ['h15', 'quarter(?: of an |[- ])hour'],
    ['h30', 'half(?: an |[- ]|-an-)hour'],
    ['y25', 'quarter(?: of a |[- ])century'],
    ['y50', 'half(?: of)?(?:[- ]a)?[- ]century'],
    ['y100', 'centenar(?:y|ies)|centennials?'],
    ['y150', 'sesquicentennials?'],
    ['y200', 'bicentenar(?:y|ies)|bicentennials?'],
    ['y300', 'ter?centenar(?:y|ies)|tricentenar(?:y|ies)|tricentennials?'],
    ['y500', 'quincentenar(?:y|ies)|quincentennials?'],
    ['y1000', 'millenni(?:um|ums|a|al)'],
  ],
  possible: [
    [
      '2',
      '(?<!(?:first|second|other|better|and[- ]a)[- ])half|halves|halfway|twice|double|dual|second|pair|couple|both|two(?![- ]thirds)',
    ],
    [
      '3/2',
      '(?<=(?:r[io]se[sn]?|risen|rising|gr[eo]wn?|grows|growing|increas(?:e[sd]?|ing)|jump(?:ed|s)?|climb(?:ed|s)?|soared|up|higher|more) by )half|(?:an?|one) half|half (?:as|again|more|that|times)|eighteen|18|ninety|90|fifteen|1,?500|36',
    ],
    [
      '3',
      '(?<!two[- ]|by (?:a|one)[- ])thirds?|by two[- ]thirds|thrice|triple|treble|three(?![- ](?:quarters|fourths))',
    ],
    ['by3', 'thirds?'],
    ['4', '(?<!three[- ]|by (?:a|one)[- ])(?:quarters?|fourths?)|by three[- ]quarters|four|quadruple'],
    ['by4', 'quarters?|fourths?'],
    ['5', 'fifths?|five|quintuple'],
    ['10', 'ten(?:th|ths|s)?|decimat[a-z]+'],
    ['h15', 'quarter|fifteen'],
    ['h30', 'half|thirty'],
    ['y25', 'quarter|twenty[- ]five'],
    ['y50', 'half|fifty|fiftieth|jubilee'],
    ['y100', 'century|centuries|hundred(?:th)?'],
    ['y1000', 'thousand(?:th)?'],
  ],
};

const ordinals = '(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен)';
const ofOrdinal = '(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)';

const russian: WordTable = {
  sure: [
    ['2/3', 'дв(?:е|ух|ум|умя) трет(?:и|ей|ям|ями|ях)'],
    ['3/2', 'полтор[аы]|полутора'],
    ['3/4', 'тр(?:и|ех|ем|емя) четверт(?:и|ей|ям|ями|ях)'],
    [
      '2',
      `(?<!с |перв(?:ая|ой|ую) |втор(?:ая|ой|ую) )половин(?:а|ы|у|ой)(?! (?:${ordinals}|века|столетия))|пол(?:стакан|ложк|кружк|бутыл|чашк|тарел|пач|пут|жизн|мир|цен|стран|дорог|ведр|бан[кч])[а-я]+|вдвое|вполовину|наполовину|в два раза|дву(?:х?)кратн[а-я]+|удво(?:ил|ит|ен|ить)[а-я]*`,
    ],
    [
      '3',
      '(?<!на |на одну |дв(?:е|ух|ум|умя) )трет(?:ь|и|ью)|кажд[а-я]+ трет[а-я]+|втрое|в три раза|тр(?:ех|е)кратн[а-я]+|утро(?:ил|ит|ен|ить)[а-я]*|тройн(?:ой|ая|ое|ую|ого|ому|ым|ом|ые|ых|ыми)',
    ],
    ['by3', 'на (?:одну )?треть'],
    [
      '4',
      `кажд[а-я]+ четверт[а-я]+|(?<!на |на одну |тр(?:и|ех|ем|емя) )четверт(?:ь|и|ью)(?! (?:век|час|${ordinals}))|вчетверо|в четыре раза|четырехкратн[а-я]+`,
    ],
    ['by4', `на (?:одну )?четверть(?! (?:век|час|${ordinals}))`],
    ['5', `впятеро|в пять раз|пятикратн[а-я]+|кажд[а-я]+ пят${ofOrdinal}`],
    ['10', `вдесятеро|в десять раз|десятикратн[а-я]+|кажд[а-я]+ десят${ofOrdinal}`],
    ['h15', '(?<!тр(?:и|ех|ем|емя) |с )четверт(?:ь|и|ью) часа'],
    ['h30', '(?<!с )пол(?:у?часа|часика)'],
    ['y25', 'четверт(?:ь|и|ью) века'],
    ['y50', 'пол(?:ве|столе|уве)[а-я]+|половин[а-я] (?:века|столетия)'],
    ['y100', '(?<!четверт[а-я]+ |половин[а-я] )столети[а-я]+'],
    ['y150', '(?:полуторавеков|стопятидесятилет)[а-я]+'],
    ['y200', 'двухсотлет[а-я]+|двухвеков[а-я]+'],
    ['y300', 'трехсотлет[а-я]+'],
    ['y500', 'пятисотлет[а-я]+'],
    ['y1000', 'тысячелети[а-я]+'],
  ],
  possible: [
    [
      '2',
      '(?<!перв[а-я]+ |втор[а-я]+ )половин[а-я]*|пол(?:у)?(?:час|год|сут|дн|дюж|лит|кил|мет|мил|тыс|сот|ч)[а-я]*|пол|двойн[а-я]+|дв[аеуо][а-я]*(?! трет)|втор[а-я]*|обе?[а-я]?[а-я]?|пар[аыуе]',
    ],
    ['3', '(?<!дв(?:е|ух|ум|умя) )тр[еиоё][а-я]*'],
    ['by3', 'трет[а-я]+'],
    ['4', '(?<!тр(?:и|ех|ем|емя) )четв[а-я]*|четыр[а-я]*'],
    ['by4', 'четверт[а-я]+'],
    ['5', 'пят[а-я]*'],
    ['10', 'десят[а-я]*'],
    ['h15', 'четверт[а-я]+|пятнадцат[а-я]*'],
    ['h30', 'пол[а-я]+|тридцат[а-я]*'],
    ['y25', 'четверт[а-я]+|двадцатипят[а-я]+'],
    ['y50', 'пол[а-я]+|пятидесят[а-я]+'],
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
 * hundred and a thousand years are such, too (`y100`), and parts of an hour (`h30`). Linear.
 */
export function readPortions(text: string, language: Language): Named {
  const named = read(text, language);
  // Of others it is not looked for before it is asked for.
  return language === 'ru' && named.sure.length === 0 ? nothingNamed : named;
}
