import { sum } from '../../arithmetic.ts';
import type { Bead } from '../search/beads.ts';
import { int, ints } from '../typed.ts';
import type { Units } from './units.ts';

/**
 * Versions that are aligned already, seen as one text: a column holds the units of each member that belong
 * together (a column of a multiple sequence alignment).
 */
export interface Profile {
  readonly count: number;
  readonly members: readonly Member[];
}

/** A version inside a profile: column c holds its units `from[c]` up to `to[c]`; none where they are equal. */
export interface Member {
  readonly units: Units;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A profile of one version, one unit a column. */
export function profileOf(units: Units): Profile {
  const from = ints(units.count, (u) => u);
  return { count: units.count, members: [{ units, from, to: from.map((u) => u + 1) }] };
}

/** A boundary that no bead covers. */
export const wall = 1e3;

/**
 * What a new paragraph before each column weighs, 0 to 1, by the first member that has text there: the original knows
 * where paragraphs begin, a machine only repeats it (and may write everything in small letters, so that it seems to run
 * on). `isWhole`: see `edgeAt`.
 */
export function edgesOf({ count, members }: Profile, isWhole = false): Float64Array {
  const edges = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    const first = members.find((member) => hasText(member, c));
    const unit = first?.from[c] ?? 0;
    if (first === undefined || unit === first.from[c - 1]) continue;
    edges[c] = edgeAt(first.units, unit, isWhole);
  }
  return edges;
}

/** True where no member has text both in a column and in the one before it. */
export function isApart({ members }: Profile, column: number): boolean {
  return !members.some((member) => hasText(member, column - 1) && hasText(member, column));
}

function hasText({ from, to }: Member, column: number): boolean {
  return int(from, column) < int(to, column);
}

/** What a new paragraph before a unit weighs, `isWhole` where every one weighs 1. */
export function edgeAt(units: Units, unit: number, isWhole: boolean): number {
  if (!isWhole) return units.edge[unit] ?? 0;
  return unit > 0 && units.paragraph[unit] !== units.paragraph[unit - 1] ? 1 : 0;
}

/** What one member says of columns or units, as paragraphs. */
export function paragraphsIn(
  { units, from, to }: Member,
  column: number,
  columnEnd: number,
): readonly number[] {
  const paragraphs: number[] = [];
  for (let c = column; c < columnEnd; c++) {
    for (let u = from[c] ?? 0; u < (to[c] ?? 0); u++) {
      const paragraph = units.paragraph[u] ?? 0;
      if (paragraphs.at(-1) !== paragraph) paragraphs.push(paragraph);
    }
  }
  return paragraphs;
}

/** The length of what a member has in a column, UTF-16 code units. */
export function lengthIn({ units, from, to }: Member, column: number): number {
  let length = 0;
  for (let u = from[column] ?? 0; u < (to[column] ?? 0); u++) length += units.length[u] ?? 0;
  return length;
}

/**
 * By column how much of what a member has there counts in it, 0 to 1: what stands in several columns is shared among them
 * as the text of the first member is. Linear.
 */
export function sharesIn({ count, members: [lead] }: Profile, member: Member): Float64Array {
  const shares = new Float64Array(count).fill(1);
  const { from, to } = member;
  for (let c = 0, end = 1; c < count; c = end, end = c + 1) {
    if (from[c] === to[c]) continue;
    while (end < count && from[end] === from[c] && to[end] === to[c]) end++;
    if (end - c < 2) continue;
    const own = Array.from(
      { length: end - c },
      (_, nth) => 1 + (lead === undefined ? 0 : lengthIn(lead, c + nth)),
    );
    const all = sum(own);
    own.forEach((length, nth) => {
      shares[c + nth] = length / all;
    });
  }
  return shares;
}

/** The profile with one more member: each bead becomes a column. */
export function extendProfile(profile: Profile, units: Units, beads: readonly Bead[]): Profile {
  const members = profile.members.map((member) => joinColumns(member, beads));
  const own: Member = {
    units,
    from: ints(beads.length, (at) => beads[at]?.unit ?? 0),
    to: ints(beads.length, (at) => beads[at]?.unitEnd ?? 0),
  };
  return { count: beads.length, members: [...members, own] };
}

/** A member over beads instead of columns. A bead's columns without a unit of the member leave it to the others. */
function joinColumns({ units, from, to }: Member, beads: readonly Bead[]): Member {
  const joined = { units, from: new Int32Array(beads.length), to: new Int32Array(beads.length) };
  beads.forEach(({ column, columnEnd }, at) => {
    for (let c = column; c < columnEnd; c++) {
      const [first, last] = [from[c] ?? 0, to[c] ?? 0];
      if (first >= last) continue;
      const isFirst = joined.from[at] === joined.to[at];
      joined.from[at] = isFirst ? first : Math.min(first, joined.from[at] ?? 0);
      joined.to[at] = Math.max(last, joined.to[at] ?? 0);
    }
  });
  return joined;
}

/** Beads that score above this are trusted as evidence for other versions. */
const trusted = 3;

/** A version aligned to a profile as one more member, without changing the columns. */
export function attachMember(profile: Profile, units: Units, beads: readonly Bead[]): Member {
  const from = new Int32Array(profile.count);
  const to = new Int32Array(profile.count);
  for (const bead of beads) {
    if (bead.score <= trusted) continue;
    from.fill(bead.unit, bead.column, bead.columnEnd);
    to.fill(bead.unitEnd, bead.column, bead.columnEnd);
  }
  return { units, from, to };
}
