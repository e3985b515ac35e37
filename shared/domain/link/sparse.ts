/**
 * Scores of the words of one text with those of another, most of them nought: by word of the first, those words of the
 * second that have one, ascending. A row of many sentences has nearly nothing else, for words meet in their sentences.
 */
export type SparseMatrix = readonly SparseRow[];

/** What of the second text answers one word of the first. */
export interface SparseRow {
  readonly columns: number[];
  /** By place in `columns`; above 0, up to 1. */
  readonly scores: number[];
}

/** A matrix of noughts; `rows`: words of the first text. */
export const createSparse = (rows: number): SparseMatrix =>
  Array.from({ length: rows }, () => ({ columns: [], scores: [] }));

/** Puts a score behind those of its row; noughts are not kept. */
export function push(row: SparseRow | undefined, column: number, score: number): void {
  if (!row || score === 0) return;
  row.columns.push(column);
  row.scores.push(score);
}

/** Rows as columns; `columns`: words of the second text. O(scores). */
export function turned(matrix: SparseMatrix, columns: number): SparseMatrix {
  const result = createSparse(columns);
  for (const [at, row] of matrix.entries())
    for (const [place, column] of row.columns.entries()) push(result[column], at, row.scores[place] ?? 0);
  return result;
}
