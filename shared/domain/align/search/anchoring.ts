import { orderRows } from '../rows.ts';

interface Anchor {
  readonly lists: readonly (readonly number[])[];
}

/** What anchors leave free between two that have text in every version. */
export interface Stretch {
  /** Free paragraphs by version, ascending. */
  readonly numbers: readonly (readonly number[])[];
  /** Where it is to be cut: by wall and version the paragraph that ends the part, null where the anchor has none. */
  readonly walls: readonly Wall[];
}

type Wall = readonly (number | null)[];

/**
 * The paragraphs that anchors leave free. Anchors that rise in every version in which they have text end a
 * stretch, or cut it where they are without text somewhere; of the others only the paragraphs are left out. A
 * row pinned crosswise to an earlier one therefore ends none. Linear in paragraphs.
 */
export function stretchesBetween(counts: readonly number[], anchors: readonly Anchor[]): readonly Stretch[] {
  const isTaken = counts.map((count) => new Uint8Array(count));
  for (const { lists } of anchors) {
    lists.forEach((list, version) => {
      for (const paragraph of list) (isTaken[version] ?? [])[paragraph] = 1;
    });
  }
  const walls: Wall[] = risingAnchors(anchors, counts).map(({ lists }) =>
    lists.map((list) => list.at(-1) ?? null),
  );
  const stretches: Stretch[] = [];
  let inside: Wall[] = [];
  let from = counts.map(() => 0);
  for (const wall of [...walls, counts]) {
    const ends = wall.flatMap((end) => end ?? []);
    if (ends.length < counts.length) {
      inside.push(wall);
      continue;
    }
    const numbers = ends.map((end, version) => {
      const free: number[] = [];
      for (let p = from[version] ?? 0; p < end; p++) if (isTaken[version]?.[p] === 0) free.push(p);
      return free;
    });
    stretches.push({ numbers, walls: inside });
    from = ends;
    inside = [];
  }
  return stretches;
}

/** Anchors in reading order, each wholly behind the ones before in every version in which it has text. */
function risingAnchors(anchors: readonly Anchor[], counts: readonly number[]): readonly Anchor[] {
  const last = counts.map(() => -1);
  return orderRows(anchors, counts).filter(({ lists }) => {
    const rises = lists.every((list, version) => list.length === 0 || (list[0] ?? 0) > (last[version] ?? -1));
    if (rises) {
      lists.forEach((list, version) => {
        last[version] = list.at(-1) ?? last[version] ?? -1;
      });
    }
    return rises;
  });
}

/**
 * Cuts a stretch at its walls. Where an anchor has no text, the version is cut where `rows`, an alignment of the
 * whole stretch, has most of what belongs before it and least of what belongs behind. Walls x paragraphs.
 */
export function cutStretch(
  { numbers, walls }: Stretch,
  rows: readonly Anchor[],
): readonly (readonly (readonly number[])[])[] {
  const rowOf = numbers.map(() => new Map<number, Anchor>());
  for (const row of rows) {
    row.lists.forEach((list, version) => {
      for (const paragraph of list) rowOf[version]?.set(paragraph, row);
    });
  }
  let rest = numbers;
  const parts = walls.map((wall) => {
    const part = rest.map((free, version) => {
      const end = wall[version] ?? null;
      if (end !== null) return free.filter((paragraph) => paragraph < end);
      return free.slice(0, bestCut(free.map((paragraph) => sideOf(rowOf[version]?.get(paragraph), wall))));
    });
    rest = rest.map((free, version) => free.slice(part[version]?.length ?? 0));
    return part;
  });
  return [...parts, rest];
}

/** Paragraphs of a row before a wall less those behind it, of the versions in which the wall has text. */
function sideOf(row: Anchor | undefined, wall: Wall): number {
  let side = 0;
  row?.lists.forEach((list, version) => {
    const end = wall[version] ?? null;
    if (end !== null) for (const paragraph of list) side += paragraph < end ? 1 : -1;
  });
  return Math.sign(side);
}

/** The place of a cut that leaves most of what counts 1 before it and most of what counts -1 behind. */
function bestCut(sides: readonly number[]): number {
  let best = 0;
  let most = 0;
  let sum = 0;
  sides.forEach((side, at) => {
    sum += side;
    if (sum > most) [most, best] = [sum, at + 1];
  });
  return best;
}
