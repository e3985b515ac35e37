import type { Span } from '../compare/compare.ts';
import type { Language } from '../model.ts';
import { once } from '../remember.ts';

/** A value that a text names in words, and where. */
interface NamedValue {
  readonly value: string;
  readonly span: Span;
}

/** What a text names of a table. */
export interface Named {
  /** By words that can mean nothing else, in text order. */
  readonly sure: readonly NamedValue[];
  /** How often these are said, and words that may mean something else: a half of a match, the third of a row. */
  readonly possible: ReadonlyMap<string, number>;
}

type Words = readonly (readonly [value: string, pattern: string])[];

/** Patterns of whole words by value, in lower case with ё as е; one value may stand several times. */
export interface WordTable {
  readonly sure: Words;
  readonly possible: Words;
}

export const nothingNamed: Named = { sure: [], possible: new Map() };

/** Reads what texts name of the tables of each language; nothing in one that has no table. Linear in the text. */
export function wordReader(
  tables: ReadonlyMap<Language, WordTable>,
): (text: string, language: Language) => Named {
  const readers = once(
    () =>
      new Map(
        [...tables].map(([language, { sure, possible }]) => [
          language,
          {
            any: patternOf(sure.map(([, pattern]) => pattern)),
            sure: patternsOf(sure),
            possible: patternsOf(possible),
          },
        ]),
      ),
  );
  return (text, language) => {
    const own = readers().get(language);
    if (own === undefined) return nothingNamed;
    const plain = text.replaceAll('ё', 'е');
    const sure = plain.search(own.any) < 0 ? [] : found(plain, own.sure);
    return {
      sure: sure.toSorted((a, b) => a.span.from - b.span.from),
      possible: timesOf([...sure, ...found(plain, own.possible)]),
    };
  };
}

const patternOf = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** By value, for a word may be of several: «прошлым летом» is a season and the last one. */
const patternsOf = (words: Words): readonly (readonly [value: string, pattern: RegExp])[] =>
  words.map(([value, pattern]) => [value, patternOf([pattern])]);

const found = (text: string, patterns: ReturnType<typeof patternsOf>): readonly NamedValue[] =>
  patterns.flatMap(([value, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, index: from }) => ({
      value,
      span: { from, to: from + length },
    })),
  );

/** What both tables find in one place counts once. */
function timesOf(named: readonly NamedValue[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { value, span } of named.toSorted((a, b) => a.span.from - b.span.from)) {
    if (span.from < (ends.get(value) ?? 0)) continue;
    times.set(value, (times.get(value) ?? 0) + 1);
    ends.set(value, span.to);
  }
  return times;
}
