import { endMarkKinds } from '../reading/units.ts';
import type { Bead } from '../search/beads.ts';
import type { Prices } from '../search/scores.ts';
import { fitLengths, unknownLengths } from './length.ts';
import { isEdge, type SideSums, type Sides } from './sides.ts';

/** Beads of one unit each that score above this are taken as right when a text's own constants are estimated. */
export const surelyRight = 8;
/** Beads above this are right often enough to learn shares, paragraph edges and a lexicon from. */
export const mostlyRight = 2;
/** Imaginary beads of each kind that keep the evidence of paragraph edges from certainty. */
const edgePrior = 2.5;
/** Imaginary beads, and the share of them whose two sides end alike; the others end as chance has it. */
const markPrior = 20;
const alikePrior = 0.3;
/** Imaginary boundaries of each kind that are as the prices of a first pass have them. */
const pricePrior = 10;
/** No price of a unit without counterpart falls below these: the first of a run, and one more. */
const leastLone = 1;
const leastMore = 0.5;

/** What a token of a good translation brings on the mean, in nats, if the text is long enough for words to be rare in it. */
const usualWorth = 1.5;
/**
 * In a short one it brings this share of what it would word for word, at least: .64 to .78 in news, of five sentences as of
 * a thousand (1.5 there), .5 to .6 where a third is spoilt, and in free or badly scanned texts.
 */
const usualShare = 0.52;

/** What a token must bring in a good translation; in a bad one less, see `tokenPrice`. */
const usualToken = -0.1;

/** What it costs to leave a unit out and to join two: what a text has much of is cheap in it. */
export type Joints = Pick<Prices, 'lone' | 'more' | 'extra' | 'edge'>;

/** What a pass learns from the beads of the one before. */
export type Learned = Pick<Prices, 'lengths' | 'token' | 'surplus' | 'edges' | 'marks'> & Joints;

/** Prices before anything is known about two texts, and whether they stay: nothing is ever left out. */
export type Given = Joints & { readonly isFaithful: boolean };

function jointsOf({ lone, more, extra, edge }: Given): Joints {
  return { lone, more, extra, edge };
}

/** What a first pass takes for granted. */
export function untaught(given: Given): Learned {
  // Edges as where paragraphs begin at half of the beads and four of five beginnings agree: a mild expectation.
  const edges = Float64Array.of(0.47, -0.92, -0.92, 0.47);
  const marks = new Float64Array(endMarkKinds * endMarkKinds);
  return { lengths: unknownLengths, token: 0, surplus: 0, edges, marks, ...jointsOf(given) };
}

/** True for a bead of one column and one unit. */
export function isOneToOne(bead: Bead): boolean {
  return bead.columnEnd - bead.column === 1 && bead.unitEnd - bead.unit === 1;
}

/** True for a bead that has text on one side only. */
export function isNull(bead: Bead): boolean {
  return bead.columnEnd === bead.column || bead.unitEnd === bead.unit;
}

/**
 * Re-estimates lengths, the prices and the worth of paragraph edges from the beads of a pass; `verbatim`: what a token
 * brings in a translation word for word, see `verbatimWorth`. Linear.
 */
export function learnFrom(beads: readonly Bead[], sides: Sides, given: Given, verbatim: number): Learned {
  const sure = beads.filter((bead) => bead.score > surelyRight && isOneToOne(bead));
  const { columns, units } = sides;
  const lengths = fitLengths(
    sure.map((b) => [
      (columns.length[b.columnEnd] ?? 0) - (columns.length[b.column] ?? 0),
      (units.length[b.unitEnd] ?? 0) - (units.length[b.unit] ?? 0),
    ]),
    unknownLengths,
  );
  const price = tokenPrice(sure, sides, verbatim);
  const token = Math.min(price, usualToken);
  return {
    lengths,
    token,
    surplus: price - token,
    edges: edgeEvidence(beads, sides),
    marks: markEvidence(beads, sides),
    ...(given.isFaithful
      ? jointsOf(given)
      : { ...joinPrices(beads, sides, given), ...nullPrices(beads, given) }),
  };
}

/** How much less a token brings than in a good translation, 0 or more. */
export function leniencyOf({ token }: Pick<Learned, 'token'>): number {
  return Math.max(0, usualToken - token);
}

/**
 * How much above or below the usual the sure beads score per token: good translations must bring more. What is usual is a
 * share of what a token can bring, for in a short text no word is rare.
 */
function tokenPrice(sure: readonly Bead[], { columns, units }: Sides, verbatim: number): number {
  let tokens = 0;
  let score = 0;
  for (const b of sure) {
    tokens += (columns.tokens[b.columnEnd] ?? 0) - (columns.tokens[b.column] ?? 0);
    tokens += (units.tokens[b.unitEnd] ?? 0) - (units.tokens[b.unit] ?? 0);
    score += b.score;
  }
  return tokens === 0
    ? 0
    : Math.max(-0.6, Math.min(0.9, (2 * score) / tokens - Math.min(usualWorth, usualShare * verbatim)));
}

