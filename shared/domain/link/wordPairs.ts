import { englishForms } from '../dictionary/englishForms.ts';
import { type DictionaryEntry, dictionaryEntries } from '../dictionary/entries.ts';
import { russianForms } from '../dictionary/russianForms.ts';
import { once, remember } from '../remember.ts';
import { stem } from '../text/stem.ts';

/** By a stem of one language, those of the other that may answer to it: `росс`, `russia`. */
export type WordPairs = Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get'>;

/** Stems keep the first letters of their words, and only irregular English forms have others than the first form. */
const startOf = (stem: string): string => stem.slice(0, 2);
/** The stem of a word of four letters may have one. */
const startsOf = (word: string): readonly string[] =>
  word.length > 4 ? [startOf(word)] : [startOf(word), word.slice(0, 1)];

/**
 * What the dictionary has, from Russian to English or back; the same object for all who ask. Reads it when first asked, in
 * about 20 ms, and stems only the words that begin as the one that is asked for, for stemming all of them takes ten times
 * as long.
 */
export const commonPairs = remember((from: 'ru' | 'en'): WordPairs => {
  const other = from === 'ru' ? english : russian;
  return pairsFrom(from, remember(other.stems, new WeakMap()));
});

/** By a Russian stem, the English words that may answer to it as they are written, irregular forms too; as above. */
export const dictionaryWords = once((): WordPairs => pairsFrom('ru', english.leading));

/** By a stem of one language, what an entry answers with. */
function pairsFrom(from: 'ru' | 'en', answersOf: (entry: DictionaryEntry) => readonly string[]): WordPairs {
  const own = from === 'ru' ? russian : english;
  const byStart = once(() => {
    const found = new Map<string, DictionaryEntry[]>();
    for (const entry of dictionaryEntries())
      for (const start of own.leading(entry).flatMap(startsOf)) pushOnce(found, start, entry);
    return found;
  });
  const beginning = remember((start: string) => {
    const entries = new Map<string, DictionaryEntry[]>();
    for (const entry of byStart().get(start) ?? []) {
      for (const key of own.stems(entry)) pushOnce(entries, key, entry);
    }
    return entries;
  });
  // Null, which is remembered: most stems of a text are of small words and names, and asked for again and again.
  const answers = remember((key: string): ReadonlySet<string> | null => {
    const entries = beginning(startOf(key)).get(key);
    return entries === undefined ? null : new Set(entries.flatMap(answersOf));
  });
  return { get: (key) => answers(key) ?? undefined };
}

/** Of an entry at a time. */
function pushOnce(found: Map<string, DictionaryEntry[]>, key: string, entry: DictionaryEntry): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, [entry]);
  else if (known.at(-1) !== entry) known.push(entry);
}

const russian = {
  /** Words that show by which letters any form of the entry begins. */
  leading: (entry: DictionaryEntry): readonly string[] => entry.russian,
  stems: (entry: DictionaryEntry): readonly string[] =>
    entry.russian.flatMap(russianForms).map((word) => stem(word, 'ru')),
};
const english = {
  leading: (entry: DictionaryEntry): readonly string[] => entry.english.flatMap(englishForms),
  stems: (entry: DictionaryEntry): readonly string[] =>
    entry.english.flatMap(englishForms).map((word) => stem(word, 'en')),
};
