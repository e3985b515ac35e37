import type { Span } from '../../compare/compare.ts';
import { timeUnits } from '../../numbers/lexicon.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import { convert } from './convert.ts';
import { isSaid, type Mismatch, placeAt } from './mismatch.ts';

/** Fewer years may be counted, more are one of them. */
const firstYear = 1000;

/** A unit of time in a text, with the figures that count it; none where it is only named. */
interface Named {
  readonly unit: string;
  readonly span: Span;
  readonly counts: readonly Figure[];
}

/**
 * A unit of time that only the original names, where the text has one that the original lacks, with a number or without:
 * "a few hours" for «несколько дней». What may be the same in other units (two weeks, fourteen days) is none. At most one.
 */
export function otherUnit(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const original = unitsIn(source);
  const witnesses = machines.map(unitsIn);
  const own = unitsIn(text);
  const gone = [...original.values()].filter(
    ({ unit, counts }) =>
      !own.has(unit) && !isSaidBare(counts, text) && witnesses.every((one) => one.has(unit)),
  );
  const strangers = [...own.values()].filter(
    ({ unit, counts }) =>
      !original.has(unit) &&
      !witnesses.some((one) => one.has(unit)) &&
      // A second that nobody counts may be an ordinal.
      (unit !== 'second' || counts.length > 0),
  );
  const stranger = strangers.find((one) => !gone.some((other) => mayBeSame(one, other)));
  const [lost] = gone;
  return stranger === undefined || lost === undefined
    ? []
    : [{ source: placeAt(lost.span), text: placeAt(stranger.span) }];
}

/** A boy of twelve is not asked for his years. */
const isSaidBare = (counts: readonly Figure[], text: Figures): boolean =>
  counts.length > 0 && counts.every((figure) => isSaid(figure, text));

function unitsIn({ figures, uncounted }: Figures): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const unit of timeUnits) {
    const counts = figures.filter(({ tags, readings }) => tags.includes(`#${unit}`) && !isYear(readings));
    const span = counts[0]?.span ?? uncounted.get(unit);
    if (span !== undefined) found.set(unit, { unit, span, counts });
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
