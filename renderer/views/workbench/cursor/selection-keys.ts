import type { Cursor, CursorMove } from './cursor.ts';
import type { Press } from './press.ts';

/** What selecting rows by key needs to know of them. */
interface ShownRows {
  /** Positions of the first and the last row that is shown. */
  readonly first: number;
  readonly last: number;
  /** Position of the row shown next below (1) or above (-1). */
  readonly beside: (position: number, by: 1 | -1) => number;
}

/**
 * The moves by which a key selects rows: Shift and an arrow one more, with Ctrl and Home or End those up to an end, Ctrl+A
 * all; Escape lets them go. Null for other keys.
 */
export const selectionMoves = (
  press: Press,
  { position, column, anchor }: Cursor,
  { first, last, beside }: ShownRows,
): readonly CursorMove[] | null => {
  const { key, shiftKey } = press;
  const extend = (to: number): readonly CursorMove[] => [{ kind: 'extend', position: to }];
  if (press.altKey) return null;
  if (isSelectAll(press)) return [{ kind: 'row', position: last, focus: false }, ...extend(first)];
  const toEnd = press.ctrlKey || press.metaKey;
  if (shiftKey && key === (toEnd ? 'Home' : 'ArrowUp')) return extend(toEnd ? first : beside(position, -1));
  if (shiftKey && key === (toEnd ? 'End' : 'ArrowDown')) return extend(toEnd ? last : beside(position, 1));
  return key === 'Escape' && !toEnd && anchor !== null ? [{ kind: 'cell', position, column }] : null;
};

/** Ctrl+A, on any layout. */
export const isSelectAll = ({ code, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean =>
  code === 'KeyA' && (ctrlKey || metaKey) && !altKey && !shiftKey;
