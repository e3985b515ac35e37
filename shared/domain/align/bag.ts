import type { Likeness } from './relation.ts';
import { int, real } from './typed.ts';

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
  const { offsets, tokens: others, weights } = likeness;
  let count = bag.touchedCount;
  let total = bag.total;
  for (let x = from; x < to; x++) {
    const token = int(tokens, x);
    total += scale * real(importance, token);
    const end = int(offsets, token + 1);
    for (let e = int(offsets, token); e < end; e++) {
      const other = int(others, e);
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

/** Adds the text with a number to a bag. */
export type Pour = (bag: Bag, number: number) => void;

/** What a bag holds after one text alone, to be added to others. */
interface Filling {
  number: number;
  total: number;
  count: number;
  tokens: Int32Array;
  masses: Float64Array;
}

/**
 * `pour` for texts that are needed again and again within `reach` numbers: what a text puts into a bag is worked out
 * when it is needed first, and copied afterwards.
 */
export function rememberFillings(size: number, reach: number, pour: Pour): Pour {
  const fillings = Array.from({ length: reach }, (): Filling => {
    return { number: -1, total: 0, count: 0, tokens: new Int32Array(64), masses: new Float64Array(64) };
  });
  const alone = createBag(size);
  return (bag, number) => {
    const filling = fillings[number % reach];
    if (filling === undefined) return;
    if (filling.number !== number) {
      pour(alone, number);
      keepFilling(filling, alone, number);
      emptyBag(alone);
    }
    addFilling(bag, filling);
  };
}

function keepFilling(filling: Filling, { total, touched, touchedCount, mass }: Bag, number: number): void {
  if (filling.tokens.length < touchedCount) {
    filling.tokens = new Int32Array(2 * touchedCount);
    filling.masses = new Float64Array(2 * touchedCount);
  }
  filling.number = number;
  filling.total = total;
  filling.count = touchedCount;
  for (let x = 0; x < touchedCount; x++) {
    const token = int(touched, x);
    filling.tokens[x] = token;
    filling.masses[x] = real(mass, token);
  }
}

function addFilling(bag: Bag, { total, count, tokens, masses }: Filling): void {
  const { mass, touched } = bag;
  let known = bag.touchedCount;
  for (let x = 0; x < count; x++) {
    const token = int(tokens, x);
    const before = real(mass, token);
    if (before === 0) touched[known++] = token;
    mass[token] = before + real(masses, x);
  }
  bag.touchedCount = known;
  bag.total += total;
}
