import { englishForms } from '../dictionary/englishForms.ts';
import { dictionaryEntries } from '../dictionary/entries.ts';
import { russianForms } from '../dictionary/russianForms.ts';
import type { Language } from '../model.ts';
import { remember } from '../remember.ts';
import { stemOf } from '../text/tokens.ts';
import type { Rendering } from './relation.ts';
import type { Vocabulary } from './vocabulary.ts';

const stemsOf = (words: readonly string[]): readonly string[] => [...new Set(words.map(stemOf))];

/** Stems of each entry of the dictionary, Russian and English; worked out when first asked for, in some 60 ms, and once. */
const entries = remember((_: 'dictionary') =>
  dictionaryEntries().map(({ russian, english }) => ({
    russian: stemsOf(russian.flatMap(russianForms)),
    english: stemsOf(english.flatMap(englishForms)),
  })),
);

/** Weight of a seed rendering: a dictionary entry is a possibility, not what this text has. */
const seedWeight = 0.3;

/** The words of the dictionary that occur in the texts, for Russian and English in either order; nothing for other languages. */
export function seedRenderings(vocabulary: Vocabulary, from: Language, to: Language): readonly Rendering[] {
  const isReversed = from === 'en' && to === 'ru';
  if (!isReversed && !(from === 'ru' && to === 'en')) return [];
  const numbers = (stems: readonly string[]) => stems.flatMap((stem) => vocabulary.known(stem) ?? []);
  return entries('dictionary').flatMap(({ russian, english }) => {
    const left = numbers(russian);
    if (left.length === 0) return [];
    const right = numbers(english);
    return left.flatMap((ru) =>
      right.map((en) =>
        isReversed
          ? { left: en, right: ru, weight: seedWeight }
          : { left: ru, right: en, weight: seedWeight },
      ),
    );
  });
}
