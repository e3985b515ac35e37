import type { LinkText } from './learn.ts';
import { partOf, scoreAt } from './matrix.ts';
import type { Judge, OpenModel } from './model.ts';
import { scoreSentences } from './score.ts';
import { type Content, contentOf, pairContents, spanOf } from './sentences.ts';
import { createSparse, push, type SparseMatrix, type SparseRow, turned } from './sparse.ts';
import type { LinkWord } from './words.ts';

/** Links at least this sure are shown strongly (measured by `npm run bench:links`). */
export const sureFrom = 0.3;

/** Two words of one row, in two of its texts, that answer to each other. */
interface Link {
  /** Positions among the row's texts, `left` before `right`. */
  readonly left: number;
  readonly right: number;
  /** Positions of the words in their texts' words. */
  readonly leftWord: number;
  readonly rightWord: number;
  /** 0 to 1; from `sureFrom` on right in 19 of 20. */
  readonly score: number;
}

/** A row's texts as words, and what answers to what. */
export interface RowLinks {
  /** By text. */
  readonly words: readonly (readonly LinkWord[])[];
  readonly links: readonly Link[];
}

/** Links less sure than this are not made; below it two links in a row say nothing of a third. */
const leastSure = 0.04;
/** What the row's other texts weigh beside the two themselves. */
const bridgeShare = 2;

/** A word that answers to itself, or a number, is sure wherever it stands. */
const sameSure = 0.5;
/** What a word that is left over between two linked ones is worth; of two such words in a row, each half of it. */
const leftOverSure = 0.2;
const mostLeftOver = 2;

type Pair = readonly [left: number, right: number, score: number];

/** A text with its words. */
export interface ReadText extends LinkText {
  readonly words: readonly LinkWord[];
  readonly content: Content;
}

/** Reads a text to be linked with others. Linear in its length. */
export function readLinkText(text: LinkText, model: OpenModel): ReadText {
  const sentences = model.read(text.text, text.language);
  return { ...text, words: sentences.flat(), content: contentOf(sentences) };
}

/** Links the words of all texts of a row; see linkTexts. */
export const linkRow = (texts: readonly LinkText[], model: OpenModel): RowLinks =>
  linkTexts(
    texts.map((text) => readLinkText(text, model)),
    model,
  );

/**
 * Looks up, a word at a step, what linkTexts asks the dictionary for, so that a caller can answer others in between: words
 * that begin as none before them take up to 50 ms each, and half a second for the first long row.
 */
export function* lookUpWords(read: readonly ReadText[], model: OpenModel): Generator<void> {
  for (const [at, left] of read.entries()) {
    for (const language of new Set(read.slice(at + 1).map((right) => right.language))) {
      const judge = model.judge(left.language, language);
      for (const key of new Set(left.content.keys)) {
        judge([key], []);
        yield;
      }
    }
  }
}

/**
 * Links the words of all texts of a row with each other: directly, and through the row's other texts. Each word has
 * one counterpart at most in each other text. O(texts² x words²), in a paragraph of 100 words some milliseconds; through
 * others O(texts³ x words x words of a sentence).
 */
export function linkTexts(read: readonly ReadText[], model: OpenModel): RowLinks {
  const matrices = read.map((left, l) =>
    read.map((right, r) =>
      r <= l ? undefined : scoreTexts(left, right, model.judge(left.language, right.language)),
    ),
  );
  const backward = read.map((left, l) =>
    read.map((_, r) => {
      const known = matrices[r]?.[l];
      return known && turned(known, left.words.length);
    }),
  );
  const matrixOf = (l: number, r: number): SparseMatrix | undefined => (l < r ? matrices : backward)[l]?.[r];
  const links = read.flatMap((leftText, left) =>
    read.flatMap((rightText, right): readonly Link[] => {
      const direct = matrices[left]?.[right];
      if (!direct) return [];
      const others = read.flatMap((_, middle) => {
        const [first, second] = [matrixOf(left, middle), matrixOf(middle, right)];
        return middle === left || middle === right || !first || !second ? [] : [{ first, second }];
      });
      const found = chosen(bridged(direct, rightText.words.length, others));
      return [...found, ...betweenLinks(found, contentPlaces(leftText), contentPlaces(rightText))].map(
        ([leftWord, rightWord, score]) => ({
          left,
          right,
          leftWord,
          rightWord,
          score:
            leftText.words[leftWord]?.key === rightText.words[rightWord]?.key
              ? Math.max(score, sameSure)
              : score,
        }),
      );
    }),
  );
  return { words: read.map(({ words }) => words), links };
}

