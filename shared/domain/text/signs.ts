/** Small questions about the look of a line. All take trimmed text; all are linear in its length. */

const dash = /^(?:[—–―‒]\s*|[-−]\s+)(?=\S)/;
const bullet = /^(?:[—–―‒•·*›»>▪◦]\s*|-\s+)(?=\S)/;
const opening = '"«“„‟‘‚‹\'';
const closing = '"»”“’›\'';

/** Begins like a turn of dialogue: a dash, or a hyphen with a space. `-5 degrees` is no such line. */
export const startsWithDash = (text: string): boolean => dash.test(text);

/** A dialogue dash before a word that begins a sentence: a line that can only start a paragraph. */
export const startsTurn = (text: string): boolean =>
  startsWithDash(text) && /^[\p{Lu}\p{N}«"“„(…]/u.test(withoutDash(text));

/** Begins with an item's number or letter: `2. Text`, `3.1) Text`, `(a) text`. */
export const startsItem = (text: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]\s+[\p{Lu}«"“„]|\(?\p{Ll}\)\s+\S|\(\d{1,3}\)\s+\S)/u.test(text);

/** Begins like an entry of a list, or like a turn of dialogue. */
export const startsWithBullet = (text: string): boolean => bullet.test(text);

/** Without the sign that `startsWithBullet` sees. */
export const withoutBullet = (text: string): string => text.replace(bullet, '');

/** Without the sign that `startsWithDash` sees. */
export const withoutDash = (text: string): string => text.replace(dash, '');

/** Ends in a question, whatever quotes and brackets close after it. */
export const endsInQuestion = (text: string): boolean => /[?？؟][!.…?]{0,3}[\s"»”’)\]]*$/.test(text);

/** Ends a sentence or leads on to the next (`:`), whatever quotes and brackets close after it. */
export const endsSentence = (text: string): boolean => /[.!?…:。！？][\s"»”“’›)\]]*$/.test(text);

/** The text inside the quotation marks that enclose all of it, or null. */
export function insideQuotes(text: string): string | null {
  if (
    text.length < 3 ||
    !opening.includes(text.charAt(0)) ||
    !closing.includes(text.charAt(text.length - 1))
  ) {
    return null;
  }
  const inside = text.slice(1, -1);
  // `"Yes," he said, "no"` begins and ends in quotes but is not enclosed by them.
  const first = text.charAt(0);
  const reopened =
    first === '«' || first === '“' || first === '„' ? /[»”“].*[«“„]/.test(inside) : inside.includes(first);
  return reopened ? null : inside;
}

/** Letters and digits only, case folded: equal for two spellings of one headline. */
export const foldedKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Words between spaces. */
export const spacedWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const headingUnits = 200;
const headingWords = 25;

/**
 * Could be a heading by its looks alone: short, begins like a sentence and does not end like one.
 * A line enclosed in quotation marks is judged by what they enclose.
 */
export function looksLikeHeading(text: string): boolean {
  if (text.length > headingUnits || startsWithDash(text) || spacedWords(text) > headingWords) return false;
  const inner = insideQuotes(text) ?? text;
  const first = /[\p{L}\p{N}]/u.exec(inner)?.[0];
  if (first === undefined || /\p{Ll}/u.test(first)) return false;
  return !/[.,;:…?!。,—–-]["»”’)\]\s]*$/.test(inner);
}
