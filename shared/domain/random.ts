/** Marsaglia's xorshift of 32 bits (2003), its state stirred once so that small seeds differ: 0 to 1, 1 exclusive. */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
