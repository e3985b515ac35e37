import type { SentenceBead } from './beads.ts';
import { type Gap, gapOf } from './gaps.ts';
import type { WordKnowledge } from './likeness.ts';
import { sourceSpan, type ToldTexts } from './paired.ts';
import type { Reading } from './reading.ts';

/** How long a project's human texts are beside the others, in characters. */
export interface LengthRatios {
  /** Human over Russian. */
  readonly toSource: number;
  /** Human over machine. */
  readonly toMachine: number;
}

/** Part of a sentence that one text has and the other has not. */
export interface LostClause {
  readonly gap: Gap;
  /** The bead it is in. */
  readonly bead: number;
  /** How sure: the logarithm of the odds. */
  readonly score: number;
}

/**
 * Weights of the signs by which a left-out clause is told from other words for the same, by logistic regression on
 * `npm run bench:checks`' documents that are not kept, three machines' texts and both humans' each: 3,259 beads with a
 * clause planted out, 12,263 without.
 */
const weights = {
  missing: -0.793,
  literal: -7.867,
  missingThoughLiteral: 1.66,
  present: -1.131,
  sure: 0.424,
  mass: 0.718,
  facing: -0.365,
  facingShare: -4.333,
  loose: 0.734,
  looseShare: -4.161,
  fewerWords: 0.297,
  ownWords: -0.804,
  otherWords: 0.548,
  shorterThanSource: -7.534,
  shorterThanOther: -1.427,
  deficit: -0.643,
  deficits: 0.602,
  fewerMarks: 0.147,
  marked: 0.739,
  constant: 1.094,
};

const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));

/** Where a bead stands in its texts, in characters. */
interface BeadTexts {
  readonly own: string;
  readonly other: string;
  readonly source: string;
}

/** The runs of `left` that `right` lacks, bead by bead, with how sure each is. Linear in the words of a row. */
export function lostClauses(
  { paired, source, sourceOf }: ToldTexts,
  ratios: LengthRatios,
  knowledge: WordKnowledge,
): readonly LostClause[] {
  return paired.beads.flatMap((bead, at) => {
    const gap = gapOf(paired, at, 'left', knowledge);
    if (gap === null) return [];
    const texts = {
      own: textOf(paired.left, bead.left),
      other: textOf(paired.right, bead.right),
      source: source === null ? '' : sourceText(source, bead, sourceOf),
    };
    return [{ gap, bead: at, score: scoreOf(gap, texts, ratios) }];
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
    (weights.facing * signs.facing + weights.loose * signs.loose) / (signs.missing + 1) +
    (weights.facingShare * signs.facing + weights.looseShare * signs.loose) / (signs.other + 1) +
    weights.fewerWords * clamp(signs.own - signs.other, -4, 8) +
    weights.ownWords * Math.log(signs.own + 1) +
    weights.otherWords * Math.log(signs.other + 1) +
    weights.shorterThanSource * clamp(Math.log(other.length / Math.max(1, expected)), -0.6, 0.3) +
    weights.shorterThanOther * clamp(signs.shorter, -0.6, 0.3) +
    weights.deficit * fromSource +
    weights.deficits * fromOther * fromSource +
    weights.fewerMarks * clamp(countMarks(own) - countMarks(other), -2, 3) +
    weights.marked * missing * signs.marked
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
    const gap = gapOf(paired, at, 'right', knowledge);
    if (gap === null || gap.signs.missing < leastAdded || gap.signs.facing > 1 || gap.signs.present > 1)
      return [];
    const run = Math.max(1, (gap.words.at(-1)?.to ?? 0) - (gap.words[0]?.from ?? 0));
    const human = textOf(paired.right, bead.right).length;
    const fromMachine = (human - textOf(paired.left, bead.left).length * ratios.toMachine) / run;
    const original = source === null ? '' : sourceText(source, bead, sourceOf);
    const fromSource = source === null ? fromMachine : (human - original.length * ratios.toSource) / run;
    return Math.min(fromMachine, fromSource) >= leastSurplus && (gap.before === null || gap.after === null)
      ? [gap]
      : [];
  });
}

const countMarks = (text: string): number => text.match(/[,;:—–]| -+ |[()]/g)?.length ?? 0;

const sourceText = (
  source: Reading,
  { left }: SentenceBead,
  sourceOf: readonly (readonly [number, number])[],
): string => textOf(source, sourceSpan(sourceOf, left));

const textOf = ({ text }: Reading, [from, to]: readonly [number, number]): string =>
  to <= from ? '' : text.text.slice(text.sentences[from]?.from ?? 0, text.sentences[to - 1]?.to ?? 0);
