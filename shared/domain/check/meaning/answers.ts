import type { Counterparts, KnownWord } from './counterparts.ts';
import type { Word } from './reading.ts';

/** By word of one text the places of those in the other that a dictionary, digits or sound have for it. */
export type Answers = readonly (readonly number[])[];

/** What answers what in some words of an original (left) and of a text made from it (right). */
export interface WordAnswers {
  readonly rightOf: Answers;
  readonly leftOf: Answers;
  /** The share of the original's known words that are told; 0 where none is known. */
  readonly told: number;
}

/** Linear in the words and their answers. */
export type AnswerReader = (own: readonly Word[], other: readonly Word[]) => WordAnswers;

/** Answers within parts of two texts, a bead for example; words are those of the texts' readings. */
export function createAnswerReader({ left, right }: Counterparts): AnswerReader {
  const [lefts, rights] = [byWord(left), byWord(right)];
  return (own, other) => {
    const rightOf = answersIn(own, other, lefts, right);
    return { rightOf, leftOf: answersIn(other, own, rights, left), told: toldShare(own, rightOf, lefts) };
  };
}

/**
 * By word of some of an original's the places of those that answer it in some of the other text; null where nothing can be
 * expected to.
 */
export function createExpectation(
  counterparts: Counterparts,
): (own: readonly Word[], other: readonly Word[]) => readonly (readonly number[] | null)[] {
  const known = new Set(counterparts.left.map(({ word }) => word));
  const answersOf = createAnswerReader(counterparts);
  return (own, other) =>
    answersOf(own, other).rightOf.map((places, x) =>
      own[x] !== undefined && known.has(own[x]) ? places : null,
    );
}

const byWord = (known: readonly KnownWord[]): ReadonlyMap<Word, KnownWord> =>
  new Map(known.map((one) => [one.word, one]));

function answersIn(
  own: readonly Word[],
  other: readonly Word[],
  known: ReadonlyMap<Word, KnownWord>,
  answers: readonly KnownWord[],
): Answers {
  const placeOf = new Map(other.map((word, y) => [word, y]));
  return own.map((word) =>
    (known.get(word)?.answers ?? []).flatMap((answer) => {
      const place = answers[answer] === undefined ? undefined : placeOf.get(answers[answer].word);
      return place === undefined ? [] : [place];
    }),
  );
}

function toldShare(words: readonly Word[], answers: Answers, known: ReadonlyMap<Word, KnownWord>): number {
  const own = words.flatMap((word, x) => (known.has(word) ? [answers[x] ?? []] : []));
  return own.filter((places) => places.length > 0).length / Math.max(1, own.length);
}
