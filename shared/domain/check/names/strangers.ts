import { consonantsOf, soundOf } from '../../text/phonetic.ts';
import type { Reading, Word } from '../meaning/reading.ts';
import { wordsOfSentences } from '../meaning/reading.ts';
import { adjectival } from './familiar.ts';
import { mayBeOne, type NameForms } from './forms.ts';
import {
  isAnotherByLetters,
  isRomanised,
  isSlavic,
  isTerm,
  looksSlavic,
  noOthers,
  renderingsOf,
  type WitnessedName,
} from './match.ts';
import { type NameCase, type NameFault, type StrangeName, understood } from './nameCase.ts';
import { type EnglishName, phraseAt, type RussianName } from './nameWords.ts';
import { isOneLetterApart, lettersApart } from './oneLetter.ts';
import { isTitle } from './persons.ts';
import { standsAt } from './places.ts';
import { isBySurname } from './standsFor.ts';

/** Spellings of one name, when one of them is wrong: no more alike is needed, and no more apart allowed. */
const slipLikeness = 0.7;
const slipCost = 1.35;
/** A foreign name has vowels, and letters that nobody says, which may cost as much as another consonant, if it is this alike. */
const foreignSlipCost = 1.9;
const foreignLikeness = 0.78;
/** From here on a consonant differs from any of its family. */
const hardCost = 0.95;
/** Spellings of a foreign name are at least this alike. */
const kinLikeness = 0.6;
/** So many sounds are a beginning. */
const sameSounds = 2;
/** Of an adjective only a word that is one too is a spelling: Teutonic is none of Тевтонский. */
const adjective = /[sc]k|[aeiouy]$/;
/** A hand that slips changes so many letters at most; who spells a name by another rule changes more. */
const slipLetters = 2;

/** A name that nobody else has: one of the row's, spelt wrong; one in the place of another; one from nowhere. */
export function strangerFault(word: Word, nameCase: NameCase): NameFault | StrangeName | null {
  return (word.isFirst ? null : explained(word, nameCase)) ?? strange(word, nameCase);
}

/** A Slavic name that is no spelling of any in the project is somebody else's. */
function strange(word: Word, { seen, human, russians, forms }: NameCase): StrangeName | null {
  // Train ends like one.
  if (forms.isEnglishWord(word.stem)) return null;
  if (!looksSlavic(word.name) || forms.isEnglishName(word.name) || isTitle(word)) return null;
  if (seen.isSeen(word.name, human.text.version)) return null;
  const isLikeOne = russians.some(
    (russian) =>
      russian.isCapital &&
      !isAnotherByLetters(russian, word.name, forms) &&
      (forms.nearness(russian.word.lower, word.name).likeness >= slipLikeness ||
        forms.isSpeltAbroad(russian.word.lower, word.name)),
  );
  return isLikeOne ? null : { kind: 'strange', name: null, word };
}

function explained(word: Word, nameCase: NameCase): NameFault | null {
  const { witnessed, forms, paired, renderings } = nameCase;
  for (const name of witnessed) {
    if (isSlip(name, word.name, forms)) return { kind: 'spelling', name, word, isSlight: false };
  }
  // A title stands for whoever has it.
  if (paired === null || isTitle(word)) return null;
  const at = paired.beads.findIndex(({ right }) => word.sentence >= right[0] && word.sentence < right[1]);
  const bead = paired.beads[at];
  if (bead === undefined) return null;
  const own = wordsOfSentences(paired.left, ...bead.left);
  const said = wordsOfSentences(paired.right, ...bead.right);
  const pairs = paired.pairs[at];
  for (const name of witnessed) {
    if (name.machine === null || mayStandFor(word, name, forms) || isBySurname(name, word, nameCase))
      continue;
    const other = name.machine.name;
    const places = own.flatMap((place, x) => (place.name === other ? [x] : []));
    const given = renderingsOf(name, said, forms, renderings);
    if (given.length >= places.length) continue;
    const open = places.filter((x) => !given.includes(said[pairs?.rightOf[x] ?? -1] ?? word));
    const y = said.indexOf(word);
    if (open.some((x) => standsAt(y, x, pairs, given.length === 0)))
      return { kind: 'lost', name, word, isSlight: false };
  }
  return machineSlip(word, own, nameCase);
}

