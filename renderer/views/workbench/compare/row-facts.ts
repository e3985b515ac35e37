import type { Outputs } from '../../../../shared/contract/contract.ts';
import { sum } from '../../../../shared/domain/arithmetic.ts';
import { type ChangeKind, changeKinds } from '../../../../shared/domain/compare/kinds.ts';
import type { ColumnKey } from '../model.ts';

type Streamed<S> = S extends AsyncIterable<infer Step> ? Step : never;
/** What the core answers. */
export type AnsweredFacts = Extract<Streamed<Outputs['differences']['facts']>, { kind: 'done' }>['value'];

/** How the rows of a project differ from the base and among each other. */
export interface RowFacts {
  readonly columns: readonly ColumnKey[];
  /** Where a row stands in the lists, by its id. */
  readonly places: ReadonlyMap<number, number>;
  readonly counts: Uint8Array;
  readonly divergence: Uint8Array;
  readonly lengths: Uint8Array;
  readonly machine: Uint8Array;
}

const unknown = 255;
const divergenceScale = 250;
const twentieths = 20;

/** A loop, for a megabyte through an iterator takes long enough to be felt. */
const fromBase64 = (text: string): Uint8Array => {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at);
  return bytes;
};

export const readFacts = (answered: AnsweredFacts): RowFacts => ({
  columns: answered.columns,
  places: new Map(answered.rowIds.map((id, place) => [id, place])),
  counts: fromBase64(answered.counts),
  divergence: fromBase64(answered.divergence),
  lengths: fromBase64(answered.lengths),
  machine: fromBase64(answered.machine),
});

/**
 * Facts with what is newer of some rows, new rows at the end; the same facts where these are of other columns. Rows
 * that are no more stay until all are read again. O(rows), over bytes.
 */
export const patchFacts = (facts: RowFacts, newer: RowFacts): RowFacts => {
  if (newer.columns.join() !== facts.columns.join()) return facts;
  const added = [...newer.places.keys()].filter((id) => !facts.places.has(id));
  const places =
    added.length === 0
      ? facts.places
      : new Map([...facts.places, ...added.map((id, at) => [id, facts.places.size + at] as const)]);
  const patch = (list: Uint8Array, from: Uint8Array, size: number): Uint8Array => {
    const patched = new Uint8Array(places.size * size);
    patched.set(list);
    for (const [id, at] of newer.places)
      patched.set(from.subarray(at * size, (at + 1) * size), (places.get(id) ?? 0) * size);
    return patched;
  };
  const columns = facts.columns.length;
  return {
    columns: facts.columns,
    places,
    counts: patch(facts.counts, newer.counts, columns * changeKinds.length),
    divergence: patch(facts.divergence, newer.divergence, columns),
    lengths: patch(facts.lengths, newer.lengths, 1),
    machine: patch(facts.machine, newer.machine, 1),
  };
};

/** Changes of each kind from the base to the given columns in a row, in the order of `changeKinds`; null: not known. */
export const kindsOfRow = (
  facts: RowFacts,
  rowId: number,
  keys: readonly ColumnKey[],
): readonly number[] | null => {
  const place = facts.places.get(rowId);
  if (place === undefined) return null;
  const sums = changeKinds.map(() => 0);
  for (const key of keys) {
    const column = facts.columns.indexOf(key);
    if (column < 0) continue;
    const from = (place * facts.columns.length + column) * changeKinds.length;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (facts.counts[from + at] ?? 0);
  }
  return sums;
};

/** Changes of each kind in these rows together. One loop without lists of its own: it runs over all rows after every edit. */
export const kindsOfRows = (
  { places, columns, counts }: RowFacts,
  ids: readonly number[],
  keys: readonly ColumnKey[],
): readonly number[] => {
  const sums = changeKinds.map(() => 0);
  const wanted = keys.map((key) => columns.indexOf(key)).filter((column) => column >= 0);
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) continue;
    for (const column of wanted) {
      const from = (place * columns.length + column) * changeKinds.length;
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (counts[from + at] ?? 0);
    }
  }
  return sums;
};

/** Changes in a row that are of one of the kinds. */
export const countOf = (kinds: readonly number[], wanted: (kind: ChangeKind) => boolean): number =>
  changeKinds.reduce((sum, kind, at) => sum + (wanted(kind) ? (kinds[at] ?? 0) : 0), 0);

/** How far a column stands from the translations in a row, 0 to 1; null where that cannot be said. */
export const divergenceIn = (facts: RowFacts, rowId: number, key: ColumnKey): number | null => {
  const place = facts.places.get(rowId);
  const column = facts.columns.indexOf(key);
  if (place === undefined || column < 0) return null;
  const byte = facts.divergence[place * facts.columns.length + column] ?? unknown;
  return byte === unknown ? null : byte / divergenceScale;
};

/** The row's average of that over the translations (Cheesman's Viv); null where it cannot be said. */
export const averageDivergence = (facts: RowFacts, rowId: number): number | null => {
  const each = facts.columns
    .filter((key) => key !== 'corrected')
    .map((key) => divergenceIn(facts, rowId, key))
    .filter((share) => share !== null);
  return each.length === 0 ? null : sum(each) / each.length;
};

/** How unusual the lengths of a row are, in standard deviations; 0 where that cannot be said. */
export const lengthScore = (facts: RowFacts, rowId: number): number => {
  const byte = facts.lengths[facts.places.get(rowId) ?? -1] ?? unknown;
  return byte === unknown ? 0 : byte / twentieths;
};

export const fromMachine = (facts: RowFacts, rowId: number): number =>
  facts.machine[facts.places.get(rowId) ?? -1] ?? 0;
