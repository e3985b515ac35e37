import type { CursorControl } from '../cursor/use-cursor.ts';
import type { ColumnKey, View } from '../model.ts';
import { type Column, moveColumn, nudgeColumn, resizeColumn, shareBounds } from './columns.ts';
import type { ResizeStart } from './grid-head.tsx';

export interface ColumnActions {
  move(key: ColumnKey, before: ColumnKey | null): void;
  resize(key: ColumnKey, pixels: number, from: ResizeStart): void;
  /** Moves the cursor's column one place to the left or right. */
  nudge(by: -1 | 1): void;
  /** Makes the cursor's column a step narrower or wider. */
  widen(by: -1 | 1): void;
}

export interface ColumnActionsOptions {
  readonly layout: readonly Column[];
  readonly shown: readonly Column[];
  readonly cursor: CursorControl;
  /** See columnBasis, at the present size of the texts. */
  readonly basis: number;
  readonly change: (part: Partial<View>) => void;
}

/** By how much a key press changes a column's share. */
const shareStep = 0.15;

/** What dragging and keys do to the columns; kept in the view. */
export const useColumnActions = ({
  layout,
  shown,
  cursor,
  basis,
  change,
}: ColumnActionsOptions): ColumnActions => {
  const set = (columns: readonly Column[]): void => {
    if (columns !== layout) change({ columns: [...columns] });
  };
  return {
    move: (key, before) => set(moveColumn(layout, key, before)),
    // From the layout the drag began with: each of its events says how far it has come since.
    resize: (key, pixels, { columns, widths }) => {
      const before = columns.filter((each) => shown.some((now) => now.key === each.key));
      set(resizeColumn(columns, before, widths, key, pixels, basis));
    },
    nudge: (by) => set(nudgeColumn(layout, shown, cursor.get().column, by)),
    widen: (by) => set(widenColumn(layout, cursor.get().column, by)),
  };
};

/** A step narrower or wider, within bounds. */
export const widenColumn = (columns: readonly Column[], key: ColumnKey, by: -1 | 1): readonly Column[] =>
  columns.map((column) =>
    column.key === key
      ? {
          ...column,
          width: Math.min(shareBounds.most, Math.max(shareBounds.least, column.width + by * shareStep)),
        }
      : column,
  );
