import type { Bead } from './beads.ts';
import { marginOf } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { createJudge, type Judge } from './judge.ts';
import { beadsWithin, type Link, linksOf, placesOf } from './links.ts';
import { findMoves } from './moves.ts';
import { type Manner, searchMonotone } from './passes.ts';
import type { Progress } from './progress.ts';
import { splitLink, trimLink } from './refine.ts';

/** A version aligned to a profile. */
export interface Branch {
  readonly evidence: Evidence;
  readonly beads: readonly Bead[];
  readonly links: readonly Link[];
  /** By link, see `marginOf`. */
  readonly margins: () => readonly number[];
}

/** Aligns a version to a profile: a monotonous search, then moves, then a second look at every link. */
export function growBranch(start: Evidence, blocks: Int32Array, manner: Manner, progress: Progress): Branch {
  const found = searchMonotone(start, manner, progress);
  const { evidence, learned } = found;
  const { units } = evidence;
  const beads = findMoves(found, manner);
  const judge = createJudge(evidence, placesOf(blocks, units, beads), learned.lengths, manner.length);
  const links = linksOf(blocks, units, beads)
    .flatMap((link) => splitLink(judge, link))
    .map((link) => trimLink(judge, link));
  const margins = () => marginsOf(judge, links);
  return { evidence, links, beads: beadsWithin(links, blocks, units, beads), margins };
}

function marginsOf(judge: Judge, links: readonly Link[]): readonly number[] {
  const ordered = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b);
  return links.map((link, at) => {
    const near = [links[at - 1], links[at + 1]].filter((other) => other !== undefined);
    return marginOf(judge, link, () =>
      near.flatMap((other) => [
        { ...link, blocks: ordered([...link.blocks, ...other.blocks.slice(0, 1)]) },
        { ...link, paragraphs: ordered([...link.paragraphs, ...other.paragraphs.slice(0, 1)]) },
      ]),
    );
  });
}
