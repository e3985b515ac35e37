import { petStems } from '../../names/petNames.ts';
import { pinyinSound } from '../../names/pinyin.ts';
import { isChangedAbout, slipsIn } from '../../names/russianLetters.ts';
import { soundOf } from '../../text/phonetic.ts';
import type { Word } from '../meaning/reading.ts';
import { adjectival } from './familiar.ts';
import type { NameUsage } from './learn.ts';
import { isByLetters, isSlavic, unwitnessed, type WitnessedName } from './match.ts';
import type { NameCase, NameFault } from './nameCase.ts';
import type { RussianName } from './nameWords.ts';
import { isOneSlipApart, withoutMarks } from './oneLetter.ts';

/** Characters. Shorter words are one letter apart from too many. */
const shortest = 5;
/** A spelling that so many rows of a version have is its own way of writing the name. */
const habit = 2;
/** Of an adjective only a word that is one too is a spelling: Невского is no Neva. */
const adjective = /[sc]k/;
/**
 * Names with one letter too many, too few, changed about or put for another, a vowel too (Chelebinsk, Poktaovich), where
 * nothing in the text gives them rightly: Slavic ones that no romanisation has so, names that English has of its own,
 * and others that the machine spells otherwise. What another text of the row has too is no slip.
 * O(words of both texts multiplied).
 */
export function letterSlips(nameCase: NameCase, usage: NameUsage): readonly NameFault[] {
  const { russians, witnessed, human, machines, others } = nameCase;
  const isElsewhere = ({ name }: Word): boolean =>
    [...machines, ...others].some(({ words }) => words.some((other) => other.name === name));
  const words = human.words.filter(({ isCapital, name }) => isCapital && name.length >= shortest);
  const slipOf = (name: WitnessedName, isRight: Reads, isSlip: Reads): readonly NameFault[] => {
    const word = words.find(
      (one) => !isRight(one.name) && isSlip(one.name) && mayBeSlip(name.russian, one, nameCase, usage),
    );
    return word === undefined || isElsewhere(word) ? [] : [{ kind: 'spelling', name, word, isSlight: false }];
  };
  const once = new Map(russians.filter(mayBeSpeltWrong).map((russian) => [russian.key, russian]));
  const own = [...once.values()].flatMap((russian) => {
    const name = unwitnessed(russian);
    const known = knownFor(russian, nameCase);
    const isRight = (word: string) =>
      known.has(word) ||
      slipsIn(russian.word.lower, word) === 0 ||
      hasSlips(russian, word, 0) ||
      isOfPetName(russian, word) ||
      nameCase.forms.isSpeltAbroad(russian.word.lower, word) ||
      isWithForeignVowels(russian, word);
    // Pet names have spellings of their own: Billie is no slip of Billy, for William.
    const english = englishOf(russian, nameCase);
    const isSlip = (word: string) =>
      hasSlips(russian, word, 1) ||
      isChangedAbout(russian.word.lower, word) ||
      english.some((other) => isOneSlipApart(other, word) && !isDoubled(other, word));
    return slipOf(name, isRight, isSlip);
  });
  const told = new Set(own.map(({ name }) => name?.russian.key));
  const byMachine = witnessed.flatMap((name) => {
    const { russian, machine } = name;
    if (
      machine === null ||
      slipsIn(russian.word.lower, machine.name) === 0 ||
      told.has(russian.key) ||
      !mayBeSpeltWrong(russian) ||
      isByLetters(russian)
    )
      return [];
    const known = knownFor(russian, nameCase);
    const isRight = (word: string) =>
      word === machine.name ||
      known.has(word) ||
      slipsIn(russian.word.lower, word) < slipsIn(russian.word.lower, machine.name) ||
      withoutLatinEnding(word) === withoutLatinEnding(machine.name);
    return slipOf(
      name,
      isRight,
      (word) =>
        machine.name.length >= shortest &&
        isOneSlipApart(machine.name, word) &&
        !isDoubled(machine.name, word),
    );
  });
  return [...own, ...byMachine];
}

/** Tretyakov for Третьяковка, Valera for Валерка. */
const isOfPetName = ({ word: { lower } }: RussianName, english: string): boolean =>
  petStems(lower).some((stem) => slipsIn(stem, english) === 0 || slipsIn(`${stem}а`, english) === 0);

/** Caroline, Lindsey and Pieter have vowels that nobody hears; Tigrius has a Latin ending. */
const isWithForeignVowels = ({ word: { lower } }: RussianName, english: string): boolean => {
  const heard = english.replace(/e$/, '').replace(/ey$/, 'i').replace('ie', 'i').replace(/ius$/, 'iy');
  return heard !== english && slipsIn(lower, heard) === 0;
};

/** Hoffmann and Hofmann, Schröder and Schroeder are all names. */
const isDoubled = (one: string, other: string): boolean => squeezed(one) === squeezed(other);
const squeezed = (word: string): string =>
  withoutMarks(word)
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aou])e/g, '');

/** Angelus and Angelos are one name, of whose ending Russian has nothing. */
const withoutLatinEnding = (word: string): string => word.replace(/[aeou]s$/, '');

/** Answers a question about an English word, in lower case. */
type Reads = (word: string) => boolean;

const mayBeSpeltWrong = ({
  word: { lower, isFirst },
  isCapital,
  isAbbreviation,
  isLatin,
}: RussianName): boolean =>
  isCapital &&
  !isAbbreviation &&
  !isLatin &&
  lower.length >= shortest &&
  !(isFirst && adjectival.test(lower));

/** By letters; with an English ending too (Caymans). An adjective's spelling looks like one. */
const hasSlips = (russian: RussianName, english: string, slips: 0 | 1): boolean => {
  const { lower } = russian.word;
  if (!isByLetters(russian) || (slips > 0 && adjectival.test(lower) && !adjective.test(english)))
    return false;
  // Who slips does so inside a word.
  if (slips > 0 && soundOf(lower).charAt(0) !== soundOf(english).charAt(0)) return false;
  return (
    slipsIn(lower, english) === slips ||
    (slips === 0 && english.endsWith('s') && slipsIn(lower, english.slice(0, -1)) === slips)
  );
};

/** What the name is in English, in lower case. */
const englishOf = ({ word: { text } }: RussianName, { forms }: NameCase): readonly string[] =>
  forms.englishFor(text).flatMap((phrase) => phrase.map((one) => one.toLowerCase()));

/** That, and what may stand for it. */
const knownFor = (russian: RussianName, nameCase: NameCase): ReadonlySet<string> =>
  new Set([...englishOf(russian, nameCase), ...nameCase.forms.standInsFor(russian.word.text)]);

function mayBeSlip(
  russian: RussianName,
  { name, stem }: Word,
  { russians, human, forms }: NameCase,
  usage: NameUsage,
): boolean {
  const { key } = russian;
  if (forms.isEnglishWord(stem) || forms.isEnglishName(name)) return false;
  // Шэньян is Shenyang: Chinese syllables have letters of their own.
  if (!isSlavic(russian) && pinyinSound(name) !== null) return false;
  const times = usage.spellings(human.text.version, key).find(([spelling]) => spelling === name)?.[1] ?? 0;
  return (
    times < habit &&
    !russians.some((other) => other.isCapital && other.key !== key && hasSlips(other, name, 0))
  );
}
