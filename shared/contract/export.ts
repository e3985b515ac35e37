import { z } from 'zod';
import { author, operation, projectId, versionId } from './base.ts';

/** A finished file: the host saves it under a name the user chooses. */
const exportedFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
});

/** A finished file that is no text. */
const exportedBytes = exportedFile.omit({ text: true }).extend({ content: z.instanceof(Blob) });

/** Which text is written: null is the corrected one, a version is written as it was imported. */
const writtenText = {
  version: versionId.nullable().default(null),
  fallback: versionId.nullable(),
};

/** Files made of a project. */
export const exporting = {
  /**
   * The corrected text, or one version. Rows without a correction take the text of `fallback`; with `fallback` null the export
   * stops with the problem `missingCorrections` (params `rows`: one-based numbers as "3, 8-11", `count`).
   */
  corrected: operation
    .input(z.object({ projectId, format: z.enum(['txt', 'md', 'html']), ...writtenText }))
    .output(exportedFile),
  /** Rows without a correction, zero-based, as the export would meet them. */
  missing: operation.input(z.object({ projectId })).output(z.array(z.number().int())),
  /**
   * All versions and the corrected text, row by row. TMX is 1.4b; XLIFF is 2.0, the corrected
   * text as the target, with the comments. `paragraphs`: as they were `cut` in the alignment,
   * or `whole`, rows that share a paragraph being joined.
   */
  aligned: operation
    .input(
      z.object({
        projectId,
        format: z.enum(['xlf', 'tmx', 'tsv', 'html']),
        paragraphs: z.enum(['cut', 'whole']).default('cut'),
      }),
    )
    .output(exportedFile),
  /** The whole project as Sverka's own JSON; importing and exporting it again gives the same bytes. */
  project: operation.input(z.object({ projectId })).output(exportedFile),
  /**
   * A Word document (.docx): a `text` as `corrected` has it; the `aligned` texts as a table; or the corrected text as
   * tracked `changes` of the version `base`, with the comments, each by whoever wrote it; `author` is who wrote what has
   * no name (absent: the preference; `''`: the program). Where there are no comments, there may be nothing to show: `nothingCorrected`, or `noChanges` where the texts are the same.
   */
  word: operation
    .input(
      z.discriminatedUnion('shape', [
        z.object({ shape: z.literal('text'), projectId, ...writtenText }),
        z.object({ shape: z.literal('aligned'), projectId }),
        z.object({
          shape: z.literal('changes'),
          projectId,
          base: versionId,
          author: author.optional(),
        }),
      ]),
    )
    .output(exportedBytes),
};
