import { trustedWhereRead } from '../doubt/readable.ts';
import { type Channel, type Evidence, verbatimWorth, weighWords } from '../evidence/evidence.ts';
import { foreseeing } from '../evidence/foreseeing.ts';
import {
  isNull,
  isOneToOne,
  type Learned,
  learnFrom,
  leniencyOf,
  mostlyRight,
  surelyRight,
  untaught,
} from '../evidence/learned.ts';
import { learnLexicon } from '../evidence/lexicon.ts';
import { weighNumerals } from '../evidence/numerals.ts';
import { estimateFresh, estimateShares } from '../evidence/shares.ts';
import { type Sides, sidesOf } from '../evidence/sides.ts';
import { tablesOf } from '../evidence/tables.ts';
import type { Progress } from '../progress.ts';
import { joinRenderings, relationOf } from '../reading/relation.ts';
import { int } from '../typed.ts';
import type { EvidencePart } from '../types.ts';
import { anchorsOf } from './anchors.ts';
import { type Band, bandAround, type Point } from './band.ts';
import { type Bead, searchBeads } from './beads.ts';
import { type LikelyBead, likelyBeads } from './ways.ts';

/** What differs between kinds of alignment. Prices are in natural logarithms; see docs/alignment.md. */
export interface Manner {
  readonly lone: number;
  readonly more: number;
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
  /** True where nothing is ever left out: the prices stay, whatever the beads of a pass leave out and join. */
  readonly isFaithful: boolean;
}

/** Two texts in one language. */
export const withinLanguage: Manner = {
  lone: 4,
  more: 2,
  extra: 1,
  edge: 4,
  length: 1.5,
  across: 5,
  passes: 2,
  depth: 6,
  whole: 0,
  isFaithful: false,
};

/** Two texts in two languages. */
export const acrossLanguages: Manner = {
  lone: 4,
  more: 2,
  extra: 3,
  edge: 5,
  length: 2,
  across: 10,
  passes: 3,
  depth: 6,
  whole: 300_000,
  isFaithful: false,
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
  more: 10,
  edge: 10,
  across: 4,
  passes: 2,
  depth: 6,
  whole: 2_000,
  isFaithful: true,
};

/** Two machine translations of one original. */
export const machineToMachine: Manner = {
  ...withinLanguage,
  lone: 10,
  more: 10,
  edge: 10,
  across: 4,
  isFaithful: true,
};

/** Longest run of units on one side of a bead in a first pass. */
const firstDepth = 3;

/** Where beads begin; sure where the bead and both its neighbours face one unit each beyond doubt. */
function pathOf(beads: readonly Bead[]): readonly Point[] {
  const isClear = beads.map((bead) => bead.score > surelyRight && isOneToOne(bead));
  return beads.map(({ column, unit }, at) => {
    const isSure = isClear[at - 1] === true && isClear[at] === true && isClear[at + 1] === true;
    return { row: column, position: unit, isSure };
  });
}

/** Cells of a stretch that is looked at whole, see `withoutLosses`. */
const lossLimit = 10_000;

/**
 * Beads without those between two beyond doubt where both sides have text without counterpart: where nothing is left out
 * the path went astray there, and no band around it has the right one.
 */
function withoutLosses(beads: readonly Bead[]): readonly Bead[] {
  const kept: Bead[] = [];
  let [row, position] = [0, 0];
  let between: Bead[] = [];
  for (const bead of beads) {
    if (bead.score <= surelyRight) {
      between.push(bead);
      continue;
    }
    const isLoss = between.some((b) => b.unit === b.unitEnd) && between.some((b) => b.column === b.columnEnd);
    const cells = (bead.column - row) * (bead.unit - position);
    if (!isLoss || cells > lossLimit) kept.push(...between);
    kept.push(bead);
    [row, position] = [bead.columnEnd, bead.unitEnd];
    between = [];
  }
  kept.push(...between);
  return kept;
}

/** The answer of a monotonous search, with what it has learned on the way. */
export interface Found {
  readonly beads: readonly Bead[];
  readonly evidence: Evidence;
  readonly learned: Learned;
  /**
   * What the last search makes of both texts: the scores of its beads less what it pays for the rest, asking as much of a
   * word as in a good translation, for where nothing answers anything nothing is asked.
   */
  readonly worth: number;
  /** What the last search holds possible. */
  readonly likely: readonly LikelyBead[];
}

