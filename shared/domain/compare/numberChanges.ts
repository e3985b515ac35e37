import type { Reading } from '../numbers/amount.ts';
import { type Figure, type Figures, isNumberWord, readFigures } from '../numbers/read.ts';
import type { Span } from './compare.ts';
import type { Token } from './tokens.ts';

const romanNumeral = /^[IVXLCM]+$/;

/** True where one of the tokens `from` to `to` (exclusive) may be part of a number, a date or a time. */
export const mayHoldNumbers = (
  tokens: readonly Token[],
  from: number,
  to: number,
  language: string,
): boolean => {
  for (let at = from; at < to; at++) {
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
 * other side of the change may mean (`a day` for 24 hours). `one` and `two` stand for much that is no number, and are
 * not asked for. Linear in the figures of both texts.
 */
export const numbersDiffer = (
  base: FiguredText,
  baseSpan: Span,
  other: FiguredText,
  otherSpan: Span,
  language: string,
): boolean =>
  hasRarer(base, baseSpan, other, otherSpan, language) ||
  hasRarer(other, otherSpan, base, baseSpan, language);

const hasRarer = (
  own: FiguredText,
  ownSpan: Span,
  other: FiguredText,
  otherSpan: Span,
  language: string,
): boolean => {
  const rarer = own.figures.figures.filter(
    (figure) =>
      figure.required &&
      figure.span.from < ownSpan.to &&
      figure.span.to > ownSpan.from &&
      timesSaid(figure, other.figures) < timesSaid(figure, own.figures),
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
