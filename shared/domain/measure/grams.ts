import { remember } from '../remember.ts';

/** How many n-grams of an order stand in so many symbols. */
export const gramsIn = (symbols: number, order: number): number => Math.max(0, symbols + 1 - order);

/** A number by order of n-grams, from 1 on. */
export type ByOrder = readonly number[];

/**
 * The longest n-grams of a text in order, each a number of two halves, symbol after symbol; noughts stand behind the text's
 * end. Those that begin alike stand together, so one list serves every order. The last number is above all.
 */
type SortedGrams = readonly number[];

const halfBits = 24;
const half = 2 ** halfBits;

/** Memory to sort in, for one text after the other. */
export class SortSpace {
  #numbers = new Float64Array(1 << 9);

  /** Whatever was in them before. */
  numbers(count: number): Float64Array {
    if (this.#numbers.length < count) this.#numbers = new Float64Array(2 * count);
    return this.#numbers.subarray(0, count);
  }
}

/** What the texts of a comparison have in common. It remembers texts and pairs. */
export class Grams {
  readonly #orders: number;
  /** Of a symbol. */
  readonly #bits: number;
  readonly #numbers = new Map<string, number>();
  readonly #symbolsOf: (text: string) => readonly number[];
  readonly #sortedOf: (text: string) => SortedGrams | 'unsorted';
  readonly #pairs = new Map<string, Map<string, ByOrder>>();

  /** `split`: the symbols of a text, characters or words. `orders`: 2, 4 or 6. */
  constructor(split: (text: string) => Iterable<string>, orders: 2 | 4 | 6, space = new SortSpace()) {
    this.#orders = orders;
    this.#bits = (2 * halfBits) / orders;
    this.#symbolsOf = remember((text) => {
      const symbols: number[] = [];
      for (const symbol of split(text)) symbols.push(this.#numberOf(symbol));
      return symbols;
    });
    this.#sortedOf = remember((text) => {
      const symbols = this.#symbolsOf(text);
      const isTooMany = symbols.some((symbol) => symbol >= 2 ** this.#bits);
      return isTooMany ? 'unsorted' : sorted(symbols, this.#bits, space);
    });
  }

  /** How many symbols a text has. */
  length(text: string): number {
    return this.#symbolsOf(text).length;
  }

  /** How many n-grams two texts share, each counted as often as it stands in both. O(n log n) for a text, O(n) for a pair. */
  shared(left: string, right: string): ByOrder {
    const known = this.#pairs.get(left)?.get(right) ?? this.#pairs.get(right)?.get(left);
    if (known) return known;
    const [one, other] = [this.#sortedOf(left), this.#sortedOf(right)];
    const shared =
      one === 'unsorted' || other === 'unsorted'
        ? this.sharedWithAny(left, [right])
        : countShared(one, other, this.#bits, this.#orders);
    const own = this.#pairs.get(left) ?? new Map<string, ByOrder>();
    this.#pairs.set(left, own.set(right, shared));
    return shared;
  }

  /** The same with several others, each n-gram counted at most as often as it stands in the one that has it most often. */
  sharedWithAny(text: string, others: readonly string[]): ByOrder {
    return Array.from({ length: this.#orders }, (_, index) => {
      const rest = new Map<string, number>();
      for (const other of others)
        for (const [gram, count] of this.#counts(other, index + 1))
          rest.set(gram, Math.max(count, rest.get(gram) ?? 0));
      let shared = 0;
      for (const [gram, count] of this.#counts(text, index + 1))
        shared += Math.min(count, rest.get(gram) ?? 0);
      return shared;
    });
  }

  #numberOf(symbol: string): number {
    const known = this.#numbers.get(symbol);
    if (known !== undefined) return known;
    this.#numbers.set(symbol, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  #counts(text: string, order: number): ReadonlyMap<string, number> {
    const symbols = this.#symbolsOf(text);
    const counts = new Map<string, number>();
    for (let at = 0; at + order <= symbols.length; at += 1) {
      const gram = symbols.slice(at, at + order).join();
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return counts;
  }
}

function sorted(symbols: readonly number[], bits: number, space: SortSpace): SortedGrams {
  const { length } = symbols;
  const keys = space.numbers(length);
  const mask = 2 ** bits - 1;
  let [first, second] = [0, 0];
  // From the end: what goes before moves what follows one place down.
  for (let at = length - 1; at >= 0; at -= 1) {
    second = (second >>> bits) | ((first & mask) << (halfBits - bits));
    first = (first >>> bits) | ((symbols[at] ?? 0) << (halfBits - bits));
    keys[at] = first * half + second;
  }
  keys.sort();
  // Spreading a typed list takes several times as long as sorting it.
  const grams: number[] = [];
  for (let at = 0; at < length; at += 1) grams.push(keys[at] ?? 0);
  grams.push(Number.POSITIVE_INFINITY);
  return grams;
}

/**
 * Goes through both lists as one. Where an n-gram differs from the one before from some symbol on, the n-grams of all higher
 * orders that it ended with are over; what stood in both lists since they began is shared.
 */
function countShared(left: SortedGrams, right: SortedGrams, bits: number, orders: number): ByOrder {
  const shared = new Array<number>(orders).fill(0);
  // By order, where in either list the n-gram begins that is gone through.
  const leftFrom = new Array<number>(orders).fill(0);
  const rightFrom = new Array<number>(orders).fill(0);
  const mask = 2 ** bits - 1;
  let first = 0;
  let second = 0;
  let one = 0;
  let other = 0;
  for (;;) {
    const ours = at(left, one);
    const theirs = at(right, other);
    const isEnd = ours === Number.POSITIVE_INFINITY && theirs === Number.POSITIVE_INFINITY;
    // At the end nought, which begins like nothing.
    const next = isEnd ? 0 : Math.min(ours, theirs);
    const nextFirst = Math.floor(next / half);
    const nextSecond = next - nextFirst * half;
    const alike = alikeSymbols(first ^ nextFirst, second ^ nextSecond, bits);
    const isLongest = (second & mask) !== 0;
    for (let index = orders - 1; index >= alike; index -= 1) {
      const both = Math.min(one - at(leftFrom, index), other - at(rightFrom, index));
      if (both > 0 && (isLongest || isWhole(first, second, index, bits)))
        shared[index] = (shared[index] ?? 0) + both;
      leftFrom[index] = one;
      rightFrom[index] = other;
    }
    if (isEnd) return shared;
    first = nextFirst;
    second = nextSecond;
    if (ours <= theirs) one += 1;
    else other += 1;
  }
}

/** How many symbols come before the first that differs, from what differs in either half. */
function alikeSymbols(first: number, second: number, bits: number): number {
  const zeros = first === 0 ? halfBits + leadingZeros(second) : leadingZeros(first);
  return Math.floor(zeros / bits);
}

const leadingZeros = (symbols: number): number => Math.clz32(symbols) - (32 - halfBits);

/** Whether the text did not end before the symbol at an index. */
function isWhole(first: number, second: number, index: number, bits: number): boolean {
  const place = index * bits;
  const symbols = place < halfBits ? first : second;
  return ((symbols >>> (halfBits - bits - (place % halfBits))) & (2 ** bits - 1)) !== 0;
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0;
