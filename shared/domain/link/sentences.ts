import { pairSentences, type SentenceBead, type Shared } from '../align/sentencePairs.ts';
import { createMatrix, type Matrix, scoreAt } from './matrix.ts';
import type { Likelihoods } from './model.ts';
import type { LinkWord } from './words.ts';

type Span = readonly [from: number, to: number];

/** The content words of a text, by their keys, and where each sentence's begin among them; the last place is the end. */
export interface Content {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  /** By sentence, from its first word to its last: UTF-16 units. */
  readonly lengths: readonly number[];
}

/** What of a text is paired with others. */
export function contentOf(sentences: readonly (readonly LinkWord[])[]): Content {
  const keys: string[] = [];
  const starts = [0];
  for (const sentence of sentences) {
    for (const { key, isFunction } of sentence) if (!isFunction) keys.push(key);
    starts.push(keys.length);
  }
  return { keys, starts, lengths: sentences.map((words) => (words.at(-1)?.to ?? 0) - (words[0]?.from ?? 0)) };
}

/** Where the words of sentences `from` to `to` stand in the content. */
export const spanOf = ({ starts }: Content, [from, to]: Span): Span => [at(starts, from), at(starts, to)];

/** The words of sentences `from` to `to`. */
export const keysOf = (content: Content, sentences: Span): readonly string[] =>
  content.keys.slice(...spanOf(content, sentences));

/**
 * Pairs the sentences of two texts of one row, by the words that may be counterparts and by length. Of texts of one
 * sentence each it is not asked what their words say of each other. O(words x words).
 */
export function pairContents(
  left: Content,
  right: Content,
  likelihoods: () => Likelihoods,
): readonly SentenceBead[] {
  let best: { readonly lefts: Matrix; readonly rights: Matrix } | null = null;
  const sharedBy = (l: number, r: number): Shared => {
    best ??= greatestBySentence(left, right, likelihoods());
    return { left: columnOf(best.lefts, left, l, r), right: columnOf(best.rights, right, r, l) };
  };
  return pairSentences(left.lengths, right.lengths, sharedBy);
}

/** How well a sentence of the other text has counterparts for the words of a sentence. */
function columnOf(best: Matrix, content: Content, sentence: number, other: number): Float64Array {
  const [from, to] = spanOf(content, [sentence, sentence + 1]);
  const column = new Float64Array(to - from);
  for (let word = 0; word < column.length; word++) column[word] = scoreAt(best, from + word, other);
  return column;
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

const at = (list: readonly number[], index: number): number => list[index] ?? 0;
