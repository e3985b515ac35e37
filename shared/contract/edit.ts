import { z } from 'zod';
import { instant, operation, projectId, rowId } from './base.ts';

/** What an edit did, to be named in the reader's language: "Undo: confirm row 9". */
const editLabel = z.object({
  kind: z.enum([
    'correct',
    'take',
    'confirm',
    'reopen',
    'clear',
    'align',
    'addVersions',
    'removeVersion',
    'include',
    'leaveOut',
  ]),
  /** One-based row number at the time, or null. */
  row: z.number().int().nullable(),
  /** Title of the version concerned, or null. */
  version: z.string().nullable(),
});

export const edits = {
  /** What undo and redo would do now; null: nothing. */
  state: operation
    .input(z.object({ projectId }))
    .output(z.object({ undo: editLabel.nullable(), redo: editLabel.nullable() })),
  /** Newest first. `undone` ones can be redone. */
  list: operation
    .input(z.object({ projectId, count: z.number().int().min(1).max(1000) }))
    .output(z.array(z.object({ at: instant, label: editLabel, undone: z.boolean() }))),
  undo: operation
    .input(z.object({ projectId }))
    .output(z.object({ label: editLabel, rowId: rowId.nullable() })),
  redo: operation
    .input(z.object({ projectId }))
    .output(z.object({ label: editLabel, rowId: rowId.nullable() })),
};
