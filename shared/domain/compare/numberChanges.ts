import type { Reading } from '../numbers/amount.ts';
import { type Figure, isNumberWord, readFigures } from '../numbers/read.ts';
import type { Span } from './compare.ts';
import type { Token } from './tokens.ts';

const romanNumeral = /^[IVXLCM]+$/;

/** True where one of the tokens `from` to `to` (exclusive), or one beside them, may be part of a number, a date or a time. */
export const mayHoldNumbers = (
  tokens: readonly Token[],
  from: number,
  to: number,
  language: string,
): boolean => {
  for (let at = from - 1; at <= to; at++) {
    const token = tokens[at];
    if (token?.isWord && (romanNumeral.test(token.text) || isNumberLike(token.match, language))) return true;
  }
  return false;
};

const isNumberLike = (match: string, language: string): boolean =>
  /\p{Nd}/u.test(match) || match.split('-').some((part) => isNumberWord(part, language));

/** A text with its figures, by place and by what they may mean. */
export interface FiguredText {
  readonly text: string;
  /** In order of where they begin. */
  readonly figures: readonly Figure[];
  /** UTF-16 units of the longest. */
  readonly longest: number;
  /** How many figures have a reading, by the reading's key. */
  readonly counts: ReadonlyMap<string, number>;
  /** Some day of the week is named. */
  readonly hasWeekday: boolean;
}

