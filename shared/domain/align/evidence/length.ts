import { sum } from '../../arithmetic.ts';
import { real } from '../typed.ts';

/**
 * How the lengths of translated units go together: log(right / left) is normal around `shift` with variance
 * `spread + 4 / (shorter + 10)` for a match and 1 for two units that have nothing to do with each other.
 */
export interface LengthModel {
  readonly shift: number;
  readonly spread: number;
}

/** Before anything is known about two texts. */
export const unknownLengths: LengthModel = { shift: 0, spread: 0.06 };

const logarithms = Float64Array.from({ length: 8192 }, (_, n) => Math.log(n + 3));

function logOf(length: number): number {
  return logarithms[length] ?? Math.log(length + 3);
}

/** Log-likelihood ratio of two lengths (UTF-16 code units) under the model; positive where they fit. */
export function lengthEvidence(model: LengthModel, left: number, right: number): number {
  const deviation = logOf(left) + model.shift - logOf(right);
  const variance = model.spread + 4 / (Math.min(left, right) + 10);
  return -0.5 * (Math.log(variance) + deviation * deviation * (1 / variance - 1));
}

/** Shorter lengths up to which a table has the variance. */
const tabled = 1024;

/** `lengthEvidence` under one model, with every logarithm worked out once, when it is asked for. */
export function lengthTable(model: LengthModel): (left: number, right: number) => number {
  const logOfVariance = new Float64Array(tabled);
  // 0 where it was not worked out.
  const factor = new Float64Array(tabled);
  const { shift, spread } = model;
  return (left, right) => {
    const shorter = Math.min(left, right);
    if (shorter >= tabled) return lengthEvidence(model, left, right);
    if (factor[shorter] === 0) {
      const variance = spread + 4 / (shorter + 10);
      logOfVariance[shorter] = Math.log(variance);
      factor[shorter] = 1 / variance - 1;
    }
    const deviation = logOf(left) + shift - logOf(right);
    return -0.5 * (real(logOfVariance, shorter) + deviation * deviation * real(factor, shorter));
  };
}

/** The least variance a text can have, and the most that lengths can say for a bead because of it. */
const leastSpread = 0.005;
/** What `lengthEvidence` says of two lengths that agree wholly, at the most. */
export const bestFit = -0.5 * Math.log(leastSpread);

/** The model of a text from lengths of matches that are surely right; the given one where there are too few. */
export function fitLengths(
  lengths: readonly (readonly [number, number])[],
  fallback: LengthModel,
): LengthModel {
  if (lengths.length < 8) return fallback;
  const deviations = lengths.map(([left, right]) => logOf(right) - logOf(left));
  const shift = sum(deviations) / deviations.length;
  const spread =
    lengths.reduce((sum, [left, right], at) => {
      const deviation = (deviations[at] ?? 0) - shift;
      return sum + deviation * deviation - 4 / (Math.min(left, right) + 10);
    }, 0) / lengths.length;
  return { shift, spread: Math.min(0.3, Math.max(leastSpread, spread)) };
}
