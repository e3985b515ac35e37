import { z } from 'zod';
import { editId, instant, operation, projectId, rowId } from './base.ts';
import { movedCell, row, tally } from './row.ts';

/** What an edit did, to be named in the reader's language: "Undo: confirm row 9". */
export const editLabel = z.object({
  kind: z.enum([
    'correct',
    'take',
    'confirm',
    'confirmMany',
    'approve',
    'approveMany',
    'reject',
    'rejectMany',
    'reopen',
    'clear',
    'align',
    'addVersions',
    'removeVersion',
    'include',
    'leaveOut',
    'replaceVersion',
    'alignStretch',
    'alignVersion',
    'move',
    'detach',
    'join',
    'split',
    'cutParagraph',
    'joinParts',
    'accept',
    'acceptMany',
    'review',
    'reviewMany',
    'unmark',
    'unmarkMany',
    'lock',
    'lockMany',
    'unlock',
    'unlockMany',
    'bookmark',
    'bookmarkMany',
    'unbookmark',
    'unbookmarkMany',
    'pin',
    'unpin',
    'similar',
    'unify',
    'replace',
    'dismiss',
    'dismissKind',
    'restoreFinding',
    'restoreKind',
    'comment',
    'changeComment',
    'resolveComment',
    'reopenComment',
    'removeComment',
    'putTerm',
    'removeTerms',
    'importTerms',
    'takeIn',
  ]),
  /** One-based row number at the time, or null. */
  row: z.number().int().nullable(),
  /** One-based number of the last row, where it was done to several that stood together: "join rows 14-15". */
  lastRow: z.number().int().nullable(),
  /** How many rows, where they did not stand together; or null. */
  count: z.number().int().nullable(),
  /** Title of the version concerned, or null. */
  version: z.string().nullable(),
});

/**
 * What a step did to the rows, so that a screen can repaint without reading all of them: those that are other than
 * they were or new, as they are now and in order, and those that are no more. All others keep their order.
 */
export const changedRows = z.object({
  /** Null where there are more than 200: read the index and what is shown. */
  rows: z.array(row).nullable(),
  gone: z.array(rowId),
  /** All of the project, as `rows.index` has them. */
  moved: z.array(movedCell),
  tallies: z.array(tally),
});

const step = changedRows.extend({ label: editLabel, rowId: rowId.nullable() });

/** The undo log of a project. Undoing and redoing with nothing to do is the problem `nothingToUndo` or `nothingToRedo`. */
export const edits = {
  /**
   * What undo and redo would do now; null: nothing. `dropped`: edits that are too old to be undone any more, for the
   * log holds at most `limit` characters a project.
   */
  state: operation.input(z.object({ projectId })).output(
    z.object({
      undo: editLabel.nullable(),
      redo: editLabel.nullable(),
      dropped: z.number().int(),
      limit: z.number().int(),
    }),
  ),
  /** Newest first. `undone` ones can be redone. */
  list: operation
    .input(z.object({ projectId, count: z.number().int().min(1).max(1000) }))
    .output(z.array(z.object({ id: editId, at: instant, label: editLabel, undone: z.boolean() }))),
  /**
   * With `editId` only that edit. `notLastEdit`: another has been made since, or it is undone already; nothing is done.
   */
  undo: operation.input(z.object({ projectId, editId: editId.optional() })).output(step),
  redo: operation.input(z.object({ projectId })).output(step),
  /**
   * Undoes or redoes until the edit `editId` is the last that is done, null: until none is. All or nothing.
   * `stale`: the edit is not in the log any more. Answers how many steps that took.
   */
  goTo: operation
    .input(z.object({ projectId, editId: editId.nullable() }))
    .output(changedRows.extend({ steps: z.number().int() })),
};
