import type { ScoredBead } from './score.ts';

/**
 * Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1),
 * 1993: lengths in characters, c = 1, s2 = 6.8, their bead probabilities. A yardstick, not part of the product.
 */
const variance = 6.8;
const prior = { '1-1': 0.89, '1-0': 0.0099, '2-1': 0.089, '2-2': 0.011 } as const;
const shapes = [
  [1, 1, prior['1-1']],
  [1, 0, prior['1-0']],
  [0, 1, prior['1-0']],
  [2, 1, prior['2-1']],
  [1, 2, prior['2-1']],
  [2, 2, prior['2-2']],
] as const;

/** Upper tail of the standard normal distribution (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 0.3989423 * Math.exp((-z * z) / 2) * series;
}

function cost(left: number, right: number, probability: number): number {
  const mean = (left + right) / 2;
  const z = mean === 0 ? 0 : Math.abs(right - left) / Math.sqrt(variance * mean);
  return -Math.log(Math.max(2 * upperTail(z), 1e-300)) - Math.log(probability);
}

/** Beads between two texts given as paragraph lengths, in order. Quadratic. */
export function galeChurch(left: readonly number[], right: readonly number[]): readonly ScoredBead[] {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const move = new Int8Array(best.length);
  best[0] = 0;
  const sum = (lengths: readonly number[], to: number, count: number) =>
    lengths.slice(to - count, to).reduce((a, b) => a + b, 0);
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j < width; j++) {
      shapes.forEach(([k, l, probability], shape) => {
        if (i < k || j < l) return;
        const before = best[(i - k) * width + j - l] ?? 0;
        const total = before + cost(sum(left, i, k), sum(right, j, l), probability);
        if (total < (best[i * width + j] ?? 0)) {
          best[i * width + j] = total;
          move[i * width + j] = shape;
        }
      });
    }
  }
  const beads: ScoredBead[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0; ) {
    const [k, l] = shapes[move[i * width + j] ?? 0] ?? shapes[0];
    beads.push([
      Array.from({ length: k }, (_, n) => i - k + n),
      Array.from({ length: l }, (_, n) => j - l + n),
    ]);
    i -= k;
    j -= l;
  }
  return beads.reverse();
}
