import { dictionaryEntries } from '../dictionary/entries.ts';
import { stem } from '../text/stem.ts';

/** By a stem of one language, those of the other that may answer to it. */
export type WordPairs = ReadonlyMap<string, ReadonlySet<string>>;

/** By Russian stem the English ones: `росс`, `russia`. Builds anew at every call, the first time in about 150 ms. */
export function commonPairs(): WordPairs {
  const pairs = new Map<string, Set<string>>();
  for (const { russian, english } of dictionaryEntries()) {
    const stems = english.map((word) => stem(word, 'en'));
    for (const key of russian.map((word) => stem(word, 'ru'))) {
      const known = pairs.get(key) ?? new Set<string>();
      for (const answer of stems) known.add(answer);
      pairs.set(key, known);
    }
  }
  return pairs;
}
