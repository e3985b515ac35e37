import type { Evidence } from '../evidence/evidence.ts';
import type { Units } from '../reading/units.ts';
import { int, real } from '../typed.ts';
import type { Bead } from './beads.ts';
import { isFull } from './links.ts';

/** This share of both texts' paragraphs begin with a counter, and so many of the version's are counted as the other text counts. */
const leastShare = 0.25;
const leastAlike = 0.8;
/** Counters that tell whether they are. */
const leastCounters = 4;

/** What counts the lines of both texts alike, and so says the same of whatever stands in a line. */
export interface Counters {
  readonly tokens: ReadonlySet<number>;
  /** What a bead owes to its own counter. */
  readonly worth: (bead: Bead) => number;
}

const none: Counters = { tokens: new Set(), worth: () => 0 };

/**
 * The numbers and letters that both texts count their lines by: lines that stand in another order are numbered anew as a
 * rule. They are counted alike where those that follow one another in the version do so in its best witness too, as they
 * do not where lines have kept their numbers in another order. Linear.
 */
export function countersIn({ units, channels, probability }: Evidence, stems: readonly string[]): Counters {
  const [channel] = channels;
  if (channel === undefined) return none;
  const { member, lambda } = channel;
  const [own, theirs] = [countsOf(units, stems), countsOf(member.units, stems)];
  const isCounted = [own, theirs].every(
    (counts) => counted(counts) >= Math.max(leastCounters, leastShare * counts.length),
  );
  if (!isCounted) return none;
  const known = new Set(stepsOf(theirs));
  const steps = stepsOf(own);
  if (steps.filter((step) => known.has(step)).length < leastAlike * steps.length) return none;
  const worthIn = (side: Units, unit: number, token: number) => {
    const words = int(side.offsets, unit + 1) - int(side.offsets, unit);
    return Math.log(1 - lambda + lambda / (Math.max(1, words) * real(probability, token)));
  };
  const tokens = new Set([...tokensOf(units, own), ...tokensOf(member.units, theirs)]);
  const worth = ({ column, unit }: Bead) => {
    const [p, u] = [int(units.paragraph, unit), member.from[column] ?? 0];
    const isFirst = unit === 0 || int(units.paragraph, unit - 1) !== p;
    const count = own[p] ?? 0;
    if (!isFirst || count === 0 || count !== theirs[int(member.units.paragraph, u)]) return 0;
    const token = int(units.tokens, int(units.offsets, unit));
    return (worthIn(units, unit, token) + worthIn(member.units, u, token)) / 2;
  };
  return { tokens, worth };
}

/** By paragraph the number that it begins with, or the place of a letter in its alphabet; 0 where it begins with a word. */
function countsOf({ count, paragraph, offsets, tokens }: Units, stems: readonly string[]): readonly number[] {
  const counts: number[] = [];
  for (let u = 0; u < count; u++) {
    const p = int(paragraph, u);
    if (counts[p] !== undefined) continue;
    const isEmpty = int(offsets, u) === int(offsets, u + 1);
    counts[p] = isEmpty ? 0 : countOf(stems[int(tokens, int(offsets, u))] ?? '');
  }
  return counts;
}

function countOf(stem: string): number {
  if (stem.length > 3) return 0;
  if (/^\d+$/.test(stem)) return Number(stem);
  const at = /^[a-z]$/.test(stem) ? stem.charCodeAt(0) - 0x60 : stem.charCodeAt(0) - 0x42f;
  return stem.length === 1 && at > 0 && at <= 32 ? at : 0;
}

function counted(counts: readonly number[]): number {
  return counts.filter((count) => count > 0).length;
}

/** Which count comes after which, others left out. */
function stepsOf(counts: readonly number[]): readonly string[] {
  const own = counts.filter((count) => count > 0);
  return own.slice(1).map((count, at) => `${own[at]} ${count}`);
}

/** The tokens that paragraphs with a count begin with. */
function tokensOf(
  { count, paragraph, offsets, tokens }: Units,
  counts: readonly number[],
): readonly number[] {
  const found: number[] = [];
  for (let u = 0; u < count; u++) {
    const p = int(paragraph, u);
    const isFirst = u === 0 || int(paragraph, u - 1) !== p;
    if (isFirst && (counts[p] ?? 0) > 0) found.push(int(tokens, int(offsets, u)));
  }
  return found;
}

/** So few words before the rest of a paragraph count it, as "Article 5." does. */
const mostCounting = 2;

/**
 * Beads without those of a paragraph's number that answers another block than what stands behind it: where items are
 * counted anew each number has its like at another item, and would join the two. Linear.
 */
export function withoutStrayCounters(
  { count, offsets, paragraph }: Units,
  blocks: Int32Array,
  beads: readonly Bead[],
): readonly Bead[] {
  const blocksOfUnit = new Map<number, Int32Array>();
  for (const bead of beads.filter(isFull)) {
    blocksOfUnit.set(bead.unit, blocks.subarray(bead.column, bead.columnEnd));
  }
  const isCounter = ({ unit, unitEnd }: Bead) =>
    int(offsets, unitEnd) - int(offsets, unit) <= mostCounting &&
    unitEnd < count &&
    paragraph[unitEnd] === paragraph[unit] &&
    paragraph[unit - 1] !== paragraph[unit];
  // A number that stands by itself there is the whole block.
  const isPart = ({ column, columnEnd }: Bead) =>
    blocks[column - 1] === blocks[column] || blocks[columnEnd] === blocks[columnEnd - 1];
  return beads.filter((bead) => {
    const behind = blocksOfUnit.get(bead.unitEnd);
    if (behind === undefined || !isFull(bead) || !isCounter(bead) || !isPart(bead)) return true;
    return blocks.subarray(bead.column, bead.columnEnd).some((block) => behind.includes(block));
  });
}
