import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { paragraphRoles, rowStates, versionRoles } from '../domain/model.ts';
import { problemCodes } from '../domain/problem.ts';

/** Every operation fails in one typed way: a problem, which each host says in the reader's language. */
export const operation = oc.errors({
  PROBLEM: {
    status: 422,
    data: z.object({
      code: z.enum(problemCodes),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  },
});

/** NUL and lone surrogates do not survive SQLite: they are refused at the boundary. */
export const userText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'ill-formed text' });

/** Ids are never given twice, also after what they named has gone. */
export const projectId = z.uuid();
export const versionId = z.number().int().positive();
export const paragraphId = z.number().int().positive();
export const rowId = z.number().int().positive();
/** Grows from edit to edit of a library. */
export const editId = z.number().int().positive();
/** A place in a text, in UTF-16 units. */
export const unit = z.number().int().nonnegative();
/** Zero-based place of a row in its project, or of an element in a list. */
export const position = z.number().int().nonnegative();
/** Milliseconds since 1970. */
export const instant = z.number().int().nonnegative();

/** Key of a column: a version's id, or the corrected text. */
export const columnKey = z.union([versionId, z.literal('corrected')]);

/** See `VersionRole`, `ParagraphRole` and `RowState` in shared/domain/model.ts. */
export const versionRole = z.enum(versionRoles);
export const paragraphRole = z.enum(paragraphRoles);
export const rowState = z.enum(rowStates);
/** What one says of a corrected text that is written: the writer confirms it, a reviewer the rest. */
export const settledState = z.enum(['confirmed', 'reviewed', 'rejected']);
/** A primary language subtag of BCP 47. */
export const language = z.string().regex(/^[a-z]{2,3}$/);
/** Without white space at its ends. */
export const title = userText.pipe(z.string().trim().min(1).max(300));

/** Name of a person, without white space at its ends; `''`: none. */
export const author = userText.pipe(z.string().trim().max(100));

/** Progress of a long operation; `done` and `total` in the stage's own units. */
const progressIn = <const Stages extends readonly [string, ...string[]]>(stages: Stages) =>
  z.object({
    kind: z.literal('progress'),
    stage: z.enum(stages),
    done: z.number().nonnegative(),
    total: z.number().positive(),
  });

const outcome = <S extends z.ZodType>(schema: S) => z.object({ kind: z.literal('done'), value: schema });

/** A stream of progress that ends with one value of `schema`. Closing it early cancels the work. */
export const withProgress = <S extends z.ZodType>(schema: S) =>
  eventIterator(z.union([progressIn(['reading', 'aligning', 'saving']), outcome(schema)]));

/** The same for work on texts that are in the library already. */
export const withComparing = <S extends z.ZodType>(schema: S) =>
  eventIterator(z.union([progressIn(['comparing']), outcome(schema)]));

/** The same for the reading of a damaged library. */
export const withSalvaging = <S extends z.ZodType>(schema: S) =>
  eventIterator(z.union([progressIn(['salvaging']), outcome(schema)]));
