import type { NewsRow } from './news.ts';
import type { Random } from './random.ts';

/** What a planter knows besides the text. */
interface PlantContext {
  readonly row: NewsRow;
  /** Which human translation the text is, 0 or 1. */
  readonly human: number;
  readonly random: Random;
  /** Rows to take foreign sentences from. */
  readonly rows: readonly NewsRow[];
  /** Words seen in lower case in an English text of the project. */
  readonly isCommon: (word: string) => boolean;
}

/** Puts one error into a text; null where the text has no place for it. */
export type Planter = (text: string, context: PlantContext) => string | null;

/** All matches of a pattern; one of them is replaced. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  replacement: (match: RegExpExecArray) => string | null,
): string | null {
  for (const match of random.shuffled([...text.matchAll(pattern)])) {
    const other = replacement(match);
    if (other !== null && other !== match[0]) {
      return text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
    }
  }
  return null;
}
