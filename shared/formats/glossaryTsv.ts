import { joinVariants, splitVariants, type Term } from '../domain/glossary/term.ts';
import { readTsvCell, writeTsvCell } from './tsv.ts';

const header = ['term', 'translation', 'forbidden', 'note'];

/**
 * A glossary as tab-separated values, UTF-8 with a byte order mark: term, translations, forbidden variants, note.
 * Variants are parted by semicolons; cells are written as in `writeTsv`.
 */
export const writeGlossaryTsv = (terms: readonly Term[]): string => {
  const lines = terms.map(({ term, translations, forbidden, note }) => [
    term,
    joinVariants(translations),
    joinVariants(forbidden),
    note,
  ]);
  return `\uFEFF${[header, ...lines].map((line) => `${line.map(writeTsvCell).join('\t')}\n`).join('')}`;
};

/**
 * Reads what `writeGlossaryTsv` writes, and what a spreadsheet saves as text: two columns at least; a first line of
 * column names may be missing. Lines without a term are passed over.
 */
export const readGlossaryTsv = (text: string): readonly Term[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const cells = lines.map((line) => line.split('\t').map((cell) => readTsvCell(cell).trim()));
  const rest = cells[0]?.[0]?.toLowerCase() === header[0] ? cells.slice(1) : cells;
  return rest.flatMap(([term = '', translation = '', forbidden = '', note = '']): readonly Term[] =>
    term === ''
      ? []
      : [{ term, translations: splitVariants(translation), forbidden: splitVariants(forbidden), note }],
  );
};
