import type { Word } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import { isAnswered } from './gone.ts';
import { isRomanised, noOthers, people } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import { phraseAt, type RussianName } from './nameWords.ts';

/**
 * A country, city or people in the place of another: Sweden for Россия. The English word is nothing that
 * the original, the machine or another human says in the row, the Russian one is given in no way and nothing else stands
 * for it, and both are in sentences that answer each other. O(words of the original).
 */
export function otherPlace(word: Word, nameCase: NameCase): NameFault | null {
  const { russians, machines } = nameCase;
  if (!isKnownName(word, nameCase)) return null;
  const [machine = null] = machines;
  for (const russian of russians) {
    if (!isKnown(russian, word, nameCase) || isSaid(russian, nameCase)) continue;
    const place = machine === null ? null : placeOf(russian, machine.words, nameCase);
    if (place === undefined || !isBeside(word, russian, place, nameCase)) continue;
    const name = { russian, machine: place, isDoubtful: false, others: noOthers };
    return { kind: 'lost', name, word, isSlight: false };
  }
  return null;
}

/** The name of a place, or another that English has of its own: Venice, Aaron. */
const isKnownName = ({ name, stem, isFirst }: Word, { russians, forms }: NameCase): boolean =>
  forms.isPlaceName(name) ||
  (!isFirst &&
    forms.isEnglishName(name) &&
    !forms.isEnglishWord(stem) &&
    !russians.some(({ word: { lower } }) => forms.nearness(lower, name).likeness >= mayBeSame));

/** What sounds as like as this may be one name by another rule. */
const mayBeSame = 0.75;

/** Of peoples, who have no capital in Russian, more renderings are known than their country. */
const leastOfPeople = 2;
const shortestPeople = 5;

/** What it names has a name of its own in English, and is a place where the other is one. */
function isKnown(russian: RussianName, { name }: Word, nameCase: NameCase): boolean {
  const { word, isCapital, isAdjective, isAbbreviation } = russian;
  const { forms } = nameCase;
  const english = forms.englishFor(word.text);
  const isPlace = english.some((phrase) => forms.isPlaceName(phrase.join(' ').toLowerCase()));
  const isKnownPeople = forms.isPeople(word.text);
  const isPeople = english.length >= leastOfPeople && word.lower.length >= shortestPeople;
  if (isPlace || isKnownPeople) return isCapital || isAdjective || isPeople;
  if (forms.isPlaceName(name) || english.length === 0 || isAbbreviation) return false;
  if (isAnswered(russian, nameCase)) return false;
  return isCapital || (isPeople && people.test(word.lower));
}

/** The first word of a text that gives a name as the table has it; undefined where it is given otherwise. */
const placeOf = ({ word }: RussianName, words: readonly Word[], { forms }: NameCase): Word | undefined => {
  const at = Math.max(...forms.englishFor(word.text).map((phrase) => phraseAt(phrase, words)));
  return words[at];
};

/**
 * Given as often as the original names it, as the table has it, romanised, by another form of it (Chinese, China's), or
 * by what may stand for it.
 */
function isSaid(russian: RussianName, { russians, human, forms }: NameCase): boolean {
  const { word } = russian;
  const places = forms.standInsFor(word.text);
  const beginnings = new Set(beginningsOf(word, forms));
  const times = russians.filter((other) =>
    beginningsOf(other.word, forms).some((one) => beginnings.has(one)),
  );
  const given = human.words.filter(
    ({ name, isCapital, text }) =>
      places.has(name) ||
      (isCapital &&
        (beginnings.has(beginningOf(name)) ||
          beginnings.has(beginningOf(text)) ||
          isRomanised(russian, name, forms))),
  );
  return given.length >= times.length;
}

const beginningsOf = ({ text }: Word, forms: NameForms): readonly string[] =>
  forms.englishFor(text).flatMap((phrase) => phrase.map(beginningOf));

/** Characters that a country's name and its people's have in common. */
const sameLetters = 4;
const beginningOf = (word: string): string => word.slice(0, sameLetters);

/** In sentences of which one is put for the other; true where nothing tells. */
function isBeside(
  { sentence }: Word,
  russian: RussianName,
  machine: Word | null,
  { paired, beads }: NameCase,
): boolean {
  const own = machine === null ? russian.word.sentence : machine.sentence;
  const pairs = machine === null ? beads : (paired?.beads ?? null);
  const bead = pairs?.find(({ left }) => left[0] <= own && own < left[1]);
  return pairs === null || (bead !== undefined && bead.right[0] <= sentence && sentence < bead.right[1]);
}
