import { nameKey } from '../names/stems.ts';
import { remember } from '../remember.ts';
import { stem } from '../text/stem.ts';
import { commonest, type Place, type TextTable } from './group.ts';
import { isAcronym, isCapital, wordsOf } from './words.ts';

/** UTF-16 units: shorter words with a capital are seldom names that can be spelt in two ways. */
const shortestName = 4;

/** I'll, Don't, We've. */
const contraction = /['’ʼ](?:ll|re|ve|d|m|t)$/;

/** Places by form, which is a name in lower case. */
export type Uses = ReadonlyMap<string, readonly Place[]>;

/** The names in one text of one row. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Names, by form: in lower case. */
  readonly forms: ReadonlyMap<string, readonly Place[]>;
}

/** A name of the original: what its cases have in common, and where it stands. */
export interface Original {
  readonly stem: string;
  /** As it stands most often. */
  readonly written: string;
  /** As it stands, with how often. */
  readonly cases: ReadonlyMap<string, number>;
  /** How often, by row. */
  readonly rows: ReadonlyMap<number, number>;
}

/**
 * Capitalised words of the translations, but for acronyms, for words that also stand without a capital, and for those
 * that only begin sentences where another form of the same word stands without one: Read, reading.
 */
export function readNames({ columns, rows }: TextTable): readonly Cell[] {
  const read = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text === null || columns[column]?.role === 'source' ? [] : [{ row, column, words: wordsOf(text) }],
    ),
  );
  const common = new Set(
    read.flatMap(({ words }) => words.flatMap(({ text }) => (isCapital(text) ? [] : text))),
  );
  const inside = new Set(
    read.flatMap(({ words }) =>
      words.flatMap(({ text, begins }) => (begins || !isCapital(text) ? [] : text.toLowerCase())),
    ),
  );
  const stemOf = remember((form: string) => stem(form, 'en'));
  const commonStems = new Set(Array.from(common, stemOf));
  return read.map(({ row, column, words }) => {
    const forms = new Map<string, Place[]>();
    for (const { text, from, to } of words) {
      const form = text.toLowerCase();
      if (
        !isCapital(text) ||
        isAcronym(text) ||
        contraction.test(form) ||
        form.length < shortestName ||
        common.has(form) ||
        (!inside.has(form) && commonStems.has(stemOf(form))) ||
        /\d/.test(form)
      )
        continue;
      forms.set(form, [...(forms.get(form) ?? []), { row, column, from, to }]);
    }
    return { row, column, forms };
  });
}

/** Names of the original by stem; null where there is no original. */
export function readOriginals({ columns, rows }: TextTable): readonly Original[] | null {
  const source = columns.findIndex(({ role }) => role === 'source');
  if (source < 0) return null;
  const found = new Map<string, { written: Map<string, number>; rows: Map<number, number> }>();
  const read = rows.map((cells) => wordsOf(cells[source] ?? ''));
  const common = new Set(read.flat().flatMap(({ text }) => (isCapital(text) ? [] : nameKey(text))));
  for (const [row, words] of read.entries()) {
    for (const { text, begins } of words) {
      const stem = nameKey(text);
      if (!isCapital(text) || isAcronym(text) || (begins && common.has(stem))) continue;
      const entry = found.get(stem) ?? {
        written: new Map<string, number>(),
        rows: new Map<number, number>(),
      };
      entry.written.set(text, (entry.written.get(text) ?? 0) + 1);
      entry.rows.set(row, (entry.rows.get(row) ?? 0) + 1);
      found.set(stem, entry);
    }
  }
  return [...found].map(([stem, { written, rows: own }]) => ({
    stem,
    written: commonest(written),
    cases: written,
    rows: own,
  }));
}

/** As a form stands most often. */
export function writtenForm(places: readonly Place[], { rows }: TextTable): string {
  const counts = new Map<string, number>();
  for (const { row, column, from, to } of places) {
    const written = rows[row]?.[column]?.slice(from, to) ?? '';
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return commonest(counts);
}
