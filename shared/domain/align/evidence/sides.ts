import { edgeAt, edgesOf, isApart, lengthIn, sharesIn, wall } from '../reading/profile.ts';
import { int, ints, reals } from '../typed.ts';
import type { Evidence } from './evidence.ts';

/** Sums up to a unit, so that a run costs two reads. */
export interface SideSums {
  readonly length: Int32Array;
  readonly tokens: Int32Array;
  readonly edges: Float64Array;
  /** What each unit ends with; no sum. */
  readonly endMarks: Uint8Array;
}

/** Running sums over units; `edges` leaves out what stands before the first unit of a run. */
function sumsOf(
  lengths: ArrayLike<number>,
  tokens: ArrayLike<number>,
  edges: ArrayLike<number>,
  endMarks: Uint8Array,
): SideSums {
  const count = lengths.length;
  const sums: SideSums = {
    length: new Int32Array(count + 1),
    tokens: new Int32Array(count + 1),
    edges: new Float64Array(count + 1),
    endMarks,
  };
  for (let u = 0; u < count; u++) {
    sums.length[u + 1] = (sums.length[u] ?? 0) + (lengths[u] ?? 0);
    sums.tokens[u + 1] = (sums.tokens[u] ?? 0) + (tokens[u] ?? 0);
    sums.edges[u + 1] = (sums.edges[u] ?? 0) + (edges[u] ?? 0);
  }
  return sums;
}

/** Both sides of an alignment in running sums. */
export interface Sides {
  readonly columns: SideSums;
  readonly units: SideSums;
}

/** True where a paragraph begins at a unit; the first unit counts as one. */
export function isEdge({ edges }: SideSums, at: number): boolean {
  return at === 0 || (edges[at + 1] ?? 0) - (edges[at] ?? 0) > 0.5;
}

/** The most tokens that one unit of a run has. */
export function largest({ tokens }: SideSums, from: number, to: number): number {
  let most = 0;
  for (let u = from; u < to; u++) most = Math.max(most, int(tokens, u + 1) - int(tokens, u));
  return most;
}

/**
 * Lengths, tokens, edges and end marks of both sides. A column counts as its first channel that has text there, but
 * for its length: that is the mean of the channels in that one's language. Between columns that nobody has both of there
 * is a wall. `isWhole`: see `edgeAt`.
 */
export function sidesOf({ profile, units, channels }: Evidence, isWhole = false): Sides {
  const lengths = new Int32Array(profile.count);
  const tokens = new Int32Array(profile.count);
  const endMarks = new Uint8Array(profile.count);
  const shares = channels.map(({ member }) => sharesIn(profile, member));
  for (let c = 0; c < profile.count; c++) {
    const best = channels.find(({ member }) => int(member.from, c) < int(member.to, c));
    if (best === undefined) continue;
    const to = int(best.member.to, c);
    const own = best.member.units;
    tokens[c] = int(own.offsets, to) - int(own.offsets, int(best.member.from, c));
    endMarks[c] = own.endMark[to - 1] ?? 0;
    let [length, kin] = [0, 0];
    for (const [nth, { member, isAcross }] of channels.entries()) {
      if (isAcross !== best.isAcross || int(member.from, c) >= int(member.to, c)) continue;
      length += lengthIn(member, c) * (shares[nth]?.[c] ?? 1);
      kin++;
    }
    lengths[c] = Math.round(length / kin);
  }
  const unitTokens = ints(units.count, (u) => int(units.offsets, u + 1) - int(units.offsets, u));
  const edges = reals(units.count, (u) => edgeAt(units, u, isWhole));
  const columnEdges = edgesOf(profile, isWhole).map((edge, c) =>
    c > 0 && isApart(profile, c) ? wall : edge,
  );
  return {
    columns: sumsOf(lengths, tokens, columnEdges, endMarks),
    units: sumsOf(units.length, unitTokens, edges, units.endMark),
  };
}
