import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Cursor } from '../cursor/cursor.ts';
import type { RowIndex } from '../model.ts';
import { useServices } from '../services.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { Column } from './columns.ts';
import type { Flights } from './flight.ts';
import { estimateRowHeight } from './heights.ts';

/** Width of the gutter with number and marks, in CSS pixels. */
export const gutterWidth = 52;

export interface RowsOptions {
  readonly index: RowIndex;
  /** Positions of the rows to show, in order; null: all. */
  readonly order: readonly number[] | null;
  readonly shown: readonly Column[];
  readonly textSize: number;
  readonly basis: number;
  readonly scroller: HTMLDivElement | null;
  readonly headHeight: number;
  /** Which of the rows shown is the current one; -1: none. */
  readonly current: number;
}

/** CSS pixels kept free above and below the current row when it is scrolled to, so that its neighbours are in view. */
const contextAbove = 32;
const contextBelow = 96;

/** Rows rendered beyond those in view, on either side. */
const overscan = 3;

/** The rows as a virtual list under a head that stays; heights are estimated until a row has been on screen. */
export const useRows = ({
  index,
  order,
  shown,
  textSize,
  basis,
  scroller,
  headHeight,
  current,
}: RowsOptions) => {
  const { ids, lengths } = index;
  const columnWidth = useMemo(() => {
    const narrowest = Math.min(...shown.map(({ width }) => width));
    const total = shown.reduce((sum, { width }) => sum + width, 0);
    const available = (scroller?.clientWidth ?? 1200) - gutterWidth;
    return Math.max(narrowest * basis, (available * narrowest) / total);
  }, [shown, basis, scroller]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: order?.length ?? ids.length,
    getScrollElement: () => scroller,
    estimateSize: useCallback(
      (at: number) => estimateRowHeight(lengths[order?.[at] ?? at] ?? 0, { textSize, columnWidth }),
      [lengths, order, textSize, columnWidth],
    ),
    getItemKey: useCallback((at: number) => ids[order?.[at] ?? at] ?? at, [ids, order]),
    overscan,
    // A row's place in the list, which is not its place in the project where rows are filtered or in another order.
    indexAttribute: 'data-item',
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + contextAbove,
    scrollPaddingEnd: contextBelow,
    paddingEnd: contextBelow,
    // The current row stays mounted however far one scrolls: it may hold the focus and what is being typed.
    rangeExtractor: useCallback(
      ({ startIndex, endIndex, count }: { startIndex: number; endIndex: number; count: number }) => {
        const from = Math.max(0, startIndex - overscan);
        const to = Math.min(count - 1, endIndex + overscan);
        const inView = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
        if (current < 0 || current >= count || (current >= from && current <= to)) return inView;
        return current < from ? [current, ...inView] : [...inView, current];
      },
      [current],
    ),
    directDomUpdates: true,
    // See useDrawnInView.
    useFlushSync: false,
  });
  // In another mode all rows have other heights. By itself the list lets what is in view move with those above it, where
  // it was scrolled upwards last.
  const { flights } = useServices();
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (row, _change, rows) =>
    isAbove(row, rows) || (flights.isLanding() && beginsAbove(row, rows));
  useDrawnInView(virtualizer, scroller, flights);
  useEffect(() => flights.stop, [flights]);
  return virtualizer;
};

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

/**
 * Draws what is scrolled into view in the same frame where it is not drawn yet. Where it is, that frame is painted first
 * and the rows below are drawn after it: a step by key scrolls by a row, and there are some more.
 */
const useDrawnInView = (rows: Rows, scroller: HTMLDivElement | null, flights: Flights): void => {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!scroller) return;
    let from = scroller.scrollTop;
    const onScroll = (): void => {
      flights.note(isFar(from, rows));
      from = rows.scrollOffset ?? 0;
      if (!isDrawn(rows)) flushSync(draw);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [rows, scroller, flights]);
};

/** Whether all rows in view are in the document, and those above: measured late, these would move what is in view. */
const isDrawn = ({ range, options, elementsCache }: Rows): boolean => {
  if (range === null) return true;
  for (let at = Math.max(0, range.startIndex - overscan); at <= range.endIndex; at++)
    if (elementsCache.get(options.getItemKey(at))?.isConnected !== true) return false;
  return true;
};

