import type { SentenceBead } from '../../../align/sentencePairs.ts';
import { massOf, pairWords, type WordKnowledge } from '../likeness.ts';
import type { PairedTexts } from '../paired.ts';
import { type Reading, type Word, wordsOfSentences } from '../reading.ts';

/** A sentence that only one of two texts has. */
export interface LoneSentence {
  readonly side: 'left' | 'right';
  /** Its number in its text. */
  readonly sentence: number;
  /** How much of what it tells is told elsewhere in the other text, 0 to 1. */
  readonly covered: number;
  /** Sentence of the other text before which it would stand. */
  readonly before: number;
}

/** A sentence without a counterpart is reported if no more of it than this is told elsewhere. */
const mostCovered = 0.34;
/** One that shares a counterpart with others, if no more than this of it is told there for its sake alone. */
const mostCoveredJoined = 0.25;
const leastWords = 3;
/** Of words that tell nothing, so that nothing is divided by 0. */
const leastMass = 0.01;
/** The sentences that one text has and the other has not. */
export function loneSentences(paired: PairedTexts, knowledge: WordKnowledge): readonly LoneSentence[] {
  const found: LoneSentence[] = [];
  const { left, right, beads } = paired;
  beads.forEach((bead, at) => {
    const hasLeft = bead.left[1] > bead.left[0];
    const hasRight = bead.right[1] > bead.right[0];
    if (hasLeft && hasRight) {
      found.push(...thinSentences(paired, at, knowledge));
      return;
    }
    const side = hasLeft ? 'left' : 'right';
    const [own, other] = hasLeft ? [left, paired.freeRight] : [right, paired.freeLeft];
    const [from, to] = hasLeft ? bead.left : bead.right;
    for (let sentence = from; sentence < to; sentence++) {
      const covered = coverage(wordsOfSentences(own, sentence, sentence + 1), other, knowledge);
      if (covered <= mostCovered) {
        found.push({ side, sentence, covered, before: hasLeft ? bead.right[0] : bead.left[0] });
      }
    }
  });
  return withoutReworded(
    found.filter(({ side, sentence }) => isLong(side === 'left' ? left : right, sentence)),
    paired,
  );
}

/** Lone sentences of both sides so near each other, and of lengths no further apart, are one in other words. */
const rewordedWithin = 2;
const rewordedRatio = 2.5;

/** Nobody leaves out a sentence and puts in another of its length nearby. */
function withoutReworded(
  found: readonly LoneSentence[],
  { left, right }: PairedTexts,
): readonly LoneSentence[] {
  const reworded = new Set<LoneSentence>();
  for (const own of found) {
    if (own.side !== 'left') continue;
    const other = found.find(
      (one) =>
        one.side === 'right' &&
        !reworded.has(one) &&
        Math.abs(one.sentence - own.before) <= rewordedWithin &&
        isOfLength(lengthOf(left, own.sentence), lengthOf(right, one.sentence)),
    );
    if (other !== undefined) reworded.add(own).add(other);
  }
  return found.filter((one) => !reworded.has(one));
}

const isOfLength = (a: number, b: number): boolean => a <= rewordedRatio * b && b <= rewordedRatio * a;

const spanLength = (reading: Reading, [from, to]: readonly [number, number]): number => {
  let length = 0;
  for (let sentence = from; sentence < to; sentence++) length += lengthOf(reading, sentence);
  return length;
};

const lengthOf = ({ text }: Reading, sentence: number): number => {
  const { from, to } = text.sentences[sentence] ?? { from: 0, to: 0 };
  return to - from;
};

/** Sentences of a bead of several that its other side hardly tells. */
function thinSentences(paired: PairedTexts, at: number, knowledge: WordKnowledge): readonly LoneSentence[] {
  const bead = paired.beads[at];
  if (bead === undefined) return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const [from, to] = bead[side];
    if (to - from < 2) return [];
    const reading = paired[side];
    const other = side === 'left' ? bead.right : bead.left;
    const words = wordsOfSentences(reading, from, to);
    const others = wordsOfSentences(side === 'left' ? paired.right : paired.left, ...other);
    const whole = toldMass(words, others, knowledge);
    return Array.from({ length: to - from }, (_, x) => from + x).flatMap((sentence) => {
      const own = words.filter((word) => word.sentence === sentence);
      const rest = words.filter((word) => word.sentence !== sentence);
      // What the other sentences would tell as well without it is not told for it.
      const alone = whole - toldMass(rest, others, knowledge);
      const covered = alone / Math.max(leastMass, massOf(own, knowledge));
      if (covered > mostCoveredJoined || (side === 'right' && isRoomFor(paired, bead, sentence))) return [];
      return [{ side, sentence, covered, before: sentence === from ? other[0] : other[1] }];
    });
  });
}

/**
 * Whether the left side of a bead is so long that a sentence of the right must be told there, if in other words: with it
 * the lengths fit better than without. Not asked of the left: what a person puts in is rarer than what one leaves out.
 */
function isRoomFor({ left, right }: PairedTexts, bead: SentenceBead, sentence: number): boolean {
  const own = spanLength(right, bead.right);
  const other = spanLength(left, bead.left);
  const without = own - lengthOf(right, sentence);
  return isOfLength(own, other) && Math.abs(own - other) < Math.abs(without - other);
}

function coverage(words: readonly Word[], free: readonly Word[], knowledge: WordKnowledge): number {
  return toldMass(words, free, knowledge) / Math.max(leastMass, massOf(words, knowledge));
}

/** What of some words others tell, one to one. */
function toldMass(words: readonly Word[], others: readonly Word[], knowledge: WordKnowledge): number {
  const { likeness } = pairWords(words, others, knowledge);
  let told = 0;
  words.forEach((word, x) => {
    told += knowledge.weightOf(word) * (likeness[x] ?? 0);
  });
  return told;
}

const isLong = (reading: Reading, sentence: number): boolean =>
  wordsOfSentences(reading, sentence, sentence + 1).length >= leastWords;
