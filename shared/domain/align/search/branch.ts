import { type Background, backgroundOf } from '../doubt/background.ts';
import { type Doubt, doubtsOf } from '../doubt/confidence.ts';
import { createJudge, type Judge } from '../doubt/judge.ts';
import { createLook, lookAt } from '../doubt/look.ts';
import { beheadLink, splitLink, takeIn, trimLink } from '../doubt/refine.ts';
import { isBefore, isFree, joined, type Pieces, piecesOf } from '../doubt/surroundings.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Progress } from '../progress.ts';
import { int } from '../typed.ts';
import type { EvidencePart } from '../types.ts';
import type { Bead } from './beads.ts';
import { soundByOrder } from './byOrder.ts';
import { withoutStrayCounters } from './counters.ts';
import { rootOf, setsOfOne, unite } from './disjointSets.ts';
import { beadsAnywhere } from './elsewhere.ts';
import { type Ground, passagesOn } from './ground.ts';
import { beadsWithin, type Link, linksOf, orElse, type Places, placesOf } from './links.ts';
import { findMoves } from './moves.ts';
import { costOfOrder, inDoubt, orderOfBeads } from './passages.ts';
import { type Found, type Manner, searchMonotone } from './passes.ts';
import { withoutStrangers } from './strangers.ts';
import type { LikelyBead } from './ways.ts';

/**
 * What another order gains at first sight must be this share of what it takes to tell it, or it is not tried: lines that
 * were read in the wrong order have taught little of what their words are worth.
 */
const foreseen = 0.3;

/** A version aligned to a profile. */
export interface Branch {
  readonly evidence: Evidence;
  readonly beads: readonly Bead[];
  /** How much the search in order leaves in doubt, see `inDoubt`. */
  readonly inDoubt: number;
  /** What the search in order makes of it, see `Found`. */
  readonly worth: number;
  /**
   * Its paragraphs, by number, in the order of what they answer best wherever it stands; null where that is their own, or
   * takes more to tell than is gained by it.
   */
  readonly order: () => readonly number[] | null;
  /** See `soundByOrder`. */
  readonly soundByOrder: (
    order: readonly number[] | undefined,
    stems: readonly string[],
  ) => (paragraphs: readonly number[]) => number;
  /** What its search holds possible. */
  readonly likely: readonly LikelyBead[];
  /** The last look, worked out when asked. */
  readonly settle: () => Settled;
}

/** Links and what is in none, and how doubtful each is. */
interface Settled {
  readonly pieces: readonly Link[];
  readonly doubts: readonly Doubt[];
}

/**
 * Aligns a version to a profile: a monotonous search, then moves, then a second look at every link. `alone`: what was held
 * possible before the other versions were heard, where they are, given what is now.
 */
export function growBranch(
  start: Evidence,
  { blocks, added }: Pick<Ground, 'blocks' | 'added'>,
  manner: Manner,
  progress: Progress,
  without: ReadonlySet<EvidencePart>,
  alone: (likely: readonly LikelyBead[]) => readonly LikelyBead[] = (now) => now,
): Branch {
  const found = searchMonotone(start, manner, progress);
  const { evidence, learned, likely } = found;
  const { units } = evidence;
  const moved = without.has('moves') ? found.beads : findMoves(found, manner, progress);
  const counted = withoutStrayCounters(units, blocks, moved);
  const beads = withoutStrangers(evidence, passagesOn(added, counted), progress.breathe);
  progress.leap();
  const linked = placesOf(blocks, units, beads);
  const judge = createJudge(evidence, linked, learned, manner.length, progress.breathe);
  progress.leap();
  const first = linksOf(blocks, units, beads);
  progress.leap();
  const sound = without.has('trimming')
    ? first
    : first.flatMap((link) => splitLink(judge, link)).map((link) => beheadLink(judge, trimLink(judge, link)));
  const onlooker = onlookerOf(found, blocks, linked, manner, progress.breathe);
  progress.leap();
  const additions = new Set(added.map((column) => int(blocks, column)));
  const links = without.has('takingIn')
    ? sound
    : takeIn(onlooker, sound, { order: [...new Set(blocks)], additions }, paragraphsOf(evidence));
  const within = beadsWithin(links, blocks, units, beads);
  progress.leap();
  return {
    evidence,
    beads: within,
    inDoubt: inDoubt(evidence, found.beads),
    worth: found.worth,
    order: () => {
      const anywhere = beadsAnywhere(found, moved, manner, progress);
      const order = orderOfBeads(units, anywhere);
      const known = new Set(moved);
      const gain = anywhere.reduce((sum, bead) => (known.has(bead) ? sum : sum + bead.score), 0);
      return order !== null && gain > foreseen * costOfOrder(order) ? order : null;
    },
    soundByOrder: (order, stems) => soundByOrder(found, within, order, stems, manner, progress),
    likely,
    settle: () => {
      const order = [...new Set(blocks)];
      const piecesWith = (list: readonly Link[]) =>
        piecesOf(list, order, paragraphsOf(evidence), progress.breathe);
      const backgroundOfAll = (list: readonly Link[], torn: Background['torn']) => {
        progress.leap();
        return backgroundOf(found, list, blocks, linked, alone(likely), torn);
      };
      const isSewn = (piece: Link) =>
        !without.has('runs') && !(isFree(piece) && piece.blocks.some((block) => additions.has(block)));
      return settled(onlooker, links, piecesWith, backgroundOfAll, isSewn);
    },
  };
}