/** Pointwise mutual information of paragraph edges where beads begin: none, unit only, column only, both. */
function edgeEvidence(beads: readonly Bead[], { columns, units }: Sides): Float64Array {
  const counts = [edgePrior, edgePrior, edgePrior, edgePrior];
  for (const b of beads) {
    if (isNull(b) || b.score < mostlyRight) continue;
    const kind = (isEdge(columns, b.column) ? 2 : 0) + (isEdge(units, b.unit) ? 1 : 0);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const sumOver = (kinds: readonly number[]) => kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const all = sumOver([0, 1, 2, 3]);
  return Float64Array.from(counts, (count, kind) => {
    const column = kind < 2 ? [0, 1] : [2, 3];
    const unit = kind % 2 === 0 ? [0, 2] : [1, 3];
    return Math.log((count * all) / (sumOver(column) * sumOver(unit)));
  });
}

/** Pointwise mutual information of what the two sides of a bead end with: a question answers a question. */
function markEvidence(beads: readonly Bead[], { columns, units }: Sides): Float64Array {
  const both = new Float64Array(endMarkKinds * endMarkKinds);
  const left = new Float64Array(endMarkKinds).fill(1);
  const right = new Float64Array(endMarkKinds).fill(1);
  const full = beads.filter((b) => !isNull(b) && b.score >= mostlyRight);
  for (const b of full) {
    const mine = columns.endMarks[b.columnEnd - 1] ?? 0;
    const other = units.endMarks[b.unitEnd - 1] ?? 0;
    left[mine] = (left[mine] ?? 0) + 1;
    right[other] = (right[other] ?? 0) + 1;
    both[mine * endMarkKinds + other] = (both[mine * endMarkKinds + other] ?? 0) + 1;
  }
  const all = full.length + endMarkKinds;
  return both.map((count, at) => {
    const mine = (left[Math.floor(at / endMarkKinds)] ?? 0) / all;
    const other = (right[at % endMarkKinds] ?? 0) / all;
    const isAlike = at % (endMarkKinds + 1) === 0;
    const expected = (1 - alikePrior) * mine * other + (isAlike ? (alikePrior * (mine + other)) / 2 : 0);
    return Math.log((count + markPrior * expected) / ((full.length + markPrior) * mine * other));
  });
}

/** Boundaries between units of one kind: inside beads, and where one bead ends and the next begins. */
export interface Boundaries {
  inside: number;
  between: number;
}

/**
 * The price of a boundary inside a bead, without and with a paragraph edge: log-odds that beads meet at such a
 * boundary, with the given prices as a prior.
 */
function joinPrices(
  beads: readonly Bead[],
  { columns, units }: Sides,
  { extra, edge }: Given,
): Pick<Joints, 'extra' | 'edge'> {
  const plain: Boundaries = { inside: 0, between: 0 };
  const edged: Boundaries = { inside: 0, between: 0 };
  const count = (side: SideSums, from: number, to: number) => {
    for (let u = Math.max(1, from); u < to; u++) {
      const kind = isEdge(side, u) ? edged : plain;
      if (u > from) kind.inside++;
      else kind.between++;
    }
  };
  for (const b of beads) {
    if (isNull(b) || b.score < mostlyRight) continue;
    count(columns, b.column, b.columnEnd);
    count(units, b.unit, b.unitEnd);
  }
  return pricesOf(plain, edged, { extra, edge });
}

/** The prices of joining at boundaries without and with a paragraph edge, with imaginary ones at the given prices. */
export function pricesOf(
  plain: Boundaries,
  edged: Boundaries,
  { extra, edge }: Pick<Joints, 'extra' | 'edge'>,
): Pick<Joints, 'extra' | 'edge'> {
  const price = ({ inside, between }: Boundaries, prior: number) => {
    const share = 1 / (1 + Math.exp(prior));
    return Math.log((between + pricePrior * (1 - share)) / (inside + pricePrior * share));
  };
  const least = Math.max(0, price(plain, extra));
  return { extra: least, edge: Math.max(0, price(edged, extra + edge) - least) };
}

/** The price of a run without counterpart and of one more unit in it: how rare they are, the given prices as a prior. */
function nullPrices(beads: readonly Bead[], { lone, more }: Given): Pick<Joints, 'lone' | 'more'> {
  let runs = 0;
  let further = 0;
  let full = 0;
  // Columns less units of the run so far: those that face each other may well be renderings that were not seen.
  let excess = 0;
  const close = () => {
    if (excess === 0) return;
    runs++;
    further += Math.abs(excess) - 1;
    excess = 0;
  };
  for (const bead of beads) {
    if (isNull(bead)) excess += bead.columnEnd - bead.column - (bead.unitEnd - bead.unit);
    else {
      close();
      full++;
    }
  }
  close();
  const rarity = (some: number, all: number, prior: number) =>
    -Math.log((some + pricePrior * Math.exp(-prior)) / (all + pricePrior));
  return {
    lone: Math.max(leastLone, rarity(runs, full, lone)),
    more: Math.max(leastMore, rarity(further, runs + further, more)),
  };
}
