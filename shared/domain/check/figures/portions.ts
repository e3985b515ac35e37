import type { Span } from '../../compare/compare.ts';
import { keyOf } from '../../numbers/amount.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import type { Named } from '../../numbers/wordTable.ts';

/** A part or a multiple that stands for another one. */
interface PortionMismatch {
  readonly source: Span;
  readonly text: Span;
}

/** A text's figures and what it says of parts in words. */
export interface Counted {
  readonly figures: Figures;
  readonly portions: Named;
}

/** True where a figure says the same: 0.25 or 4 of anything, 25 per cent, or 300 after what rose by four. */
function isSame({ readings, tags }: Figure, value: string): boolean {
  const [count = 1, whole] = value.split('/').map(Number);
  if (Number.isNaN(count)) return false;
  const part = whole === undefined ? 1 / count : count / whole;
  const percent = Math.round(100 * part);
  const plain = whole === undefined ? [part, count] : [part];
  // A third may be put as 30 %.
  const perCent = [
    percent,
    10 * Math.floor(percent / 10),
    Math.abs(100 - percent),
    100 * count,
    100 * (count - 1),
  ];
  const meant = (tags.includes('%') ? [...plain, ...perCent] : plain).map(keyOf);
  return readings.some((keys) => keys.length === 1 && meant.includes(keys[0] ?? ''));
}

const says = ({ figures, portions }: Counted, value: string): boolean =>
  portions.timesOf(value) > 0 || figures.figures.some((figure) => isSame(figure, value));

/** What stands for each other: parts, hundreds and thousands of years. */
const sortOf = (value: string): string => (/^\d{3,}$/.test(value) ? 'years' : 'part');

/**
 * A part of the original (a third, twice) that the machine's texts have too and the text neither in words nor in figures,
 * where the text has another part that none of them has. At most one: the first.
 */
export function comparePortions(
  source: Counted,
  machines: readonly Counted[],
  text: Counted,
): PortionMismatch | null {
  for (const { value, span } of source.portions.sure) {
    if (says(text, value) || !machines.every((machine) => says(machine, value))) continue;
    const other = text.portions.sure.find(
      (portion) =>
        sortOf(portion.value) === sortOf(value) &&
        ![source, ...machines].some((one) => says(one, portion.value)),
    );
    if (other !== undefined) return { source: span, text: other.span };
  }
  return null;
}
