import { expect, test } from 'vitest';
import { englishForms } from '../../../shared/domain/dictionary/englishForms.ts';
import { type DictionaryEntry, dictionaryEntries } from '../../../shared/domain/dictionary/entries.ts';
import { entriesByKey } from '../../../shared/domain/dictionary/entryIndex.ts';
import { russianForms } from '../../../shared/domain/dictionary/russianForms.ts';
import { stem } from '../../../shared/domain/text/stem.ts';
import { stemOf } from '../../../shared/domain/text/tokens.ts';

type WordsOf = (entry: DictionaryEntry) => readonly string[];

const russian: WordsOf = ({ russian: words }) => words;
const english: WordsOf = ({ english: words }) => words.flatMap(englishForms);
const formsOf: WordsOf = ({ russian: words }) => words.flatMap(russianForms);

const indexes: readonly (readonly [string, WordsOf, WordsOf])[] = [
  ['Russian stems', russian, (entry) => formsOf(entry).map((word) => stem(word, 'ru'))],
  ['English stems', english, (entry) => english(entry).map((word) => stem(word, 'en'))],
  ['the rough stems of the aligner', russian, (entry) => formsOf(entry).map(stemOf)],
];

test.each(indexes)(
  'every entry is found by each of its %s, in the order of the dictionary',
  (_, leading, keysOf) => {
    const all = new Map<string, Set<DictionaryEntry>>();
    for (const entry of dictionaryEntries())
      for (const key of keysOf(entry)) all.set(key, (all.get(key) ?? new Set()).add(entry));
    const find = entriesByKey(leading, keysOf);
    const missed = [...all].filter(([key, entries]) => {
      const found = find(key);
      return found.length !== entries.size || [...entries].some((entry, at) => found[at] !== entry);
    });
    expect(missed.map(([key]) => key)).toEqual([]);
    expect(find('ыыыы')).toEqual([]);
  },
);
