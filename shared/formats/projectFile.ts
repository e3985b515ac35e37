import { z } from 'zod';
import { rowMarks } from '../domain/mend/values.ts';
import { paragraphRoles, rowStates, versionRoles } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { jsonFaultPlace } from './jsonPlace.ts';

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
 * - `rows[]`: `cells` (a list of paragraph numbers for each version), `confidence`, `state`,
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
 * - `dismissed[]`, findings of the checks that were set aside: `check`, `version` (null: the corrected text), `text` (the
 *   words flagged), and `paragraph`, null for all of the kind, or `version` and `number`
 */
const projectFileFormat = 'sverka-project';
const projectFileVersion = 4;

const userText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'ill-formed text' });
const position = z.int().nonnegative();
const instant = z.int().nonnegative();
const state = z.enum(rowStates);

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
  correction: z.strictObject({ text: userText, origin: position.nullable(), savedAt: instant }).nullable(),
  history: z.array(
    z.strictObject({ at: instant, text: userText.nullable(), state, origin: position.nullable() }),
  ),
  mark: z.enum(rowMarks).optional(),
  locked: z.literal(true).optional(),
  pinned: z.array(z.strictObject({ version: position, place: position })).optional(),
  comments: z.array(commentSchema).min(1).optional(),
});

const dismissalSchema = z.strictObject({
  check: z.string().max(40),
  version: position.nullable(),
  text: userText,
  paragraph: z.strictObject({ version: position, number: position }).nullable(),
});

