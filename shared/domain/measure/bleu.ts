import { countShared, Grams, type Profile } from './grams.ts';
import type { SegmentCounter } from './segment.ts';
import { splitWords, trimmedEnd } from './whiteSpace.ts';

/** BLEU (Papineni et al. 2002) as sacrebleu 2.6.0 counts it: tokens of mteval-v13a, exponential smoothing. */
const orders = 4;

/**
 * Tokens as NIST's mteval-v13a.pl cuts them, the only tokenisation that published figures can be compared by. It takes
 * texts for Western European: of all marks it knows ASCII's alone.
 */
export function tokenize13a(text: string): readonly string[] {
  const plain = trimmedEnd(text)
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  const parted = ` ${plain} `
    // All marks but the apostrophe, comma, hyphen and full stop.
    .replace(/[{-~[-` -&(-+:-@/]/g, ' $& ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ');
  return splitWords(parted);
}

/**
 * Counts of a segment: tokens of the hypothesis, of the reference nearest in length (the shorter of two as near), then
 * for orders 1 to 4 the n-grams that also stand in a reference, at most as often as in the one that has it most often;
 * then all n-grams of the orders.
 */
export function createBleu(): SegmentCounter {
  const grams = new Grams(tokenize13a, orders);
  return (hypothesis, references) => {
    const [ours = [], ...theirs] = grams.profiles([hypothesis, ...references]);
    const length = lengthOf(ours);
    return [
      length,
      nearest(length, theirs.map(lengthOf)),
      ...ours.map((list, order) =>
        countShared(list, theirs.map((other) => other[order] ?? new Float64Array()).reduce(commonest)),
      ),
      ...ours.map((list) => list.length),
    ];
  };
}

/** A text has as many tokens as n-grams of the first order. */
const lengthOf = ([tokens]: Profile): number => tokens?.length ?? 0;

const nearest = (length: number, others: readonly number[]): number =>
  others.reduce((best, other) => {
    const gain = Math.abs(other - length) - Math.abs(best - length);
    return gain < 0 || (gain === 0 && other < best) ? other : best;
  }, others[0] ?? 0);

/** Of two sorted lists, everything as often as it stands in the one that has it more often. */
function commonest(left: Float64Array, right: Float64Array): Float64Array {
  const all: number[] = [];
  let at = 0;
  let index = 0;
  while (index < left.length || at < right.length) {
    const a = left[index] ?? Number.POSITIVE_INFINITY;
    const b = right[at] ?? Number.POSITIVE_INFINITY;
    all.push(Math.min(a, b));
    if (a <= b) index += 1;
    if (b <= a) at += 1;
  }
  return Float64Array.from(all);
}

/**
 * 0 to 100, of a segment's counts or of their sums. The k-th order without a match has the precision
 * 1 / (2^k × its n-grams). `ofSentence`: only orders that the hypothesis is long enough for count.
 */
export function bleuScore(statistics: readonly number[], ofSentence: boolean): number {
  const [ours = 0, theirs = 0, ...counts] = statistics;
  const [matches, totals] = [counts.slice(0, orders), counts.slice(orders)];
  if (matches.every((count) => count === 0)) return 0;
  let logarithms = 0;
  let missed = 0;
  let counted = 0;
  for (const [order, total] of totals.entries()) {
    if (total === 0) break;
    const matched = matches[order] ?? 0;
    if (matched === 0) missed += 1;
    logarithms += Math.log(matched === 0 ? 100 / (2 ** missed * total) : (100 * matched) / total);
    counted += 1;
  }
  // Where a corpus is too short for an order, the reference has a precision of nought there.
  if (!ofSentence && counted < orders) return 0;
  const brevity = ours < theirs ? Math.exp(1 - theirs / ours) : 1;
  return brevity * Math.exp(logarithms / counted);
}
