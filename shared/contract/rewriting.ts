import { z } from 'zod';
import { searchModes } from '../domain/search/find.ts';
import {
  editId,
  operation,
  position,
  projectId,
  rowId,
  settledState,
  unit,
  userText,
  versionId,
  withComparing,
} from './base.ts';
import { changedRows } from './edit.ts';
import { manyRows, rowRef } from './mend.ts';

/** UTF-16 units of the row's corrected text, or of the text it is begun from, paragraphs joined by line breaks. */
const replacement = z.object({ from: unit, to: unit, text: userText.pipe(z.string().max(10_000)) });

const place = replacement.extend({
  /** The text around, what is replaced in it at `at`, as long as `to - from`. */
  excerpt: z.string(),
  at: unit,
});

/** What a row's corrected text would be. */
export const rewrittenRow = rowRef.extend({
  position,
  /** Version it is begun from; null where the row has a corrected text. */
  origin: versionId.nullable(),
  /** In order, none over another. */
  places: z.array(place).min(1),
});

/** Writing and confirming the corrected texts of many rows at once. */
export const rewriting = {
  /**
   * What finding and replacing would do, in some rows or (null) in all: at most 10,000 places, `more` where there are
   * others. `fill`: rows that have no corrected text yet are begun from this version where it holds what is searched
   * for; null: they are left alone. A search and a replacement as `replacerOf` reads them
   * (shared/domain/search/replace.ts). Problems: `badPattern`; `searchTookTooLong` for a pattern that does not come to
   * an end.
   */
  find: operation
    .input(
      z.object({
        projectId,
        text: userText.min(1).max(1_000),
        mode: z.enum(searchModes),
        matchCase: z.boolean(),
        replacement: userText.max(1_000),
        rowIds: z.array(rowId).max(200_000).nullable(),
        fill: versionId.nullable(),
      }),
    )
    .output(withComparing(z.object({ rows: z.array(rewrittenRow), more: z.boolean() }))),
  /**
   * Writes corrected texts as they were previewed, at the places that are wanted, as one step that can be undone.
   * `kind`: how the step is named, with `title`. `stale`: a row is not as it was then; nothing is written. A confirmed
   * row stays confirmed: its text was looked at. One of which nothing is left is new again, and goes where
   * it holds nothing else.
   */
  apply: operation
    .input(
      z.object({
        projectId,
        kind: z.enum(['unify', 'replace']),
        title: userText.pipe(z.string().min(1).max(10_000)),
        rows: z
          .array(
            rowRef.extend({
              origin: versionId.nullable(),
              places: z.array(replacement).min(1).max(10_000),
            }),
          )
          .min(1)
          .max(10_000),
      }),
    )
    .output(changedRows.extend({ editId })),
  /**
   * Confirms the corrected texts of rows, or finds them right or sends them back as a reviewer, as one step that can be
   * undone: `as` says which. `editId` null where all are so already. What is reviewed is not confirmed once more.
   * Rows that have no corrected text (`empty` of them) stay as they are; it is the problem `nothingToConfirm` where none
   * has one. `stale`: a row is not as it was then; nothing is confirmed.
   */
  confirm: operation
    .input(z.object({ projectId, made: manyRows, as: settledState.default('confirmed') }))
    .output(
      changedRows.extend({
        editId: editId.nullable(),
        confirmed: z.number().int().nonnegative(),
        empty: z.number().int().nonnegative(),
      }),
    ),
};
