import { strictOne } from '../../numbers/amount.ts';
import type { Figure, Figures } from '../../numbers/read.ts';
import { isConverted } from './convert.ts';
import { isSaid, type Mismatch, placeAt } from './mismatch.ts';

/** Words as short stand beside too many numbers. */
const leastBeside = 4;

/**
 * Small numbers that a text may well put in words of another sort, but not by another number of the same thing: the
 * machine's third floor, the human's second floor; and an ordinal not by another one.
 */
export function replaced(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const [machine] = machines;
  if (machine === undefined) return otherOrdinals(source, machines, text);
  const isOurs = (figure: Figure) =>
    !figure.required && !isSaid(figure, source) && !machines.some((one) => isSaid(figure, one));
  const strangers = text.figures.filter(isOurs);
  if (strangers.length === 0) return otherOrdinals(source, machines, text);
  // A quarter of a year is three months, but no third quarter.
  const said = { allowed: new Set(text.figures.flatMap(({ readings }) => readings.flat())) };
  const gone = source.figures.filter((figure) => !figure.required && !isSaid(figure, said));
  const found = gone.flatMap((figure) => {
    const meant = machine.figures.filter((other) => isSaid(other, { allowed: new Set(figure.readings[0]) }));
    const place = strangers.find((stranger) => meant.some((other) => isOfSame(other, stranger)));
    return place === undefined ? [] : [{ source: figure, text: place }];
  });
  return found.length > 0 ? found : otherOrdinals(source, machines, text);
}

/**
 * An ordinal that only the text has, in place of one that the original and all machines have and the text lacks. A Roman
 * numeral stands for one: Nicholas II for «Николай I», but the first for no «Николай II».
 */
function otherOrdinals(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const witnesses = [source, ...machines];
  const stranger = text.figures.find(
    (figure) =>
      figure.ordinal !== null &&
      !figure.required &&
      witnesses.every((one) => !isSaid(figure, one) || isOftener(figure, text, one)),
  );
  if (stranger === undefined) return [];
  const gone = source.figures.find(
    (figure) =>
      figure.ordinal === stranger.ordinal &&
      !isSameValue(figure, stranger) &&
      (!isSaid(figure, text) || isOftener(figure, source, text)) &&
      machines.every((machine) => isSaid(figure, machine)),
  );
  return gone === undefined ? [] : [{ source: gone, text: stranger }];
}

const isSameValue = (one: Figure, other: Figure): boolean =>
  isSaid(one, { allowed: new Set(other.readings[0]) });

/** True where one text has a figure's number oftener than the other, which has it as a number, too. */
function isOftener({ readings: [likeliest] }: Figure, one: Figures, other: Figures): boolean {
  const key = likeliest?.length === 1 ? (likeliest[0] ?? '') : '';
  const times = timesIn(other, key);
  return times > 0 && timesIn(one, key) > times;
}

/** How many figures most likely have a number, alone or beside others. */
const timesIn = ({ figures }: Figures, key: string): number =>
  figures.filter(({ readings }) =>
    readings[0]?.some((one) => one === key || (one === strictOne && key === '1')),
  ).length;

const rounds: ReadonlySet<string | undefined> = new Set(
  [100, 1000, 1e6, 1e9].flatMap((round) => [String(round), String(2 * round)]),
);
const isRoundNumber = ({ readings: [likeliest] }: Figure): boolean =>
  likeliest?.length === 1 && rounds.has(likeliest[0]);

/** "A thousand" for a hundred, neither of which need be put as a number at all. At most one. */
export function otherRound(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): readonly Mismatch<Figure>[] {
  const stranger = text.figures.find(
    (figure) =>
      !figure.required && isRoundNumber(figure) && ![source, ...machines].some((one) => isSaid(figure, one)),
  );
  if (stranger === undefined) return [];
  const gone = source.figures.find(
    (figure) =>
      isRoundNumber(figure) &&
      !figure.required &&
      !isSaid(figure, text) &&
      machines.every((machine) => isSaid(figure, machine)),
  );
  return gone === undefined ? [] : [{ source: gone, text: stranger }];
}

