import type { AlignedText } from '../domain/aligned.ts';
import { attributionOf, originsOf } from './machineText.ts';

/**
 * The aligned texts as tab-separated values, UTF-8 with a byte order mark (spreadsheets guess the encoding
 * without one). The header names the columns: `row`, `state`, each version by title, `corrected`, and `alignment`,
 * which says `by-hand` of rows that a person has put together. A last line whose state is `attribution` carries the
 * attribution of each machine translation in its column, and in `corrected` those of the translations its text was
 * begun from.
 *
 * Cells are exact, though no spreadsheet can run or split them: backslash, tab, line feed and carriage return
 * are written `\\`, `\t`, `\n`, `\r`, and a cell that would begin with `=`, `+`, `-` or `@` is guarded by an
 * apostrophe: Excel takes `- Нет` for a formula too, space or not, and shows `#NAME?` where the sentence was. So that the guard can be told from the text (dialogue often begins with a dash), text that begins
 * with apostrophes before such a sign gets one more. A cell that begins with a quotation mark stands in such marks, its own
 * twice (RFC 4180): spreadsheets take it for a quoted one, and where no mark ends it, all that follows for a part of it.
 * `readTsvCell` takes all of it back.
 */
export const writeTsv = (aligned: AlignedText): string => {
  const { versions, rows } = aligned;
  const lines = [['row', 'state', ...versions.map(({ title }) => title), 'corrected', 'alignment']];
  rows.forEach(({ cells, state, correction, isByHand }, index) => {
    const texts = versions.map((_, version) => (cells[version] ?? []).map(({ text }) => text).join('\n'));
    lines.push([`${index + 1}`, state, ...texts, correction?.text ?? '', isByHand ? 'by-hand' : '']);
  });
  const attributions = versions.map((_, version) => attributionOf(aligned, version) ?? '');
  if (attributions.some((line) => line !== '')) {
    const origins = originsOf(aligned);
    const corrected = attributions.filter((line, version) => line !== '' && origins.has(version)).join('\n');
    lines.push(['', 'attribution', ...attributions, corrected, '']);
  }
  return `\uFEFF${lines.map((line) => `${line.map(writeTsvCell).join('\t')}\n`).join('')}`;
};

/** Text as it stands in a cell; `readTsvCell` gives back the same text. */
export const writeTsvCell = (text: string): string => {
  const line = text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line.replace(/^'*[=+\-@]/, "'$&");
};

/** Text of a cell written by `writeTsvCell`. */
export const readTsvCell = (cell: string): string =>
  readTsvText(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** The same of what stands between the quotation marks of a cell that has them. */
export const readTsvText = (written: string): string =>
  written
    .replace(/^'('*[=+\-@])/, '$1')
    .replace(/\\([\\tnr])/g, (_, letter: string) => unescapes[letter] ?? letter);

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const unescapes: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };
