import { z } from 'zod';
import {
  author,
  editId,
  instant,
  operation,
  paragraphId,
  paragraphRole,
  position,
  projectId,
  rowId,
  rowState,
  unit,
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
      /** Of the part, where the paragraph stands here in part; the white space before a cut is left out. */
      text: z.string(),
      /** UTF-16 units of the whole paragraph's text, `to` null: to its end. Null for a whole paragraph. */
      part: z.object({ from: unit, to: unit.nullable() }).nullable(),
      /** Pinned paragraphs of a row stay together in any later alignment. */
      pinned: z.boolean(),
    }),
  ),
});

const correction = z.object({
  text: z.string(),
  /** Version whose text the correction was begun from; null where it was written from nothing. */
  origin: versionId.nullable(),
  savedAt: instant,
});

export const commentId = z.number().int().positive();

/** What a comment is about. `quote`: its words, empty for all of the paragraph or cell. */
export const commentSubject = z.object({
  /** Null: the corrected text, or a version that was taken out. */
  versionId: versionId.nullable(),
  paragraphId: paragraphId.nullable(),
  /** UTF-16 units of the paragraph's text. */
  from: unit,
  quote: userText.pipe(z.string().max(2_000)),
});

/** A comment on a row. */
export const comment = z.object({
  id: commentId,
  text: z.string(),
  at: instant,
  /** When its text was changed; null: never. */
  changedAt: instant.nullable(),
  /** Who wrote it first. */
  author,
  resolved: z.boolean(),
  about: commentSubject.nullable(),
});

/** A row with all its texts. */
export const row = z.object({
  id: rowId,
  position,
  /** Grows with every change to the row; a write names the one it was made on. */
  revision: z.number().int().nonnegative(),
  state: rowState,
  /** How sure the alignment of the row is, 0 to 1; null: made by hand, so that there is nothing to compute. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Bits of `rowFlags` (shared/domain/mend/shape.ts), but for `moved`, which depends on the other rows. */
  flags: z.number().int().nonnegative(),
  /** Only versions that have text here. */
  cells: z.array(cell),
  correction: correction.nullable(),
  /** The text that was confirmed, where it was changed since; null: it was not. */
  confirmedText: z.string().nullable(),
  /** In order of writing. */
  comments: z.array(comment),
});

/** Text that stands out of the order of its version, and the row with the text before it in reading order. */
export const movedCell = z.object({ rowId, versionId, after: rowId.nullable() });

/** In how many rows a version stands to the original (or the first version) one to one, otherwise, or alone. */
export const tally = z.object({
  versionId,
  oneToOne: z.number().int(),
  manyToMany: z.number().int(),
  alone: z.number().int(),
});

/** The whole project in a few bytes a row, in row order: what a list needs before it has the texts. */
const rowIndex = z.object({
  ids: z.array(rowId),
  states: z.array(rowState),
  /** As `confidence` of a row. */
  confidences: z.array(z.number().nullable()),
  /** UTF-16 units of the longest cell, to estimate heights. */
  lengths: z.array(z.number().int()),
  /** Bits of `rowFlags` (shared/domain/mend/shape.ts): what a person said of the alignment, and its shape. */
  flags: z.array(z.number().int().nonnegative()),
  moved: z.array(movedCell),
  tallies: z.array(tally),
});

const revision = z.object({
  at: instant,
  text: z.string().nullable(),
  state: rowState,
  origin: versionId.nullable(),
  author,
});

/** Rows, and the corrections in them. */
export const rows = {
  index: operation.input(z.object({ projectId })).output(rowIndex),
  /** Rows `from` to `from + count - 1` by position; shorter at the end. */
  window: operation
    .input(z.object({ projectId, from: position, count: z.number().int().min(1).max(500) }))
    .output(z.array(row)),
  /**
   * Writes a row's correction and state. `text` null (or empty) takes the correction away and makes the row new.
   * Confirming or reviewing a row without text is the problem `nothingToConfirm`; a revision that is not
   * the row's is `stale`. Writes on one row that follow within two seconds make one undo step, unless `step` is set;
   * confirming, reviewing, rejecting and reopening are always steps of their own. A write of what is there already changes nothing, the
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
  /**
   * Aligns anew what is not locked, accepted or pinned, nor mended by hand since the last alignment, unless
   * `keepMended` is false; undoable. Corrections go with the text they correct. `scope`:
   * the whole project; a stretch, both rows included; or one version, all others staying as they are.
   * `stale`: the project was changed meanwhile. `editId`: what undoes it; null where all came out as it was.
   */
  align: operation
    .input(
      z.object({
        projectId,
        scope: z
          .discriminatedUnion('kind', [
            z.object({ kind: z.literal('all') }),
            z.object({ kind: z.literal('stretch'), from: rowId, to: rowId }),
            z.object({ kind: z.literal('version'), versionId }),
          ])
          .default({ kind: 'all' }),
        keepMended: z.boolean().default(true),
      }),
    )
    .output(withProgress(z.object({ rows: z.number().int(), editId: editId.nullable() }))),
};
