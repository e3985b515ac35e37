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
function isSame({ readings: [likeliest], tags }: Figure, value: string): boolean {
  const [count = 1, whole] = value.replace(/^\D+/, '').split('/').map(Number);
  if (likeliest?.length !== 1) return false;
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
  return (tags.includes('%') ? [...plain, ...perCent] : plain).map(keyOf).includes(likeliest[0] ?? '');
}

/** A number in words is a word of the portions' tables, but for what is counted in per cent. */
const isApart = ({ inDigits, tags }: Figure): boolean => inDigits || tags.includes('%');

/** How often a text says a value, in figures and in words. */
const timesSaid = ({ figures, portions }: Counted, value: string): number =>
  portions.timesOf(value) +
  figures.figures.filter((figure) => isApart(figure) && isSame(figure, value)).length;

/** What stand for each other: parts, so many years, and parts of an hour. */
const sortOf = (value: string): string => /^[yh]/.exec(value)?.[0] ?? 'part';

/**
 * A part of the original (a third, twice) that the machine's texts have too and the text less often, in words or in figures,
 * where the text has another part oftener than any of them. At most one: the first.
 */
export function comparePortions(
  source: Counted,
  machines: readonly Counted[],
  text: Counted,
): PortionMismatch | null {
  const witnesses = [source, ...machines];
  for (const { value, span } of source.portions.sure) {
    const least = Math.min(...witnesses.map((witness) => timesSaid(witness, value)));
    if (timesSaid(text, value) >= least) continue;
    const other = text.portions.sure.find(
      (portion) =>
        portion.value !== value &&
        sortOf(portion.value) === sortOf(value) &&
        timesSaid(text, portion.value) > Math.max(...witnesses.map((one) => timesSaid(one, portion.value))),
    );
    if (other !== undefined) return { source: span, text: other.span };
  }
  return null;
}
