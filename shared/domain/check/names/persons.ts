import type { Word } from '../meaning/reading.ts';
import type { NameForms } from './forms.ts';
import type { RussianName } from './nameWords.ts';

/** English words that stand for one person. */
export const onePerson = /^(?:he|she|him|her|his|hers|himself|herself)$/;
/** Those, and words for several persons. */
export const persons = /^(?:he|she|him|her|his|hers|himself|herself|they|them|their|theirs|themselves)$/;
/** Words for things, which Russian says as it does persons. */
export const thingsToo = /^(?:it|its|itself)$/;
/** Those of the first that say not whose something is, and what follows a name: Perelman, who refused. */
export const actors = /^(?:he|she|him|himself|herself|who)$/;

/** English words that stand for a place. */
export const places = /^(?:there|here|where)$/;

const rank =
  /^(?:emperor|empress|king|queen|tsar|tsarina|prince|princess|count|countess|duke|duchess|baron|baroness|pope|patriarch|metropolitan|archbishop|bishop|marshal|general|colonel|major|captain|president|chancellor|minister|governor|mayor|chairman|professor|inspector|commander|admiral)$/;

const title = /^(?:lady|lord|sir|dame|saint|mr|mrs|ms|miss|dr|doctor|father|mother|brother|sister)$/;

/** True of a rank or a title, which are no names though they have a capital. */
export const isTitle = ({ lower }: Word): boolean => rank.test(lower) || title.test(lower);

/** How often a rank stands for who has it: the Emperor, the young king. */
export const ranksIn = (words: readonly Word[]): number =>
  words.filter(
    (word, at) =>
      rank.test(word.lower) &&
      (words[at - 1]?.lower === 'the' || words[at - 2]?.lower === 'the') &&
      !isBeforeCapital(word, words[at + 1]),
  ).length;

const inPlace = /(?<!\p{L})(?:в|во|из|под|через) $/iu;
const longestPreposition = 7;

/** True of a name after a preposition of place. */
export const isWhere = ({ word: { from } }: RussianName, source: string): boolean =>
  inPlace.test(source.slice(Math.max(0, from - longestPreposition), from));

/** How many of the words are of a kind, by how they stand in lower case. */
export const timesIn = (words: readonly Word[], kind: RegExp): number =>
  words.filter(({ lower }) => kind.test(lower)).length;

/**
 * True where the word before a name says who its bearer is, and the human's words say that alone: the doctor, for Доктор
 * Чебутыкин. The administration is not who Ставрополь is, nor an admiral the ship «Адмирал Невельской». Linear in the words.
 */
export function isCalledByRole(
  { word, isTitle: isQuoted }: RussianName,
  original: readonly Word[],
  said: readonly Word[],
  forms: NameForms,
): boolean {
  const role = original[original.indexOf(word) - 1];
  if (role === undefined || word.from - role.to !== 1 || (role.isCapital && !role.isFirst)) return false;
  if (isQuoted) return false;
  const senses = forms.sensesOf(role.stem);
  return said.some(
    (one, at) =>
      !one.isCapital &&
      senses.has(one.stem) &&
      !body.test(one.lower) &&
      said[at - 1]?.lower === 'the' &&
      said[at + 1]?.lower !== 'of' &&
      !isBeforeCapital(one, said[at + 1]),
  );
}

/** Of somebody or something, and not what that is called: the administration of, the suburbs of. */
const body = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|ing|cy|hood)s?$/;

const isBeforeCapital = ({ to }: Word, next: Word | undefined): boolean =>
  next?.isCapital === true && next.from === to + 1;
