import type { Profile } from '../reading/profile.ts';
import type { Units } from '../reading/units.ts';
import { extended } from '../typed.ts';
import type { Bead } from './beads.ts';
import { rootOf, setsOfOne, unite } from './disjointSets.ts';

/** Columns that share paragraphs, so that rows cannot tell them apart: by column the first of them. */
export function blocksOf({ count, members }: Profile): Int32Array {
  const parent = setsOfOne(count);
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

/** Blocks of a profile and paragraphs of a version that stand in one row, both ascending. */
export interface Link {
  readonly blocks: readonly number[];
  readonly paragraphs: readonly number[];
}

/** True where a bead has text on both sides. */
export function isFull(bead: Bead): boolean {
  return bead.column < bead.columnEnd && bead.unit < bead.unitEnd;
}

/** The components of blocks and paragraphs that full beads join, in the order of their blocks. */
export function linksOf(blocks: Int32Array, units: Units, beads: readonly Bead[]): readonly Link[] {
  const firstParagraph = blocks.length;
  const lastParagraph = units.paragraph[units.count - 1] ?? -1;
  const parent = setsOfOne(firstParagraph + lastParagraph + 1);
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
    if (node < firstParagraph) link.blocks = extended(link.blocks, node);
    else link.paragraphs = extended(link.paragraphs, node - firstParagraph);
    links.set(root, link);
  });
  return [...links.values()];
}

/** Lists of numbers: list n is `numbers[offsets[n]]` up to `numbers[offsets[n + 1]]`. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly numbers: Int32Array;
}

/** Columns and units by block and paragraph, of what full beads cover; an empty list where they cover nothing. */
export interface Places {
  readonly columns: Lists;
  readonly units: Lists;
}

/** Where the linked text of each block and paragraph is. */
export function placesOf(blocks: Int32Array, { count, paragraph }: Units, beads: readonly Bead[]): Places {
  const full = beads.filter(isFull);
  const paragraphs = (paragraph[count - 1] ?? -1) + 1;
  return {
    columns: listsOf(blocks.length, blocks, full, ({ column, columnEnd }) => [column, columnEnd]),
    units: listsOf(paragraphs, paragraph, full, ({ unit, unitEnd }) => [unit, unitEnd]),
  };
}

/** The numbers in the ranges of beads, listed by what `keyOf` has for each. */
function listsOf(
  count: number,
  keyOf: Int32Array,
  beads: readonly Bead[],
  rangeOf: (bead: Bead) => readonly [from: number, to: number],
): Lists {
  const offsets = new Int32Array(count + 1);
  const each = (use: (key: number, number: number) => void) => {
    for (const bead of beads) {
      const [from, to] = rangeOf(bead);
      for (let number = from; number < to; number++) use(keyOf[number] ?? 0, number);
    }
  };
  each((key) => {
    offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < count; key++) offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  const numbers = new Int32Array(offsets[count] ?? 0);
  const next = offsets.slice(0, count);
  each((key, number) => {
    numbers[next[key] ?? 0] = number;
    next[key] = (next[key] ?? 0) + 1;
  });
  return { offsets, numbers };
}

/** The first lists, and where one of them is empty that of the others; both of as many. */
export function orElse(lists: Lists, others: Lists): Lists {
  const offsets = new Int32Array(lists.offsets.length);
  const sourceOf = (n: number) => ((lists.offsets[n] ?? 0) < (lists.offsets[n + 1] ?? 0) ? lists : others);
  const sizeOf = ({ offsets: own }: Lists, n: number) => (own[n + 1] ?? 0) - (own[n] ?? 0);
  for (let n = 0; n + 1 < offsets.length; n++) offsets[n + 1] = (offsets[n] ?? 0) + sizeOf(sourceOf(n), n);
  const numbers = new Int32Array(offsets.at(-1) ?? 0);
  for (let n = 0; n + 1 < offsets.length; n++) {
    const source = sourceOf(n);
    numbers.set(source.numbers.subarray(source.offsets[n], source.offsets[n + 1]), offsets[n]);
  }
  return { offsets, numbers };
}

/** Full beads, each cut down to the columns and units that are in one link together. */
export function beadsWithin(
  links: readonly Link[],
  blocks: Int32Array,
  { count, paragraph }: Units,
  beads: readonly Bead[],
): readonly Bead[] {
  const linkOfBlock = new Int32Array(blocks.length).fill(-1);
  const linkOfParagraph = new Int32Array((paragraph[count - 1] ?? -1) + 1).fill(-1);
  links.forEach((link, at) => {
    for (const block of link.blocks) linkOfBlock[block] = at;
    for (const p of link.paragraphs) linkOfParagraph[p] = at;
  });
  const ofColumn = blocks.map((block) => linkOfBlock[block] ?? -1);
  const ofUnit = paragraph.map((p) => linkOfParagraph[p] ?? -1);
  const within: Bead[] = [];
  for (const bead of beads) {
    if (!isFull(bead)) continue;
    for (const link of new Set(ofColumn.subarray(bead.column, bead.columnEnd))) {
      if (link < 0) continue;
      const column = ofColumn.indexOf(link, bead.column);
      const unit = ofUnit.subarray(0, bead.unitEnd).indexOf(link, bead.unit);
      if (unit < 0) continue;
      const columnEnd = ofColumn.lastIndexOf(link, bead.columnEnd - 1) + 1;
      const unitEnd = ofUnit.lastIndexOf(link, bead.unitEnd - 1) + 1;
      within.push({ column, columnEnd, unit, unitEnd, score: bead.score });
    }
  }
  return within;
}

/** The numbers from `from` up to `to`. */
export function numbersOf(from: number, to: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) numbers.push(number);
  return numbers;
}
