import type { AnswerReader, Answers } from './answers.ts';
import type { NegationShift } from './negation.ts';
import { hasCueNear, hasFaintNear, heirOf, pairDenials, placesOf, type Sentence } from './negationPairs.ts';

/** Two texts in two languages, one beside the other. */
export interface Facing {
  /** Russian, with the negators of turns of speech. */
  readonly left: Sentence;
  /** Places of its negators that surely deny. */
  readonly sure: readonly number[];
  /** English. */
  readonly right: Sentence;
  /** Places of the English negations that turns of time explain. */
  readonly turned: readonly number[];
  readonly bead: number;
}

const all = Number.POSITIVE_INFINITY;
const unlimited = { near: all, anywhere: all, weak: all };

/** Of so many words that are known at least this share must be told, or the sentence is told too freely to judge. */
const leastTold = 0.4;

/**
 * Negations whose word has its counterpart in the other language standing with nothing near it that denies. Each negation
 * of the one text is first given to one of the other. O(product of the denials) for a bead.
 */
export function createWordDenials(answersOf: AnswerReader) {
  return ({ left: own, sure, right: other, turned, bead }: Facing): readonly NegationShift[] => {
    const { rightOf, leftOf, told } = answersOf(own.words, other.words);
    if (told < leastTold) return [];
    const partners = { rightOf: firstOf(rightOf, own, other), leftOf: firstOf(leftOf, other, own) };
    const denials = pairDenials(own, other, partners, unlimited);
    const shift = { bead, isBare: false, isLiteral: false };
    const lost = sure.flatMap((x): readonly NegationShift[] => {
      const negator = own.words[x];
      const y = heirOf(own, partners.rightOf, x);
      if (negator === undefined || denials.rightOf[x] !== -1 || y < 0) return [];
      const places = leftOf[y]?.flatMap((heir) => rightOf[heir] ?? []) ?? [];
      if ([y, ...places].some((place) => hasCueNear(other, place) || hasFaintNear(other, place))) return [];
      return [{ ...shift, kind: 'lost', negator, place: other.words[y] ?? null }];
    });
    const gained = placesOf(other, ['hard']).flatMap((y): readonly NegationShift[] => {
      const negator = other.words[y];
      const x = heirOf(other, partners.leftOf, y);
      if (negator === undefined || denials.leftOf[y] !== -1 || x < 0 || turned.includes(y)) return [];
      const places = rightOf[x]?.flatMap((heir) => leftOf[heir] ?? []) ?? [];
      if ([x, ...places].some((place) => hasCueNear(own, place))) return [];
      return [{ ...shift, kind: 'gained', negator, place: negator }];
    });
    return [...lost, ...gained];
  };
}

/** Of several answers the one that stands where the word itself does in its text. */
function firstOf(answers: Answers, own: Sentence, other: Sentence): Int32Array {
  const scale = other.words.length / Math.max(1, own.words.length);
  return Int32Array.from(answers, (places, x) => {
    const [nearest] = places.toSorted((a, b) => Math.abs(a - x * scale) - Math.abs(b - x * scale));
    return nearest ?? -1;
  });
}
