import type { Bead } from './beads.ts';
import { type Margins, marginsOf } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { createJudge } from './judge.ts';
import { beadsWithin, type Link, linksOf, type Places, placesOf } from './links.ts';
import { findMoves } from './moves.ts';
import { type Manner, searchMonotone } from './passes.ts';
import type { Progress } from './progress.ts';
import { splitLink, trimLink } from './refine.ts';

/** A version aligned to a profile. */
export interface Branch {
  readonly evidence: Evidence;
  readonly beads: readonly Bead[];
  readonly links: readonly Link[];
  /** How sure the links are; worked out when asked. */
  readonly margins: () => Margins;
}

/** Aligns a version to a profile: a monotonous search, then moves, then a second look at every link. */
export function growBranch(start: Evidence, blocks: Int32Array, manner: Manner, progress: Progress): Branch {
  const found = searchMonotone(start, manner, progress);
  const { evidence, learned } = found;
  const { units } = evidence;
  const beads = findMoves(found, manner, progress);
  const judge = createJudge(evidence, placesOf(blocks, units, beads), learned.lengths, manner.length);
  const links = linksOf(blocks, units, beads)
    .flatMap((link) => splitLink(judge, link))
    .map((link) => {
      progress.breathe();
      return trimLink(judge, link);
    });
  const margins = () => {
    const order = [...new Set(blocks)];
    const paragraphCount = (units.paragraph[units.count - 1] ?? -1) + 1;
    const places = placesEverywhere(blocks, evidence, placesOf(blocks, units, beads));
    const onlooker = createJudge(evidence, places, learned.lengths, manner.length);
    return marginsOf(onlooker, links, order, paragraphCount, progress.breathe);
  };
  return { evidence, links, beads: beadsWithin(links, blocks, units, beads), margins };
}

/** The linked places, and all text of what is not linked. */
function placesEverywhere(blocks: Int32Array, { profile, units }: Evidence, linked: Places): Places {
  const whole = { column: 0, columnEnd: profile.count, unit: 0, unitEnd: units.count, score: 0 };
  const all = placesOf(blocks, units, [whole]);
  return {
    columns: new Map([...all.columns, ...linked.columns]),
    units: new Map([...all.units, ...linked.units]),
  };
}
