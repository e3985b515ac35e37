import { once, remember } from '../remember.ts';
import { type DictionaryEntry, dictionaryEntries } from './entries.ts';

/** What a key begins with, two letters as one number: stems keep the first letters of their words. */
const startOf = (key: string): number => 65_536 * key.charCodeAt(0) + (key.charCodeAt(1) || 0);
/** The stem of a word of so many letters may have one. */
const shortWord = 4;

const nothing: readonly DictionaryEntry[] = [];

/**
 * Finds the entries of the dictionary that have a key, in their order. `leading`: words that show by which letters any key
 * of an entry begins. Reads the dictionary when first asked, in about 20 ms, and then only the keys of entries that begin
 * as the one that is asked for: of all of them it would take ten times as long.
 */
export function entriesByKey(
  leading: (entry: DictionaryEntry) => readonly string[],
  keysOf: (entry: DictionaryEntry) => readonly string[],
): (key: string) => readonly DictionaryEntry[] {
  const byStart = once(() => {
    const found = new Map<number, DictionaryEntry[]>();
    for (const entry of dictionaryEntries()) {
      for (const word of leading(entry)) {
        pushOnce(found, startOf(word), entry);
        if (word.length <= shortWord) pushOnce(found, startOf(word.slice(0, 1)), entry);
      }
    }
    return found;
  });
  const beginning = remember((start: number) => {
    const entries = new Map<string, DictionaryEntry[]>();
    for (const entry of byStart().get(start) ?? []) {
      for (const key of keysOf(entry)) pushOnce(entries, key, entry);
    }
    return entries;
  });
  return (key) => beginning(startOf(key)).get(key) ?? nothing;
}

/** Of an entry at a time. */
function pushOnce<Key>(found: Map<Key, DictionaryEntry[]>, key: Key, entry: DictionaryEntry): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, [entry]);
  else if (known.at(-1) !== entry) known.push(entry);
}
