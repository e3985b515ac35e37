import { remember } from '../remember.ts';

/** By order, from 1 on, the n-grams of a text as sorted numbers, repeated ones as often as they stand. */
export type Profile = readonly Float64Array[];

/** Doubles count so many bits exactly. */
const exactBits = 53;

/**
 * The n-grams of the texts of a comparison as numbers, the same n-gram the same number. An n-gram is its symbols side by
 * side in one number while the texts have few enough of them, so that one sorting serves every order.
 */
export class Grams {
  readonly #orders: number;
  readonly #numbers = new Map<string, number>();
  readonly #symbolsOf: (text: string) => readonly number[];
  /** A symbol's share of a number; symbols count from 1. */
  readonly #base: number;
  /** Where symbols are too many, n-grams are numbered: by that without its last symbol, and the symbol. */
  #numbered: Map<number, number> | null = null;
  readonly #known = new Map<string, Profile>();

  /** `split`: the symbols of a text, characters or words. `orders`: 6 at most. */
  constructor(split: (text: string) => Iterable<string>, orders: number) {
    this.#orders = orders;
    this.#base = 2 ** Math.floor(exactBits / orders);
    this.#symbolsOf = remember((text: string) => Array.from(split(text), (symbol) => this.#numberOf(symbol)));
  }

  /** Of texts that are to be set beside each other. O(orders × n log n) for a text, once. */
  profiles(texts: readonly string[]): readonly Profile[] {
    // Read first: what has too many symbols changes the numbers of all.
    for (const text of texts) this.#symbolsOf(text);
    if (this.#numbers.size >= this.#base && this.#numbered === null) {
      this.#numbered = new Map();
      this.#known.clear();
    }
    return texts.map((text) => {
      const profile = this.#known.get(text) ?? this.#read(this.#symbolsOf(text));
      this.#known.set(text, profile);
      return profile;
    });
  }

  #numberOf(symbol: string): number {
    const known = this.#numbers.get(symbol);
    if (known !== undefined) return known;
    this.#numbers.set(symbol, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  #read(symbols: readonly number[]): Profile {
    return this.#numbered === null ? this.#packed(symbols) : this.#counted(symbols, this.#numbered);
  }

  #packed(symbols: readonly number[]): Profile {
    const [base, orders] = [this.#base, this.#orders];
    const longest = new Float64Array(symbols.length);
    let gram = 0;
    let weight = 1;
    for (let order = 1; order < orders; order += 1) weight *= base;
    // From the end: what goes before moves what follows one place down; behind the end stand noughts.
    for (let at = symbols.length - 1; at >= 0; at -= 1) {
      gram = Math.floor(gram / base) + (symbols[at] ?? 0) * weight;
      longest[at] = gram;
    }
    longest.sort();
    return Array.from({ length: orders }, (_, index) =>
      beginnings(longest, index + 1, base, base ** (orders - index - 1)),
    );
  }

  #counted(symbols: readonly number[], grams: Map<number, number>): Profile {
    let shorter = symbols;
    return Array.from({ length: this.#orders }, (_, index) => {
      if (index > 0) shorter = extended(shorter, symbols, index + 1, grams);
      return Float64Array.from(shorter).sort();
    });
  }
}

/** The first `order` symbols of each n-gram; those that the text's end cuts short are left out. Sorted as they were. */
function beginnings(grams: Float64Array, order: number, base: number, unit: number): Float64Array {
  const own = new Float64Array(Math.max(0, grams.length - order + 1));
  let count = 0;
  for (const gram of grams) {
    const begin = Math.floor(gram / unit);
    if (begin % base !== 0) own[count++] = begin;
  }
  return own;
}

/** Numbers of n-grams one symbol longer. */
function extended(
  shorter: readonly number[],
  symbols: readonly number[],
  order: number,
  grams: Map<number, number>,
): readonly number[] {
  return Array.from({ length: Math.max(0, symbols.length - order + 1) }, (_, at) => {
    // Both below 2^26, so that the key is exact.
    const key = (shorter[at] ?? 0) * 67_108_864 + (symbols[at + order - 1] ?? 0);
    const gram = grams.get(key) ?? grams.size;
    grams.set(key, gram);
    return gram;
  });
}

/** How many of two sorted lists meet, each counted as often as it stands in both. Linear. */
export function countShared(left: Float64Array, right: Float64Array): number {
  let shared = 0;
  let at = 0;
  for (let index = 0; index < left.length && at < right.length; ) {
    const difference = (left[index] ?? 0) - (right[at] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) index += 1;
    if (difference >= 0) at += 1;
  }
  return shared;
}
