import { massOf, sharedMass, type WordKnowledge } from './likeness.ts';
import { type Reading, wordsOfSentences } from './reading.ts';

/** Sentences of two texts that belong together; one side may be empty. Ends exclusive. */
export interface SentenceBead {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

const shapes = [
  [1, 1], [1, 0], [0, 1], [2, 1], [1, 2], [2, 2], [3, 1], [1, 3], [3, 2], [2, 3],
] as const; // biome-ignore format: pairs are read as pairs

/** A sentence without counterpart is worth this share of what it tells. */
const aloneShare = 0.1;
/** What all sentences of a side but its largest must bring to be joined, by what they tell. */
const joinCost = 0.35;

/** What a side that tells more than the other takes away, by what it tells more. */
const misfitCost = 0.2;

/** Sentences this far off the diagonal are not compared: a longer text is a chapter, not a paragraph. */
const widestBand = 40;

/**
 * Aligns the sentences of a row's two texts of one language in their order, by what their words share (dynamic
 * programming as Gale and Church, 1993, with words in place of lengths). O(n m) within a band.
 */
export function pairSentences(
  left: Reading,
  right: Reading,
  knowledge: WordKnowledge,
): readonly SentenceBead[] {
  const n = left.sentences.length;
  const m = right.sentences.length;
  const shared = sharedMass(left, right, knowledge);
  const leftMass = masses(left, knowledge);
  const rightMass = masses(right, knowledge);
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const from = new Int8Array((n + 1) * width).fill(-1);
  best[0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) > widestBand * Math.max(n, m)) continue;
      shapes.forEach(([a, b], shape) => {
        if (a > i || b > j) return;
        const before = best[(i - a) * width + j - b] ?? Number.NEGATIVE_INFINITY;
        const score = before + worthOf(shared, leftMass, rightMass, [i - a, i], [j - b, j]);
        if (score > (best[i * width + j] ?? 0)) {
          best[i * width + j] = score;
          from[i * width + j] = shape;
        }
      });
    }
  }
  const beads: SentenceBead[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [a, b] = shapes[from[i * width + j] ?? -1] ?? [i, j];
    beads.push({ left: [i - a, i], right: [j - b, j] });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

function worthOf(
  shared: readonly Float64Array[],
  leftMass: readonly number[],
  rightMass: readonly number[],
  [fromLeft, toLeft]: readonly [number, number],
  [fromRight, toRight]: readonly [number, number],
): number {
  let own = 0;
  let other = 0;
  let common = 0;
  let leftLargest = 0;
  let rightLargest = 0;
  for (let x = fromLeft; x < toLeft; x++) {
    const mass = leftMass[x] ?? 0;
    own += mass;
    leftLargest = Math.max(leftLargest, mass);
  }
  for (let y = fromRight; y < toRight; y++) {
    const mass = rightMass[y] ?? 0;
    other += mass;
    rightLargest = Math.max(rightLargest, mass);
    for (let x = fromLeft; x < toLeft; x++) common += shared[x]?.[y] ?? 0;
  }
  if (toLeft === fromLeft || toRight === fromRight) return aloneShare * (own + other);
  const joined = own - leftLargest + other - rightLargest;
  return Math.min(common, own, other) - joinCost * joined - misfitCost * Math.abs(own - other);
}

const masses = (reading: Reading, knowledge: WordKnowledge): readonly number[] =>
  reading.sentences.map((_, at) => massOf(wordsOfSentences(reading, at, at + 1), knowledge));