/**
 * A name of no Slavic look may be the translation of a title, what is said for a country that readers know is meant, or
 * how a foreign name is spelt where it comes from.
 */
export function mayStandFor(
  { name: english, stem }: Word,
  { russian, machine }: WitnessedName,
  forms: NameForms,
): boolean {
  if (looksSlavic(english)) return false;
  if (russian.mayBeTranslated && forms.isEnglishWord(stem)) return true;
  if (isTerm({ russian, machine }) || understood.test(russian.word.lower)) return true;
  if (isSlavic(russian)) return false;
  if (mayBeAtHome(russian, machine, english, forms)) return true;
  const near = [forms.nearness(russian.word.lower, english)];
  if (machine !== null) near.push(forms.spelling(machine.name, english));
  const isSpelt = !isRespelt(russian, machine, forms) && forms.mayBeSpelt(russian.word.lower, english);
  return near.some((one) => one.likeness >= kinLikeness && (isSpelt || mayBeOne(one)));
}

/**
 * However a name is spelt where it comes from, it begins as it is said, and is not wholly unlike what the machine makes
 * of it: Khashoggi is Khashkaji, Shelley is no Shakespeare.
 */
const mayBeAtHome = (
  russian: RussianName,
  machine: Word | null,
  english: string,
  forms: NameForms,
): boolean =>
  beginsAlike(russian.word.lower, english) &&
  (machine === null ||
    machine.name.startsWith(english) ||
    english.startsWith(machine.name) ||
    (isRespelt(russian, machine, forms)
      ? mayBeOne(forms.spelling(machine.name, english)) ||
        mayBeOne(forms.nearness(russian.word.lower, english))
      : forms.mayBeSpelt(russian.word.lower, english)));

/** True where the machine knows how a foreign name is spelt: Jennifer, and not Dzhennifer. */
const isRespelt = ({ word: { lower } }: RussianName, machine: Word | null, forms: NameForms): boolean =>
  machine !== null && !forms.isLetterByLetter(lower, machine.name);

/** Foreign names are spelt as at home (Khashoggi for Хашкаджи), pet names are many (Митенька, Mitya). */
export const isKin = (english: string, { russian, machine }: WitnessedName, forms: NameForms): boolean =>
  russian.isCapital &&
  !russian.isAdjective &&
  !isSlavic(russian) &&
  !looksSlavic(english) &&
  !forms.isEnglishName(english) &&
  mayBeAtHome(russian, machine, english, forms);

const beginsAlike = (russian: string, english: string): boolean =>
  soundOf(russian).slice(0, sameSounds) === soundOf(english).slice(0, sameSounds);

/** A stranger that is all but one of the machine's names. */
function machineSlip(
  word: Word,
  own: readonly Word[],
  { russians, common, human }: NameCase,
): NameFault | null {
  const { name } = word;
  const said = new Set(human.words.map((other) => other.name));
  const machine = own.find((other) => {
    const spelt = other.name;
    if (!other.isCapital || spelt.length < 4 || common.english.has(spelt) || said.has(spelt)) return false;
    return isOneLetterApart(spelt, name);
  });
  const russian = machine === undefined ? undefined : russians.find(({ isCapital }) => isCapital);
  return machine === undefined || russian === undefined
    ? null
    : {
        kind: 'spelling',
        name: { russian, machine, isDoubtful: false, others: noOthers },
        word,
        isSlight: false,
      };
}

/** The first of these English names that may be this one with a slip in its spelling; null: none. */
export function likestOf(
  name: WitnessedName,
  strangers: readonly EnglishName[],
  forms: NameForms,
): Word | null {
  return strangers.find((stranger) => isSlip(name, stranger.name, forms))?.word ?? null;
}

