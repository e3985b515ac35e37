import { type Amount, isSign, keyOf, type Script } from './amount.ts';

/** Cyrillic letters that look like the Latin ones of Roman numerals, and are typed for them. */
const latin: Readonly<Record<string, string>> = { х: 'x', с: 'c', м: 'm', і: 'i' };
const roman = /^(?=[xivlcm])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** A Roman numeral of at least two capitals, or one before a word for a century; null where there is none. */
export function romanAt(script: Script, at: number): Amount | null {
  const token = script.tokens[at];
  if (!token?.capital || token.text.length > 8) return null;
  const written = script.text.slice(token.from, token.to);
  if (written !== written.toUpperCase()) return null;
  const letters = [...token.text].map((letter) => latin[letter] ?? letter).join('');
  if (!roman.test(letters)) return null;
  const next = script.tokens[at + 1]?.text ?? '';
  const isCentury =
    /^(век|столет|тысячелет|centur|millen|в$|вв$)/.test(next) || isSign(script, at + 1, '-–—');
  if (letters.length < 2 && !isCentury) return null;
  const value = romanValue(letters);
  // Bare ones are often something else: IV drips, CC, VI, the XX of a size.
  const required = /^(век|столет|centur)/.test(next) && value > 2;
  return { first: at, last: at, readings: [[keyOf(value)]], bare: value, magnitude: 1, required };
}

function romanValue(letters: string): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = values[letters[at] ?? ''] ?? 0;
    sum += value < (values[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
