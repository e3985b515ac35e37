import { quantityOf } from '../numbers/read.ts';
import type { Words } from './classify.ts';
import type { Region } from './match.ts';
import type { Token } from './tokens.ts';

/** Words a side up to which a word of quantity is what a change is about. */
const fewWords = 4;

/**
 * True where a small change has one word of quantity on each side, and they are not the same: `half`, `a quarter`; `a week`,
 * `a month`; `twice`, `three times` is left to the numbers. Words in match form; `language` is an ISO 639-1 code.
 */
export const quantitiesDiffer = ({ base, other }: Words, language: string): boolean => {
  if (base.length > fewWords || other.length > fewWords) return false;
  const [own, ...more] = quantitiesIn(base, language);
  const [others, ...further] = quantitiesIn(other, language);
  if (own === undefined || others === undefined || more.length + further.length > 0) return false;
  return !own.some((value) => others.includes(value));
};

const quantitiesIn = (words: readonly string[], language: string) =>
  words.map((word) => quantityOf(word, language)).filter((quantity) => quantity !== null);

const pair = /^(\p{Nd}+)([-:/])(\p{Nd}+)$/u;

/** True where two numbers that are written as one change places: `3-1`, `1-3`. */
export const scoresSwap = ({ base, other }: Words): boolean => {
  if (base.length !== other.length) return false;
  return base.some((word, at) => {
    const [, first, sign, second] = pair.exec(word) ?? [];
    return first !== undefined && first !== second && other[at] === `${second}${sign}${first}`;
  });
};

/** True where the change is a minus before a number, of either text. */
export const signDiffers = (
  { baseFrom, baseTo, otherFrom, otherTo }: Region,
  base: readonly Token[],
  other: readonly Token[],
): boolean => isSign(base, baseFrom, baseTo) !== isSign(other, otherFrom, otherTo);

const isSign = (tokens: readonly Token[], from: number, to: number): boolean => {
  const [before, sign, number] = [tokens[from - 1], tokens[to - 1], tokens[to]];
  return (
    to > from &&
    sign?.match === '-' &&
    number?.from === sign.to &&
    /^\p{Nd}/u.test(number.match) &&
    before?.to !== sign.from
  );
};
