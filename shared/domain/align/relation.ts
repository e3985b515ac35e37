/** For every token of one side the tokens of the other that may stand for it, in compressed rows. */
export interface Likeness {
  /** Entries of token t are `offsets[t]` up to `offsets[t + 1]`. */
  readonly offsets: Int32Array;
  readonly tokens: Int32Array;
  /** 1 for the token itself, less for what is only like it. */
  readonly weights: Float64Array;
}

/** Likeness read from both sides. */
export interface Relation {
  readonly forward: Likeness;
  readonly backward: Likeness;
}

/** One possible rendering: `left` a token of the first side, `right` of the second. */
export interface Rendering {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** Every token stands for itself with weight 1; `renderings` add to that. Linear. */
export function relationOf(size: number, renderings: readonly Rendering[]): Relation {
  return {
    forward: likenessOf(
      size,
      renderings.map((r) => [r.left, r.right, r.weight] as const),
    ),
    backward: likenessOf(
      size,
      renderings.map((r) => [r.right, r.left, r.weight] as const),
    ),
  };
}

/** The renderings of both, the weightier where both know one. */
export function joinRenderings(
  some: readonly Rendering[],
  others: readonly Rendering[],
): readonly Rendering[] {
  const known = new Map<string, Rendering>();
  for (const rendering of [...some, ...others]) {
    const key = `${rendering.left} ${rendering.right}`;
    if ((known.get(key)?.weight ?? 0) < rendering.weight) known.set(key, rendering);
  }
  return [...known.values()];
}

function likenessOf(size: number, entries: readonly (readonly [number, number, number])[]): Likeness {
  const offsets = new Int32Array(size + 1);
  for (const [from] of entries) offsets[from + 1] = (offsets[from + 1] ?? 0) + 1;
  for (let t = 0; t < size; t++) offsets[t + 1] = (offsets[t + 1] ?? 0) + (offsets[t] ?? 0) + 1;
  const tokens = new Int32Array(offsets[size] ?? 0);
  const weights = new Float64Array(tokens.length);
  const next = offsets.slice(0, size);
  const put = (from: number, to: number, weight: number) => {
    const at = next[from] ?? 0;
    tokens[at] = to;
    weights[at] = weight;
    next[from] = at + 1;
  };
  for (let t = 0; t < size; t++) put(t, t, 1);
  for (const [from, to, weight] of entries) if (from !== to) put(from, to, weight);
  return { offsets, tokens, weights };
}