/** Scores of all words of two texts with each other; none for words of sentences that do not meet. */
function scoreTexts(left: ReadText, right: ReadText, judge: Judge): SparseMatrix {
  const result = createSparse(left.words.length);
  const judged = judge(left.content.keys, right.content.keys);
  const [rows, columns] = [contentPlaces(left), contentPlaces(right)];
  for (const bead of pairContents(left.content, right.content, () => judged)) {
    const [lefts, rights] = [spanOf(left.content, bead.left), spanOf(right.content, bead.right)];
    const scores = scoreSentences({
      forward: partOf(judged.forward, lefts, rights),
      backward: partOf(judged.backward, lefts, rights),
    });
    for (let row = 0; row < scores.rows; row++) {
      const own = result[rows[lefts[0] + row] ?? 0];
      for (let column = 0; column < scores.columns; column++)
        push(own, columns[rights[0] + column] ?? 0, scoreAt(scores, row, column));
    }
  }
  return result;
}

/**
 * What two texts say of each other, and what the row's other texts say of them: the mean, for each may be wrong. The
 * pairs that are sure enough to be linked.
 */
function bridged(
  direct: SparseMatrix,
  columns: number,
  others: readonly { readonly first: SparseMatrix; readonly second: SparseMatrix }[],
): readonly Pair[] {
  const weight = bridgeShare / Math.max(1, others.length);
  const whole = 1 + (others.length > 0 ? bridgeShare : 0);
  const [own, bridge] = [new Float64Array(columns), new Float64Array(columns)];
  const pairs: Pair[] = [];
  for (const [at, row] of direct.entries()) {
    own.fill(0);
    bridge.fill(0);
    addTo(own, row, 1);
    for (const { first, second } of others) cross(bridge, first[at], second);
    for (let column = 0; column < columns; column++) {
      const score = Math.min(1, ((own[column] ?? 0) + weight * (bridge[column] ?? 0)) / whole);
      if (score >= leastSure) pairs.push([at, column, score]);
    }
  }
  return pairs;
}

/** Adds what the words of a text in between, that a word is linked with, say of a third text. */
function cross(sum: Float64Array, first: SparseRow | undefined, second: SparseMatrix): void {
  for (const [place, middle] of first?.columns.entries() ?? []) {
    const score = first?.scores[place] ?? 0;
    if (score >= leastSure) addTo(sum, second[middle], score);
  }
}

function addTo(sum: Float64Array, row: SparseRow | undefined, factor: number): void {
  if (!row) return;
  const { columns, scores } = row;
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] ?? 0;
    sum[column] = (sum[column] ?? 0) + factor * (scores[place] ?? 0);
  }
}

/** The surest pairs first, each word once. */
function chosen(found: readonly Pair[]): readonly Pair[] {
  const pairs = [...found];
  pairs.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const rows = new Set<number>();
  const columns = new Set<number>();
  return pairs.filter(([row, column]) => {
    if (rows.has(row) || columns.has(column)) return false;
    rows.add(row);
    columns.add(column);
    return true;
  });
}

const contentPlaces = ({ words }: ReadText): readonly number[] =>
  words.flatMap((word, at) => (word.isFunction ? [] : [at]));

/**
 * As many words of either text that stand, unlinked, between the same linked words: what is left over there belongs
 * together, in its order where there are several.
 */
function betweenLinks(
  links: readonly Pair[],
  lefts: readonly number[],
  rights: readonly number[],
): readonly Pair[] {
  const rightOf = new Map(links.map(([left, right]) => [left, right]));
  const linked = new Set(links.map(([, right]) => right));
  const placeOf = new Map(rights.map((word, place) => [word, place]));
  // By the places of content words: of each linked one on the left, its counterpart's.
  const anchors = lefts.flatMap((word, left) => {
    const right = placeOf.get(rightOf.get(word) ?? -1);
    return right === undefined ? [] : [{ left, right }];
  });
  return anchors.slice(1).flatMap((behind, at): readonly Pair[] => {
    const before = anchors[at] ?? behind;
    const count = behind.left - before.left - 1;
    const [from, to] = [Math.min(before.right, behind.right) + 1, Math.max(before.right, behind.right)];
    const isTurned = behind.right < before.right;
    if (count === 0 || count > mostLeftOver || to - from !== count || (isTurned && count > 1)) return [];
    const others = rights.slice(from, to);
    if (others.some((word) => linked.has(word))) return [];
    return others.map((right, nth) => [lefts[before.left + 1 + nth] ?? 0, right, leftOverSure / count]);
  });
}
