import { z } from 'zod';
import {
  instant,
  operation,
  paragraphId,
  paragraphRole,
  projectId,
  rowId,
  rowState,
  userText,
  versionId,
  withProgress,
} from './base.ts';

const cell = z.object({
  versionId,
  paragraphs: z.array(
    z.object({
      id: paragraphId,
      number: z.number().int().nonnegative(),
      role: paragraphRole,
      text: z.string(),
    }),
  ),
});

const correction = z.object({
  text: z.string(),
  /** Version whose text the correction was begun from; null where it was written from nothing. */
  origin: versionId.nullable(),
  savedAt: instant,
});

const row = z.object({
  id: rowId,
  /** Zero-based position in the project. */
  position: z.number().int().nonnegative(),
  /** Grows with every change to the row; a write names the one it was made on. */
  revision: z.number().int().nonnegative(),
  state: rowState,
  /** Of the alignment, 0 to 1; null where it was not computed. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Only versions that have text here. */
  cells: z.array(cell),
  correction: correction.nullable(),
});

/** The whole project in a few bytes a row, in row order: what a list needs before it has the texts. */
const rowIndex = z.object({
  ids: z.array(rowId),
  states: z.array(rowState),
  confidences: z.array(z.number().nullable()),
  /** UTF-16 units of the longest cell, to estimate heights. */
  lengths: z.array(z.number().int()),
});

const revision = z.object({
  at: instant,
  text: z.string().nullable(),
  state: rowState,
  origin: versionId.nullable(),
});

/**
 * Unfinished: not confirmed. Different: the translations are not all there, or not all the same.
 * Doubtful: aligned with a confidence below one half.
 */
const nextWanted = z.enum(['unfinished', 'different', 'doubtful']);

export const rows = {
  index: operation.input(z.object({ projectId })).output(rowIndex),
  /** Rows `from` to `from + count - 1` by position; shorter at the end. */
  window: operation
    .input(
      z.object({ projectId, from: z.number().int().nonnegative(), count: z.number().int().min(1).max(500) }),
    )
    .output(z.array(row)),
  /**
   * Writes a row's correction and state. `text` null (or empty) takes the correction away and makes the row new.
   * Confirming a row without text is the problem `nothingToConfirm`; a revision that is not
   * the row's is `stale`. Writes on one row that follow within two seconds make one undo step, unless `step` is set;
   * confirming and reopening are always steps of their own. A write of what is there already changes nothing, the
   * revision neither. Text with the state `new` is kept as `edited`.
   */
  correct: operation
    .input(
      z.object({
        rowId,
        revision: z.number().int().nonnegative(),
        text: userText.nullable(),
        state: rowState,
        origin: versionId.nullable(),
        step: z.boolean().default(false),
      }),
    )
    .output(row),
  /** Newest first; the present one included. */
  history: operation.input(z.object({ rowId })).output(z.array(revision)),
  /** Aligns all versions of the project anew; undoable. Corrections go with the text they correct. */
  align: operation.input(z.object({ projectId })).output(withProgress(z.object({ rows: z.number().int() }))),
  /** Position of the next row wanted after `after` (wraps round); null where there is none. */
  next: operation
    .input(
      z.object({
        projectId,
        after: z.number().int().min(-1),
        wanted: nextWanted,
        backwards: z.boolean().default(false),
      }),
    )
    .output(z.number().int().nullable()),
};
