import { z } from 'zod';
import { author, editId, instant, operation, position, projectId, rowState, withComparing } from './base.ts';
import { changedRows } from './edit.ts';
import { rowRef } from './mend.ts';

/**
 * What somebody else worked on and sent back: the project's file (shared/formats/projectFile/shape.ts), or its corrected
 * text as a Word document, a page, Markdown or plain text.
 */
const copy = z.object({
  projectId,
  fileName: z.string().max(1000),
  content: z.union([z.instanceof(Blob), z.string()]),
});

/** Names one of the news among all of its copy. */
const key = z.string().max(40);

const corrected = z.object({ text: z.string().nullable(), state: rowState });

/** What is new in the copy. `rowId`, `revision`, `position`: the row here that it goes to. */
const news = z.discriminatedUnion('kind', [
  rowRef.extend({
    kind: z.literal('text'),
    key,
    position,
    /** `apart`: the row was gone on with here, too. */
    standing: z.enum(['newer', 'apart']),
    here: corrected,
    /** What the copy's text began from where there is none here: the text of a version; null where that is not known. */
    base: z.string().nullable(),
    /** `author` of the last step, when it was taken. */
    there: corrected.extend({ author, at: instant }),
  }),
  rowRef.extend({
    kind: z.literal('comment'),
    key,
    position,
    what: z.enum(['new', 'changed', 'resolved']),
    text: z.string(),
    author,
    at: instant,
    /** Words it is about; empty where it is about all of a text or row. */
    quote: z.string(),
  }),
]);

/** What others did in copies of a project, and taking it in. */
export const copies = {
  /**
   * What was written, confirmed, reviewed and said in a copy since it was one with the project, in order of the rows here.
   * Rows are the same where they stand for the same paragraphs; `unplaced`: corrected texts of rows that no row here is the
   * same as, `position` that of the row with the first of their paragraphs. Of a document, which has no history, news are
   * the rows whose text was never theirs, and `absent` the positions of those it leaves out. Nothing is changed. Problems: `notACopy` (file) where nothing in it is the
   * project's, and those of `project.importFile` and `document.inspect`.
   */
  compare: operation.input(copy).output(
    withComparing(
      z.object({
        items: z.array(news),
        unplaced: z.array(z.object({ text: z.string(), state: rowState, position: position.nullable() })),
        absent: z.array(position),
      }),
    ),
  ),
  /**
   * Takes news in, as one step that can be undone, the others stay where they are. Texts and comments keep their authors
   * and times, rows get the steps of their history. `stale`: one of them is not as it was answered; nothing is done.
   */
  takeIn: operation
    .input(copy.extend({ items: z.array(rowRef.extend({ key })).min(1).max(200_000) }))
    .output(changedRows.extend({ editId })),
};
