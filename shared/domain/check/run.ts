import type { ProjectCheck, RowCheck } from './check.ts';
import { checkKinds, type Finding, severities } from './finding.ts';
import { createRowReader } from './meaning/rowReader.ts';
import type { CheckRow } from './row.ts';

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

/**
 * Without opposites that stand in a figure which is found ("fewer than five" for more is told once), and without words that
 * are told as names. Linear but for those.
 */
export function withoutTold(findings: readonly Finding[]): Finding[] {
  const isTold = ({ span, version }: Finding): boolean =>
    findings.some(
      (one) =>
        one.version === version &&
        checkKinds[one.check] === 'numbers' &&
        one.span.from <= span.from &&
        one.span.to >= span.to,
    );
  const isName = ({ span, version }: Finding): boolean =>
    findings.some(
      (one) => one.version === version && checkKinds[one.check] === 'names' && one.span.from === span.from,
    );
  return findings.filter(
    (one) => (one.message !== 'opposite' || !isTold(one)) && (one.message !== 'misspelt' || !isName(one)),
  );
}

/** By version (the corrected text last), then by place, then the worst first. */
export const inTextOrder = (a: Finding, b: Finding): number =>
  place(a) - place(b) ||
  a.span.from - b.span.from ||
  a.span.to - b.span.to ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

const place = ({ version }: Finding): number => version ?? Number.MAX_SAFE_INTEGER;
