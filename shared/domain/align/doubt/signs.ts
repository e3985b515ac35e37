import type { Link } from '../search/links.ts';
import type { Background } from './background.ts';
import type { Judge } from './judge.ts';
import { headingOdds, mostCells } from './refine.ts';
import type { Remains } from './remains.ts';
import { isBefore, isFree, joined } from './surroundings.ts';

/** Signs that a link is wrong, or that others mean less, 0 to 1 each but for `size`. */
export interface LinkSigns {
  /** How probable the ways through the search's table are that contradict it, see `contradictionsOf`. */
  readonly ways: number;
  /** The same of the search before the other versions were heard; `ways` once more where there are none. */
  readonly alone: number;
  /** Logarithm of how many paragraphs it has, less one. */
  readonly size: number;
  /** Its sides differ in length more than they should, yet not so much that it must have a cause. */
  readonly length: number;
  /** It would gain, or lose little, by being cut in two. */
  readonly cut: number;
  /** Its first block may be a heading that was left out. */
  readonly heading: number;
  /** How doubtful the free text beside it is. */
  readonly beside: number;
  /** A link beside it answers words at their common edge, too few to be one with it. */
  readonly edge: number;
  /** Words of either side answer nothing. */
  readonly spare: number;
  /** Words of its first witness do: a machine's words tell less than the version's. */
  readonly theirs: number;
  /** The original says little for it; where it is not heard, the version's own language. */
  readonly weak: number;
  /**
   * The version's own language says little for it: a spoilt machine translation would, and it is no witness. 0 where no
   * original is heard beside that, for then so would a stranger.
   */
  readonly spoilt: number;
}

/** Signs that a text without counterpart has one, 0 to 1 each. */
export interface FreeSigns {
  /** As of a link: how probable beads with it are, and how probable without the other versions. */
  readonly ways: number;
  readonly alone: number;
  /** A neighbour would gain, or lose little, by taking it in, as the witness in another language hears it. */
  readonly join: number;
  /** A neighbour answers words at its edge. */
  readonly edge: number;
  /** How much of it, or of what faces it, is words that the other side has nowhere: nobody can say what it answers. */
  readonly unread: number;
  /** Words of a link beside it, the version's, answer nothing. */
  readonly spare: number;
  /** How much of the text is contradicted, on the mean: where much is, more is left out that should not be. */
  readonly text: number;
}

/** From 0 where x is `from` or less to 1 where it is `to` or more. */
function rise(x: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (x - from) / (to - from)));
}

/** Measures the signs of pieces, by their number. */
export interface Signs {
  readonly ofFree: (piece: number) => FreeSigns;
  /** `worst`: the greatest risk, 0 to 1, of the free texts near it; 0 where there are none. */
  readonly ofLink: (piece: number, worst: number) => LinkSigns;
}

/** Logarithms of probabilities below this count as none: of ways that lose more, few are heard. */
const unheard = -12;
/** Log odds above this count as certain. */
const certain = 6;
/** Log odds of a free text's having a counterpart below this count as none where the other versions are not heard. */
const unheardAlone = -3;
/** More words than e to this power, less one, are all the same. */
const manyWords = 3;

/**
 * Looks at all pieces of an alignment and, by number, at those near each and at what contradicts it. Linear.
 */
