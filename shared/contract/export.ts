import { z } from 'zod';
import { operation, projectId, versionId } from './base.ts';

/** A finished file: the host saves it under a name the user chooses. */
const exportedFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
});

/** Files made of a project. */
export const exporting = {
  /**
   * The corrected text. Rows without a correction take the text of `fallback`; with `fallback` null the export
   * stops with the problem `missingCorrections` (params `rows`: one-based numbers as "3, 8-11", `count`).
   */
  corrected: operation
    .input(z.object({ projectId, format: z.enum(['txt', 'md', 'html']), fallback: versionId.nullable() }))
    .output(exportedFile),
  /** Rows without a correction, zero-based, as the export would meet them. */
  missing: operation.input(z.object({ projectId })).output(z.array(z.number().int())),
  /**
   * All versions and the corrected text, row by row. TMX is 1.4b. `paragraphs`: as they were `cut` in the alignment,
   * or `whole`, rows that share a paragraph being joined.
   */
  aligned: operation
    .input(
      z.object({
        projectId,
        format: z.enum(['tmx', 'tsv', 'html']),
        paragraphs: z.enum(['cut', 'whole']).default('cut'),
      }),
    )
    .output(exportedFile),
  /** The whole project as Sverka's own JSON; importing and exporting it again gives the same bytes. */
  project: operation.input(z.object({ projectId })).output(exportedFile),
};
