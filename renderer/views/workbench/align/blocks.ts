import type { Cursor } from '../cursor/cursor.ts';
import type { Row } from '../model.ts';

/** A paragraph of a cell, or the part of one that stands there. */
export type Block = Row['cells'][number]['paragraphs'][number];

/** A block among all blocks, as the contract names it. */
export interface BlockRef {
  readonly paragraphId: number;
  readonly from: number;
}

/** A block with where it stands. */
export interface PlacedBlock {
  readonly row: Row;
  readonly versionId: number;
  /** Which block of its cell, from 0. */
  readonly at: number;
  readonly block: Block;
}

export const refOf = (block: Block): BlockRef => ({ paragraphId: block.id, from: block.part?.from ?? 0 });
export const keyOf = ({ paragraphId, from }: BlockRef): string => `${paragraphId}:${from}`;
/** A block by its key. */
export const refOfKey = (key: string): BlockRef => {
  const [paragraphId = 0, from = 0] = key.split(':').map(Number);
  return { paragraphId, from };
};
export const keyOfBlock = (block: Block): string => keyOf(refOf(block));

const noBlocks: readonly Block[] = [];

/** Blocks of a version in a row. */
export const blocksOf = (row: Row, versionId: number): readonly Block[] =>
  row.cells.find((cell) => cell.versionId === versionId)?.paragraphs ?? noBlocks;

/** One-based number of the paragraph; dots say where a part of it is missing before or behind. */
export const blockNumber = ({ number, part }: Block): string =>
  `${part !== null && part.from > 0 ? '…' : ''}${number + 1}${part !== null && part.to !== null ? '…' : ''}`;

/** A figure of the interface at the size of these numbers, in CSS pixels, and what stands free before them. */
const figure = 7;
const free = 3;
/** Room for three figures. */
const leastNumbers = 27;

/** CSS pixels for the number of any paragraph where a version has at most so many. */
export const numbersWidth = (most: number): number =>
  Math.max(leastNumbers, String(most).length * figure + free);

/** Where a block stands among the given rows; undefined where it is in none of them. */
export const findBlock = (rows: readonly Row[], key: string): PlacedBlock | undefined => {
  for (const row of rows) {
    for (const { versionId, paragraphs } of row.cells) {
      const at = paragraphs.findIndex((block) => keyOfBlock(block) === key);
      const block = paragraphs[at];
      if (block) return { row, versionId, at, block };
    }
  }
  return undefined;
};

/** A place in the grid in align mode. */
export interface Spot {
  readonly position: number;
  readonly column: number;
  readonly at: number;
}

/** Blocks between two spots: of one column in reading order, of several the whole cells of all rows between. */
export interface Stretch {
  readonly from: Spot;
  readonly to: Spot;
  readonly columns: readonly number[];
}

const isBefore = (a: Spot, b: Spot): boolean =>
  a.position < b.position || (a.position === b.position && a.at <= b.at);

/** The stretch from `anchor` to `spot`, over the version columns in screen order. */
export const stretchBetween = (anchor: Spot, spot: Spot, columns: readonly number[]): Stretch => {
  const [from, to] = isBefore(anchor, spot) ? [anchor, spot] : [spot, anchor];
  const places = [columns.indexOf(anchor.column), columns.indexOf(spot.column)].toSorted((a, b) => a - b);
  return { from, to, columns: columns.slice(places[0] ?? 0, (places[1] ?? 0) + 1) };
};

export const isInStretch = ({ from, to, columns }: Stretch, spot: Spot): boolean => {
  if (!columns.includes(spot.column)) return false;
  if (columns.length > 1) return spot.position >= from.position && spot.position <= to.position;
  return isBefore(from, spot) && isBefore(spot, to);
};

/** The spot above or below: the next block of the cell, or the nearest of the cell above or below. */
export const spotBeside = (
  { position, at }: Pick<Cursor, 'position'> & { readonly at: number },
  by: 1 | -1,
  blocksAt: (position: number) => number,
  beside: (position: number, by: 1 | -1) => number,
): { readonly position: number; readonly at: number } => {
  const within = at + by;
  if (within >= 0 && within < blocksAt(position)) return { position, at: within };
  const next = beside(position, by);
  if (next === position) return { position, at };
  return { position: next, at: by === 1 ? 0 : Math.max(0, blocksAt(next) - 1) };
};
