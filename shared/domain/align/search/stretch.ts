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

/** Versions aligned to a trunk, by number, and the order in which paragraphs of some of them were read. */
interface Grown {
  readonly branches: ReadonlyMap<number, Branch>;
  readonly orders: ReadonlyMap<number, readonly number[]>;
}

/**
 * Aligns every version that is not in the trunk, first alone, then each in the light of the others. One that has long
 * passages in another order is read in that of the trunk, so that everything is as in a text that has them in order.
 */
function growBranches(trunk: Trunk, blocks: Int32Array, progress: Progress): Grown {
  const { reading, profile, lexicons } = trunk;
  const members = trunk.versions.flatMap((version, nth) => {
    const member = profile.members[nth];
    return member === undefined ? [] : [{ version, member }];
  });
  const startOf = (read: Reading, version: number, others: readonly Witness[]) =>
    evidenceFor(read, profile, [...members, ...others], version, lexicons);
  const grow = (start: Evidence, before?: Branch) => {
    progress.leap();
    const manner = mannerWithout(branchManner(start.channels[0]?.isAcross ?? false), reading.without);
    return growBranch(start, blocks, manner, progress, reading.without, before?.likely);
  };
  const alone = new Map<number, Branch>();
  const orders = new Map(trunk.orders);
  let read = reading;
  reading.versions.forEach((_, version) => {
    if (trunk.versions.includes(version)) return;
    const readAs = (order: readonly number[]) => withOrder(reading, version, order);
    const first = grow(startOf(reading, version, []));
    const { branch, order } = inBestOrder(first, reading.without, progress, (other) =>
      grow(startOf(readAs(other), version, [])),
    );
    alone.set(version, branch);
    if (order === null) return;
    orders.set(version, order);
    read = withOrder(read, version, order);
  });
  if (alone.size < 2 || reading.without.has('otherVersions')) return { branches: alone, orders };
  const witnesses = [...alone].map(([version, { evidence, beads }]) => {
    return { version, member: attachMember(profile, evidence.units, beads) };
  });
  const branches = new Map(
    [...alone].map(([version, branch]) => {
      const others = witnesses.filter((witness) => witness.version !== version);
      return [version, grow(startOf(read, version, others), branch)];
    }),
  );
  return { branches, orders };
}

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

/** Joins the paragraphs of every block and every link; a row is right where all its links are. */
function rowsOf(
  { versions, vocabulary }: Reading,
  { profile, versions: trunkVersions, doubts: trunkDoubts }: Trunk,
  blocks: Int32Array,
  { branches, orders }: Grown,
  onStage: () => void,
  onDoubt?: DoubtListener,
): readonly ListedRow[] {
  const gathering = gatherRows(versions.map(({ paragraphs }) => paragraphs.length));
  const join = (one: Place, other: Place) => gathering.join(one[0], one[1], other[0], other[1]);
  // The paragraphs of each block.
  const places: Place[][] = [];
  blocks.forEach((block, column) => {
    const own = places[block] ?? [];
    places[block] = own;
    profile.members.forEach((member, nth) => {
      const version = trunkVersions[nth] ?? 0;
      const order = orders.get(version);
      for (const paragraph of paragraphsIn(member, column, column + 1)) {
        const place: Place = [version, order?.[paragraph] ?? paragraph];
        own.push(place);
        join(own[0] ?? place, place);
      }
    });
  });
  onStage();
  const doubts: RowDoubt[] = [...trunkDoubts()];
  for (const [version, branch] of branches) {
    const { pieces, doubts: own } = branch.settle();
    const order = orders.get(version);
    const orderSound = branch.soundByOrder(order, vocabulary.stems);
    pieces.forEach(({ blocks: list, paragraphs }, at) => {
      const doubt = own[at];
      const members = [
        ...list.flatMap((block) => places[block] ?? []),
        ...paragraphs.map((paragraph): Place => [version, order?.[paragraph] ?? paragraph]),
      ];
      const [first] = members;
      if (first === undefined || doubt === undefined) return;
      doubts.push({ place: first, risk: 1 - orderSound(paragraphs) * (1 - doubt.risk) });
      onDoubt?.(doubt, version, members);
      for (const place of members) join(first, place);
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