/** A judge that sees the linked text of what is linked, and all text of what is not. */
export function onlookerOf(
  { evidence, learned }: Pick<Found, 'evidence' | 'learned'>,
  blocks: Int32Array,
  linked: Places,
  manner: Manner,
  onLook: () => void,
): Judge {
  const { profile, units } = evidence;
  const whole = { column: 0, columnEnd: profile.count, unit: 0, unitEnd: units.count, score: 0 };
  const all = placesOf(blocks, units, [whole]);
  const places = {
    columns: orElse(linked.columns, all.columns),
    units: orElse(linked.units, all.units),
  };
  return createJudge(evidence, places, learned, manner.length, onLook);
}

/** How many paragraphs a version has. */
export function paragraphsOf({ units }: Evidence): number {
  return (units.paragraph[units.count - 1] ?? -1) + 1;
}

/** A run of words at the edge of two neighbours that is worth more than this joins them, see `isOneText`. */
const oneText = 8;
/** What the original says of two neighbours as one counts half. */
const originalsShare = 0.5;
/** What it is taken to say where it has no say. */
const saidOnTheWhole = -8;
/** Neighbours with a run that is worth less are not looked at any closer. */
const worthALook = 4;

/** Joins neighbours that share a run of words, if they may be sewn, then says how doubtful everything is. */
function settled(
  judge: Judge,
  links: readonly Link[],
  piecesWith: (links: readonly Link[]) => Pieces,
  backgroundOfAll: (pieces: readonly Link[], torn: Background['torn']) => Background,
  isSewn: (piece: Link) => boolean,
): Settled {
  const first = piecesWith(links);
  const look = createLook(judge);
  const torn = new Map<Link, number>();
  const grown = sewn(first, (one, other) => {
    const [a, b] = [first.list[one], first.list[other]];
    if (a === undefined || b === undefined || !isSewn(a) || !isSewn(b)) return false;
    const [left, right] = [look(a), look(b)];
    const run = isBefore(a, b) ? judge.edgeRun(left, right) : judge.edgeRun(right, left);
    if (run > 0 && !isFree(a) && !isFree(b)) {
      for (const link of [a, b]) torn.set(link, Math.max(run, torn.get(link) ?? 0));
    }
    if (run < worthALook) return false;
    const { across } = judge.voices(a, b, joined(a, b));
    return run + originalsShare * (across ?? saidOnTheWhole) > oneText;
  });
  const pieces = grown === null ? first : piecesWith(grown);
  const background = backgroundOfAll(pieces.list, torn);
  return { pieces: pieces.list, doubts: doubtsOf(judge, pieces, lookAt(look, pieces), background) };
}

/** The links that come of joining all neighbours that are one text; null where there are none. */
function sewn(
  { list, near }: Pieces,
  isOne: (one: number, other: number) => boolean,
): readonly Link[] | null {
  const group = setsOfOne(list.length);
  list.forEach((_, piece) => {
    for (const other of near(piece)) {
      if (other > piece && rootOf(group, other) !== rootOf(group, piece) && isOne(piece, other)) {
        unite(group, piece, other);
      }
    }
  });
  if (group.every((to, piece) => to === piece)) return null;
  const grown = new Map<number, Link>();
  list.forEach((piece, at) => {
    const to = rootOf(group, at);
    const known = grown.get(to);
    grown.set(to, known === undefined ? piece : joined(known, piece));
  });
  return [...grown.values()].filter((link) => !isFree(link));
}
