import { lengthEvidence, unknownLengths } from './evidence/length.ts';

/** Sentences of two texts that belong together: positions, ends exclusive; one side may be empty. */
export interface SentenceBead {
  readonly left: readonly [from: number, to: number];
  readonly right: readonly [from: number, to: number];
}

/** What the words of two sentences say of each other, by word of each: how well the other answers it, from 0 on. */
export interface Shared {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

const shapes = [
  [1, 1], [1, 0], [0, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [2, 3], [3, 2],
] as const; // biome-ignore format: pairs are read as pairs

/** Prices as of the aligner's first pass across languages, in natural logarithms: see docs/alignment.md. */
const lonePrice = 4;
const joinPrice = 3;
const lengthWeight = 2;
/** What a word with its counterpart is worth: 2 to 6 differ little. */
const wordWorth = 3;
/** More words than this share are never expected to have a counterpart. */
const mostMet = 0.6;
/** No way leads there. */
const none = Number.NEGATIVE_INFINITY;
/** Sentences this far off the diagonal are not compared: a longer text is a chapter, not a paragraph. */
const widestBand = 40;

/**
 * Pairs the sentences of two texts of one row in their order, by their lengths (UTF-16 code units) and by their words:
 * `sharedBy` is asked once for each sentence of the left with each of the right. For those who pair many thousand texts
 * and have their own likeness of words; `alignSentences` is a little better, and slower. O(n m) within a band.
 */
export function pairSentences(
  left: readonly number[],
  right: readonly number[],
  sharedBy: (left: number, right: number) => Shared,
): readonly SentenceBead[] {
  const [n, m] = [left.length, right.length];
  if (n === 1 && m === 1) return [{ left: [0, 1], right: [0, 1] }];
  const shared = left.map((_, l) => right.map((__, r) => sharedBy(l, r)));
  const answers = {
    left: shared.map((row) => row.map((pair) => pair.left)),
    right: shared.map((row) => row.map((pair) => pair.right)),
  };
  const best = new Float64Array((n + 1) * (m + 1)).fill(none);
  best[0] = 0;
  const cameBy = new Int8Array(best.length).fill(-1);
  const pairing = { left, right, answers, miss: missPrice(answers.left, m), best, cameBy };
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) <= widestBand * Math.max(n, m)) endAt(pairing, i, j);
    }
  }
  return trace(cameBy, n, m);
}

interface Pairing {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly answers: { readonly left: Answers; readonly right: Answers };
  readonly miss: number;
  /** By sentences of the left and of the right what the best pairs of so many are worth, and the shape of the last. */
  readonly best: Float64Array;
  readonly cameBy: Int8Array;
}

/** Finds the best bead that ends behind `i` sentences of the left and `j` of the right. */
function endAt(pairing: Pairing, i: number, j: number): void {
  const { right, best, cameBy } = pairing;
  const width = right.length + 1;
  const at = i * width + j;
  for (let shape = 0; shape < shapes.length; shape++) {
    const [a, b] = shapes[shape] ?? shapes[0];
    const before = a > i || b > j ? none : (best[at - a * width - b] ?? none);
    if (before === none) continue;
    const value = before + worthOf(pairing, i - a, i, j - b, j);
    if (value <= (best[at] ?? none)) continue;
    best[at] = value;
    cameBy[at] = shape;
  }
}

function trace(cameBy: Int8Array, n: number, m: number): readonly SentenceBead[] {
  const beads: SentenceBead[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [a, b] = shapes[cameBy[i * (m + 1) + j] ?? -1] ?? [i, j];
    beads.push({ left: [i - a, i], right: [j - b, j] });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

/** Of one side, by sentence of the left and of the right what their words say. */
type Answers = readonly (readonly Float64Array[])[];

/** What it is worth that sentences `l` up to `lEnd` and `r` up to `rEnd` are one bead. */
function worthOf(
  { left, right, answers, miss }: Pairing,
  l: number,
  lEnd: number,
  r: number,
  rEnd: number,
): number {
  if (l === lEnd || r === rEnd) return -lonePrice;
  // Every word counts once, by the sentence that answers it best.
  let words = 0;
  for (let row = l; row < lEnd; row++) words += sumOfMost(answers.left, miss, row, row + 1, r, rEnd);
  for (let column = r; column < rEnd; column++)
    words += sumOfMost(answers.right, miss, l, lEnd, column, column + 1);
  const fit = lengthEvidence(unknownLengths, sumOf(left, l, lEnd), sumOf(right, r, rEnd));
  return words / 2 + lengthWeight * fit - joinPrice * (lEnd - l + rEnd - r - 2);
}

/**
 * What a word costs that finds no counterpart: the more, the more words of the two texts have one at all, in any
 * sentence. So of a left-out sentence little is expected of a free translation, and much of a close one.
 */
function missPrice(lefts: Answers, m: number): number {
  let met = 0;
  let words = 0;
  for (const [row, answers] of lefts.entries()) {
    met += sumOfMost(lefts, 0, row, row + 1, 0, m) / wordWorth;
    words += answers[0]?.length ?? 0;
  }
  return words === 0 ? 0 : -Math.log(1 - Math.min(mostMet, met / words));
}

/** What the words of a sentence are worth, each by the one of these pairs with it that answers it best. */
function sumOfMost(answers: Answers, miss: number, l: number, lEnd: number, r: number, rEnd: number): number {
  const first = answers[l]?.[r];
  if (first === undefined) return 0;
  const isOne = lEnd - l === 1 && rEnd - r === 1;
  let sum = 0;
  for (let at = 0; at < first.length; at++) {
    const most = isOne ? (first[at] ?? 0) : mostAt(answers, at, l, lEnd, r, rEnd);
    sum += wordWorth * most - miss * (1 - most);
  }
  return sum;
}

function mostAt(answers: Answers, at: number, l: number, lEnd: number, r: number, rEnd: number): number {
  let most = 0;
  for (let row = l; row < lEnd; row++) {
    for (let column = r; column < rEnd; column++) {
      const answer = answers[row]?.[column]?.[at] ?? 0;
      if (answer > most) most = answer;
    }
  }
  return most;
}

function sumOf(list: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += list[at] ?? 0;
  return sum;
}
