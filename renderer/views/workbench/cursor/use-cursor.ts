import { createContext, use, useState } from 'react';
import { isFocusNowhere } from '../../../parts/focus.ts';
import { createFollowed, type Followed } from '../../../state/followed.ts';
import type { ColumnKey, RowIndex } from '../model.ts';
import { type Cursor, type CursorMove, moveCursor } from './cursor.ts';

/** Where one is by now, drawn or not: what a key does asks when it is pressed, and is not drawn anew with every step. */
export interface CursorControl extends Followed<Cursor> {
  readonly move: (move: CursorMove) => void;
}

export interface CursorOptions {
  readonly index: RowIndex;
  /** Columns on screen, in order. */
  readonly columns: readonly ColumnKey[];
  /** Id of the row to begin at; null: the first. */
  readonly row: number | null;
  readonly isCorrecting: boolean;
  readonly isReviewing: boolean;
}

/** A cursor for a project that is opened. `CursorPlace` keeps it within the rows and columns there are. */
export const useOwnCursor = ({
  index,
  columns,
  row,
  isCorrecting,
  isReviewing,
}: CursorOptions): CursorControl =>
  useState((): CursorControl => {
    const cursor = createFollowed<Cursor>({
      position: Math.max(0, index.ids.indexOf(row ?? -1)),
      column: isCorrecting || isReviewing ? 'corrected' : (columns[0] ?? 'corrected'),
      editing: isCorrecting,
      focusTick: isFocusNowhere() ? 1 : 0,
      anchor: null,
    });
    return { ...cursor, move: (move) => cursor.set(moveCursor(cursor.get(), move)) };
  })[0];

/** The cursor as it is drawn; see `CursorPlace`. */
export const CursorContext = createContext<Cursor | null>(null);

/** The cursor, for what is drawn by it: anew with every step. Throws outside `CursorPlace`. */
export const useCursor = (): Cursor => {
  const cursor = use(CursorContext);
  if (cursor === null) throw new Error('useCursor outside CursorContext');
  return cursor;
};

/** The same where something is drawn by it at present; else null, and no step draws the caller anew. */
export const useCursorIf = (isDrawnBy: boolean): Cursor | null => (isDrawnBy ? use(CursorContext) : null);
