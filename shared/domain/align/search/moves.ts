import type { Evidence } from '../evidence/evidence.ts';
import { sidesOf } from '../evidence/sides.ts';
import { tablesOf } from '../evidence/tables.ts';
import type { Progress } from '../progress.ts';
import { type Member, wall } from '../reading/profile.ts';
import { pickUnits } from '../reading/units.ts';
import { ints } from '../typed.ts';
import { anchorsOf } from './anchors.ts';
import { bandAround } from './band.ts';
import { type Bead, searchBeads } from './beads.ts';
import { numbersOf } from './links.ts';
import type { Found, Manner } from './passes.ts';
import type { Prices } from './scores.ts';

/** A bead that scores less is released: it may have been made only because both sides were free. */
const weak = 2;
/** Rounds: passages that moved across each other need one each. */
const mostRounds = 4;
/** What a moved bead must score above the logarithm of the ways in which free units could meet by chance. */
const clearly = 3;
const depth = 3;
/** Free cells up to which all of them are looked at. */
const wholeLimit = 300_000;

/**
 * Searches what the monotonous search left over, again and again, for passages that stand in another order.
 * Answers all beads; those found here are no longer in order.
 */
export function findMoves(
  { beads, evidence, learned }: Found,
  manner: Manner,
  progress: Progress,
): readonly Bead[] {
  let kept = beads;
  let sure = beads.filter(({ score }) => score >= weak);
  for (let round = 0; round < mostRounds; round++) {
    const found = searchFree(evidence, sure, { ...manner, ...learned, lone: 0, more: 0 }, progress);
    progress.leap();
    if (found.length === 0) break;
    sure = [...sure, ...found];
    const columns = new Set(found.flatMap((b) => numbersOf(b.column, b.columnEnd)));
    const units = new Set(found.flatMap((b) => numbersOf(b.unit, b.unitEnd)));
    const isFree = (b: Bead) =>
      !numbersOf(b.column, b.columnEnd).some((c) => columns.has(c)) &&
      !numbersOf(b.unit, b.unitEnd).some((u) => units.has(u));
    kept = [...kept.filter(isFree), ...found];
  }
  return kept;
}

/** The numbers below `count` that no range covers. */
function freeIn(count: number, ranges: readonly (readonly [from: number, to: number])[]): Int32Array {
  const isUsed = new Uint8Array(count);
  for (const [from, to] of ranges) isUsed.fill(1, from, to);
  return ints(count, (n) => n).filter((n) => isUsed[n] === 0);
}

function searchFree(
  evidence: Evidence,
  sure: readonly Bead[],
  prices: Prices,
  progress: Progress,
): readonly Bead[] {
  const columns = freeIn(
    evidence.profile.count,
    sure.map((b) => [b.column, b.columnEnd]),
  );
  const units = freeIn(
    evidence.units.count,
    sure.map((b) => [b.unit, b.unitEnd]),
  );
  const cells = columns.length * units.length;
  if (cells === 0) return [];
  const part = partOf(evidence, columns, units);
  progress.leap();
  const anchors = cells < wholeLimit ? [] : anchorsOf(part, progress.breathe);
  const band = bandAround(columns.length, units.length, anchors, { across: 5, along: 2 });
  const sides = sidesOf(part);
  addWalls(columns, sides.columns.edges);
  addWalls(units, sides.units.edges);
  progress.leap();
  // Rows are few and wide here: each is as much work as one of a whole pass, and more.
  const tables = tablesOf(part, band, depth, progress.advance, progress.advance);
  const beads = searchBeads({ ...sides, tables, band, prices }, progress.advance)
    .beads.filter(({ score }) => score > 0)
    .map(({ column, columnEnd, unit, unitEnd, score }) => ({
      column: columns[column] ?? 0,
      columnEnd: (columns[columnEnd - 1] ?? 0) + 1,
      unit: units[unit] ?? 0,
      unitEnd: (units[unitEnd - 1] ?? 0) + 1,
      score,
    }));
  return withTheirNeighbours(beads, clearly + Math.log(cells));
}

/**
 * The beads that score more than `wanted`, and those that go on from them on both sides: a question moves with its answer,
 * and where a passage goes on is not one of all cells by chance. `beads` in order. Linear.
 */
function withTheirNeighbours(beads: readonly Bead[], wanted: number): readonly Bead[] {
  const isTaken = beads.map(({ score }) => score > wanted);
  const goesOn = (one: Bead | undefined, other: Bead | undefined) =>
    one !== undefined && one.columnEnd === other?.column && one.unitEnd === other.unit;
  for (let at = 1; at < beads.length; at++) {
    if (isTaken[at - 1] === true && goesOn(beads[at - 1], beads[at])) isTaken[at] = true;
  }
  for (let at = beads.length - 2; at >= 0; at--) {
    if (isTaken[at + 1] === true && goesOn(beads[at], beads[at + 1])) isTaken[at] = true;
  }
  return beads.filter((_, at) => isTaken[at] === true);
}

/** The evidence of some columns and some units only. */
export function partOf(evidence: Evidence, columns: Int32Array, units: Int32Array): Evidence {
  const channels = evidence.channels.map((channel) => ({
    ...channel,
    member: partOfMember(channel.member, columns),
  }));
  const members = evidence.profile.members.map((member) => partOfMember(member, columns));
  return {
    ...evidence,
    channels,
    profile: { count: columns.length, members },
    units: pickUnits(evidence.units, units),
  };
}

function partOfMember({ units, from, to }: Member, columns: Int32Array): Member {
  return { units, from: columns.map((c) => from[c] ?? 0), to: columns.map((c) => to[c] ?? 0) };
}

/** Makes every gap in the numbering a boundary that no bead covers. */
function addWalls(numbers: Int32Array, edges: Float64Array): void {
  let walls = 0;
  numbers.forEach((n, at) => {
    if (at > 0 && n !== (numbers[at - 1] ?? 0) + 1) walls += wall;
    edges[at + 1] = (edges[at + 1] ?? 0) + walls;
  });
}
