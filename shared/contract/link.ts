import { z } from 'zod';
import { operation, projectId, rowId, unit, versionId, withProgress } from './base.ts';

/** Which words of a row answer to each other in its texts. */
const rowLinks = z.object({
  /** Zero-based position of the row in its project. */
  position: z.number().int().nonnegative(),
  /** Whether the project's words have been learned; if not, only names, numbers and common words are linked. */
  learned: z.boolean(),
  texts: z.array(
    z.object({
      /** A version, or the corrected text. */
      key: z.union([versionId, z.literal('corrected')]),
      /** Words in order, as they stand in the text (paragraphs joined by a line break). */
      words: z.array(z.object({ from: unit, to: unit })),
      text: z.string(),
    }),
  ),
  links: z.array(
    z.object({
      /** Positions in `texts`, and in their words. */
      left: z.number().int().nonnegative(),
      right: z.number().int().nonnegative(),
      leftWord: z.number().int().nonnegative(),
      rightWord: z.number().int().nonnegative(),
      /** Right in about 19 of 20; the others in three of four. */
      sure: z.boolean(),
    }),
  ),
});

export const links = {
  /**
   * Learns the words of a project as it is now, unless they are known; kept while the program runs. Closing the
   * stream stops it. Answers how many pairs of words are known.
   */
  learn: operation.input(z.object({ projectId })).output(withProgress(z.object({ pairs: z.number().int() }))),
  /** By what was last learned, if anything was. */
  row: operation.input(z.object({ rowId })).output(rowLinks),
};
