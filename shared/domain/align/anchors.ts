import type { Point } from './band.ts';
import type { Channel, Evidence } from './evidence.ts';

/** A column and a unit that share rare words, with how much they share. */
export interface Candidate {
  readonly row: number;
  readonly position: number;
  readonly weight: number;
}

/** Candidates kept for every unit. */
const kept = 4;

/** A token in more units than this is no sign of a place: a twentieth of the text within these bounds. */
function rarityLimit(count: number): number {
  return Math.max(8, Math.min(30, Math.floor(count / 20)));
}

/** For every unit the columns it shares most rare words with. Linear in tokens (postings are bounded). */
export function candidatesOf(evidence: Evidence, onUnit: () => void): readonly Candidate[] {
  const { profile, units, channels, probability } = evidence;
  const masses = rareMasses(evidence);
  const found: Candidate[] = [];
  const shared = new Float64Array(profile.count);
  const touched: number[] = [];
  const postings = channels.map((channel) => postingsOf(channel, profile.count, probability.length));
  const unitLimit = rarityLimit(units.count);
  const unitCounts = documentCounts(units.offsets, units.tokens, probability.length);
  for (let unit = 0; unit < units.count; unit++) {
    let own = 0;
    const end = units.offsets[unit + 1] ?? 0;
    onUnit();
    const seen = new Set<number>();
    for (let x = units.offsets[unit] ?? 0; x < end; x++) {
      const token = units.tokens[x] ?? 0;
      if ((unitCounts[token] ?? 0) > unitLimit || seen.has(token)) continue;
      seen.add(token);
      const worth = -Math.log(probability[token] ?? 1);
      own += worth;
      channels.forEach((channel, at) => {
        visit(channel, postings[at], token, (column, weight) => {
          if (shared[column] === 0) touched.push(column);
          shared[column] = (shared[column] ?? 0) + (worth * weight) / channels.length;
        });
      });
    }
    const top = touched
      .map((column) => {
        const mass = shared[column] ?? 0;
        return {
          row: column,
          position: unit,
          weight: (mass * mass) / Math.sqrt(own * (masses[column] ?? 1) + 1),
        };
      })
      .sort((a, b) => b.weight - a.weight || a.row - b.row);
    found.push(...top.slice(0, kept));
    for (const column of touched) shared[column] = 0;
    touched.length = 0;
  }
  return found;
}

interface Postings {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly limit: number;
}

function visit(
  { relation }: Channel,
  postings: Postings | undefined,
  token: number,
  use: (column: number, weight: number) => void,
): void {
  if (postings === undefined) return;
  const { backward } = relation;
  const end = backward.offsets[token + 1] ?? 0;
  for (let e = backward.offsets[token] ?? 0; e < end; e++) {
    const other = backward.tokens[e] ?? 0;
    const from = postings.offsets[other] ?? 0;
    const to = postings.offsets[other + 1] ?? 0;
    if (to - from > postings.limit) continue;
    for (let x = from; x < to; x++) use(postings.columns[x] ?? 0, backward.weights[e] ?? 0);
  }
}

function postingsOf({ member }: Channel, columns: number, size: number): Postings {
  const offsets = new Int32Array(size + 2);
  const { units, from, to } = member;
  const each = (use: (token: number, column: number) => void) => {
    for (let c = 0; c < columns; c++) {
      const end = units.offsets[to[c] ?? 0] ?? 0;
      for (let x = units.offsets[from[c] ?? 0] ?? 0; x < end; x++) use(units.tokens[x] ?? 0, c);
    }
  };
  each((token) => {
    offsets[token + 2] = (offsets[token + 2] ?? 0) + 1;
  });
  for (let t = 0; t <= size; t++) offsets[t + 1] = (offsets[t + 1] ?? 0) + (offsets[t] ?? 0);
  const list = new Int32Array(offsets[size + 1] ?? 0);
  each((token, column) => {
    const at = offsets[token + 1] ?? 0;
    list[at] = column;
    offsets[token + 1] = at + 1;
  });
  return { offsets, columns: list, limit: rarityLimit(columns) };
}

function documentCounts(offsets: Int32Array, tokens: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let x = 0; x < (offsets[offsets.length - 1] ?? 0); x++) {
    const token = tokens[x] ?? 0;
    counts[token] = (counts[token] ?? 0) + 1;
  }
  return counts;
}

/** What the rare words of each column are worth together, the mean over channels. */
function rareMasses({ profile, channels, probability }: Evidence): Float64Array {
  const masses = new Float64Array(profile.count);
  for (const channel of channels) {
    const { units, from, to } = channel.member;
    const counts = documentCounts(units.offsets, units.tokens, probability.length);
    const limit = rarityLimit(profile.count);
    for (let c = 0; c < profile.count; c++) {
      const end = units.offsets[to[c] ?? 0] ?? 0;
      for (let x = units.offsets[from[c] ?? 0] ?? 0; x < end; x++) {
        const token = units.tokens[x] ?? 0;
        if ((counts[token] ?? 0) <= limit) {
          masses[c] = (masses[c] ?? 0) - Math.log(probability[token] ?? 1) / channels.length;
        }
      }
    }
  }
  return masses;
}

/**
 * The heaviest chain of candidates in which both sides rise, by a Fenwick tree of maxima (as in weighted
 * longest increasing subsequence). O(n log n).
 */
export function heaviestChain(candidates: readonly Candidate[], width: number): readonly Point[] {
  const sorted = candidates.toSorted((a, b) => a.row - b.row || b.position - a.position);
  const tree = new Int32Array(width + 2).fill(-1);
  const total = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && (total[a] ?? 0) > (total[b] ?? 0)) ? a : b);
  let last = -1;
  sorted.forEach(({ position, weight }, at) => {
    let before = -1;
    for (let x = position; x > 0; x -= x & -x) before = heavier(tree[x] ?? -1, before);
    previous[at] = before;
    total[at] = weight + (total[before] ?? 0);
    for (let x = position + 1; x <= width + 1; x += x & -x) tree[x] = heavier(at, tree[x] ?? -1);
    last = heavier(at, last);
  });
  const chain: Point[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const { row, position } = sorted[at] ?? { row: 0, position: 0 };
    chain.push({ row, position });
  }
  return withSureRuns(chain.reverse());
}

/** Marks the points whose neighbours in the chain are one step away on both sides. */
function withSureRuns(chain: readonly Point[]): readonly Point[] {
  const isStep = (from: Point | undefined, to: Point | undefined) =>
    from !== undefined && to?.row === from.row + 1 && to.position === from.position + 1;
  return chain.map((point, at) => ({
    ...point,
    isSure: isStep(chain[at - 1], point) && isStep(point, chain[at + 1]),
  }));
}
