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
