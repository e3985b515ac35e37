import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { isDoubtful } from '../align/filters.ts';
import type { ColumnKey, Row, RowIndex } from '../model.ts';
import {
  averageDivergence,
  countOf,
  fromMachine,
  kindsOfRow,
  kindsOfRows,
  lengthScore,
  type RowFacts,
} from './row-facts.ts';

/** What the rows can be narrowed down to, besides state and text. Several together: rows that are all of it. */
export const rowFilters = [
  'findings',
  'commented',
  'bookmarked',
  'changed',
  'changedSinceReview',
  'different',
  'numbers',
  'machine',
  'length',
  'unaligned',
  'doubtful',
] as const;
export type RowFilterName = (typeof rowFilters)[number];

/** Filters that the index of rows answers, before anything was compared. */
export const filtersOfIndex: readonly RowFilterName[] = [
  'commented',
  'bookmarked',
  'changed',
  'changedSinceReview',
  'unaligned',
  'doubtful',
];

/** Filters for what people have made of rows, which not everybody does. */
export const filtersByHand: readonly RowFilterName[] = [
  'commented',
  'bookmarked',
  'changed',
  'changedSinceReview',
];

/** In which order the rows are shown. */
export const rowOrders = ['text', 'findings', 'divergence', 'changes', 'machine', 'length', 'doubt'] as const;
type RowOrder = (typeof rowOrders)[number];

export interface RowFilter {
  readonly names: readonly RowFilterName[];
  /** Kinds of which a row must have a change; none: any row. */
  readonly kinds: ReadonlySet<ChangeKind>;
  readonly state: Row['state'] | null;
  /** Ids of the rows that hold what is searched for; null: nothing is. */
  readonly found: ReadonlySet<number> | null;
  readonly order: RowOrder;
}

export const noFilter: RowFilter = {
  names: [],
  kinds: new Set(),
  state: null,
  found: null,
  order: 'text',
};

/** Standard deviations from which on a length is an outlier. */
const outlierFrom = 2.5;

/** What is known of the rows, and which columns count. */
export interface Known {
  readonly index: RowIndex;
  /** Null while they are on their way: filters that need them then let all rows pass. */
  readonly facts: RowFacts | null;
  /** By position, the weight of a row's worst finding: 0 none to 3 an error. Null before anything was checked. */
  readonly worst: readonly number[] | null;
  readonly keys: readonly ColumnKey[];
  /** Kinds that count as a difference. */
  readonly counts: (kind: ChangeKind) => boolean;
}

const passes = (known: Known, position: number, name: RowFilterName): boolean => {
  const { index, facts, keys } = known;
  const id = index.ids[position] ?? 0;
  const flags = index.flags[position] ?? 0;
  if (name === 'unaligned') return (flags & rowFlags.missing) !== 0;
  if (name === 'commented') return (flags & rowFlags.openComment) !== 0;
  if (name === 'bookmarked') return (flags & rowFlags.bookmarked) !== 0;
  if (name === 'changed') return (flags & rowFlags.changedSinceConfirmed) !== 0;
  if (name === 'changedSinceReview') return (flags & rowFlags.changedSinceReview) !== 0;
  if (name === 'doubtful') return isDoubtful(index.confidences[position] ?? null, flags);
  if (name === 'findings') return known.worst === null || (known.worst[position] ?? 0) > 0;
  if (facts === null) return true;
  switch (name) {
    case 'different':
      return countOf(kindsOfRow(facts, id, keys) ?? [], known.counts) > 0;
    case 'numbers':
      return countOf(kindsOfRow(facts, id, keys) ?? [], (kind) => kind === 'number') > 0;
    case 'machine':
      return fromMachine(facts, id) > 0;
    case 'length':
      return lengthScore(facts, id) >= outlierFrom;
  }
};

