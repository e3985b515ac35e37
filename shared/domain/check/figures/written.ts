import type { Figure } from '../../numbers/read.ts';
import type { Mismatch } from './mismatch.ts';
import type { Figured } from './turned.ts';

const digits = /\d[\d.,]*\d/;
const withComma = /^\d+,(?:\d{1,2}|\d{4,})$/;
const withPoint = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Numbers of a Russian original that an English text writes by Russian rules: 3,2 for 3.2, or 1.500, which is one and
 * a half, for 1500. Linear but for the few such numbers.
 */
export function miswritten(source: Figured, text: Figured): readonly Mismatch<Figure>[] {
  return text.figures.flatMap((figure) => {
    const written = writtenAt(text, figure);
    if (!withComma.test(written) && !withPoint.test(written)) return [];
    const [value, other] = withComma.test(written)
      ? [written.replace(',', '.'), null]
      : [written.replace('.', ''), written];
    const own = source.figures.find((one) => one.readings[0]?.join() === String(Number(value)));
    const isAsWritten = source.figures.some(
      (one) =>
        other !== null &&
        (writtenAt(source, one) === other || one.readings[0]?.join() === String(Number(other))),
    );
    return own === undefined || isAsWritten ? [] : [{ source: own, text: figure }];
  });
}

const writtenAt = ({ text }: Figured, { span }: Figure): string =>
  digits.exec(text.slice(span.from, span.to))?.[0] ?? '';

/** Hours from which a part of the day is a matter of taste: 11 at night, 10 in the daytime. */
const doubtfulHours = /night$|(?:^|\D)(?:9|10|11|девять|десять|одиннадцать)(?: часов)? (?:ночи|дня)$/i;

/** Twelve hours off: 7 p.m. for «7 утра», where each text says which half of the day it means. */
export function otherHalf(source: Figured, text: Figured): readonly Mismatch<Figure>[] {
  const [own, others] = [source, text].map(hoursOf);
  return (own ?? []).flatMap((one) => {
    if (others?.some(({ time }) => time === one.time)) return [];
    const other = others?.find(
      ({ time }) => Math.abs(time - one.time) === halfDay && !own?.some((same) => same.time === time),
    );
    return other === undefined ? [] : [{ source: one.figure, text: other.figure }];
  });
}

/** Minutes. */
const halfDay = 12 * 60;

/** Times of day that can be only one, in minutes. */
function hoursOf({ text, figures }: Figured): readonly { readonly figure: Figure; readonly time: number }[] {
  return figures.flatMap((figure) => {
    const times = figure.readings.filter(([key]) => key?.startsWith('T'));
    const said = text.slice(figure.span.from, figure.span.to);
    if (times.length !== 1 || times[0] !== figure.readings[0] || doubtfulHours.test(said)) return [];
    const [hour = 0, minute = 0] = times[0]?.[0]?.slice(1).split(':').map(Number) ?? [];
    return [{ figure, time: 60 * hour + minute }];
  });
}

/** A sign before a number, and no dash between two: `+5`, `(-5`, "minus 5". */
const signBefore = /(?:^|[\s(…]|\.{2,})([+−–-]|plus |minus |плюс |минус )$/iu;
/** Characters. */
const longestSign = 10;

/** Above nought for below it: +5 for -5, where both texts give the number with a sign. Linear but for the few such numbers. */
export function otherSign(source: Figured, text: Figured): readonly Mismatch<Figure>[] {
  const signed = signedIn(text);
  if (signed.length === 0) return [];
  const originals = signedIn(source);
  return signed.flatMap(({ figure, value, isBelow }) => {
    const same = originals.filter((one) => one.value === value);
    const [own] = same;
    return own === undefined || same.some((one) => one.isBelow === isBelow)
      ? []
      : [{ source: own.figure, text: figure }];
  });
}

function signedIn({ text, figures }: Figured) {
  return figures.flatMap((figure) => {
    const { from } = figure.span;
    const sign =
      signBefore.exec(text.slice(Math.max(0, from - longestSign), from))?.[1] ?? ownSign(text, from);
    const value = /\d+(?:[.,]\d+)?/.exec(text.slice(from, figure.span.to))?.[0].replace(',', '.');
    return sign === undefined || value === undefined
      ? []
      : [{ figure, value, isBelow: !/^(?:\+|plus|плюс)/i.test(sign) }];
  });
}

/** Where the figure begins with its sign. */
const ownSign = (text: string, at: number): string | undefined => /^[+−-]/.exec(text.slice(at, at + 1))?.[0];
