/** One example: what was seen, and whether it is what is looked for. */
export interface Example {
  readonly values: readonly number[];
  readonly isPositive: boolean;
}

/** Log odds without anything seen, and what each value adds for every 1 of it. */
export interface Fitted {
  readonly base: number;
  readonly weights: readonly number[];
}

/** Steps of Newton's method; a few are enough. */
const steps = 25;
/** A step goes no further than this in any direction. */
const farthest = 2;

/** Logistic regression by Newton's method; a weight costs half its square (a normal prior of variance 1). */
export function fitLogistic(examples: readonly Example[]): Fitted {
  const size = 1 + (examples[0]?.values.length ?? 0);
  const weights = new Float64Array(size);
  weights[0] = -4;
  for (let step = 0; step < steps; step++) {
    const slope = Float64Array.from(weights, (weight, at) => (at === 0 ? 0 : weight));
    const curve = Array.from({ length: size }, (_, at) => {
      const row = new Float64Array(size);
      row[at] = at === 0 ? 1e-9 : 1;
      return row;
    });
    for (const { values, isPositive } of examples) {
      const seen = [1, ...values];
      const odds = seen.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const probability = 1 / (1 + Math.exp(-odds));
      const error = probability - (isPositive ? 1 : 0);
      seen.forEach((value, at) => {
        if (value === 0) return;
        slope[at] = (slope[at] ?? 0) + error * value;
        const row = curve[at];
        if (row === undefined) return;
        const weight = probability * (1 - probability) * value;
        for (let other = 0; other < size; other++)
          row[other] = (row[other] ?? 0) + weight * (seen[other] ?? 0);
      });
    }
    solve(curve, slope).forEach((move, at) => {
      weights[at] = (weights[at] ?? 0) - Math.max(-farthest, Math.min(farthest, move));
    });
  }
  return { base: weights[0] ?? 0, weights: [...weights.subarray(1)] };
}

/** Solves a symmetric positive definite system by Gauss's elimination, in place. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  matrix.forEach((pivot, at) => {
    for (let below = at + 1; below < matrix.length; below++) {
      const row = matrix[below];
      if (row === undefined) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < matrix.length; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
      }
      right[below] = (right[below] ?? 0) - factor * (right[at] ?? 0);
    }
  });
  for (let at = matrix.length - 1; at >= 0; at--) {
    let rest = right[at] ?? 0;
    for (let column = at + 1; column < matrix.length; column++) {
      rest -= (matrix[at]?.[column] ?? 0) * (right[column] ?? 0);
    }
    right[at] = rest / (matrix[at]?.[at] ?? 1);
  }
  return right;
}
