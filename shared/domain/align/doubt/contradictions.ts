import type { Link } from '../search/links.ts';
import type { LikelyBead } from '../search/ways.ts';
import { int, real, reals } from '../typed.ts';
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
    addOnce(holdsBlock, blocks, column, columnEnd, probability);
    addOnce(holdsParagraph, paragraph, unit, unitEnd, probability);
  }
  return reals(list.length, (piece) => {
    let least = Number.POSITIVE_INFINITY;
    for (const block of list[piece]?.blocks ?? []) least = Math.min(least, real(holdsBlock, block));
    for (const p of list[piece]?.paragraphs ?? []) least = Math.min(least, real(holdsParagraph, p));
    return least;
  });
};

/** Adds to the sum of everything that stands in a part of a list, once of what stands there more often. */
function addOnce(sums: Float64Array, list: Int32Array, from: number, to: number, more: number): void {
  for (let at = from; at < to; at++) {
    const own = int(list, at);
    let before = from;
    while (int(list, before) !== own) before++;
    if (before === at) sums[own] = real(sums, own) + more;
  }
}

/** How many paragraphs units stand in. */
export function countOf(paragraph: Int32Array): number {
  return (paragraph.at(-1) ?? -1) + 1;
}
