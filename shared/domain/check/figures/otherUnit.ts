import type { Span } from '../../compare/compare.ts';
import { timeUnits } from '../../numbers/lexicon.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import { convert } from './convert.ts';
import { isSaid, type Mismatch, placeAt } from './mismatch.ts';

/** Fewer years may be counted, more are one of them. */
const firstYear = 1000;

/** A unit of time in a text. */
interface Named {
  readonly unit: string;
  /** Everywhere it is named, first where no figure counts it. */
  readonly spans: readonly [Span, ...Span[]];
  /** The figures that count it; none where it is only named. */
  readonly counts: readonly Figure[];
}

type Units = ReadonlyMap<string, Named>;

/**
 * A unit of time that the original names more often than the text, where the text has one that the original has less
 * often, with a number or without: "a few hours" for «несколько дней». What may be the same in other units (two weeks,
 * fourteen days) is none. At most one.
 */
export function otherUnit(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const original = unitsIn(source);
  const witnesses = machines.map(unitsIn);
  const own = unitsIn(text);
  const gone = [...original.values()].filter(
    (one) =>
      [original, ...witnesses].every((units) => timesIn(own, one.unit) < timesIn(units, one.unit)) &&
      !isSaidBare(one, text),
  );
  const strangers = [...own.values()].filter(
    ({ unit, counts }) =>
      [original, ...witnesses].every((one) => timesIn(one, unit) < timesIn(own, unit)) &&
      // A second that nobody counts may be an ordinal.
      (unit !== 'second' || counts.length > 0),
  );
  const stranger = strangers.find((one) => !gone.some((other) => mayBeSame(one, other)));
  const [lost] = gone;
  return stranger === undefined || lost === undefined
    ? []
    : [{ source: placeAt(lost.spans[0]), text: placeAt(stranger.spans[0]) }];
}

const timesIn = (units: Units, unit: string): number => units.get(unit)?.spans.length ?? 0;

/** A boy of twelve is not asked for his years. */
const isSaidBare = ({ spans, counts }: Named, text: Figures): boolean =>
  spans.length === counts.length && counts.every((figure) => isSaid(figure, text));

function unitsIn({ figures, uncounted }: Figures): Units {
  const found = new Map<string, Named>();
  for (const unit of timeUnits) {
    const counts = figures.filter(({ tags, readings }) => tags.includes(`#${unit}`) && !isYear(readings));
    const [first, ...more] = [...(uncounted.get(unit) ?? []), ...counts.map(({ span }) => span)];
    if (first !== undefined) found.set(unit, { unit, spans: [first, ...more], counts });
  }
  return found;
}

/** The year of a date, which no text need call a year. */
const isYear = (readings: Figure['readings']): boolean => readings.some(([key]) => Number(key) >= firstYear);

/** A day is twenty-four hours: a unit that is only named is one of it. */
function mayBeSame(one: Named, other: Named): boolean {
  return countsOf(one).some((a) => countsOf(other).some((b) => convert(a, b)));
}

const countsOf = ({ unit, counts }: Named): readonly Pick<Figure, 'readings' | 'tags'>[] =>
  counts.length > 0 ? counts : [{ readings: [['1']], tags: [`#${unit}`] }];
