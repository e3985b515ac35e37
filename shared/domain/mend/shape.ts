/** What a row is like, in its alignment and in review, a bit each, so that a list can filter thousands of rows at no cost. */
export const rowFlags = {
  accepted: 1,
  review: 2,
  locked: 4,
  pinned: 8,
  /** Holds text out of the order of its version. */
  moved: 16,
  /** Some version has more than one paragraph here, or a part of one. */
  uneven: 32,
  /** Some version has no text here. */
  missing: 64,
  /** Somebody wrote about it, and of that something is not resolved. */
  commented: 128,
  openComment: 256,
  /** Its corrected text is not the one that was confirmed. */
  changedSinceConfirmed: 512,
  /** Its corrected text is not the one that a reviewer saw last, and waits to be seen. */
  changedSinceReview: 1024,
  /** Somebody wants to come back to it. */
  bookmarked: 2048,
} as const;

/** What one version has in a row. Numbers are zero-based positions of paragraphs in the version. */
export interface CellShape {
  readonly versionId: number;
  readonly first: number;
  readonly last: number;
  /** Blocks, and how many of them are parts. */
  readonly blocks: number;
  readonly parts: number;
}

/** A cell that stands out of the order of its version. */
export interface MovedCell {
  /** Position of its row. */
  readonly row: number;
  readonly versionId: number;
  /** Position of the row with the text before it in reading order; null where it is the first. */
  readonly after: number | null;
}

/** The shape bits of a row in a project of `versions` versions: `uneven` and `missing`. */
export const shapeFlags = (cells: readonly CellShape[], versions: number): number =>
  (cells.some(({ blocks, parts }) => blocks > 1 || parts > 0) ? rowFlags.uneven : 0) |
  (cells.length < versions ? rowFlags.missing : 0);

/** In how many rows a version stands to the original one to one, otherwise, or alone: one of the two has no text. */
export interface Tally {
  readonly versionId: number;
  readonly oneToOne: number;
  readonly manyToMany: number;
  readonly alone: number;
}

/** How each version stands to the one of `against`, which itself has no tally. O(cells). */
export function tallyRows(
  rows: readonly (readonly CellShape[])[],
  versionIds: readonly number[],
  against: number,
): readonly Tally[] {
  const counts = new Map(versionIds.map((id) => [id, { present: 0, both: 0, oneToOne: 0 }]));
  for (const cells of rows) {
    let base: CellShape | undefined;
    for (const cell of cells) if (cell.versionId === against) base = cell;
    for (const cell of cells) {
      const count = counts.get(cell.versionId);
      if (count === undefined) continue;
      count.present += 1;
      if (base === undefined) continue;
      count.both += 1;
      if (isWhole(cell) && isWhole(base)) count.oneToOne += 1;
    }
  }
  const whole = counts.get(against)?.present ?? 0;
  return [...counts].flatMap(([versionId, { present, both, oneToOne }]) =>
    versionId === against
      ? []
      : [{ versionId, oneToOne, manyToMany: both - oneToOne, alone: present + whole - 2 * both }],
  );
}

const isWhole = ({ blocks, parts }: CellShape): boolean => blocks === 1 && parts === 0;

/**
 * The fewest cells to take away so that every version reads in order. O(cells log paragraphs), linear where all is
 * in order.
 */
export function movedCells(rows: readonly (readonly CellShape[])[]): readonly MovedCell[] {
  return [...versionsOutOfOrder(rows)].flatMap((versionId) => {
    const column = rows.flatMap((cells, row) => {
      const cell = cells.find((each) => each.versionId === versionId);
      return cell === undefined ? [] : [{ row, first: cell.first, last: cell.last }];
    });
    return movedIn(column).map((cell) => ({ ...cell, versionId }));
  });
}

/** Nearly all versions are in order nearly always: these are told with no list made. */
function versionsOutOfOrder(rows: readonly (readonly CellShape[])[]): ReadonlySet<number> {
  const ends = new Map<number, number>();
  const found = new Set<number>();
  for (const cells of rows) {
    for (const { versionId, first, last } of cells) {
      if ((ends.get(versionId) ?? 0) > first) found.add(versionId);
      ends.set(versionId, last);
    }
  }
  return found;
}

interface Placed {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

function movedIn(column: readonly Placed[]): Omit<MovedCell, 'versionId'>[] {
  const kept = longestChain(column);
  const isKept = new Set(kept);
  const inReading = kept.map((at) => column[at]).filter((cell) => cell !== undefined);
  return column.flatMap((cell, at) => {
    if (isKept.has(at)) return [];
    // Of a cell with text from both sides of others, what is out of order is its end.
    const before = inReading.findLast(({ last }) => last <= cell.last);
    return [{ row: cell.row, after: before?.row ?? null }];
  });
}

/** Positions of a longest run of cells in which each begins where the one before ended or later; a Fenwick tree of maxima. */
function longestChain(column: readonly Placed[]): readonly number[] {
  // Not spread: a call takes no more than some hundred thousand arguments, and there may be more rows.
  const size = column.reduce((most, { last }) => Math.max(most, last), 0) + 2;
  const tree = new Int32Array(size + 1).fill(-1);
  const length = new Int32Array(column.length);
  const previous = new Int32Array(column.length).fill(-1);
  const longer = (a: number, b: number) => (a >= 0 && (b < 0 || (length[a] ?? 0) > (length[b] ?? 0)) ? a : b);
  let end = -1;
  column.forEach(({ first, last }, at) => {
    let before = -1;
    for (let x = first + 1; x > 0; x -= x & -x) before = longer(tree[x] ?? -1, before);
    previous[at] = before;
    length[at] = 1 + (before < 0 ? 0 : (length[before] ?? 0));
    for (let x = last + 1; x <= size; x += x & -x) tree[x] = longer(at, tree[x] ?? -1);
    end = longer(at, end);
  });
  const chain: number[] = [];
  for (let at = end; at >= 0; at = previous[at] ?? -1) chain.push(at);
  return chain.reverse();
}
