import type { Judge } from './judge.ts';
import type { Link } from './links.ts';
import { headingOdds, lessByOne, mostCells } from './refine.ts';
import type { Remains } from './remains.ts';
import { isBefore, isFree, joined } from './surroundings.ts';

/** Signs that a link is wrong, 0 to 1 each but for `size`. */
export interface LinkSigns {
  /** It would gain, or lose little, by losing a paragraph. */
  readonly loss: number;
  /** Logarithm of how many paragraphs it has, less one. */
  readonly size: number;
  /** Its sides are less alike than is usual in this text. */
  readonly unlike: number;
  /** How many words find no counterpart in this text: the same for all of its links. */
  readonly text: number;
  /** Its sides differ in length more than they should. */
  readonly length: number;
  /** The link before or behind it stands on the other side of it in the version. */
  readonly crossed: number;
  /** It would gain, or lose little, by taking in a neighbour, see `joins`. */
  readonly join: number;
  /** A neighbour answers words at its edge. */
  readonly edge: number;
  /** It would gain, or lose little, by being cut in two. */
  readonly cut: number;
  /** Its first block may be a heading that was left out. */
  readonly heading: number;
  /** How doubtful the free text beside it is. */
  readonly beside: number;
}

/** Signs that a text without counterpart has one, 0 to 1 each. */
export interface FreeSigns {
  readonly join: number;
  readonly edge: number;
  /** How much of it, or of what faces it, is words that the other side has nowhere: nobody can say what it answers. */
  readonly unread: number;
}

/** From 0 where x is `from` or less to 1 where it is `to` or more. */
function rise(x: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (x - from) / (to - from)));
}

/** What a lone pair of units is worth besides its score: the two nulls that it saves, see `Prices.lone`. */
const facingBonus = 4;

/** Measures the signs of pieces, by their number. */
export interface Signs {
  readonly ofFree: (piece: number) => FreeSigns;
  /** `worst`: the greatest risk, 0 to 1, of the free texts near it; 0 where there are none. */
  readonly ofLink: (piece: number, worst: number) => LinkSigns;
}

/** Looks at all pieces of an alignment and, by number, at those near each. Linear. */
export function createSigns(
  judge: Judge,
  list: readonly Link[],
  nearby: readonly (readonly number[])[],
  remains: (piece: number) => Remains,
): Signs {
  const { joins, edges } = pullsOf(judge, list, nearby, remains);
  const links = list.map((link, piece) => likenessOf(judge, link, remains(piece)));
  const usual = usualLikeness(links.filter((_, piece) => !isFree(list[piece] ?? nothing)));
  const crossed = crossedOf(list);
  const shared = (piece: number) => ({
    join: rise(joins[piece] ?? 0, -8, 8),
    edge: rise(edges[piece] ?? 0, 2, 10),
  });
  return {
    ofFree: (piece) => {
      const own = list[piece] ?? nothing;
      const facing = (nearby[piece] ?? []).flatMap((other) => list[other] ?? []).filter(isFree);
      const machine = own.blocks.length > 0 ? [own] : facing;
      const unread = machine.map(({ blocks }) => 1 - judge.readable(blocks));
      return { ...shared(piece), unread: rise(Math.max(0, ...unread), 0.1, 0.6) };
    },
    ofLink: (piece, worst) => {
      const link = list[piece] ?? nothing;
      return {
        ...shared(piece),
        text: rise(usual.unmet, 0.2, 0.7),
        loss: rise(bestLoss(judge, link), -10, 0),
        size: Math.log(link.blocks.length + link.paragraphs.length - 1),
        unlike: rise(usual.score - (links[piece] ?? usual).score, 0, Math.max(0.5, usual.score)),
        length: rise(-judge.lengths(link), -1.5, 1),
        crossed: crossed[piece] ?? 0,
        cut: rise(bestCut(judge, link), -15, 5),
        heading: link.blocks.length < 2 ? 0 : rise(headingOdds(judge, link), -4, 0.4),
        beside: rise(Math.log(worst / (1 - worst)), -6, 0),
      };
    },
  };
}

