import type { RowCheck } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import type { CheckText } from '../check/row.ts';
import type { Language } from '../model.ts';
import {
  joinVariants,
  outermost,
  type PhraseFinder,
  type PhrasePlace,
  phraseFinder,
  type Term,
} from './term.ts';

/** A phrase that a translation may have for a term, or must not. */
interface Variant {
  readonly term: number;
  readonly text: string;
  readonly isForbidden: boolean;
}

/**
 * Checks a glossary: where the original has a term, its translation is to stand in every text, and no variant that is
 * forbidden. Forms of words are known by their stems.
 */
export function glossaryCheck(terms: readonly Term[]): RowCheck {
  const variants = terms.flatMap(({ translations, forbidden }, term): readonly Variant[] => [
    ...translations.map((text) => ({ term, text, isForbidden: false })),
    ...forbidden.map((text) => ({ term, text, isForbidden: true })),
  ]);
  const inOriginal = perLanguage(terms.map(({ term }) => term));
  const inTranslation = perLanguage(variants.map(({ text }) => text));
  return {
    prepare: () => (row) => {
      const { source } = row;
      if (!source || terms.length === 0) return [];
      const wanted = Map.groupBy(outermost(inOriginal(source.language)(source.text)), ({ phrase }) => phrase);
      if (wanted.size === 0) return [];
      return row.checked.flatMap((text) => {
        const found = inTranslation(text.language)(text.text);
        return [...wanted].flatMap(([term, [place]]) => {
          const entry = terms[term];
          return entry && place ? findingsOf(entry, term, place, source, text, found, variants) : [];
        });
      });
    },
  };
}

function findingsOf(
  entry: Term,
  term: number,
  place: PhrasePlace,
  source: CheckText,
  text: CheckText,
  found: readonly PhrasePlace[],
  variants: readonly Variant[],
): readonly Finding[] {
  const own = found.filter(({ phrase }) => variants[phrase]?.term === term);
  const right = own.filter(({ phrase }) => variants[phrase]?.isForbidden === false);
  const wrong = own.filter(
    ({ phrase, from, to }) =>
      variants[phrase]?.isForbidden === true && !right.some((one) => one.from <= from && to <= one.to),
  );
  const about = {
    version: text.version,
    source: { from: place.from, to: place.to },
  };
  const translation = joinVariants(entry.translations);
  const original = source.text.slice(place.from, place.to);
  if (wrong.length > 0) {
    return wrong.map(({ from, to }) => ({
      ...about,
      check: 'termForbidden',
      severity: 'warning',
      span: { from, to },
      message: translation === '' ? 'termForbidden' : 'termForbiddenFor',
      params: { text: text.text.slice(from, to), original, translation },
    }));
  }
  if (right.length > 0 || entry.translations.length === 0) return [];
  const at = placeIn(text.text, place.from / Math.max(1, source.text.length));
  return [
    {
      ...about,
      check: 'termMissing',
      severity: 'warning',
      span: { from: at, to: at },
      message: 'termMissing',
      params: { original, translation },
    },
  ];
}

/** The beginning of the word at a share of the text. */
const placeIn = (text: string, share: number): number =>
  text.lastIndexOf(' ', Math.round(share * text.length)) + 1;

function perLanguage(phrases: readonly string[]): (language: Language) => PhraseFinder {
  const finders = new Map<Language, PhraseFinder>();
  return (language) => {
    const known = finders.get(language) ?? phraseFinder(phrases, language);
    finders.set(language, known);
    return known;
  };
}
