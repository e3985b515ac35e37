import type { Link } from '../search/links.ts';
import type { LikelyBead } from '../search/ways.ts';
import { int, real } from '../typed.ts';
import { isFree } from './surroundings.ts';

/** How well each piece is held together by beads that lie within one piece: by piece, 0 to about 1. */
export type Hold = (
  beads: readonly LikelyBead[],
  list: readonly Link[],
  blocks: Int32Array,
  paragraph: Int32Array,
) => Float64Array;

/**
 * By piece how probable beads are, in sum, that contradict it: those over its border and, of a link, what is wanting
 * in those that hold it, 1 at the most. 0 for no doubt; about 1 and more for what another look made of the table's way.
 * `blocks` by column, `paragraph` by unit. As fast as `hold`, else linear.
 */
export function contradictionsOf(
  likely: readonly LikelyBead[],
  list: readonly Link[],
  blocks: Int32Array,
  paragraph: Int32Array,
  hold: Hold,
): Float64Array {
  const pieceOfBlock = new Int32Array(blocks.length);
  const pieceOfParagraph = new Int32Array(countOf(paragraph));
  list.forEach(({ blocks: own, paragraphs }, piece) => {
    for (const block of own) pieceOfBlock[block] = piece;
    for (const p of paragraphs) pieceOfParagraph[p] = piece;
  });
  const against = new Float64Array(list.length);
  const within: LikelyBead[] = [];
  for (const bead of likely) {
    const pieces = new Set<number>();
    for (let c = bead.column; c < bead.columnEnd; c++) pieces.add(int(pieceOfBlock, int(blocks, c)));
    for (let u = bead.unit; u < bead.unitEnd; u++) pieces.add(int(pieceOfParagraph, int(paragraph, u)));
    if (pieces.size === 1) within.push(bead);
    else for (const piece of pieces) against[piece] = real(against, piece) + bead.probability;
  }
  const held = hold(within, list, blocks, paragraph);
  return against.map((sum, piece) => {
    const link = list[piece];
    return link === undefined || isFree(link) ? sum : sum + Math.max(0, 1 - real(held, piece));
  });
}

/** How probable the beads are that hold the block or paragraph of each piece which is held least. Linear. */
export const leastHeld: Hold = (beads, list, blocks, paragraph) => {
  const holdsBlock = new Float64Array(blocks.length);
  const holdsParagraph = new Float64Array(countOf(paragraph));
  for (const { column, columnEnd, unit, unitEnd, probability } of beads) {
    for (const block of new Set(blocks.subarray(column, columnEnd))) {
      holdsBlock[block] = real(holdsBlock, block) + probability;
    }
    for (const p of new Set(paragraph.subarray(unit, unitEnd))) {
      holdsParagraph[p] = real(holdsParagraph, p) + probability;
    }
  }
  return Float64Array.from(list, (link) => {
    const ofBlocks = link.blocks.map((block) => real(holdsBlock, block));
    return Math.min(...ofBlocks, ...link.paragraphs.map((p) => real(holdsParagraph, p)));
  });
};

/** How many paragraphs units stand in. */
export function countOf(paragraph: Int32Array): number {
  return (paragraph.at(-1) ?? -1) + 1;
}
