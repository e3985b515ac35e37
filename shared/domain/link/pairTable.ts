/** Numbers for pairs of numbers, by open addressing: a Map of a million keys costs more than all the training. */
export interface PairTable {
  /** Number of the pair, which is put in where it is new. */
  readonly add: (left: number, right: number) => number;
  /** Number of the pair, or -1. */
  readonly find: (left: number, right: number) => number;
  readonly count: () => number;
  readonly left: (pair: number) => number;
  readonly right: (pair: number) => number;
}

/** A pair is one number while both are below this. */
const most = 2 ** 26;

/** An empty table. Adding and finding take constant time on average; numbers must be below 2 ** 26. */
export function createPairTable(): PairTable {
  let slots = new Int32Array(1 << 12).fill(-1);
  const keys: number[] = [];
  const slotOf = (key: number): number => {
    // Knuth's multiplicative hash on the low and high parts of the key.
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (slots.length - 1);
    for (;;) {
      const pair = slots[slot] ?? -1;
      if (pair < 0 || keys[pair] === key) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    keys.forEach((key, pair) => {
      slots[slotOf(key)] = pair;
    });
  };
  return {
    add: (left, right) => {
      const key = left * most + right;
      const slot = slotOf(key);
      const pair = slots[slot] ?? -1;
      if (pair >= 0) return pair;
      slots[slot] = keys.length;
      keys.push(key);
      if (keys.length * 2 > slots.length) grow();
      return keys.length - 1;
    },
    find: (left, right) => slots[slotOf(left * most + right)] ?? -1,
    count: () => keys.length,
    left: (pair) => Math.floor((keys[pair] ?? 0) / most),
    right: (pair) => (keys[pair] ?? 0) % most,
  };
}
