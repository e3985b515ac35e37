import { sum } from '../../arithmetic.ts';
import { backgroundOf } from '../doubt/background.ts';
import { doubtsOf } from '../doubt/confidence.ts';
import { createLook, lookAt } from '../doubt/look.ts';
import { isFree, piecesOf } from '../doubt/surroundings.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { isNull } from '../evidence/learned.ts';
import { evidenceFor, type Lexicons, languagePair } from '../evidence/witnesses.ts';
import { machinesByWorth } from '../evidence/worth.ts';
import type { Progress } from '../progress.ts';
import { extendProfile, type Profile, paragraphsIn, profileOf } from '../reading/profile.ts';
import { type Reading, withOrder } from '../reading/reading.ts';
import type { Units } from '../reading/units.ts';
import { real } from '../typed.ts';
import type { Bead } from './beads.ts';
import { onlookerOf, paragraphsOf } from './branch.ts';
import { blocksOf, type Link, linksOf, placesOf } from './links.ts';
import { findMoves } from './moves.ts';
import { costOfOrder, inDoubt, muchInDoubt, orderOfBeads, orderOfPassages } from './passages.ts';
import {
  type Found,
  type Manner,
  machineToMachine,
  mannerWithout,
  searchMonotone,
  sourceToMachine,
} from './passes.ts';
import { strangersAmong } from './strangers.ts';

/** The first version with the machine translations as one profile, which the other versions are aligned to. */
export interface Trunk {
  /** The versions as they were read: a machine translation that has long passages in another order in that of the original. */
  readonly reading: Reading;
  /** The order in which paragraphs of such a one were read, by version number. */
  readonly orders: ReadonlyMap<number, readonly number[]>;
  readonly profile: Profile;
  /** Version numbers of the profile's members. */
  readonly versions: readonly number[];
  readonly lexicons: Lexicons;
  /** How doubtful the links within it are; worked out when asked. */
  readonly doubts: () => readonly RowDoubt[];
}

/** How probably the row with a paragraph is wrong because of one of its links. */
export interface RowDoubt {
  readonly place: readonly [version: number, paragraph: number];
  /** 0 to 1. */
  readonly risk: number;
}

/**
 * The trunk of a reading whose first version has the units `first`: machine translations join one by one, the worthiest
 * first.
 */
export function growTrunk(reading: Reading, first: Units, progress: Progress): Trunk {
  const lexicons: Lexicons = new Map();
  let read = reading;
  let profile = profileOf(first);
  const versions = [0];
  const orders = new Map<number, readonly number[]>();
  const asked: (() => readonly RowDoubt[])[] = [];
  for (const version of machinesByWorth(reading)) {
    const search = (from: Reading): Searched => {
      const witnesses = profile.members.map((member, nth) => ({ version: versions[nth] ?? 0, member }));
      const start = evidenceFor(from, profile, witnesses, version, lexicons);
      progress.leap();
      const manner = mannerWithout(trunkManner(start.channels[0]?.isAcross ?? false), from.without);
      return { reading: from, order: null, manner, found: searchMonotone(start, manner, progress) };
    };
    const searched = inBestOrder(search(read), version, search, progress);
    const { manner, order } = searched;
    read = searched.reading;
    if (order !== null) orders.set(version, order);
    progress.leap();
    const units = read.units[version] ?? first;
    const found = { ...searched.found, beads: faced(searched.found.beads) };
    rememberLexicons(lexicons, read, version, found.evidence);
    progress.leap();
    asked.push(rowDoubtsOf(found, manner, { versions: [...versions], version }, progress));
    profile = extendProfile(
      profile,
      units,
      versions.length > 1 ? found.beads.flatMap(byColumn) : found.beads,
    );
    versions.push(version);
  }
  const doubts = () =>
    asked
      .flatMap((ask) => ask())
      .map(({ place: [version, paragraph], risk }): RowDoubt => {
        return { place: [version, orders.get(version)?.[paragraph] ?? paragraph], risk };
      });
  return { reading: read, orders, profile, versions, lexicons, doubts };
}

/** A machine translation searched as it was read; `order` of its paragraphs, null where it is their own. */
interface Searched {
  readonly reading: Reading;
  readonly order: readonly number[] | null;
  readonly manner: Manner;
  readonly found: Found;
}

/** The search in the order of passages that stand in another one, if it leaves less in doubt than the first. */
function inBestOrder(
  first: Searched,
  version: number,
  search: (reading: Reading) => Searched,
  progress: Progress,
): Searched {
  const { reading, found, manner } = first;
  if (reading.without.has('moves')) return first;
  const doubt = inDoubt(found.evidence, found.beads);
  const long = doubt < muchInDoubt ? null : orderOfPassages(found.evidence, progress.breathe);
  if (long !== null) {
    const again = search(withOrder(reading, version, long));
    if (inDoubt(again.found.evidence, again.found.beads) < doubt) return { ...again, order: long };
  }
  // A short passage is found among what is left over on both sides.
  const moved = findMoves(found, manner, progress);
  const order = moved === found.beads ? null : orderOfBeads(found.evidence.units, moved);
  if (order === null) return first;
  const again = search(withOrder(reading, version, order));
  const isBetter =
    again.found.worth - costOfOrder(order) > found.worth &&
    inDoubt(again.found.evidence, again.found.beads) < doubt;
  return isBetter ? { ...again, order } : first;
}

/**
 * Beads in which as many paragraphs that a machine seems to have left out as it seems to have added in the same place
 * face each other: it leaves nothing out, but an empty line or a spoilt one is like nothing.
 */
