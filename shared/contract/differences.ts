import { z } from 'zod';
import { searchModes } from '../domain/search/find.ts';
import { columnKey, operation, projectId, rowId, unit, userText, versionId, withComparing } from './base.ts';

/** Bytes in base64: a list of many small numbers, by row and then by what is said with each. */
const bytes = z.string();

/** What is known of how the rows of a project differ. */
const facts = z.object({
  /** The translations and the corrected text, as far as they are in the base's language; the base among them. */
  columns: z.array(columnKey),
  rowIds: z.array(rowId),
  /** By row, column and kind (`changeKinds`): changes from the base; 254 for more. */
  counts: bytes,
  /** By row and column: how far the text stands from the translations, 0 to 250; 255 where that cannot be said. */
  divergence: bytes,
  /** By row: how unusual its lengths are, in twentieths of a standard deviation; 255 where that cannot be said. */
  lengths: bytes,
  /** By row: changes of words from the machine translation to the corrected text, or to the first human translation. */
  machine: bytes,
});

const searched = {
  text: userText.min(1).max(1_000),
  mode: z.enum(searchModes),
  matchCase: z.boolean().default(false),
};

/** How the rows of a project differ, and which hold a text. */
export const differences = {
  /**
   * Facts of all rows, or of some; worked out in the background where they are not known, and again only for rows whose
   * text changed. `base` null: that of the view's beginning, the machine translation or the first translation.
   */
  facts: operation
    .input(z.object({ projectId, base: versionId.nullable(), rowIds: z.array(rowId).max(10_000).nullable() }))
    .output(withComparing(facts)),
  /**
   * Ids of the rows whose text holds what is searched for, in one of the columns (null: in any, the original too).
   * Problems: `badPattern`; `searchTookTooLong` for a pattern that does not come to an end.
   */
  find: operation
    .input(
      z.object({
        projectId,
        ...searched,
        columns: z.array(columnKey).max(50).nullable(),
      }),
    )
    .output(z.array(rowId)),
  /**
   * Where these texts, such as those on screen, hold what is searched for: by text, in order, places that touch as one.
   * Problems as those of `find`.
   */
  places: operation
    .input(z.object({ ...searched, texts: z.array(userText).max(1_000) }))
    .output(z.array(z.array(z.object({ from: unit, to: unit })))),
};
