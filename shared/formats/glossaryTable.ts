import { joinVariants, splitVariants, type Term } from '../domain/glossary/term.ts';
import { readTsvText, writeTsvCell } from './tsv.ts';

/** Columns of a glossary, in the order in which they are written. */
type Column = 'term' | 'translation' | 'forbidden' | 'note';
const columns: readonly Column[] = ['term', 'translation', 'forbidden', 'note'];

/** The languages by which columns may be called: `ru`, `en-GB`, «русский». */
interface Languages {
  readonly from: string;
  readonly to: string;
}

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
  return `\uFEFF${[columns, ...lines].map((line) => `${line.map(writeTsvCell).join('\t')}\n`).join('')}`;
};

/**
 * Reads what `writeGlossaryTsv` writes, and tables of others: parted by tabs, commas or semicolons, with quoted
 * cells, as spreadsheets save them. A first line of usual column names says what the columns are; without one they
 * are term, translations and a note (as in OmegaT), or with a fourth column as they are written here.
 * Lines without a term are passed over.
 */
export const readGlossaryTable = (text: string, languages: Languages): readonly Term[] => {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''));
  const named = namedColumns(lines[0] ?? [], languages);
  const rest = named === null ? lines : lines.slice(1);
  const order = named ?? usualColumns(rest);
  return rest.flatMap((line): readonly Term[] => {
    const cell = (column: Column): string => line[order.indexOf(column)] ?? '';
    const term = cell('term');
    return term === ''
      ? []
      : [
          {
            term,
            translations: splitVariants(cell('translation')),
            forbidden: splitVariants(cell('forbidden')),
            note: cell('note'),
          },
        ];
  });
};

const usualColumns = (lines: readonly (readonly string[])[]): readonly Column[] =>
  lines.some((line) => line.length > 3) ? columns : ['term', 'translation', 'note'];

/** What columns are called in our window and in glossaries of others, in Russian and English. */
const names: Readonly<Record<Column, readonly string[]>> = {
  term: [
    'term',
    'source',
    'source term',
    'original',
    'term in the original',
    'термин',
    'исходный термин',
    'термин в оригинале',
    'оригинал',
  ],
  translation: ['translation', 'translations', 'target', 'target term', 'перевод', 'переводы'],
  forbidden: [
    'forbidden',
    'forbidden variants',
    'do not use',
    'запрещено',
    'запрещённые варианты',
    'недопустимые варианты',
  ],
  note: ['note', 'notes', 'comment', 'comments', 'примечание', 'примечания', 'комментарий'],
};

/** What the columns are by their names; null where the line is no line of names, but a term ("термин", "term"). */
const namedColumns = (line: readonly string[], languages: Languages): readonly (Column | null)[] | null => {
  const original = calledBy(languages.from);
  const translated = calledBy(languages.to);
  const found = line.map((cell) => {
    const name = cell.toLowerCase().replace(/^([a-z]{2,3})[-_][a-z]{2}$/, '$1');
    if (original.includes(name)) return 'term';
    if (translated.includes(name)) return 'translation';
    return columns.find((column) => names[column].includes(name)) ?? null;
  });
  return found.includes('term') && found.includes('translation') ? found : null;
};

const calledBy = (language: string): readonly string[] => {
  const inWords = ['ru', 'en'].map((locale) =>
    new Intl.DisplayNames(locale, { type: 'language' }).of(language),
  );
  return [language, ...inWords.map((name) => name?.toLowerCase() ?? '')];
};

const cellsOf = (text: string): readonly (readonly string[])[] => {
  // The first sign after the first cell parts; in a later one it may part variants.
  const parting = text.includes('\t') ? '\t' : /^(?:"[^"]*(?:""[^"]*)*"|[^;,\r\n]*)([;,])/.exec(text)?.[1];
  return quotedCells(text, parting ?? '\t');
};

const trimmed = (cell: string): string => readTsvText(cell).trim();

/**
 * By RFC 4180: a cell that begins with a quotation mark ends with one, has all marks of its own twice, and may have
 * line breaks. One that does not end so is taken as it stands.
 */
const quotedCells = (text: string, parting: string): readonly (readonly string[])[] => {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"(?=${parting}|\r|\n|$)|([^${parting}\r\n]*))(${parting}|\r\n|\n|\r|$)`,
    'y',
  );
  const lines: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    lines.at(-1)?.push(trimmed(quoted?.replaceAll('""', '"') ?? plain));
    if (end !== parting) lines.push([]);
  }
  return lines;
};
