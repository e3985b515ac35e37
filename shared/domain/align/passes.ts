import { anchorsOf } from './anchors.ts';
import { type Band, bandAround, type Point } from './band.ts';
import { type Bead, isEdge, type Prices, type SideSums, searchBeads, sumsOf } from './beads.ts';
import { type Channel, type Evidence, weighWords } from './evidence.ts';
import { fitLengths, unknownLengths } from './length.ts';
import { learnLexicon } from './lexicon.ts';
import { edgesOf } from './profile.ts';
import type { Progress } from './progress.ts';
import { joinRenderings, relationOf } from './relation.ts';
import { estimateShares } from './shares.ts';
import { tablesOf } from './tables.ts';
import type { EvidencePart } from './types.ts';

/** What differs between kinds of alignment. Prices are in natural logarithms; see docs/alignment.md. */
export interface Manner {
  /** Word evidence of one unit facing another is never counted as less. */
  readonly facing: number;
  readonly lone: number;
  readonly extra: number;
  readonly edge: number;
  /** Weight of the length evidence. */
  readonly length: number;
  /** Columns that the band of a later pass reaches beyond the path of the one before. */
  readonly across: number;
  readonly passes: number;
  /** Longest run of units on one side of a bead. */
  readonly depth: number;
  /** Cells of a text so short that the first pass looks at all of it. */
  readonly whole: number;
}

/** Two texts in one language. */
export const withinLanguage: Manner = {
  facing: -12,
  lone: 4,
  extra: 1,
  edge: 4,
  length: 1.5,
  across: 5,
  passes: 2,
  depth: 6,
  whole: 0,
};

/** Two texts in two languages. */
export const acrossLanguages: Manner = {
  facing: -4,
  lone: 4,
  extra: 3,
  edge: 5,
  length: 2,
  across: 10,
  passes: 3,
  depth: 3,
  whole: 300_000,
};

/** A manner with parts of the evidence left out. */
export function mannerWithout(manner: Manner, without: ReadonlySet<EvidencePart>): Manner {
  return {
    ...manner,
    length: without.has('lengths') ? 0 : manner.length,
    passes: without.has('secondPass') ? 1 : manner.passes,
  };
}

/** An original and its machine translation, which leaves nothing out and keeps the order. */
export const sourceToMachine: Manner = {
  ...acrossLanguages,
  lone: 10,
  edge: 10,
  across: 4,
  passes: 2,
  depth: 6,
  whole: 2_000,
};

/** Beads of one unit each that score above this are taken as right when a text's own constants are estimated. */
const surelyRight = 8;
/** Beads above this are right often enough to learn shares, paragraph edges and a lexicon from. */
const mostlyRight = 2;
/** Imaginary beads of each kind that keep the evidence of paragraph edges from certainty. */
const edgePrior = 2.5;
/** Longest run of units on one side of a bead in a first pass. */
const firstDepth = 3;

/** What a pass learns from the beads of the one before. */
type Learned = Pick<Prices, 'lengths' | 'token' | 'surplus' | 'edges'>;

// Edges as where paragraphs begin at half of the beads and four of five beginnings agree: a mild expectation.
const untaught: Learned = {
  lengths: unknownLengths,
  token: 0,
  surplus: 0,
  edges: Float64Array.of(0.47, -0.92, -0.92, 0.47),
};

/** Both sides of an alignment in running sums. */
export interface Sides {
  readonly columns: SideSums;
  readonly units: SideSums;
}

/** Lengths, tokens and edges of both sides; a column counts as its first channel that has text there. */
export function sidesOf({ profile, units, channels }: Evidence): Sides {
  const lengths = new Int32Array(profile.count);
  const tokens = new Int32Array(profile.count);
  for (const { member } of channels.toReversed()) {
    for (let c = 0; c < profile.count; c++) {
      const from = member.from[c] ?? 0;
      const to = member.to[c] ?? 0;
      if (from === to) continue;
      tokens[c] = (member.units.offsets[to] ?? 0) - (member.units.offsets[from] ?? 0);
      lengths[c] = 0;
      for (let u = from; u < to; u++) lengths[c] = (lengths[c] ?? 0) + (member.units.length[u] ?? 0);
    }
  }
  const unitTokens = Int32Array.from(
    { length: units.count },
    (_, u) => (units.offsets[u + 1] ?? 0) - (units.offsets[u] ?? 0),
  );
  return {
    columns: sumsOf(lengths, tokens, edgesOf(profile)),
    units: sumsOf(units.length, unitTokens, units.edge),
  };
}

function isOneToOne(bead: Bead): boolean {
  return bead.columnEnd - bead.column === 1 && bead.unitEnd - bead.unit === 1;
}

