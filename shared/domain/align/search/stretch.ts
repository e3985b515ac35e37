import { sum } from '../../arithmetic.ts';
import type { Doubt } from '../doubt/confidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceFor, type Witness } from '../evidence/witnesses.ts';
import type { Progress } from '../progress.ts';
import { attachMember, paragraphsIn } from '../reading/profile.ts';
import { type Reading, readVersions, withOrder } from '../reading/reading.ts';
import { gatherRows } from '../rows.ts';
import type { AlignVersion, EvidencePart } from '../types.ts';
import { type Branch, growBranch } from './branch.ts';
import { type Ground, groundOf, likelyOn, loneAdditions, withAdditions } from './ground.ts';
import { blocksOf } from './links.ts';
import { costOfOrder, muchInDoubt, orderOfPassages } from './passages.ts';
import { acrossLanguages, type Manner, mannerWithout, withinLanguage } from './passes.ts';
import { growTrunk, type RowDoubt, type Trunk } from './trunk.ts';

/** A row by version number. */
export interface ListedRow {
  readonly lists: readonly (readonly number[])[];
  readonly confidence: number;
}

/** Confidence of what is not aligned to anything, where nothing is known against it. */
export const loneConfidence = 0.97;
/** No row is surer than this. */
const surelyRight = 0.9995;

/**
 * What is wrong in a text that leaves much in doubt is not all where the doubt is: every row of it is wrong by this share
 * of what is wrong on the mean. Rows beyond all doubt count besides, so that one doubtful row of three says little.
 */
const shareOfText = 0.15;
const imaginaryRows = 20;

/** Another order of its paragraphs must leave less than this share of what is in doubt. */
const clearer = 0.9;

/** A paragraph of a version, both by number. */
type Place = readonly [version: number, paragraph: number];

/** Told of every link of a version outside the trunk, and of what is in none, with its paragraphs. */
export type DoubtListener = (doubt: Doubt, version: number, members: readonly Place[]) => void;

/** Aligns versions that are in canonical order; rows in no particular order. */
export function alignStretch(
  versions: readonly AlignVersion[],
  progress: Progress,
  without: ReadonlySet<EvidencePart> = new Set(),
  onDoubt?: DoubtListener,
): readonly ListedRow[] {
  const reading = readVersions(versions, progress, without);
  const [first] = reading.units;
  if (first === undefined) return [];
  const trunk = growTrunk(reading, first, progress);
  progress.leap();
  const blocks = blocksOf(trunk.profile);
  progress.leap();
  const grown = growBranches(trunk, blocks, progress);
  progress.leap();
  return rowsOf(reading, trunk, blocks, grown, progress.leap, onDoubt);
}

/** A version aligned to a ground. */
interface Grown {
  readonly branch: Branch;
  readonly ground: Ground;
}

/** Versions outside the trunk, by number, and the order in which paragraphs of some versions were read. */
interface AllGrown {
  readonly branches: ReadonlyMap<number, Grown>;
  readonly orders: ReadonlyMap<number, readonly number[]>;
}

/**
 * Aligns every version that is not in the trunk, first alone, then each in the light of the others, and of what those
 * before it have beside the trunk. One that has long passages in another order is read in that of the trunk, so that
 * everything is as in a text that has them in order.
 */
function growBranches(trunk: Trunk, blocks: Int32Array, progress: Progress): AllGrown {
  const { reading, profile, lexicons } = trunk;
  const startOf = (read: Reading, on: Ground, version: number, others: readonly Witness[]) => {
    const members = trunk.versions.flatMap((own, nth) => {
      const member = on.profile.members[nth];
      return member === undefined ? [] : [{ version: own, member }];
    });
    return evidenceFor(read, on.profile, [...members, ...others], version, lexicons);
  };
  const grow = (start: Evidence, on: Ground, before?: Branch) => {
    progress.leap();
    const manner = mannerWithout(branchManner(start.channels[0]?.isAcross ?? false), reading.without);
    const alone = before === undefined ? undefined : (now: Likely) => likelyOn(on, before.likely, now);
    return growBranch(start, on, manner, progress, reading.without, alone);
  };
  const bare = groundOf(profile, trunk.versions, blocks, []);
  const alone = new Map<number, Branch>();
  const orders = new Map(trunk.orders);
  let read = reading;
  reading.versions.forEach((_, version) => {
    if (trunk.versions.includes(version)) return;
    const growAs = (from: Reading) => grow(startOf(from, bare, version, []), bare);
    const { branch, order } = inBestOrder(growAs(reading), reading.without, progress, (other) =>
      growAs(withOrder(reading, version, other)),
    );
    alone.set(version, branch);
    if (order === null) return;
    orders.set(version, order);
    read = withOrder(read, version, order);
  });
  if (alone.size < 2 || reading.without.has('otherVersions')) {
    return { branches: new Map([...alone].map(([v, branch]) => [v, { branch, ground: bare }])), orders };
  }
  const witnesses = [...alone].map(([version, { evidence, beads }]) => {
    return { version, member: attachMember(profile, evidence.units, beads) };
  });
  let ground = groundOf(profile, trunk.versions, blocks, witnesses);
  const branches = new Map<number, Grown>();
  for (const [version, before] of alone) {
    const on = ground;
    const others = on.witnesses.filter((witness) => witness.version !== version);
    const branch = grow(startOf(read, on, version, others), on, before);
    branches.set(version, { branch, ground: on });
    progress.leap();
    if (branches.size < alone.size) ground = withAdditions(on, version, branch);
  }
  return { branches, orders };
}

