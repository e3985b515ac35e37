import type { Figure, Figures } from '../../numbers/read.ts';
import { isConverted } from './convert.ts';
import { isSaid, type Mismatch, placeAt } from './mismatch.ts';

/** A text and its figures. */
interface Figured {
  readonly text: string;
  readonly figures: Figures;
}

/** What Russian halves in one word, by unit, as English has it whole. */
const wholes: ReadonlyMap<string, string> = new Map([
  ['km', 'kilomet(?:re|er)'],
  ['m', 'met(?:re|er)'],
  ['t', 'ton(?:ne)?'],
  ['kg', 'kilo(?:gram(?:me)?)?'],
  ['l', 'lit(?:re|er)'],
  ['year', 'year'],
  ['day', 'day'],
  ['hour', 'hour'],
  ['minute', 'minute'],
]);

/** Things that are filled, which are no units: «полстакана». */
const vessel = /(?<!\p{L})пол(?:стакан|кружк|чашк|ложк|бутыл|тарел|ведр|банк|пачк)\p{L}+/iu;
const vesselWords =
  'glass|cup|mug|tumbler|(?:tea|table)?spoon(?:ful)?|bottle|plate(?:ful)?|bucket|jar|can|pack(?:et)?';

const wholeOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:an?|one|1) (?:${words})(?!\\p{L})`, 'iu');
const halfWords = /half|halv|½|\.5/i;

/**
 * A whole where the original and all machines have half of it: "a litre" for «пол-литра». What the text halves may be it, in
 * whatever words. At most one. Linear.
 */
export function wholeForHalf(
  source: Figured,
  machines: readonly Figured[],
  text: Figured,
): readonly Mismatch[] {
  if (halfWords.test(text.text)) return [];
  const halved = source.figures.figures.find(
    (figure) => figure.halved !== undefined && !isSaidIn(figure, source.figures, text.figures),
  );
  const filled = halved === undefined ? vessel.exec(source.text) : null;
  const words = halved ? wholes.get(halved.halved ?? '') : filled ? vesselWords : undefined;
  if (words === undefined) return [];
  if (
    machines.some(
      (machine) =>
        !halfWords.test(machine.text) && !(halved && isSaidIn(halved, source.figures, machine.figures)),
    )
  )
    return [];
  const whole = wholeOf(words).exec(text.text);
  const span = halved?.span ?? (filled && { from: filled.index, to: filled.index + filled[0].length });
  return whole === null || !span
    ? []
    : [
        {
          source: placeAt(span),
          text: placeAt({ from: whole.index, to: whole.index + whole[0].length }),
        },
      ];
}

const isSaidIn = (figure: Figure, own: Figures, figures: Figures): boolean =>
  isSaid(figure, figures) || isConverted(figure, own, figures);
