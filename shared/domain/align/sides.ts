import type { Evidence } from './evidence.ts';
import { edgesOf } from './profile.ts';

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

/** Lengths, tokens, edges and end marks of both sides; a column counts as its first channel that has text there. */
export function sidesOf({ profile, units, channels }: Evidence): Sides {
  const lengths = new Int32Array(profile.count);
  const tokens = new Int32Array(profile.count);
  const endMarks = new Uint8Array(profile.count);
  for (const { member } of channels.toReversed()) {
    for (let c = 0; c < profile.count; c++) {
      const from = member.from[c] ?? 0;
      const to = member.to[c] ?? 0;
      if (from === to) continue;
      tokens[c] = (member.units.offsets[to] ?? 0) - (member.units.offsets[from] ?? 0);
      endMarks[c] = member.units.endMark[to - 1] ?? 0;
      lengths[c] = 0;
      for (let u = from; u < to; u++) lengths[c] = (lengths[c] ?? 0) + (member.units.length[u] ?? 0);
    }
  }
  const unitTokens = Int32Array.from(
    { length: units.count },
    (_, u) => (units.offsets[u + 1] ?? 0) - (units.offsets[u] ?? 0),
  );
  return {
    columns: sumsOf(lengths, tokens, edgesOf(profile), endMarks),
    units: sumsOf(units.length, unitTokens, units.edge, units.endMark),
  };
}
