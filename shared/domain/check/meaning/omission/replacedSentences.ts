import { sum } from '../../../arithmetic.ts';
import type { WordKnowledge } from '../likeness.ts';
import type { PairedTexts, ToldTexts } from '../paired.ts';
import { wordsOfSentences } from '../reading.ts';
import { beadsBySentence, toldForItself } from './aloneSentences.ts';
import { oddsOfLack, type Side, type Told } from './aloneWords.ts';
import type { LoneSentence } from './omission.ts';

/** A sentence of the original in whose place another one stands in a text: their numbers. */
export interface ReplacedSentence {
  readonly source: number;
  readonly text: number;
}

/**
 * Odds (their logarithm, of both sentences together) from which another sentence is taken to stand there. By the Russian
 * alone: of 566 rows of six books, freely translated, one is above it, and of the news none. Beside a text that bears
 * witness, which tells little of it either: less.
 */
const leastOdds = { alone: 8, beside: 6 };
/** Where lengths are further apart, the one does not stand for the other. */
const mostLonger = 4;
/** What a row shows of how closely it is translated is no reason to ask more of a sentence than its version does, or than this. */
const mostExpected = 0.75;

/**
 * Sentences in whose place another one stands, by the words that answer each other: hardly a word of the one is told, and
 * hardly a word of the other tells anything. The surest first; each sentence once. O(words, and product of sentences).
 */
export function replacedByWords(told: Told, isAlone = true): readonly ReplacedSentence[] {
  const [lefts, rights] = [oddsOf(told, 'left'), oddsOf(told, 'right')];
  const areLikePlaces = placeReader(told);
  const least = isAlone ? leastOdds.alone : leastOdds.beside;
  const found = lefts.flatMap((odds, left) =>
    rights.flatMap((other, right) => {
      const isLikely = odds > 0 && other > 0 && odds + other >= least;
      return isLikely && isOfLength(told, left, right) && areLikePlaces(left, right)
        ? [{ left, right, odds: odds + other }]
        : [];
    }),
  );
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return found
    .toSorted((a, b) => b.odds - a.odds)
    .flatMap(({ left, right }) => {
      if (taken.left.has(left) || taken.right.has(right)) return [];
      taken.left.add(left);
      taken.right.add(right);
      return [{ source: left, text: right }];
    });
}

/**
 * Tells whether two sentences may stand in one place: in a bead of as many sentences on either side (two in the place of
 * one are what it says), or each alone, side by side.
 */
function placeReader({ beads }: Told): (left: number, right: number) => boolean {
  const [ofLeft, ofRight] = [beadsBySentence(beads, 'left'), beadsBySentence(beads, 'right')];
  const sizes = beads.map(({ left, right }) => ({ left: left[1] - left[0], right: right[1] - right[0] }));
  return (left, right) => {
    const [one, two] = [ofLeft.get(left) ?? 0, ofRight.get(right) ?? 0];
    if (one === two) return sizes[one]?.left === sizes[one]?.right;
    return Math.abs(one - two) === 1 && sizes[one]?.right === 0 && sizes[two]?.left === 0;
  };
}

function oddsOf(told: Told, side: Side): readonly number[] {
  const tallies = toldForItself(told, side);
  const known = sum(tallies.map((one) => one.known));
  const all = sum(tallies.map((one) => one.told));
  const most = Math.min(mostExpected, told.closeness);
  return tallies.map((own) =>
    oddsOfLack(
      // What names and numbers tell counts twice, for they are seldom another sentence's.
      { known: own.known + own.sure, told: own.told + own.sure },
      { known: known - own.known, told: all - own.told },
      told,
      most,
    ),
  );
}

function isOfLength({ lengths }: Told, left: number, right: number): boolean {
  const [own, other] = [lengths.left[left] ?? 0, lengths.right[right] ?? 0];
  return own <= mostLonger * other && other <= mostLonger * own;
}

/** Lone sentences but for those that are told as replaced. `sourceOf`: see `ToldTexts`. */
export const withoutReplaced = (
  lone: readonly LoneSentence[],
  replaced: readonly ReplacedSentence[],
  sourceOf: ToldTexts['sourceOf'],
): readonly LoneSentence[] =>
  lone.filter(({ side, sentence }) => {
    const [from, to] = sourceOf[sentence] ?? [0, 0];
    return !replaced.some(({ source, text }) =>
      side === 'right' ? text === sentence : from <= source && source < to,
    );
  });

/** More of a sentence than this is told by a text that knows it, in whatever words. */
const mostTold = 0.4;
/** A short question in other words shares none with the machine's. */
const leastWords = 4;

/** Sentences of the right text of which the left tells hardly anything, and true only where it has such, too. */
function untoldSentences(paired: PairedTexts, knowledge: WordKnowledge): ReadonlySet<number> {
  const rights = untold(paired, 'right', knowledge);
  return rights.size === 0 || untold(paired, 'left', knowledge).size === 0 ? new Set() : rights;
}

function untold(paired: PairedTexts, side: Side, { weightOf }: WordKnowledge): ReadonlySet<number> {
  const reading = paired[side];
  const masses = reading.sentences.map(() => ({ words: 0, all: 0, told: 0 }));
  const add = (sentence: number, weight: number, likeness: number): void => {
    const mass = masses[sentence];
    if (mass === undefined) return;
    mass.words += 1;
    mass.all += weight;
    mass.told += weight * likeness;
  };
  paired.beads.forEach((bead, at) => {
    const pairs = paired.pairs[at];
    const likenessOf = (place: number): number => {
      if (side === 'left') return pairs?.likeness[place] ?? 0;
      const other = pairs?.leftOf[place] ?? -1;
      return other < 0 ? 0 : (pairs?.likeness[other] ?? 0);
    };
    wordsOfSentences(reading, bead[side][0], bead[side][1]).forEach((word, place) => {
      if (word.isContent) add(word.sentence, weightOf(word), likenessOf(place));
    });
  });
  return new Set(
    [...masses.keys()].filter((sentence) => {
      const { words, all, told } = masses[sentence] ?? { words: 0, all: 0, told: 0 };
      return words >= leastWords && told <= mostTold * all;
    }),
  );
}

/**
 * Sentences of the Russian in whose place another one stands in the right text, of which the left, of its language, tells
 * nothing. The Russian is asked only where there is such a sentence. `byRussian`: the right text paired with the Russian,
 * null without one.
 */
export function replacedBeside(
  paired: PairedTexts,
  byRussian: () => Told | null,
  knowledge: WordKnowledge,
): readonly ReplacedSentence[] {
  const untold = untoldSentences(paired, knowledge);
  const told = untold.size === 0 ? null : byRussian();
  return told === null ? [] : replacedByWords(told, false).filter(({ text }) => untold.has(text));
}
