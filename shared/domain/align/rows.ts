/** Paragraphs of several versions that are being gathered into rows: a union-find over all of them. */
export interface Gathering {
  readonly join: (version: number, paragraph: number, otherVersion: number, otherParagraph: number) => void;
  /** Rows by version number, each cell ascending; rows in the order described at `gatherRows`. */
  readonly rows: () => readonly (readonly (readonly number[])[])[];
}

/**
 * Starts with every paragraph in a row of its own. Rows come in the order of version 0; a row without it
 * stands after the row of the paragraph before it in the first version that it has.
 */
export function gatherRows(counts: readonly number[]): Gathering {
  const starts: number[] = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  const parent = Int32Array.from({ length: starts.at(-1) ?? 0 }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = node; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    join: (version, paragraph, otherVersion, otherParagraph) => {
      const a = rootOf((starts[version] ?? 0) + paragraph);
      const b = rootOf((starts[otherVersion] ?? 0) + otherParagraph);
      parent[Math.max(a, b)] = Math.min(a, b);
    },
    rows: () => orderRows(counts, starts, rootOf),
  };
}

/** Roots are smallest members, so a row's root belongs to the first version that it has. */
function orderRows(
  counts: readonly number[],
  starts: readonly number[],
  rootOf: (node: number) => number,
): readonly (readonly (readonly number[])[])[] {
  const cells = new Map<number, number[][]>();
  const next = new Map<number, number>();
  const start = -1;
  let end = start;
  counts.forEach((count, version) => {
    let previous = start;
    for (let paragraph = 0; paragraph < count; paragraph++) {
      const root = rootOf((starts[version] ?? 0) + paragraph);
      const known = cells.get(root);
      const row = known ?? counts.map(() => []);
      row[version]?.push(paragraph);
      if (known === undefined) {
        cells.set(root, row);
        const place = version === 0 ? end : skipInserted(next, cells, previous, version);
        const after = next.get(place);
        if (after !== undefined) next.set(root, after);
        next.set(place, root);
        end = root;
      }
      previous = root;
    }
  });
  const rows: number[][][] = [];
  for (let at = next.get(start); at !== undefined; at = next.get(at)) {
    const row = cells.get(at);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** Steps over rows that earlier versions put behind `place` and that have no part in version 0. */
function skipInserted(
  next: ReadonlyMap<number, number>,
  cells: ReadonlyMap<number, readonly (readonly number[])[]>,
  place: number,
  version: number,
): number {
  let at = place;
  for (;;) {
    const after = next.get(at);
    const row = after === undefined ? undefined : cells.get(after);
    if (after === undefined || row === undefined) return at;
    const isForeign = row[0]?.length === 0 && !row.some((cell, v) => v >= version && cell.length > 0);
    if (!isForeign) return at;
    at = after;
  }
}
