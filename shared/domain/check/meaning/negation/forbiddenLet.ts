import { lowerText } from '../lowerText.ts';
import type { Word } from '../reading.ts';
import type { NegationShift } from './negation.ts';

/** With the words behind it, what says in Russian that something must not be, and nothing else. */
const forbids =
  /^(?:(?:нельзя|невозможно)(?! (?:было |бы )?(?:не|ли|сказать|исключ[а-я]+)(?: |$))|запре(?:щ|тил)|недопустим|не (?:допуска[ею]тся|разреша[ею]тся|вправе|име[еюл][а-я]* права))/;
/** The first word of it. */
const begins = /^(?:не$|нельзя$|невозможно$|недопустим|запре)/;
/** English that lets something be, or wants it, or can do it. */
const lets =
  /\b(?:may|can|could|must|should|shall|has to|have to|(?:is|are|be|been|was|were) (?:allowed|permitted|able|possible|entitled|free|obliged|required))\b/;
/** English that denies with no word for it: may only, must stay outside. */
const restricts = /\b(?:only|unless|except|but|other than|outside|reserved|limited|until|before|nor|or)\b/;
/** How could one forget it? */
const asks = /\b(?:may|can|could|must|should|shall) (?:i|you|he|she|it|we|they|there|one|any[a-z]*)\b/;

/**
 * May, can or must, for what the Russian forbids or has for impossible: nothing in the English denies but the `without` of
 * a «без». Linear.
 */
export function forbiddenLet(
  original: readonly Word[],
  human: readonly Word[],
  bead: number,
): readonly NegationShift[] {
  const negator = original.find(
    ({ lower }, x) => begins.test(lower) && forbids.test(lowerText(original.slice(x, x + forbiddenWithin))),
  );
  if (negator === undefined) return [];
  const hasWithout = original.some(({ lower }) => lower === 'без');
  const denies = human.some(
    ({ lower, denial }) => denial !== null && denial !== 'faint' && !(hasWithout && lower === 'without'),
  );
  const english = lowerText(human);
  if (denies || !lets.test(english) || restricts.test(english) || asks.test(english)) return [];
  return [{ kind: 'lost', negator, place: null, bead, isBare: false, isLiteral: false }];
}

/** Words in which a ban is said. */
const forbiddenWithin = 3;
