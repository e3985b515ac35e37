import type { Link } from './links.ts';

/**
 * What an alignment consists of: links, and the blocks and paragraphs that are in none, each as a link with one
 * side empty.
 */
export interface Pieces {
  readonly list: readonly Link[];
  /** Pieces near the one with this number, ascending. */
  readonly near: (piece: number) => readonly number[];
}

/** Places away from a link that still count as near it, and from what is in no link. */
const linkReach = 1;
const freeReach = 2;

/** The pieces of an alignment; `order` has all blocks in reading order. Linear. */
export function piecesOf(links: readonly Link[], order: readonly number[], paragraphCount: number): Pieces {
  const list = [...links];
  const place = new Map(order.map((block, at) => [block, at]));
  const pieceOfBlock = new Int32Array(order.length).fill(-1);
  const pieceOfParagraph = new Int32Array(paragraphCount).fill(-1);
  links.forEach(({ blocks, paragraphs }, at) => {
    for (const block of blocks) pieceOfBlock[place.get(block) ?? 0] = at;
    for (const paragraph of paragraphs) pieceOfParagraph[paragraph] = at;
  });
  order.forEach((block, at) => {
    if (pieceOfBlock[at] === -1) pieceOfBlock[at] = list.push({ blocks: [block], paragraphs: [] }) - 1;
  });
  pieceOfParagraph.forEach((piece, paragraph) => {
    if (piece === -1) pieceOfParagraph[paragraph] = list.push({ blocks: [], paragraphs: [paragraph] }) - 1;
  });
  const around = ({ blocks, paragraphs }: Link, reach: number): readonly number[] => [
    ...within(
      pieceOfBlock,
      blocks.map((block) => place.get(block) ?? 0),
      reach,
    ),
    ...within(pieceOfParagraph, paragraphs, reach),
  ];
  const isFreeAt = (piece: number) => isFree(list[piece] ?? { blocks: [], paragraphs: [] });
  // What faces a free text across the links beside it.
  const facing = (found: readonly number[]): readonly number[] =>
    found
      .filter((piece) => !isFreeAt(piece))
      .flatMap((piece) => around(list[piece] ?? { blocks: [], paragraphs: [] }, freeReach))
      .filter(isFreeAt);
  const near = (piece: number): readonly number[] => {
    const own = list[piece];
    if (own === undefined) return [];
    const beside = around(own, isFree(own) ? freeReach : linkReach);
    const found = new Set(isFree(own) ? [...beside, ...facing(beside)] : beside);
    found.delete(piece);
    return [...found].sort((a, b) => a - b);
  };
  return { list, near };
}

/** True where a piece has text on one side only. */
export function isFree({ blocks, paragraphs }: Link): boolean {
  return blocks.length === 0 || paragraphs.length === 0;
}

/** True where a piece stands before another: in the version, else in what it is aligned to. */
export function isBefore(one: Link, other: Link): boolean {
  const [a = -1, b = -1] = [one.paragraphs[0], other.paragraphs[0]];
  if (a >= 0 && b >= 0) return a < b;
  return (one.blocks[0] ?? 0) < (other.blocks[0] ?? 0);
}

/** Two pieces as one. */
export function joined(one: Link, other: Link): Link {
  const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
  return {
    blocks: ascending([...one.blocks, ...other.blocks]),
    paragraphs: ascending([...one.paragraphs, ...other.paragraphs]),
  };
}

function within(pieces: Int32Array, spots: readonly number[], reach: number): readonly number[] {
  return spots.flatMap((spot) => [...pieces.subarray(Math.max(0, spot - reach), spot + reach + 1)]);
}
