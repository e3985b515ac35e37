import { sum } from '../../../arithmetic.ts';
import type { Word } from '../reading.ts';
import { oddsOfLack, otherSide, type Side, type Tally, type Told } from './aloneWords.ts';
import type { LoneSentence } from './omission.ts';

/** Odds (their logarithm) from which a sentence is reported as left out, and as put in, which is rarer. */
const leastOdds = { left: 2.5, right: 3 };
/** What it is worth that the pairing of the sentences leaves one by itself. */
const aloneWorth = 2;
/** Words and lengths count so much at most, so that neither speaks alone. */
const mostOdds = 6;
/** By how much the length of a row strays from what its original makes it (standard deviation of the ratio's logarithm). */
const strays = 0.2;
const mostOff = 0.6;
/** Sentences of fewer units (UTF-16) are interjections that translators join and part. */
const leastUnits = 15;

/**
 * Sentences that only one of two texts has: hardly a word of theirs is told in the other for their sake, and the lengths
 * fit better without them. O(words times their counterparts).
 */
export function loneByWords(told: Told): readonly LoneSentence[] {
  return (['left', 'right'] as const).flatMap((side) => {
    // Of a text that is not there nothing is missing.
    if (told.lengths[side].length < 2 || told.lengths[otherSide(side)].length === 0) return [];
    const tallies = toldForItself(told, side);
    const whole = {
      known: sum(tallies.map(({ known }) => known)),
      told: sum(tallies.map((one) => one.told)),
    };
    return told.beads.flatMap((bead): readonly LoneSentence[] => {
      const [from, to] = bead[side];
      const other = bead[otherSide(side)];
      const isAlone = other[0] === other[1];
      if (to - from < 2 && !isAlone) return [];
      return Array.from({ length: to - from }, (_, x) => from + x).flatMap((sentence) => {
        const own = tallies[sentence] ?? { known: 0, told: 0 };
        const rest = { known: whole.known - own.known, told: whole.told - own.told };
        const odds =
          Math.min(mostOdds, oddsOfLack(own, rest, told)) +
          oddsOfLength(told, side, sentence) +
          (isAlone ? aloneWorth : 0);
        if (odds < leastOdds[side] || (told.lengths[side][sentence] ?? 0) < leastUnits) return [];
        const before = isAlone || sentence === from ? other[0] : other[1];
        return [{ side, sentence, covered: own.told / Math.max(1, own.known), before }];
      });
    });
  });
}

/** How much better the lengths of a row fit without a sentence than with it, as the logarithm of the odds. */
function oddsOfLength({ lengths }: Told, side: Side, sentence: number): number {
  const own = sum(lengths[side]);
  const other = Math.max(1, sum(lengths[otherSide(side)]));
  const off = (length: number) =>
    Math.max(-mostOff, Math.min(mostOff, Math.log(Math.max(1, length) / other))) ** 2;
  const better = off(own) - off(own - (lengths[side][sentence] ?? 0));
  return Math.max(-mostOdds, Math.min(mostOdds, better / (2 * strays ** 2)));
}

/** What is told of a sentence for its sake. */
interface TallyForItself extends Tally {
  /** So many of the told words are names and numbers. */
  readonly sure: number;
}

const isNameOrNumber = ({ text, isCapital, isFirst }: Word): boolean =>
  /\p{Nd}/u.test(text) || (isCapital && !isFirst);

/**
 * By sentence of a side how many of its known words are told for its sake: a word of the other text that answers another
 * sentence where that belongs does not count.
 */
export function toldForItself({ counterparts, beads, lengths }: Told, side: Side): readonly TallyForItself[] {
  const own = counterparts[side];
  const others = counterparts[otherSide(side)];
  const ownBead = beadsBySentence(beads, side);
  const otherBead = beadsBySentence(beads, otherSide(side));
  const tallies = lengths[side].map(() => ({ known: 0, told: 0, sure: 0 }));
  for (const { word, answers } of own) {
    const tally = tallies[word.sentence];
    if (tally === undefined) continue;
    tally.known += 1;
    const isForIt = answers.some((answer) => {
      const other = others[answer];
      const bead = otherBead.get(other?.word.sentence ?? -1);
      return !other?.answers.some((place) => {
        const sentence = own[place]?.word.sentence ?? -1;
        return sentence !== word.sentence && ownBead.get(sentence) === bead;
      });
    });
    if (!isForIt) continue;
    tally.told += 1;
    if (isNameOrNumber(word)) tally.sure += 1;
  }
  return tallies;
}

/** By sentence of one side, which bead it is in. */
export const beadsBySentence = (beads: Told['beads'], side: Side): ReadonlyMap<number, number> =>
  new Map(
    beads.flatMap((bead, at) => {
      const [from, to] = bead[side];
      return Array.from({ length: to - from }, (_, x) => [from + x, at] as const);
    }),
  );
