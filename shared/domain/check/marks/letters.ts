import type { Span } from '../../compare/compare.ts';
import { matchesOf } from '../../text/matches.ts';
import type { RowCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckText } from '../row.ts';

/** Languages written in Cyrillic letters. */
const cyrillic = new Set('ru uk be bg sr mk kk ky tg mn'.split(' '));

/** Cyrillic letters that look like a Latin one, and Latin ones that look like a Cyrillic one. */
const twins = { cyrillic: /^[АВЕЗКМНОРСТУХІЈЅаеоурсхіјѕ]+$/, latin: /^[ABCEHIJKMOPSTXYaceijopsxy]+$/ };

const word = /[\p{L}\p{M}]+/gu;
/** Of internationalised addresses, with what follows them: `кремль.рф/указ`. */
const address = /[\p{L}\d-]+\.(?:рф|рус|москва|дети|онлайн|сайт)(?!\p{L})(?:\/\S*)?/giu;
/** A letter that a text is about, in quotation marks or brackets. */
const citedLetter = /(?<=["'«“„‘(])\p{Script=Cyrillic}(?=["'»”“’)])/gu;
/** Russian in brackets behind a word in Latin letters. */
const gloss = /(?<=\p{Script=Latin}["”]? )\([^()]*\p{Script=Cyrillic}[^()]*\)/gu;

/** Words left in Russian, letters of the other alphabet among those of a text, and characters that nobody sees. */
export const letterCheck: RowCheck = {
  prepare: () => (row) =>
    row.checked.flatMap((text) => {
      // A version most of which is untranslated passes for Russian; what stands as in the original is untranslated.
      const isRussian = cyrillic.has(text.language) && text.text !== row.source?.text;
      return [...(isRussian ? mixed(text) : foreign(text, row.source)), ...unseen(text)];
    }),
};

/**
 * Zero-width spaces, word joiners, byte order marks and bidi controls, as come along with what is copied from a page.
 * Soft hyphens are there for a reason, and so are the joiners of emoji and of some scripts.
 */
const invisible = /[\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Languages written from right to left, which need the marks of direction. */
const rightToLeft = new Set('ar fa he ur yi'.split(' '));

/** One finding a text, at the word that has the first of them: a page has them by the dozen, or not at all. */
function unseen(text: CheckText): readonly Finding[] {
  const all = rightToLeft.has(text.language) ? [] : matchesOf(text.text, invisible);
  const [first] = all;
  if (first === undefined) return [];
  const before = /\S*$/.exec(text.text.slice(0, first.index))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.text.slice(first.index + 1))?.[0].length ?? 0;
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      check: 'invisible',
      severity: 'hint',
      version: text.version,
      span: { from: first.index - before, to: first.index + 1 + after },
      source: null,
      message: 'invisible',
      params: { text: `U+${code}`, count: all.length },
    },
  ];
}

const finding = (
  { version, text }: CheckText,
  check: 'untranslated' | 'lookalike',
  from: number,
  to: number,
): Finding => ({
  check,
  severity: 'error',
  version,
  span: { from, to },
  source: null,
  message: check,
  params: { text: text.slice(from, to) },
});

/** Where a text has Russian on purpose: addresses, letters it is about, the Russian of a word that the original has in no brackets. */
const meantPlaces = ({ text }: CheckText, source: CheckText | null): readonly Span[] =>
  [address, citedLetter, gloss].flatMap((pattern) =>
    matchesOf(text, pattern)
      .filter(() => pattern !== gloss || source?.text.includes('(') === false)
      .map(({ index, 0: { length } }) => ({ from: index, to: index + length })),
  );

/** In a text that is written in Latin letters. */
function foreign(text: CheckText, source: CheckText | null): readonly Finding[] {
  if (!/\p{Script=Cyrillic}/u.test(text.text)) return [];
  const meant = meantPlaces(text, source);
  const found: Finding[] = [];
  let words: Span | undefined;
  const close = (): void => {
    if (words) found.push(finding(text, 'untranslated', words.from, words.to));
    words = undefined;
  };
  for (const { 0: letters, index } of matchesOf(text.text, word)) {
    const to = index + letters.length;
    if (
      !/\p{Script=Cyrillic}/u.test(letters) ||
      meant.some((place) => index >= place.from && to <= place.to)
    ) {
      if (/\p{Script=Latin}/u.test(letters)) close();
      continue;
    }
    const isMixed = /\p{Script=Latin}/u.test(letters);
    if (
      isMixed ||
      (letters.length <= 4 && twins.cyrillic.test(letters) && isAmongLatin(text.text, index, to))
    ) {
      close();
      found.push(finding(text, 'lookalike', index, to));
    } else words = { from: words?.from ?? index, to };
  }
  close();
  return found;
}

/** Short words of such letters alone may be Russian all the same, where Russian stands around them. */
function isAmongLatin(text: string, from: number, to: number): boolean {
  const before = /[\p{L}\p{M}]+(?=[^\p{L}]*$)/u.exec(text.slice(Math.max(0, from - 40), from))?.[0];
  const after = /[\p{L}\p{M}]+/u.exec(text.slice(to, to + 40))?.[0];
  return ![before, after].some((other) => other !== undefined && /\p{Script=Cyrillic}/u.test(other));
}

/** Latin letters inside Cyrillic words. */
const mixed = (text: CheckText): readonly Finding[] =>
  matchesOf(text.text, word).flatMap(({ 0: letters, index }) => {
    const latin = letters.match(/\p{Script=Latin}/gu)?.join('') ?? '';
    const isMixed = latin !== '' && /\p{Script=Cyrillic}/u.test(letters) && twins.latin.test(latin);
    return isMixed ? [finding(text, 'lookalike', index, index + letters.length)] : [];
  });
