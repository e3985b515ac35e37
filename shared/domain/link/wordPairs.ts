import { englishForms } from '../dictionary/englishForms.ts';
import type { DictionaryEntry } from '../dictionary/entries.ts';
import { entriesByKey } from '../dictionary/entryIndex.ts';
import { russianForms } from '../dictionary/russianForms.ts';
import { once, remember } from '../remember.ts';
import { stem } from '../text/stem.ts';

/** By a stem of one language, those of the other that may answer to it: `росс`, `russia`. */
export type WordPairs = Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get'>;

/**
 * What the dictionary has, from Russian to English or back; the same object for all who ask. Reads it when first asked, and
 * stems only the words that are asked for, each once, and their neighbours.
 */
export const commonPairs = remember(
  (from: 'ru' | 'en'): WordPairs =>
    from === 'ru' ? pairsFrom(russian, english.stems) : pairsFrom(english, russian.stems),
);

/** By a Russian stem, the English words that may answer to it as they are written, irregular forms too; as above. */
export const dictionaryWords = once((): WordPairs => pairsFrom(russian, english.leading));

type WordsOf = (entry: DictionaryEntry) => readonly string[];

/** The words of one language. */
interface Side {
  /** Words that show by which letters any form of the entry begins. */
  readonly leading: WordsOf;
  readonly stems: WordsOf;
  readonly entriesOf: (stem: string) => readonly DictionaryEntry[];
}

function sideOf(leading: WordsOf, stemsOf: WordsOf): Side {
  const stems = remember(stemsOf);
  return { leading, stems, entriesOf: entriesByKey(leading, stems) };
}

/** By a stem of one language, what an entry answers with. */
function pairsFrom({ entriesOf }: Side, answersOf: WordsOf): WordPairs {
  // Null, which is remembered: most stems of a text are of small words and names, and asked for again and again.
  const answers = remember((key: string): ReadonlySet<string> | null => {
    const entries = entriesOf(key);
    return entries.length === 0 ? null : new Set(entries.flatMap(answersOf));
  });
  return { get: (key) => answers(key) ?? undefined };
}

const russian = sideOf(
  ({ russian: words }) => words,
  ({ russian: words }) => words.flatMap(russianForms).map((word) => stem(word, 'ru')),
);
const english = sideOf(
  ({ english: words }) => words.flatMap(englishForms),
  ({ english: words }) => words.flatMap(englishForms).map((word) => stem(word, 'en')),
);
