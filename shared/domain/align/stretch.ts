import { type Branch, growBranch } from './branch.ts';
import type { Doubt } from './confidence.ts';
import { blocksOf } from './links.ts';
import { acrossLanguages, type Manner, mannerWithout, withinLanguage } from './passes.ts';
import { attachMember, paragraphsIn } from './profile.ts';
import type { Progress } from './progress.ts';
import { type Reading, readVersions } from './reading.ts';
import { gatherRows } from './rows.ts';
import { growTrunk, type RowDoubt, type Trunk } from './trunk.ts';
import type { AlignVersion, EvidencePart } from './types.ts';
import { evidenceFor, type Witness } from './witnesses.ts';

/** A row by version number. */
export interface ListedRow {
  readonly lists: readonly (readonly number[])[];
  readonly confidence: number;
}

/** Confidence of what is not aligned to anything, where nothing is known against it. */
const loneConfidence = 0.97;
/** No row is surer than this. */
const surelyRight = 0.9995;

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
  const branches = growBranches(reading, trunk, blocks, progress);
  progress.leap();
  return rowsOf(reading, trunk, blocks, branches, progress.leap, onDoubt);
}

/** Aligns every version that is not in the trunk, first alone, then each in the light of the others. */
function growBranches(
  reading: Reading,
  trunk: Trunk,
  blocks: Int32Array,
  progress: Progress,
): ReadonlyMap<number, Branch> {
  const { profile, lexicons } = trunk;
  const members = trunk.versions.flatMap((version, nth) => {
    const member = profile.members[nth];
    return member === undefined ? [] : [{ version, member }];
  });
  const grow = (version: number, others: readonly Witness[], before?: Branch) => {
    const start = evidenceFor(reading, profile, [...members, ...others], version, lexicons);
    const manner = mannerWithout(branchManner(start.channels[0]?.isAcross ?? false), reading.without);
    return growBranch(start, blocks, manner, progress, reading.without, before?.likely);
  };
  const numbers = reading.versions
    .map((_, version) => version)
    .filter((version) => !trunk.versions.includes(version));
  const alone = new Map(numbers.map((version) => [version, grow(version, [])]));
  if (alone.size < 2 || reading.without.has('otherVersions')) return alone;
  const witnesses = [...alone].map(([version, { evidence, beads }]) => {
    return { version, member: attachMember(profile, evidence.units, beads) };
  });
  return new Map(
    numbers.map((version) => [
      version,
      grow(
        version,
        witnesses.filter((witness) => witness.version !== version),
        alone.get(version),
      ),
    ]),
  );
}

/** How a version outside the trunk is aligned to it. */
export function branchManner(isAcross: boolean): Manner {
  return isAcross ? acrossLanguages : withinLanguage;
}

/** Joins the paragraphs of every block and every link; a row is right where all its links are. */
function rowsOf(
  { versions }: Reading,
  { profile, versions: trunkVersions, doubts: trunkDoubts }: Trunk,
  blocks: Int32Array,
  branches: ReadonlyMap<number, Branch>,
  onStage: () => void,
  onDoubt?: DoubtListener,
): readonly ListedRow[] {
  const gathering = gatherRows(versions.map(({ paragraphs }) => paragraphs.length));
  // The paragraphs of each block.
  const places: Place[][] = [];
  blocks.forEach((block, column) => {
    profile.members.forEach((member, nth) => {
      const version = trunkVersions[nth] ?? 0;
      for (const paragraph of paragraphsIn(member, column, column + 1)) {
        const own = places[block] ?? [];
        places[block] = own;
        own.push([version, paragraph]);
        gathering.join(...(own[0] ?? [version, paragraph]), version, paragraph);
      }
    });
  });
  onStage();
  const doubts: RowDoubt[] = [...trunkDoubts()];
  for (const [version, { settle }] of branches) {
    const { pieces, doubts: own } = settle();
    pieces.forEach(({ blocks: list, paragraphs }, at) => {
      const doubt = own[at];
      const members = [
        ...list.flatMap((block) => places[block] ?? []),
        ...paragraphs.map((paragraph): Place => [version, paragraph]),
      ];
      const [first] = members;
      if (first === undefined || doubt === undefined) return;
      doubts.push({ place: first, risk: doubt.risk });
      onDoubt?.(doubt, version, members);
      for (const place of members) gathering.join(...first, ...place);
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
  return rows.map((lists, at) => ({ lists, confidence: right[at] ?? loneConfidence }));
}