/** Linear but for sorting. `language` is an ISO 639-1 code. */
export const readFigured = (text: string, language: string): FiguredText => {
  const { figures: read, allowed } = readFigures(text, language);
  const figures = read.toSorted((a, b) => a.span.from - b.span.from);
  const counts = new Map<string, number>();
  let longest = 0;
  for (const { span, readings } of figures) {
    longest = Math.max(longest, span.to - span.from);
    for (const key of new Set(readings.map(readingKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { text, figures, longest, counts, hasWeekday: [...allowed].some(isWeekday) };
};

const readingKey = (reading: Reading): string => reading.join(' ');

/**
 * True where one side of a change has a number that the other text, taken whole, has less often and that nothing on the
 * other side of the change may mean (`a day` for 24 hours), or where the same number counts something else (roubles,
 * dollars), or one day of the week stands for another. `one` and `two` stand for much that is no number, and are not
 * asked for. O(log of the figures of both texts), and linear in the change.
 */
export const numbersDiffer = (
  base: FiguredText,
  baseSpan: Span,
  other: FiguredText,
  otherSpan: Span,
  language: string,
): boolean =>
  hasRarer(base, baseSpan, other, otherSpan, language) ||
  hasRarer(other, otherSpan, base, baseSpan, language) ||
  isReplaced(figuresIn(base, baseSpan), figuresIn(other, otherSpan)) ||
  weekdaysDiffer(base, baseSpan, other, otherSpan, language);

/**
 * True where a change only writes figures otherwise: it holds no word but of figures, and they are the same on both sides,
 * one by one (`five`, `5`; `150,000`, `150 000`). Where one side is empty (`$12 million`, `12 million dollars`: two
 * changes), the figure it stands in or at is asked for. As fast as `numbersDiffer`.
 */
export const figuresAgree = (
  base: FiguredText,
  baseSpan: Span,
  other: FiguredText,
  otherSpan: Span,
): boolean => {
  const [own, others] = [figuresAt(base, baseSpan), figuresAt(other, otherSpan)];
  return (
    own.length > 0 &&
    own.length === others.length &&
    own.every((figure, at) => areOneFigure(figure, others[at])) &&
    !holdsMore(base, baseSpan, own) &&
    !holdsMore(other, otherSpan, others)
  );
};

const areOneFigure = (own: Figure, other: Figure | undefined): boolean =>
  other !== undefined &&
  own.tags.join(' ') === other.tags.join(' ') &&
  mayMean(own, other) &&
  mayMean(other, own);

/** True where the one may mean what the other most likely means. */
const mayMean = (own: Figure, { readings: [likeliest = []] }: Figure): boolean =>
  own.readings.some((reading) => readingKey(reading) === readingKey(likeliest));

/** Of an empty span the one figure that it touches, a space between them counting nothing. */
const figuresAt = (figured: FiguredText, { from, to }: Span): readonly Figure[] =>
  from < to
    ? figuresIn(figured, { from, to })
    : figuresIn(figured, { from: from - touching, to: to + touching }).slice(0, 1);

/** UTF-16 units: a space, and one of the figure. */
const touching = 2;

/** Of "5th", "5-го". */
const ordinalEnding = /^(?:st|nd|rd|th|-?(?:г?о|м?у|[йяемх]|ой|ый|ую|ая|ое|ом|ми))(?![\p{L}\p{N}])/u;

/** True where the span has letters, digits or signs of currency outside the figures. */
const holdsMore = ({ text }: FiguredText, { from, to }: Span, figures: readonly Figure[]): boolean => {
  let rest = '';
  let at = from;
  for (const { span } of figures) {
    rest += text.slice(at, Math.max(at, span.from));
    at = Math.max(at, span.to + (ordinalEnding.exec(text.slice(span.to, span.to + 4))?.[0].length ?? 0));
  }
  return /[\p{L}\p{N}\p{Sc}%]/u.test(rest + text.slice(at, Math.max(at, to)));
};

const isWeekday = (key: string): boolean => key.startsWith('W');

/** Keys of the days of the week that are named. */
const weekdaysIn = ({ text }: FiguredText, { from, to }: Span, language: string): readonly string[] =>
  [...readFigures(text.slice(from, to), language).allowed].filter(isWeekday);

const weekdaysDiffer = (
  base: FiguredText,
  baseSpan: Span,
  other: FiguredText,
  otherSpan: Span,
  language: string,
): boolean => {
  // Most texts name none, and most changes.
  if (!base.hasWeekday || !other.hasWeekday) return false;
  const own = weekdaysIn(base, baseSpan, language);
  if (own.length === 0) return false;
  const others = weekdaysIn(other, otherSpan, language);
  return others.length > 0 && !own.some((day) => others.includes(day));
};

/** Figures that overlap the span, in order. */
export const figuresIn = ({ figures, longest }: FiguredText, { from, to }: Span): readonly Figure[] => {
  const found: Figure[] = [];
  for (let at = firstFrom(figures, from - longest); at < figures.length; at++) {
    const figure = figures[at];
    if (figure === undefined || figure.span.from >= to) break;
    if (figure.span.to > from) found.push(figure);
  }
  return found;
};

/** Index of the first figure that begins at `place` or later. */
const firstFrom = (figures: readonly Figure[], place: number): number => {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.span.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * One number for another of those that are not asked for alone (one and a half, XIV), but for `one`; or other units of
 * the same number.
 */
const isReplaced = ([own, ...more]: readonly Figure[], [other, ...others]: readonly Figure[]): boolean => {
  if (own === undefined || other === undefined || more.length + others.length > 0) return false;
  const areSame = own.readings.some((reading) =>
    other.readings.some((one) => readingKey(reading) === readingKey(one)),
  );
  // 150 is one reading of "150,000", but of two numbers in digits the likeliest counts.
  if (areSame && own.inDigits && other.inDigits && !(mayMean(own, other) && mayMean(other, own))) return true;
  if (areSame)
    return own.tags.length * other.tags.length > 0 && !own.tags.some((tag) => other.tags.includes(tag));
  return [own, other].every((figure) => !figure.required && !isOne(figure));
};

const isOne = ({ readings }: Figure): boolean => readings.some(([key]) => key === '1');

const hasRarer = (
  own: FiguredText,
  ownSpan: Span,
  other: FiguredText,
  otherSpan: Span,
  language: string,
): boolean => {
  const rarer = figuresIn(own, ownSpan).filter(
    (figure) => figure.required && timesSaid(figure, other) < timesSaid(figure, own),
  );
  if (rarer.length === 0) return false;
  const { allowed } = readFigures(other.text.slice(otherSpan.from, otherSpan.to), language);
  return rarer.some(({ readings }) => !readings.some((keys) => keys.every((key) => allowed.has(key))));
};

/** How many figures may mean what this one most likely means. */
const timesSaid = ({ readings: [likeliest = []] }: Figure, { counts }: FiguredText): number =>
  counts.get(readingKey(likeliest)) ?? 0;
