import type { Figure, Figures } from '../../numbers/read.ts';

/**
 * How many of the second unit make one of the first, and what is added; miles, yards and feet of 1959, the avoirdupois pound,
 * poods and versts of 1899.
 */
const factors: readonly (readonly [from: string, to: string, factor: number, offset?: number])[] = [
  ['#celsius', '#fahrenheit', 1.8, 32],
  ['#degree', '#fahrenheit', 1.8, 32],
  ['#km', '#mile', 0.621371],
  // In a second, and in an hour.
  ['#m', '#km', 3.6],
  ['#m', '#mile', 2.23694],
  ['#m', '#foot', 3.28084],
  ['#cm', '#inch', 0.393701],
  ['#m', '#inch', 39.3701],
  ['#cm', '#foot', 0.0328084],
  ['#kg', '#pound', 2.20462],
  ['#t', '#centner', 10],
  ['#centner', '#kg', 100],
  ['#kg', '#stone', 0.157473],
  // Pounds written out may be money as well.
  ['#kg', '$GBP', 2.20462],
  ['#ha', '#acre', 2.47105],
  ['#ha', '#m2', 10_000],
  ['#ha', '#are', 100],
  ['#are', '#m2', 100],
  ['#acre', '#are', 40.4686],
  ['#km2', '#ha', 100],
  ['#acre', '#m2', 4046.86],
  ['#km2', '#mile2', 0.386102],
  ['#m2', '#foot2', 10.7639],
  ['#cm2', '#inch2', 0.155],
  ['#m3', '#foot3', 35.3147],
  ['#m3', '#l', 1000],
  ['#pood', '#pound', 36.113],
  ['#pood', '$GBP', 36.113],
  ['#pood', '#kg', 16.3805],
  ['#verst', '#mile', 0.66288],
  ['#verst', '#km', 1.0668],
  ['#m', '#yard', 1.09361],
  ['#yard', '#foot', 3],
  ['#gallon', '#l', 3.78541],
  ['#barrel', '#l', 158.987],
  ['#ounce', '#g', 28.3495],
  ['#mg', '#mcg', 1000],
  ['#mm', '#um', 1000],
  ['#um', '#nm', 1000],
  ['#kv', '#v', 1000],
  ['#khz', '#hz', 1000],
  ['#mhz', '#khz', 1000],
  ['#ghz', '#mhz', 1000],
  ['#kw', '#w', 1000],
  ['#mw', '#kw', 1000],
  ['#gw', '#mw', 1000],
  ['#mb', '#kb', 1000],
  ['#gb', '#mb', 1000],
  ['#tb', '#gb', 1000],
  ['#km', '#m', 1000],
  ['#m', '#cm', 100],
  ['#m', '#mm', 1000],
  ['#cm', '#mm', 10],
  ['#t', '#kg', 1000],
  ['#kg', '#g', 1000],
  ['#g', '#mg', 1000],
  ['#l', '#ml', 1000],
  ['#year', '#month', 12],
  ['#year', '#quarter', 4],
  ['#quarter', '#month', 3],
  // As people count, and as the calendar does.
  ['#month', '#week', 4],
  ['#month', '#week', 4.345],
  ['#month', '#day', 30],
  ['#week', '#day', 7],
  ['#day', '#hour', 24],
  ['#hour', '#minute', 60],
  ['#minute', '#second', 60],
];

/** Translators round: as much as this part of the exact figure, and to the next whole one. */
const tolerance = 0.06;

/** Two miles for two and a third, but no mile for one and a half kilometres. */
const leastRounded = 2;

/** So many of something. */
type Counted = Pick<Figure, 'readings' | 'tags'>;

/** True where both say the same in different units. */
export const convert = (a: Counted, b: Counted): boolean =>
  factors.some(
    ([from, to, factor, offset]) =>
      (a.tags.includes(from) && b.tags.includes(to) && isNear(a, b, factor, offset)) ||
      (b.tags.includes(from) && a.tags.includes(to) && isNear(b, a, factor, offset)),
  );

/** True where a text says a figure of another text in another unit. */
export const isConverted = (figure: Figure, own: Figures, { figures }: Figures): boolean => {
  const meant = withUnit(figure, own.figures);
  return figures.some((other) => convert(meant, withUnit(other, figures)));
};

/** "Up to 68 mph, gusting to 87": a bare number may count what the one before it does. */
function withUnit(figure: Figure, figures: readonly Figure[]): Counted {
  if (figure.tags.length > 0) return figure;
  const { tags } =
    figures.findLast(({ span, tags }) => span.to <= figure.span.from && tags.length > 0) ?? figure;
  return { readings: figure.readings, tags };
}

function isNear(a: Counted, b: Counted, factor: number, offset = 0): boolean {
  const [x, y] = [a, b].map(({ readings }) => Number(readings[0]?.[0]));
  if (x === undefined || y === undefined) return false;
  if (isExact(factor, offset) && roundedTo(x, y / factor) !== x && roundedTo(y, x * factor) !== y)
    return false;
  // Of degrees below nought only the number is read.
  const exact = offset === 0 ? [x * factor] : [x * factor + offset, Math.abs(offset - x * factor)];
  return exact.some(
    (one) => Math.abs(one - y) <= tolerance * y || (one > leastRounded && Math.round(one) === y),
  );
}

/** What goes by tens, or is said in years and months, is no rough figure: 178 cm are 1.78 or 1.8 m, and not 1.87. */
const isExact = (factor: number, offset: number): boolean =>
  offset === 0 && (factor === 12 || (factor >= 10 && Number.isInteger(Math.log10(factor))));

/** As many decimals as another number has. */
const roundedTo = (model: number, value: number): number =>
  Number(value.toFixed((String(model).split('.')[1] ?? '').length));
