import { type Amount, isSign, keyOf, type Script } from './amount.ts';

/** Cyrillic letters that look like the Latin ones of Roman numerals, and are typed for them. */
const latin: Readonly<Record<string, string>> = { х: 'x', с: 'c', м: 'm', і: 'i' };
const roman = /^(?=[xivlcm])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The key of the I of «Николай I», which says no other 1: after "When" it is a pronoun. */
const firstOfName = 'I';

/** A Roman numeral of at least two capitals, or one before a word for a century or after a name; null for others. */
export function romanAt(script: Script, at: number): Amount | null {
  const letters = lettersAt(script, at);
  if (letters === null) return null;
  const next = script.tokens[at + 1]?.text ?? '';
  const isCentury =
    /^(век|столет|тысячелет|centur|millen)/.test(next) ||
    (/^вв?$/.test(next) && isSign(script, at + 2, '.')) ||
    (isSign(script, at + 1, '-–—') && !(script.tokens[at + 1]?.spaced && isNumbered(script, at - 1)));
  if (letters.length < 2 && !isCentury && !isNumbered(script, at - 1)) return null;
  const value = romanValue(letters);
  // Bare ones are often something else: IV drips, CC, VI, the XX of a size.
  const required = /^(век|столет|centur)/.test(next) && value > 2;
  const key = letters === 'i' && !isCentury ? firstOfName : keyOf(value);
  return { first: at, last: at, readings: [[key]], bare: value, magnitude: 1, required };
}

/** True where a token is spelt as a Roman numeral. Linear in the token. */
export const isRoman = (script: Script, at: number): boolean => lettersAt(script, at) !== null;

/** The Latin letters of a Roman numeral in small ones; null where there is none. */
function lettersAt({ text, tokens }: Script, at: number): string | null {
  const token = tokens[at];
  if (!token?.capital || token.text.length > 8) return null;
  const written = text.slice(token.from, token.to);
  if (written !== written.toUpperCase()) return null;
  const letters = [...token.text].map((letter) => latin[letter] ?? letter).join('');
  return roman.test(letters) ? letters : null;
}

/** «Николай I», "Chapter V": a word with a capital, not a numeral or an initial itself. */
function isNumbered({ text, tokens }: Script, at: number): boolean {
  const token = tokens[at];
  return token?.capital === true && /^\p{Lu}\p{Ll}+$/u.test(text.slice(token.from, token.to));
}

function romanValue(letters: string): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = values[letters[at] ?? ''] ?? 0;
    sum += value < (values[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