const soundsOf = (word: string): number => consonantsOf(soundOf(word)).length;

/** True where without a machine nothing tells that a word is no other spelling of a name. */
function mayBeAnotherSpelling(russian: RussianName, english: string, forms: NameForms): boolean {
  const { lower } = russian.word;
  if (isSlavic(russian)) return forms.isSpeltAbroad(lower, english);
  // Foreign names have letters that nobody says (Viardot, Ochsner), and Уильямс has all that Williams has.
  if (soundsOf(english) > soundsOf(lower.replace(/^у(?=[аеиоэ])/, 'в')) || forms.mayBeSpelt(lower, english))
    return true;
  return adjectival.test(lower) && !adjective.test(english);
}

function isSlip({ russian, machine }: WitnessedName, english: string, forms: NameForms): boolean {
  if (forms.isEnglishName(english)) return false;
  if (machine !== null && isOneLetterApart(machine.name, english)) return true;
  const known = forms.englishFor(russian.word.text);
  if (known.some((phrase) => phrase.some((word) => isOneLetterApart(word, english)))) return true;
  const own = forms.nearness(russian.word.lower, english);
  const near = [own];
  if (machine === null && mayBeAnotherSpelling(russian, english, forms)) return false;
  if (machine !== null) {
    if (lettersApart(machine.name, english) > slipLetters) return false;
    // A spelling that the Russian is nearer to than to the machine's is none of the human's slips.
    if (own.cost < forms.nearness(russian.word.lower, machine.name).cost) return false;
    near.push(forms.spelling(machine.name, english));
  }
  const least = isSlavic(russian) ? 0 : hardCost;
  const isForeign = machine === null && !isSlavic(russian);
  return near.some(
    ({ cost, likeness }) =>
      cost >= least &&
      ((likeness >= slipLikeness && cost <= slipCost) ||
        (isForeign && likeness >= foreignLikeness && cost <= foreignSlipCost)),
  );
}

/** A name romanised, or a word with a capital that sounds alike in both languages: Сенат, Senate. */
const isSpoken = (russian: RussianName, english: string, forms: NameForms): boolean =>
  isRomanised(russian, english, forms) ||
  (russian.word.isCapital &&
    forms.nearness(russian.word.lower, english).isSame &&
    !isAnotherByLetters(russian, english, forms));

const none: ReadonlySet<string> = new Set();

/** Ivan the Terrible is Грозный: what follows a name and `the`, in lower case; empty where nothing does. */
function epithetAfter(word: Word, { words }: Reading): string {
  const [article, epithet] = words.slice(words.indexOf(word) + 1);
  return article?.lower === 'the' && epithet?.isCapital === true ? epithet.name : '';
}

/** Names of the human's text for which neither Russian, machine nor another human has a counterpart. */
export function unexplained({
  human, machines, others, russians, forms, reader, renderings,
}: NameCase): readonly EnglishName[] {
  const spoken = [...machines, ...others].map(reader.spoken);
  const machineNames = machines.flatMap(reader.english);
  return reader.english(human).filter(({ word, name }) => {
    if (name.length < 3 || spoken.some(({ names, stems }) => names.has(name) || stems.has(word.stem))) return false;
    if (!/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
    if (russians.some((russian) => isSpoken(russian, name, forms) || renderings.isKnown(russian.key, name))) {
      return false;
    }
    // Sascha for Александр, Brussels for the EU.
    const epithet = epithetAfter(word, human);
    const isStandIn = ({ word: { text }, isCapital }: RussianName) => {
      const standIns = isCapital ? forms.standInsFor(text) : none;
      return standIns.has(name) || standIns.has(epithet);
    };
    if (russians.some(isStandIn)) return false;
    if (machineNames.some((other) => forms.spelling(other.name, name).isSame)) return false;
    return !russians.some((russian) =>
      forms.englishFor(russian.word.text).some((phrase) => phrase.includes(name) && phraseAt(phrase, human.words) >= 0),
    );
  });
} // biome-ignore format: the names are one list
