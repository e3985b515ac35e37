import { Grams, gramsIn, type SortSpace } from './grams.ts';
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
export function createBleu(space: SortSpace): SegmentCounter {
  const grams = new Grams(tokenize13a, orders, space);
  return (hypothesis, references) => {
    const length = grams.length(hypothesis);
    const [reference, ...others] = references;
    return [
      length,
      nearest(
        length,
        references.map((text) => grams.length(text)),
      ),
      ...(reference !== undefined && others.length === 0
        ? grams.shared(hypothesis, reference)
        : grams.sharedWithAny(hypothesis, references)),
      ...Array.from({ length: orders }, (_, index) => gramsIn(length, index + 1)),
    ];
  };
}

const nearest = (length: number, others: readonly number[]): number =>
  others.reduce((best, other) => {
    const gain = Math.abs(other - length) - Math.abs(best - length);
    return gain < 0 || (gain === 0 && other < best) ? other : best;
  }, others[0] ?? 0);

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
