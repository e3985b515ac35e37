import { countShared, Grams } from './grams.ts';
import type { SegmentCounter } from './segment.ts';
import { splitWords, withoutSpace } from './whiteSpace.ts';

/**
 * chrF (Popović 2015) and chrF++ (Popović 2017) as sacrebleu 2.6.0 counts them: character n-grams of orders 1 to 6
 * without white space, for chrF++ word n-grams of orders 1 and 2 besides; recall weighs twice as much as precision.
 */
const characterOrders = 6;
const wordOrders = 2;
const betaSquared = 4;

/** Counts by order of what two texts have in common; both ways alike. */
type Sharing = (
  left: string,
  right: string,
) => { readonly shared: readonly number[]; readonly sizes: readonly [Sizes, Sizes] };
/** By order, how many n-grams a text has. */
type Sizes = readonly number[];

/** What chrF and chrF++ look at in the texts of a row; one serves both. */
export interface ChrfTexts {
  readonly characters: Sharing;
  readonly words: Sharing;
}

/** For the texts of one row, which it remembers. */
export const readChrfTexts = (): ChrfTexts => ({
  characters: sharing(new Grams(withoutSpace, characterOrders)),
  words: sharing(new Grams(wordsOf, wordOrders)),
});

/** Remembers pairs, whichever of the two is named first. */
function sharing(grams: Grams): Sharing {
  const known = new Map<string, Map<string, readonly number[]>>();
  return (left, right) => {
    const [ours = [], theirs = []] = grams.profiles([left, right]);
    const shared =
      known.get(left)?.get(right) ??
      known.get(right)?.get(left) ??
      ours.map((list, order) => countShared(list, theirs[order] ?? new Float64Array()));
    const own = known.get(left) ?? new Map<string, readonly number[]>();
    known.set(left, own.set(right, shared));
    return { shared, sizes: [ours.map(({ length }) => length), theirs.map(({ length }) => length)] };
  };
}

/**
 * Counts of a segment: for every order the n-grams of the hypothesis, those of the reference, and those in both. Of
 * several references the one with the best score counts, the first of equal ones. Characters are code points. An
 * order that the reference is too short for does not count for the hypothesis either.
 */
export function createChrf(withWords: boolean, { characters, words }: ChrfTexts): SegmentCounter {
  return (hypothesis, references) => {
    let best: readonly number[] = [];
    let bestScore = -1;
    for (const reference of references) {
      const statistics = [characters, ...(withWords ? [words] : [])].flatMap((share) =>
        countsOf(share(hypothesis, reference)),
      );
      // Of one there is nothing to choose.
      const score = references.length === 1 ? 0 : chrfScore(statistics);
      if (score > bestScore) [best, bestScore] = [statistics, score];
    }
    return best;
  };
}

const countsOf = ({ shared, sizes: [ours, theirs] }: ReturnType<Sharing>): readonly number[] =>
  shared.flatMap((both, order) => {
    const length = theirs[order] ?? 0;
    return [length === 0 ? 0 : (ours[order] ?? 0), length, both];
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
