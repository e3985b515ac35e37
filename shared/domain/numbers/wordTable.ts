import type { Span } from '../compare/compare.ts';
import type { Language } from '../model.ts';
import { lastAnswers, once, remember } from '../remember.ts';
import { matchesOf } from '../text/matches.ts';

/** A value that a text names in words, and where. */
interface NamedValue {
  readonly value: string;
  readonly span: Span;
}

/** What a text names of a table. */
export interface Named {
  /** By words that can mean nothing else, in text order. */
  readonly sure: readonly NamedValue[];
  /** How often one is said, by these and by words that may mean something else: a half of a match, the third of a row. */
  timesOf(value: string): number;
}

type Words = readonly (readonly [value: string, pattern: string])[];

/** Patterns of whole words by value, in lower case with ё as е; one value may stand several times. */
export interface WordTable {
  readonly sure: Words;
  readonly possible: Words;
}

/** Of a text that names nothing of a table. */
export const nothingNamed: Named = { sure: [], timesOf: () => 0 };

/** More than the sentences of a row, whose original is read for each of its texts. */
const rememberedTexts = 64;

/**
 * Reads what texts name of the tables of each language; nothing in one that has no table. Linear in the text. Words that
 * may mean something else are looked for only by the values that are asked for: the tables are long.
 */
export function wordReader(
  tables: ReadonlyMap<Language, WordTable>,
): (text: string, language: Language) => Named {
  const readers = once(() => new Map([...tables].map(([language, table]) => [language, readerOf(table)])));
  return (text, language) => readers().get(language)?.(text) ?? nothingNamed;
}

function readerOf(table: WordTable): (text: string) => Named {
  const starts = startsOf(table.sure.map(([, pattern]) => pattern));
  // Made when a text first has one of them: to make them all takes a tenth of checking a page.
  const own = once(() => table.sure.map(([value, pattern]) => [value, patternOf(pattern, 'iuy')] as const));
  const words = Map.groupBy([...table.sure, ...table.possible], ([value]) => value);
  const patternsFor = remember((value: string) => patternsOf(words.get(value) ?? []));
  return remember((text) => {
    const plain = text.replaceAll('ё', 'е');
    const sure = once(() =>
      foundAt(
        plain,
        own,
        matchesOf(plain, starts).map(({ index }) => index),
      ),
    );
    return {
      get sure() {
        return sure();
      },
      timesOf: remember((value) => countApart(found(plain, patternsFor(value)))),
    };
  }, lastAnswers(rememberedTexts));
}

const inTextOrder = (a: NamedValue, b: NamedValue): number => a.span.from - b.span.from;

const patternOf = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

/** Every place where one of them begins, those within another too. */
const startsOf = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?=(?:${patterns.join('|')})(?![\\p{L}\\p{N}]))`, 'giu');

/** By value, for a word may be of several: «прошлым летом» is a season and the last one. */
const patternsOf = (words: Words): readonly (readonly [value: string, pattern: RegExp])[] =>
  words.map(([value, pattern]) => [value, patternOf(pattern, 'giu')]);

const found = (text: string, patterns: ReturnType<typeof patternsOf>): readonly NamedValue[] =>
  patterns.flatMap(([value, pattern]) =>
    matchesOf(text, pattern).map(({ 0: { length }, index: from }) => ({
      value,
      span: { from, to: from + length },
    })),
  );

/**
 * The same by sticky patterns at the places where any of them begins, in text order: most texts have none or one, and to
 * run each over the whole text took as many times as long.
 */
const foundAt = (
  text: string,
  patterns: () => ReturnType<typeof patternsOf>,
  starts: readonly number[],
): readonly NamedValue[] => {
  if (starts.length === 0) return [];
  const all = patterns().flatMap(([value, pattern]) => {
    let end = 0;
    return starts.flatMap((from): readonly NamedValue[] => {
      pattern.lastIndex = from;
      if (from < end || !pattern.test(text)) return [];
      end = pattern.lastIndex;
      return [{ value, span: { from, to: end } }];
    });
  });
  return all.toSorted(inTextOrder);
};

/** What both tables find in one place counts once. */
function countApart(named: readonly NamedValue[]): number {
  let times = 0;
  let end = 0;
  for (const { span } of named.toSorted(inTextOrder)) {
    if (span.from < end) continue;
    times += 1;
    end = span.to;
  }
  return times;
}
