import type { AlignedRow } from '../domain/align/types.ts';

/**
 * Rows as JSON Lines: a row a line, each version's key with the zero-based numbers of its paragraphs, as
 * `{"src":[0,1],"mt":[0],"refA":[]}`. Keys come in the order given.
 */
export const writeRowsJsonl = (keys: readonly string[], rows: readonly AlignedRow[]): string =>
  writeCellsJsonl(
    keys,
    rows.map(({ cells }) => keys.map((key) => cells[key] ?? [])),
  );

/** Rows of cells in the order of the keys, whatever a cell is, as JSON Lines. */
export const writeCellsJsonl = (
  keys: readonly string[],
  rows: readonly (readonly (readonly unknown[])[])[],
): string =>
  rows
    .map((cells) => {
      // Joined by hand: an object would move keys that look like numbers to the front.
      const entries = keys.map((key, at) => `${JSON.stringify(key)}:${JSON.stringify(cells[at] ?? [])}`);
      return `{${entries.join(',')}}\n`;
    })
    .join('');
