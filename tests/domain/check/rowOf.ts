import type { RowCheck } from '../../../shared/domain/check/check.ts';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';

/** Version of the first human of {@link rowOf}; further ones count on. */
const firstHuman = 3;

/** A row of Russian, machine and human texts; an empty text is no text. */
export const rowOf = (russian: string, machine: string, ...humans: readonly string[]): CheckRow => ({
  source: russian === '' ? null : readCheckText(1, russian, 'ru'),
  machines: machine === '' ? [] : [readCheckText(2, machine, 'en')],
  checked: humans.map((text, at) => readCheckText(firstHuman + at, text, 'en')),
});

/** One check by itself, with what it learned from these rows: answers what it finds in a row. */
export const checkerOf = (check: RowCheck, rows: readonly CheckRow[] = []) =>
  prepareChecks(rows, [check]).checkRow;

/** Checks and words of the findings in one row of a project, `+` where something is missing. */
export function meaningFound(row: CheckRow, rows: readonly CheckRow[] = [row]): readonly string[] {
  return checkerOf(
    meaningCheck,
    rows,
  )(row).map(({ check, span, version }) => {
    const text = row.checked.find((one) => one.version === version)?.text ?? '';
    return `${check}: ${text.slice(span.from, span.to) || '+'}`;
  });
}
