import type { Link } from '../search/links.ts';
import { int } from '../typed.ts';

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

/**
 * The pieces of an alignment; `order` has all blocks, ascending. Linear. `onLook` is called for every piece that
 * is asked for its neighbours.
 */
export function piecesOf(
  links: readonly Link[],
  order: readonly number[],
  paragraphCount: number,
  onLook: () => void,
): Pieces {
  const list = [...links];
  const place = new Int32Array((order.at(-1) ?? -1) + 1);
  order.forEach((block, at) => {
    place[block] = at;
  });
  const pieceOfBlock = new Int32Array(order.length).fill(-1);
  const pieceOfParagraph = new Int32Array(paragraphCount).fill(-1);
  links.forEach(({ blocks, paragraphs }, at) => {
    for (const block of blocks) pieceOfBlock[int(place, block)] = at;
    for (const paragraph of paragraphs) pieceOfParagraph[paragraph] = at;
  });
  order.forEach((block, at) => {
    if (pieceOfBlock[at] === -1) pieceOfBlock[at] = list.push({ blocks: [block], paragraphs: [] }) - 1;
  });
  pieceOfParagraph.forEach((piece, paragraph) => {
    if (piece === -1) pieceOfParagraph[paragraph] = list.push({ blocks: [], paragraphs: [paragraph] }) - 1;
  });
  const isFreeAt = list.map(isFree);
  const addAround = (found: number[], { blocks, paragraphs }: Link, reach: number, isWanted: Wanted) => {
    for (const block of blocks) addWithin(found, pieceOfBlock, int(place, block), reach, isWanted);
    for (const paragraph of paragraphs) addWithin(found, pieceOfParagraph, paragraph, reach, isWanted);
  };
  const near = (piece: number): readonly number[] => {
    onLook();
    const found: number[] = [];
    const own = list[piece];
    if (own === undefined) return found;
    const isNew = (other: number) => other !== piece && !found.includes(other);
    addAround(found, own, isFreeAt[piece] === true ? freeReach : linkReach, isNew);
    if (isFreeAt[piece] === true) {
      // What faces a free text across the links beside it.
      const isFacing = (other: number) => isFreeAt[other] === true && isNew(other);
      for (const beside of [...found]) {
        const link = list[beside];
        if (link !== undefined && isFreeAt[beside] !== true) addAround(found, link, freeReach, isFacing);
      }
    }
    // A copy has no more room than it needs: those of all pieces are kept at a time.
    return found.sort((a, b) => a - b).slice();
  };
  return { list, near };
}

type Wanted = (piece: number) => boolean;

/** Adds the pieces of places around one to those found, where they are wanted. */
function addWithin(found: number[], pieces: Int32Array, spot: number, reach: number, isWanted: Wanted): void {
  const end = Math.min(pieces.length, spot + reach + 1);
  for (let at = Math.max(0, spot - reach); at < end; at++) {
    const piece = int(pieces, at);
    if (isWanted(piece)) found.push(piece);
  }
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
