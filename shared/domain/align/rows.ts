import { rootOf, setsOfOne, unite } from './search/disjointSets.ts';
import { extended } from './typed.ts';

/** Gathers paragraphs of several versions into rows. */
export interface Gathering {
  readonly join: (version: number, paragraph: number, otherVersion: number, otherParagraph: number) => void;
  /** Rows in no particular order, one list a version, each ascending. */
  readonly rows: () => readonly (readonly (readonly number[])[])[];
}

/** Starts with every paragraph of versions with `counts` paragraphs in a row of its own. */
export function gatherRows(counts: readonly number[]): Gathering {
  const starts: number[] = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  const parent = setsOfOne(starts.at(-1) ?? 0);
  return {
    join: (version, paragraph, otherVersion, otherParagraph) => {
      unite(parent, (starts[version] ?? 0) + paragraph, (starts[otherVersion] ?? 0) + otherParagraph);
    },
    rows: () => {
      const rows = new Map<number, number[][]>();
      counts.forEach((count, version) => {
        for (let paragraph = 0; paragraph < count; paragraph++) {
          const root = rootOf(parent, (starts[version] ?? 0) + paragraph);
          const row = rows.get(root) ?? counts.map(() => []);
          rows.set(root, row);
          row[version] = extended(row[version] ?? [], paragraph);
        }
      });
      return [...rows.values()];
    },
  };
}

/** Something that has a list of paragraphs for each version. */
interface WithLists {
  readonly lists: readonly (readonly number[])[];
}

/**
 * Rows in reading order: that of version 0; a row without it stands behind the row of the paragraph before it
 * in the first version that it has. Paragraphs that stand in no row are passed over. Linear in paragraphs.
 */
export function orderRows<Row extends WithLists>(
  rows: readonly Row[],
  counts: readonly number[],
): readonly Row[] {
  const rowOf = counts.map((count) => new Int32Array(count).fill(-1));
  rows.forEach(({ lists }, at) => {
    lists.forEach((list, version) => {
      for (const paragraph of list) (rowOf[version] ?? [])[paragraph] = at;
    });
  });
  const start = rows.length;
  const next = new Int32Array(rows.length + 1).fill(-1);
  const isPlaced = new Uint8Array(rows.length + 1);
  // A row that an earlier version put in is stepped over, so that the versions' own rows stay together.
  const isForeign = (at: number, version: number) =>
    at >= 0 && rows[at]?.lists.every((list, v) => list.length === 0 || (v > 0 && v < version));
  rowOf.forEach((own, version) => {
    let previous = start;
    for (const at of own) {
      if (at < 0) continue;
      if (isPlaced[at] === 0) {
        isPlaced[at] = 1;
        let place = version === 0 ? lastOf(next, previous) : previous;
        while (version > 0 && isForeign(next[place] ?? -1, version)) place = next[place] ?? -1;
        next[at] = next[place] ?? -1;
        next[place] = at;
      }
      previous = at;
    }
  });
  const ordered: Row[] = [];
  for (let at = next[start] ?? -1; at >= 0; at = next[at] ?? -1) {
    const row = rows[at];
    if (row !== undefined) ordered.push(row);
  }
  return ordered;
}

/** The end of the list, which is near while version 0 is being placed. */
function lastOf(next: Int32Array, from: number): number {
  let at = from;
  while ((next[at] ?? -1) >= 0) at = next[at] ?? -1;
  return at;
}
