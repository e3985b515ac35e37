/** Scores of the words of one text with those of another, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** 0 to 1, `rows` x `columns`. */
  readonly scores: Float64Array;
}

type Span = readonly [from: number, to: number];

/** A matrix of noughts. */
export const createMatrix = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  scores: new Float64Array(rows * columns),
});

/** The score of a place; 0 outside. */
export const scoreAt = ({ scores, columns }: Matrix, row: number, column: number): number =>
  scores[row * columns + column] ?? 0;

/** The rows and columns from one to another, exclusive. O(size of the part). */
export function partOf(matrix: Matrix, [top, bottom]: Span, [left, right]: Span): Matrix {
  const result = createMatrix(bottom - top, right - left);
  for (let row = top; row < bottom; row++) {
    const from = row * matrix.columns;
    result.scores.set(matrix.scores.subarray(from + left, from + right), (row - top) * result.columns);
  }
  return result;
}
