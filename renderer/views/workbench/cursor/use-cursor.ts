import { type Dispatch, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { isFocusNowhere } from '../../../parts/focus.ts';
import type { ColumnKey, RowIndex } from '../model.ts';
import { type Cursor, type CursorMove, isInBounds, moveCursor } from './cursor.ts';

export interface CursorOptions {
  readonly index: RowIndex;
  /** Columns on screen, in order. */
  readonly columns: readonly ColumnKey[];
  /** Id of the row to begin at; null: the first. */
  readonly row: number | null;
  readonly isCorrecting: boolean;
  readonly isReviewing: boolean;
  /** Whether rows are mended here: what an edit leaves decides where one is then. */
  readonly isAligning: boolean;
  /** Told the id of the row one is in, whenever it is another. */
  readonly keepRow: (rowId: number) => void;
}

/** Where one is in the grid: within the rows and columns there are, and remembered for the next time. */
export const useCursor = (options: CursorOptions): readonly [Cursor, Dispatch<CursorMove>] => {
  const { index, columns, row, isCorrecting, isReviewing, isAligning, keepRow } = options;
  const [cursor, move] = useReducer(moveCursor, null, () => ({
    position: Math.max(0, index.ids.indexOf(row ?? -1)),
    column: isCorrecting || isReviewing ? ('corrected' as const) : (columns[0] ?? ('corrected' as const)),
    editing: isCorrecting,
    focusTick: isFocusNowhere() ? 1 : 0,
    anchor: null,
  }));
  const { ids } = index;
  const count = ids.length;
  const { position: at, focusTick } = cursor;
  const shown = useRef({ ids, at, focusTick });
  // Another window may have put rows in above, or taken some away. Followed before anything is drawn: whoever writes
  // would find the caret in another row. Not where one has gone there since, as an undo goes to what it brings back.
  const isWhereItWas = shown.current.at === at && shown.current.focusTick === focusTick;
  if (!isAligning && shown.current.ids !== ids && isWhereItWas) {
    const position = ids.indexOf(shown.current.ids[at] ?? -1);
    if (position >= 0 && position !== at) move({ kind: 'follow', position });
  }
  useLayoutEffect(() => {
    shown.current = { ids, at, focusTick };
  }, [ids, at, focusTick]);
  useLayoutEffect(() => {
    // Asked first: a move that changes nothing draws the workbench all the same.
    if (!isInBounds(cursor, count, columns)) move({ kind: 'bounds', count, columns });
  }, [cursor, count, columns]);
  const currentId = ids[cursor.position];
  useEffect(() => {
    if (currentId !== undefined) keepRow(currentId);
  }, [currentId, keepRow]);
  return [cursor, move];
};
