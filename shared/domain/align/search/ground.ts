import type { Witness } from '../evidence/witnesses.ts';
import type { Member, Profile } from '../reading/profile.ts';
import type { Units } from '../reading/units.ts';
import { int, ints } from '../typed.ts';
import type { Bead } from './beads.ts';
import type { Branch } from './branch.ts';
import { blocksOf, isFull } from './links.ts';
import type { LikelyBead } from './ways.ts';

/**
 * What a version is aligned to: the trunk, and a column for every unit that a version before it has in paragraphs which
 * nothing in the trunk answers: what two versions have and the original has not is found between these.
 */
export interface Ground {
  readonly profile: Profile;
  /** Version numbers of the profile's members: those of the trunk, then of those that have columns of their own. */
  readonly versions: readonly number[];
  /** See `blocksOf`. */
  readonly blocks: Int32Array;
  /** By column of the trunk where it stands here, and where what follows the last one does. */
  readonly columns: Int32Array;
  /** The other columns. */
  readonly added: readonly number[];
  /** The versions outside the trunk, as they stood after the first round. */
  readonly witnesses: readonly Witness[];
}

/** The trunk alone; `blocks` are its own. */
export function groundOf(
  profile: Profile,
  versions: readonly number[],
  blocks: Int32Array,
  witnesses: readonly Witness[],
): Ground {
  return { profile, versions, blocks, columns: ints(profile.count + 1, (c) => c), added: [], witnesses };
}

/** A unit of a version that nothing in the ground answers, and the column of the ground before which it stands. */
interface Addition {
  readonly unit: number;
  readonly place: number;
}

/** The ground with what a version that is aligned to it has beside it, for those after it. Linear. */
export function withAdditions(ground: Ground, version: number, { evidence, beads }: Branch): Ground {
  const { units } = evidence;
  const full = beads.filter(isFull);
  const own = withFound(ground, version, full);
  const additions = additionsOf(ground, units, full);
  if (additions.length === 0) return own;
  const { count } = ground.profile;
  const moved = movedBy(additions, count);
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  const widened = (member: Member, isOwn: boolean) => withColumns(member, moved, isOwn ? additions : []);
  const size = count + additions.length;
  const members = ground.profile.members.map((member) => widened(member, false));
  const profile = { count: size, members: [...members, widened({ units, from, to }, true)] };
  return {
    profile,
    versions: [...ground.versions, version],
    blocks: blocksOf(profile),
    columns: ground.columns.map((c) => int(moved, c)),
    added: [...ground.added.map((c) => int(moved, c)), ...additions.map(({ place }, nth) => place + nth)],
    witnesses: own.witnesses.map((witness) => {
      return { ...witness, member: widened(witness.member, witness.version === version) };
    }),
  };
}

/** The units of paragraphs in no bead, by place: each stands behind the block that the one before it answers. */
function additionsOf(
  { blocks }: Ground,
  { count, paragraph }: Units,
  full: readonly Bead[],
): readonly Addition[] {
  const isLinked = new Set<number>();
  const endOf = new Map<number, number>();
  for (const { unit, unitEnd, columnEnd } of full) {
    for (let u = unit; u < unitEnd; u++) isLinked.add(int(paragraph, u));
    endOf.set(unitEnd, blockEnd(blocks, columnEnd));
  }
  const additions: Addition[] = [];
  let place = 0;
  for (let unit = 0; unit < count; unit++) {
    place = endOf.get(unit) ?? place;
    if (!isLinked.has(int(paragraph, unit))) additions.push({ unit, place });
  }
  return additions.sort((a, b) => a.place - b.place || a.unit - b.unit);
}

/** By column, and for the end of all, where it stands once there are additions before it. */
function movedBy(additions: readonly Addition[], count: number): Int32Array {
  const moved = new Int32Array(count + 1);
  let before = 0;
  for (let c = 0; c <= count; c++) {
    while ((additions[before]?.place ?? Number.POSITIVE_INFINITY) <= c) before++;
    moved[c] = c + before;
  }
  return moved;
}

/** A member over more columns, its own ones `moved`, with one for each of its `additions`. */
function withColumns({ units, from, to }: Member, moved: Int32Array, additions: readonly Addition[]): Member {
  const size = int(moved, from.length);
  const wide = { units, from: new Int32Array(size), to: new Int32Array(size) };
  for (let c = 0; c < from.length; c++) {
    wide.from[int(moved, c)] = int(from, c);
    wide.to[int(moved, c)] = int(to, c);
  }
  additions.forEach(({ unit, place }, nth) => {
    wide.from[place + nth] = unit;
    wide.to[place + nth] = unit + 1;
  });
  return wide;
}

/** Where the block ends that a column is inside of; the column itself where a block begins there. */
function blockEnd(blocks: Int32Array, column: number): number {
  let end = column;
  while (end > 0 && end < blocks.length && blocks[end] === blocks[end - 1]) end++;
  return end;
}

/** The ground with a version beside what it answers of the additions of others. */
function withFound(ground: Ground, version: number, full: readonly Bead[]): Ground {
  const isAdded = new Set(ground.added);
  const found = full.filter(({ column }) => isAdded.has(column));
  if (found.length === 0) return ground;
  const witnesses = ground.witnesses.map((witness) => {
    if (witness.version !== version) return witness;
    const { units, from, to } = witness.member;
    const member = { units, from: from.slice(), to: to.slice() };
    for (const { column, columnEnd, unit, unitEnd } of found) {
      member.from.fill(unit, column, columnEnd);
      member.to.fill(unitEnd, column, columnEnd);
    }
    return { ...witness, member };
  });
  return { ...ground, witnesses };
}

/**
 * What a search of the trunk alone held possible, on a ground with additions, of which it knew nothing: there as `now`
 * has it.
 */
export function likelyOn(
  { columns, added }: Ground,
  alone: readonly LikelyBead[],
  now: readonly LikelyBead[],
): readonly LikelyBead[] {
  if (added.length === 0) return alone;
  const isAdded = new Set(added);
  return [
    ...alone.map((bead) => ({
      ...bead,
      column: int(columns, bead.column),
      columnEnd: int(columns, bead.columnEnd - 1) + 1,
    })),
    ...now.filter(({ column }) => isAdded.has(column)),
  ];
}

/**
 * Beads without those of single additions: what two versions have beside the original is one text where it goes on for two
 * sentences; a line is an advertisement, or another one in the same place.
 */
export function passagesOn(added: readonly number[], beads: readonly Bead[]): readonly Bead[] {
  const isAdded = new Set(added);
  const own = beads.filter((bead) => isFull(bead) && isAdded.has(bead.column));
  if (own.length === 0) return beads;
  const unitAt = new Map(own.map(({ column, unit }) => [column, unit]));
  const unitEndAt = new Map(own.map(({ columnEnd, unitEnd }) => [columnEnd, unitEnd]));
  const isAlone = ({ column, columnEnd, unit, unitEnd }: Bead) =>
    unitEndAt.get(column) !== unit && unitAt.get(columnEnd) !== unitEnd;
  const lone = new Set(own.filter(isAlone));
  return beads.filter((bead) => !lone.has(bead));
}

/** The blocks of single additions, which nothing is linked to: that nothing answers one tells nothing of it. */
export function loneAdditions({ added, blocks }: Ground): ReadonlySet<number> {
  const isAdded = new Set(added);
  const lone = added.filter((column) => !isAdded.has(column - 1) && !isAdded.has(column + 1));
  return new Set(lone.map((column) => int(blocks, column)));
}
