import { Grams, gramsIn, type SortSpace } from './grams.ts';
import type { SegmentCounter } from './segment.ts';
import { splitWords, withoutSpace } from './whiteSpace.ts';

/**
 * chrF (Popović 2015) and chrF++ (Popović 2017) as sacrebleu 2.6.0 counts them: character n-grams of orders 1 to 6
 * without white space, for chrF++ word n-grams of orders 1 and 2 besides; recall weighs twice as much as precision.
 */
const characterOrders = 6;
const wordOrders = 2;
const betaSquared = 4;

/** What chrF and chrF++ look at in the texts of a row; one serves both. */
export interface ChrfTexts {
  readonly characters: Grams;
  readonly words: Grams;
}

/** For the texts of one row, which it remembers. */
export const readChrfTexts = (space: SortSpace): ChrfTexts => ({
  characters: new Grams(withoutSpace, characterOrders, space),
  words: new Grams(wordsOf, wordOrders, space),
});

/**
 * Counts of a segment: for every order the n-grams of the hypothesis, those of the reference, and those in both. Of
 * several references the one with the best score counts, the first of equal ones. Characters are code points. An
 * order that the reference is too short for does not count for the hypothesis either.
 */
export function createChrf(withWords: boolean, { characters, words }: ChrfTexts): SegmentCounter {
  const sides = withWords ? [characters, words] : [characters];
  return (hypothesis, references) => {
    let best: readonly number[] = [];
    let bestScore = -1;
    for (const reference of references) {
      const statistics = sides.flatMap((grams) => countsOf(grams, hypothesis, reference));
      // Of one there is nothing to choose.
      const score = references.length === 1 ? 0 : chrfScore(statistics);
      if (score > bestScore) [best, bestScore] = [statistics, score];
    }
    return best;
  };
}

function countsOf(grams: Grams, hypothesis: string, reference: string): readonly number[] {
  const [ours, theirs] = [grams.length(hypothesis), grams.length(reference)];
  return grams.shared(hypothesis, reference).flatMap((both, index) => {
    const size = gramsIn(theirs, index + 1);
    return [size === 0 ? 0 : gramsIn(ours, index + 1), size, both];
  });
}

/**
 * 0 to 100, of a segment's counts or of their sums. Precision and recall are averaged over the orders that both sides
 * are long enough for, and only then made one figure.
 */
export function chrfScore(statistics: readonly number[]): number {
  let [precision, recall, orders] = [0, 0, 0];
  for (let at = 0; at < statistics.length; at += 3) {
    const [ours = 0, theirs = 0, shared = 0] = statistics.slice(at, at + 3);
    if (ours === 0 || theirs === 0) continue;
    precision += shared / ours;
    recall += shared / theirs;
    orders += 1;
  }
  if (orders === 0 || precision + recall === 0) return 0;
  precision /= orders;
  recall /= orders;
  return (100 * (1 + betaSquared) * precision * recall) / (betaSquared * precision + recall);
}

const asciiMark = /[!-/:-@[-`{-~]/;

/**
 * Words with one punctuation mark set apart: the last character where it is one, or else the first. So `(hi)` makes
 * `(hi` and `)`; a mark that stands alone is a word.
 */
const wordsOf = (text: string): readonly string[] =>
  splitWords(text).flatMap((word) => {
    // A mark is one unit long, so what is cut off is never half a character.
    const isOne = word.length === 1 || (word.length === 2 && (word.codePointAt(0) ?? 0) > 0xffff);
    if (isOne) return [word];
    if (asciiMark.test(word.slice(-1))) return [word.slice(0, -1), word.slice(-1)];
    if (asciiMark.test(word.charAt(0))) return [word.charAt(0), word.slice(1)];
    return [word];
  });
