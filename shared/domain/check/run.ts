import type { ProjectCheck, RowCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { createRowReader } from './meaning/rowReader.ts';
import type { CheckRow } from './row.ts';
import { inTextOrder, withoutTold } from './told.ts';

/** The checks with what they learned from a project. */
export interface PreparedChecks {
  /** Findings of one row, in text order. */
  checkRow(row: CheckRow): readonly Finding[];
}

/** Learns from all rows. Linear in their text. `onProgress` hears the share done, 0 to 1: each check counts alike. */
export function prepareChecks(
  rows: readonly CheckRow[],
  checks: readonly RowCheck[],
  onProgress: (done: number) => void = () => {},
): PreparedChecks {
  const reader = createRowReader();
  const prepared = checks.map((check, at) => {
    onProgress(at / checks.length);
    return check.prepare(rows, reader, (done) => onProgress((at + done) / checks.length));
  });
  return {
    checkRow: (row) => {
      const found = withoutTold(prepared.flatMap((check) => check(row))).sort(inTextOrder);
      reader.forget(row);
      return found;
    },
  };
}

/**
 * Findings of all rows, by row. `onRow` hears the number of rows done after each; what it throws ends the run.
 */
export function checkAll(
  rows: readonly CheckRow[],
  checks: readonly RowCheck[],
  projectChecks: readonly ProjectCheck[],
  onRow: (done: number) => void = () => {},
): readonly (readonly Finding[])[] {
  const { checkRow } = prepareChecks(rows, checks);
  const across = projectChecks.map((check) => check.begin()(rows));
  return rows.map((row, index) => {
    const findings = [...checkRow(row), ...across.flatMap((found) => found.get(index) ?? [])];
    onRow(index + 1);
    return findings.sort(inTextOrder);
  });
}
