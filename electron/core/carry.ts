import type { RowState } from '../../shared/domain/model.ts';
import type { CorrectionValue } from '../store/row.ts';
import type { RowValue } from '../store/value.ts';
import { rankInOrder } from './rank.ts';

/** A row of a new alignment: ids of its paragraphs, ascending. */
export interface PlannedRow {
  readonly paragraphs: readonly number[];
  readonly confidence: number | null;
}

/** What is known of a paragraph: its version, and its length in UTF-16 units. */
export interface KnownParagraph {
  readonly versionId: number;
  readonly length: number;
}

export interface CarryFacts {
  readonly paragraphs: ReadonlyMap<number, KnownParagraph>;
  /** Versions whose text a correction stands for where it names no origin, the best first. */
  readonly anchors: readonly number[];
  /** Ids from here on are free for new rows. */
  readonly nextId: number;
  readonly now: number;
}

/** A correction that was joined into another row, and so must go into that row's history. */
interface AbsorbedCorrection {
  readonly rowId: number;
  readonly correction: CorrectionValue;
  readonly state: RowState;
}

export interface CarriedRows {
  /** All rows after, in order. */
  readonly rows: readonly RowValue[];
  readonly absorbed: readonly AbsorbedCorrection[];
}

/**
 * Puts a new alignment over the rows there are. Rows keep their ids where most of their text stays, and their
 * ranks where their order does. A correction goes, whole, to the row that has most of the text it corrects;
 * several in one row are joined in order, a line break between; one whose text is gone altogether keeps a row of
 * its own. None is ever dropped.
 */
export function carryRows(
  old: readonly RowValue[],
  planned: readonly PlannedRow[],
  facts: CarryFacts,
): CarriedRows {
  const sequence = placesFor(old, planned, facts);
  let nextId = facts.nextId;
  const ids = sequence.map(({ owner }) => owner?.id ?? nextId++);
  const ranks = rankInOrder(sequence.map(({ owner }) => owner?.rank ?? null));
  const absorbed: AbsorbedCorrection[] = [];
  const rows = sequence.map((place, position): RowValue => {
    const id = ids[position] ?? 0;
    for (const heir of place.heirs.slice(1)) {
      if (heir.correction) absorbed.push({ rowId: id, correction: heir.correction, state: heir.state });
    }
    const { paragraphs, confidence } = place.row;
    return { id, rank: ranks[position] ?? '', confidence, paragraphs, ...inherited(place, facts) };
  });
  return { rows, absorbed };
}

/** A row to be, the corrected rows whose text it has, and the row whose id it takes. */
interface Place {
  readonly row: PlannedRow;
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
    planned.flatMap((row, place) => row.paragraphs.map((id): [number, number] => [id, place])),
  );
  const followers = planned.map((): RowValue[] => []);
  const orphans = new Map<number, RowValue[]>();
  let lastPlace = -1;
  for (const row of old) {
    const place = bestPlace(row, placeOf, facts);
    if (place !== null) {
      followers[place]?.push(row);
      lastPlace = place;
    } else if (row.correction) {
      orphans.set(lastPlace, [...(orphans.get(lastPlace) ?? []), row]);
    }
  }
  const orphanPlaces = (after: number): Place[] =>
    (orphans.get(after) ?? []).map((row) => ({
      row: { paragraphs: [], confidence: row.confidence },
      heirs: [row],
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
  const kept = new Set(row.paragraphs);
  const sharedLength = ({ paragraphs }: RowValue): number =>
    sum(paragraphs.filter((id) => kept.has(id)).map((id) => facts.paragraphs.get(id)?.length ?? 0));
  // The history of a correction belongs to a row's id, so a row with a correction has the first right to it.
  const owner = heirs[0] ?? followers.toSorted((a, b) => sharedLength(b) - sharedLength(a))[0];
  return { row, heirs, owner };
}

/** Where most of a row's text went: most of the corrected version's first, then of all; null where it is gone. */
function bestPlace(row: RowValue, placeOf: ReadonlyMap<number, number>, facts: CarryFacts): number | null {
  const anchor = anchorOf(row, placeOf, facts);
  const shares = new Map<number, { anchor: number; total: number }>();
  for (const id of row.paragraphs) {
    const place = placeOf.get(id);
    const known = facts.paragraphs.get(id);
    if (place === undefined || !known) continue;
    const share = shares.get(place) ?? { anchor: 0, total: 0 };
    // Empty paragraphs count too, a little.
    share.total += known.length + 1;
    if (known.versionId === anchor) share.anchor += known.length + 1;
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
  placeOf: ReadonlyMap<number, number>,
  facts: CarryFacts,
): number | undefined {
  const present = new Set(
    row.paragraphs.filter((id) => placeOf.has(id)).map((id) => facts.paragraphs.get(id)?.versionId),
  );
  const origin = row.correction?.origin;
  return [...(origin ? [origin] : []), ...facts.anchors].find((versionId) => present.has(versionId));
}

/** State and correction of a row, from the rows it inherits. */
function inherited({ row, heirs }: Place, facts: CarryFacts): Pick<RowValue, 'state' | 'correction'> {
  const [first, ...others] = heirs;
  if (!first?.correction) return { state: 'new', correction: null };
  if (others.length === 0) {
    const state = first.state === 'confirmed' && !sameAnchor(first, row, facts) ? 'edited' : first.state;
    return { state, correction: first.correction };
  }
  const text = heirs.map(({ correction }) => correction?.text ?? '').join('\n');
  return { state: 'edited', correction: { text, origin: first.correction.origin, savedAt: facts.now } };
}

/** Whether the text that a confirmation was given for, of the corrected version and the anchors, is the same. */
function sameAnchor(before: RowValue, after: PlannedRow, facts: CarryFacts): boolean {
  const origin = before.correction?.origin;
  const concerned = new Set([...facts.anchors, ...(origin ? [origin] : [])]);
  const ofAnchors = (paragraphs: readonly number[]): string =>
    paragraphs.filter((id) => concerned.has(facts.paragraphs.get(id)?.versionId ?? -1)).join();
  return ofAnchors(before.paragraphs) === ofAnchors(after.paragraphs);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
