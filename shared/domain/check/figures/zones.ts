import type { Language } from '../../model.ts';
import { type Figure, isNumberWord } from '../../numbers/read.ts';
import type { Reading, Word } from '../meaning/reading.ts';

/** Which figure a word belongs to, and how near it stands: 1 beside it. */
export interface Zone {
  readonly figure: Figure;
  readonly nearness: number;
}

/** Words. Those farther from a number say little of it. */
const farthest = 5;
/** What is counted stands behind its number; what stands before it says less of it. */
const shareBefore = 0.7;

const mark = /[,;:]\s/;

/** Words that stand before the number of one of their things. */
const labels =
  /^(?:пункт|стать|част|глав|страниц|номер|дом|квартир|корпус|том|раздел|абзац|ряд|мест|рейс|поезд|автобус|маршрут|лини|параграф|(?:article|paragraph|clause|section|chapter|page|number|room|flat|apartment|volume|part|line|row|seat|flight|train|bus|route|gate|platform|house|building|lot|item)s?$)/;

/**
 * By word of those that are asked for the nearest figure of its sentence, of equally near ones the one before it; null for words that are far from all,
 * and for numbers. O(words · figures).
 */
export function zonesOf(
  figures: readonly Figure[],
  { words, text }: Reading,
  asked: readonly Word[],
  language: Language,
): readonly (Zone | null)[] {
  const numbers = figures.flatMap((figure): readonly Placed[] => {
    const first = words.findIndex(({ to }) => to > figure.span.from);
    const end = words.findIndex(({ from }) => from >= figure.span.to);
    const last = (end < 0 ? words.length : end) - 1;
    return figure.kind === 'date' ? [] : [{ figure, first, last, sentence: words[first]?.sentence }];
  });
  const placeOf = new Map(words.map(({ from }, at) => [from, at]));
  return asked.map((word) => {
    const zone = nearestTo(word, placeOf.get(word.from) ?? -1, numbers, text.text);
    const isNumber = zone !== null && (/\p{Nd}/u.test(word.text) || isNumberWord(word.lower, language));
    return isNumber ? null : zone;
  });
}

/** A figure and its words among all of its text, first and last. */
interface Placed {
  readonly figure: Figure;
  readonly first: number;
  readonly last: number;
  readonly sentence: number | undefined;
}

/** `at`: the place of the word. */
function nearestTo(word: Word, at: number, numbers: readonly Placed[], text: string): Zone | null {
  let nearest: Zone | null = null;
  let least = farthest + 1;
  for (const { figure, first, last, sentence } of numbers) {
    if (sentence !== word.sentence) continue;
    const isLabel = at + 1 === first && labels.test(word.lower);
    const distance = isLabel ? 0 : Math.max(1, first - at, at - last);
    // «6, справа 9»: of two as near a word belongs to the one that no mark parts it from.
    const isParted =
      distance === least && at < first && mark.test(text.slice(nearest?.figure.span.to, word.from));
    if (distance >= least && !isParted) continue;
    least = distance;
    const share = isLabel || at > last ? 1 : shareBefore;
    nearest = { figure, nearness: share / Math.max(1, distance) };
  }
  return nearest;
}
