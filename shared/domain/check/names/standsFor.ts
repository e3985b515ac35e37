import { isPatronymic } from '../../names/patronymics.ts';
import type { WordPairs } from '../meaning/likeness.ts';
import { type Word, wordsOfSentences } from '../meaning/reading.ts';
import type { NameUsage } from './learn.ts';
import { leavesHole, wholeName } from './leftOut.ts';
import type { WitnessedName } from './match.ts';
import type { NameCase } from './nameCase.ts';
import type { EnglishName } from './nameWords.ts';

const persons = /^(?:he|she|him|her|his|hers)$/;
/** Not whose something is. */
const actors = /^(?:he|she|him)$/;

/**
 * True of a person whom the text names elsewhere and who goes here by "he" or "her" or by a title alone, where no name that
 * is not in the row stands in the sentence.
 */
export function isSpokenOf(
  name: WitnessedName,
  nameCase: NameCase,
  strangers: readonly EnglishName[],
  usage: NameUsage,
): boolean {
  const { paired, human, seen, forms } = nameCase;
  const other = name.machine?.name;
  if (paired === null || other === undefined) return false;
  const isPolite = isPatronymic(name.russian.word.lower);
  const { version } = human.text;
  const isKnown =
    seen.isIn(other, version) ||
    wholeName(name, nameCase).some(({ key }) => usage.spellings(version, key).length > 0);
  if (!isKnown) return false;
  return paired.beads.some((bead, at) => {
    const own = wordsOfSentences(paired.left, ...bead.left);
    const x = own.findIndex((word) => word.name === other);
    if (x < 0) return false;
    const said = wordsOfSentences(paired.right, ...bead.right);
    const isNamed = strangers.some(({ word }) => said.includes(word) && !forms.isEnglishWord(word.stem));
    if (isNamed) return false;
    if (isCalledByTitle(x, own, said, paired.pairs[at])) return true;
    // Who is addressed by name and patronymic may well be "she" in English, wherever that stands.
    if (isPolite) return timesIn(said, persons) > 0;
    const isOther = timesIn(said, actors) > timesIn(own, actors) || ranksIn(said) > ranksIn(own);
    return isOther && !leavesHole(name, nameCase, true);
  });
}

const rank =
  /^(?:emperor|empress|king|queen|tsar|tsarina|prince|princess|count|countess|duke|duchess|baron|baroness|pope|patriarch|metropolitan|archbishop|bishop|marshal|general|colonel|major|captain|president|chancellor|minister|governor|mayor|chairman|professor|inspector|commander|admiral)$/;

/** How often a rank stands for who has it: the Emperor. */
const ranksIn = (words: readonly Word[]): number =>
  words.filter(
    ({ lower, to }, at) =>
      rank.test(lower) &&
      words[at - 1]?.lower === 'the' &&
      !(words[at + 1]?.isCapital === true && words[at + 1]?.from === to + 1),
  ).length;

const timesIn = (words: readonly Word[], kind: RegExp): number =>
  words.filter(({ lower }) => kind.test(lower)).length;

/** True where the machine has a title before the name `x`, and the human says that alone: the captain. */
function isCalledByTitle(
  x: number,
  own: readonly Word[],
  said: readonly Word[],
  pairs: WordPairs | undefined,
): boolean {
  const [title, name] = [own[x - 1], own[x]];
  const y = pairs?.rightOf[x - 1] ?? -1;
  if (title === undefined || name === undefined || y < 1 || name.from - title.to !== 1) return false;
  const [before, called, next] = [said[y - 1], said[y], said[y + 1]];
  return (
    before?.lower === 'the' &&
    title.isCapital &&
    called?.isCapital === false &&
    !(next?.isCapital === true && next.from - called.to === 1)
  );
}

/** True of a given name with a patronymic where the human has a surname that other texts of the project have elsewhere. */
export function isBySurname(
  name: WitnessedName,
  { name: english }: Pick<Word, 'name'>,
  nameCase: NameCase,
): boolean {
  const whole = wholeName(name, nameCase);
  const isPolite = whole.length === 2 && isPatronymic(whole[1]?.word.lower ?? '');
  return isPolite && nameCase.seen.isInOther(english, nameCase.human.text.version);
}
