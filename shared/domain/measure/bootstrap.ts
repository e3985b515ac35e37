import { randomOf } from '../random.ts';
import { isNearer, type MeasureName, scoreOf } from './measure.ts';

/** Counts of segments one after the other, `size` numbers each. */
export interface Statistics {
  readonly size: number;
  readonly numbers: Float64Array;
}

/** The sums of all segments. */
export function sumOf({ size, numbers }: Statistics): readonly number[] {
  const sums = new Array<number>(size).fill(0);
  for (let at = 0; at < numbers.length; at += 1)
    sums[at % size] = (sums[at % size] ?? 0) + (numbers[at] ?? 0);
  return sums;
}

/** What drawing segments anew says of two hypotheses. */
export interface Bootstrap {
  readonly samples: number;
  readonly seed: number;
  /** Samples in which the first is the nearer, and in which the second is; in the others they are equal. */
  readonly first: number;
  readonly second: number;
}

/** So many samples of a hundred must agree before one of two is called the nearer. */
export const agreement = 0.95;

interface BootstrapOptions {
  readonly seed?: number;
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const samples = 1000;
const defaultSeed = 12_345;

/**
 * Paired bootstrap resampling (Koehn 2004): as many segments as there are, drawn again and again with replacement, the
 * same ones for both hypotheses, and both measured on them. Both sides hold the same segments in the same order.
 * O(samples × segments × numbers). The seed settles what is drawn.
 */
export function bootstrap(
  measure: MeasureName,
  first: Statistics,
  second: Statistics,
  { seed = defaultSeed, onProgress }: BootstrapOptions = {},
): Bootstrap {
  const { size } = first;
  const segments = first.numbers.length / size;
  const random = randomOf(seed);
  const times = new Float64Array(segments);
  const wins = { first: 0, second: 0 };
  for (let sample = 0; sample < samples && segments > 0; sample += 1) {
    onProgress?.(sample / samples);
    times.fill(0);
    for (let drawn = 0; drawn < segments; drawn += 1) {
      const segment = Math.floor(random() * segments);
      times[segment] = (times[segment] ?? 0) + 1;
    }
    const one = scoreOf(measure, weightedSum(first, times), 'text');
    const other = scoreOf(measure, weightedSum(second, times), 'text');
    if (isNearer(measure, one, other)) wins.first += 1;
    if (isNearer(measure, other, one)) wins.second += 1;
  }
  return { samples, seed, ...wins };
}

function weightedSum({ size, numbers }: Statistics, times: Float64Array): readonly number[] {
  const sums = new Float64Array(size);
  for (let segment = 0; segment < times.length; segment += 1) {
    const weight = times[segment] ?? 0;
    if (weight === 0) continue;
    const start = segment * size;
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] ?? 0) + weight * (numbers[start + at] ?? 0);
  }
  return Array.from(sums);
}
