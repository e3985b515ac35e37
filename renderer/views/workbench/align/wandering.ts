import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import type { Row, RowIndex } from '../model.ts';
import { blocksOf, type Spot } from './blocks.ts';
import { type AlignContext, rowAt } from './context.ts';
import { isDoubtful } from './filters.ts';

/** Kinds of rows, by the alignment, and by what people noted. */
type Doubted = 'doubtful' | 'uneven' | 'unaligned';
export type Noted = 'commented' | 'changedSinceReview' | 'bookmarked';

/** Goes to the next (1) or previous (-1) row of a kind, going round, and there to what is likely wrong. */
export const goToNext = (context: AlignContext, wanted: Doubted, by: 1 | -1): void => {
  const { index, spot, services, t, set, move, columns } = context;
  const position = nextPosition(index, wanted, spot.position, by);
  if (position === null) {
    services.announce(t(`alignMode.none.${wanted}`));
    return;
  }
  const row = rowAt(context, position);
  const found = row && suspiciousSpot(row, columns, rowAt(context, position - 1));
  set({ anchor: null, caret: null, at: found?.at ?? 0 });
  move(found ? { kind: 'cell', ...found } : { kind: 'row', position, focus: true });
  services.announce(t('travel.row', { number: position + 1 }));
};

/** The next row of a kind; null where there is none. What a person has accepted or locked needs no look. O(rows). */
export const nextPosition = (
  index: RowIndex,
  wanted: Doubted | Noted,
  after: number,
  by: 1 | -1,
): number | null => {
  const count = index.ids.length;
  for (let step = 1; step <= count; step++) {
    const position = (after + by * step + count * 2) % count;
    const flags = index.flags[position] ?? 0;
    const passes = {
      doubtful: isDoubtful(index.confidences[position] ?? null, flags),
      uneven: (flags & rowFlags.uneven) !== 0 && !isSettled(flags),
      unaligned: (flags & rowFlags.missing) !== 0 && !isSettled(flags),
      commented: (flags & rowFlags.openComment) !== 0,
      bookmarked: (flags & rowFlags.bookmarked) !== 0,
      changedSinceReview: (flags & rowFlags.changedSinceReview) !== 0,
    }[wanted];
    if (passes) return position;
  }
  return null;
};

const isSettled = (flags: number): boolean => (flags & (rowFlags.accepted | rowFlags.locked)) !== 0;

/**
 * Where a row that is not 1:1 is likely wrong: at the last block of a cell with several, or at the first where the row
 * above has none of that version; else at what is missing.
 */
export const suspiciousSpot = (row: Row, columns: readonly number[], above: Row | undefined): Spot | null => {
  const { position } = row;
  const isOdd = (column: number): boolean => {
    const blocks = blocksOf(row, column);
    return blocks.length > 1 || blocks.some(({ part }) => part !== null);
  };
  const crowded = columns.find(isOdd);
  if (crowded !== undefined) {
    const isFirst = above !== undefined && blocksOf(above, crowded).length === 0;
    return { position, column: crowded, at: isFirst ? 0 : blocksOf(row, crowded).length - 1 };
  }
  const empty = columns.find((column) => blocksOf(row, column).length === 0);
  return empty === undefined ? null : { position, column: empty, at: 0 };
};
