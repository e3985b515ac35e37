import type { Bead } from './beads.ts';
import type { Profile } from './profile.ts';
import type { Units } from './units.ts';

/** Columns that share paragraphs, so that rows cannot tell them apart: by column the first of them. */
export function blocksOf({ count, members }: Profile): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, c) => c);
  for (const { units, from, to } of members) {
    const first = new Map<number, number>();
    for (let c = 0; c < count; c++) {
      for (let u = from[c] ?? 0; u < (to[c] ?? 0); u++) {
        const paragraph = units.paragraph[u] ?? 0;
        const other = first.get(paragraph);
        if (other === undefined) first.set(paragraph, c);
        else unite(parent, other, c);
      }
    }
  }
  return parent.map((_, c) => rootOf(parent, c));
}

function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) at = parent[at] ?? at;
  return at;
}

function unite(parent: Int32Array, one: number, other: number): void {
  const a = rootOf(parent, one);
  const b = rootOf(parent, other);
  parent[Math.max(a, b)] = Math.min(a, b);
}

/** Blocks of a profile and paragraphs of a version that stand in one row, both ascending. */
export interface Link {
  readonly blocks: readonly number[];
  readonly paragraphs: readonly number[];
}

/** True where a bead has text on both sides. */
function isFull(bead: Bead): boolean {
  return bead.column < bead.columnEnd && bead.unit < bead.unitEnd;
}

/** The components of blocks and paragraphs that full beads join, in the order of their blocks. */
export function linksOf(blocks: Int32Array, units: Units, beads: readonly Bead[]): readonly Link[] {
  const firstParagraph = blocks.length;
  const lastParagraph = units.paragraph[units.count - 1] ?? -1;
  const parent = Int32Array.from({ length: firstParagraph + lastParagraph + 1 }, (_, node) => node);
  const isLinked = new Uint8Array(parent.length);
  for (const bead of beads.filter(isFull)) {
    const first = blocks[bead.column] ?? 0;
    const join = (node: number) => {
      isLinked[node] = 1;
      unite(parent, first, node);
    };
    for (let c = bead.column; c < bead.columnEnd; c++) join(blocks[c] ?? 0);
    for (let u = bead.unit; u < bead.unitEnd; u++) join(firstParagraph + (units.paragraph[u] ?? 0));
  }
  const links = new Map<number, { blocks: number[]; paragraphs: number[] }>();
  isLinked.forEach((linked, node) => {
    if (linked === 0) return;
    const root = rootOf(parent, node);
    const link = links.get(root) ?? { blocks: [], paragraphs: [] };
    if (node < firstParagraph) link.blocks.push(node);
    else link.paragraphs.push(node - firstParagraph);
    links.set(root, link);
  });
  return [...links.values()];
}

/** Columns and units by block and paragraph, of what full beads cover. */
export interface Places {
  readonly columns: ReadonlyMap<number, readonly number[]>;
  readonly units: ReadonlyMap<number, readonly number[]>;
}

/** Where the linked text of each block and paragraph is. */
export function placesOf(blocks: Int32Array, { paragraph }: Units, beads: readonly Bead[]): Places {
  const columns = new Map<number, number[]>();
  const units = new Map<number, number[]>();
  const add = (to: Map<number, number[]>, key: number, place: number) => {
    const list = to.get(key);
    if (list === undefined) to.set(key, [place]);
    else list.push(place);
  };
  for (const bead of beads.filter(isFull)) {
    for (let c = bead.column; c < bead.columnEnd; c++) add(columns, blocks[c] ?? 0, c);
    for (let u = bead.unit; u < bead.unitEnd; u++) add(units, paragraph[u] ?? 0, u);
  }
  return { columns, units };
}

/** Full beads, each cut down to the columns and units that are in one link together. */
export function beadsWithin(
  links: readonly Link[],
  blocks: Int32Array,
  units: Units,
  beads: readonly Bead[],
): readonly Bead[] {
  const linkOfBlock = new Map(links.flatMap((link, at) => link.blocks.map((block) => [block, at] as const)));
  const linkOfParagraph = new Map(links.flatMap((link, at) => link.paragraphs.map((p) => [p, at] as const)));
  return beads.filter(isFull).flatMap((bead) => {
    const columns = numbersOf(bead.column, bead.columnEnd);
    const own = numbersOf(bead.unit, bead.unitEnd);
    const at = [...new Set(columns.map((c) => linkOfBlock.get(blocks[c] ?? 0)))];
    return at.flatMap((link) => {
      if (link === undefined) return [];
      const inColumns = columns.filter((c) => linkOfBlock.get(blocks[c] ?? 0) === link);
      const inUnits = own.filter((u) => linkOfParagraph.get(units.paragraph[u] ?? 0) === link);
      const [column, unit] = [inColumns[0], inUnits[0]];
      if (column === undefined || unit === undefined) return [];
      const columnEnd = (inColumns.at(-1) ?? column) + 1;
      return [{ column, columnEnd, unit, unitEnd: (inUnits.at(-1) ?? unit) + 1, score: bead.score }];
    });
  });
}

/** The numbers from `from` up to `to`. */
export function numbersOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}
