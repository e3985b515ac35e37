import { z } from 'zod';
import {
  editId,
  language,
  operation,
  paragraphId,
  paragraphRole,
  title,
  versionId,
  versionRole,
  withProgress,
} from './base.ts';
import { draft } from './document.ts';
import { version as versionShape } from './project.ts';

const paragraph = z.object({
  id: paragraphId,
  /** Zero-based position in the version. */
  number: z.number().int().nonnegative(),
  role: paragraphRole,
  text: z.string(),
  included: z.boolean(),
});

const evenLocked = z.boolean().default(false);

/** Versions of a project and their paragraphs. */
export const version = {
  /** All paragraphs of a version, those left out too. */
  paragraphs: operation.input(z.object({ versionId })).output(z.array(paragraph)),
  update: operation
    .input(
      z.object({
        versionId,
        title: title.optional(),
        role: versionRole.optional(),
        language: language.optional(),
      }),
    )
    .output(versionShape),
  /**
   * Gives the version another text, as a corrected one; undoable. Paragraphs that are the same or nearly so keep
   * their ids, places and corrections, and only what is new is aligned; title, role and language stay.
   * Text in locked rows is changed only with `evenLocked`, as in `remove`. `stale`: the project was changed meanwhile.
   * `editId`: what undoes it; null where the text is the same.
   */
  replace: operation
    .input(z.object({ versionId, draft, evenLocked }))
    .output(withProgress(versionShape.extend({ editId: editId.nullable() }))),
  /**
   * Takes the version out of the project; undoable. Text in locked rows goes only with `evenLocked`: else it is the
   * problem `rowsLocked` (params `count`, `row`, the one-based number of the first).
   */
  remove: operation.input(z.object({ versionId, evenLocked })).output(z.object({ editId })),
  /**
   * Brings paragraphs back in, or leaves them out; undoable. One brought back stands in a row of its own
   * after its predecessor's. Locked rows lose text only with `evenLocked`, as in `remove`.
   */
  setIncluded: operation
    .input(
      z.object({
        versionId,
        paragraphIds: z.array(paragraphId).min(1),
        included: z.boolean(),
        evenLocked,
      }),
    )
    .output(z.null()),
};
