/**
 * White space as Python's `str.split` has it, by which the reference implementation cuts texts. It differs from
 * JavaScript's `\s`: the separators U+001C to U+001F and U+0085 are in it, the byte order mark is not.
 */
const space = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const spaces = new RegExp(`[${space}]+`);
const nonSpaces = new RegExp(`[^${space}]+`, 'g');
const lastSpaces = new RegExp(`[${space}]+$`);

/** The runs between white space, in order. Linear. */
export const splitWords = (text: string): readonly string[] => text.match(nonSpaces) ?? [];

/** The text without any white space. Linear. */
export const withoutSpace = (text: string): string => splitWords(text).join('');

/** The text without white space at its end. */
export const trimmedEnd = (text: string): string => {
  const last = text.at(-1);
  return last !== undefined && spaces.test(last) ? text.replace(lastSpaces, '') : text;
};
