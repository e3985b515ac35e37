import type { Likeness } from './relation.ts';

/** A bag of tokens that can be filled and emptied without touching the rest of the vocabulary. */
export interface Bag {
  /** Tokens put in, without what they may stand for. */
  total: number;
  /** Sum of likeness by token. */
  readonly mass: Float64Array;
  /** The first `touchedCount` are the tokens whose mass is not 0. */
  readonly touched: Int32Array;
  touchedCount: number;
}

/** An empty bag over a vocabulary of `size` tokens. */
export function createBag(size: number): Bag {
  return { total: 0, mass: new Float64Array(size), touched: new Int32Array(size), touchedCount: 0 };
}

/**
 * Adds `tokens[from]` up to `tokens[to]` with all that they may stand for. Each counts `scale` times what it is
 * worth by `importance`.
 */
export function fillBag(
  bag: Bag,
  tokens: Int32Array,
  from: number,
  to: number,
  likeness: Likeness,
  importance: Float64Array,
  scale = 1,
): void {
  const { mass, touched } = bag;
  let count = bag.touchedCount;
  for (let x = from; x < to; x++) {
    const token = tokens[x] ?? 0;
    bag.total += scale * (importance[token] ?? 1);
    const end = likeness.offsets[token + 1] ?? 0;
    for (let e = likeness.offsets[token] ?? 0; e < end; e++) {
      const other = likeness.tokens[e] ?? 0;
      const before = mass[other] ?? 0;
      if (before === 0) touched[count++] = other;
      mass[other] = before + scale * (likeness.weights[e] ?? 0);
    }
  }
  bag.touchedCount = count;
}

/** Empties a bag. Exact: sums of fractions leave no residue behind. */
export function emptyBag(bag: Bag): void {
  for (let x = 0; x < bag.touchedCount; x++) bag.mass[bag.touched[x] ?? 0] = 0;
  bag.touchedCount = 0;
  bag.total = 0;
}