const viewSchema = z.strictObject({
  mode: z.enum(['read', 'align', 'correct']),
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

const projectSchema = z.strictObject({
  format: z.literal(projectFileFormat),
  version: z.int().min(1).max(projectFileVersion),
  title: userText.min(1).max(300),
  createdAt: instant,
  versions: z.array(versionSchema),
  rows: z.array(rowSchema),
  dismissed: z.array(dismissalSchema).min(1).optional(),
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

/** The file's text. The same project always gives the same bytes. O(size). */
export const writeProjectFile = (project: ProjectFile): string => {
  const head = [
    `"format": ${JSON.stringify(projectFileFormat)}`,
    `"version": ${versionFor(project)}`,
    `"title": ${JSON.stringify(project.title)}`,
    `"createdAt": ${project.createdAt}`,
  ];
  const versions = `"versions": ${lines('  ', project.versions.map(writeVersion))}`;
  const rows = `"rows": ${lines('  ', project.rows.map(writeRow))}`;
  const view = `"view": ${writeView(project.view)}`;
  const dismissed = project.dismissed
    ? [`"dismissed": ${lines('  ', project.dismissed.map(writeDismissal))}`]
    : [];
  return `{\n  ${[...head, versions, rows, ...dismissed, view].join(',\n  ')}\n}\n`;
};

/** The lowest version that has words for all of a project. */
const versionFor = (project: ProjectFile): number => {
  if (project.dismissed) return 4;
  if (project.rows.some(({ comments }) => comments !== undefined)) return 3;
  return hasMendings(project) ? 2 : 1;
};

const hasMendings = ({ rows, view }: ProjectFile): boolean =>
  view.mode === 'align' ||
  rows.some(
    ({ cells, mark, locked, pinned }) =>
      mark !== undefined ||
      locked !== undefined ||
      pinned !== undefined ||
      cells.some((cell) => cell.some((block) => typeof block !== 'number')),
  );

/** A list with an element a line, two spaces further in than `indent`. */
const lines = (indent: string, elements: readonly string[]): string =>
  elements.length === 0 ? '[]' : `[\n${indent}  ${elements.join(`,\n${indent}  `)}\n${indent}]`;

// Each writer names its keys, so that their order never depends on where the value came from.
const writeVersion = (version: ProjectFile['versions'][number]): string => {
  const { title, role, language, engine, fileName, encoding, importedAt } = version;
  const about = JSON.stringify({ title, role, language, engine, fileName, encoding, importedAt });
  const paragraphs = version.paragraphs.map(({ role, text, included }) =>
    JSON.stringify({ role, text, included }),
  );
  return `${about.slice(0, -1)},"paragraphs":${lines('    ', paragraphs)}}`;
};

const writeRow = (row: ProjectFile['rows'][number]): string => {
  const { cells, confidence, state, correction, history, mark, locked, pinned, comments } = row;
  // What is undefined is left out.
  return JSON.stringify({
    cells: cells.map((cell) => cell.map(writeBlock)),
    confidence,
    state,
    correction:
      correction === null
        ? null
        : { text: correction.text, origin: correction.origin, savedAt: correction.savedAt },
    history: history.map(({ at, text, state, origin }) => ({ at, text, state, origin })),
    mark,
    locked,
    pinned: pinned?.map(({ version, place }) => ({ version, place })),
    comments: comments?.map(writeComment),
  });
};

type CommentOfFile = NonNullable<ProjectFile['rows'][number]['comments']>[number];

const writeComment = ({ text, at, changedAt, resolved, about }: CommentOfFile): CommentOfFile => ({
  text,
  at,
  changedAt,
  resolved,
  about: about && {
    version: about.version,
    paragraph: about.paragraph,
    from: about.from,
    quote: about.quote,
  },
});

type BlockOfFile = ProjectFile['rows'][number]['cells'][number][number];

const writeBlock = (block: BlockOfFile): BlockOfFile =>
  typeof block === 'number' ? block : { number: block.number, from: block.from, to: block.to };

const writeDismissal = ({
  check,
  version,
  text,
  paragraph,
}: NonNullable<ProjectFile['dismissed']>[number]): string =>
  JSON.stringify({
    check,
    version,
    text,
    paragraph: paragraph && { version: paragraph.version, number: paragraph.number },
  });

const writeView = ({ mode, base, columns, row }: ProjectFile['view']): string =>
  JSON.stringify({
    mode,
    base,
    columns: columns.map(({ key, width, visible }) => ({ key, width, visible })),
    row,
  });

/**
 * Reads a project's file. Throws `projectFileNewer` (file, found, limit) for a later version of the format, and
 * `projectFileDamaged` (file, place) for everything else that is not as it should be: JSON, shape, positions
 * out of range, a second original, an included paragraph that is not in exactly one row.
 */
export const readProjectFile = (fileName: string, text: string): ProjectFile => {
  const json = parseJson(fileName, text.replace(/^\uFEFF/, ''));
  const known = z
    .looseObject({ format: z.literal(projectFileFormat), version: z.int().positive() })
    .safeParse(json);
  if (known.success && known.data.version > projectFileVersion)
    throw new ProblemError('projectFileNewer', {
      file: fileName,
      found: known.data.version,
      limit: projectFileVersion,
    });
  const parsed = projectSchema.safeParse(json);
  if (!parsed.success) throw damaged(fileName, placeOf(parsed.error.issues[0]?.path ?? []));
  const { format: _format, version: _version, ...project } = parsed.data;
  const fault = faultIn(project);
  if (fault !== null) throw damaged(fileName, fault);
  return project;
};

const damaged = (file: string, place: string, cause?: unknown) =>
  new ProblemError('projectFileDamaged', { file, place }, { cause });

const parseJson = (fileName: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(fileName, jsonFaultPlace(text), error);
  }
};

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth === 0 ? '' : '.'}${String(key)}`))
    .join('') || '$';

/** Which of what was set aside names no version or no paragraph that is there; -1: none. */
const strayDismissal = ({ versions, dismissed = [] }: ProjectFile): number =>
  dismissed.findIndex(
    ({ version, paragraph }) =>
      (version !== null && version >= versions.length) ||
      (paragraph !== null && !versions[paragraph.version]?.paragraphs[paragraph.number]),
  );

/** The place of the first thing that the shape alone does not rule out; null where all is well. */
const faultIn = (project: ProjectFile): string | null => {
  const { versions, rows, view } = project;
  const second = versions.findLastIndex(({ role }) => role === 'source');
  if (second !== versions.findIndex(({ role }) => role === 'source')) return `versions[${second}].role`;
  const isVersion = (index: number | null) => index === null || index < versions.length;
  const stray = strayDismissal(project);
  if (stray >= 0) return `dismissed[${stray}]`;
  for (const [index, { cells, correction, history, pinned, comments }] of rows.entries()) {
    if (cells.length !== versions.length) return `rows[${index}].cells`;
    const pin = (pinned ?? []).findIndex(({ version, place }) => cells[version]?.[place] === undefined);
    if (pin >= 0) return `rows[${index}].pinned[${pin}]`;
    if (!isVersion(correction?.origin ?? null)) return `rows[${index}].correction.origin`;
    const revision = history.findIndex(({ origin }) => !isVersion(origin));
    if (revision >= 0) return `rows[${index}].history[${revision}].origin`;
    const comment = (comments ?? []).findIndex(({ about }) => about && !isSubject(versions, about));
    if (comment >= 0) return `rows[${index}].comments[${comment}].about`;
  }
  if (!isVersion(view.base)) return 'view.base';
  if (view.row !== null && view.row >= rows.length) return 'view.row';
  const column = view.columns.findIndex(({ key }) => key !== 'corrected' && !isVersion(key));
  if (column >= 0) return `view.columns[${column}].key`;
  return misplacedParagraph(project);
};

/** Whether there is what a comment is about. */
const isSubject = (
  versions: ProjectFile['versions'],
  { version, paragraph }: NonNullable<CommentOfFile['about']>,
): boolean =>
  version === null
    ? paragraph === null
    : version < versions.length &&
      (paragraph === null || versions[version]?.paragraphs[paragraph] !== undefined);

/**
 * Every included paragraph stands in exactly one row, or in parts that cover it without a gap; paragraphs left out
 * stand in none.
 */
const misplacedParagraph = ({ versions, rows }: ProjectFile): string | null => {
  const open = versions.map(
    ({ paragraphs }): Map<number, Span[]> =>
      new Map(paragraphs.flatMap(({ included }, number) => (included ? [[number, []]] : []))),
  );
  for (const [row, { cells }] of rows.entries())
    for (const [version, blocks] of cells.entries())
      if (!collectSpans(blocks, row, open[version])) return `rows[${row}].cells[${version}]`;
  for (const [version, paragraphs] of open.entries())
    for (const [number, spans] of paragraphs) {
      const row = gapIn(spans, versions[version]?.paragraphs[number]?.text.length ?? 0);
      if (row === 'none') return `versions[${version}].paragraphs[${number}]`;
      if (row !== null) return `rows[${row}].cells[${version}]`;
    }
  return null;
};

/** Adds the blocks of a cell to the spans of their paragraphs; false for one out of order, or that is left out. */
const collectSpans = (
  blocks: readonly BlockOfFile[],
  row: number,
  open: ReadonlyMap<number, Span[]> | undefined,
): boolean =>
  blocks.every((block, at) => {
    const { number, from, to } = spanOf(block);
    const before = spanOf(blocks[at - 1] ?? -1);
    const spans = open?.get(number);
    spans?.push({ from, to, row });
    return (
      spans !== undefined && (before.number < number || (before.number === number && before.from < from))
    );
  });

interface Span {
  readonly from: number;
  readonly to: number | null;
  readonly row: number;
}

const spanOf = (block: BlockOfFile): { number: number; from: number; to: number | null } =>
  typeof block === 'number' ? { number: block, from: 0, to: null } : block;

/** The row at which the cover of a paragraph breaks, `none` where it has none at all; null where it is whole. */
const gapIn = (spans: readonly Span[], length: number): number | 'none' | null => {
  let end: number | null = 0;
  for (const { from, to, row } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from !== end || (to !== null && (to <= from || to >= length))) return row;
    end = to;
  }
  return end === null ? null : (spans.at(-1)?.row ?? 'none');
};
