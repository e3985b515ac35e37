import type { WordPairs } from '../../../link/wordPairs.ts';
import { contrariesOf } from '../opposites/opposites.ts';
import type { Word } from '../reading.ts';
import { governedBy, type Sentence } from './denialReach.ts';
import type { Russian } from './russianDenials.ts';

/** Words before a contrary in which a negation would turn it back. */
const turnedWithin = 3;

/**
 * What the negator belongs to has no counterpart, and a word of the other text that has none either is its contrary:
 * awake, for not sleeping. `ownPartner` and `otherPartner`: by word of either text its place in the other, or -1.
 */
export function isSaidByContrary(
  own: Sentence,
  other: Sentence,
  [ownPartner, otherPartner]: readonly [Int32Array, Int32Array],
  negator: number,
): boolean {
  return governedBy(own, negator).some(
    (x) => (ownPartner[x] ?? -1) < 0 && standsContrary(other, own.words[x]?.stem ?? '', otherPartner),
  );
}

/** A contrary of an English stem stands undenied among the words that have no counterpart, or among all. */
export function standsContrary({ words, cues }: Sentence, denied: string, partner?: Int32Array): boolean {
  const contraries = contrariesOf().get(denied);
  if (contraries === undefined) return false;
  return words.some(
    ({ stem }, y) =>
      contraries.has(stem) &&
      (partner?.[y] ?? -1) < 0 &&
      !cues.slice(Math.max(0, y - turnedWithin), y).includes('hard'),
  );
}

/** Words before a Russian word in which a negator belongs to it, and after it («времени нет»). */
const deniedWithin = { before: 3, after: 1 };

/** The Russian denies a word that the dictionary has for this English one. */
export function isDeniedInRussian(
  { stem }: Word,
  words: readonly Word[],
  { looseCues }: Russian,
  dictionary: WordPairs,
): boolean {
  return words.some(
    (word, at) =>
      dictionary.get(word.stem)?.has(stem) === true &&
      looseCues.slice(Math.max(0, at - deniedWithin.before), at + 1 + deniedWithin.after).includes('hard'),
  );
}
