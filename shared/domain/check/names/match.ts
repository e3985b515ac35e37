import { isPatronymic } from '../../names/patronymics.ts';
import { isSisterSpelling, slipsIn } from '../../names/russianLetters.ts';
import type { Word } from '../meaning/reading.ts';
import { mayBeOne, type NameForms } from './forms.ts';
import { type EnglishName, phraseAt, type RussianName } from './nameWords.ts';
import { isOneLetterApart, withoutMarks } from './oneLetter.ts';

/** A name that the Russian and the machine's text both have. */
export interface WitnessedName {
  readonly russian: RussianName;
  /** As the machine writes it; null where no machine bears witness. */
  readonly machine: Word | null;
  /** May well be given in a way that nobody can foresee: only a slip in its spelling is told. */
  readonly isDoubtful: boolean;
  /** What the machine makes of the row's other names: a word of the human's that is one of them does not give this one. */
  readonly others: ReadonlySet<string>;
}

/** What a project's translators make of a name, learned from other rows: by Russian key and English name. */
export interface Renderings {
  isKnown(key: string, english: string): boolean;
  /** False where no rendering of the name was learned. */
  hasAny(key: string): boolean;
}

/** A name spelt otherwise by a machine is taken for the same from this likeness on. */
const witnessLikeness = 0.72;
/** A lower-case word is taken for the name in it only if it sounds like it in so many consonants. */
const leastConsonants = 3;

/** What is less alike is no romanisation by any rule. */
const mayBeByLetters = 0.7;

/** Endings of Russian names, whose romanisation leaves no consonant in doubt; foreign names come back otherwise. */
const slavic =
  /(?:[оеё]в|[иы]н|енко|[сц]к|ович|евич|чук|юк|град|город)(?:[аоуыиеяюй]|ой|ом|ых|ыми?|ого|ому|ий|ая|ую|ами?|ах)?$/;

/** True of names that are romanised letter by letter. */
export const isSlavic = ({ word }: RussianName): boolean =>
  slavic.test(word.lower) || isPatronymic(word.lower);

/** Names of other peoples that are romanised by letters, too. */
const byLetters =
  /[а-я]{2}(?:(?:швили|дзе|янц?|пол[ьяюе]м?|щин|ич)(?:[аоуыие]|о[мй]|ами?|ах)?|[вч]к(?:[аиеу]|ой|ами?|ах))$|щ/;

/** Romanised letter by letter. */
export const isByLetters = (russian: RussianName): boolean =>
  isSlavic(russian) || byLetters.test(russian.word.lower);

const slavicInLatin = /(?:[oe]vs?|[oe]vna|in|s[ck](?:ys?|iy|ii|i|yi)|enko|chuk|uk|ich|[oe]va|ina|skaya)$/;
const leastSlavic = 5;

/** True of a word in Latin letters, in lower case, that ends like a Russian or Ukrainian name. */
export const looksSlavic = (name: string): boolean => name.length >= leastSlavic && slavicInLatin.test(name);

/** Slips in letters that nobody makes in one name. */
const severalSlips = 2;

/**
 * True of a word that looks as a romanised name does, or names a place, and has other letters than this one, which is
 * romanised letter by letter: Belyaev is no Белов, Belgrade no Белгород.
 */
export const isAnotherByLetters = (russian: RussianName, english: string, forms: NameForms): boolean => {
  const { lower } = russian.word;
  return (
    isByLetters(russian) &&
    (looksSlavic(english) ||
      english.endsWith('sk') ||
      (!russian.isAdjective && forms.isPlaceName(english))) &&
    slipsIn(lower, english.replace(/s$/, '')) >= severalSlips &&
    slipsIn(lower, english) >= severalSlips &&
    !forms.isSpeltAbroad(lower, english)
  );
};

