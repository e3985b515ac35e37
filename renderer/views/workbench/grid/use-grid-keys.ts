import { type KeyboardEvent as ReactKeyboardEvent, useEffectEvent, useLayoutEffect } from 'react';
import { isFocusNowhere } from '../../../parts/focus.ts';
import { useKeys } from '../../../state/keymap.ts';
import { actionOfKey } from '../align/actions.ts';
import type { MenuPlace } from '../align/align-menu.tsx';
import type { Align } from '../align/use-align.ts';
import { useAlignKeys } from '../align/use-align-keys.ts';
import { type Cursor, type CursorMove, moveInOrder, moveOfKey } from '../cursor/cursor.ts';
import { type Press, pressOf } from '../cursor/press.ts';
import { isSelectAll, selectionMoves } from '../cursor/selection-keys.ts';
import { isWriting, type Mode } from '../model.ts';
import { useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';
import type { Table } from './table.ts';

export interface GridKeysOptions {
  readonly align: Align;
  readonly table: Table;
  readonly cursor: Cursor;
  /** Rows of the project. */
  readonly count: number;
  /** Positions of the rows that are shown, in order; null: all. */
  readonly order: readonly number[] | null;
  readonly pageRows: number;
  readonly mode: Mode;
  readonly onMove: (move: CursorMove) => void;
  readonly onEdit: (position: number) => void;
  readonly onMenu: (place: MenuPlace) => void;
}

/**
 * What keys do in the grid; answers the handler of its key events. While an edit is on its way they wait for it. Where
 * nothing has the focus, as when a row is being fetched or a dialog has just closed, they are meant for the grid too.
 */
export const useGridKeys = (options: GridKeysOptions): ((event: ReactKeyboardEvent) => void) => {
  const { align, table, cursor, count, order, mode } = options;
  const { turns } = useServices();
  const keys = useKeys();
  const beside = (position: number, by: 1 | -1): number =>
    order
      ? (order[order.indexOf(position) + by] ?? position)
      : Math.min(count - 1, Math.max(0, position + by));
  const alignKey = useAlignKeys({ align, table, cursor, beside });
  const isAligning = mode === 'align';
  const selectionKey = (press: Press): boolean => {
    if (!isWriting(mode) || count === 0) return false;
    const ends = { first: order?.[0] ?? 0, last: order?.at(-1) ?? count - 1 };
    const moves = selectionMoves(press, cursor, { ...ends, beside });
    for (const move of moves ?? []) options.onMove(move);
    return moves !== null;
  };
  const plainKey = (press: Press): boolean => {
    if (press.altKey || press.shiftKey || press.metaKey) return false;
    if (press.key === 'Enter' || press.key === 'F2') {
      if (press.ctrlKey || !isWriting(mode)) return false;
      options.onEdit(cursor.position);
      return true;
    }
    const size = { count, columns: table.keys, pageRows: options.pageRows };
    const move = order
      ? moveInOrder(cursor, press.key, press.ctrlKey, size, order)
      : moveOfKey(cursor, press.key, press.ctrlKey, size);
    if (move) options.onMove(move);
    return move !== null;
  };
  const { act } = useStable({
    act: (press: Press): boolean => {
      if (isAligning && (press.key === 'ContextMenu' || (press.key === 'F10' && press.shiftKey))) {
        options.onMenu(placeOfFocus());
        return true;
      }
      if (isSelectAll(press) && !isWriting(mode)) return selectCellText();
      return (isAligning && alignKey(press)) || selectionKey(press) || plainKey(press);
    },
  });
  const isOurs = (press: Press): boolean =>
    named.has(press.key) || isSelectAll(press) || (isAligning && actionOfKey(press, keys) !== null);
  const handle = (event: KeyboardEvent): void => {
    const press = pressOf(event);
    if (turns.isBusy()) {
      if (!isOurs(press)) return;
      turns.take(() => {
        act(press);
      });
    } else if (!act(press)) return;
    event.preventDefault();
    if (isAligning) event.stopPropagation();
  };
  useUnfocusedKeys(handle);
  return ({ target, currentTarget, nativeEvent }) => {
    if (target instanceof HTMLTextAreaElement || !(target instanceof HTMLElement)) return;
    // A press of the pointer between the texts leaves the focus on the table itself.
    if (target === currentTarget || target.closest('[role=gridcell]') !== null) handle(nativeEvent);
  };
};

/**
 * Selects the texts of the cell one is in: of the page that would be buttons too, and of its rows only those that are drawn.
 * False where no cell has the focus.
 */
const selectCellText = (): boolean => {
  const cell = document.activeElement?.closest('[role=gridcell]');
  const texts = [...(cell?.querySelectorAll('.text') ?? [])];
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return cell !== null && cell !== undefined;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
};

const named: ReadonlySet<string> = new Set(
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'].concat([
    'Enter',
    'F2',
    'Escape',
  ]),
);

const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-overlay]';

/** Passes on keys that are pressed while nothing has the focus, and nothing lies over the screen. */
const useUnfocusedKeys = (handle: (event: KeyboardEvent) => void): void => {
  const press = useEffectEvent(handle);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isFocusNowhere() && !event.defaultPrevented && document.querySelector(overlays) === null)
        press(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};

const placeOfFocus = (): MenuPlace => {
  const box = document.activeElement?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 24 };
};
