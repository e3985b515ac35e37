import { type FindWord, findWords, type KnownStems, queryWords } from '../concord/keys.ts';
import type { Language } from '../model.ts';

/** What a word or phrase of the original is to be called in the translations. */
export interface Term {
  readonly term: string;
  /** The first is the one to use, the others are as good. */
  readonly translations: readonly string[];
  /** What it must not be called. */
  readonly forbidden: readonly string[];
  readonly note: string;
}

/**
 * All that is written of a term, one thing after the other: further translations come after those that are there, and what
 * is written last decides where a variant was wanted and is forbidden, or the other way round. Linear in the variants.
 */
export function joinWritten(term: string, written: readonly Omit<Term, 'term'>[]): Term {
  const [translations, forbidden] = [new Set<string>(), new Set<string>()];
  let note = '';
  for (const one of written) {
    for (const variant of one.forbidden) translations.delete(variant);
    for (const variant of one.translations) forbidden.delete(variant);
    for (const variant of one.translations) translations.add(variant);
    for (const variant of one.forbidden) forbidden.add(variant);
    const notes = [note, one.note].filter((each) => each !== '');
    note = [...new Set(notes)].join('; ').slice(0, noteLength);
  }
  return { term, translations: [...translations], forbidden: [...forbidden], note };
}

/** A phrase found in a text, with the number it was given under. UTF-16 units, `to` exclusive. */
export interface PhrasePlace {
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

/** UTF-16 units of a note. */
export const noteLength = 2_000;

interface Phrase {
  readonly phrase: number;
  readonly words: readonly FindWord[];
}

/** Finds phrases in texts of one language. */
export type PhraseFinder = (text: string) => readonly PhrasePlace[];

/**
 * A finder of phrases in any of their forms (by stem), in text order.
 * A phrase without words is never found. A text takes time linear in its words, but for phrases that begin alike.
 */
export function phraseFinder(phrases: readonly string[], language: Language): PhraseFinder {
  const known: KnownStems = new Map();
  const byFirst = new Map<string, Phrase[]>();
  phrases.forEach((phrase, at) => {
    const words = queryWords(phrase);
    const entry = { phrase: at, words };
    for (const key of new Set([words[0]?.stem, words[0]?.word])) {
      if (key !== undefined) byFirst.set(key, [...(byFirst.get(key) ?? []), entry]);
    }
  });
  const isSame = (one: FindWord | undefined, wanted: FindWord): boolean =>
    one !== undefined && (one.stem === wanted.stem || one.word === wanted.word);
  return (text) => {
    if (byFirst.size === 0) return [];
    const words = findWords(text, language, known);
    const found: PhrasePlace[] = [];
    words.forEach(({ stem, word, from }, at) => {
      const candidates = [...(byFirst.get(stem) ?? []), ...(stem === word ? [] : (byFirst.get(word) ?? []))];
      for (const one of new Set(candidates)) {
        if (!one.words.every((wanted, offset) => isSame(words[at + offset], wanted))) continue;
        found.push({ phrase: one.phrase, from, to: words[at + one.words.length - 1]?.to ?? from });
      }
    });
    return found;
  };
}

/** Places that lie in no longer one: `lighthouse` within `lighthouse keeper` is no term of its own there. */
export const outermost = (places: readonly PhrasePlace[]): readonly PhrasePlace[] =>
  places.filter(
    (one) =>
      !places.some(
        (other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  );

/** Several variants written in one field, parted by semicolons. */
export const splitVariants = (text: string): readonly string[] => [
  ...new Set(text.split(';').flatMap((variant) => variant.trim() || [])),
];

/** As `splitVariants` reads them. */
export const joinVariants = (variants: readonly string[]): string => variants.join('; ');
