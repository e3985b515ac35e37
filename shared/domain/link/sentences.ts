import type { Judge } from './model.ts';
import type { LinkWord } from './words.ts';

/** Sentences of two texts that say the same: positions, ends exclusive; either side may be empty. */
export interface SentenceBead {
  readonly left: readonly [from: number, to: number];
  readonly right: readonly [from: number, to: number];
}

const shapes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
] as const;
/** What a sentence without a counterpart is worth, a word; what a word with one at most. */
const aloneWorth = 0.12;
/** What unlike lengths cost, per unit of their logarithm's difference, and each sentence beyond the first two. */
const lengthCost = 1.2;
const mergeCost = 0.5;

/**
 * Pairs the sentences of two texts of one row in order, by the words that may be counterparts and by length. Texts of
 * one sentence each are one bead. O(words x words), and O(sentences x sentences) beads.
 */
export function pairSentences(
  left: readonly (readonly LinkWord[])[],
  right: readonly (readonly LinkWord[])[],
  judge: Judge,
): readonly SentenceBead[] {
  if (left.length === 0 || right.length === 0) return [];
  if (left.length === 1 && right.length === 1) return [{ left: [0, 1], right: [0, 1] }];
  const worth = worthOf(left, right, judge);
  const columns = right.length + 1;
  const best = new Float64Array((left.length + 1) * columns).fill(Number.NEGATIVE_INFINITY);
  const cameBy = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let l = 0; l <= left.length; l++) {
    for (let r = 0; r <= right.length; r++) {
      const here = best[l * columns + r] ?? 0;
      shapes.forEach(([down, across], shape) => {
        if (l + down > left.length || r + across > right.length) return;
        const at = (l + down) * columns + r + across;
        const value = here + worth(l, l + down, r, r + across);
        if (value > (best[at] ?? 0)) {
          best[at] = value;
          cameBy[at] = shape;
        }
      });
    }
  }
  return trace(cameBy, left.length, right.length);
}

function trace(cameBy: Int8Array, lefts: number, rights: number): readonly SentenceBead[] {
  const beads: SentenceBead[] = [];
  let [l, r] = [lefts, rights];
  while (l > 0 || r > 0) {
    const [down, across] = shapes[cameBy[l * (rights + 1) + r] ?? 0] ?? [1, 1];
    beads.push({ left: [l - down, l], right: [r - across, r] });
    l -= down;
    r -= across;
  }
  return beads.reverse();
}

/** What it is worth to pair the sentences `l` to `lEnd` with `r` to `rEnd`. */
function worthOf(
  left: readonly (readonly LinkWord[])[],
  right: readonly (readonly LinkWord[])[],
  judge: Judge,
): (l: number, lEnd: number, r: number, rEnd: number) => number {
  const lefts = left.map((words) => words.filter(({ isFunction }) => !isFunction));
  const rights = right.map((words) => words.filter(({ isFunction }) => !isFunction));
  const likeness = lefts.map((one) => rights.map((other) => likenessOf(one, other, judge)));
  const lengthOf = (lists: readonly (readonly LinkWord[])[], from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += lists[at]?.length ?? 0;
    return sum;
  };
  return (l, lEnd, r, rEnd) => {
    const [lWords, rWords] = [lengthOf(lefts, l, lEnd), lengthOf(rights, r, rEnd)];
    if (l === lEnd || r === rEnd) return aloneWorth * (lWords + rWords);
    let sum = 0;
    for (let row = l; row < lEnd; row++) {
      const own = likeness[row]?.slice(r, rEnd) ?? [];
      sum += greatest(own.map(({ left: values }) => values)).reduce((total, value) => total + value, 0);
    }
    for (let column = r; column < rEnd; column++) {
      const own = likeness.slice(l, lEnd).flatMap((row) => row[column]?.right ?? []);
      for (const value of greatest(own)) sum += value;
    }
    const uneven = Math.abs(Math.log((lWords + 2) / (rWords + 2)));
    return sum - lengthCost * uneven - mergeCost * (lEnd - l + rEnd - r - 2);
  };
}

/** Place by place the greatest number of lists of one length. */
function greatest([first, ...others]: readonly Float64Array[]): Float64Array {
  if (first === undefined || others.length === 0) return first ?? new Float64Array();
  const most = Float64Array.from(first);
  for (const other of others) {
    for (let at = 0; at < most.length; at++) most[at] = Math.max(most[at] ?? 0, other[at] ?? 0);
  }
  return most;
}

/** By word of each sentence, how well the other has a counterpart for it. */
function likenessOf(left: readonly LinkWord[], right: readonly LinkWord[], judge: Judge) {
  const found = { left: new Float64Array(left.length), right: new Float64Array(right.length) };
  left.forEach((a, row) => {
    right.forEach((b, column) => {
      const { forward, backward } = judge(a.key, b.key);
      const value = Math.sqrt(forward * backward);
      found.left[row] = Math.max(found.left[row] ?? 0, value);
      found.right[column] = Math.max(found.right[column] ?? 0, value);
    });
  });
  return found;
}
