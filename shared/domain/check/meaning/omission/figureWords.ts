import { isFigureWord } from '../../../numbers/read.ts';
import type { Word } from '../reading.ts';

/** `17 тысяч` is one number. */
const ofMagnitude = /^(?:тыс|млн|млрд|миллион|миллиард)/;
/** Adjectives of units, and people that are counted: «15 тыс. человек личного состава» is "15,000 personnel". */
const ofUnit = /^(?:квадратн|кубическ|человек)/;

/** `2:1` is "2–1", `18:30` "6.30 p.m.". */
const inColons = /^\p{Nd}+(?::\p{Nd}+)+$/u;
/** `Со счётом 2:1`, «в возрасте до 14 лет». */
const beforeFigure = /^(?:сч[её]том|возраст[еа]?)$/;
/** Between such a word and its number. */
const upTo = /^(?:до|от|старше|младше|моложе)$/;

/** Words at a number that belong to it: `17 тысяч квадратных километров` is `17,000 sq km`, and others compare them. Linear. */
export function wordsOfFigures(words: readonly Word[]): ReadonlySet<Word> {
  const found = new Set<Word>();
  let number: Word | null = null;
  for (const [at, word] of words.entries()) {
    if (/^\p{Nd}/u.test(word.text)) {
      number = word;
      if (inColons.test(word.text)) found.add(word);
      for (const before of wordsBefore(words, at)) found.add(before);
    } else if (number !== null && (isFigureWord(word.lower, 'ru') || ofUnit.test(word.lower))) {
      found.add(word);
      if (ofMagnitude.test(word.lower)) found.add(number);
    } else number = null;
  }
  return found;
}

/** Words before a number that say no more than what it counts, with or without how far. */
const wordsBefore = (words: readonly Word[], at: number): readonly Word[] =>
  words
    .slice(Math.max(0, upTo.test(words[at - 1]?.lower ?? '') ? at - 2 : at - 1), at)
    .filter(({ lower }) => beforeFigure.test(lower));

/** `17,000 sq km`, `$5m`, `20%`. */
const isAbbreviated = /\d,\d{3}(?!\d)|\d ?(?:sq|cu|km|cm|mm|m|ha|kg|g|t|bn|mln|k)\b|[%$€£°²³]/;
/** What is left of a word of a figure: `km`, and the space before it. */
const abbreviated = 3;

/** By how many characters an original's figures are longer than those of a text that abbreviates them. Linear. */
export function longerByFigures(original: readonly Word[], text: string): number {
  if (!isAbbreviated.test(text)) return 0;
  const lengths = [...wordsOfFigures(original)].map(({ from, to }) => to - from + 1);
  return lengths.reduce((sum, length) => sum + Math.max(0, length - abbreviated), 0);
}