/** Half past two for «четверть третьего», which need not be a time at all where another text has none. At most one. */
export function otherTime(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): readonly Mismatch<Figure>[] {
  const isWords = ({ kind, required }: Figure) => kind === 'time' && !required;
  // The third of something may be meant, too.
  const asTime = (figure: Figure): Figure => ({
    ...figure,
    readings: figure.readings.filter(([key]) => key?.startsWith('T')),
  });
  const stranger = text.figures.find(
    (figure) => isWords(figure) && ![source, ...machines].some((one) => isSaid(figure, one)),
  );
  if (stranger === undefined) return [];
  const gone = source.figures.find(
    (figure) =>
      isWords(figure) &&
      !isSaid(asTime(figure), text) &&
      machines.every((machine) => isSaid(asTime(figure), machine)),
  );
  return gone === undefined ? [] : [{ source: gone, text: stranger }];
}

const isOfSame = (a: Figure, b: Figure): boolean =>
  a.beside.some((word, side) => word.length >= leastBeside && word === b.beside[side]) ||
  (a.ordinal !== null && a.ordinal === b.ordinal) ||
  a.tags.some((tag) => tag.startsWith('#') && b.tags.includes(tag));

/** A unit of time with another number: two months for a month, an hour for half of one. At most one. */
export function miscounted(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
): readonly Mismatch[] {
  const witnesses = [source, ...machines];
  // An hour and a quarter may be «час пятнадцать».
  const isNew = (figure: Figure) =>
    !figure.required &&
    Number.isInteger(Number(figure.readings[0]?.[0])) &&
    !witnesses.some((one) => isSaid(figure, one) || isConverted(figure, text, one));
  for (const figure of text.figures.filter(isNew)) {
    const unit = unitOf(figure);
    const [place] = source.uncounted.get(unit) ?? [];
    if (place === undefined || !witnesses.every(({ uncounted }) => uncounted.has(unit))) continue;
    if (!text.uncounted.has(unit)) return [{ source: placeAt(place), text: figure }];
  }
  for (const figure of source.figures) {
    const [place] = text.uncounted.get(figure.halved ?? '') ?? [];
    if (place === undefined || isSaid(figure, text)) continue;
    if (machines.some((machine) => !isSaid(figure, machine))) continue;
    if (!witnesses.some(({ uncounted }) => uncounted.has(figure.halved ?? '')))
      return [{ source: figure, text: placeAt(place) }];
  }
  return oneForTwo(source, machines, text);
}

/** A week for two of them, which no other text names by itself. At most one. */
function oneForTwo(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const witnesses = [source, ...machines];
  for (const figure of source.figures.filter(isSmall)) {
    const unit = unitOf(figure);
    const [place] = text.uncounted.get(unit) ?? [];
    // "Weeks" are several, and may be two.
    if (place === undefined || place.to - place.from > unit.length) continue;
    if (isSaid(figure, text) || isConverted(figure, source, text)) continue;
    if (machines.some((machine) => !isSaid(figure, machine))) continue;
    if (witnesses.some(({ uncounted }) => uncounted.has(unit))) continue;
    return [{ source: figure, text: placeAt(place) }];
  }
  return [];
}

/**
 * A number that a text says oftener than original and machines do, where a small one of theirs is gone that asks for no
 * number: three times for twice, when there are three of something else. At most one.
 */
export function crowded(source: Figures, machines: readonly Figures[], text: Figures): readonly Mismatch[] {
  const gone = source.figures.find(
    (figure) =>
      isSmall(figure) &&
      !isSaid(figure, text) &&
      !isConverted(figure, source, text) &&
      machines.every((machine) => isSaid(figure, machine)),
  );
  if (gone === undefined) return [];
  const place = text.figures.findLast((figure) => {
    const [key = ''] = figure.readings[0] ?? [];
    const most = Math.max(...[source, ...machines].map((one) => timesIn(one, key)));
    const isSpelt = figure.required && figure.kind === 'number' && !figure.inDigits;
    return isSpelt && most > 0 && timesIn(text, key) > most;
  });
  return place === undefined ? [] : [{ source: gone, text: place }];
}

const isSmall = ({ required, readings, kind }: Figure): boolean =>
  !required && kind === 'number' && readings[0]?.[0] === '2';

const unitOf = ({ tags }: Figure): string => tags.find((tag) => tag.startsWith('#'))?.slice(1) ?? '';
