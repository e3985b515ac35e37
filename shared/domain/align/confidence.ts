import type { Judge } from './judge.ts';
import type { Link } from './links.ts';
import { lessByOne } from './refine.ts';

/** What a lone pair of units is worth besides its score: the two nulls that it saves, see `Prices.lone`. */
const facingBonus = 4;
/** A neighbour that could as well belong to the link costs it this much less than one that is missed. */
const neighbourBonus = 5;

/** Blocks and paragraphs next to those of a link. */
export type Neighbours = (link: Link) => readonly Link[];

/**
 * How much a link would lose by the best of the small changes that could be made to it: to lose a paragraph,
 * or to take in one of its neighbours. Negative where a change would be better.
 */
export function marginOf(judge: Judge, link: Link, neighbours: Neighbours): number {
  const smaller = lessByOne(link).map((less) => -judge.gain(link, less));
  const removal = smaller.length > 0 ? Math.min(...smaller) : judge.score(link) + facingBonus;
  const additions = neighbours(link).map((more) => neighbourBonus - judge.gain(link, more));
  return Math.min(removal, ...additions);
}

/** Measured on gold sets: margin, and the share of links with it that were right. Between, a straight line. */
const calibration = [
  [-8, 0.5],
  [0, 0.9],
  [4, 0.98],
  [8, 0.995],
  [14, 0.9995],
] as const;

/** The probability that a link with such a margin is right, 0 to 1. */
export function probabilityOf(margin: number): number {
  let [beforeAt, before]: readonly [number, number] = calibration[0];
  for (const [at, probability] of calibration) {
    if (margin < at) {
      const part = at === beforeAt ? 0 : Math.max(0, (margin - beforeAt) / (at - beforeAt));
      return before + part * (probability - before);
    }
    [beforeAt, before] = [at, probability];
  }
  return before;
}
