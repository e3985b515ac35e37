import { z } from 'zod';
import { rowMarks } from '../../domain/mend/values.ts';
import { paragraphRoles, rowStates, versionRoles } from '../../domain/model.ts';

/**
 * Sverka's own file: a whole project as JSON, laid out one paragraph and one row a line so that it can be read
 * and compared. Versions, paragraphs and rows are named by their zero-based positions; times are milliseconds
 * since 1970. A project has no id in its file: it gets a new one wherever it is imported, and exporting it again
 * gives the same bytes. Attribution is a paragraph of that role in its version.
 *
 * Version 1:
 * - `format`: "sverka-project"; `version`: 1; `title`; `createdAt`
 * - `versions[]`: `title`, `role`, `language`, `engine`, `fileName`, `encoding`, `importedAt`,
 *   `paragraphs[]`: `role`, `text`, `included`
 * - `rows[]`: `cells` (a list of paragraph numbers for each version), `confidence` (0 to 1; null: aligned by hand), `state`,
 *   `correction` (`text`, `origin`, `savedAt`) or null, `history[]`, oldest first: `at`, `text`, `state`, `origin`
 * - `view`: `mode`, `base`, `columns[]` (`key` a version's position or "corrected", `width`, `visible`), `row`
 *
 * Version 2, written only where it is needed, so that older programs read what they can:
 * - in `cells`, a part of a paragraph is `{number, from, to}`, UTF-16 units of its text, `to` null: to its end
 * - `rows[]`: `mark` ("accepted" or "review"), `locked` (true), `pinned[]` (`version`, `place` in its cell), where
 *   there is something to say
 * - `view`: `mode` "align"
 *
 * Version 3, again only where it is needed:
 * - `rows[]`: `comments[]`, oldest first: `text`, `at`, `changedAt` or null, `resolved`, and `about`, null or `version`
 *   (null: the corrected text), `paragraph` (its number, or null), `from` (UTF-16 units of its text), `quote`
 *
 * Version 4, again only where it is needed:
 * - `dismissed[]`, findings of the checks that were dismissed: `check`, `version` (null: the corrected text), `text` (the
 *   words flagged), and `paragraph`, null for all of the kind, or `version` and `number`
 *
 * Version 5, again only where it is needed:
 * - `glossary[]`: `term`, `translations[]`, `forbidden[]`, `note`
 *
 * Version 6, again only where it is needed:
 * - `author` of a `correction`, a step of `history[]`, or one of `comments[]`: a name, where one was given
 *
 * Version 7, again only where it is needed:
 * - `state` of a row or of a step of its history: "reviewed" or "rejected"
 * - `view`: `mode` "review"
 *
 * Version 8, again only where it is needed:
 * - `rows[]`: `bookmarked` (true), where somebody wants to come back to it
 */
export const projectFileFormat = 'sverka-project';
export const projectFileVersion = 8;

const userText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'ill-formed text' });
const position = z.int().nonnegative();
const instant = z.int().nonnegative();
const state = z.enum(rowStates);
const author = userText.min(1).max(100).optional();

const versionSchema = z.strictObject({
  title: userText.max(300),
  role: z.enum(versionRoles),
  language: z.string().regex(/^[a-z]{2,3}$/),
  engine: userText.max(100).nullable(),
  fileName: userText.max(255),
  encoding: z.string().max(40),
  importedAt: instant,
  paragraphs: z
    .array(z.strictObject({ role: z.enum(paragraphRoles), text: userText, included: z.boolean() }))
    .max(200_000),
});

/** A whole paragraph by its number, or a part of one. */
const blockSchema = z.union([
  position,
  z.strictObject({ number: position, from: position, to: position.nullable() }),
]);

const commentSchema = z.strictObject({
  text: userText.min(1).max(10_000),
  at: instant,
  changedAt: instant.nullable(),
  author,
  resolved: z.boolean(),
  about: z
    .strictObject({
      version: position.nullable(),
      paragraph: position.nullable(),
      from: position,
      quote: userText.max(2_000),
    })
    .nullable(),
});

const rowSchema = z.strictObject({
  cells: z.array(z.array(blockSchema)),
  confidence: z.number().min(0).max(1).nullable(),
  state,
  correction: z
    .strictObject({ text: userText, origin: position.nullable(), savedAt: instant, author })
    .nullable(),
  history: z.array(
    z.strictObject({ at: instant, text: userText.nullable(), state, origin: position.nullable(), author }),
  ),
  mark: z.enum(rowMarks).optional(),
  locked: z.literal(true).optional(),
  bookmarked: z.literal(true).optional(),
  pinned: z.array(z.strictObject({ version: position, place: position })).optional(),
  comments: z.array(commentSchema).min(1).optional(),
});

const dismissalSchema = z.strictObject({
  check: z.string().max(40),
  version: position.nullable(),
  text: userText,
  paragraph: z.strictObject({ version: position, number: position }).nullable(),
});

const termSchema = z.strictObject({
  term: userText.min(1),
  translations: z.array(userText),
  forbidden: z.array(userText),
  note: userText,
});

const viewSchema = z.strictObject({
  mode: z.enum(['read', 'align', 'correct', 'review']),
  base: position.nullable(),
  columns: z.array(
    z.strictObject({
      key: z.union([position, z.literal('corrected')]),
      width: z.number().positive(),
      visible: z.boolean(),
    }),
  ),
  row: position.nullable(),
});

export const projectSchema = z.strictObject({
  format: z.literal(projectFileFormat),
  version: z.int().min(1).max(projectFileVersion),
  title: userText.min(1).max(300),
  createdAt: instant,
  versions: z.array(versionSchema),
  rows: z.array(rowSchema),
  dismissed: z.array(dismissalSchema).min(1).optional(),
  glossary: z.array(termSchema).min(1).optional(),
  view: viewSchema,
});

type ProjectFileShape = Omit<z.infer<typeof projectSchema>, 'format' | 'version'>;

type Immutable<T> = T extends readonly (infer Element)[]
  ? readonly Immutable<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** A project as its file holds it. */
export type ProjectFile = Immutable<ProjectFileShape>;

export type CommentOfFile = NonNullable<ProjectFile['rows'][number]['comments']>[number];
export type BlockOfFile = ProjectFile['rows'][number]['cells'][number][number];