const nothing: Link = { blocks: [], paragraphs: [] };

/** How well two sides answer each other, whatever their length. */
interface Likeness {
  /** Score a word, a witness. */
  readonly score: number;
  /** Share of words that find no counterpart, on the side where it is greater. */
  readonly unmet: number;
}

function likenessOf(judge: Judge, link: Link, { theirs, own }: Remains): Likeness {
  if (isFree(link)) return { score: 0, unmet: 1 };
  const words = own.tokens.length + 3;
  const score = judge.score(link) / judge.witnesses(link);
  return { score: score / words, unmet: Math.max(unmetIn(theirs), unmetIn(own)) / words };
}

function unmetIn({ isMet }: Remains['own']): number {
  return isMet.reduce((sum, met) => sum + 1 - met, 0);
}

/** The medians of a text: what is usual in one is a sign of error in another. */
function usualLikeness(links: readonly Likeness[]): Likeness {
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { score: median(links.map(({ score }) => score)), unmet: median(links.map(({ unmet }) => unmet)) };
}

/** The most that a link gains when it loses a paragraph or, where it has but one on each side, everything. */
function bestLoss(judge: Judge, link: Link): number {
  const witnesses = judge.witnesses(link);
  const losses = lessByOne(link).map((less) => judge.gain(link, less) / witnesses);
  return losses.length > 0 ? Math.max(...losses) : -judge.score(link) / witnesses - facingBonus;
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

/** How much the neighbours of each piece pull at it. */
interface Pulls {
  /** The most that a piece gains by becoming one with a neighbour, in the eyes of the witness in another language. */
  readonly joins: Float64Array;
  /** The best run of words at an edge that the neighbour answers. */
  readonly edges: Float64Array;
}

/** What the original says of neighbours as one tells more than what a spoilt translation says. */
function pullsOf(
  judge: Judge,
  list: readonly Link[],
  nearby: readonly (readonly number[])[],
  remains: (piece: number) => Remains,
): Pulls {
  const joins = new Float64Array(list.length).fill(Number.NEGATIVE_INFINITY);
  const edges = new Float64Array(list.length);
  const note = (piece: number, join: number, edge: number) => {
    joins[piece] = Math.max(joins[piece] ?? join, join);
    edges[piece] = Math.max(edges[piece] ?? edge, edge);
  };
  nearby.forEach((others, piece) => {
    for (const other of others) {
      const isMutual = nearby[other]?.includes(piece) === true;
      if (isMutual && other < piece) continue;
      const [a, b] = [list[piece] ?? nothing, list[other] ?? nothing];
      const [left, right] = [remains(piece), remains(other)];
      const edge = isBefore(a, b) ? judge.edgeRun(left, right) : judge.edgeRun(right, left);
      const join = joinGain(judge, a, b);
      note(piece, join, edge);
      if (isMutual) note(other, join, edge);
    }
  });
  return { joins, edges };
}

function joinGain(judge: Judge, one: Link, other: Link): number {
  const both = joined(one, other);
  return isFree(both) ? Number.NEGATIVE_INFINITY : judge.foreignGain(one, other, both);
}

/** 1 for links that stand on the other side of the one before or behind them in the version, else 0. */
function crossedOf(list: readonly Link[]): Uint8Array {
  const crossed = new Uint8Array(list.length);
  const order = [...list.keys()]
    .filter((piece) => !isFree(list[piece] ?? nothing))
    .sort((a, b) => (list[a]?.blocks[0] ?? 0) - (list[b]?.blocks[0] ?? 0));
  order.forEach((piece, at) => {
    const next = order[at + 1];
    if (next === undefined) return;
    if ((list[piece]?.paragraphs.at(-1) ?? 0) > (list[next]?.paragraphs[0] ?? 0)) {
      crossed[piece] = 1;
      crossed[next] = 1;
    }
  });
  return crossed;
}
