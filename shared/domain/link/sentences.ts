import { createMatrix, type Matrix, scoreAt } from './matrix.ts';
import type { Likelihoods } from './model.ts';
import type { LinkWord } from './words.ts';

type Span = readonly [from: number, to: number];

/** Sentences of two texts that say the same: positions, ends exclusive; either side may be empty. */
export interface SentenceBead {
  readonly left: Span;
  readonly right: Span;
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

/** The content words of a text, by their keys, and where each sentence's begin among them; the last place is the end. */
export interface Content {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
}

/** What of a text is paired with others. */
export function contentOf(sentences: readonly (readonly LinkWord[])[]): Content {
  const keys: string[] = [];
  const starts = [0];
  for (const sentence of sentences) {
    for (const { key, isFunction } of sentence) if (!isFunction) keys.push(key);
    starts.push(keys.length);
  }
  return { keys, starts };
}

/** Where the words of sentences `from` to `to` stand in the content. */
export const spanOf = ({ starts }: Content, [from, to]: Span): Span => [at(starts, from), at(starts, to)];

/** The words of sentences `from` to `to`. */
export const keysOf = (content: Content, sentences: Span): readonly string[] =>
  content.keys.slice(...spanOf(content, sentences));

/**
 * Pairs the sentences of two texts of one row in order, by the words that may be counterparts and by length. Texts of
 * one sentence each are one bead, and what their words say of each other is not asked for. O(words x sentences), and
 * O(sentences x sentences) beads.
 */
export function pairSentences(
  left: Content,
  right: Content,
  likelihoods: () => Likelihoods,
): readonly SentenceBead[] {
  const [lefts, rights] = [left.starts.length - 1, right.starts.length - 1];
  if (lefts === 0 || rights === 0) return [];
  if (lefts === 1 && rights === 1) return [{ left: [0, 1], right: [0, 1] }];
  const worth = worthOf(left, right, likelihoods());
  const columns = rights + 1;
  const best = new Float64Array((lefts + 1) * columns).fill(Number.NEGATIVE_INFINITY);
  const cameBy = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let l = 0; l <= lefts; l++) {
    for (let r = 0; r <= rights; r++) {
      const here = best[l * columns + r] ?? 0;
      shapes.forEach(([down, across], shape) => {
        if (l + down > lefts || r + across > rights) return;
        const next = (l + down) * columns + r + across;
        const value = here + worth(l, l + down, r, r + across);
        if (value > (best[next] ?? 0)) {
          best[next] = value;
          cameBy[next] = shape;
        }
      });
    }
  }
  return trace(cameBy, lefts, rights);
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
  left: Content,
  right: Content,
  likelihoods: Likelihoods,
): (l: number, lEnd: number, r: number, rEnd: number) => number {
  const { lefts, rights } = greatestBySentence(left, right, likelihoods);
  return (l, lEnd, r, rEnd) => {
    const [from, to] = [at(left.starts, l), at(left.starts, lEnd)];
    const [begin, end] = [at(right.starts, r), at(right.starts, rEnd)];
    const [lWords, rWords] = [to - from, end - begin];
    if (l === lEnd || r === rEnd) return aloneWorth * (lWords + rWords);
    const sum = sumOfGreatest(lefts, from, to, r, rEnd) + sumOfGreatest(rights, begin, end, l, lEnd);
    const uneven = Math.abs(Math.log((lWords + 2) / (rWords + 2)));
    return sum - lengthCost * uneven - mergeCost * (lEnd - l + rEnd - r - 2);
  };
}

/** By word of either text and sentence of the other, how well that has a counterpart for it. */
function greatestBySentence(left: Content, right: Content, { forward, backward }: Likelihoods) {
  const lefts = createMatrix(left.keys.length, right.starts.length - 1);
  const rights = createMatrix(right.keys.length, left.starts.length - 1);
  const [rowSentence, columnSentence] = [sentenceOfWords(left), sentenceOfWords(right)];
  let place = 0;
  for (let row = 0; row < forward.rows; row++) {
    for (let column = 0; column < forward.columns; column++, place++) {
      const value = Math.sqrt((forward.scores[place] ?? 0) * (backward.scores[place] ?? 0));
      const own = row * lefts.columns + at(columnSentence, column);
      const other = column * rights.columns + at(rowSentence, row);
      if (value > (lefts.scores[own] ?? 0)) lefts.scores[own] = value;
      if (value > (rights.scores[other] ?? 0)) rights.scores[other] = value;
    }
  }
  return { lefts, rights };
}

const sentenceOfWords = ({ starts }: Content): readonly number[] =>
  starts.slice(1).flatMap((end, sentence) => new Array<number>(end - at(starts, sentence)).fill(sentence));

/** Of the words `from` to `to`, how well the sentences `first` to `last` have counterparts for them. */
function sumOfGreatest(best: Matrix, from: number, to: number, first: number, last: number): number {
  let sum = 0;
  for (let word = from; word < to; word++) {
    let most = 0;
    for (let sentence = first; sentence < last; sentence++)
      most = Math.max(most, scoreAt(best, word, sentence));
    sum += most;
  }
  return sum;
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0;