/** Re-estimates lengths, the price of a token and the worth of paragraph edges from the beads of a pass. */
function learnFrom(beads: readonly Bead[], sides: Sides): Learned {
  const sure = beads.filter((bead) => bead.score > surelyRight && isOneToOne(bead));
  const { columns, units } = sides;
  const lengths = fitLengths(
    sure.map((b) => [
      (columns.length[b.columnEnd] ?? 0) - (columns.length[b.column] ?? 0),
      (units.length[b.unitEnd] ?? 0) - (units.length[b.unit] ?? 0),
    ]),
    unknownLengths,
  );
  const price = tokenPrice(sure, sides);
  const token = Math.min(price, -0.1);
  return { lengths, token, surplus: price - token, edges: edgeEvidence(beads, sides) };
}

/** How much above or below the usual the sure beads score per token: good translations must bring more. */
function tokenPrice(sure: readonly Bead[], { columns, units }: Sides): number {
  let tokens = 0;
  let score = 0;
  for (const b of sure) {
    tokens += (columns.tokens[b.columnEnd] ?? 0) - (columns.tokens[b.column] ?? 0);
    tokens += (units.tokens[b.unitEnd] ?? 0) - (units.tokens[b.unit] ?? 0);
    score += b.score;
  }
  return tokens === 0 ? 0 : Math.max(-0.6, Math.min(0.9, (2 * score) / tokens - 1.5));
}

/** Pointwise mutual information of paragraph edges where beads begin: none, unit only, column only, both. */
function edgeEvidence(beads: readonly Bead[], { columns, units }: Sides): Float64Array {
  const counts = [edgePrior, edgePrior, edgePrior, edgePrior];
  for (const b of beads) {
    if (b.column === b.columnEnd || b.unit === b.unitEnd || b.score < mostlyRight) continue;
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

/** Where beads begin; sure where the bead and both its neighbours face one unit each beyond doubt. */
function pathOf(beads: readonly Bead[]): readonly Point[] {
  const isClear = beads.map((bead) => bead.score > surelyRight && isOneToOne(bead));
  return beads.map(({ column, unit }, at) => {
    const isSure = isClear[at - 1] === true && isClear[at] === true && isClear[at + 1] === true;
    return { row: column, position: unit, isSure };
  });
}

/** The answer of a monotonous search, with what it has learned on the way. */
export interface Found {
  readonly beads: readonly Bead[];
  readonly evidence: Evidence;
  readonly learned: Learned;
}

/** Rows of work that `searchMonotone` reports. */
export function workOf(rows: number, manner: Manner): number {
  return 2 * rows * manner.passes;
}

/** Aligns units to a profile: anchors, then passes that each narrow the band and learn from the last. */
export function searchMonotone(start: Evidence, manner: Manner, progress: Progress): Found {
  const { profile, units } = start;
  const sides = sidesOf(start);
  let evidence = weighWords(start);
  let band = firstBand(evidence, manner.whole, progress);
  let learned = untaught;
  for (let pass = 1; ; pass++) {
    // The first pass only has to find the way: shorter runs, and no foreign witness where there is a kindred one.
    const seen = pass === 1 ? withoutStrangers(evidence) : evidence;
    const depth = pass === 1 ? Math.min(firstDepth, manner.depth) : manner.depth;
    const tables = tablesOf(seen, band, depth, progress.advance, progress.breathe);
    const scorer = { ...sides, tables, band, prices: { ...manner, ...learned } };
    const beads = searchBeads(scorer, progress.advance);
    if (pass === manner.passes) return { beads, evidence, learned };
    learned = learnFrom(beads, sides);
    evidence = taughtBy(evidence, beads, progress);
    band = bandAround(profile.count, units.count, pathOf(beads), { across: manner.across, along: 0 });
  }
}

function withoutStrangers(evidence: Evidence): Evidence {
  const kin = evidence.channels.filter(({ isAcross }) => !isAcross);
  return kin.length === 0 ? evidence : { ...evidence, channels: kin };
}

function firstBand(evidence: Evidence, whole: number, progress: Progress): Band {
  const { profile, units } = evidence;
  const isWhole = profile.count * units.count <= whole;
  const anchors = isWhole ? [] : anchorsOf(evidence, progress.breathe);
  return bandAround(profile.count, units.count, anchors, { across: 4, along: 1 });
}

/** The evidence with lexicons and shares learned from beads. */
function taughtBy(evidence: Evidence, beads: readonly Bead[], progress: Progress): Evidence {
  const good = beads.filter(({ score }) => score > mostlyRight);
  const channels = evidence.channels.map((channel) => taught(channel, evidence, good, progress));
  const weighed = weighWords({ ...evidence, channels });
  return { ...weighed, channels: estimateShares(weighed, good.filter(isOneToOne), progress.breathe) };
}

function taught(channel: Channel, evidence: Evidence, good: readonly Bead[], progress: Progress): Channel {
  if (!channel.learns) return channel;
  const lexicon = learnLexicon(
    channel.member,
    evidence.units,
    good,
    evidence.probability.length,
    progress.breathe,
  );
  const renderings = joinRenderings(evidence.probability.length, channel.given, lexicon);
  return { ...channel, lexicon, relation: relationOf(evidence.probability.length, renderings) };
}
