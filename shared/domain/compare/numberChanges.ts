import type { Reading } from '../numbers/amount.ts';
import { type Figure, type Figures, isNumberWord, readFigures } from '../numbers/read.ts';
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

/** A text with its figures. */
export interface FiguredText {
  readonly text: string;
  readonly figures: Figures;
}

/**
 * True where one side of a change has a number that the other text, taken whole, has less often and that nothing on the
 * other side of the change may mean (`a day` for 24 hours), or where the same number counts something else (roubles,
 * dollars), or one day of the week stands for another. `one` and `two` stand for much that is no number, and are not
 * asked for. Linear in the figures of both texts.
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
  weekdaysDiffer(weekdaysIn(base.text, baseSpan, language), weekdaysIn(other.text, otherSpan, language));

/** Keys of the days of the week that are named. */
const weekdaysIn = (text: string, { from, to }: Span, language: string): readonly string[] =>
  [...readFigures(text.slice(from, to), language).allowed].filter((key) => key.startsWith('W'));

const weekdaysDiffer = (own: readonly string[], other: readonly string[]): boolean =>
  own.length > 0 && other.length > 0 && !own.some((day) => other.includes(day));

const figuresIn = ({ figures }: FiguredText, span: Span): readonly Figure[] =>
  figures.figures.filter(({ span: own }) => own.from < span.to && own.to > span.from);

/**
 * One number for another of those that are not asked for alone (one and a half, XIV), but for `one`; or other units of
 * the same number.
 */
const isReplaced = ([own, ...more]: readonly Figure[], [other, ...others]: readonly Figure[]): boolean => {
  if (own === undefined || other === undefined || more.length + others.length > 0) return false;
  const areSame = own.readings.some((reading) => other.readings.some((one) => isSame(reading, one)));
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
    (figure) => figure.required && timesSaid(figure, other.figures) < timesSaid(figure, own.figures),
  );
  if (rarer.length === 0) return false;
  const { allowed } = readFigures(other.text.slice(otherSpan.from, otherSpan.to), language);
  return rarer.some(({ readings }) => !readings.some((keys) => keys.every((key) => allowed.has(key))));
};

/** How many figures may mean what this one most likely means. */
const timesSaid = ({ readings: [likeliest = []] }: Figure, { figures }: Figures): number =>
  figures.filter(({ readings }) => readings.some((reading) => isSame(reading, likeliest))).length;

const isSame = (one: Reading, other: Reading): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);
