import { englishForms } from '../../dictionary/englishForms.ts';
import type { DictionaryEntry } from '../../dictionary/entries.ts';
import { entriesByKey } from '../../dictionary/entryIndex.ts';
import { russianForms } from '../../dictionary/russianForms.ts';
import type { Language } from '../../model.ts';
import { remember } from '../../remember.ts';
import { stemOf } from '../../text/tokens.ts';
import type { Rendering } from './relation.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By a Russian stem, the entries that have it. */
const entriesOf = entriesByKey(
  ({ russian }) => russian,
  ({ russian }) => russian.flatMap(russianForms).map(stemOf),
);
/** Only those of entries that a text has are ever asked for. */
const englishStems = remember(({ english }: DictionaryEntry) => english.flatMap(englishForms).map(stemOf));

/** Weight of a seed rendering: a dictionary entry is a possibility, not what this text has. */
const seedWeight = 0.3;

/** The words of the dictionary that occur in the texts, for Russian and English in either order; nothing for other languages. */
export function seedRenderings(vocabulary: Vocabulary, from: Language, to: Language): readonly Rendering[] {
  const isReversed = from === 'en' && to === 'ru';
  if (!isReversed && !(from === 'ru' && to === 'en')) return [];
  return vocabulary.stems.flatMap((stem, ru) => {
    const entries = entriesOf(stem);
    // Most words of two texts are names, or of the other language.
    if (entries.length === 0) return [];
    const said = new Set(entries.flatMap(englishStems));
    return [...said]
      .flatMap((answer) => vocabulary.known(answer) ?? [])
      .map((en) =>
        isReversed
          ? { left: en, right: ru, weight: seedWeight }
          : { left: ru, right: en, weight: seedWeight },
      );
  });
}
