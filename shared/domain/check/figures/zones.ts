import type { Language } from '../../model.ts';
import { type Figure, isNumberWord } from '../../numbers/read.ts';
import type { KnownWord } from '../meaning/counterparts.ts';
import type { Reading } from '../meaning/reading.ts';

/** Which figure a word belongs to, and how near it stands: 1 beside it. */
export interface Zone {
  readonly figure: Figure;
  readonly nearness: number;
}

/** Words. Those farther from a number say little of it. */
const farthest = 5;
/** What is counted stands behind its number; what stands before it says less of it. */
const shareBefore = 0.7;

/** Words that stand before the number of one of their things. */
const labels =
  /^(?:пункт|стать|част|глав|страниц|номер|дом|квартир|корпус|том|раздел|абзац|ряд|мест|рейс|поезд|автобус|маршрут|лини|параграф|(?:article|paragraph|clause|section|chapter|page|number|room|flat|apartment|volume|part|line|row|seat|flight|train|bus|route|gate|platform|house|building|lot|item)s?$)/;

/**
 * By word the nearest figure of its sentence, of equally near ones the one before it; null for words that are far from all,
 * and for numbers. O(words · figures).
 */
export function zonesOf(
  figures: readonly Figure[],
  { words }: Reading,
  known: readonly KnownWord[],
  language: Language,
): readonly (Zone | null)[] {
  const numbers = figures.flatMap((figure) => {
    const first = words.findIndex(({ to }) => to > figure.span.from);
    const end = words.findIndex(({ from }) => from >= figure.span.to);
    const last = (end < 0 ? words.length : end) - 1;
    return figure.kind === 'date' ? [] : [{ figure, first, last, sentence: words[first]?.sentence }];
  });
  const placeOf = new Map(words.map(({ from }, at) => [from, at]));
  return known.map(({ word }) => {
    if (/\p{Nd}/u.test(word.text) || isNumberWord(word.lower, language)) return null;
    const at = placeOf.get(word.from) ?? -1;
    let nearest: Zone | null = null;
    let least = farthest + 1;
    for (const { figure, first, last, sentence } of numbers) {
      const isLabel = at + 1 === first && labels.test(word.lower);
      const distance = isLabel ? 0 : Math.max(1, first - at, at - last);
      if (sentence !== word.sentence || distance >= least) continue;
      least = distance;
      const share = isLabel || at > last ? 1 : shareBefore;
      nearest = { figure, nearness: share / Math.max(1, distance) };
    }
    return nearest;
  });
}
