import { countShared, GramNumbers } from './grams.ts';
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
export function bleuStatistics(hypothesis: string, references: readonly string[]): readonly number[] {
  const numbers = new GramNumbers<string>();
  const ours = tokenize13a(hypothesis);
  const profile = numbers.sorted(ours, orders);
  const theirs = references.map(tokenize13a);
  const profiles = theirs.map((tokens) => numbers.sorted(tokens, orders));
  const nearest = theirs
    .map(({ length }) => length)
    .reduce((best, length) => {
      const gain = Math.abs(length - ours.length) - Math.abs(best - ours.length);
      return gain < 0 || (gain === 0 && length < best) ? length : best;
    }, theirs[0]?.length ?? 0);
  return [
    ours.length,
    nearest,
    ...profile.map((grams, order) =>
      countShared(
        grams,
        profiles.map((reference) => reference[order] ?? new Int32Array()).reduce(commonest, new Int32Array()),
      ),
    ),
    ...profile.map(({ length }) => length),
  ];
}

/** Of two sorted lists, everything as often as it stands in the one that has it more often. */
function commonest(left: Int32Array, right: Int32Array): Int32Array {
  if (left.length === 0) return right;
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
  return Int32Array.from(all);
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
