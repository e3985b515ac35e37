import { expressionOf, type Search } from './find.ts';

/** A part of a text that becomes another; UTF-16 units, `to` exclusive. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all its replacements, which must not overlap. Linear, after sorting them. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: put } of replacements.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    result += text.slice(at, from) + put;
    at = to;
  }
  return result + text.slice(at);
}

/**
 * Answers what is to be replaced in a text: in order, none over another, and only what becomes another. Read as
 * `finderOf` reads it, but for white space, which counts here: each space stands for one of any kind. In the
 * replacement of a pattern `$1` or `$<name>` is a group, `$&` all that was found, `$$` a dollar sign and `\n` a line
 * break; otherwise it is put as it is, but for capitals: where case does not count and what was found begins with a
 * capital, or is all capitals, and what was searched for is not, so is its replacement, unless only case is changed.
 *
 * @throws ProblemError `badPattern` as `finderOf`.
 */
export const replacerOf = (
  search: Search,
  replacement: string,
): ((searched: string) => readonly Replacement[]) => {
  const expression = expressionOf(search, { flags: 'g', space: 'each' });
  const put =
    search.mode === 'pattern'
      ? expandedBy(replacement)
      : search.matchCase
        ? () => replacement
        : capitalisedBy(search.text, replacement);
  return (searched) =>
    [...searched.matchAll(expression)].flatMap((match) => {
      const [found] = match;
      const text = found === '' ? '' : put(match);
      return text === found ? [] : [{ from: match.index, to: match.index + found.length, text }];
    });
};

const cased = /\p{Lu}|\p{Ll}/gu;
const isCapital = (letter: string | undefined): boolean => letter !== undefined && /\p{Lu}/u.test(letter);

/** The replacement with the capitals of what was found, where the search was written without them. */
const capitalisedBy = (searched: string, replacement: string) => {
  if (searched.toLowerCase() === replacement.toLowerCase()) return () => replacement;
  const wanted = searched.match(cased) ?? [];
  const isAll = (letters: readonly string[]) => letters.length > 1 && letters.every(isCapital);
  return ([found]: RegExpExecArray): string => {
    const letters = found.match(cased) ?? [];
    if (isAll(letters) && !isAll(wanted)) return replacement.toUpperCase();
    if (!isCapital(letters[0]) || isCapital(wanted[0])) return replacement;
    return replacement.replace(/^\P{L}*\p{Ll}/u, (start) => start.toUpperCase());
  };
};

/** As `String.prototype.replace` reads a replacement (GetSubstitution in ECMA-262), without what stands around. */
const expandedBy =
  (template: string) =>
  (match: RegExpExecArray): string =>
    template.replace(
      /\$(?:\$|&|(\d{1,2})|<([^>]*)>)|\\n/g,
      (whole: string, digits: string | undefined, name: string | undefined) => {
        if (whole === '$$') return '$';
        if (whole === '$&') return match[0];
        if (whole === String.raw`\n`) return '\n';
        if (digits !== undefined) return numberedGroup(match, digits) ?? whole;
        return match.groups === undefined ? whole : (match.groups[name ?? ''] ?? '');
      },
    );

/** Of two digits the second is no part of the number where there are not so many groups. Null: no such group. */
function numberedGroup(match: RegExpExecArray, digits: string): string | null {
  for (const own of [digits, digits.slice(0, 1)]) {
    const number = Number(own);
    if (number >= 1 && number < match.length) return (match[number] ?? '') + digits.slice(own.length);
  }
  return null;
}
