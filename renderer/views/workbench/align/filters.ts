import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { confidenceLevel, isByHand } from '../grid/confidence.ts';
import type { RowIndex } from '../model.ts';

/** What the rows in align mode can be narrowed down to. Several together: rows that are all of it. */
export const alignFilters = [
  'doubtful',
  'uneven',
  'unaligned',
  'moved',
  'locked',
  'review',
  'commented',
  'bookmarked',
  'byHand',
] as const;
export type AlignFilter = (typeof alignFilters)[number];

const flagOf = {
  uneven: rowFlags.uneven,
  unaligned: rowFlags.missing,
  moved: rowFlags.moved,
  locked: rowFlags.locked,
  review: rowFlags.review,
  commented: rowFlags.openComment,
  bookmarked: rowFlags.bookmarked,
} as const satisfies Record<Exclude<AlignFilter, 'doubtful' | 'byHand'>, number>;

/** A doubt ends where a person has accepted or locked the row. */
export const isDoubtful = (confidence: number | null, flags: number): boolean =>
  confidence !== null &&
  confidenceLevel(confidence) === 'low' &&
  (flags & (rowFlags.accepted | rowFlags.locked)) === 0;

const passes = ({ confidences, flags }: RowIndex, position: number, filter: AlignFilter): boolean => {
  const bits = flags[position] ?? 0;
  if (filter === 'byHand') return isByHand(confidences[position] ?? null);
  return filter === 'doubtful'
    ? isDoubtful(confidences[position] ?? null, bits)
    : (bits & flagOf[filter]) !== 0;
};

/** How many rows each filter lets through by itself. O(rows). */
export const filterCounts = (index: RowIndex): Readonly<Record<AlignFilter, number>> => {
  const counts = {
    doubtful: 0,
    uneven: 0,
    unaligned: 0,
    moved: 0,
    locked: 0,
    review: 0,
    commented: 0,
    bookmarked: 0,
    byHand: 0,
  };
  for (let position = 0; position < index.ids.length; position++)
    for (const filter of alignFilters) if (passes(index, position, filter)) counts[filter]++;
  return counts;
};

/**
 * Positions of the rows to show; null: all, in order. The row `kept` stays while one works on it, though it may pass
 * no longer. Worst first: by confidence, rows without one last.
 */
export const shownPositions = (
  index: RowIndex,
  filters: readonly AlignFilter[],
  worstFirst: boolean,
  kept: number,
): readonly number[] | null => {
  if (filters.length === 0 && !worstFirst) return null;
  const shown = index.ids
    .map((_, position) => position)
    .filter((position) => position === kept || filters.every((filter) => passes(index, position, filter)));
  if (!worstFirst) return shown;
  const doubt = (position: number) => index.confidences[position] ?? 2;
  return shown.toSorted((a, b) => doubt(a) - doubt(b) || a - b);
};
