import { z } from 'zod';
import {
  columnKey,
  instant,
  language,
  operation,
  projectId,
  rowId,
  title,
  versionId,
  versionRole,
  withProgress,
} from './base.ts';
import { draft } from './document.ts';

/** A version without its paragraphs. */
export const version = z.object({
  id: versionId,
  role: versionRole,
  language: z.union([language, z.literal('und')]),
  title: z.string(),
  engine: z.string().nullable(),
  /** The attribution paragraph of the text, word for word; null where it has none. Shown wherever the text is. */
  attribution: z.string().nullable(),
  fileName: z.string(),
  encoding: z.string(),
  importedAt: instant,
  /** Included paragraphs, and those left out. */
  paragraphs: z.number().int(),
  leftOut: z.number().int(),
});

/** Counts over the project; words are those of the original, or of the first version where it has none. */
const progressCounts = z.object({
  rows: z.number().int(),
  edited: z.number().int(),
  /** Those that are reviewed included. */
  confirmed: z.number().int(),
  reviewed: z.number().int(),
  /** Those whose text is not the one that a reviewer saw last, whatever their state. */
  changedSinceReview: z.number().int(),
  words: z.number().int(),
  confirmedWords: z.number().int(),
});

/** How a project was last looked at; kept with it. */
export const view = z.object({
  mode: z.enum(['read', 'align', 'correct', 'review']),
  /** Version that differences are shown against; null: the machine translation, or the first translation. */
  base: versionId.nullable(),
  /** In screen order. `width` is a share relative to the other columns. Versions not named come last. */
  columns: z.array(z.object({ key: columnKey, width: z.number().positive(), visible: z.boolean() })),
  /** The row last worked on. */
  row: rowId.nullable(),
});

const projectSummary = z.object({
  id: projectId,
  title: z.string(),
  createdAt: instant,
  openedAt: instant,
  changedAt: instant,
  versions: z.number().int(),
  progress: progressCounts,
});

const projectDetail = projectSummary.extend({
  versions: z.array(version),
  /** Versions that the corrected text of some row was taken from. */
  origins: z.array(versionId),
  view,
});

/** Projects, and what is imported into them. */
export const project = {
  /** Most recently opened first. */
  list: operation.output(z.array(projectSummary)),
  /** Also notes that the project was opened, where that can be written. */
  open: operation.input(z.object({ projectId })).output(projectDetail),
  get: operation.input(z.object({ projectId })).output(projectDetail),
  rename: operation.input(z.object({ projectId, title })).output(projectSummary),
  /** Puts the project away; `restore` brings it back whole. */
  remove: operation.input(z.object({ projectId })).output(z.null()),
  restore: operation.input(z.object({ projectId })).output(projectSummary),
  /** Columns replace those there were; what is not named stays. No news of it goes to `library.changes`. */
  setView: operation.input(z.object({ projectId, view: view.partial() })).output(z.null()),
  /** Makes a project of the sample texts that come with the program. */
  addSample: operation.output(withProgress(projectSummary)),
  /** Imports a project from Sverka's own JSON, always as a project of its own with a new id. */
  importFile: operation
    .input(z.object({ fileName: z.string().max(1000), text: z.string() }))
    .output(projectSummary),
  /**
   * Adds versions, to a new project or to one that exists, aligns, and saves, in one transaction:
   * a failure or a cancel leaves the library as it was. Corrections stay with the rows whose text they correct.
   * Undoable, but for the first versions of a new project. `stale`: the project's texts changed meanwhile.
   */
  addVersions: operation
    .input(
      z.object({
        project: z.union([z.object({ id: projectId }), z.object({ title })]),
        drafts: z.array(draft).min(1).max(50),
      }),
    )
    .output(withProgress(projectSummary)),
};
