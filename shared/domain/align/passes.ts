import { candidatesOf, heaviestChain } from './anchors.ts';
import { type Band, bandAround, type Point } from './band.ts';
import { type Bead, type BeadScorer, type Prices, type SideSums, searchBeads, sumsOf } from './beads.ts';
import type { Evidence } from './evidence.ts';
import { fitLengths, type LengthModel, unknownLengths } from './length.ts';
import { edgesOf } from './profile.ts';
import { tablesOf } from './tables.ts';

/** What differs between aligning within one language and across two. */
export interface Manner {
  readonly lone: number;
  readonly extra: number;
  readonly edge: number;
  readonly length: number;
  /** Columns that the band of a second pass reaches beyond the path of the first. */
  readonly across: number;
  readonly passes: number;
  /** Longest run of units on one side of a bead. */
  readonly depth: number;
}

export const withinLanguage: Manner = {
  lone: 4,
  extra: 1,
  edge: 4,
  length: 1.5,
  across: 5,
  passes: 2,
  depth: 5,
};
export const acrossLanguages: Manner = {
  lone: 4,
  extra: 3,
  edge: 5,
  length: 2,
  across: 10,
  passes: 3,
  depth: 3,
};

/** Beads of one unit each that score above this are taken as right when a text's own constants are estimated. */
const surelyRight = 8;

/** What a pass learns from the beads of the one before. */
export interface Learned {
  readonly lengths: LengthModel;
  readonly token: number;
  readonly surplus: number;
}

const untaught: Learned = { lengths: unknownLengths, token: 0, surplus: 0 };

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

/** Re-estimates the length model and the price of a token from the beads of a pass. */
export function learnFrom(beads: readonly Bead[], { columns, units }: Sides): Learned {
  const sure = beads.filter(
    (b) => b.score > surelyRight && b.columnEnd - b.column === 1 && b.unitEnd - b.unit === 1,
  );
  const lengths = fitLengths(
    sure.map((b) => [
      (columns.length[b.columnEnd] ?? 0) - (columns.length[b.column] ?? 0),
      (units.length[b.unitEnd] ?? 0) - (units.length[b.unit] ?? 0),
    ]),
    unknownLengths,
  );
  const tokens = sure.reduce(
    (sum, b) =>
      sum +
      (columns.tokens[b.columnEnd] ?? 0) -
      (columns.tokens[b.column] ?? 0) +
      (units.tokens[b.unitEnd] ?? 0) -
      (units.tokens[b.unit] ?? 0),
    0,
  );
  const score = sure.reduce((sum, b) => sum + b.score, 0);
  const perToken = tokens === 0 ? 1.5 : (2 * score) / tokens;
  const price = Math.max(-0.6, Math.min(0.9, perToken - 1.5));
  const token = Math.min(price, -0.1);
  return { lengths, token, surplus: price - token };
}

/** The beads of a pass as points of a path. */
export function pathOf(beads: readonly Bead[]): readonly Point[] {
  return beads.map(({ column, unit }) => ({ row: column, position: unit }));
}

/** One pass of the search. */
export function passOf(
  evidence: Evidence,
  sides: Sides,
  band: Band,
  manner: Manner,
  learned: Learned,
): { readonly beads: readonly Bead[]; readonly scorer: BeadScorer } {
  const prices: Prices = { ...manner, ...learned };
  const tables = tablesOf(evidence, band, manner.depth, () => {});
  const scorer: BeadScorer = { ...sides, tables, band, prices };
  return { beads: searchBeads(scorer, () => {}), scorer };
}

/** Aligns units to a profile: anchors, then passes that each narrow the band and learn from the last. */
export function alignUnits(evidence: Evidence, manner: Manner): readonly Bead[] {
  const { profile, units } = evidence;
  const sides = sidesOf(evidence);
  const anchors = heaviestChain(candidatesOf(evidence), units.count);
  let band = bandAround(profile.count, units.count, anchors, { across: 5, along: 2 });
  let learned = untaught;
  let beads: readonly Bead[] = [];
  for (let pass = 0; pass < manner.passes; pass++) {
    beads = passOf(evidence, sides, band, manner, learned).beads;
    learned = learnFrom(beads, sides);
    band = bandAround(profile.count, units.count, pathOf(beads), { across: manner.across, along: 0 });
  }
  return beads;
}
