import { pairSentences, type SentenceBead } from '../../../align/sentencePairs.ts';
import type { MeaningKnowledge } from '../analysis.ts';
import { usualCloseness } from '../closeness.ts';
import type { Counterparts, KnownWord } from '../counterparts.ts';
import type { Reading } from '../reading.ts';
import { lengths } from '../sources.ts';

/** Of an original (left) and a text made from it (right) the known words, and how their sentences belong together. */
export interface Told {
  readonly readings: Readonly<Record<Side, Reading>>;
  readonly counterparts: Counterparts;
  readonly beads: readonly SentenceBead[];
  /** Lengths of their sentences; those of the source as the project's texts make them. */
  readonly lengths: Readonly<Record<Side, readonly number[]>>;
  /** How long the project's texts are beside their originals. */
  readonly ratio: number;
  /** The share of the original's known words that texts of this version tell, 0 to 1. */
  readonly closeness: number;
}

/** The original is left. */
export type Side = 'left' | 'right';

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/**
 * Pairs the sentences of an original and of a text made from it by lengths and by the words that answer each other.
 * O(product of the sentences).
 */
export function pairByWords(
  source: Reading,
  human: Reading,
  counterparts: Counterparts,
  ratio: number,
  closeness = usualCloseness,
): Told {
  const { left, right } = counterparts;
  const [lefts, rights] = [bySentence(source, left), bySentence(human, right)];
  const own = lengths(source).map((length) => length * ratio);
  const other = lengths(human);
  const beads = pairSentences(own, other, (l, r) => ({
    left: answered(lefts[l] ?? [], right, r),
    right: answered(rights[r] ?? [], left, l),
  }));
  return {
    readings: { left: source, right: human },
    counterparts,
    beads,
    lengths: { left: own, right: other },
    ratio,
    closeness,
  };
}

/** What is known of a project's Russian and of how its texts tell it. */
export type RussianKnowledge = Pick<MeaningKnowledge, 'ratios' | 'counterpartsOf' | 'closenessOf'>;

/** The same, as a project's texts tell its Russian. */
export const pairWithRussian = (
  source: Reading,
  human: Reading,
  { ratios, counterpartsOf, closenessOf }: RussianKnowledge,
): Told =>
  pairByWords(
    source,
    human,
    counterpartsOf(source, human),
    ratios.toSource,
    closenessOf(human.text.version).share,
  );

function bySentence(reading: Reading, words: readonly KnownWord[]): readonly (readonly KnownWord[])[] {
  const groups = Map.groupBy(words, ({ word }) => word.sentence);
  return reading.sentences.map((_, sentence) => groups.get(sentence) ?? []);
}

const answered = (words: readonly KnownWord[], others: readonly KnownWord[], sentence: number) =>
  Float64Array.from(words, ({ answers }) =>
    answers.some((answer) => others[answer]?.word.sentence === sentence) ? 1 : 0,
  );

/** Of how many known words each has, so many are told. */
export interface Tally {
  readonly known: number;
  readonly told: number;
}

/** So many words of a row count as if as many of them were told as in all of its version. */
const usualWords = 6;
/** So much is told by chance, of a sentence from elsewhere (.07 to .09 in the news). */
const byChance = 0.1;
const leastShare = 0.2;
const mostShare = 0.85;

/**
 * By how much some words rather lack their counterparts than have them, as the logarithm of the odds. `rest`: the other
 * words of the row, which tell how freely it is translated, as does `closeness` of the whole version; `most`: the
 * greatest share that is expected of any.
 */
export function oddsOfLack(
  { known, told }: Tally,
  rest: Tally,
  { closeness }: Pick<Told, 'closeness'>,
  most = mostShare,
): number {
  const share = (rest.told + closeness * usualWords) / (rest.known + usualWords);
  const expected = Math.max(leastShare, Math.min(most, share));
  return (known - told) * Math.log((1 - byChance) / (1 - expected)) - told * Math.log(expected / byChance);
}
