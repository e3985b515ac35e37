import type { SentenceBead } from '../../align/sentencePairs.ts';
import { pairReadings } from './beads.ts';
import { pairWords, type WordKnowledge, type WordPairs } from './likeness.ts';
import { type Reading, type Word, wordsOfSentences } from './reading.ts';

/** Two texts of one language that tell the same, sentence by sentence and word by word. */
export interface PairedTexts {
  readonly left: Reading;
  readonly right: Reading;
  readonly beads: readonly SentenceBead[];
  /** By bead; places count from the first word of the bead. */
  readonly pairs: readonly WordPairs[];
  /** Content words that have no counterpart in their bead, or no bead. */
  readonly freeLeft: readonly Word[];
  readonly freeRight: readonly Word[];
}

/** Two texts with the Russian of both. */
export interface ToldTexts {
  readonly paired: PairedTexts;
  /** Null where there is none. */
  readonly source: Reading | null;
  /** By sentence of the left text the sentences of the Russian it renders, end exclusive. */
  readonly sourceOf: readonly (readonly [number, number])[];
}

/** Words of the Russian that a bead renders; null without Russian. */
export function sourceWords({ source, sourceOf }: ToldTexts, { left }: SentenceBead): readonly Word[] | null {
  const sentences = sourceSpan(sourceOf, left);
  return source === null ? null : wordsOfSentences(source, ...sentences);
}

/** Sentences of the Russian that sentences of the left text render, end exclusive. */
export function sourceSpan(
  sourceOf: readonly (readonly [number, number])[],
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const spans = sourceOf.slice(from, to);
  if (spans.length === 0) return [0, 0];
  return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, end]) => end))];
}

/** Pairs two texts. O(n m) in the words of a row, with a small constant. */
export function pairTexts(left: Reading, right: Reading, knowledge: WordKnowledge): PairedTexts {
  const beads = joinReworded(pairReadings(left, right, knowledge), left, right);
  const freeLeft: Word[] = [];
  const freeRight: Word[] = [];
  const pairs = beads.map((bead) => {
    const own = wordsOfSentences(left, ...bead.left);
    const other = wordsOfSentences(right, ...bead.right);
    const found = pairWords(own, other, knowledge);
    own.forEach((word, x) => {
      if (word.isContent && found.rightOf[x] === -1) freeLeft.push(word);
    });
    other.forEach((word, y) => {
      if (word.isContent && found.leftOf[y] === -1) freeRight.push(word);
    });
    return found;
  });
  return { left, right, beads, pairs, freeLeft, freeRight };
}

/** Lone sentences side by side whose lengths are no further apart are one sentence told in other words. */
const rewordedRatio = 2.5;

function joinReworded(
  beads: readonly SentenceBead[],
  left: Reading,
  right: Reading,
): readonly SentenceBead[] {
  const joined: SentenceBead[] = [];
  for (const bead of beads) {
    const last = joined.at(-1);
    const both =
      last !== undefined && isLone(last) && isLone(bead)
        ? { left: spanOf(last.left, bead.left), right: spanOf(last.right, bead.right) }
        : null;
    const ratio = both === null ? 0 : lengthOf(right, both.right) / Math.max(1, lengthOf(left, both.left));
    if (both !== null && ratio < rewordedRatio && ratio > 1 / rewordedRatio) joined.splice(-1, 1, both);
    else joined.push(bead);
  }
  return joined;
}

const isLone = ({ left, right }: SentenceBead): boolean => left[0] === left[1] || right[0] === right[1];

const spanOf = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
];

const lengthOf = ({ text }: Reading, [from, to]: readonly [number, number]): number =>
  to === from ? 0 : (text.sentences[to - 1]?.to ?? 0) - (text.sentences[from]?.from ?? 0);