/** Whether half a view or more was scrolled at once. */
const isFar = (from: number, { scrollOffset, scrollRect }: Rows): boolean =>
  Math.abs((scrollOffset ?? 0) - from) * 2 >= (scrollRect?.height ?? Number.POSITIVE_INFINITY);

/** Whether a row is wholly above what is in view, which is to stay where it is when that row changes its height. */
const isAbove = ({ end }: VirtualItem, { scrollOffset }: Rows): boolean => end <= (scrollOffset ?? 0);

/** Whether a row begins above what is in view and ends within: where one lands, the first row that begins in view stays. */
const beginsAbove = ({ start, end }: VirtualItem, { scrollOffset, scrollRect, options }: Rows): boolean => {
  const top = scrollOffset ?? 0;
  return start < top + options.scrollMargin && end < top + (scrollRect?.height ?? 0);
};

/**
 * Scrolls the current row into view when the cursor moves; to the middle when the project is opened, and where it was far
 * away: rows there are measured only now, and at an edge of the view it would come out half behind that. Of a row that
 * is higher than the view, the beginning is shown.
 */
export const useFollowCursor = (
  virtualizer: ReturnType<typeof useRows>,
  position: number,
  { focusTick }: Pick<Cursor, 'focusTick'>,
  headHeight: number,
) => {
  const last = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focusTick asks for the same row to be shown again
  useLayoutEffect(() => {
    if (headHeight === 0 || position < 0) return;
    // To ask for it brings what was measured of rows just drawn into the cache.
    virtualizer.getTotalSize();
    const size = virtualizer.measurementsCache[position]?.size ?? 0;
    const room = (virtualizer.scrollRect?.height ?? 0) - headHeight - contextAbove - contextBelow;
    const isFirst = last.current === null;
    const isSame = last.current === position;
    last.current = position;
    if (isFirst && position === 0) virtualizer.scrollToOffset(0);
    else if (size > room) virtualizer.scrollToIndex(position, { align: 'start' });
    else if (isFirst || isFarAway(virtualizer, position))
      virtualizer.scrollToIndex(position, { align: 'center' });
    else if (!isInView(virtualizer, position, headHeight, !isSame))
      virtualizer.scrollToIndex(position, { align: 'auto' });
  }, [virtualizer, position, focusTick, headHeight > 0]);
};

/**
 * Keeps the current row in view where that gets lower, as by all versions of the row at the foot: it would lie behind them.
 * Who has scrolled away from it is left there.
 */
export const useKeptInView = (scroller: HTMLDivElement | null, position: number): void => {
  const place = useRef(position);
  place.current = position;
  useEffect(() => {
    if (!scroller) return;
    let height = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      const before = height;
      height = scroller.clientHeight;
      const row = scroller.querySelector(`[data-item="${place.current}"]`);
      if (height >= before || !row) return;
      const { top, bottom } = row.getBoundingClientRect();
      const edge = scroller.getBoundingClientRect().top;
      // In the next frame: what comes into view is measured, which must not happen in the midst of this.
      if (bottom > edge && top < edge + before && bottom > edge + height)
        requestAnimationFrame(() => bringIntoView(row));
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);
};

/**
 * Whether a row is wholly in view, by what the list has measured: to scroll to where one is would lay the page out
 * anew. A row one comes to has its neighbours in view as well.
 */
const isInView = (
  virtualizer: ReturnType<typeof useRows>,
  position: number,
  headHeight: number,
  withContext: boolean,
): boolean => {
  const { scrollOffset, scrollRect, measurementsCache } = virtualizer;
  const row = measurementsCache[position];
  if (!row || scrollOffset === null || !scrollRect) return false;
  const above = withContext ? Math.min(contextAbove, row.start - headHeight) : 0;
  const below = withContext ? contextBelow : 0;
  return (
    row.start >= scrollOffset + headHeight + above - pixelOff &&
    row.end <= scrollOffset + scrollRect.height - below + pixelOff
  );
};

/** Whether a row is more than a view away from what is in view. */
const isFarAway = (
  { scrollOffset, scrollRect, measurementsCache }: ReturnType<typeof useRows>,
  position: number,
): boolean => {
  const row = measurementsCache[position];
  if (!row || scrollOffset === null || !scrollRect) return false;
  const { height } = scrollRect;
  return row.start > scrollOffset + 2 * height || row.end < scrollOffset - height;
};

/** Places and sizes are rounded, each by half a CSS pixel at most. */
const pixelOff = 1;
