/** What an estimate of row heights needs to know of the table. Lengths in CSS pixels. */
export interface RowMetrics {
  readonly textSize: number;
  /** Width of the narrowest shown column, padding included. */
  readonly columnWidth: number;
}

/** Mean advance of a letter of Source Serif 4 relative to its size; Cyrillic text is the wider of the two scripts. */
const letterWidth = 0.5;
/** Line height of the texts, as in grid.css. */
const lineHeight = 1.52;
const horizontalPadding = 28;
/** Padding above and below a cell's text, and the hairline. */
const verticalPadding = 24;
/** A gutter with number, state and confidence mark is never lower than this. */
const leastHeight = 52;

/** Height in CSS pixels that a row with a longest cell of `length` UTF-16 units will come out near to. */
export const estimateRowHeight = (length: number, { textSize, columnWidth }: RowMetrics): number => {
  const perLine = Math.max(8, (columnWidth - horizontalPadding) / (textSize * letterWidth));
  const lines = Math.max(1, Math.ceil(length / perLine));
  return Math.max(leastHeight, Math.round(lines * textSize * lineHeight + verticalPadding));
};
