import { englishForms } from '../dictionary/englishForms.ts';
import { type DictionaryEntry, dictionaryEntries } from '../dictionary/entries.ts';
import { russianForms } from '../dictionary/russianForms.ts';
import type { Language } from '../model.ts';
import { once, remember } from '../remember.ts';
import { stemOf } from '../text/tokens.ts';
import type { Rendering } from './relation.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By a Russian stem, the entries that have it; worked out when first asked for, in some 60 ms, and once. */
const entriesByStem = once((): ReadonlyMap<string, readonly DictionaryEntry[]> => {
  const found = new Map<string, DictionaryEntry[]>();
  for (const entry of dictionaryEntries())
    for (const stem of new Set(entry.russian.flatMap(russianForms).map(stemOf))) {
      const known = found.get(stem);
      if (known) known.push(entry);
      else found.set(stem, [entry]);
    }
  return found;
});
/** Only those of entries that a text has are ever asked for. */
const englishStems = remember(
  ({ english }: DictionaryEntry) => english.flatMap(englishForms).map(stemOf),
  new WeakMap(),
);

/** Weight of a seed rendering: a dictionary entry is a possibility, not what this text has. */
const seedWeight = 0.3;

/** The words of the dictionary that occur in the texts, for Russian and English in either order; nothing for other languages. */
export function seedRenderings(vocabulary: Vocabulary, from: Language, to: Language): readonly Rendering[] {
  const isReversed = from === 'en' && to === 'ru';
  if (!isReversed && !(from === 'ru' && to === 'en')) return [];
  const entries = entriesByStem();
  return vocabulary.stems.flatMap((stem, ru) => {
    const said = new Set((entries.get(stem) ?? []).flatMap(englishStems));
    return [...said]
      .flatMap((answer) => vocabulary.known(answer) ?? [])
      .map((en) =>
        isReversed
          ? { left: en, right: ru, weight: seedWeight }
          : { left: ru, right: en, weight: seedWeight },
      );
  });
}
