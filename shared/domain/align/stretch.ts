import { type Branch, growBranch } from './branch.ts';
import { blocksOf } from './links.ts';
import { acrossLanguages, type Manner, mannerWithout, withinLanguage } from './passes.ts';
import { attachMember, paragraphsIn } from './profile.ts';
import type { Progress } from './progress.ts';
import { type Reading, readVersions } from './reading.ts';
import { gatherRows } from './rows.ts';
import { type Doubt, growTrunk, type Trunk } from './trunk.ts';
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

/** Aligns versions that are in canonical order; rows in no particular order. */
export function alignStretch(
  versions: readonly AlignVersion[],
  progress: Progress,
  without: ReadonlySet<EvidencePart> = new Set(),
): readonly ListedRow[] {
  const reading = readVersions(versions, progress, without);
  const [first] = reading.units;
  if (first === undefined) return [];
  const trunk = growTrunk(reading, first, progress);
  const blocks = blocksOf(trunk.profile);
  const branches = growBranches(reading, trunk, blocks, progress);
  return rowsOf(reading, trunk, blocks, branches);
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
  const grow = (version: number, others: readonly Witness[]) => {
    const start = evidenceFor(reading, profile, [...members, ...others], version, lexicons);
    const manner = mannerWithout(branchManner(start.channels[0]?.isAcross ?? false), reading.without);
    return growBranch(start, blocks, manner, progress, reading.without);
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
): readonly ListedRow[] {
  const gathering = gatherRows(versions.map(({ paragraphs }) => paragraphs.length));
  // One paragraph of each block, and what it means for rows: version and paragraph.
  const places: (readonly [version: number, paragraph: number])[] = [];
  blocks.forEach((block, column) => {
    profile.members.forEach((member, nth) => {
      const version = trunkVersions[nth] ?? 0;
      for (const paragraph of paragraphsIn(member, column, column + 1)) {
        const [known, other] = places[block] ?? [version, paragraph];
        places[block] = [known, other];
        gathering.join(known, other, version, paragraph);
      }
    });
  });
  const doubts: Doubt[] = [...trunkDoubts()];
  for (const [version, { settle }] of branches) {
    const { pieces, risks } = settle();
    pieces.forEach(({ blocks: own, paragraphs }, at) => {
      const members = [
        ...own.flatMap((block) => {
          const place = places[block];
          return place === undefined ? [] : [place];
        }),
        ...paragraphs.map((paragraph) => [version, paragraph] as const),
      ];
      const [first] = members;
      if (first === undefined) return;
      doubts.push({ place: first, risk: risks[at] ?? 0 });
      for (const place of members) gathering.join(...first, ...place);
    });
  }
  return withConfidence(gathering.rows(), doubts);
}

function withConfidence(
  rows: readonly (readonly (readonly number[])[])[],
  doubts: readonly Doubt[],
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
