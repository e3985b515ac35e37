import { edgesOf } from '../reading/profile.ts';
import { endsOpen } from '../reading/units.ts';
import { int, real } from '../typed.ts';
import type { Evidence } from './evidence.ts';
import { type Joints, pricesOf } from './learned.ts';
import { type SideSums, sidesOf } from './sides.ts';

/** So many more units, as a share, one side may have by chance; or the root of their number. */
const byChance = 0.1;

/** The units of one side that have a word which the other side knows. */
interface Size {
  readonly count: number;
  /** UTF-16 code units. */
  readonly chars: number;
  /** How many of them begin a paragraph. */
  readonly edges: number;
  /** How many end without a mark that ends a sentence: cells, names, items of a list, lines of verse. */
  readonly open: number;
}

/**
 * Prices before the first pass. Where one side has more such units as end no sentence and no more text, they are joined,
 * be it cells of a table in one line or a name before the speech: joins are then no dearer than as many make them. What one
 * side has more of in text too was left out; sentences that are joined the beads of the first pass tell of. Linear.
 */
export function foreseeing<Manner extends Joints & { readonly isFaithful: boolean }>(
  evidence: Evidence,
  manner: Manner,
): Manner {
  if (manner.isFaithful) return manner;
  const [a, b] = sizesOf(evidence);
  const [many, few] = a.count > b.count ? [a, b] : [b, a];
  const [more, open] = [many.count - few.count, many.open - few.open];
  if (open <= more / 2) return manner;
  const surplus = many.count * Math.max(0, 1 - few.chars / many.chars);
  const chance = Math.max(byChance * many.count, Math.sqrt(many.count));
  const joined = Math.max(0, Math.min(more - surplus - chance, open));
  const edged = Math.min(joined, Math.max(0, many.edges - few.edges));
  const edges = a.edges + b.edges;
  const { extra, edge } = pricesOf(
    { inside: joined - edged, between: a.count + b.count - edges - joined + edged },
    { inside: edged, between: edges - edged },
    manner,
  );
  const least = Math.min(manner.extra, extra);
  return { ...manner, extra: least, edge: Math.min(manner.extra + manner.edge, extra + edge) - least };
}

function sizesOf(evidence: Evidence): readonly [columns: Size, units: Size] {
  const { profile, units, channels, importance } = evidence;
  const sides = sidesOf(evidence);
  return [
    sizeOf(sides.columns, edgesOf(profile), (c) =>
      channels.some(({ member: { units: own, from, to }, importance: weights }) =>
        isKnown(own.tokens, weights, int(own.offsets, int(from, c)), int(own.offsets, int(to, c))),
      ),
    ),
    sizeOf(sides.units, units.edge, (u) =>
      isKnown(units.tokens, importance, int(units.offsets, u), int(units.offsets, u + 1)),
    ),
  ];
}

function sizeOf({ length, endMarks }: SideSums, edges: Float64Array, isMet: (n: number) => boolean): Size {
  let [count, chars, begun, open] = [0, 0, 0, 0];
  for (let n = 0; n < edges.length; n++) {
    if (!isMet(n)) continue;
    count++;
    chars += int(length, n + 1) - int(length, n);
    begun += real(edges, n);
    if (endsOpen(endMarks[n] ?? 0)) open++;
  }
  return { count, chars, edges: begun, open };
}

/** True where one of some tokens is known to the other side. */
function isKnown(tokens: Int32Array, weights: Float64Array, from: number, to: number): boolean {
  for (let x = from; x < to; x++) if (weights[int(tokens, x)] === 1) return true;
  return false;
}
