import { type MeasureName, statisticsOf, statisticsSize } from './measure.ts';

/** Texts of rows, one a column; null where the column has none there. */
export type TextRow = readonly (string | null)[];

/** One column measured against others. */
export interface Direction {
  readonly measure: MeasureName;
  readonly hypothesis: number;
  readonly references: readonly number[];
}

/**
 * Whether a row counts: the hypothesis has text there, and so has a reference. What one side lacks is left out, not
 * measured as nothing.
 */
export const isMeasured = (row: TextRow, { hypothesis, references }: Omit<Direction, 'measure'>): boolean =>
  (row[hypothesis] ?? null) !== null && references.some((column) => (row[column] ?? null) !== null);

/**
 * Statistics row by row, as many numbers each as the measure has (`statisticsSize`); NaN for rows that do not count. A
 * reference without text in a row is left out there. `onProgress` hears the share done, 0 to 1.
 */
export function measureRows(
  rows: readonly TextRow[],
  directions: readonly Direction[],
  onProgress: (done: number) => void,
): readonly Float64Array[] {
  return directions.map((direction, index) => {
    const size = statisticsSize[direction.measure];
    const numbers = new Float64Array(rows.length * size).fill(Number.NaN);
    for (const [at, row] of rows.entries()) {
      const hypothesis = row[direction.hypothesis] ?? null;
      const references = direction.references.flatMap((column) => row[column] ?? []);
      if (hypothesis !== null && references.length > 0) {
        numbers.set(statisticsOf(direction.measure, hypothesis, references), at * size);
      }
      if (at % 64 === 63) onProgress((index + (at + 1) / rows.length) / directions.length);
    }
    onProgress((index + 1) / directions.length);
    return numbers;
  });
}
