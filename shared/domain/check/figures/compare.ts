import { strictOne } from '../../numbers/amount.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import { convert } from './convert.ts';

/** A figure that one text has and the other lacks; both where one stands in the place of the other. */
export interface Mismatch {
  readonly source: Figure | null;
  readonly text: Figure | null;
}

/** True where one reading of the figure is said, or may be meant, in the other text. */
const isSaid = ({ readings }: Figure, { allowed }: Pick<Figures, 'allowed'>): boolean =>
  readings.some((keys) => keys.every((key) => allowed.has(key)));

/**
 * Figures of the original that a text lacks, and figures of the text that neither the original nor any machine
 * translation has. Machine translations must bear witness to what the original says in words; and where one has another
 * number as the text has, the original's may be a slip that both mended.
 */
export function compareFigures(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): readonly Mismatch[] {
  const isCorrected = text.figures.some(
    (figure) => !isSaid(figure, source) && machines.some((machine) => isSaid(figure, machine)),
  );
  const lost = source.figures.filter(
    (figure) =>
      figure.required &&
      !isSaid(figure, text) &&
      (machines.every((machine) => isSaid(figure, machine)) || (figure.inDigits && !isCorrected)),
  );
  const added = text.figures.filter(
    (figure) =>
      figure.required && !isSaid(figure, source) && !machines.some((machine) => isSaid(figure, machine)),
  );
  const mismatches = paired(
    [...lost, ...rarer(source, machines, text, lost)].filter((figure) => !isConverted(figure, text)),
    added.filter((figure) => !isConverted(figure, source)),
  );
  return [...mismatches, ...replaced(source, machines, text)];
}

/** Words as short stand beside too many numbers. */
const leastBeside = 4;

/**
 * Small numbers that a text may well put in words of another sort, but not by another number of the same thing: the
 * machine's third floor, the human's second floor.
 */
function replaced(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const [machine] = machines;
  if (machine === undefined) return [];
  const isOurs = (figure: Figure) =>
    !figure.required && !isSaid(figure, source) && !machines.some((one) => isSaid(figure, one));
  const strangers = text.figures.filter(isOurs);
  if (strangers.length === 0) return [];
  // A quarter of a year is three months, but no third quarter.
  const said = { allowed: new Set(text.figures.flatMap(({ readings }) => readings.flat())) };
  const gone = source.figures.filter((figure) => !figure.required && !isSaid(figure, said));
  return gone.flatMap((figure) => {
    const meant = machine.figures.filter((other) => isSaid(other, { allowed: new Set(figure.readings[0]) }));
    const place = strangers.find((stranger) => meant.some((other) => isBesideSame(other, stranger)));
    return place === undefined ? [] : [{ source: figure, text: place }];
  });
}

const isBesideSame = (a: Figure, b: Figure): boolean =>
  a.beside.some((word, side) => word.length >= leastBeside && word === b.beside[side]);

/**
 * Numbers that the original and all machine translations say several times, and the text less often: "from 30 % to
 * 30 %". One a value.
 */
function rarer(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
  lost: readonly Figure[],
): readonly Figure[] {
  const last = new Map<string, Figure>();
  const times = timesMeant(source.figures.filter(({ required }) => required));
  for (const figure of source.figures) {
    const [key = ''] = figure.readings[0] ?? [];
    if (figure.required && (times.get(key) ?? 0) > 1 && !lost.includes(figure)) last.set(key, figure);
  }
  if (last.size === 0) return [];
  return [...last].flatMap(([key, figure]) => {
    const least = Math.min(times.get(key) ?? 0, ...machines.map(({ figures }) => timesSaid(figures, key)));
    return timesSaid(text.figures, key) < least ? [figure] : [];
  });
}

/** By key, how many figures mean it most likely: the minutes of a time of day are no number beside others. */
function timesMeant(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { readings } of figures)
    for (const key of new Set(readings[0])) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** How many figures may mean a key. */
const timesSaid = (figures: readonly Figure[], wanted: string): number =>
  figures.filter(({ readings }) =>
    readings.some((keys) => keys.some((key) => key === wanted || (key === strictOne && wanted === '1'))),
  ).length;

const isConverted = (figure: Figure, { figures }: Figures): boolean =>
  figures.some((other) => convert(figure, other));

/** Lost and added ones of one kind belong together, those first that are most alike, of equals in their order. */
function paired(lost: readonly Figure[], added: readonly Figure[]): readonly Mismatch[] {
  const partners = new Map<Figure, Figure>();
  const taken = new Set<Figure>();
  const couples = lost.flatMap((source) =>
    added
      .filter(({ kind, readings }) => kind === source.kind && sameSort(readings, source.readings))
      .map((text) => ({ source, text, likeness: likeness(source, text) })),
  );
  for (const { source, text } of couples.sort((a, b) => b.likeness - a.likeness)) {
    if (partners.has(source) || taken.has(text)) continue;
    partners.set(source, text);
    taken.add(text);
  }
  return [
    ...lost.map((source): Mismatch => ({ source, text: partners.get(source) ?? null })),
    ...added.filter((text) => !taken.has(text)).map((text): Mismatch => ({ source: null, text })),
  ];
}

/** 0 to 3: both in digits or both in words, the same things counted, digits in common. */
function likeness(a: Figure, b: Figure): number {
  const [x, y] = [a, b].map(({ readings }) => [...(readings[0]?.[0] ?? '')]);
  const rest = [...(y ?? [])];
  const shared = (x ?? []).filter((digit) => {
    const at = rest.indexOf(digit);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (
    (a.inDigits === b.inDigits ? 1 : 0) +
    (a.tags.join() === b.tags.join() ? 1 : 0) +
    shared / Math.max(1, x?.length ?? 0, y?.length ?? 0)
  );
}

/** Months are set against months, days of the week against such. */
const sameSort = (a: Figure['readings'], b: Figure['readings']): boolean =>
  sortOf(a[0]?.[0]) === sortOf(b[0]?.[0]);

const sortOf = (key = ''): string => /^[MWT]/.exec(key)?.[0] ?? '';
