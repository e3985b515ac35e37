import { strictOne } from '../../numbers/amount.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import { isConverted } from './convert.ts';
import { isSaid, type Mismatch } from './mismatch.ts';
import { crowded, miscounted, otherRound, otherTime, replaced } from './replaced.ts';

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
    [...lost, ...rarer(source, machines, text, lost)].filter((figure) => !isConverted(figure, source, text)),
    added.filter((figure) => !isConverted(figure, text, source)),
  );
  return [
    ...mismatches,
    ...replaced(source, machines, text),
    ...miscounted(source, machines, text),
    ...otherRound(source, machines, text),
    ...otherTime(source, machines, text),
    ...(mismatches.length === 0 ? crowded(source, machines, text) : []),
  ];
}

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

/** Lost and added ones of one kind belong together, those first that are most alike, of equals in their order. */
function paired(lost: readonly Figure[], added: readonly Figure[]): readonly Mismatch<Figure>[] {
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
    ...lost.map((source): Mismatch<Figure> => ({ source, text: partners.get(source) ?? null })),
    ...added.filter((text) => !taken.has(text)).map((text): Mismatch<Figure> => ({ source: null, text })),
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
