import { memo, useState } from 'react';
import { AlignRow, type MovedNote } from '../align/align-row.tsx';
import { keyOf } from '../align/blocks.ts';
import type { Align } from '../align/use-align.ts';
import type { CurrentChange } from '../compare/use-changes.ts';
import type { Cursor } from '../cursor/cursor.ts';
import type { ColumnKey, Mode, Row } from '../model.ts';
import { GridRow, type RowActions } from './grid-row.tsx';
import { PlainRow } from './plain-row.tsx';
import type { Table } from './table.ts';

/** What all rows are drawn by. */
export interface DrawnBy {
  readonly table: Table;
  readonly mode: Mode;
  readonly align: Align;
  readonly isReadOnly: boolean;
  readonly actions: RowActions;
}

interface ListedRowProps {
  readonly drawn: DrawnBy;
  /** Among the rows shown. */
  readonly place: number;
  /** In the text. */
  readonly position: number;
  /** Undefined while it is being fetched; it is then taken to be so many CSS pixels high. */
  readonly row: Row | undefined;
  readonly height: number | undefined;
  /** While rows fly by, what it was measured to be high; undefined where it was not. */
  readonly measured: number | undefined;
  /** Where the cursor stands, in the row it is in; null in all other rows. */
  readonly cursor: Cursor | null;
  readonly isSelected: boolean;
  readonly isFlying: boolean;
  /** The change of this row that was gone to; null: none. */
  readonly change: CurrentChange | null;
  /** What is moved in it. */
  readonly moved: readonly MovedNote[] | undefined;
  readonly measure: (element: HTMLDivElement | null) => void;
}

/** A row in its place in the list; drawn anew for what is another in it alone. */
export const ListedRow = memo((props: ListedRowProps) => {
  const { drawn, place, position, row, cursor, change, moved, measure } = props;
  const isPlain = usePlain(props.isFlying && cursor === null && drawn.mode !== 'align');
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={position + 2}
      data-index={position}
      data-item={place}
      className="bench-row"
      {...(cursor ? { 'aria-current': true } : {})}
      {...(props.isSelected ? { 'aria-selected': true } : {})}
      {...(row ? {} : { 'aria-busy': true })}
      style={row ? { minHeight: isPlain ? props.measured : undefined } : { height: props.height }}
    >
      {row && isPlain ? (
        <PlainRow row={row} table={drawn.table} />
      ) : row ? (
        <RowContent {...{ drawn, row, cursor, change, moved }} />
      ) : (
        <RowPlaceholder position={position} keys={drawn.table.keys} />
      )}
    </div>
  );
});

/** Whether a row is drawn without its marks: when it came while rows flew by, until they do no more. */
const usePlain = (isFlying: boolean): boolean => {
  const [isPlain, setPlain] = useState(isFlying);
  if (isPlain && !isFlying) setPlain(false);
  return isPlain && isFlying;
};

type RowContentProps = Pick<ListedRowProps, 'drawn' | 'cursor' | 'change' | 'moved'> & { readonly row: Row };

/** What stands in a row, as the mode has it. */
const RowContent = ({ drawn, row, cursor, change, moved }: RowContentProps) => {
  const { table, mode, align, isReadOnly } = drawn;
  const shared = {
    row,
    table,
    cursorColumn: cursor?.column ?? null,
    focusTick: cursor?.focusTick ?? 0,
  };
  return mode === 'align' ? (
    <AlignRow
      {...shared}
      at={cursor ? align.state.at : 0}
      stretch={isWithin(align, row.position) ? align.stretch : null}
      caret={cursor ? align.state.caret : null}
      pinned={align.state.pinned ? keyOf(align.state.pinned) : null}
      moved={moved}
      showsShared={align.state.showsShared}
      canMend={!isReadOnly}
    />
  ) : (
    <GridRow
      {...shared}
      mode={mode}
      isCurrent={cursor !== null}
      editing={cursor?.editing ?? false}
      change={change}
      isReadOnly={isReadOnly}
      actions={drawn.actions}
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
