import { headLetters, type Word, type WordForm } from './reading.ts';

/** What is known of a project's English words. */
export interface WordKnowledge {
  /** How much a stem tells: rare words much, those of every row little; 0 to 1. */
  weightOf(word: Pick<WordForm, 'stemNumber'>): number;
  /**
   * By number of a stem how likely it says the same as this unlike one, as the project's translations show; 0 to 1.
   * Undefined where nothing was learned of it.
   */
  likelyOf(left: Pick<WordForm, 'stemNumber'>): ReadonlyMap<number, number> | undefined;
}

/** Forms of a word that the stemmer leaves apart share this much of their letters, and so many at least. */
const sharedPart = 0.7;
const sharedLetters = headLetters;
const formLikeness = 0.8;
const beginningLikeness = 0.6;

/**
 * How alike two words of one language are by their stems, 0 to 1. `likely`: what was learned of the left one (see
 * WordKnowledge), looked up once for all it is compared with.
 */
export function likenessOf(
  left: WordForm,
  right: WordForm,
  likely: ReadonlyMap<number, number> | undefined,
): number {
  // Stems that begin alike have the same head: most pairs are told apart by this alone.
  if (left.head === right.head) {
    if (left.stemNumber === right.stemNumber) return 1;
    if (areForms(left.stem, right.stem)) return formLikeness;
    if (isBeginning(left.stem, right.stem))
      return Math.max(beginningLikeness, likely?.get(right.stemNumber) ?? 0);
  }
  if (left.bones >= 0 && left.bones === right.bones) return formLikeness;
  return likely?.get(right.stemNumber) ?? 0;
}

function areForms(left: string, right: string): boolean {
  const longer = Math.max(left.length, right.length);
  const needed = Math.max(sharedLetters, Math.ceil(longer * sharedPart));
  if (left.charCodeAt(0) <= 57 || left.length < needed || right.length < needed) return false;
  let shared = 0;
  while (shared < needed && left.charCodeAt(shared) === right.charCodeAt(shared)) shared += 1;
  return shared === needed;
}

/** One is all of the other's beginning: pass, passage. */
const isBeginning = (left: string, right: string): boolean =>
  left.length < right.length
    ? left.length >= sharedLetters && right.startsWith(left)
    : right.length >= sharedLetters && left.startsWith(right);

/** Words of two texts of one language that say the same. */
export interface WordPairs {
  /** By word of the left list, the place in the right list, or -1. */
  readonly rightOf: Int32Array;
  readonly leftOf: Int32Array;
  /** How alike the pair is, by word of the left list, 0 to 1. */
  readonly likeness: Float64Array;
}

/** What being as far apart as the text is long takes from a pair. */
const distancePenalty = 0.5;
/** Words that are less alike are not taken for each other. */
export const leastLikeness = 0.3;

/**
 * Pairs content words one to one, the likest and nearest first, places being shares of the lists. O(product) with a
 * small constant: words are only compared where they may be alike.
 */
export function pairWords(
  left: readonly Word[],
  right: readonly Word[],
  knowledge: WordKnowledge,
): WordPairs {
  const candidates: { x: number; y: number; score: number; likeness: number }[] = [];
  const places = contentPlaces(right);
  for (const x of contentPlaces(left)) {
    const own = left[x];
    if (own === undefined) continue;
    const likely = knowledge.likelyOf(own);
    for (const y of places) {
      const other = right[y];
      if (other === undefined) continue;
      const likeness = likenessOf(own, other, likely);
      if (likeness < leastLikeness) continue;
      const distance = Math.abs((x + 0.5) / left.length - (y + 0.5) / right.length);
      candidates.push({ x, y, likeness, score: likeness - distancePenalty * distance });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.x - b.x || a.y - b.y);
  const pairs = {
    rightOf: new Int32Array(left.length).fill(-1),
    leftOf: new Int32Array(right.length).fill(-1),
    likeness: new Float64Array(left.length),
  };
  for (const { x, y, likeness } of candidates) {
    if (pairs.rightOf[x] !== -1 || pairs.leftOf[y] !== -1) continue;
    pairs.rightOf[x] = y;
    pairs.leftOf[y] = x;
    pairs.likeness[x] = likeness;
  }
  return pairs;
}

function contentPlaces(words: readonly Word[]): readonly number[] {
  const places: number[] = [];
  words.forEach(({ isContent }, at) => {
    if (isContent) places.push(at);
  });
  return places;
}

/** What the content words of a list tell together. */
export function massOf(words: readonly Word[], knowledge: WordKnowledge): number {
  let mass = 0;
  for (const word of words) if (word.isContent) mass += knowledge.weightOf(word);
  return mass;
}