/** Adjectives that are no names of places, and the look of English words that both languages have. */
const termInRussian = /н(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$/;
const termInEnglish = /(?:tion|sion|al|ic|ive|ary|ory|ity)$/;

/** True of a word that both languages have and each may put otherwise: an Арбитражный court is a commercial one too. */
export const isTerm = ({ russian, machine }: Pick<WitnessedName, 'russian' | 'machine'>): boolean =>
  machine !== null && termInRussian.test(russian.word.lower) && termInEnglish.test(machine.name);

/** True when the English word is the Russian one romanised. */
export function isRomanised(russian: RussianName, english: string, forms: NameForms): boolean {
  if (russian.isLatin) return russian.word.name === english;
  if (russian.isAbbreviation || (!russian.isCapital && !russian.isAdjective)) return false;
  const before = russian.romanised.get(english);
  if (before !== undefined) return before;
  const found = soundsLike(russian, english, forms);
  russian.romanised.set(english, found);
  return found;
}

function soundsLike(russian: RussianName, english: string, forms: NameForms): boolean {
  const hasSlipped = forms
    .englishFor(russian.word.text)
    .some((phrase) => phrase.some((word) => isOneLetterApart(word, english)));
  if (hasSlipped) return false;
  const { lower } = russian.word;
  if (!russian.isCapital && english.replace(/[aeiouyh]/g, '').length < leastConsonants) return false;
  // Rzhevsk is another town than Ржев.
  if (/[sc]k$/.test(english) && /[оеё]в[аеу]?$|[оеё]вом$/.test(lower)) return false;
  const near = forms.nearness(lower, english);
  if (near.isSame) return !isAnotherByLetters(russian, english, forms);
  // Gatchina sounds like Gachina, but is what the letters of Гатчина are.
  if (russian.isCapital && near.likeness >= mayBeByLetters && slipsIn(lower, english) === 0) return true;
  if (russian.isCapital && isSisterSpelling(lower, english)) return true;
  return russian.isCapital && !russian.isAdjective && !isSlavic(russian) && forms.isAtHome(lower, english);
}

/** Names of the Russian that the machine's text has too, each once. */
export function witnessedNames(
  russians: readonly RussianName[],
  machine: readonly Word[],
  names: readonly EnglishName[],
  forms: NameForms,
  renderings: Renderings,
): readonly WitnessedName[] {
  const found = new Map<string, WitnessedName>();
  const free = names.filter(({ name }) => name.length > 2);
  for (const russian of russians) {
    if (found.has(russian.key)) continue;
    const phrases = forms.englishFor(russian.word.text);
    if (phrases.length === 0 && !mayBeRendered(russian, renderings)) continue;
    const word =
      phrases.map((phrase) => lastOf(phrase, machine)).find((place) => place !== undefined) ??
      free.find(({ name }) => isRomanised(russian, name, forms) || renderings.isKnown(russian.key, name))
        ?.word ??
      likest(russian, free, forms);
    if (word === undefined || isCommonHere(russian, word, forms)) continue;
    if (russian.isCapital || phrases.length > 0 || !word.isFirst) {
      found.set(russian.key, { russian, machine: word, isDoubtful: false, others: noOthers });
    }
  }
  const all = [...found.values()];
  return all.map((name) => ({ ...name, others: othersOf(name, all, forms) }));
}

/** Motives for мотивы at the head of a sentence: a word of the dictionary that both languages have, and no name. */
const isCommonHere = ({ word }: RussianName, machine: Word, forms: NameForms): boolean =>
  word.isFirst &&
  (machine.isFirst || !machine.isCapital) &&
  forms.englishFor(word.text).length === 0 &&
  forms.sensesOf(word.stem).has(machine.stem);

/** Of a name that no machine bears witness of, or that stands alone. */
export const noOthers: ReadonlySet<string> = new Set();

/** A name that no machine bears witness of. */
export const unwitnessed = (russian: RussianName): WitnessedName => ({
  russian,
  machine: null,
  isDoubtful: false,
  others: noOthers,
});

/** Forms of a name begin with as many letters alike. */
const sameLetters = 4;

/** Bahrain sounds like Brian, but where the machine has both, the one is not the other. */
function othersOf(
  { russian, machine }: WitnessedName,
  all: readonly WitnessedName[],
  forms: NameForms,
): ReadonlySet<string> {
  const phrases = forms.englishFor(russian.word.text);
  const others = all.flatMap((other) => (other.machine === null ? [] : [other.machine.name]));
  return new Set(
    others.filter(
      (other) =>
        other.slice(0, sameLetters) !== machine?.name.slice(0, sameLetters) &&
        !phrases.some((phrase) => phrase.includes(other)),
    ),
  );
}

/** Most words of a text are no names, and need not be looked for. */
const mayBeRendered = (
  { isLatin, isCapital, isAdjective, key }: RussianName,
  renderings: Renderings,
): boolean => isLatin || isCapital || isAdjective || renderings.hasAny(key);

const general =
  /^(?:region|states?|union|nations|kingdom|ministry|situations|affairs|league|city|bank|force|sea|service|fund|organization|federation|people|republic)$/;

/** The word of a phrase that names most, where the phrase stands: Korea of North Korea, Moscow of Moscow Region. */
function lastOf(phrase: readonly string[], words: readonly Word[]): Word | undefined {
  const at = phraseAt(phrase, words);
  return at < 0 ? undefined : words[at + (general.test(phrase.at(-1) ?? '') ? 0 : phrase.length - 1)];
}

function likest(russian: RussianName, names: readonly EnglishName[], forms: NameForms): Word | undefined {
  if (!russian.isCapital || russian.isAbbreviation || russian.isLatin || russian.word.isFirst)
    return undefined;
  let best: Word | undefined;
  let likeness = witnessLikeness;
  for (const { word, name } of names) {
    const near = forms.nearness(russian.word.lower, name).likeness;
    if (near >= likeness && !word.isFirst) {
      likeness = near;
      best = word;
    }
  }
  return best;
}

/** The first word of a text that gives a name, in whatever way it may be given; null where none does. */
export function renderingOf(
  name: WitnessedName,
  words: readonly Word[],
  forms: NameForms,
  renderings: Renderings,
): Word | null {
  return renderingsOf(name, words, forms, renderings)[0] ?? null;
}

/** Ends like those who live somewhere, who have a capital at the beginning of a sentence alone: Хабаровчане. */
export const people = /(?:[аяь]н(?:е|ам|ами|ах|ин[ау]?|ином)?|ц(?:ы|ев|ам|ами|ах|а|у|ем)?)$/;

/** All words of a text that give a name. */
export function renderingsOf(
  { russian, machine, others }: WitnessedName,
  words: readonly Word[],
  forms: NameForms,
  renderings: Renderings,
): readonly Word[] {
  const phrases = forms.englishFor(russian.word.text);
  const other = machine === null ? null : machine.name;
  // A phrase (North Korea) is no more there when one of its words is.
  const isPhrase = other !== null && phrases.some((phrase) => phrase.length > 1 && phrase.includes(other));
  const isProper = russian.isCapital && !(russian.word.isFirst && people.test(russian.word.lower));
  const found = words.filter((word) => {
    const { name } = word;
    if (other !== null && !isPhrase && name === other) return true;
    if (others.has(name)) return false;
    // Vasily is no vessel.
    if (!word.isContent || (!word.isCapital && (!word.isLong || isProper))) return false;
    if (other !== null && name.length > 2 && word.isCapital && isSpelling(russian, other, name, forms))
      return true;
    if (other !== null && isSlipOf(other, name, russian, forms)) return false;
    return isRomanised(russian, name, forms) || renderings.isKnown(russian.key, name);
  });
  if (found.length > 0) return found;
  return phrases.flatMap((phrase) => lastOf(phrase, words) ?? []);
}

/** A letter other than the machine's that only some foreign language would excuse, where the machine knows how it is spelt. */
const isSlipOf = (
  machine: string,
  english: string,
  { word: { lower } }: RussianName,
  forms: NameForms,
): boolean =>
  isOneLetterApart(machine, english) &&
  plainly(machine) !== plainly(english) &&
  !forms.nearness(lower, english).isSame &&
  !forms.isLetterByLetter(lower, machine);

/** Schwartz and Schwarz, Schmidt and Schmitt, Beck and Bek are all names. */
const plainly = (name: string): string =>
  name.replace(/t(?=z)|c(?=k)|d(?=t)|(?<=t)h/g, '').replace(/(.)\1+/g, '$1');

/** Foreign names may be spelt as in their own language, with consonants of the same family. */
const foreignLikeness = 0.72;

function isSpelling(russian: RussianName, machine: string, name: string, forms: NameForms): boolean {
  const near = forms.spelling(machine, name);
  if (withoutMarks(machine) === withoutMarks(name)) return true;
  if (near.isSame || near.likeness < foreignLikeness) return near.isSame;
  if (isSlavic(russian) || isOneLetterApart(machine, name) || forms.isEnglishName(name)) return false;
  // Who knows how Wilson is spelt does not take it for Watson.
  if (mayBeOne(near)) return true;
  return forms.isLetterByLetter(russian.word.lower, machine) && forms.mayBeSpelt(russian.word.lower, name);
}
