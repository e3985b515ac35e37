import { sum } from '../../shared/domain/arithmetic.ts';
import { followText, joinComments } from '../../shared/domain/mend/comments.ts';
import { joinCorrections } from '../../shared/domain/mend/corrections.ts';
import { unfinished } from '../../shared/domain/mend/states.ts';
import {
  type AbsorbedCorrection,
  anyBookmarked,
  type Block,
  blockKey,
  holdsAnything,
  type ParagraphFact,
  type RowValue,
  sameSpans,
} from '../../shared/domain/mend/values.ts';
import { rankInOrder } from './rank.ts';

/** A row of a new alignment: its blocks in order. */
export interface PlannedRow {
  readonly blocks: readonly Block[];
  readonly confidence: number | null;
}

/** What must be known besides the rows to carry corrections over. */
export interface CarryFacts {
  readonly paragraphs: ReadonlyMap<number, ParagraphFact>;
  /** Versions whose text a correction stands for where it names no origin, the best first. */
  readonly anchors: readonly number[];
  /** Ids from here on are free for new rows. */
  readonly nextId: number;
  readonly now: number;
  /** Also what a person mended takes the confidence of the new alignment, if it comes out the same. */
  readonly forgets?: boolean;
  /** Ranks of the rows before and after those that are aligned anew, where these are not all. */
  readonly outer?: { readonly below: string | null; readonly above: string | null };
}

/** Rows with what was carried, and what had to be joined. */
export interface CarriedRows {
  /** All rows after, in order. */
  readonly rows: readonly RowValue[];
  readonly absorbed: readonly AbsorbedCorrection[];
}

/**
 * Puts a new alignment over the rows there are. Rows keep their ids where most of their text stays, and their
 * ranks where their order does. A correction goes, whole, to the row that has most of the text it corrects;
 * several in one row are joined in order, a line break between; one whose text is gone altogether keeps a row of
 * its own. None is ever dropped, and no comment either: they go as the rest of their row, or with the text they are
 * about.
 */
export function carryRows(
  old: readonly RowValue[],
  planned: readonly PlannedRow[],
  facts: CarryFacts,
): CarriedRows {
  const sequence = placesFor(old, steadied(old, planned, facts), facts);
  let nextId = facts.nextId;
  const ids = sequence.map(({ owner }) => owner?.id ?? nextId++);
  const ranks = rankInOrder(
    sequence.map(({ owner }) => owner?.rank ?? null),
    facts.outer,
  );
  const absorbed: AbsorbedCorrection[] = [];
  const rows = sequence.map((place, position): RowValue => {
    const id = ids[position] ?? 0;
    for (const heir of place.heirs.slice(1)) {
      if (heir.correction) absorbed.push({ rowId: id, correction: heir.correction, state: heir.state });
    }
    return { id, rank: ranks[position] ?? '', blocks: place.row.blocks, ...inherited(place, facts) };
  });
  // A row may have been kept for a comment, which has found its text in another one.
  return { rows: followText(rows).filter(holdsAnything), absorbed };
}

/**
 * Rows that stay as they are, and of which no version is in both, have no order of their own: they keep the one they
 * had. O(rows), but for those that change places.
 */
function steadied(
  old: readonly RowValue[],
  planned: readonly PlannedRow[],
  { paragraphs }: CarryFacts,
): readonly PlannedRow[] {
  const places = new Map(old.map(({ blocks }, at) => [blocks.map(blockKey).join(), at]));
  const rows = planned.map((row) => ({ row, at: places.get(row.blocks.map(blockKey).join()) ?? null }));
  const versionOf = ({ paragraph }: Block) => paragraphs.get(paragraph)?.versionId;
  const isApart = (a: PlannedRow, b: PlannedRow): boolean => {
    const versions = new Set(a.blocks.map(versionOf));
    return !b.blocks.some((block) => versions.has(versionOf(block)));
  };
  for (let end = 1; end < rows.length; end++) {
    for (let at = end; at > 0; at--) {
      const [upper, lower] = [rows[at - 1], rows[at]];
      if (!upper || !lower || upper.at === null || lower.at === null || upper.at < lower.at) break;
      if (!isApart(upper.row, lower.row)) break;
      rows.splice(at - 1, 2, lower, upper);
    }
  }
  return rows.map(({ row }) => row);
}

/** A row to be, the rows whose text it has, those of them with corrections, and the row whose id it takes. */
interface Place {
  readonly row: PlannedRow;
  readonly followers: readonly RowValue[];
  readonly heirs: readonly RowValue[];
  readonly owner: RowValue | undefined;
}

/** The places of the rows to be, in order. O(paragraphs + rows). */
function placesFor(
  old: readonly RowValue[],
  planned: readonly PlannedRow[],
  facts: CarryFacts,
): readonly Place[] {
  const placeOf = new Map(
    planned.flatMap((row, place) => row.blocks.map((block): [string, number] => [blockKey(block), place])),
  );
  const followers = planned.map((): RowValue[] => []);
  const orphans = new Map<number, RowValue[]>();
  let lastPlace = -1;
  for (const row of old) {
    const place = bestPlace(row, placeOf, facts);
    if (place !== null) {
      followers[place]?.push(row);
      lastPlace = place;
    } else if (row.correction || row.comments.length > 0) {
      orphans.set(lastPlace, [...(orphans.get(lastPlace) ?? []), row]);
    }
  }
  const orphanPlaces = (after: number): Place[] =>
    (orphans.get(after) ?? []).map((row) => ({
      row: { blocks: [], confidence: row.confidence },
      followers: [row],
      heirs: row.correction ? [row] : [],
      owner: row,
    }));
  return [
    ...orphanPlaces(-1),
    ...planned.flatMap((row, place) => [
      placeWith(row, followers[place] ?? [], facts),
      ...orphanPlaces(place),
    ]),
  ];
}

