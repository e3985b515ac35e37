import { type DragEvent, useRef } from 'react';
import type { Row, RowIndex } from '../model.ts';
import { useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { blocksOf, keyOfBlock } from './blocks.ts';
import type { Align } from './use-align.ts';

/** What is being dragged: blocks, or the lower edge of a cell. Rows by their ids: they may change places meanwhile. */
type Dragged =
  | { readonly kind: 'blocks'; readonly keys: readonly string[] }
  | { readonly kind: 'boundary'; readonly rowId: number; readonly column: number };
type Boundary = Extract<Dragged, { kind: 'boundary' }>;

export interface DragOptions {
  readonly align: Align;
  readonly index: RowIndex;
  readonly rowAt: (position: number) => Row | undefined;
}

/**
 * Dragging by the mouse, over the whole grid: blocks to a row; the boundary under a cell to a block, so that all of
 * that column between the two goes to the other side of it. The drop place is marked in the page itself: rendering
 * hundreds of blocks at every move of the pointer would be felt. What is dropped goes where the mark was seen, though
 * the texts under the pointer have moved since; and in its turn, once the edit under way has left what it leaves.
 */
export const useDrag = ({ align, index, rowAt }: DragOptions) => {
  const { turns } = useServices();
  const dragged = useRef<Dragged | null>(null);
  const marked = useRef<HTMLElement | null>(null);
  const mark = (element: HTMLElement | null, as: string): void => {
    if (marked.current !== element) delete marked.current?.dataset.drop;
    marked.current = element;
    if (element) element.dataset.drop = as;
  };
  const end = (): void => {
    dragged.current = null;
    mark(null, '');
  };
  const start = (event: DragEvent<HTMLElement>): void => {
    const place = placeOf(event.target);
    if (!place) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('application/x-sverka-block', place.key ?? '');
    const rowId = index.ids[place.position];
    if (place.key === null) {
      dragged.current = rowId === undefined ? null : { kind: 'boundary', rowId, column: place.column };
    } else {
      const selected = [...document.querySelectorAll<HTMLElement>('.align-block[data-selected="true"]')];
      const keys = selected.flatMap((element) => element.dataset.block ?? []);
      dragged.current = { kind: 'blocks', keys: keys.includes(place.key) ? keys : [place.key] };
    }
  };
  const over = (event: DragEvent<HTMLElement>): void => {
    if (!dragged.current || !(event.target instanceof Element)) return;
    event.preventDefault();
    if (dragged.current.kind === 'blocks') mark(event.target.closest<HTMLElement>('.bench-row'), 'into');
    else {
      const block = event.target.closest<HTMLElement>('.align-block');
      const place = block && placeOf(block);
      if (block && place?.column === dragged.current.column)
        mark(block, place.position <= index.ids.indexOf(dragged.current.rowId) ? 'above' : 'below');
      else mark(null, '');
    }
  };
  const drop = (event: DragEvent<HTMLElement>): void => {
    const what = dragged.current;
    if (!what) return;
    event.preventDefault();
    // The thing that was marked may have been drawn anew.
    if (!marked.current?.isConnected) over(event);
    const seen = marked.current;
    end();
    if (!seen) return;
    const rowId = index.ids[Number(seen.closest<HTMLElement>('[data-index]')?.dataset.index)];
    const key = seen.dataset.block;
    if (rowId === undefined) return;
    if (what.kind === 'blocks') align.moveTo(what.keys, rowId);
    else if (key !== undefined) turns.take(() => moveBoundary(what, rowId, key));
  };
  const { moveBoundary } = useStable({
    moveBoundary: ({ rowId, column }: Boundary, toRowId: number, key: string): void => {
      const position = index.ids.indexOf(rowId);
      const [upper, lower] = [rowAt(position), rowAt(position + 1)];
      if (!upper || !lower) return;
      const keysOf = (row: Row) => blocksOf(row, column).map(keyOfBlock);
      if (toRowId === upper.id) align.moveTo(keysOf(upper).slice(keysOf(upper).indexOf(key)), lower.id);
      else if (toRowId === lower.id)
        align.moveTo(keysOf(lower).slice(0, keysOf(lower).indexOf(key) + 1), upper.id);
    },
  });
  return { onDragStart: start, onDragOver: over, onDrop: drop, onDragEnd: end };
};

/** The block or boundary at an element; `key` null for a boundary. */
const placeOf = (
  target: EventTarget,
): { readonly position: number; readonly column: number; readonly key: string | null } | null => {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const position = target.closest<HTMLElement>('[data-index]')?.dataset.index;
  const key = target.closest<HTMLElement>('[data-block]')?.dataset.block ?? null;
  const isBoundary = target.closest('[data-boundary]') !== null;
  if (column === undefined || position === undefined || (key === null && !isBoundary)) return null;
  return { position: Number(position), column: Number(column), key };
};
