import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ColumnKey, RowIndex } from '../model.ts';
import { type Cursor, isInBounds, moveCursor } from './cursor.ts';
import { CursorContext, type CursorControl } from './use-cursor.ts';

export interface CursorPlaceProps {
  readonly cursor: CursorControl;
  readonly index: RowIndex;
  /** Columns on screen, in order. */
  readonly columns: readonly ColumnKey[];
  /** Whether rows are mended here: what an edit leaves decides where one is then. */
  readonly isAligning: boolean;
  /** Told the id of the row one is in, whenever it is another. */
  readonly keepRow: (rowId: number) => void;
  readonly children: ReactNode;
}

/**
 * Where one is among the rows and columns there are, remembered for the next time. With a step only those of its children
 * are drawn anew that ask for the cursor.
 */
export const CursorPlace = (props: CursorPlaceProps) => {
  const { cursor: control, index, columns, isAligning, keepRow, children } = props;
  const { ids } = index;
  const count = ids.length;
  const moved = useSyncExternalStore(control.subscribe, control.get);
  const cursor = useFollowedRow(moved, ids, isAligning);
  useLayoutEffect(() => {
    // Unless what has been drawn has taken one elsewhere already.
    if (control.get() === moved) control.set(cursor);
    if (!isInBounds(cursor, count, columns)) control.move({ kind: 'bounds', count, columns });
  }, [control, moved, cursor, count, columns]);
  const currentId = ids[cursor.position];
  useEffect(() => {
    if (currentId !== undefined) keepRow(currentId);
  }, [currentId, keepRow]);
  return <CursorContext value={cursor}>{children}</CursorContext>;
};

/**
 * The cursor in the row it was in: another window may have put rows in above, or taken some away. Followed before anything
 * is drawn: whoever writes would find the caret in another row. Not where one has gone there since, as an undo goes to what
 * it brings back.
 */
const useFollowedRow = (cursor: Cursor, ids: readonly number[], isAligning: boolean): Cursor => {
  const shown = useRef({ ids, cursor });
  const followed = useMemo(() => {
    const { ids: before, cursor: last } = shown.current;
    const isWhereItWas = last.position === cursor.position && last.focusTick === cursor.focusTick;
    const position = ids.indexOf(before[cursor.position] ?? -1);
    if (isAligning || before === ids || !isWhereItWas || position < 0 || position === cursor.position)
      return cursor;
    return moveCursor(cursor, { kind: 'follow', position });
  }, [cursor, ids, isAligning]);
  useLayoutEffect(() => {
    shown.current = { ids, cursor: followed };
  }, [ids, followed]);
  return followed;
};
