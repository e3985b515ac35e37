import { type MeasureName, measureNames, statisticsSize } from '../../shared/domain/measure/measure.ts';
import { type Direction, isMeasured, measureRows } from '../../shared/domain/measure/rows.ts';
import type { RowTexts } from './projectTexts.ts';
import type { Lane } from './threads/lane.ts';

/** Statistics of rows in one direction; null for a row that does not count. */
export type Measured = readonly (readonly number[] | null)[];

type Texts = RowTexts['texts'];

const nameOf = ({ measure, hypothesis, references }: Direction): string =>
  `${measure} ${hypothesis} ${references.join(' ')}`;

/** A direction with those that come nearly for nothing with it: chrF2++ counts what chrF2 does, and a little more. */
const withKindred = (direction: Direction): readonly Direction[] => {
  const { measure } = direction;
  if (measure !== 'chrf2' && measure !== 'chrf2pp') return [direction];
  return (['chrf2', 'chrf2pp'] as const).map((kindred) => ({ ...direction, measure: kindred }));
};

/**
 * UTF-16 units of a row's longest text up to which it is measured on the spot: some ten milliseconds between six versions,
 * while TER grows with the square of the length, and nothing else is answered meanwhile.
 */
const longestOnTheSpot = 1_000;

/**
 * Measures rows in a thread, and remembers by their texts what came of it: after an edit only the rows that have other
 * texts are measured again.
 */
export class Measuring {
  readonly #comparing: Pick<Lane, 'run'>;
  readonly #known = new WeakMap<Texts, Map<string, readonly number[] | null>>();

  constructor(comparing: Pick<Lane, 'run'>) {
    this.#comparing = comparing;
  }

  /** By direction. `onProgress` hears the share done, 0 to 1. @throws ProblemError `cancelled`. */
  async measure(
    rows: readonly RowTexts[],
    directions: readonly Direction[],
    options: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
  ): Promise<readonly Measured[]> {
    const names = directions.map(nameOf);
    const known = rows.map((row) => this.#knownOf(row));
    const lacking = (name: string): readonly RowTexts[] =>
      rows.filter((_, at) => known[at]?.has(name) !== true);
    // Directions that lack the same rows go together: a row's texts are read once for all of them.
    const jobs = Map.groupBy(directions.flatMap(withKindred), (direction) =>
      lacking(nameOf(direction))
        .map(({ id }) => id)
        .join(),
    );
    for (const [done, together] of [...jobs.values()].entries()) {
      const [first] = together;
      const missing = first ? lacking(nameOf(first)) : [];
      if (missing.length === 0) continue;
      const isCounted = ({ texts }: RowTexts) => together.some((each) => isMeasured(texts, each));
      const measured = missing.filter(isCounted);
      const input = { rows: measured.map(({ texts }) => texts), directions: together };
      const counts =
        measured.length === 0
          ? []
          : await this.#comparing.run('measure', input, {
              signal: options.signal,
              onProgress: (share) => options.onProgress((done + share) / jobs.size),
            });
      const uncounted = missing.filter((row) => !isCounted(row));
      this.#keep(uncounted, together, []);
      this.#keep(measured, together, counts);
    }
    return names.map((name) => known.map((own) => own.get(name) ?? null));
  }

  /** All measures of one row: at once where it is short, and else in the thread. @throws ProblemError `cancelled`. */
  async measureRow(
    row: RowTexts,
    sides: readonly Omit<Direction, 'measure'>[],
    signal: AbortSignal,
  ): Promise<readonly Measured[]> {
    const directions = sides.flatMap((side) => measureNames.map((measure) => ({ measure, ...side })));
    if (row.texts.some((text) => text !== null && text.length > longestOnTheSpot))
      return this.measure([row], directions, { signal, onProgress: () => {} });
    this.#keep(
      [row],
      directions,
      measureRows([row.texts], directions, () => {}),
    );
    return directions.map((direction) => [this.#known.get(row.texts)?.get(nameOf(direction)) ?? null]);
  }

  #knownOf({ texts }: RowTexts): Map<string, readonly number[] | null> {
    const known = this.#known.get(texts) ?? new Map<string, readonly number[] | null>();
    this.#known.set(texts, known);
    return known;
  }

  /** `all`: by direction the statistics of these rows, one after the other; of directions without any, none counts. */
  #keep(rows: readonly RowTexts[], directions: readonly Direction[], all: readonly Float64Array[]): void {
    const named = directions.map((direction) => ({ direction, name: nameOf(direction) }));
    for (const [at, row] of rows.entries()) {
      const known = this.#knownOf(row);
      for (const [index, { direction, name }] of named.entries()) {
        const size = statisticsSize[direction.measure];
        const numbers = isMeasured(row.texts, direction) ? all[index] : undefined;
        known.set(name, numbers ? plainNumbers(numbers, at * size, size) : null);
      }
    }
  }
}

/** Typed lists of a few numbers take several times the room. */
function plainNumbers(list: Float64Array, from: number, count: number): readonly number[] {
  const numbers: number[] = [];
  for (let at = from; at < from + count; at += 1) numbers.push(list[at] ?? 0);
  return numbers;
}

/** The statistics of the rows that count, one after the other. */
export function joined(measure: MeasureName, measured: Measured) {
  const counted = measured.filter((numbers) => numbers !== null);
  const size = statisticsSize[measure];
  const numbers = new Float64Array(counted.length * size);
  for (const [at, row] of counted.entries()) numbers.set(row, at * size);
  return { size, numbers };
}
