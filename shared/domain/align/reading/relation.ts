import { ints, reals } from '../typed.ts';

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

/** Many renderings: the n-th is `left[n]`, `right[n]`, `weight[n]`. */
export interface Renderings {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
}

/** No rendering at all. */
export const noRenderings: Renderings = packRenderings([]);

/** Renderings one by one as many. */
export function packRenderings(list: readonly Rendering[]): Renderings {
  return {
    left: ints(list.length, (n) => list[n]?.left ?? 0),
    right: ints(list.length, (n) => list[n]?.right ?? 0),
    weight: reals(list.length, (n) => list[n]?.weight ?? 0),
  };
}

/** Every token stands for itself with weight 1; `renderings` add to that. Linear. */
export function relationOf(size: number, { left, right, weight }: Renderings): Relation {
  return { forward: likenessOf(size, left, right, weight), backward: likenessOf(size, right, left, weight) };
}

/** The renderings of both, ordered by their left tokens, the weightier where both know one. Linear. */
export function joinRenderings(size: number, some: Renderings, others: Renderings): Renderings {
  const joined = rowsOf(size, [some, others]);
  const { offsets, right, weight } = joined;
  const left = new Int32Array(right.length);
  // Where the rendering of a token was put; those of the tokens before it lie below the row's beginning.
  const placeOf = new Int32Array(size).fill(-1);
  let count = 0;
  for (let token = 0; token < size; token++) {
    const begin = count;
    for (let at = offsets[token] ?? 0; at < (offsets[token + 1] ?? 0); at++) {
      const other = right[at] ?? 0;
      const known = placeOf[other] ?? -1;
      const place = known >= begin ? known : count++;
      const own = weight[at] ?? 0;
      weight[place] = known >= begin ? Math.max(own, weight[place] ?? 0) : own;
      left[place] = token;
      right[place] = other;
      placeOf[other] = place;
    }
  }
  return { left: left.slice(0, count), right: right.slice(0, count), weight: weight.slice(0, count) };
}

/** Renderings gathered by their left tokens, those of the first list first. */
function rowsOf(
  size: number,
  lists: readonly Renderings[],
): { readonly offsets: Int32Array; readonly right: Int32Array; readonly weight: Float64Array } {
  const offsets = new Int32Array(size + 1);
  for (const { left } of lists) for (const token of left) offsets[token + 1] = (offsets[token + 1] ?? 0) + 1;
  for (let t = 0; t < size; t++) offsets[t + 1] = (offsets[t + 1] ?? 0) + (offsets[t] ?? 0);
  const next = offsets.slice(0, size);
  const right = new Int32Array(offsets[size] ?? 0);
  const weight = new Float64Array(right.length);
  for (const list of lists) {
    for (let n = 0; n < list.left.length; n++) {
      const token = list.left[n] ?? 0;
      const at = next[token] ?? 0;
      right[at] = list.right[n] ?? 0;
      weight[at] = list.weight[n] ?? 0;
      next[token] = at + 1;
    }
  }
  return { offsets, right, weight };
}

function likenessOf(size: number, from: Int32Array, to: Int32Array, weight: Float64Array): Likeness {
  const offsets = new Int32Array(size + 1);
  for (let n = 0; n < from.length; n++) {
    if (from[n] !== to[n]) offsets[(from[n] ?? 0) + 1] = (offsets[(from[n] ?? 0) + 1] ?? 0) + 1;
  }
  for (let t = 0; t < size; t++) offsets[t + 1] = (offsets[t + 1] ?? 0) + (offsets[t] ?? 0) + 1;
  const tokens = new Int32Array(offsets[size] ?? 0);
  const weights = new Float64Array(tokens.length);
  const next = offsets.slice(0, size);
  const put = (token: number, other: number, own: number) => {
    const at = next[token] ?? 0;
    tokens[at] = other;
    weights[at] = own;
    next[token] = at + 1;
  };
  for (let t = 0; t < size; t++) put(t, t, 1);
  for (let n = 0; n < from.length; n++) {
    if (from[n] !== to[n]) put(from[n] ?? 0, to[n] ?? 0, weight[n] ?? 0);
  }
  return { offsets, tokens, weights };
}
