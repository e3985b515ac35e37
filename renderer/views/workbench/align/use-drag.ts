import { type DragEvent, useRef } from 'react';
import type { Row } from '../model.ts';
import { blocksOf, keyOfBlock } from './blocks.ts';
import type { Align } from './use-align.ts';

/** What is being dragged: blocks, or the lower edge of a cell. */
type Dragged =
  | { readonly kind: 'blocks'; readonly keys: readonly string[] }
  | { readonly kind: 'boundary'; readonly position: number; readonly column: number };

export interface DragOptions {
  readonly align: Align;
  readonly rowAt: (position: number) => Row | undefined;
}

/**
 * Dragging by the mouse, over the whole grid: blocks to a row; the boundary under a cell to a block, so that all of
 * that column between the two goes to the other side of it. The drop place is marked in the page itself: rendering
 * hundreds of blocks at every move of the pointer would be felt.
 */
export const useDrag = ({ align, rowAt }: DragOptions) => {
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
    if (place.key === null) dragged.current = { kind: 'boundary', ...place };
    else {
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
        mark(block, place.position <= dragged.current.position ? 'above' : 'below');
      else mark(null, '');
    }
  };
  const drop = (event: DragEvent<HTMLElement>): void => {
    const what = dragged.current;
    if (!what || !(event.target instanceof Element)) return;
    event.preventDefault();
    const position = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index);
    const place = placeOf(event.target);
    end();
    if (what.kind === 'blocks') {
      const row = rowAt(position);
      if (row) align.moveTo(what.keys, row.id);
    } else if (place && place.key !== null && place.column === what.column)
      moveBoundary(what, { ...place, key: place.key });
  };
  const moveBoundary = (
    { position, column }: { readonly position: number; readonly column: number },
    place: { readonly position: number; readonly key: string },
  ): void => {
    const [upper, lower] = [rowAt(position), rowAt(position + 1)];
    if (!upper || !lower) return;
    const keysOf = (row: Row) => blocksOf(row, column).map(keyOfBlock);
    if (place.position === position)
      align.moveTo(keysOf(upper).slice(keysOf(upper).indexOf(place.key)), lower.id);
    else if (place.position === position + 1)
      align.moveTo(keysOf(lower).slice(0, keysOf(lower).indexOf(place.key) + 1), upper.id);
  };
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
