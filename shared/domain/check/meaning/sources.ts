import type { Reading } from './reading.ts';

const shapes = [
  [1, 1, 0],
  [1, 2, 1],
  [2, 1, 1],
  [1, 0, 4],
  [0, 1, 4],
] as const;

/**
 * By sentence of `target` the sentences of `source` it renders, end exclusive. A machine follows its original nearly
 * sentence by sentence, so lengths tell (after Gale and Church, 1993, with the texts' own ratio). O(n m).
 */
export function sourceSentences(source: Reading, target: Reading): readonly (readonly [number, number])[] {
  const n = source.sentences.length;
  const m = target.sentences.length;
  if (n === m) return target.sentences.map((_, at) => [at, at + 1]);
  if (n === 0) return target.sentences.map(() => [0, 0]);
  const own = lengths(source);
  const other = lengths(target);
  const ratio = sum(other) / Math.max(1, sum(own));
  const width = m + 1;
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int8Array((n + 1) * width).fill(-1);
  cost[0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      shapes.forEach(([a, b, price], shape) => {
        if (a > i || b > j) return;
        const left = ratio * sum(own.slice(i - a, i));
        const right = sum(other.slice(j - b, j));
        const misfit = a === 0 || b === 0 ? 0 : (6 * Math.abs(left - right)) / (left + right + 10);
        const total = (cost[(i - a) * width + j - b] ?? 0) + price + misfit;
        if (total < (cost[i * width + j] ?? 0)) {
          cost[i * width + j] = total;
          from[i * width + j] = shape;
        }
      });
    }
  }
  const sentences: (readonly [number, number])[] = Array.from({ length: m }, () => [0, n]);
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [a, b] = shapes[from[i * width + j] ?? -1] ?? [i, j];
    for (let y = j - b; y < j; y++) sentences[y] = [i - a, i];
    i -= a;
    j -= b;
  }
  return sentences;
}

const lengths = ({ text }: Reading): readonly number[] => text.sentences.map(({ from, to }) => to - from);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
