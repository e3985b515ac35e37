import type { Language } from '../model.ts';
import { foldText } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';

/** A word as it is found by: hyphenated words are several. */
export interface FindWord {
  /** UTF-16 units of the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Folded (NFKC, lower case, ё as е). */
  readonly word: string;
  readonly stem: string;
}

/** Stems by word, of one language: whoever reads many texts stems each word once. */
export type KnownStems = Map<string, string>;

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const cyrillic = /^[а-яё]/i;
const latin = /^[a-z]/i;

/**
 * The words of a text in order, to be found by. A word is stemmed by its letters: Russian ones in a Russian text or
 * a query, English ones in an English or Russian text; words of other languages are their own stems. Linear.
 */
export function findWords(
  text: string,
  language: Language,
  known: KnownStems = new Map(),
): readonly FindWord[] {
  return Array.from(text.matchAll(pattern), (found) => {
    const word = foldText(found[0]);
    const stemmed = known.get(word) ?? stemIn(word, language);
    known.set(word, stemmed);
    return { from: found.index, to: found.index + found[0].length, word, stem: stemmed };
  });
}

function stemIn(word: string, language: Language): string {
  if (language !== 'ru' && language !== 'en') return word;
  if (cyrillic.test(word)) return stem(word, 'ru');
  return latin.test(word) ? stem(word, 'en') : word;
}

/** How a text is searched: by the stems of its words, or by the words as they stand but for case. */
export type FindBy = 'stem' | 'word';

/** The words of what is searched for, which may be of either language. */
export const queryWords = (query: string): readonly FindWord[] => findWords(query, 'ru');

/**
 * Every place of a phrase in a text: its words in order with nothing but marks between. UTF-16 units, ascending,
 * without overlap. Linear in the text, times the words of the phrase.
 */
export function findPhrase(
  text: string,
  language: Language,
  phrase: readonly FindWord[],
  by: FindBy,
  known: KnownStems = new Map(),
): readonly { readonly from: number; readonly to: number }[] {
  if (phrase.length === 0) return [];
  const words = findWords(text, language, known);
  const isSame = (one: FindWord | undefined, wanted: FindWord): boolean =>
    one !== undefined && (one.word === wanted.word || (by === 'stem' && one.stem === wanted.stem));
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (!phrase.every((wanted, offset) => isSame(words[at + offset], wanted))) continue;
    found.push({ from: words[at]?.from ?? 0, to: words[at + phrase.length - 1]?.to ?? 0 });
    at += phrase.length - 1;
  }
  return found;
}
