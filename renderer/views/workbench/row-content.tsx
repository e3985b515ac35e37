import { AlignRow, type MovedNote } from './align/align-row.tsx';
import { keyOf } from './align/blocks.ts';
import type { Align } from './align/use-align.ts';
import type { GridProps } from './grid.tsx';
import { GridRow } from './grid-row.tsx';
import type { ColumnKey, Row } from './model.ts';

export interface RowContentProps {
  readonly grid: Pick<
    GridProps,
    'table' | 'mode' | 'align' | 'cursor' | 'change' | 'isReadOnly' | 'rowActions'
  >;
  readonly row: Row;
  readonly isCurrent: boolean;
  readonly moved: readonly MovedNote[] | undefined;
}

/** What stands in a row, as the mode has it. */
export const RowContent = ({ grid, row, isCurrent, moved }: RowContentProps) => {
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
export const RowPlaceholder = ({
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
