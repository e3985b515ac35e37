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
