import { EditSpace } from './editTable.ts';
import { SortSpace } from './grams.ts';
import { createCounters, type MeasureName, statisticsSize } from './measure.ts';

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
  const [edits, sorting] = [new EditSpace(), new SortSpace()];
  const all = directions.map(({ measure }) =>
    new Float64Array(rows.length * statisticsSize[measure]).fill(Number.NaN),
  );
  for (const [at, row] of rows.entries()) {
    const counters = createCounters(edits, sorting);
    for (const [index, { measure, hypothesis, references }] of directions.entries()) {
      const ours = row[hypothesis] ?? null;
      const theirs = references.flatMap((column) => row[column] ?? []);
      if (ours === null || theirs.length === 0) continue;
      all[index]?.set(counters[measure](ours, theirs), at * statisticsSize[measure]);
    }
    if (at % 16 === 15) onProgress((at + 1) / rows.length);
  }
  return all;
}
