import type { SentenceBead } from '../../align/sentencePairs.ts';
import { oddsOfLack, otherSide, type Side, type Tally, type Told } from './aloneWords.ts';
import type { LostClause } from './clause.ts';
import type { KnownWord } from './counterparts.ts';
import type { Gap } from './gaps.ts';
import { sum } from './sources.ts';

/** A run of a bead's known words that the other side hardly tells. */
interface Run {
  readonly words: readonly KnownWord[];
  /** How surely it is not told: see `oddsOfLack`. */
  readonly odds: number;
  /** As its text's lengths are counted. */
  readonly length: number;
  /** How many of its words are not told. */
  readonly missing: number;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

/** A word that is told takes as much from a run as so many that are not add: what `oddsOfLack` makes of a usual text. */
const toldCost = 2.2;

/** The run of words that most surely is not told; null where all are. By Kadane's algorithm, linear in the words. */
function runOf(told: Told, bead: SentenceBead, side: Side): Run | null {
  const all = told.counterparts[side];
  const [from, to] = bead[side];
  const words = all.filter(({ word }) => word.sentence >= from && word.sentence < to);
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
    odds: Math.max(0, oddsOfLack(tally, rest)),
    length: length * (side === 'left' ? told.ratio : 1),
    missing: tally.known - tally.told,
    isAtStart: first === 0,
    isAtEnd: last === words.length - 1,
  };
}

const tallyOf = (isMet: readonly boolean[]): Tally => ({
  known: isMet.length,
  told: isMet.filter(Boolean).length,
});

/** Word by word, whether the bead's other side has what answers it. */
function metIn(
  { counterparts }: Told,
  bead: SentenceBead,
  side: Side,
  words: readonly KnownWord[],
): readonly boolean[] {
  const others = counterparts[otherSide(side)];
  const [from, to] = bead[otherSide(side)];
  return words.map(({ answers }) =>
    answers.some((answer) => {
      const sentence = others[answer]?.word.sentence ?? -1;
      return sentence >= from && sentence < to;
    }),
  );
}

/**
 * Weights of the signs by which a clause that is out is told from one told freely, by logistic regression on
 * `npm run bench:checks`' documents that were read from the start (seeds 901 and 17, each human; a clause out and none)
 * and on half the books, untouched. The other half and the documents read later have as few false alarms.
 */
const weights = {
  odds: 0.37,
  shorter: 6.02,
  rowShorter: 1.14,
  isAtEnd: 0.52,
  oddsOfDeficit: 0.4,
  constant: -4.92,
};
/** Odds (their logarithm) from which a clause is reported. */
const leastScore = 1.5;
const mostOdds = 8;

/** Parts of the original's sentences that hardly a word of the text tells, which is shorter for it. O(words times beads). */
export function clausesByWords(told: Told): readonly LostClause[] {
  const row = off(sum(told.lengths.left), sum(told.lengths.right));
  return told.beads.flatMap((bead, at) => {
    const run = isPair(bead) ? runOf(told, bead, 'left') : null;
    if (run === null) return [];
    const [own, other] = [lengthOf(told, bead, 'left'), lengthOf(told, bead, 'right')];
    const deficit = clamp((own - other) / Math.max(1, run.length), -0.5, 1.2);
    const odds = Math.min(mostOdds, run.odds);
    const score =
      weights.constant +
      weights.odds * odds +
      weights.shorter * off(own, other) +
      weights.rowShorter * row +
      weights.oddsOfDeficit * deficit * odds +
      (run.isAtEnd ? weights.isAtEnd : 0);
    return score < leastScore ? [] : [{ before: null, after: null, bead: at, score }];
  });
}

/** A glued-on sentence has so many words that nothing tells, and the text, its row too, is longer by so much of it. */
const leastAdded = 4;
const leastSurplus = 0.6;
const leastAddedOdds = 4;

/** Runs at an end of a text's sentence that nothing of the original tells, as long as a sentence. O(words times beads). */
export function addedByWords(told: Told): readonly Pick<Gap, 'words'>[] {
  const surplusOfRow = sum(told.lengths.right) - sum(told.lengths.left);
  return told.beads.flatMap((bead) => {
    const surplus = Math.min(surplusOfRow, lengthOf(told, bead, 'right') - lengthOf(told, bead, 'left'));
    // Most are no longer than what they render, and need not be looked through.
    const run = isPair(bead) && surplus > 0 ? runOf(told, bead, 'right') : null;
    if (run === null || !(run.isAtStart || run.isAtEnd)) return [];
    const isAdded =
      run.missing >= leastAdded && run.odds >= leastAddedOdds && surplus >= leastSurplus * run.length;
    return isAdded ? [{ words: run.words.map(({ word }) => word) }] : [];
  });
}

const isPair = ({ left, right }: SentenceBead): boolean => left[1] > left[0] && right[1] > right[0];

const lengthOf = ({ lengths }: Told, bead: SentenceBead, side: Side): number =>
  sum(lengths[side].slice(...bead[side]));

/** By how much (the logarithm of the ratio) a text is shorter than another, within what is told apart. */
const off = (own: number, other: number): number =>
  clamp(Math.log(Math.max(1, own) / Math.max(1, other)), -0.5, 0.8);

const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
