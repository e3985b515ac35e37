import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../../parts/trouble.tsx';
import { problemOf } from '../../../state/problem.ts';
import { AlignMenu, type MenuPlace } from '../align/align-menu.tsx';
import { numbersWidth } from '../align/blocks.ts';
import type { Align } from '../align/use-align.ts';
import { useDrag } from '../align/use-drag.ts';
import type { StripMark } from '../compare/strip.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import { useHeldTyping } from '../correct/held-typing.ts';
import { useEmptied } from '../correct/use-emptied.ts';
import type { Cursor, CursorMove, Span } from '../cursor/cursor.ts';
import { useCursor } from '../cursor/use-cursor.ts';
import { useSelectedSpan } from '../cursor/use-selection.ts';
import { isWriting, type Mode, type RowIndex } from '../model.ts';
import { useServices } from '../services.ts';
import { useStable } from '../use-stable.ts';
import { clicksOn } from './clicked.ts';
import { type Column, columnBasis, gridTemplate, keptInSight, leastWidth } from './columns.ts';
import { useFlying } from './flight.ts';
import { GridHead, type HeadActions } from './grid-head.tsx';
import type { RowActions } from './grid-row.tsx';
import { ListedRows } from './listed-rows.tsx';
import { OverviewStrip } from './overview-strip.tsx';
import { useRowBlocks, useRowsAt } from './row-blocks.ts';
import type { DrawnBy } from './row-content.tsx';
import type { Table } from './table.ts';
import { useComparedAhead } from './use-compared-ahead.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { gutterWidth, useFollowCursor, useKeptInView, useRows } from './use-rows.ts';

export interface GridProps {
  readonly index: RowIndex;
  readonly table: Table;
  /** What each row shows on the overview. */
  readonly strip: readonly (StripMark | null)[];
  /** The change that was gone to; null: none. */
  readonly change: CurrentChange | null;
  /** All columns, in order. */
  readonly layout: readonly Column[];
  /** Those on screen. */
  readonly shown: readonly Column[];
  /** Positions of the rows to show, in order; null: all. */
  readonly order: readonly number[] | null;
  readonly align: Align;
  readonly mode: Mode;
  /** Size of the texts in CSS pixels. */
  readonly textSize: number;
  readonly isReadOnly: boolean;
  readonly rowActions: RowActions;
  readonly headActions: HeadActions;
  readonly onMove: (move: CursorMove) => void;
  readonly onEdit: (position: number) => void;
}

/** All versions side by side: one list in which a row holds every version, so that nothing ever scrolls apart. */
export const Grid = (props: GridProps) => {
  const { index, table, shown, mode, textSize, onMove, onEdit, order, align, change } = props;
  const cursor = useCursor();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [head, setHead] = useState<HTMLDivElement | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const headHeight = useSide(head, 'offsetHeight');
  const basis = (columnBasis * textSize) / 16;
  const place = order ? order.indexOf(cursor.position) : cursor.position;
  const list = { index, order, shown, textSize, basis, scroller, headHeight, current: place };
  const virtualizer = useRows(list);
  const { range } = virtualizer;
  const isFlying = useFlying();
  const { rowAt, error } = useRowsInView(props, cursor, virtualizer, isFlying);
  useFollowCursor(virtualizer, place, cursor, headHeight);
  useKeptInView(scroller, place);
  const { showRow, goToRow, closeMenu } = useStable({
    closeMenu: () => setMenu(null),
    showRow: (position: number) =>
      virtualizer.scrollToIndex(order ? nearestPlace(order, position) : position, { align: 'start' }),
    goToRow: (position: number) => {
      const shownRow = order ? order[nearestPlace(order, position)] : position;
      if (shownRow !== undefined) onMove({ kind: 'row', position: shownRow, focus: true });
    },
  });
  const onKeyDown = useGridKeys({
    ...{ align, table, cursor, order, mode, onMove, onEdit, onMenu: setMenu },
    count: index.ids.length,
    pageRows: Math.max(1, (range?.endIndex ?? 1) - (range?.startIndex ?? 0) - 1),
  });
  const drag = useDrag({ align, index, rowAt });
  const isAligning = mode === 'align';
  const width = useSide(scroller, 'clientWidth');
  const lengths = lengthsOf(props, basis, width);
  const clicks = clicksOn(props, setMenu);
  const span = useCursorWork(props, cursor);
  const drawn = useDrawnBy(props);
  const named = useNamed(props);
  return (
    <>
      <OverviewStrip
        marks={props.strip}
        current={cursor.position}
        {...{ scroller, flags: index.flags }}
        total={virtualizer.getTotalSize()}
        onShow={showRow}
        onGo={goToRow}
      />
      <div
        ref={setScroller}
        className="bench-grid"
        data-region="grid"
        data-writing={cursor.editing}
        style={gridStyle(props, lengths, headHeight)}
      >
        <div
          role="grid"
          {...named}
          tabIndex={-1}
          className="bench-table"
          data-mode={mode}
          data-original-kept={lengths.kept.left > 0}
          data-too-wide={width > 0 && lengths.least > width}
          onKeyDown={onKeyDown}
          {...clicks}
          {...(isAligning ? drag : {})}
        >
          <GridHead
            ref={setHead}
            table={table}
            layout={props.layout}
            tallies={isAligning ? index.tallies : noTallies}
            actions={props.headActions}
          />
          {error && <Trouble problem={problemOf(error)} />}
          <div role="rowgroup" className="bench-rows" ref={virtualizer.containerRef}>
            <ListedRows {...{ virtualizer, drawn, index, order, cursor, span, change, rowAt, isFlying }} />
          </div>
        </div>
      </div>
      {isAligning && <AlignMenu place={menu} align={align} onClose={closeMenu} />}
    </>
  );
};

