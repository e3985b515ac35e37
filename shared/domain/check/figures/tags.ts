import type { Span } from '../../compare/compare.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import { convert } from './convert.ts';
import type { Mismatch } from './mismatch.ts';

const valuesOf = ({ readings }: Figure): readonly (string | undefined)[] =>
  readings.filter(({ length }) => length === 1).map(([key]) => key);

/** The figures that say one of `values` of anything. */
const saying = ({ figures }: Figures, values: readonly (string | undefined)[]): readonly Figure[] =>
  figures.filter((figure) => valuesOf(figure).some((value) => values.includes(value)));

const tagged = (figures: readonly Figure[], tag: string): number =>
  figures.filter(({ tags }) => tags.includes(tag)).length;

/** Per cent and currencies: a number of them must be one of them in the text as well, unless put as "four fifths". */
const isStrict = (tag: string): boolean => tag === '%' || tag.startsWith('$');

/** What is counted in per cent is another thing than points of it. */
const isOfPoints = (tag: string, other: string): boolean => tag === '%pt' && other === '%';

/**
 * Numbers that both texts have, of which the original says per cent, a currency or a unit, and the text another or
 * none, or less often. The machine translations bear witness that the number is one of these, and how often.
 */
export function compareTags(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): readonly (Mismatch<Figure> & { readonly tag: string })[] {
  const found: (Mismatch<Figure> & { readonly tag: string })[] = [];
  for (const figure of source.figures) {
    const values = valuesOf(figure);
    const same = saying(text, values).filter((other) => !convert(figure, other));
    // Three months of a child of three are no three years.
    const isNew = (tag: string) => tagged(same, tag) > tagged(saying(source, values), tag);
    for (const tag of figure.tags) {
      const wrong = same.find(
        ({ tags, readings }) =>
          !tags.includes(tag) &&
          !isUnderstood(tag, tags, text) &&
          (isStrict(tag)
            ? values.includes(readings[0]?.[0])
            : tags.some((other) => isOfPoints(tag, other) || (isOtherUnit(tag, other) && isNew(other)))),
      );
      if (!wrong || found.some((other) => other.text === wrong)) continue;
      const least = Math.min(...[source, ...machines].map((witness) => tagged(saying(witness, values), tag)));
      if (tagged(same, tag) < least) found.push({ source: figure, text: wrong, tag });
    }
  }
  return [...found, ...addedPercent(source, machines, text)];
}

/** Per cent that only the text has, of numbers that all have: 28 per cent for 28 degrees. */
function addedPercent(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): readonly (Mismatch<Figure> & { readonly tag: string })[] {
  return text.figures.flatMap((figure) => {
    if (!figure.tags.includes('%')) return [];
    const values = valuesOf(figure);
    // A year before a dash takes the label of what follows it: "in 2022 – 2.5%".
    const same = saying(source, values).filter(
      ({ inDigits, tags, readings: [likeliest] }) =>
        inDigits && !tags.includes('#year') && values.includes(likeliest?.[0]),
    );
    const isMeant = [same, ...machines.map((machine) => saying(machine, values))].some((said) =>
      said.some(({ tags }) => tags.some((tag) => tag.startsWith('%'))),
    );
    const [first] = same;
    return first === undefined || isMeant ? [] : [{ source: first, text: figure, tag: first.tags[0] ?? '#' }];
  });
}

/** Pounds may be money; of what weighs they are a weight. */
const weights: ReadonlySet<string> = new Set(['#kg', '#g', '#t', '#pood']);

/** "1,500 roubles, 700 for children": a currency named once need not be named again. */
const isUnderstood = (tag: string, tags: readonly string[], { currencies }: Figures): boolean =>
  tag.startsWith('$') && currencies.has(tag.slice(1)) && !tags.some((other) => other.startsWith('$'));

const units: ReadonlySet<string> = new Set(
  `km m cm mm mile foot inch verst ha acre km2 m2 cm2 mile2 foot2 inch2 km3 m3 cm3 foot3 inch3
  um nm are yard gallon barrel ounce v kv hz khz mhz ghz w kw mw gw kb mb gb tb celsius fahrenheit kg g mg mcg t pound pood l ml degree
  year month week day hour minute second`
    .split(/\s+/)
    .map((unit) => `#${unit}`),
);

/**
 * A unit that is left out is often in the words around; another unit is a fault. A flat of sixty metres has sixty square
 * ones, a wood of a hundred metres a hundred cubic ones, and a degree is one of Celsius.
 */
const isOtherUnit = (tag: string, other: string): boolean =>
  (units.has(tag) && units.has(other) && !isShort(tag, other)) || (weights.has(tag) && other === '$GBP');

const isShort = (tag: string, other: string): boolean =>
  [`${tag}2`, `${tag}3`].includes(other) || [tag, other].toSorted().join() === '#celsius,#degree';

/** Currencies named in one text and not in another, with the place; both where one stands for the other. */
export interface CurrencyMismatch {
  readonly source: Span | null;
  readonly text: Span | null;
}

/**
 * A currency that the original and all machine translations name and a text does not, and one that only the text
 * names, whether or not a number stands beside it. At most one of each.
 */
export function compareCurrencies(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): CurrencyMismatch | null {
  const lost = [...source.currencies].find(
    ([code]) => !text.currencies.has(code) && machines.every(({ currencies }) => currencies.has(code)),
  );
  const added = [...text.currencies].find(
    ([code]) => !source.currencies.has(code) && machines.every(({ currencies }) => !currencies.has(code)),
  );
  // Pounds may be a weight that kilograms were turned into.
  const isWeight = added?.[0] === 'GBP' && source.weighs;
  const other = isWeight ? undefined : added;
  return lost || other ? { source: lost?.[1] ?? null, text: other?.[1] ?? null } : null;
}