/** How many rows each filter lets through by itself. O(rows). */
export const countPassing = (known: Known): Readonly<Record<RowFilterName, number>> => {
  const count = (name: RowFilterName) =>
    known.index.ids.reduce((sum, _, position) => sum + (passes(known, position, name) ? 1 : 0), 0);
  return {
    findings: count('findings'),
    commented: count('commented'),
    bookmarked: count('bookmarked'),
    changed: count('changed'),
    changedSinceReview: count('changedSinceReview'),
    different: count('different'),
    numbers: count('numbers'),
    machine: count('machine'),
    length: count('length'),
    unaligned: count('unaligned'),
    doubtful: count('doubtful'),
  };
};

/** Whether anything is filtered or sorted. */
export const isFiltering = ({ names, kinds, state, found, order }: RowFilter): boolean =>
  names.length > 0 || kinds.size > 0 || state !== null || found !== null || order !== 'text';

const passesAll = (known: Known, filter: RowFilter, position: number): boolean => {
  const { index, facts, keys } = known;
  const id = index.ids[position] ?? 0;
  if (filter.found !== null && !filter.found.has(id)) return false;
  if (filter.state !== null && index.states[position] !== filter.state) return false;
  if (!filter.names.every((name) => passes(known, position, name))) return false;
  if (filter.kinds.size === 0 || facts === null) return true;
  return countOf(kindsOfRow(facts, id, keys) ?? [], (kind) => filter.kinds.has(kind)) > 0;
};

/** How many of the rows shown are what was asked for: the one `kept` is counted only where it passes as well. */
export const countAskedFor = (
  known: Known,
  filter: RowFilter,
  shown: readonly number[] | null,
  kept: number,
): number => {
  if (shown === null) return known.index.ids.length;
  return known.index.ids[kept] === undefined || passesAll(known, filter, kept)
    ? shown.length
    : shown.length - 1;
};

/**
 * Positions of the rows to show, in order; null: all as they stand. The row `kept` stays while one works on it, though
 * it may pass no longer. Sorted rows that are alike stay in the order of the text. O(rows · log rows) at most.
 */
export const filteredPositions = (
  known: Known,
  filter: RowFilter,
  kept: number,
): readonly number[] | null => {
  if (!isFiltering(filter)) return null;
  const shown = known.index.ids
    .map((_, position) => position)
    .filter((position) => position === kept || passesAll(known, filter, position));
  const { order } = filter;
  if (order === 'text') return shown;
  const weight = new Map(shown.map((position) => [position, weightOf(known, position, order)]));
  return shown.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a - b);
};

/** What the rows are sorted by, the greatest first; the same for all as long as it is not known. */
const weightOf = (known: Known, position: number, order: Exclude<RowOrder, 'text'>): number => {
  const { index, facts, worst, keys, counts } = known;
  const id = index.ids[position] ?? 0;
  if (order === 'findings') return worst?.[position] ?? 0;
  if (order === 'doubt') return doubtOf(index, position);
  if (facts === null) return 0;
  switch (order) {
    case 'divergence':
      return averageDivergence(facts, id) ?? -1;
    case 'changes':
      return countOf(kindsOfRow(facts, id, keys) ?? [], counts);
    case 'machine':
      return fromMachine(facts, id);
    case 'length':
      return lengthScore(facts, id);
  }
};

/** How doubtful the alignment of a row is, 0 to 1; of one that a person has settled, less than of any other. */
const doubtOf = ({ confidences, flags }: RowIndex, position: number): number => {
  const confidence = confidences[position] ?? null;
  const isSettled = ((flags[position] ?? 0) & (rowFlags.accepted | rowFlags.locked)) !== 0;
  return confidence === null || isSettled ? -1 : 1 - confidence;
};

/** Changes of each kind in all rows, in the order of `changeKinds`. O(rows). */
export const projectKinds = ({ index, facts, keys }: Known): readonly number[] | null =>
  facts && kindsOfRows(facts, index.ids, keys);
