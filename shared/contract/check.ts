import { z } from 'zod';
import {
  type CheckId,
  checkCategories,
  checkKinds,
  checkMessages,
  severities,
} from '../domain/check/finding.ts';
import { columnKey, operation, position, projectId, rowId, unit, withComparing } from './base.ts';
import { editLabel } from './edit.ts';

const checkIds = Object.keys(checkKinds) as [CheckId, ...CheckId[]];
const checkId = z.enum(checkIds);
const category = z.enum(checkCategories);
const severity = z.enum(severities);

const span = z.object({ from: unit, to: unit });

/** One thing that a check reports. Its sentence stands in `shared/locales/<language>/checks.json`. */
const finding = z.object({
  rowId,
  check: checkId,
  category,
  severity,
  /** The text it is about. */
  column: columnKey,
  /** In that text, whose paragraphs are parted by line feeds; empty where something is missing. */
  span,
  /** The words there. */
  text: z.string(),
  /** In the original, or null. */
  source: span.nullable(),
  message: z.enum(checkMessages),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Names it among the findings of its row, as long as the words that are flagged stay the same. */
  key: z.string(),
  dismissed: z.boolean(),
});

const placed = finding.extend({ position });

const filter = z.object({
  category: category.optional(),
  check: checkId.optional(),
  severity: severity.optional(),
  column: columnKey.optional(),
  /** True: only what was dismissed; false: only what was not. */
  dismissed: z.boolean().default(false),
});

const summary = z.object({
  /** By row, in order: 0 none, 1 a hint, 2 a warning, 3 an error; what was dismissed does not count. */
  worst: z.array(z.number().int().min(0).max(3)),
  /** How many there are of each sort; only those above none. */
  counts: z.array(
    z.object({
      check: checkId,
      category,
      severity,
      column: columnKey,
      dismissed: z.boolean(),
      count: z.number().int(),
    }),
  ),
  /** Kinds that are dismissed as a whole. */
  dismissedKinds: z.array(checkId),
});

/** The step in the undo log; null where there was nothing to do. */
const step = z.object({ edit: editLabel.nullable() });

/**
 * Checks of every human version and the corrected text against the original and the machine translations. `run` finds;
 * the others tell what the last run found, and nothing before there was one.
 */
export const checks = {
  /** Checks what changed since the last run, or all. */
  run: operation.input(z.object({ projectId })).output(withComparing(summary)),
  /** Findings of the rows `from` to `from + count - 1` by position, in text order; with those dismissed. */
  window: operation
    .input(z.object({ projectId, from: position, count: z.number().int().min(1).max(500) }))
    .output(z.array(placed)),
  /** Findings of the project in row order, from the `from`th on. */
  list: operation
    .input(
      z.object({ projectId, filter, from: position.default(0), count: z.number().int().min(1).max(1000) }),
    )
    .output(z.object({ total: z.number().int(), findings: z.array(placed) })),
  /**
   * The next finding after the one named, going round at the end; null where there is none. Where `key` is null, or names
   * none any more, the first one from the row on, and backwards the last one before the row.
   */
  next: operation
    .input(
      z.object({
        projectId,
        filter,
        after: z.object({ position: z.number().int().min(-1), key: z.string().nullable() }),
        backwards: z.boolean().default(false),
      }),
    )
    .output(placed.nullable()),
  /**
   * Where in the list of the findings under the filter (from 0) the one named stands; where it is not there, the first
   * one from its row on, else the last. 0 where the list is empty.
   */
  place: operation
    .input(z.object({ projectId, filter, at: z.object({ position, key: z.string().nullable() }) }))
    .output(z.number().int()),
  /** Dismisses a finding; undoable. `stale`: there is no such finding any more. */
  dismiss: operation.input(z.object({ rowId, key: z.string() })).output(step),
  /** Dismisses all findings of a kind in the project, those to come too; undoable. */
  dismissKind: operation.input(z.object({ projectId, check: checkId })).output(step),
  /** Brings a finding back that was dismissed; undoable. */
  restore: operation.input(z.object({ rowId, key: z.string() })).output(step),
  restoreKind: operation.input(z.object({ projectId, check: checkId })).output(step),
};