function faced(beads: readonly Bead[]): readonly Bead[] {
  const runs: Bead[][] = [];
  beads.forEach((bead, at) => {
    const before = beads[at - 1];
    if (before !== undefined && isNull(bead) && isNull(before)) runs.at(-1)?.push(bead);
    else runs.push([bead]);
  });
  return runs.flatMap((run) => {
    const columns = run.filter((b) => b.column < b.columnEnd);
    const units = run.filter((b) => b.unit < b.unitEnd);
    if (run.length === 1 || columns.length !== units.length) return run;
    return columns.map((bead, at) => {
      const { unit, unitEnd } = units[at] ?? bead;
      return { ...bead, unit, unitEnd };
    });
  });
}

/**
 * A bead column by column, each with all of its units: a further machine, which may have lost the end of a sentence, does
 * not join what those before it keep apart.
 */
function byColumn(bead: Bead): readonly Bead[] {
  const { column, columnEnd } = bead;
  if (columnEnd - column < 2) return [bead];
  return Array.from({ length: columnEnd - column }, (_, nth) => {
    return { ...bead, column: column + nth, columnEnd: column + nth + 1 };
  });
}

/** A machine moves nothing and joins little: a fiftieth of the odds of error between other versions. */
const faithful = -4;

/** The doubts about one machine translation; `versions` are those that it was aligned to. */
function rowDoubtsOf(
  found: Found,
  manner: Manner,
  { versions, version }: { readonly versions: readonly number[]; readonly version: number },
  progress: Progress,
): () => readonly RowDoubt[] {
  return () => {
    const { evidence, beads } = found;
    const { profile, units } = evidence;
    const blocks = blocksOf(profile);
    progress.leap();
    const linked = placesOf(blocks, units, beads);
    const judge = onlookerOf(found, blocks, linked, manner, progress.breathe);
    progress.leap();
    const links = linksOf(blocks, units, beads);
    progress.leap();
    const pieces = piecesOf(links, [...new Set(blocks)], paragraphsOf(evidence), progress.breathe);
    const background = backgroundOf(found, pieces.list, blocks, linked);
    progress.leap();
    const doubts = doubtsOf(judge, pieces, lookAt(createLook(judge), pieces), background, faithful);
    const strange = strangenessOf(found, blocks, progress.breathe);
    return pieces.list.flatMap((piece, at): RowDoubt[] => {
      const {
        blocks: [block],
        paragraphs: [paragraph],
      } = piece;
      const risk = Math.max(doubts[at]?.risk ?? 0, isFree(piece) ? 0 : strange(piece));
      if (paragraph !== undefined) return [{ place: [version, paragraph], risk }];
      const place = placeIn(profile, versions, block ?? 0);
      return place === undefined ? [] : [{ place, risk }];
    });
  };
}

/**
 * How probable it is that a link is none because some block or paragraph of it is held there by strangers alone, 0 to 1:
 * what faces a stranger is a spoilt sentence, or text of another edition. A machine leaves nothing out, so that what it
 * seems to leave out or add tells of editions: by as many runs without counterpart as there are strangers, half of these
 * are of another one.
 */
function strangenessOf(
  { evidence, beads }: Pick<Found, 'evidence' | 'beads'>,
  blocks: Int32Array,
  onBead: () => void,
): (link: Link) => number {
  const runs = beads.filter((bead, at) => {
    const before = beads[at - 1];
    return isNull(bead) && (before === undefined || !isNull(before));
  }).length;
  if (runs === 0) return () => 0;
  const strangers = strangersAmong(evidence, beads, onBead);
  const share = runs / (runs + sum([...strangers.values()]));
  const ofBlock = new Float64Array(blocks.length).fill(1);
  const ofParagraph = new Float64Array(paragraphsOf(evidence)).fill(1);
  for (const [{ column, columnEnd, unit, unitEnd }, chance] of strangers) {
    for (const block of blocks.subarray(column, columnEnd)) {
      ofBlock[block] = Math.min(real(ofBlock, block), chance);
    }
    for (const p of evidence.units.paragraph.subarray(unit, unitEnd)) {
      ofParagraph[p] = Math.min(real(ofParagraph, p), chance);
    }
  }
  return ({ blocks: own, paragraphs }) => {
    const worst = [
      ...own.map((block) => real(ofBlock, block)),
      ...paragraphs.map((p) => real(ofParagraph, p)),
    ];
    return share * Math.max(0, ...worst);
  };
}

/** A paragraph that stands in a column, and its version. */
function placeIn(
  { members }: Profile,
  versions: readonly number[],
  column: number,
): RowDoubt['place'] | undefined {
  for (const [nth, member] of members.entries()) {
    const [paragraph] = paragraphsIn(member, column, column + 1);
    if (paragraph !== undefined) return [versions[nth] ?? 0, paragraph];
  }
  return undefined;
}

/** A machine translation follows what it was made from; two of them follow each other. */
export function trunkManner(isAcross: boolean): Manner {
  return isAcross ? sourceToMachine : machineToMachine;
}

/** Keeps the lexicons that a search has learned, for the versions still to come. */
function rememberLexicons(
  lexicons: Lexicons,
  reading: Reading,
  version: number,
  { channels }: Evidence,
): void {
  const language = reading.versions[version]?.language ?? 'und';
  for (const channel of channels) {
    if (!channel.learns || !channel.isAcross) continue;
    const theirs = reading.versions[reading.units.indexOf(channel.member.units)]?.language ?? 'und';
    lexicons.set(languagePair(theirs, language), channel.lexicon);
  }
}
