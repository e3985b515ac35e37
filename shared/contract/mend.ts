import { z } from 'zod';
import { rowMarks } from '../domain/mend/values.ts';
import { operation, paragraphId, position, projectId, rowId, unit, versionId } from './base.ts';
import { changedRows, editLabel } from './edit.ts';

/** A row as the screen knows it. */
export const rowRef = z.object({ rowId, revision: z.number().int().nonnegative() });

/**
 * The rows that an edit was made on: all that it touches. Where one is not as it was then, or one that is touched is
 * not among them, all is refused as `stale`.
 */
const made = z.array(rowRef).min(1).max(10_000);

/**
 * As many rows as a project of the longest text there can be has, for what is said of each by itself. One without a
 * revision was never looked at, and is meant as it is by now; where it is gone, all is refused all the same.
 */
export const manyRows = z
  .array(rowRef.partial({ revision: true }))
  .min(1)
  .max(200_000);

/** A block: a paragraph, or the part of one that begins at `from`. */
const blockRef = z.object({ paragraphId, from: unit.default(0) });
const blocks = z.array(blockRef).min(1).max(1_000);

/** A place in a paragraph, in UTF-16 units of its whole text: what begins there or later goes below. */
const cut = z.object({ paragraphId, offset: unit });

/**
 * What came of an edit. `edit` null: there was nothing to change, and there is no step to undo.
 */
const mended = changedRows.extend({ edit: editLabel.nullable() });

const onRows = z.object({ projectId, made });

/** A row as it is, or as it would be: by version the texts of its blocks, and the corrected text. */
const preview = z.object({
  cells: z.array(z.object({ versionId, texts: z.array(z.string()) })),
  correction: z.string().nullable(),
});

/** A place like the one that was mended last. */
const similarPlace = z.object({
  made,
  /** Of the first row. */
  position,
  before: z.array(preview),
  after: z.array(preview),
});

/**
 * Mending an alignment. Every operation is one step that can be undone; it is done whole, or refused: as `stale`, as
 * `rowLocked` (params `row`: one-based number) where it would change what a locked row holds, as `nothingToMend`
 * where what is asked for makes no sense, as a row split where it has no text. Corrections go with the text: joined in order,
 * cut where a sentence ends; nothing is dropped.
 */
export const mend = {
  /**
   * Moves blocks, of one version or several: each from its row to the one above or below, or all to one row. At the
   * edge of the project a row is made for them. A row left without text goes, its correction with its last block.
   */
  move: operation
    .input(onRows.extend({ blocks, to: z.union([z.enum(['up', 'down']), z.object({ rowId })]) }))
    .output(mended),
  /**
   * Puts blocks in one row of their own: before or after the row of the first of them, or at `place`: after the
   * row with the text before the first of them in reading order.
   */
  detach: operation
    .input(onRows.extend({ blocks, side: z.enum(['before', 'after', 'place']) }))
    .output(mended),
  /** Makes rows that stand together one. */
  join: operation.input(onRows).output(mended),
  /** Makes a row two. A version without a cut stays above; a cut inside a paragraph makes parts of it. */
  split: operation.input(onRows.extend({ cuts: z.array(cut).min(1).max(100) })).output(mended),
  /**
   * Where a row falls into two best, by a cut for every version that has text below: as the aligner has it, and by
   * length where it cannot tell. `at`: a cut that is given. Empty where there is nothing to part.
   */
  proposeSplit: operation
    .input(z.object({ rowId, at: cut.optional() }))
    .output(z.object({ cuts: z.array(cut.extend({ versionId })) })),
  /**
   * Cuts a paragraph in two parts at the caret; with `to`, the second goes to that row, else both stay. White space
   * at the cut belongs to the first part. The paragraph itself stays as it was imported.
   */
  cutParagraph: operation.input(onRows.extend({ cut, to: rowId.optional() })).output(mended),
  /** Takes a cut out again: the part that begins there is joined to the one before it, in that one's row. */
  joinParts: operation.input(onRows.extend({ cut })).output(mended),
  /** Says of rows that they are accepted, or need review; null takes that back. */
  mark: operation
    .input(z.object({ projectId, made: manyRows, mark: z.enum(rowMarks).nullable() }))
    .output(mended),
  /**
   * Accepts the rows up to one (`upTo` null: all), of them those with at least this confidence (null: any). Rows
   * marked for review stay so, and `confidence` passes over rows whose confidence was not computed.
   */
  accept: operation
    .input(
      z.object({
        projectId,
        upTo: rowRef.nullable(),
        confidence: z.number().min(0).max(1).nullable(),
      }),
    )
    .output(mended),
  /** A locked row keeps what it holds, in any alignment and against any edit but its unlocking. */
  lock: operation.input(z.object({ projectId, made: manyRows, locked: z.boolean() })).output(mended),
  /**
   * Sets or clears bookmarks: rows that somebody wants to come back to. They are the project's, as comments are, so that
   * they can be undone and go with its file; a row that is locked can have one, and no alignment hangs on it.
   */
  bookmark: operation.input(z.object({ projectId, made: manyRows, bookmarked: z.boolean() })).output(mended),
  /** Brings blocks into the row of the first, and pins them together there: they stay in one row in any later alignment. */
  pin: operation.input(onRows.extend({ blocks: z.array(blockRef).min(2).max(100) })).output(mended),
  unpin: operation.input(onRows.extend({ blocks })).output(mended),
  /**
   * Takes a row out that holds nothing: no text, no correction, no comment. In one step with the clearing of its
   * corrected text, where that was done last; where another step could be redone the row stays.
   */
  removeEmpty: operation.input(z.object({ projectId, row: rowRef })).output(mended),
  /**
   * Places like the one that was mended last: rows of the same shape, where the same edit makes the lengths of the
   * texts fit better; the best first, at most 200. `edit` null: the last edit is no mending of this kind.
   */
  similar: operation
    .input(z.object({ projectId }))
    .output(z.object({ edit: z.number().int().nullable(), places: z.array(similarPlace) })),
  /** Does at these places what the edit did, as one step. `stale`: the edit is not the last any more. */
  applySimilar: operation
    .input(z.object({ projectId, edit: z.number().int().positive(), places: z.array(made).min(1).max(200) }))
    .output(mended),
};
