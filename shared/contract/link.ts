import { z } from 'zod';
import { columnKey, operation, position, projectId, rowId, unit, withProgress } from './base.ts';

/** Which words of a row answer to each other in its texts. */
const rowLinks = z.object({
  position,
  /** Whether the project's words have been learned; if not, only names, numbers and common words are linked. */
  learned: z.boolean(),
  texts: z.array(
    z.object({
      /** A version, or the corrected text. */
      key: columnKey,
      /** Words in order, as they stand in the text (paragraphs joined by a line break). */
      words: z.array(z.object({ from: unit, to: unit })),
      text: z.string(),
    }),
  ),
  links: z.array(
    z.object({
      /** Positions in `texts`, and in their words. */
      left: position,
      right: position,
      leftWord: position,
      rightWord: position,
      /** Right in about 19 of 20; the others in three of four. */
      sure: z.boolean(),
    }),
  ),
});

/** Which sentences of a row belong together. */
const rowSentences = z.object({
  /** How many groups there are; each is a bead of sentences across the texts, of one text alone where none answers. */
  groups: z.number().int().nonnegative(),
  texts: z.array(
    z.object({
      key: columnKey,
      /** Paragraphs joined by a line break. */
      text: z.string(),
      /** In order; together all that is not white space. `group` is zero-based, in the order of the original. */
      sentences: z.array(z.object({ from: unit, to: unit, group: z.number().int().nonnegative() })),
    }),
  ),
});

/** Which words and sentences answer to each other. */
export const links = {
  /**
   * Learns the words of a project as it is now, unless they are known; kept while the program runs. Closing the
   * stream stops it. Answers how many pairs of words are known. Where `rows` are named, it is learned from them and some
   * hundreds of others only, which is enough to look at these few and takes a tenth of the time.
   */
  learn: operation
    .input(z.object({ projectId, rows: z.array(rowId).optional() }))
    .output(withProgress(z.object({ pairs: z.number().int() }))),
  /** By what was last learned, if anything was. */
  row: operation.input(z.object({ rowId })).output(rowLinks),
  /** Aligned anew each time, from the texts of the row and those around it as they are. */
  sentences: operation.input(z.object({ rowId })).output(rowSentences),
};
