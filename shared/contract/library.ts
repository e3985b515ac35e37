import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { problemCodes } from '../domain/problem.ts';
import { author, instant, operation, projectId, rowId, title, versionRole, withSalvaging } from './base.ts';

const problem = z.object({
  code: z.enum(problemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/**
 * The one answer that is always to be had: whether the library is open, and if not, why.
 * `closed` still serves preferences from memory, and backups; every other operation then fails with the same problem.
 */
const libraryStatus = z.object({
  state: z.enum(['open', 'readOnly', 'closed']),
  path: z.string(),
  problem: problem.nullable(),
  /** Why the last backup that was due was not made; `path` is the folder of backups. Null: all is backed up that should be. */
  backupProblem: problem.nullable(),
  host: z.enum(['desktop', 'web', 'terminal', 'test']),
  programVersion: z.string(),
});

/** Differences that count nothing (see `Ignored` in shared/domain/compare/ignore.ts), and how the others are shown. */
const differences = z.object({
  case: z.boolean(),
  punctuation: z.boolean(),
  spelling: z.boolean(),
  typography: z.boolean(),
  order: z.boolean(),
  /** What was replaced or left out is written into the text, too. */
  inline: z.boolean(),
});

/** What the reader prefers, in every window. */
export const preferences = z.object({
  language: z.enum(['system', 'ru', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the texts in CSS pixels. */
  textSize: z.number().int().min(12).max(28),
  /** The texts' typeface: ours with serifs (absent: that one), ours without, or the system's. */
  textFont: z.enum(['serif', 'sans', 'system']).optional(),
  /**
   * Keys that were changed, by command (`commands` in renderer/state/keymap.ts), in tinykeys' form; empty: none. Absent:
   * all are as usual.
   */
  keys: z.record(z.string().max(60), z.string().max(60)).optional(),
  /** How differences between texts are looked at; absent: none ignored, side by side. */
  differences: differences.optional(),
  /** Whether texts show which of their sentences belong together; absent: no. */
  sentences: z.boolean().optional(),
  /** Written with each comment and each step of a correction from then on; absent: nobody was asked yet. */
  author: author.optional(),
  /** Whether the short tour stands over the rows; absent: it was never begun. */
  tour: z.boolean().optional(),
});

const backup = z.object({
  name: z.string(),
  at: instant,
  bytes: z.number().int(),
  projects: z.number().int(),
});

const saved = { saved: z.number().int(), missing: z.number().int() };

/** What can be saved of a damaged library; see `SalvageReport` in electron/store/salvageReport.ts. */
const salvageReport = z.object({
  projects: z.array(
    z.object({
      title: z.string(),
      versions: z.array(
        z.object({
          title: z.string(),
          role: versionRole,
          ...saved,
          stretches: z.array(z.tuple([z.number().int(), z.number().int()])),
        }),
      ),
    }),
  ),
  paragraphs: z.object(saved),
  corrections: z.object(saved),
  toReview: z.number().int(),
  log: z.enum(['kept', 'dropped', 'empty']),
  changedAt: instant.nullable(),
  isWhole: z.boolean(),
  areLossesKnown: z.boolean(),
});

/**
 * What other windows must read again. `rowIds` null: all rows of the project; else those that changed or are new,
 * and `gone` those that are no more. `order`: rows came, went or changed places, so that the index is to be read. `texts`
 * false: all their texts are as they were, so that nothing need be compared or checked anew; absent: any may be another.
 */
const libraryChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library') }),
  z.object({ kind: z.literal('preferences') }),
  /** Backups fail now, or fail no more. */
  z.object({ kind: z.literal('backups') }),
  z.object({ kind: z.literal('project'), projectId }),
  /** Findings of checks were dismissed or brought back. */
  z.object({ kind: z.literal('findings'), projectId }),
  /** Terms came, went or changed. */
  z.object({ kind: z.literal('glossary'), projectId }),
  z.object({
    kind: z.literal('rows'),
    projectId,
    rowIds: z.array(rowId).nullable(),
    gone: z.array(rowId).optional(),
    order: z.boolean().optional(),
    texts: z.literal(false).optional(),
  }),
]);

/** The library as a whole. */
export const library = {
  status: operation.output(libraryStatus),
  /** Tries again to open a closed library; `readOnly` opens one that another process holds, to read only. */
  reopen: operation.input(z.object({ readOnly: z.boolean() })).output(libraryStatus),
  preferences: operation.output(preferences),
  setPreferences: operation.input(preferences.partial()).output(preferences),
  backups: operation.output(z.array(backup)),
  /** Backs up now, where anything was written since the newest backup; the status says whether that failed. */
  backUp: operation.output(libraryStatus),
  /**
   * Puts a backup in place of the library, after backing the present one up, so that it can be undone. Works on a
   * damaged library too, or one whose file is gone: what lies there is kept beside. Any other closed one fails with its
   * problem.
   */
  restore: operation.input(z.object({ name: z.string().max(200) })).output(libraryStatus),
  /**
   * Reads all that can be read of a damaged library into a new one, which waits beside it until it is taken: the library
   * itself is not touched. `names`: of projects and versions whose own are lost; numbers follow. `stale`: the library is
   * open. `libraryDamaged`: nothing can be read of it. A closed library that is not damaged fails with its problem.
   */
  salvage: operation
    .input(z.object({ names: z.object({ project: title, version: title }) }))
    .output(withSalvaging(salvageReport)),
  /**
   * Puts what was salvaged last in place of the damaged library, which is kept beside, at `keptAs`. `stale`: nothing was
   * salvaged, or the library is not the same any more.
   */
  takeSalvaged: operation.output(z.object({ status: libraryStatus, keptAs: z.string() })),
  /** News from now on, of all that any window or the core itself does; it ends with the connection. */
  changes: operation.output(eventIterator(libraryChange)),
};
