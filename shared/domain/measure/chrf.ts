import { countShared, GramNumbers } from './grams.ts';
import { remembered, type SegmentCounter } from './segment.ts';
import { splitWords, withoutSpace } from './whiteSpace.ts';

/**
 * chrF (Popović 2015) and chrF++ (Popović 2017) as sacrebleu 2.6.0 counts them: character n-grams of orders 1 to 6
 * without white space, for chrF++ word n-grams of orders 1 and 2 besides; recall weighs twice as much as precision.
 */
const characterOrders = 6;
const betaSquared = 4;

/** What a text is compared by: a list of n-gram numbers an order. */
type Profile = readonly Int32Array[];

/**
 * Counts of a segment: for every order the n-grams of the hypothesis, those of the reference, and those in both. Of
 * several references the one with the best score counts, the first of equal ones. Characters are code points. An
 * order that the reference is too short for does not count for the hypothesis either.
 */
export function createChrf(wordOrders: 0 | 2): SegmentCounter {
  const characters = new GramNumbers<string>();
  const words = new GramNumbers<string>();
  const profileOf = remembered(
    (text): Profile => [
      ...characters.sorted(Array.from(withoutSpace(text)), characterOrders),
      ...(wordOrders === 0 ? [] : words.sorted(wordsOf(text), wordOrders)),
    ],
  );
  return (hypothesis, references) => {
    let best: readonly number[] = [];
    let bestScore = -1;
    for (const reference of references) {
      const statistics = countsOf(profileOf(hypothesis), profileOf(reference));
      const score = chrfScore(statistics);
      if (score > bestScore) [best, bestScore] = [statistics, score];
    }
    return best;
  };
}

const countsOf = (hypothesis: Profile, reference: Profile): readonly number[] =>
  hypothesis.flatMap((ours, order) => {
    const theirs = reference[order] ?? new Int32Array();
    return [theirs.length === 0 ? 0 : ours.length, theirs.length, countShared(ours, theirs)];
  });

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
