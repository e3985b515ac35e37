import { z } from 'zod';
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
 */
const projectFileFormat = 'sverka-project';
const projectFileVersion = 1;

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

const rowSchema = z.strictObject({
  cells: z.array(z.array(position)),
  confidence: z.number().min(0).max(1).nullable(),
  state,
  correction: z.strictObject({ text: userText, origin: position.nullable(), savedAt: instant }).nullable(),
  history: z.array(
    z.strictObject({ at: instant, text: userText.nullable(), state, origin: position.nullable() }),
  ),
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
  version: z.literal(projectFileVersion),
  title: userText.min(1).max(300),
  createdAt: instant,
  versions: z.array(versionSchema),
  rows: z.array(rowSchema),
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
    `"version": ${projectFileVersion}`,
    `"title": ${JSON.stringify(project.title)}`,
    `"createdAt": ${project.createdAt}`,
  ];
  const versions = `"versions": ${lines('  ', project.versions.map(writeVersion))}`;
  const rows = `"rows": ${lines('  ', project.rows.map(writeRow))}`;
  const view = `"view": ${writeView(project.view)}`;
  return `{\n  ${[...head, versions, rows, view].join(',\n  ')}\n}\n`;
};

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

const writeRow = ({ cells, confidence, state, correction, history }: ProjectFile['rows'][number]): string =>
  JSON.stringify({
    cells,
    confidence,
    state,
    correction:
      correction === null
        ? null
        : { text: correction.text, origin: correction.origin, savedAt: correction.savedAt },
    history: history.map(({ at, text, state, origin }) => ({ at, text, state, origin })),
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

/** The place of the first thing that the shape alone does not rule out; null where all is well. */
const faultIn = (project: ProjectFile): string | null => {
  const { versions, rows, view } = project;
  const second = versions.findLastIndex(({ role }) => role === 'source');
  if (second !== versions.findIndex(({ role }) => role === 'source')) return `versions[${second}].role`;
  const isVersion = (index: number | null) => index === null || index < versions.length;
  for (const [index, { cells, correction, history }] of rows.entries()) {
    if (cells.length !== versions.length) return `rows[${index}].cells`;
    if (!isVersion(correction?.origin ?? null)) return `rows[${index}].correction.origin`;
    const revision = history.findIndex(({ origin }) => !isVersion(origin));
    if (revision >= 0) return `rows[${index}].history[${revision}].origin`;
  }
  if (!isVersion(view.base)) return 'view.base';
  if (view.row !== null && view.row >= rows.length) return 'view.row';
  const column = view.columns.findIndex(({ key }) => key !== 'corrected' && !isVersion(key));
  if (column >= 0) return `view.columns[${column}].key`;
  return misplacedParagraph(project);
};

/** Every included paragraph stands in exactly one row, paragraphs left out in none. */
const misplacedParagraph = ({ versions, rows }: ProjectFile): string | null => {
  const open = versions.map(
    ({ paragraphs }) => new Set(paragraphs.flatMap(({ included }, number) => (included ? [number] : []))),
  );
  for (const [index, { cells }] of rows.entries())
    for (const [version, numbers] of cells.entries())
      for (const [at, number] of numbers.entries())
        if (!open[version]?.delete(number) || (numbers[at - 1] ?? -1) >= number)
          return `rows[${index}].cells[${version}]`;
  const version = open.findIndex((numbers) => numbers.size > 0);
  return version < 0 ? null : `versions[${version}].paragraphs[${[...(open[version] ?? [])][0]}]`;
};
