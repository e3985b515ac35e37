import type { SentenceBead } from '../../../align/sentencePairs.ts';
import { sum } from '../../../arithmetic.ts';
import type { KnownWord } from '../counterparts.ts';
import type { Word } from '../reading.ts';
import { oddsOfLack, otherSide, type Side, type Tally, type Told } from './aloneWords.ts';

/** A run of a bead's known words that the other side hardly tells. */
export interface Run {
  readonly words: readonly KnownWord[];
  /** All known words of the bead on the run's side, and which of them the other side tells. */
  readonly known: readonly KnownWord[];
  readonly isMet: readonly boolean[];
  /** Which of these are the run's: first, end (exclusive). */
  readonly from: number;
  readonly to: number;
  /** How surely it is not told: see `oddsOfLack`. */
  readonly odds: number;
  /** As its text's lengths are counted. */
  readonly length: number;
  /** How many of its words are not told. */
  readonly missing: number;
}

/** A word that is told takes as much from a run as so many that are not add: what `oddsOfLack` makes of a usual text. */
const toldCost = 2.2;

/** The run of words that most surely is not told; null where all are. By Kadane's algorithm, linear in the words. */
export function runOf(told: Told, bead: SentenceBead, side: Side): Run | null {
  const all = told.counterparts[side];
  const words = knownIn(told, bead, side);
  const isMet = metIn(told, bead, side, words);
  let [start, value, most] = [0, 0, 0];
  let [first, last] = [0, -1];
  isMet.forEach((met, at) => {
    if (value <= 0) [start, value] = [at, 0];
    value += met ? -toldCost : 1;
    if (value > most) [first, last, most] = [start, at, value];
  });
  if (last < first) return null;
  const own = words.slice(first, last + 1);
  const tally = tallyOf(isMet.slice(first, last + 1));
  const whole = tallyOf(all.map(({ answers }) => answers.length > 0));
  const rest = { known: whole.known - tally.known, told: whole.told - tally.told };
  const length = (own.at(-1)?.word.to ?? 0) - (own[0]?.word.from ?? 0);
  return {
    words: own,
    known: words,
    isMet,
    from: first,
    to: last + 1,
    odds: Math.max(0, oddsOfLack(tally, rest, told)),
    length: length * (side === 'left' ? told.ratio : 1),
    missing: tally.known - tally.told,
  };
}

const tallyOf = (isMet: readonly boolean[]): Tally => ({
  known: isMet.length,
  told: isMet.filter(Boolean).length,
});

/** The words of one side of a bead of which it is known what may answer them, in order. */
export const knownIn = (told: Told, bead: SentenceBead, side: Side): readonly KnownWord[] =>
  told.counterparts[side].filter(({ word }) => isIn(word, bead[side]));

const isIn = ({ sentence }: Pick<Word, 'sentence'>, [from, to]: readonly [number, number]): boolean =>
  sentence >= from && sentence < to;

/** Word by word, whether the bead's other side has what answers it. */
export const metIn = (
  told: Told,
  bead: SentenceBead,
  side: Side,
  words: readonly KnownWord[],
): readonly boolean[] => words.map((word) => answerIn(told, bead, side, word) !== null);

/** The first word of the bead's other side that answers a word. */
export function answerIn(
  { counterparts }: Told,
  bead: SentenceBead,
  side: Side,
  { answers }: KnownWord,
): Word | null {
  const others = counterparts[otherSide(side)];
  const own = answers.find((answer) => {
    const other = others[answer];
    return other !== undefined && isIn(other.word, bead[otherSide(side)]);
  });
  return own === undefined ? null : (others[own]?.word ?? null);
}

/** Whether a bead has sentences on both sides. */
export const isPair = ({ left, right }: SentenceBead): boolean => left[1] > left[0] && right[1] > right[0];

/** How long a bead's side is, as its text's lengths are counted. */
export const lengthOf = ({ lengths }: Told, bead: SentenceBead, side: Side): number =>
  sum(lengths[side].slice(...bead[side]));
