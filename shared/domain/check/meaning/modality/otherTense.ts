import type { Word } from '../reading.ts';
import { type Bound, isAllPast, isAllToCome, isFutureAt, isPastAt, lowerAt } from './boundVerbs.ts';

const will = /^(?:will|won't|shall)$|'ll$/;
/** Whatever looks ahead: two texts may do so by other words. */
const ahead = /^(?:will|won't|shall|would|wouldn't|going|due|set|about|plan.*|schedul.*|expect.*)$|'ll$|'d$/;
const past = /^(?:was|were|wasn't|weren't|had|hadn't|did|didn't)$/;
/** A text that tells of now as well may tell of what was beside it. */
const present = /^(?:is|are|has|have|am|isn't|aren't)$|'s$|'re$|'ve$/;
/** Between these and their verb. */
const between = /^(?:be|been|being|have|not|also|soon|again|already|still|then|now|never|[a-z]{2,}ly)$/;
const within = 4;

/** What the text tells of what has been, or of what is to come. */
export interface OtherTense {
  readonly said: 'past' | 'toCome';
  readonly word: Word;
}

/**
 * `Was held` for what will be, and the other way round: a verb whose counterpart in the Russian is in the other tense.
 * `machine` (null where there is none) must look ahead as the Russian does. Linear.
 */
export function otherTense(bound: Bound, machine: readonly Word[] | null): readonly OtherTense[] {
  const { words, original, leftOf } = bound;
  const told = (y: number) => leftOf[y] ?? [];
  const verbs = [...words.keys()].filter((y) => words[y]?.isContent === true && told(y).length > 0);
  const looksAhead = machine?.some((_, at) => isAhead(machine, at));
  const isConditional = original.some(({ lower }) => /^(?:бы|б|если)$/.test(lower));
  if (isConditional) return [];
  const found = (said: OtherTense['said'], y: number | undefined): readonly OtherTense[] => {
    const word = words[y ?? -1];
    return word === undefined ? [] : [{ said, word }];
  };
  if (looksAhead !== true) {
    const y = verbs.find((y) => hasBefore(words, y, will) && told(y).every((x) => isPastAt(original, x)));
    const isPast = looksAhead === false && tellsPast(machine) && isAllPast(original);
    return found('toCome', y ?? (isPast ? words.findIndex((_, at) => isForetold(words, at)) : undefined));
  }
  if (words.some((_, at) => isAhead(words, at) || isToBe(words, at))) return [];
  const y = verbs.find((y) => hasBefore(words, y, past) && told(y).every((x) => isFutureAt(original, x)));
  const isToCome = isAllToCome(original) && !words.some(({ lower }) => present.test(lower));
  return found('past', y ?? (isToCome ? words.findIndex(({ lower }) => past.test(lower)) : undefined));
}

/** Of others than who speaks: I will admit that it was so. */
const isForetold = (words: readonly Word[], at: number): boolean =>
  /^(?:will|won't)$/.test(lowerAt(words, at)) && !/^(?:i|we|you)$/.test(lowerAt(words, at - 1));

/** Was to move, had to. */
const isToBe = (words: readonly Word[], at: number): boolean =>
  past.test(lowerAt(words, at)) && lowerAt(words, at + 1) === 'to';

const tellsPast = (machine: readonly Word[] | null): boolean =>
  machine?.some(({ lower }) => past.test(lower) || /[a-z]{2}ed$/.test(lower)) === true;

/** To be held, as well. */
const isAhead = (words: readonly Word[], at: number): boolean =>
  ahead.test(lowerAt(words, at)) || (lowerAt(words, at) === 'to' && lowerAt(words, at + 1) === 'be');

/** True where texts may tell of other times, as far as their small words show. Linear. */
export function mayBeInTime(words: readonly Word[], machine: readonly Word[] | null): boolean {
  const looks = words.some(({ lower }) => will.test(lower));
  const looked = machine?.some(({ lower }) => will.test(lower));
  return looked === undefined ? looks : looks !== looked;
}

function hasBefore(words: readonly Word[], at: number, auxiliary: RegExp): boolean {
  for (let y = at - 1; y >= at - within; y--) {
    const own = lowerAt(words, y);
    if (auxiliary.test(own)) return true;
    if (!between.test(own)) return false;
  }
  return false;
}
