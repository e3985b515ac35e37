import type { Likeness } from '../reading/relation.ts';
import { int, real } from '../typed.ts';

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
 * Adds `tokens[from]` up to `tokens[to]` with all that they may stand for and that is `wanted`, not 0 there. Each
 * counts `scale` times what it is worth by `importance`.
 */
export function fillBag(
  bag: Bag,
  tokens: Int32Array,
  from: number,
  to: number,
  likeness: Likeness,
  importance: Float64Array,
  wanted: Int32Array,
  scale = 1,
): void {
  const { mass, touched } = bag;
  const { offsets, tokens: others, weights } = likeness;
  let count = bag.touchedCount;
  let total = bag.total;
  for (let x = from; x < to; x++) {
    const token = int(tokens, x);
    total += scale * real(importance, token);
    const end = int(offsets, token + 1);
    for (let e = int(offsets, token); e < end; e++) {
      const other = int(others, e);
      if (int(wanted, other) === 0) continue;
      const before = real(mass, other);
      if (before === 0) touched[count++] = other;
      mass[other] = before + scale * real(weights, e);
    }
  }
  bag.touchedCount = count;
  bag.total = total;
}

/** Empties a bag. Exact: sums of fractions leave no residue behind. */
export function emptyBag(bag: Bag): void {
  for (let x = 0; x < bag.touchedCount; x++) bag.mass[bag.touched[x] ?? 0] = 0;
  bag.touchedCount = 0;
  bag.total = 0;
}
