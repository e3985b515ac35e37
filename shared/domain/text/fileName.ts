/** File names: shown to people, and read for hints. */

const longestUnits = 255;

/** Marks that turn the direction of text around or cannot be seen: they make one name look like another. */
const unseen =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * A file name fit to be shown: the last part of a path, without bidi, control and invisible characters and
 * lone surrogates, 255 UTF-16 units at most with the ending kept. May be empty.
 */
export function displayName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(unseen, '')
    .trim();
  if (name === '.' || name === '..') return '';
  if (name.length <= longestUnits) return name;
  const ending = name.slice(nameWithoutEnding(name).length);
  return (
    name
      .slice(0, longestUnits - ending.length)
      .toWellFormed()
      .replace(/\uFFFD/g, '') + ending
  );
}

const ending = /\.[\p{L}\d]{1,9}$/u;

/** `a.ru.txt` is `a.ru`; a name that is an ending only keeps it. */
export function nameWithoutEnding(fileName: string): string {
  const stem = fileName.replace(ending, '');
  return stem === '' ? fileName : stem;
}

/** The ending in lower case without its dot, or an empty string. */
export function nameEnding(fileName: string): string {
  return ending.exec(fileName)?.[0].slice(1).toLowerCase() ?? '';
}

/** The words of a file name in lower case, split where people split them: `Text_refA.mt-2` is text, refa, mt, 2. */
export const nameWords = (fileName: string): readonly string[] =>
  fileName
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
