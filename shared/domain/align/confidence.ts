import type { Judge } from './judge.ts';
import type { Link } from './links.ts';
import { lessByOne } from './refine.ts';
import type { Remains } from './remains.ts';
import { isFree, type Pieces } from './surroundings.ts';

/** What a lone pair of units is worth besides its score: the two nulls that it saves, see `Prices.lone`. */
const facingBonus = 4;

/** From 0 where x is `from` or less to 1 where it is `to` or more. */
function rise(x: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (x - from) / (to - from)));
}

/** A sign of error, 0 to 1, and its weight in a logistic regression. */
type Sign = readonly [weight: number, value: number];

function logOdds(base: number, signs: readonly Sign[]): number {
  return signs.reduce((sum, [weight, value]) => sum + weight * value, base);
}

/**
 * The probability that each piece is wrong, 0 to 1, in the order of the pieces. `prior` is what is known before,
 * in natural logarithms of odds. The weights are a logistic
 * regression on seeds 1 and 2 of the news sets; how it does elsewhere: docs/alignment.md.
 */
export function risksOf(
  judge: Judge,
  { list, near }: Pieces,
  remains: readonly Remains[],
  prior = 0,
): readonly number[] {
  const nearby = list.map((_, piece) => near(piece));
  const runs = nearby.map((others, piece) => longestRun(judge, remains, piece, others));
  const lures = luresOf(judge, list, nearby);
  const links = list.map((link, piece) => likenessOf(judge, link, remains[piece]));
  const usual = usualLikeness(links.filter((_, piece) => !isFree(list[piece] ?? nothing)));
  return list.map((link, piece) => {
    const run = runs[piece] ?? 0;
    const lure = lures[piece] ?? Number.NEGATIVE_INFINITY;
    const likeness = links[piece];
    const odds =
      isFree(link) || likeness === undefined
        ? freeOdds(lure, facingScore(judge, list, piece, nearby[piece] ?? []), run)
        : linkOdds(judge, link, likeness, usual, lure, run);
    return 1 / (1 + Math.exp(-prior - odds));
  });
}

const nothing: Link = { blocks: [], paragraphs: [] };

/** How well two sides answer each other, whatever their length. */
interface Likeness {
  /** Score a word, a witness. */
  readonly score: number;
  /** Share of words that find no counterpart, on the side where it is greater. */
  readonly unmet: number;
}

function likenessOf(judge: Judge, link: Link, remains: Remains | undefined): Likeness {
  if (remains === undefined || isFree(link)) return { score: 0, unmet: 1 };
  const { theirs, own } = remains;
  const words = own.tokens.length + 3;
  const score = judge.score(link) / judge.witnesses(link);
  return { score: score / words, unmet: Math.max(unmetIn(theirs), unmetIn(own)) / words };
}

/** The medians of a text: what is usual in one is a sign of error in another. */
function usualLikeness(links: readonly Likeness[]): Likeness {
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { score: median(links.map(({ score }) => score)), unmet: median(links.map(({ unmet }) => unmet)) };
}

function linkOdds(
  judge: Judge,
  link: Link,
  likeness: Likeness,
  usual: Likeness,
  lure: number,
  run: number,
): number {
  return logOdds(-7.9, [
    // It would gain, or lose little, by losing a paragraph.
    [4.4, rise(bestLoss(judge, link), -10, 0)],
    // A free neighbour would do it no harm.
    [1.8, rise(lure, -12, -2)],
    [1.1, Math.log(link.blocks.length + link.paragraphs.length - 1)],
    // Its sides are less alike than is usual in this text.
    [1.3, rise(usual.score - likeness.score, 0, Math.max(0.5, usual.score))],
    [2, rise(likeness.unmet - usual.unmet, 0, 0.8)],
    // Words that a neighbour answers, in a run.
    [5.2, rise(run, 3, 15)],
    [4, rise(run, 10, 40)],
  ]);
}

function freeOdds(lure: number, facing: number, run: number): number {
  return logOdds(-6.8, [
    [2.8, rise(lure, -12, -2)],
    [3.2, rise(facing, -8, 0)],
    [2.6, rise(facing, -1, 8)],
    [5.2, rise(run, 3, 15)],
    [2.4, rise(run, 10, 40)],
  ]);
}

/** The most that a link gains when it loses a paragraph or, where it has but one on each side, everything. */
function bestLoss(judge: Judge, link: Link): number {
  const witnesses = judge.witnesses(link);
  const losses = lessByOne(link).map((less) => judge.gain(link, less) / witnesses);
  return losses.length > 0 ? Math.max(...losses) : -judge.score(link) / witnesses - facingBonus;
}

function unmetIn({ isMet }: Remains['own']): number {
  return isMet.reduce((sum, met) => sum + 1 - met, 0);
}

function longestRun(
  judge: Judge,
  remains: readonly Remains[],
  piece: number,
  others: readonly number[],
): number {
  const own = remains[piece];
  let longest = 0;
  for (const other of others) {
    const theirs = remains[other];
    if (own !== undefined && theirs !== undefined) longest = Math.max(longest, judge.sharedRun(own, theirs));
  }
  return longest;
}

/** For each piece the most, a witness, that a link gains with a free neighbour: on both of them. */
function luresOf(judge: Judge, list: readonly Link[], nearby: readonly (readonly number[])[]): Float64Array {
  const lures = new Float64Array(list.length).fill(Number.NEGATIVE_INFINITY);
  list.forEach((link, piece) => {
    if (isFree(link)) return;
    for (const other of nearby[piece] ?? []) {
      const free = list[other];
      if (free === undefined || !isFree(free)) continue;
      const both = joined(link, free);
      const gain = judge.gain(link, both) / judge.witnesses(both);
      lures[piece] = Math.max(lures[piece] ?? gain, gain);
      lures[other] = Math.max(lures[other] ?? gain, gain);
    }
  });
  return lures;
}

/** What a free text would score, a witness, with the best of the free texts of the other side near it. */
function facingScore(judge: Judge, list: readonly Link[], piece: number, others: readonly number[]): number {
  const own = list[piece];
  let best = Number.NEGATIVE_INFINITY;
  for (const other of others) {
    const free = list[other];
    if (own === undefined || free === undefined || !isFree(free)) continue;
    const both = joined(own, free);
    if (!isFree(both)) best = Math.max(best, judge.score(both) / judge.witnesses(both));
  }
  return best;
}

/** Two pieces as one. */
export function joined(one: Link, other: Link): Link {
  const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
  return {
    blocks: ascending([...one.blocks, ...other.blocks]),
    paragraphs: ascending([...one.paragraphs, ...other.paragraphs]),
  };
}
