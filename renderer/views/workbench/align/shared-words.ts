import { foldText, latinForm } from '../../../../shared/domain/text/normalise.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Word extends Span {
  /** Equal for words that are the same number, name or word in two languages. */
  readonly key: string;
}

/** Letters of a transliterated name that must agree: endings are cases in Russian. */
const leastStem = 4;
/** Letters of a word that count in one language: shorter ones are in every sentence. */
const leastWord = 5;

/** 20 000 is 20,000, and 3,8 is 3.8: a number is told by its figures alone. */
const wordOrNumber = /\p{N}+(?:[.,]\p{N}+|[ \u00a0\u202f]\p{N}{3}(?!\p{N}))*|\p{L}[\p{L}\p{M}’'-]*/gu;

function wordsOf(text: string, acrossLanguages: boolean): Word[] {
  return [...text.matchAll(wordOrNumber)].flatMap((match) => {
    const [word] = match;
    const span = { from: match.index, to: match.index + word.length };
    if (/^\p{N}/u.test(word)) return [{ ...span, key: word.replace(/\P{N}/gu, '') }];
    const isName = /^\p{Lu}/u.test(word);
    const isLatin = /^\p{Script=Latin}+$/u.test(word);
    const plain = latinForm(foldText(word));
    if (acrossLanguages) {
      const isComparable = plain.length >= leastStem && (isName || isLatin);
      return isComparable ? [{ ...span, key: plain.slice(0, leastStem) }] : [];
    }
    return word.length >= leastWord ? [{ ...span, key: plain }] : [];
  });
}

export interface SharedWords {
  readonly left: readonly Span[];
  readonly right: readonly Span[];
  /** The shared words as they stand in the right text, each once. */
  readonly words: readonly string[];
}

/**
 * Numbers, names and words that two texts share: between two languages numbers as they are and names by their first
 * letters in Latin script, within one language also the longer words. Linear.
 */
export const sharedWords = (left: string, right: string, acrossLanguages: boolean): SharedWords => {
  const leftWords = wordsOf(left, acrossLanguages);
  const rightWords = wordsOf(right, acrossLanguages);
  const inLeft = new Set(leftWords.map(({ key }) => key));
  const inRight = new Set(rightWords.map(({ key }) => key));
  const shared = rightWords.filter(({ key }) => inLeft.has(key));
  return {
    left: leftWords.filter(({ key }) => inRight.has(key)),
    right: shared,
    words: [...new Set(shared.map(({ from, to }) => right.slice(from, to)))],
  };
};
