import { z } from 'zod';
import { measureNames } from '../domain/measure/measure.ts';
import { columnKey, operation, position, projectId, rowId, withComparing } from './base.ts';

const measure = z.enum(measureNames);
/** In per cent: 0 to 100, of TER also more. */
const score = z.number().nonnegative();
const references = z.array(columnKey).min(1).max(50);

/** Rows that are measured have text on both sides; the others are left out. */
const coverage = { rows: z.number().int(), leftOut: z.number().int() };

const figures = z.record(measure, score);

/**
 * How near texts are to each other, by row and over the project, as sacrebleu 2.6.0 defines it. A row is a segment; of
 * several references those that have text in it count. What was measured is remembered until the row's text changes.
 * `notFound`: a column that is no version of the project. `nothingToMeasure`: no row has text on both sides.
 */
export const measures = {
  /** Every translation, and the corrected text where there is any, against every other. */
  matrix: operation.input(z.object({ projectId, measure })).output(
    withComparing(
      z.object({
        columns: z.array(columnKey),
        /** By hypothesis, then by reference, in the order of the columns; null where nothing is measured. */
        cells: z.array(z.array(z.object({ score, ...coverage }).nullable())),
      }),
    ),
  ),
  /** One column against one or more others: over the project, by bands, and the rows that are farthest. */
  direction: operation.input(z.object({ projectId, measure, hypothesis: columnKey, references })).output(
    withComparing(
      z.object({
        score,
        signature: z.string(),
        ...coverage,
        /** Nearest first; edges as in `bandsOf`. Words are the original's, or a reference's where there is none. */
        bands: z.array(
          z.object({
            from: z.number(),
            to: z.number().nullable(),
            rows: z.number().int(),
            words: z.number().int(),
          }),
        ),
        words: z.number().int(),
        mean: z.object({ byRow: score, byWord: score }),
        /** Farthest first, at most 50; `text` begins the hypothesis. */
        farthest: z.array(z.object({ rowId, position, score, text: z.string() })),
      }),
    ),
  ),
  /** Which of two columns is nearer to a third, by paired bootstrap resampling over rows in which all three have text. */
  nearer: operation
    .input(z.object({ projectId, measure, first: columnKey, second: columnKey, reference: columnKey }))
    .output(
      withComparing(
        z.object({
          first: score,
          second: score,
          ...coverage,
          samples: z.number().int(),
          /** Samples that one of the two won; in the others they were equal. */
          wins: z.object({ first: z.number().int(), second: z.number().int() }),
          /** Null where the samples do not settle it. */
          nearer: z.enum(['first', 'second']).nullable(),
        }),
      ),
    ),
  /** All measures of one row, each column against each other as in `matrix`; null where a side has no text. */
  row: operation.input(z.object({ rowId })).output(
    z.object({
      columns: z.array(columnKey),
      cells: z.array(z.array(figures.nullable())),
    }),
  ),
};
