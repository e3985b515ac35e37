import type { Figure, Figures } from '../../numbers/read.ts';
import type { Mismatch } from './mismatch.ts';

/** Lengths, areas, weights, volumes, power, data: what a number is not told without. Years, hours and degrees often are. */
const measured: ReadonlySet<string> = new Set(
  'km m cm mm um nm mile verst ha acre are km2 m2 m3 kg g mg mcg t pood l ml barrel kv hz khz mhz ghz w kw mw gw kb mb gb tb'
    .split(' ')
    .map((unit) => `#${unit}`),
);

/** Any unit that the text names anywhere may be the number's. */
const units =
  /(?<!\p{L})(?:(?:kilo|centi|milli|micro|nano|mega|giga|tera)?(?:met(?:re|er)|gram|lit(?:re|er)|watt|volt|byte|hertz)|kilo|k?m(?:s|ph|\/?h)?(?!\p{L})|kph|mile|f(?:oo|ee)?t(?!\p{L})|inch|yard|verst|acre|are|hect|ha(?!\p{L})|square|sq|cubic|t(?!\p{L})|ton|pound|lbs?|ounce|oz|gallon|barrel|poods?|degree|[cm]m|µm|nm|[kmµ]?g(?!\p{L})|m?l(?!\p{L})|[kmg]?w(?!\p{L})|[kmgt]b|[kmg]?hz|calib)/iu;

/** A run or a swim goes by its length alone. */
const race = /hurdle|freestyle|butterfly|breaststroke|backstroke|relay|sprint|race|medley|run(?!\p{L})/iu;

/**
 * Numbers of the original that measure something, which a text has bare: "the bridge is 42 long". At most one; none where
 * the text names any unit, or a machine's text has the number bare, too. Linear.
 */
export function droppedUnit(
  source: Figures,
  machines: readonly Figures[],
  text: Figures,
  english: string,
): readonly Mismatch<Figure>[] {
  if (units.test(english.replace(/[\d.,]+/g, ' ')) || race.test(english)) return [];
  for (const figure of source.figures) {
    if (!figure.tags.some((tag) => measured.has(tag))) continue;
    const [key] = figure.readings[0] ?? [];
    const same = (one: Figures) => one.figures.filter(({ readings }) => readings[0]?.[0] === key);
    const [bare, ...rest] = same(text);
    // "First in the 1,500" is a race.
    if (
      bare === undefined ||
      bare.beside[0] === 'the' ||
      rest.length > 0 ||
      bare.tags.length > 0 ||
      same(source).length > 1
    )
      continue;
    if (machines.every((machine) => same(machine).every(({ tags }) => tags.length > 0)))
      return [{ source: figure, text: bare }];
  }
  return [];
}
