import { useState } from 'react';
import { AlignRow, type MovedNote } from '../align/align-row.tsx';
import { keyOf } from '../align/blocks.ts';
import type { Align } from '../align/use-align.ts';
import type { Span } from '../cursor/cursor.ts';
import type { ColumnKey, Row } from '../model.ts';
import type { GridProps } from './grid.tsx';
import { GridRow } from './grid-row.tsx';
import { PlainRow } from './plain-row.tsx';

interface ListedRowProps {
  readonly grid: GridProps;
  /** Among the rows shown. */
  readonly place: number;
  /** In the text. */
  readonly position: number;
  /** Undefined while it is being fetched; it is then taken to be so many CSS pixels high. */
  readonly row: Row | undefined;
  readonly height: number;
  /** What it was measured to be high; undefined where it was not. */
  readonly measured: number | undefined;
  readonly isFlying: boolean;
  readonly moved: ReadonlyMap<number, readonly MovedNote[]>;
  readonly measure: (element: HTMLDivElement | null) => void;
}

/** A row in its place in the list. */
export const ListedRow = (props: ListedRowProps) => {
  const { grid, place, position, row, height, measured, moved, measure } = props;
  const isCurrent = position === grid.cursor.position;
  const isPlain = usePlain(props.isFlying && !isCurrent && grid.mode !== 'align');
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={position + 2}
      data-index={position}
      data-item={place}
      className="bench-row"
      {...(isCurrent ? { 'aria-current': true } : {})}
      {...(isSelected(grid.selected, place) ? { 'aria-selected': true } : {})}
      {...(row ? {} : { 'aria-busy': true })}
      style={row ? { minHeight: isPlain ? measured : undefined } : { height }}
    >
      {row && isPlain ? (
        <PlainRow row={row} table={grid.table} />
      ) : row ? (
        <RowContent grid={grid} row={row} isCurrent={isCurrent} moved={moved.get(row.id)} />
      ) : (
        <RowPlaceholder position={position} keys={grid.table.keys} />
      )}
    </div>
  );
};

/** Whether a row is drawn without its marks: when it came while rows flew by, until they do no more. */
const usePlain = (isFlying: boolean): boolean => {
  const [isPlain, setPlain] = useState(isFlying);
  if (isPlain && !isFlying) setPlain(false);
  return isPlain && isFlying;
};

const isSelected = (span: Span | null, place: number): boolean =>
  span !== null && place >= span.from && place <= span.to;

interface RowContentProps {
  readonly grid: Pick<
    GridProps,
    'table' | 'mode' | 'align' | 'cursor' | 'change' | 'isReadOnly' | 'rowActions'
  >;
  readonly row: Row;
  readonly isCurrent: boolean;
  readonly moved: readonly MovedNote[] | undefined;
}

/** What stands in a row, as the mode has it. */
const RowContent = ({ grid, row, isCurrent, moved }: RowContentProps) => {
  const { table, mode, align, cursor, change, isReadOnly } = grid;
  const shared = {
    row,
    table,
    cursorColumn: isCurrent ? cursor.column : null,
    focusTick: isCurrent ? cursor.focusTick : 0,
  };
  return mode === 'align' ? (
    <AlignRow
      {...shared}
      at={isCurrent ? align.state.at : 0}
      stretch={isWithin(align, row.position) ? align.stretch : null}
      caret={isCurrent ? align.state.caret : null}
      pinned={align.state.pinned ? keyOf(align.state.pinned) : null}
      moved={moved}
      showsShared={align.state.showsShared}
      canMend={!isReadOnly}
    />
  ) : (
    <GridRow
      {...shared}
      mode={mode}
      isCurrent={isCurrent}
      editing={isCurrent && cursor.editing}
      change={change?.rowId === row.id ? change : null}
      isReadOnly={isReadOnly}
      actions={grid.rowActions}
    />
  );
};

const isWithin = ({ stretch }: Align, position: number): boolean =>
  stretch !== null && position >= stretch.from.position && position <= stretch.to.position;

/** A row that is being fetched. */
const RowPlaceholder = ({
  position,
  keys,
}: {
  readonly position: number;
  readonly keys: readonly ColumnKey[];
}) => (
  <>
    <div className="bench-gutter numbers" role="rowheader" aria-colindex={1}>
      {position + 1}
    </div>
    {keys.map((key, at) => (
      <div key={key} role="gridcell" aria-colindex={at + 2} className="bench-cell bench-waiting" />
    ))}
  </>
);
