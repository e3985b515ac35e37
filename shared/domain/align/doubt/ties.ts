import { setsOfOne, unite } from '../search/disjointSets.ts';
import type { LikelyBead } from '../search/ways.ts';
import { int, real } from '../typed.ts';
import { countOf, type Hold } from './contradictions.ts';

/**
 * The weakest tie that each link cannot do without, a tie being how probable the beads are, in sum, that hold a block
 * and a paragraph together: the weakest edge of its strongest spanning tree (Kruskal 1956). 0 where beads leave it in
 * parts. So a link is doubted whose paragraphs are each held well, but not by one another. O(n log n) in the pairs that
 * beads name, for one paragraph may face thousands.
 */
export const weakestTie: Hold = (beads, list, blocks, paragraph) => {
  const pieceOf = new Int32Array(blocks.length);
  list.forEach((link, piece) => {
    for (const block of link.blocks) pieceOf[block] = piece;
  });
  const paragraphs = countOf(paragraph);
  const ties = [...tiesIn(beads, blocks, paragraph)].sort(([, a], [, b]) => b - a);
  const parent = setsOfOne(blocks.length + paragraphs);
  const edges = new Int32Array(list.length);
  const weakest = new Float64Array(list.length);
  for (const [pair, probability] of ties) {
    const block = Math.floor(pair / paragraphs);
    if (!unite(parent, block, blocks.length + (pair % paragraphs))) continue;
    const piece = int(pieceOf, block);
    edges[piece] = int(edges, piece) + 1;
    weakest[piece] = probability;
  }
  return Float64Array.from(list, (link, piece) => {
    const isTree = int(edges, piece) === link.blocks.length + link.paragraphs.length - 1;
    return isTree ? real(weakest, piece) : 0;
  });
};

/** Ties by pair: the block's number times how many paragraphs there are, plus the paragraph's. */
function tiesIn(
  beads: readonly LikelyBead[],
  blocks: Int32Array,
  paragraph: Int32Array,
): ReadonlyMap<number, number> {
  const paragraphs = countOf(paragraph);
  const ties = new Map<number, number>();
  for (const { column, columnEnd, unit, unitEnd, probability } of beads) {
    const own = new Set(paragraph.subarray(unit, unitEnd));
    for (const block of new Set(blocks.subarray(column, columnEnd))) {
      for (const p of own) {
        const pair = block * paragraphs + p;
        ties.set(pair, (ties.get(pair) ?? 0) + probability);
      }
    }
  }
  return ties;
}
