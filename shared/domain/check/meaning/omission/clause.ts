import type { SentenceBead } from '../../../align/sentencePairs.ts';
import { clamp } from '../../../arithmetic.ts';
import type { WordKnowledge } from '../likeness.ts';
import { sourceSpan, type ToldTexts } from '../paired.ts';
import type { Reading, Word } from '../reading.ts';
import { type Gap, gapOf } from './gaps.ts';

/** How long a project's human texts are beside the others, in characters; near to what is usual where rows are few. */
export interface LengthRatios {
  /** Human over Russian. */
  readonly toSource: number;
  /** Human over machine. */
  readonly toMachine: number;
}

/** Part of a sentence that one text has and the other has not. */
export interface LostClause {
  /** Where it would stand in the other text: between these words; both null where that is not known. */
  readonly before: Word | null;
  readonly after: Word | null;
  /** The bead it is in. */
  readonly bead: number;
  /** How sure: the logarithm of the odds. */
  readonly score: number;
}

/**
 * Weights of the signs by which a left-out clause is told from other words for the same, by logistic regression on
 * `npm run bench:checks`' documents that are not kept, five machines' texts and both humans' each: 13,626 beads with a
 * clause planted out (between marks, from a joining word on, or from a preposition to the end), 13,373 without. Left out
 * a fifth of the documents at a time, the weights of the rest find as many of them at the same rate of false alarms.
 */
const weights = {
  missing: -0.599,
  literal: -6.941,
  missingThoughLiteral: 1.141,
  present: -0.931,
  sure: 0.486,
  mass: 0.925,
  loose: 0.484,
  facingShare: -5.414,
  looseShare: -1.857,
  fewerWords: 0.324,
  ownWords: -1.277,
  otherWords: 1.303,
  shorterThanSource: -8.302,
  shorterThanOther: -2.324,
  deficit: -0.941,
  deficits: 0.657,
  marked: 0.431,
  isAtEnd: 1.06,
  constant: 1.077,
};

/** Where a bead stands in its texts, in characters. */
interface BeadTexts {
  readonly own: string;
  readonly other: string;
  readonly source: string;
}

/** Where a sentence of fewer content words lacks some, any other word in their place stands for them. */
const leastOwn = 5;

/** The runs of `left` that `right` lacks, bead by bead, with how sure each is. Linear in the words of a row. */
export function lostClauses(
  { paired, source, sourceOf }: ToldTexts,
  ratios: LengthRatios,
  knowledge: WordKnowledge,
): readonly LostClause[] {
  return paired.beads.flatMap((bead, at) => {
    const gap = gapOf(paired, at, 'left', knowledge);
    if (gap === null || (gap.signs.own < leastOwn && gap.signs.facing > 0)) return [];
    const texts = {
      own: textOf(paired.left, bead.left),
      other: textOf(paired.right, bead.right),
      source: source === null ? '' : sourceText(source, bead, sourceOf),
    };
    return [{ before: gap.before, after: gap.after, bead: at, score: scoreOf(gap, texts, ratios) }];
  });
}

function scoreOf({ signs, words }: Gap, { own, other, source }: BeadTexts, ratios: LengthRatios): number {
  const run = Math.max(1, (words.at(-1)?.to ?? 0) - (words[0]?.from ?? 0));
  const fromOther = clamp((own.length * ratios.toMachine - other.length) / run, -0.5, 1.2);
  const expected = source === '' ? own.length * ratios.toMachine : source.length * ratios.toSource;
  const fromSource = clamp((expected - other.length) / run, -0.5, 1.2);
  const missing = Math.min(6, signs.missing);
  return (
    weights.constant +
    weights.missing * missing +
    weights.literal * signs.literal +
    weights.missingThoughLiteral * missing * signs.literal +
    weights.present * signs.present +
    weights.sure * signs.sure +
    weights.mass * signs.mass +
    (weights.loose * signs.loose) / (signs.missing + 1) +
    (weights.facingShare * signs.facing + weights.looseShare * signs.loose) / (signs.other + 1) +
    weights.fewerWords * clamp(signs.own - signs.other, -4, 8) +
    weights.ownWords * Math.log(signs.own + 1) +
    weights.otherWords * Math.log(signs.other + 1) +
    weights.shorterThanSource * clamp(Math.log(other.length / Math.max(1, expected)), -0.6, 0.3) +
    weights.shorterThanOther * clamp(signs.shorter, -0.6, 0.3) +
    weights.deficit * fromSource +
    weights.deficits * fromOther * fromSource +
    weights.marked * missing * signs.marked +
    (signs.isAtEnd ? weights.isAtEnd : 0)
  );
}

/** A glued-on sentence: this many words without counterpart that nothing faces, and so much longer is the text. */
const leastAdded = 4;
const leastSurplus = 0.6;

/** Runs at an end of a bead of `right` that nothing in `left` stands for, as long as a sentence without its stop. */
export function addedRuns(
  { paired, source, sourceOf }: ToldTexts,
  ratios: LengthRatios,
  knowledge: WordKnowledge,
): readonly Gap[] {
  return paired.beads.flatMap((bead, at) => {
    const human = textOf(paired.right, bead.right).length;
    const fromMachine = human - textOf(paired.left, bead.left).length * ratios.toMachine;
    const original = source === null ? '' : sourceText(source, bead, sourceOf);
    const fromSource = source === null ? fromMachine : human - original.length * ratios.toSource;
    const surplus = Math.min(fromMachine, fromSource);
    // Most are no longer than what they render, and need not be looked through.
    if (surplus < leastSurplus) return [];
    const gap = gapOf(paired, at, 'right', knowledge);
    if (gap === null || gap.signs.missing < leastAdded || gap.signs.facing > 1 || gap.signs.present > 1)
      return [];
    const run = Math.max(1, (gap.words.at(-1)?.to ?? 0) - (gap.words[0]?.from ?? 0));
    return surplus / run >= leastSurplus && (gap.before === null || gap.after === null) ? [gap] : [];
  });
}

const sourceText = (
  source: Reading,
  { left }: SentenceBead,
  sourceOf: readonly (readonly [number, number])[],
): string => textOf(source, sourceSpan(sourceOf, left));

const textOf = ({ text }: Reading, [from, to]: readonly [number, number]): string =>
  to <= from ? '' : text.text.slice(text.sentences[from]?.from ?? 0, text.sentences[to - 1]?.to ?? 0);