/** What the grid is to whoever does not see it. */
const useNamed = ({ index, table, mode, isReadOnly }: GridProps) => {
  const { t } = useTranslation('workbench');
  return {
    'aria-label': t('grid.label'),
    'aria-rowcount': index.ids.length + 1,
    'aria-colcount': table.columns.length + 1,
    'aria-readonly': mode === 'read' || isReadOnly,
    ...(isWriting(mode) ? { 'aria-multiselectable': true } : {}),
  };
};

/** What each step to another row does beside it; answers which rows are selected, by their places among those shown. */
const useCursorWork = ({ mode, order, isReadOnly }: GridProps, cursor: Cursor): Span | null => {
  const canCorrect = isWriting(mode) && !isReadOnly;
  useHeldTyping(cursor);
  useEmptied(useServices(), canCorrect ? cursor.position : null);
  return useSelectedSpan(cursor, order, canCorrect);
};

/** What all rows are drawn by: the same until one of them is another. */
const useDrawnBy = ({ table, mode, align, isReadOnly, rowActions }: GridProps): DrawnBy =>
  useMemo(
    () => ({ table, mode, align, isReadOnly, actions: rowActions }),
    [table, mode, align, isReadOnly, rowActions],
  );

/** The rows that are on screen, and around them, by their positions; compared before they are scrolled to. */
const useRowsInView = (
  { index, order, table, mode }: GridProps,
  cursor: Cursor,
  virtualizer: ReturnType<typeof useRows>,
  isFlying: boolean,
) => {
  const { projectId } = useServices();
  const { range } = virtualizer;
  const inOrder = useRowBlocks(
    projectId,
    index.ids.length,
    order ? cursor.position : (range?.startIndex ?? cursor.position),
    order ? cursor.position : (range?.endIndex ?? cursor.position),
    cursor.position,
  );
  const items = virtualizer.getVirtualItems();
  const picked = useRowsAt(projectId, order ? items.map((item) => order[item.index] ?? 0) : nowhere);
  const { rowAt, error } = order ? picked : inOrder;
  useComparedAhead(
    useCallback((at: number) => rowAt(order ? (order[at] ?? -1) : at), [rowAt, order]),
    range?.startIndex ?? 0,
    range?.endIndex ?? 0,
    table,
    mode !== 'align' && !isFlying,
  );
  return { rowAt, error };
};

/** Of the columns, in CSS pixels: what each is given, the least all need, and what of them stays in sight at the sides. */
const lengthsOf = ({ shown, table, mode }: GridProps, basis: number, width: number) => {
  const isOfOriginal = table.columns[0]?.version?.role === 'source';
  return {
    columns: gridTemplate(shown, gutterWidth, basis),
    least: leastWidth(shown, gutterWidth, basis),
    // Not as the list knows it, which draws nothing anew where the same rows are in view as before.
    kept: keptInSight(shown, mode, isOfOriginal, basis, width - gutterWidth),
  };
};

/** Lengths in CSS pixels, for the style sheet. */
const gridStyle = ({ table }: GridProps, lengths: ReturnType<typeof lengthsOf>, headHeight: number) => {
  const mostParagraphs = Math.max(...table.columns.map(({ version }) => version?.paragraphs ?? 0));
  return {
    '--columns': lengths.columns,
    '--least-width': `${lengths.least}px`,
    '--head-height': `${headHeight}px`,
    '--gutter-width': `${gutterWidth}px`,
    '--kept-left': `${lengths.kept.left}px`,
    '--kept-right': `${lengths.kept.right}px`,
    '--numbers-width': `${numbersWidth(mostParagraphs)}px`,
  } as React.CSSProperties;
};

/** Where, among the rows shown, the one stands that is nearest in the text. O(rows). */
const nearestPlace = (order: readonly number[], position: number): number =>
  order.reduce(
    (best, row, at) =>
      Math.abs(row - position) < Math.abs((order[best] ?? Number.POSITIVE_INFINITY) - position) ? at : best,
    0,
  );

const nowhere: readonly number[] = [];
const noTallies: RowIndex['tallies'] = [];

/** A side of an element in CSS pixels, kept up to date; 0 before it is there. */
const useSide = (element: HTMLElement | null, side: 'offsetHeight' | 'clientWidth'): number => {
  const [length, setLength] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => setLength(element[side]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, side]);
  return length;
};