export function createSigns(
  judge: Judge,
  list: readonly Link[],
  nearby: readonly (readonly number[])[],
  remains: (piece: number) => Remains,
  { contradictions, alone, spare, torn, hears }: Background,
): Signs {
  const against = (piece: number) => contradictions[piece] ?? 0;
  const againstAlone = (piece: number) => alone[piece] ?? 0;
  const mean = Math.log(meanOf(contradictions));
  const unread = ({ blocks }: Link) => rise(1 - judge.readable(blocks), 0.1, 0.6);
  return {
    ofFree: (piece) => {
      const own = list[piece] ?? nothing;
      const near = nearby[piece] ?? [];
      const facing = near.flatMap((other) => list[other] ?? []).filter(isFree);
      const machine = own.blocks.length > 0 ? [own] : facing;
      const edges = near.map((other) => edgeBetween(judge, list, remains, piece, other));
      const spares = near.map((other) => spareIn(list[other] ?? nothing, spare.own));
      const joins = near.map((other) => joinGain(judge, own, list[other] ?? nothing));
      return {
        ways: rise(logOdds(against(piece)), unheard, certain),
        alone: rise(logOdds(againstAlone(piece)), unheardAlone, certain),
        join: rise(Math.max(...joins), -8, 8),
        edge: rise(Math.max(0, ...edges), 2, 10),
        unread: Math.max(0, ...machine.map(unread)),
        spare: rise(Math.log1p(Math.max(0, ...spares)), 0, manyWords),
        text: rise(mean, -5, -2),
      };
    },
    ofLink: (piece, worst) => {
      const link = list[piece] ?? nothing;
      const [own, theirs] = [spare.own(link), spare.theirs(link)];
      const { within, across } = judge.heard(link);
      const misfit = -judge.lengths(link);
      return {
        ways: rise(Math.log(against(piece)), unheard, 0),
        alone: rise(Math.log(againstAlone(piece)), unheard, 0),
        size: Math.log(link.blocks.length + link.paragraphs.length - 1),
        length: rise(misfit, -1.5, 0.5) * (1 - rise(misfit, 0.5, 4)),
        cut: rise(bestCut(judge, link), -40, 10),
        heading: link.blocks.length < 2 ? 0 : rise(headingOdds(judge, link), -4, 0.4),
        beside: rise(Math.log(worst / (1 - worst)), -4, 2.5),
        edge: rise(torn.get(link) ?? 0, 2, 10),
        spare: rise(Math.log1p(Math.max(own, theirs)), 0, manyWords),
        theirs: rise(Math.log1p(theirs), 0, manyWords),
        weak: rise(-(across ?? within ?? 0), -20, 5),
        spoilt: hears === 'machine' || within === null ? 0 : rise(-within, -15, 10),
      };
    },
  };
}

const nothing: Link = { blocks: [], paragraphs: [] };

/** So many pieces are imagined beside those of a text, none of them in doubt, lest a few tell for all. */
const imagined = 10;
/** How much is against a piece that is imagined, on the mean. */
const ofImagined = 0.01;

/** The mean probability of what contradicts a piece. */
function meanOf(contradictions: Float64Array): number {
  const sum = contradictions.reduce((all, against) => all + Math.min(1, against), imagined * ofImagined);
  return sum / (contradictions.length + imagined);
}

/** The words that a link has left over; of free text none, for it has no beads. */
function spareIn(link: Link, words: (link: Link) => number): number {
  return isFree(link) ? 0 : words(link);
}

/** From -Infinity for 0; `certain` and more for about 1. */
function logOdds(probability: number): number {
  return Math.log(probability / Math.max(Math.exp(-certain), 1 - probability));
}

/** What two pieces gain by becoming one: what the original says of it tells more than what a spoilt translation says. */
function joinGain(judge: Judge, one: Link, other: Link): number {
  const both = joined(one, other);
  if (isFree(both)) return Number.NEGATIVE_INFINITY;
  const { within, across } = judge.voices(one, other, both);
  return across ?? within ?? 0;
}

/** The best run of words at the edge between two pieces that the other answers. */
function edgeBetween(
  judge: Judge,
  list: readonly Link[],
  remains: (piece: number) => Remains,
  one: number,
  other: number,
): number {
  const [left, right] = [remains(one), remains(other)];
  const isFirst = isBefore(list[one] ?? nothing, list[other] ?? nothing);
  return isFirst ? judge.edgeRun(left, right) : judge.edgeRun(right, left);
}

/** The most that a link gains, a witness, when it is cut in two across both sides. */
function bestCut(judge: Judge, link: Link): number {
  const { blocks, paragraphs } = link;
  let most = Number.NEGATIVE_INFINITY;
  if (blocks.length * paragraphs.length > mostCells) return most;
  for (let b = 1; b < blocks.length; b++) {
    for (let p = 1; p < paragraphs.length; p++) {
      const first = { blocks: blocks.slice(0, b), paragraphs: paragraphs.slice(0, p) };
      const second = { blocks: blocks.slice(b), paragraphs: paragraphs.slice(p) };
      most = Math.max(most, judge.score(first) + judge.score(second));
    }
  }
  return most === Number.NEGATIVE_INFINITY ? most : (most - judge.score(link)) / judge.witnesses(link);
}
