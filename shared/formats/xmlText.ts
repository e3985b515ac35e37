import { escapeMarkup } from './markup.ts';

// The complement of XML 1.0's Char production.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Two quick looks that nearly every text passes; matching by code points takes several times longer. */
const hasForbidden = (text: string): boolean => !text.isWellFormed() || /[^\t\n\r\u0020-\uFFFD]/.test(text);

/** Text with the characters that XML forbids as the Unicode pictures of themselves (others as U+FFFD). */
export const withPictures = (text: string): string =>
  hasForbidden(text) ? text.replace(forbidden, pictureOf) : text;

/** Text for element content and double-quoted attributes of XML: pictures for what it forbids, the rest escaped. */
export const xmlText = (text: string): string => xmlCharacters(text, pictureOf);

const pictureOf = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
};

/** Text for XML, escaped, in which `write` says what becomes of each character that XML forbids. */
export const xmlCharacters = (text: string, write: (character: string) => string): string => {
  // A bare carriage return would be read back as a line feed.
  const escaped = escapeMarkup(text).replaceAll('\r', '&#13;');
  return hasForbidden(text) ? escaped.replace(forbidden, write) : escaped;
};

/** What XML forbids of these texts and what stands for it, as `U+0001 as ␁`, each once; empty where all is allowed. */
export const forbiddenIn = (texts: readonly string[]): string =>
  [...new Set(texts.filter(hasForbidden).flatMap((text) => text.match(forbidden) ?? []))]
    .map((character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `U+${code} as ${pictureOf(character)}`;
    })
    .join(', ');
