import { sum } from '../arithmetic.ts';
import { foldedWords } from '../text/tokens.ts';

/** A paragraph of the old text and the one of the new text that it lives on in, by position. */
export interface Match {
  readonly old: number;
  readonly new: number;
  /** True where the texts are the same, word for word and sign for sign. */
  readonly same: boolean;
}

/** Shares of words below this are another paragraph, not the same one corrected. */
const nearlyTheSame = 0.6;
/** Paragraphs compared with each other in one stretch at most; a larger one has only its equals matched. */
const largestTable = 250_000;

/**
 * Which paragraphs of a text live on in a corrected one: identical ones, and between them those that share most of
 * their words; both in order. Nearly linear where little changed.
 */
export function matchParagraphs(before: readonly string[], after: readonly string[]): readonly Match[] {
  const fixed = uniqueInBoth(before, after);
  const matches: Match[] = [];
  let [old, fresh] = [0, 0];
  for (const point of [...fixed, { old: before.length, new: after.length, same: true }]) {
    matches.push(
      ...matchStretch(before, after, { old, oldEnd: point.old, fresh, freshEnd: point.new }),
      ...(point.old < before.length ? [point] : []),
    );
    [old, fresh] = [point.old + 1, point.new + 1];
  }
  return matches;
}

interface Stretch {
  readonly old: number;
  readonly oldEnd: number;
  readonly fresh: number;
  readonly freshEnd: number;
}

/** Texts that stand once in either, in the longest order that both have; patience diff's anchors. */
function uniqueInBoth(before: readonly string[], after: readonly string[]): readonly Match[] {
  const places = placesOfUnique(after);
  const common = [...placesOfUnique(before)]
    .flatMap(([text, old]) => {
      const fresh = places.get(text);
      return fresh === undefined ? [] : [{ old, new: fresh, same: true }];
    })
    .toSorted((a, b) => a.old - b.old);
  return longestRising(common);
}

function placesOfUnique(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(texts.flatMap((text, at) => (counts.get(text) === 1 ? [[text, at] as const] : [])));
}

function longestRising(matches: readonly Match[]): readonly Match[] {
  const ends: number[] = [];
  const previous: number[] = [];
  matches.forEach((match, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[ends[middle] ?? 0]?.new ?? 0) < match.new) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const chain: Match[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const match = matches[at];
    if (match) chain.push(match);
  }
  return chain.reverse();
}

/** Between two anchors: equal beginnings and ends first, then the best pairs of what is left. */
function matchStretch(
  before: readonly string[],
  after: readonly string[],
  { old, oldEnd, fresh, freshEnd }: Stretch,
): readonly Match[] {
  const matches: Match[] = [];
  let [a, b, aEnd, bEnd] = [old, fresh, oldEnd, freshEnd];
  while (a < aEnd && b < bEnd && before[a] === after[b]) matches.push({ old: a++, new: b++, same: true });
  const tail: Match[] = [];
  while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]) {
    tail.push({ old: --aEnd, new: --bEnd, same: true });
  }
  const rest =
    (aEnd - a) * (bEnd - b) > largestTable
      ? []
      : bestPairs(before, after, { old: a, oldEnd: aEnd, fresh: b, freshEnd: bEnd });
  return [...matches, ...rest, ...tail.reverse()];
}

/** The rising pairs that share the most words, by dynamic programming over the stretch. */
function bestPairs(before: readonly string[], after: readonly string[], stretch: Stretch): readonly Match[] {
  const { old, oldEnd, fresh, freshEnd } = stretch;
  const width = freshEnd - fresh + 1;
  const own = before.slice(old, oldEnd).map(wordsOf);
  const others = after.slice(fresh, freshEnd).map(wordsOf);
  const total = new Float64Array((own.length + 1) * width);
  const likeness = (i: number, j: number): number => {
    if (before[old + i] === after[fresh + j]) return 2;
    const share = sharedWords(own[i], others[j]);
    return share < nearlyTheSame ? 0 : share;
  };
  const gains = own.map((_, i) => others.map((__, j) => likeness(i, j)));
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      const gain = gains[i]?.[j] ?? 0;
      const both = gain === 0 ? 0 : gain + (total[(i + 1) * width + j + 1] ?? 0);
      total[i * width + j] = Math.max(both, total[(i + 1) * width + j] ?? 0, total[i * width + j + 1] ?? 0);
    }
  }
  return tracePairs(gains, total, width).map(([i, j]) => ({
    old: old + i,
    new: fresh + j,
    same: gains[i]?.[j] === 2,
  }));
}

function tracePairs(
  gains: readonly (readonly number[])[],
  total: Float64Array,
  width: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < gains.length && j < width - 1; ) {
    const gain = gains[i]?.[j] ?? 0;
    const here = total[i * width + j] ?? 0;
    if (gain > 0 && here === gain + (total[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (here === total[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return pairs;
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient over words, 0 to 1. */
function sharedWords(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): number {
  if (!a || !b) return 0;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const size = (words: ReadonlyMap<string, number>) => sum([...words.values()]);
  const whole = size(a) + size(b);
  return whole === 0 ? 0 : (2 * shared) / whole;
}

/**
 * Where a place of a text is in the corrected text: as far from the beginning before what changed, as far from the
 * end behind it, and at its end inside. UTF-16 units.
 */
export function movedPlace(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (place <= start) return place;
  return place >= before.length - end ? place + after.length - before.length : after.length - end;
}
