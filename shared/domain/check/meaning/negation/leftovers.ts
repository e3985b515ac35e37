import { lowerText } from '../lowerText.ts';
import type { Word } from '../reading.ts';
import type { NegationShift } from './negation.ts';

/** Words of the text with one before them, by which to see that a turn of speech has lost its negation, and the Russian of it. */
interface Leftover {
  readonly said: RegExp;
  readonly original: RegExp;
}

const verb = '(?:be|being|been|have|has|had|is|are|was|were|do|does|need|want|exist|apply|[a-z]{2,}ed)';
const leftovers: readonly Leftover[] = [
  // `Will longer be supported`: without its `no` nothing can be longer than a verb.
  {
    said: new RegExp(
      `^(?!(?:no|any|not|much|even|far|little|the|a|years?|days?|hours?|times?|last|took|is|are|was|were) )\\S+ longer ${verb}(?: |$)`,
    ),
    original: /^(?:больше|уже|впредь|перест|прекра|законч|оконч|заверш|истек|истеч|утрат|не$|нет$)/,
  },
  // `Can wait to see`, `could help laughing`.
  {
    said: /^\S+ (?:can|could) (?:wait (?:to|for)|help (?:but|[a-z]+ing))(?: |$)/,
    original: /^(?:нетерп|терпи?т?ся|не$|нельзя$|невольн)/,
  },
];
/** The second word of any of them; nothing else need be read. */
const seconds: ReadonlySet<string> = new Set(['longer', 'can', 'could']);
/** Words of which one is read. */
const wordsOfOne = 4;

/** What a lost negation leaves of a turn of speech: longer be, can wait for. Linear. */
export function turnsLeftOver(
  words: readonly Word[],
  original: readonly Word[],
  bead: number,
): readonly NegationShift[] {
  const place = words.find(({ lower: second }, y) => {
    if (y === 0 || !seconds.has(second)) return false;
    const said = words
      .slice(y - 1, y - 1 + wordsOfOne)
      .map(({ lower }) => lower)
      .join(' ');
    return leftovers.some(
      (one) => one.said.test(said) && original.some(({ lower }) => one.original.test(lower)),
    );
  });
  return place === undefined
    ? []
    : [{ kind: 'lost', negator: place, place, bead, isBare: true, isLiteral: false }];
}

/** `Связь отсутствует`, of which English says that there is none. */
const isAbsent = /^отсутств(?:ова|у[ею]т)/;
const thereIs = /\bthere (?:is|are|was|were|(?:has|have|had) been) /;
/** Says without a denial who or what is not there. */
const absence = /\b(?:away|gone|only|cut|off|down|out|silence|shortage|vacanc(?:y|ies)|vacant|gaps?|empty)\b/;

/** `There was some access`, for «доступ отсутствовал»: nothing in the English denies. Linear. */
export function absentThere(
  words: readonly Word[],
  original: readonly Word[],
  bead: number,
): readonly NegationShift[] {
  const negator = original.find(({ lower }, x) => isAbsent.test(lower) && original[x - 1]?.denial !== 'hard');
  if (negator === undefined || words.some(({ denial }) => denial !== null)) return [];
  const english = lowerText(words);
  if (!thereIs.test(english) || absence.test(english)) return [];
  return [{ kind: 'lost', negator, place: null, bead, isBare: false, isLiteral: false }];
}