type Likely = Branch['likely'];

/** A version as it was read, or in another order of its paragraphs that is worth more than it takes to tell. */
function inBestOrder(
  first: Branch,
  without: ReadonlySet<EvidencePart>,
  progress: Progress,
  growIn: (order: readonly number[]) => Branch,
): { readonly branch: Branch; readonly order: readonly number[] | null } {
  if (first.inDoubt < muchInDoubt || without.has('moves')) return { branch: first, order: null };
  let best: { readonly branch: Branch; readonly order: readonly number[] | null } = {
    branch: first,
    order: null,
  };
  let most = first.worth;
  for (const order of [orderOfPassages(first.evidence, progress.breathe), first.order()]) {
    if (order === null) continue;
    const branch = growIn(order);
    const worth = branch.worth - costOfOrder(order);
    if (worth <= most || branch.inDoubt >= clearer * best.branch.inDoubt) continue;
    best = { branch, order };
    most = worth;
  }
  return best;
}

/** How a version outside the trunk is aligned to it. */
export function branchManner(isAcross: boolean): Manner {
  return isAcross ? acrossLanguages : withinLanguage;
}

/** The paragraphs of each block. */
function placesIn({ profile, versions, blocks }: Ground, orders: AllGrown['orders']): readonly Place[][] {
  const places: Place[][] = [];
  blocks.forEach((block, column) => {
    const own = places[block] ?? [];
    places[block] = own;
    profile.members.forEach((member, nth) => {
      const version = versions[nth] ?? 0;
      const order = orders.get(version);
      for (const paragraph of paragraphsIn(member, column, column + 1)) {
        own.push([version, order?.[paragraph] ?? paragraph]);
      }
    });
  });
  return places;
}

/** Joins the paragraphs of every block and every link; a row is right where all its links are. */
function rowsOf(
  { versions, vocabulary }: Reading,
  { profile, versions: trunkVersions, doubts: trunkDoubts }: Trunk,
  blocks: Int32Array,
  { branches, orders }: AllGrown,
  onStage: () => void,
  onDoubt?: DoubtListener,
): readonly ListedRow[] {
  const gathering = gatherRows(versions.map(({ paragraphs }) => paragraphs.length));
  const joinAll = (members: readonly Place[]) => {
    const [first] = members;
    for (const [version, paragraph] of members) {
      if (first !== undefined) gathering.join(first[0], first[1], version, paragraph);
    }
  };
  const bare = groundOf(profile, trunkVersions, blocks, []);
  let [ground, places] = [bare, placesIn(bare, orders)];
  places.forEach(joinAll);
  onStage();
  const doubts: RowDoubt[] = [...trunkDoubts()];
  for (const [version, { branch, ground: own }] of branches) {
    if (own.blocks !== ground.blocks) [ground, places] = [own, placesIn(own, orders)];
    const { pieces, doubts: ofPieces } = branch.settle();
    onStage();
    const order = orders.get(version);
    const orderSound = branch.soundByOrder(order, vocabulary.stems);
    const lone = loneAdditions(own);
    pieces.forEach(({ blocks: list, paragraphs }, at) => {
      const doubt = ofPieces[at];
      const members = [
        ...list.flatMap((block) => places[block] ?? []),
        ...paragraphs.map((paragraph): Place => [version, order?.[paragraph] ?? paragraph]),
      ];
      const [first] = members;
      if (first === undefined || doubt === undefined) return;
      if (paragraphs.length === 0 && list.every((block) => lone.has(block))) return;
      doubts.push({ place: first, risk: 1 - orderSound(paragraphs) * (1 - doubt.risk) });
      onDoubt?.(doubt, version, members);
      joinAll(members);
    });
    onStage();
  }
  const rows = gathering.rows();
  onStage();
  return withConfidence(rows, doubts);
}

function withConfidence(
  rows: readonly (readonly (readonly number[])[])[],
  doubts: readonly RowDoubt[],
): readonly ListedRow[] {
  const rowOf: number[][] = [];
  rows.forEach((lists, at) => {
    lists.forEach((list, version) => {
      const own = rowOf[version] ?? [];
      rowOf[version] = own;
      for (const paragraph of list) own[paragraph] = at;
    });
  });
  const right: (number | undefined)[] = [];
  for (const { place, risk } of doubts) {
    const [version, paragraph] = place;
    const at = rowOf[version]?.[paragraph] ?? 0;
    right[at] = (right[at] ?? surelyRight) * (1 - risk);
  }
  const listed = rows.map((lists, at) => ({ lists, confidence: right[at] ?? loneConfidence }));
  const sound = 1 - shareOfText * riskOfText(listed);
  return listed.map(({ lists, confidence }) => ({ lists, confidence: confidence * sound }));
}

/** The mean risk of what is linked, 0 to 1; a text of few rows is taken to be sound. */
function riskOfText(rows: readonly ListedRow[]): number {
  const linked = rows.filter(({ lists }) => lists.filter((list) => list.length > 0).length > 1);
  const risk = sum(linked.map(({ confidence }) => 1 - confidence));
  return risk / (linked.length + imaginaryRows);
}