/** Rows of work that `searchMonotone` reports. */
export function workOf(rows: number, manner: Manner): number {
  return 2 * rows * manner.passes;
}

/** Aligns units to a profile: anchors, then passes that each narrow the band and learn from the last. */
export function searchMonotone(start: Evidence, usual: Manner, progress: Progress): Found {
  const { profile, units } = start;
  let evidence = trustedWhereRead(weighWords(start));
  progress.leap();
  const manner = foreseeing(evidence, usual);
  progress.leap();
  let band = firstBand(evidence, manner.whole, progress);
  progress.leap();
  let learned = untaught(manner);
  const verbatim = verbatimWorth(evidence);
  for (let pass = 1; ; pass++) {
    const sides = sidesOf(evidence, manner.isFaithful);
    progress.leap();
    const { beads, worth, likely } = searchOnce({ evidence, sides, band, learned, manner }, pass, progress);
    if (likely !== null) return { beads, evidence, learned, worth, likely };
    learned = learnFrom(beads, sides, manner, verbatim);
    progress.leap();
    evidence = taughtBy(evidence, beads, progress);
    progress.leap();
    band = bandAround(profile.count, units.count, pathOf(manner.isFaithful ? withoutLosses(beads) : beads), {
      across: manner.across,
      along: 0,
    });
    progress.leap();
  }
}

/** What a pass goes by. */
interface Pass {
  readonly evidence: Evidence;
  readonly sides: Sides;
  readonly band: Band;
  readonly learned: Learned;
  readonly manner: Manner;
}

/**
 * One pass; `likely` after the last one only. Its tables are the largest thing in memory: here, where nobody has them once
 * the pass is over, rather than beside what is learned from it.
 */
function searchOnce(
  { evidence, sides, band, learned, manner }: Pass,
  pass: number,
  progress: Progress,
): Pick<Found, 'beads' | 'worth'> & { readonly likely: Found['likely'] | null } {
  // The first pass only has to find the way: shorter runs, and no foreign witness where there is a kindred one.
  const seen = pass === 1 ? withoutStrangers(evidence) : evidence;
  const depth = pass === 1 ? Math.min(firstDepth, manner.depth) : manner.depth;
  const tables = tablesOf(seen, band, depth, progress.advance, progress.breathe);
  const scorer = { ...sides, tables, band, prices: { ...manner, ...learned } };
  const { beads, search } = searchBeads(scorer, progress.advance);
  const worth = (search.total.at(-1) ?? 0) - leniencyOf(learned) * tokensIn(beads, sides);
  return { beads, worth, likely: pass === manner.passes ? likelyBeads(search, progress.breathe) : null };
}

/** Tokens of a side in all beads that have text on both, the mean of both sides. */
function tokensIn(beads: readonly Bead[], { columns, units }: Sides): number {
  let tokens = 0;
  for (const bead of beads) {
    if (isNull(bead)) continue;
    tokens += int(columns.tokens, bead.columnEnd) - int(columns.tokens, bead.column);
    tokens += int(units.tokens, bead.unitEnd) - int(units.tokens, bead.unit);
  }
  return tokens / 2;
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
  progress.leap();
  const weighed = trustedWhereRead(weighWords({ ...evidence, channels }));
  progress.leap();
  const isSure = (bead: Bead) => bead.score > mostlyRight && isOneToOne(bead);
  const shares = estimateShares(weighed, beads, isSure, progress.breathe);
  const shared = { ...weighed, channels: bestFirst(shares) };
  const fresh = estimateFresh(shared, beads.filter(isSure), progress.breathe);
  progress.leap();
  return weighNumerals({ ...shared, fresh }, good);
}

/** Channels in the version's language first, of those the ones that explain most of it. */
function bestFirst(channels: readonly Channel[]): readonly Channel[] {
  return channels.toSorted((a, b) => Number(a.isAcross) - Number(b.isAcross) || b.lambda - a.lambda);
}

function taught(channel: Channel, evidence: Evidence, good: readonly Bead[], progress: Progress): Channel {
  if (!channel.learns) return channel;
  const lexicon = learnLexicon(channel.member, evidence.units, good, evidence.probability.length, progress);
  progress.leap();
  const renderings = joinRenderings(evidence.probability.length, channel.given, lexicon);
  return { ...channel, lexicon, relation: relationOf(evidence.probability.length, renderings) };
}