function placeWith(row: PlannedRow, followers: readonly RowValue[], facts: CarryFacts): Place {
  const heirs = followers.filter(({ correction }) => correction !== null);
  const kept = new Set(row.blocks.map(blockKey));
  const sharedLength = ({ blocks }: RowValue): number =>
    sum(blocks.filter((block) => kept.has(blockKey(block))).map((block) => lengthOf(block, facts)));
  // The history of a correction belongs to a row's id, so a row with a correction has the first right to it.
  const owner = heirs[0] ?? followers.toSorted((a, b) => sharedLength(b) - sharedLength(a))[0];
  return { row, followers, heirs, owner };
}

/** Where most of a row's text went: most of the corrected version's first, then of all; null where it is gone. */
function bestPlace(row: RowValue, placeOf: ReadonlyMap<string, number>, facts: CarryFacts): number | null {
  const anchor = anchorOf(row, placeOf, facts);
  const shares = new Map<number, { anchor: number; total: number }>();
  for (const block of row.blocks) {
    const place = placeOf.get(blockKey(block));
    const known = facts.paragraphs.get(block.paragraph);
    if (place === undefined || !known) continue;
    const share = shares.get(place) ?? { anchor: 0, total: 0 };
    // Empty paragraphs count too, a little.
    const length = lengthOf(block, facts) + 1;
    share.total += length;
    if (known.versionId === anchor) share.anchor += length;
    shares.set(place, share);
  }
  const ranked = [...shares].toSorted(
    ([placeA, a], [placeB, b]) => b.anchor - a.anchor || b.total - a.total || placeA - placeB,
  );
  return ranked[0]?.[0] ?? null;
}

/** The version whose text a row's correction stands for, of those that still have text of the row. */
function anchorOf(
  row: RowValue,
  placeOf: ReadonlyMap<string, number>,
  facts: CarryFacts,
): number | undefined {
  const present = new Set(
    row.blocks
      .filter((block) => placeOf.has(blockKey(block)))
      .map(({ paragraph }) => facts.paragraphs.get(paragraph)?.versionId),
  );
  const origin = row.correction?.origin;
  return [...(origin ? [origin] : []), ...facts.anchors].find((versionId) => present.has(versionId));
}

type Inherited = Pick<
  RowValue,
  'state' | 'correction' | 'mark' | 'locked' | 'bookmarked' | 'confidence' | 'comments'
>;

/** What a row has from the rows it inherits. What was said of an alignment holds as long as that stays. */
function inherited(place: Place, facts: CarryFacts): Inherited {
  const { row, owner } = place;
  const isKept = owner !== undefined && keepsAlignment(owner, row);
  const isMended = facts.forgets !== true && owner?.confidence === null;
  const isAnchor = isKept && (owner.locked || owner.mark === 'accepted' || isMended);
  return {
    ...inheritedText(place, facts),
    mark: isKept ? markAfter(owner, row) : null,
    locked: isKept && owner.locked,
    bookmarked: anyBookmarked(place.followers),
    comments: joinComments(place.followers),
    confidence: confidenceAfter(isAnchor ? owner : undefined, row),
  };
}

/** A row that a person mended stays one where what came to it leaves no doubt. */
function confidenceAfter(anchor: RowValue | undefined, { blocks, confidence }: PlannedRow): number | null {
  if (anchor === undefined) return confidence;
  if (sameSpans(anchor.blocks, blocks)) return anchor.confidence;
  return anchor.confidence === null && (confidence ?? 0) >= 0.5 ? null : confidence;
}

/** What came to an accepted row and may be wrong there was not accepted by anybody. */
function markAfter({ mark, blocks }: RowValue, row: PlannedRow): RowValue['mark'] {
  const isDoubtful = row.confidence !== null && row.confidence < 0.5 && !sameSpans(blocks, row.blocks);
  return mark === 'accepted' && isDoubtful ? 'review' : mark;
}

/** Whether a row still holds all the text that it held. */
function keepsAlignment({ blocks }: RowValue, after: PlannedRow): boolean {
  const kept = new Set(after.blocks.map(blockKey));
  return blocks.length > 0 && blocks.every((block) => kept.has(blockKey(block)));
}

function inheritedText({ row, heirs }: Place, facts: CarryFacts): Pick<RowValue, 'state' | 'correction'> {
  const [first, ...others] = heirs;
  if (!first?.correction) return { state: 'new', correction: null };
  if (others.length > 0) {
    const joined = joinCorrections(heirs, facts.now);
    return { ...joined, state: unfinished(joined.state) };
  }
  const state = sameAnchor(first, row, facts) ? first.state : unfinished(first.state);
  return { state, correction: first.correction };
}

/** Whether the text that a confirmation was given for, of the corrected version and the anchors, is the same. */
function sameAnchor(before: RowValue, after: PlannedRow, facts: CarryFacts): boolean {
  const origin = before.correction?.origin;
  const concerned = new Set([...facts.anchors, ...(origin ? [origin] : [])]);
  const ofAnchors = (blocks: readonly Block[]): readonly Block[] =>
    blocks.filter(({ paragraph }) => concerned.has(facts.paragraphs.get(paragraph)?.versionId ?? -1));
  return sameSpans(ofAnchors(before.blocks), ofAnchors(after.blocks));
}

/** UTF-16 units. */
const lengthOf = ({ paragraph, from, to }: Block, { paragraphs }: CarryFacts): number =>
  (to ?? paragraphs.get(paragraph)?.length ?? 0) - from;
