import { isPatronymic } from '../../names/patronymics.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import type { NameUsage } from './learn.ts';
import { isPolite, leavesHole, wholeName } from './leftOut.ts';
import { isRomanised, isSlavic, type WitnessedName } from './match.ts';
import type { NameCase } from './nameCase.ts';
import type { EnglishName, RussianName } from './nameWords.ts';
import { actors, isCalledByRole, isWhere, onePerson, ranksIn, timesIn } from './persons.ts';

/**
 * True of a person who goes here by "he" or "her" or by a title alone, where no name that is not in the row stands in the
 * sentence, and who is named elsewhere in the text or has been in the row, by another of his names.
 */
export function isSpokenOf(
  name: WitnessedName,
  nameCase: NameCase,
  strangers: readonly EnglishName[],
  usage: NameUsage,
): boolean {
  const { paired, original, forms } = nameCase;
  const other = name.machine?.name;
  if (paired === null || other === undefined) return false;
  const isAddressed = isPartOfPolite(name, nameCase);
  const isKnown = isNamedAgain(name, nameCase) || isNamedElsewhere(name, nameCase, usage);
  return paired.beads.some((bead) => {
    const own = wordsOfSentences(paired.left, ...bead.left);
    if (!own.some((word) => word.name === other)) return false;
    const said = wordsOfSentences(paired.right, ...bead.right);
    const isNamed = strangers.some(({ word }) => said.includes(word) && !forms.isEnglishWord(word.stem));
    if (isNamed) return false;
    if (isCalledByRole(name.russian, original?.words ?? [], said, forms)) return true;
    // Who is addressed by name and patronymic may well be "she" in English, wherever that stands.
    if (isAddressed) return timesIn(said, onePerson) > 0;
    if (!isKnown) return false;
    const isOther = timesIn(said, actors) > timesIn(own, actors) || ranksIn(said) > ranksIn(own);
    return isOther && !leavesHole(name, nameCase, true);
  });
}

/** True of a person whom the version names in other rows. */
const isNamedElsewhere = (name: WitnessedName, nameCase: NameCase, usage: NameUsage): boolean => {
  const { human, seen } = nameCase;
  const { version } = human.text;
  return (
    seen.isIn(name.machine?.name ?? '', version) ||
    wholeName(name, nameCase).some(({ key }) => usage.spellings(version, key).length > 0)
  );
};

/** True of a patronymic, and of the name before one. */
const isPartOfPolite = (name: WitnessedName, nameCase: NameCase): boolean =>
  isPatronymic(name.russian.word.lower) || isPolite(wholeName(name, nameCase));

/**
 * True of a name that stands alone after another that the human has: who has been named may be called by it, Надаль is
 * Рафаэль. A Slavic surname is somebody else's.
 */
const isNamedAgain = (name: WitnessedName, nameCase: NameCase): boolean =>
  !isSlavic(name.russian) &&
  !isWhere(name.russian, nameCase.source) &&
  !nameCase.forms.isPlaceName(name.machine?.name ?? '') &&
  wholeName(name, nameCase).length === 1 &&
  nameCase.witnessed.some(
    (other) => other.russian.word.from < name.russian.word.from && nameCase.given(other).length > 0,
  );

/**
 * True of a name of which the original has another form in the row that the human gives: Grisha, for Гриша and Григорий.
 * O(words of both texts multiplied).
 */
export function isGivenByPetName(russian: RussianName, { russians, human, forms }: NameCase): boolean {
  const own = formsOf(russian, forms);
  return russians.some((other) => {
    if (!other.isCapital || other.key === russian.key) return false;
    const others = formsOf(other, forms);
    if (![...own].some((form) => others.has(form) && !forms.isPlaceName(form))) return false;
    return human.words.some(
      ({ name, isCapital }) => isCapital && (others.has(name) || isRomanised(other, name, forms)),
    );
  });
}

/** What a name is in English, and what it is short for, in lower case. */
const formsOf = ({ word: { text } }: RussianName, forms: NameForms): ReadonlySet<string> =>
  new Set([
    ...forms.englishFor(text).map((phrase) => phrase.join(' ').toLowerCase()),
    ...forms.standInsFor(text),
  ]);

/** True of one of a people, the Pole or the Norwegian, where another word in the row names who is meant. */
export function isOneOfPeople(
  { russian, machine }: WitnessedName,
  { machines, witnessed, given, forms }: NameCase,
): boolean {
  const [text] = machines;
  if (machine === null || text === undefined || russian.isAdjective || !forms.isPlaceName(machine.name))
    return false;
  // Countries have a capital wherever they stand, and hardly an article; the French are many.
  if ((russian.isCapital && !russian.word.isFirst) || /(?:s|sh|ch|ese)$/.test(machine.name)) return false;
  if (text.words[text.words.indexOf(machine) - 1]?.lower !== 'the') return false;
  return witnessed.some(
    (other) =>
      other.russian.isCapital &&
      other.machine !== null &&
      !forms.isPlaceName(other.machine.name) &&
      given(other).length > 0,
  );
}

/** True of a given name with a patronymic where the human has a surname that other texts of the project have elsewhere. */
export function isBySurname(
  name: WitnessedName,
  { name: english }: Pick<Word, 'name'>,
  nameCase: NameCase,
): boolean {
  return isPolite(wholeName(name, nameCase)) && nameCase.seen.isInOther(english, nameCase.human.text.version);
}
