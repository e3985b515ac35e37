import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';

/** Version of the first human of {@link rowOf}; further ones count on. */
const firstHuman = 3;

/** A row of Russian, machine and human texts; an empty text is no text. */
export const rowOf = (russian: string, machine: string, ...humans: readonly string[]): CheckRow => ({
  source: russian === '' ? null : readCheckText(1, russian, 'ru'),
  machines: machine === '' ? [] : [readCheckText(2, machine, 'en')],
  checked: humans.map((text, at) => readCheckText(firstHuman + at, text, 'en')),
});
