import { z } from 'zod';
import { instant, operation, position, projectId, rowId, userText, versionId } from './base.ts';
import { changedRows, editLabel } from './edit.ts';
import { comment, commentId, commentSubject } from './row.ts';

const text = userText.pipe(z.string().trim().min(1).max(10_000));

/** `edit` null: there was nothing to change. */
const commented = changedRows.extend({ edit: editLabel.nullable() });

/**
 * Comments on rows. A reply is a further comment. They go with their rows through every edit of the alignment, those
 * about a text with that text. Every change of them is a step that can be undone.
 */
export const comments = {
  /** Of a project, in order of its rows; of one row where `rowId` is given. */
  list: operation
    .input(z.object({ projectId, rowId: rowId.optional(), open: z.boolean().default(false) }))
    .output(
      z.array(
        comment.extend({
          rowId,
          position,
        }),
      ),
    ),
  /**
   * Writes a comment. `about`: a version with, where it has text here, the paragraph (of this row) and the place in
   * it; the corrected text where `versionId` is null; the row where `about` is. Which revision the row has does not
   * matter. Answers the comment's id too.
   */
  add: operation
    .input(
      z.object({ rowId, text, about: commentSubject.extend({ versionId: versionId.nullable() }).nullable() }),
    )
    .output(commented.extend({ commentId })),
  /** Changes the text. `changedAt`: as it was when the change was begun; another one is `stale`. */
  change: operation.input(z.object({ commentId, changedAt: instant.nullable(), text })).output(commented),
  resolve: operation.input(z.object({ commentId, resolved: z.boolean() })).output(commented),
  remove: operation.input(z.object({ commentId })).output(commented),
};
