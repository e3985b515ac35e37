/**
 * Numbers for n-grams: one number for the same sequence of symbols, dense from 0. Numbers of one instance alone can be
 * compared, so all texts of a comparison go through the same one.
 */
export class GramNumbers<Symbol> {
  readonly #symbols = new Map<Symbol, number>();
  /** By the n-gram without its last symbol, and that symbol; both below 2^26, so that the key is exact. */
  readonly #grams = new Map<number, number>();

  /**
   * The n-grams of every order from 1 to `orders`, each order's numbers sorted, repeated ones as often as they stand.
   * O(orders × n log n).
   */
  sorted(text: readonly Symbol[], orders: number): readonly Int32Array[] {
    const symbols = text.map((symbol) => this.#numberOf(symbol));
    const all: Int32Array[] = [];
    let shorter = symbols;
    for (let order = 1; order <= orders; order += 1) {
      if (order > 1) shorter = this.#extended(shorter, symbols, order);
      all.push(Int32Array.from(shorter).sort());
    }
    return all;
  }

  #numberOf(symbol: Symbol): number {
    const known = this.#symbols.get(symbol);
    if (known !== undefined) return known;
    this.#symbols.set(symbol, this.#symbols.size);
    return this.#symbols.size - 1;
  }

  #extended(shorter: readonly number[], symbols: readonly number[], order: number): number[] {
    const longer: number[] = [];
    for (let at = 0; at + order <= symbols.length; at += 1) {
      const key = (shorter[at] ?? 0) * 67_108_864 + (symbols[at + order - 1] ?? 0);
      let gram = this.#grams.get(key);
      if (gram === undefined) {
        gram = this.#grams.size;
        this.#grams.set(key, gram);
      }
      longer.push(gram);
    }
    return longer;
  }
}

/** How many of two sorted lists meet, each counted as often as it stands in both. Linear. */
export function countShared(left: Int32Array, right: Int32Array): number {
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
