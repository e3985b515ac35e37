import type { WordPairs } from '../../../link/wordPairs.ts';
import type { Word } from '../reading.ts';

/** All alone, all but, at all. */
const isTurnOfAll = (words: readonly Word[], at: number): boolean =>
  /^(?:at|after|above|not)$/.test(words[at - 1]?.lower ?? '') ||
  /^(?:alone|but|right|along|over|round|around|together|too)$/.test(words[at + 1]?.lower ?? '');

/** Each with what stands before or behind it where it has no opposite: years old, the next morning, ended up poor. */
const turns: readonly { readonly word: RegExp; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { word: /^old$/, before: /^(?:year|month|week|day)s?$/ },
  { word: /^some$/, after: /^(?:day|time|kind|sort)$/ },
  { word: /^next$/, after: /^(?:moment|instant|day|morning|afternoon|evening|night|time)$/ },
  { word: /^end/, after: /^up$/ },
];

/** True of an English word that has no opposite where it stands. */
export const isTurnOfSpeech = (words: readonly Word[], at: number): boolean => {
  const lower = words[at]?.lower ?? '';
  return (
    (lower === 'all' && isTurnOfAll(words, at)) ||
    turns.some(
      ({ word, before, after }) =>
        word.test(lower) &&
        (before?.test(words[at - 1]?.lower ?? '') === true ||
          after?.test(words[at + 1]?.lower ?? '') === true),
    )
  );
};

/** Тем более is all the more, and прежде чем is before. */
export const isRussianTurn = (words: readonly Word[], at: number): boolean =>
  (/^(?:более|менее)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === 'тем') ||
  (words[at]?.lower === 'прежде' && /^(?:чем|нежели|всего)$/.test(words[at + 1]?.lower ?? ''));

/** Words within which an adjective describes a noun. */
const describedWithin = 4;

/**
 * True where the noun right behind the English word at `y` answers Russian ones that all stand far from the Russian word
 * at `x`: a little sister has nothing to do with big tears. Linear.
 */
export function isOfOther(
  y: number,
  human: readonly Word[],
  x: number,
  original: readonly Word[],
  dictionary: WordPairs,
): boolean {
  const noun = human.slice(y + 1, y + 3).find(({ isContent }) => isContent);
  if (noun === undefined) return false;
  const answered = [...original.keys()].filter((one) =>
    dictionary.get(original[one]?.stem ?? '')?.has(noun.stem),
  );
  return answered.length > 0 && answered.every((one) => Math.abs(one - x) > describedWithin);
}
