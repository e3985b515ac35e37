import type { MouseEvent } from 'react';
import type { MenuPlace } from '../align/align-menu.tsx';
import { type ColumnKey, isWriting } from '../model.ts';
import type { GridProps } from './grid.tsx';

/** Which block of its cell was clicked; 0 beside the blocks. */
const blockAt = (target: EventTarget): number => {
  const block = target instanceof Element ? target.closest('.align-block') : null;
  return block ? [...(block.parentElement?.querySelectorAll('.align-block') ?? [])].indexOf(block) : 0;
};

/** The row and column that were clicked; null for clicks that select text or belong to a control. */
const placeOfClick = (
  event: MouseEvent,
  keys: readonly ColumnKey[],
): { readonly position: number; readonly column: ColumnKey } | null => {
  if (!(event.target instanceof Element) || event.target.closest('button, textarea, a')) return null;
  if (window.getSelection()?.isCollapsed === false) return null;
  const row = event.target.closest<HTMLElement>('[data-index]');
  if (!row) return null;
  const named = event.target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const column = keys.find((key) => String(key) === named) ?? keys[0];
  return column === undefined ? null : { position: Number(row.dataset.index), column };
};

/** What of the grid a press of the pointer does something with. */
type ClickedGrid = Pick<GridProps, 'align' | 'table' | 'mode' | 'isReadOnly' | 'onMove' | 'onEdit'>;

/** What a press of the pointer does; `openMenu` opens the menu of aligning. */
export const clicksOn = (
  { align, table, mode, isReadOnly, onMove, onEdit }: ClickedGrid,
  openMenu: (place: MenuPlace) => void,
) => {
  const onClick = (event: MouseEvent): void => {
    const place = placeOfClick(event, table.keys);
    if (!place) return;
    if (mode === 'align') {
      const column = typeof place.column === 'number' ? place.column : 0;
      align.go({ position: place.position, column, at: blockAt(event.target) }, event.shiftKey);
      return;
    }
    if (event.shiftKey && isWriting(mode)) onMove({ kind: 'extend', position: place.position });
    else if (place.column === 'corrected' && isWriting(mode) && !isReadOnly) onEdit(place.position);
    else onMove({ kind: 'cell', ...place });
  };
  const onMouseDown = (event: MouseEvent): void => {
    // A selection of rows, not of text from where the caret was.
    if (event.shiftKey && isWriting(mode) && placeOfClick(event, table.keys)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    onClick(event);
    openMenu({ x: event.clientX, y: event.clientY });
  };
  return { onClick, onMouseDown, ...(mode === 'align' ? { onContextMenu } : {}) };
};
