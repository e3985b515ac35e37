import type { MouseEvent } from 'react';
import type { ColumnKey } from '../model.ts';

/** Which block of its cell was clicked; 0 beside the blocks. */
export const blockAt = (target: EventTarget): number => {
  const block = target instanceof Element ? target.closest('.align-block') : null;
  return block ? [...(block.parentElement?.querySelectorAll('.align-block') ?? [])].indexOf(block) : 0;
};

/** The row and column that were clicked; null for clicks that select text or belong to a control. */
export const placeOfClick = (
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
