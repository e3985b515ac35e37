import type { ColumnKey } from '../model.ts';

/** Where one stands in the grid. */
export interface Cursor {
  /** Zero-based row. */
  readonly position: number;
  readonly column: ColumnKey;
  /** Whether the corrected text of the row is being typed. */
  readonly editing: boolean;
  /** Grows whenever the focus is to follow the cursor; 0 leaves the focus where it is. */
  readonly focusTick: number;
  /** Position of the row where a selection of several began; null: there is none. */
  readonly anchor: number | null;
}

export type CursorMove =
  | { readonly kind: 'row'; readonly position: number; readonly focus: boolean }
  | { readonly kind: 'cell'; readonly position: number; readonly column: ColumnKey }
  | { readonly kind: 'edit'; readonly position: number }
  /** To another row, with those between selected. */
  | { readonly kind: 'extend'; readonly position: number }
  /** The focus goes to where one is. */
  | { readonly kind: 'focus' }
  /** Ends writing; the focus goes to the cell. */
  | { readonly kind: 'leaveEditor' }
  /** Ends writing; the focus is elsewhere already and stays there. */
  | { readonly kind: 'stopEditing' }
  /** The editor has the focus already: pointer or Tab put it there. */
  | { readonly kind: 'editorFocused'; readonly position: number }
  /** The row one is in stands in another place now; everything else is as it was. */
  | { readonly kind: 'follow'; readonly position: number }
  | { readonly kind: 'bounds'; readonly count: number; readonly columns: readonly ColumnKey[] };

const focused = (cursor: Cursor, part: Partial<Cursor>): Cursor => ({
  ...cursor,
  ...part,
  focusTick: cursor.focusTick + 1,
});

/** The cursor after a move. Answers the same value where nothing changes. */
export const moveCursor = (cursor: Cursor, move: CursorMove): Cursor => {
  switch (move.kind) {
    case 'extend': {
      const anchor = cursor.anchor ?? cursor.position;
      const isBack = anchor === move.position;
      return focused(cursor, { position: move.position, editing: false, anchor: isBack ? null : anchor });
    }
    case 'focus':
      return focused(cursor, {});
    case 'leaveEditor':
      return focused(cursor, { editing: false });
    case 'stopEditing':
      return { ...cursor, editing: false };
    case 'bounds':
      return inBounds(cursor, move.count, move.columns);
    default:
      return moveAlone({ ...cursor, anchor: null }, move);
  }
};

type MoveAlone = Exclude<
  CursorMove,
  { readonly kind: 'extend' | 'focus' | 'leaveEditor' | 'stopEditing' | 'bounds' }
>;

/** Moves that leave nothing selected. */
const moveAlone = (cursor: Cursor, move: MoveAlone): Cursor => {
  switch (move.kind) {
    case 'row':
      return move.focus
        ? focused(cursor, { position: move.position })
        : { ...cursor, position: move.position };
    case 'cell':
      return focused(cursor, { position: move.position, column: move.column, editing: false });
    case 'edit':
      return focused(cursor, { position: move.position, column: 'corrected', editing: true });
    case 'editorFocused':
      return { ...cursor, position: move.position, column: 'corrected', editing: true };
    case 'follow':
      return { ...cursor, position: move.position };
  }
};

/** Places among the rows shown, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The rows that are selected, where there are several; `order` as in {@link moveInOrder}, null: all rows. O(rows). */
export const selectedSpan = (
  { anchor, position }: Pick<Cursor, 'anchor' | 'position'>,
  order: readonly number[] | null,
): Span | null => {
  if (anchor === null) return null;
  const [one, other] = [anchor, position].map((at) => (order ? order.indexOf(at) : at));
  if (one === undefined || other === undefined || one < 0 || other < 0 || one === other) return null;
  return { from: Math.min(one, other), to: Math.max(one, other) };
};

const inBounds = (cursor: Cursor, count: number, columns: readonly ColumnKey[]): Cursor => {
  const position = Math.min(cursor.position, Math.max(0, count - 1));
  const column = columns.includes(cursor.column) ? cursor.column : (columns[0] ?? 'corrected');
  const editing = cursor.editing && columns.includes('corrected');
  const same = position === cursor.position && column === cursor.column && editing === cursor.editing;
  return same ? cursor : { ...cursor, position, column, editing, anchor: null };
};

/** Whether the cursor stands in a row and a column that there are. */
export const isInBounds = (cursor: Cursor, count: number, columns: readonly ColumnKey[]): boolean =>
  inBounds(cursor, count, columns) === cursor;

/** What moves by keyboard inside the grid need to know of it. */
export interface GridSize {
  readonly count: number;
  readonly columns: readonly ColumnKey[];
  /** Rows in view, for Page Up and Page Down. */
  readonly pageRows: number;
}

/** The move that a key makes in the grid while no text is being typed; null for other keys. */
export const moveOfKey = (
  cursor: Cursor,
  key: string,
  withControl: boolean,
  { count, columns, pageRows }: GridSize,
): CursorMove | null => {
  const at = columns.indexOf(cursor.column);
  const to = (position: number, column: number): CursorMove => ({
    kind: 'cell',
    position: Math.min(Math.max(0, position), Math.max(0, count - 1)),
    column: columns[Math.min(Math.max(0, column), columns.length - 1)] ?? cursor.column,
  });
  switch (key) {
    case 'ArrowUp':
      return to(cursor.position - 1, at);
    case 'ArrowDown':
      return to(cursor.position + 1, at);
    case 'ArrowLeft':
      return to(cursor.position, at - 1);
    case 'ArrowRight':
      return to(cursor.position, at + 1);
    case 'PageUp':
      return to(cursor.position - pageRows, at);
    case 'PageDown':
      return to(cursor.position + pageRows, at);
    case 'Home':
      return to(withControl ? 0 : cursor.position, 0);
    case 'End':
      return to(withControl ? count - 1 : cursor.position, columns.length - 1);
    default:
      return null;
  }
};

/** The same where only some rows are shown, in an order of their own. */
export const moveInOrder = (
  cursor: Cursor,
  key: string,
  withControl: boolean,
  size: GridSize,
  order: readonly number[],
): CursorMove | null => {
  const place = Math.max(0, order.indexOf(cursor.position));
  const move = moveOfKey({ ...cursor, position: place }, key, withControl, { ...size, count: order.length });
  return move?.kind === 'cell' ? { ...move, position: order[move.position] ?? cursor.position } : move;
};
