import { z } from 'zod';
import { encodings } from '../domain/text/encodings.ts';
import { language, operation, paragraphRole, userText, versionRole } from './base.ts';

const draftParagraph = z.object({ role: paragraphRole, text: userText, included: z.boolean() });

const side = z.enum(['source', 'target']);

/** A version as it would be imported; a person may change all of it. */
export const draft = z.object({
  fileName: userText.pipe(z.string().max(255)),
  role: versionRole,
  language: z.union([language, z.literal('und')]),
  title: userText.pipe(z.string().max(300)),
  engine: userText.pipe(z.string().max(100)).nullable(),
  encoding: z.string().max(40),
  otherLines: z
    .object({ encoding: z.string().max(40), line: z.int().min(1), count: z.int().min(1) })
    .optional(),
  garbled: z
    .object({
      written: z.string().max(40),
      read: z.string().max(40),
      line: z.int().min(1),
      count: z.int().min(1),
      was: userText.pipe(z.string().max(40)),
      is: userText.pipe(z.string().max(40)),
      isMended: z.boolean(),
    })
    .optional(),
  tracked: z.literal(true).optional(),
  notes: z.int().min(1).optional(),
  otherSide: side.optional(),
  paragraphs: z.array(draftParagraph).max(200_000),
});

/** Documents, before they are imported. */
export const document = {
  /**
   * Reads a file or pasted text and proposes how to import it; stores nothing.
   * `encoding` overrides the guess (plain text and HTML only). `mend`: lines that some program
   * had read in a wrong encoding are turned back; where nothing is said, unless an encoding is.
   * `side`: which is read of a file that holds original and translation; where nothing is said, the translation.
   */
  inspect: operation
    .input(
      z.object({
        fileName: z.string().max(1000),
        content: z.union([z.instanceof(Blob), z.string()]),
        encoding: z.enum(encodings).optional(),
        mend: z.boolean().optional(),
        side: side.optional(),
      }),
    )
    .output(draft),
};
