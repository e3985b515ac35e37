import { z } from 'zod';
import { operation, projectId, rowId, unit, userText, versionId } from './base.ts';

const place = z.object({
  projectId,
  projectTitle: z.string(),
  rowId,
  /** Null: the corrected text. */
  versionId: versionId.nullable(),
  versionTitle: z.string().nullable(),
  language: z.string(),
  /** The paragraph (or its part that stands in the row), or the corrected text. */
  text: z.string(),
  /** Where the words stand in it; ascending, without overlap. */
  found: z.array(z.object({ from: unit, to: unit })).min(1),
});

/** Words in all texts of the library. */
export const concord = {
  /**
   * Every text of the library that has a word, or words in order, with the places. By stem: in any of their forms,
   * Russian and English; by word: as they stand, but for case and ё. A project given comes first, or alone.
   * At most 300 texts are answered.
   */
  find: operation
    .input(
      z.object({
        query: userText.pipe(z.string().max(500)),
        by: z.enum(['stem', 'word']),
        projectId: projectId.nullable(),
        scope: z.enum(['library', 'project']),
      }),
    )
    .output(
      z.object({
        places: z.array(place),
        /** How many texts have the words; paragraphs and corrected texts each counted up to 5,000. */
        total: z.number().int().nonnegative(),
      }),
    ),
};
