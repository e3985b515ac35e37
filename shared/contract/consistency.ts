import { z } from 'zod';
import { groupKinds } from '../domain/consistency/group.ts';
import {
  columnKey,
  operation,
  position,
  projectId,
  rowId,
  unit,
  userText,
  versionId,
  withComparing,
} from './base.ts';
import { rewrittenRow } from './rewriting.ts';

/** Where a form stands: a span of the column's text in the row, its paragraphs joined by line breaks. */
const place = z.object({
  rowId,
  position,
  column: columnKey,
  from: unit,
  to: unit,
  /** The text around, the span in it at `at`, as long as `to - from`. */
  excerpt: z.string(),
  at: unit,
});

const form = z.object({
  text: z.string(),
  /** By column in the order of `columns`. */
  counts: z.array(z.number().int()),
});

const group = z.object({
  kind: z.enum(groupKinds),
  /** What it renders in the original; null where that is not known. */
  original: z.string().nullable(),
  /** Most frequent first. */
  forms: z.array(form).min(2),
});

/** A group as `find` answered it: `found` names that answer. */
const ofGroup = { projectId, found: z.number().int(), group: position };

/**
 * What is written in several ways in the translations: names, spellings, terms, and translations of the same original.
 * What was found holds until a text changes: then all that refers to it is `stale`.
 */
export const consistency = {
  /** `terms`: whether terms are looked for too, which takes long in a long project; all else is there at once. */
  find: operation
    .input(z.object({ projectId, terms: z.boolean().default(true) }))
    .output(
      withComparing(
        z.object({ found: z.number().int(), columns: z.array(columnKey), groups: z.array(group) }),
      ),
    ),
  /** The places of one form, in order of rows, at most 1000. */
  places: operation.input(z.object({ ...ofGroup, form: position })).output(z.array(place)),
  /**
   * What making all forms of a group one would do to the corrected texts. `target`: the form, or any other words.
   * `fill`: rows that have no corrected text yet are begun from this version where it has one of the forms; null: they
   * are left alone. Case, and endings where English rules tell them, are kept. `rewriting.apply` does it.
   */
  preview: operation
    .input(
      z.object({
        ...ofGroup,
        target: userText.pipe(z.string().trim().min(1).max(10_000)),
        fill: versionId.nullable(),
      }),
    )
    .output(z.array(rewrittenRow)),
};
