import type { Denial } from '../../../text/denial.ts';
import type { AnswerReader, Answers } from '../answers.ts';
import type { Word } from '../reading.ts';
import { type DenialPairs, pairDenials } from './denialPairs.ts';
import { hasCueNear, hasFaintNear, heirOf, outright, placesOf, type Sentence } from './denialReach.ts';
import type { NegationShift } from './negation.ts';

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

/** What the negations of two texts leave unanswered in each other. */
export interface WordDenials {
  /** Negations whose word has its counterpart in the other text standing with nothing near it that denies. */
  readonly shifts: readonly NegationShift[];
  /** English negations that no Russian denial answers, though any may that has no answer yet. */
  readonly unanswered: readonly Word[];
  /** Whether a word of the Russian answers the one that stands at this place in the English. */
  readonly isTold: (place: number) => boolean;
}

/**
 * Gives each negation of the one text to one of the other, by words and their counterparts, and tells what is left. Of
 * sentences told too freely nothing is. O(product of the denials) for a bead.
 */
export function createWordDenials(answersOf: AnswerReader) {
  return (facing: Facing): WordDenials => {
    const { left: own, sure, turned, bead } = facing;
    const { rightOf, leftOf, told } = answersOf(own.words, facing.right.words);
    const isTold = (y: number) => (leftOf[y]?.length ?? 0) > 0;
    if (told < leastTold) return { shifts: [], unanswered: [], isTold };
    const partners = {
      rightOf: firstOf(rightOf, own, facing.right),
      leftOf: firstOf(leftOf, facing.right, own),
    };
    const other = withoutTold(
      withoutHeirs(
        facing.right,
        sure.map((x) => heirOf(own, partners.rightOf, x)),
      ),
      own,
      isTold,
    );
    const denials = pairDenials(own, other, partners, unlimited);
    const russian = withoutAnswered(own, denials.rightOf, other);
    const english = withoutAnswered(other, denials.leftOf, own);
    const shift = { bead, isBare: false, isLiteral: false };
    const lost = sure.flatMap((x): readonly NegationShift[] => {
      const negator = own.words[x];
      const y = heirOf(own, partners.rightOf, x);
      if (negator === undefined || denials.rightOf[x] !== -1 || y < 0) return [];
      const places = leftOf[y]?.flatMap((heir) => rightOf[heir] ?? []) ?? [];
      if ([y, ...places].some((place) => hasCueNear(english, place) || hasFaintNear(english, place)))
        return [];
      return [{ ...shift, kind: 'lost', negator, place: other.words[y] ?? null }];
    });
    const gained = placesOf(other, ['hard']).flatMap((y): readonly NegationShift[] => {
      const negator = other.words[y];
      const x = heirOf(other, partners.leftOf, y);
      if (negator === undefined || denials.leftOf[y] !== -1 || x < 0 || turned.includes(y)) return [];
      const places = rightOf[x]?.flatMap((heir) => leftOf[heir] ?? []) ?? [];
      if ([x, ...places].some((place) => hasCueNear(russian, place))) return [];
      return [{ ...shift, kind: 'gained', negator, place: negator }];
    });
    return {
      shifts: [...lost, ...gained],
      unanswered: unansweredIn({ ...facing, right: other }, denials),
      isTold,
    };
  };
}

/** `Did not refuse` for «отказался»: words that deny in their own way and answer each other deny nothing around them. */
function withoutAnswered(sentence: Sentence, pairs: Int32Array, other: Sentence): Sentence {
  const isAnswered = (cue: Denial, x: number) => denies(cue) && denies(other.cues[pairs[x] ?? -1]);
  return { ...sentence, cues: sentence.cues.map((cue, x) => (isAnswered(cue, x) ? null : cue)) };
}

/** What answers a denied word is not its denial: remain, for «не может оставаться», losing hope, for «не теряют надежды». */
function withoutHeirs(sentence: Sentence, heirs: readonly number[]): Sentence {
  const isHeir = (cue: Denial, y: number) =>
    (cue === 'weak' || cue === 'faint' || cue === 'soft') && heirs.includes(y);
  return { ...sentence, cues: sentence.cues.map((cue, y) => (isHeir(cue, y) ? null : cue)) };
}

/** Small words that say what the Russian says, too, and deny nothing: sanctions against, for «санкции против». */
const told: readonly (readonly [english: string, russian: RegExp])[] = [
  ['against', /^против$/],
  ['before', /^(?:до|перед|прежде|накануне)$/],
];

/** What hardly denies denies nothing where it answers a word of the Russian: free repair, for «бесплатный ремонт». */
function withoutTold(sentence: Sentence, own: Sentence, isTold: (place: number) => boolean): Sentence {
  const isSaid = (cue: Denial, y: number): boolean => {
    const lower = sentence.words[y]?.lower;
    const small = told.find(([english]) => english === lower)?.[1];
    return (
      cue === 'faint' &&
      (small === undefined
        ? isTold(y) && lower !== 'still' && lower !== 'yet'
        : own.words.some((word) => small.test(word.lower)))
    );
  };
  return { ...sentence, cues: sentence.cues.map((cue, y) => (isSaid(cue, y) ? null : cue)) };
}

const denies = (cue: Denial | undefined): boolean => cue === 'soft' || cue === 'form' || cue === 'weak';

function unansweredIn({ left, right, turned }: Facing, { rightOf, leftOf }: DenialPairs): readonly Word[] {
  const isFree = (pairs: Int32Array) => (place: number) => pairs[place] === -1;
  const [own, other] = [isFree(rightOf), isFree(leftOf)];
  const weak =
    placesOf(left, ['weak']).filter(own).length - placesOf(right, ['weak', 'faint']).filter(other).length;
  const spare = placesOf(left, outright).filter(own).length + Math.max(0, weak);
  const hard = placesOf(right, ['hard']).filter((y) => other(y) && !turned.includes(y));
  return hard.slice(spare).flatMap((y) => right.words[y] ?? []);
}

/** Of several answers the one that stands where the word itself does in its text. */
function firstOf(answers: Answers, own: Sentence, other: Sentence): Int32Array {
  const scale = other.words.length / Math.max(1, own.words.length);
  return Int32Array.from(answers, (places, x) => {
    const [nearest] = places.toSorted((a, b) => Math.abs(a - x * scale) - Math.abs(b - x * scale));
    return nearest ?? -1;
  });
}
