import type { Reading, Word } from './reading.ts';

/** What is known of a project's English words. */
export interface WordKnowledge {
  /** How much a stem tells: rare words much, those of every row little; 0 to 1. */
  weightOf(stem: string): number;
  /** How likely two unlike stems say the same, as the project's translations show; 0 to 1. */
  likenessOf(left: string, right: string): number;
}

/** Forms of a word that the stemmer leaves apart share this much of their letters, and so many at least. */
const sharedPart = 0.7;
const sharedLetters = 4;
const formLikeness = 0.8;

/** How alike two stems of one language are, 0 to 1. */
export function stemLikeness(left: string, right: string, knowledge: WordKnowledge): number {
  if (left === right) return 1;
  const longer = Math.max(left.length, right.length);
  const needed = Math.max(sharedLetters, Math.ceil(longer * sharedPart));
  if (left.charCodeAt(0) > 57 && left.length >= needed && right.length >= needed) {
    let shared = 0;
    while (shared < needed && left.charCodeAt(shared) === right.charCodeAt(shared)) shared += 1;
    if (shared === needed) return formLikeness;
  }
  return knowledge.likenessOf(left, right);
}

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
const leastLikeness = 0.3;

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
  left.forEach((own, x) => {
    if (!own.isContent) return;
    right.forEach((other, y) => {
      if (!other.isContent) return;
      const likeness = stemLikeness(own.stem, other.stem, knowledge);
      if (likeness < leastLikeness) return;
      const distance = Math.abs((x + 0.5) / left.length - (y + 0.5) / right.length);
      candidates.push({ x, y, likeness, score: likeness - distancePenalty * distance });
    });
  });
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

/** What the content words of a list tell together. */
export function massOf(words: readonly Word[], knowledge: WordKnowledge): number {
  let mass = 0;
  for (const { stem, isContent } of words) if (isContent) mass += knowledge.weightOf(stem);
  return mass;
}

/** By sentence of `left` and of `right` what they share, each word of the left counted once at most in a sentence. */
export function sharedMass(left: Reading, right: Reading, knowledge: WordKnowledge): readonly Float64Array[] {
  const places = new Map<string, Map<number, number>>();
  const stems = [...new Set(right.words.filter(({ isContent }) => isContent).map(({ stem }) => stem))];
  const bySentence = new Map<string, Set<number>>();
  for (const { stem, sentence, isContent } of right.words) {
    if (!isContent) continue;
    const own = bySentence.get(stem) ?? new Set();
    own.add(sentence);
    bySentence.set(stem, own);
  }
  const alikeIn = (stem: string): ReadonlyMap<number, number> => {
    const known = places.get(stem);
    if (known !== undefined) return known;
    const found = new Map<number, number>();
    for (const other of stems) {
      const likeness = stemLikeness(stem, other, knowledge);
      if (likeness < leastLikeness) continue;
      for (const sentence of bySentence.get(other) ?? []) {
        found.set(sentence, Math.max(found.get(sentence) ?? 0, likeness));
      }
    }
    places.set(stem, found);
    return found;
  };
  return left.sentences.map(([from, to]) => {
    const shared = new Float64Array(right.sentences.length);
    for (const { stem, isContent } of left.words.slice(from, to)) {
      if (!isContent) continue;
      const weight = knowledge.weightOf(stem);
      for (const [sentence, likeness] of alikeIn(stem))
        shared[sentence] = (shared[sentence] ?? 0) + weight * likeness;
    }
    return shared;
  });
}
