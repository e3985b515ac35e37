// Reading typed arrays in hot loops: one reader a kind, so that each stays monomorphic and is compiled inline.

/** Element of an array that is known to have it; 0 otherwise. */
export function int(list: Int32Array, at: number): number {
  return list[at] ?? 0;
}

/** Element of an array that is known to have it; 0 otherwise. */
export function real(list: Float64Array, at: number): number {
  return list[at] ?? 0;
}

/** Element of an array that is known to have it; 0 otherwise. */
export function single(list: Float32Array, at: number): number {
  return list[at] ?? 0;
}

/**
 * A list with a number behind the others: the list itself, but for the first number, which gets a list of its own. One
 * that grows from nothing takes room for sixteen, and of lists of one or two a long text has several hundred thousand.
 */
export function extended(list: number[], number: number): number[] {
  if (list.length === 0) return [number];
  list.push(number);
  return list;
}

/** So many numbers, each told by its place: for long lists many times as fast as `Int32Array.from`. */
export function ints(count: number, numberAt: (at: number) => number): Int32Array {
  const list = new Int32Array(count);
  for (let at = 0; at < count; at++) list[at] = numberAt(at);
  return list;
}

/** The same of any numbers. */
export function reals(count: number, numberAt: (at: number) => number): Float64Array {
  const list = new Float64Array(count);
  for (let at = 0; at < count; at++) list[at] = numberAt(at);
  return list;
}

/** The sum of all, the first ones first. */
export function total(list: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < list.length; at++) sum += real(list, at);
  return sum;
}

/** Whole numbers, more and more of them. */
export interface GrowingInts {
  list: Int32Array;
  count: number;
}

/** Puts a number behind the others. */
export function append(ints: GrowingInts, number: number): void {
  if (ints.count === ints.list.length) {
    const longer = new Int32Array(Math.max(1024, 2 * ints.count));
    longer.set(ints.list);
    ints.list = longer;
  }
  ints.list[ints.count++] = number;
}
