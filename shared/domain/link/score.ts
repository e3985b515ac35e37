import { createMatrix, type Matrix, scoreAt } from './matrix.ts';
import type { Likelihoods } from './model.ts';
import { fromNowhere, nearness } from './train.ts';

/** Pairs at least this sure hold the others in place. */
const anchored = 0.5;
/** How fast a place grows unlikely away from where the anchors put it, a word. */
const drift = 0.7;
/** What is left to a word beside one that an anchor has taken. */
const takenShare = 0.1;

/**
 * How sure it is that words of two sentences are counterparts: the geometric mean of both directions' posteriors,
 * first by the diagonal, then by the sure pairs around. Of content words in order. O(words x words).
 */
export function scoreSentences({ forward, backward }: Likelihoods): Matrix {
  const { rows, columns } = forward;
  const diagonal = createMatrix(rows, columns);
  fill(diagonal, (row, column) => nearness(row / rows, column / columns));
  const first = posteriors(forward, backward, diagonal);
  return posteriors(forward, backward, placesBy(anchorsOf(first), diagonal));
}

function posteriors(forward: Matrix, backward: Matrix, places: Matrix): Matrix {
  const { rows, columns } = forward;
  const byColumn = new Float64Array(columns);
  const byRow = new Float64Array(rows);
  const nearColumn = new Float64Array(columns);
  const nearRow = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const place = places.scores[at] ?? 0;
      nearColumn[column] = (nearColumn[column] ?? 0) + place;
      nearRow[row] = (nearRow[row] ?? 0) + place;
      byColumn[column] = (byColumn[column] ?? 0) + place * (forward.scores[at] ?? 0);
      byRow[row] = (byRow[row] ?? 0) + place * (backward.scores[at] ?? 0);
    }
  }
  const result = createMatrix(rows, columns);
  const nowhere = (fromNowhere * 1) / (1 - fromNowhere);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const place = places.scores[at] ?? 0;
      const ahead =
        (place * (forward.scores[at] ?? 0)) / ((byColumn[column] ?? 0) + nowhere * (nearColumn[column] ?? 0));
      const back = (place * (backward.scores[at] ?? 0)) / ((byRow[row] ?? 0) + nowhere * (nearRow[row] ?? 0));
      result.scores[at] = Math.sqrt(ahead * back);
    }
  }
  return result;
}

/** Sure pairs that are each other's best, by left word: the right word, or -1. */
function anchorsOf(scores: Matrix): Int32Array {
  const anchors = new Int32Array(scores.rows).fill(-1);
  for (let row = 0; row < scores.rows; row++) {
    let best = -1;
    for (let column = 0; column < scores.columns; column++) {
      if (scoreAt(scores, row, column) > (best < 0 ? anchored : scoreAt(scores, row, best))) best = column;
    }
    if (best < 0) continue;
    let isBest = true;
    for (let other = 0; other < scores.rows; other++)
      if (other !== row && scoreAt(scores, other, best) > scoreAt(scores, row, best)) isBest = false;
    if (isBest) anchors[row] = best;
  }
  return anchors;
}

/** Where words may stand, seen from the nearest anchors before and behind; without anchors the diagonal. */
function placesBy(anchors: Int32Array, diagonal: Matrix): Matrix {
  const places = createMatrix(diagonal.rows, diagonal.columns);
  const taken = new Set(anchors);
  const before = nearest(anchors, 1);
  const behind = nearest(anchors, -1);
  fill(places, (row, column) => {
    const own = anchors[row] ?? -1;
    if (own === column) return 1;
    let distance = Number.POSITIVE_INFINITY;
    for (const anchor of [before[row] ?? -1, behind[row] ?? -1]) {
      if (anchor < 0) continue;
      distance = Math.min(distance, Math.abs(row - anchor - (column - (anchors[anchor] ?? 0))));
    }
    const near = Number.isFinite(distance) ? 0.05 + Math.exp(-drift * distance) : 1;
    const held = own >= 0 || taken.has(column) ? takenShare : 1;
    return held * near * Math.sqrt(scoreAt(diagonal, row, column));
  });
  return places;
}

/** By row the nearest other row with an anchor before it (`step` 1) or behind it (-1), or -1. */
function nearest(anchors: Int32Array, step: 1 | -1): Int32Array {
  const found = new Int32Array(anchors.length).fill(-1);
  let last = -1;
  for (let n = 0; n < anchors.length; n++) {
    const row = step === 1 ? n : anchors.length - 1 - n;
    found[row] = last;
    if ((anchors[row] ?? -1) >= 0) last = row;
  }
  return found;
}

function each(matrix: Matrix, visit: (row: number, column: number) => void): void {
  for (let row = 0; row < matrix.rows; row++)
    for (let column = 0; column < matrix.columns; column++) visit(row, column);
}

function fill(matrix: Matrix, value: (row: number, column: number) => number): void {
  each(matrix, (row, column) => {
    matrix.scores[row * matrix.columns + column] = value(row, column);
  });
}
