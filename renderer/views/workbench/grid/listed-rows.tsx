import { useMemo } from 'react';
import type { MovedNote } from '../align/align-row.tsx';
import type { CurrentChange } from '../compare/use-changes.ts';
import type { Cursor, Span } from '../cursor/cursor.ts';
import type { Row, RowIndex } from '../model.ts';
import { type DrawnBy, ListedRow } from './row-content.tsx';
import type { useRows } from './use-rows.ts';

interface ListedRowsProps {
  readonly virtualizer: ReturnType<typeof useRows>;
  readonly drawn: DrawnBy;
  readonly index: RowIndex;
  /** Positions of the rows to show, in order; null: all. */
  readonly order: readonly number[] | null;
  readonly cursor: Cursor;
  /** Rows that are selected, by their places among those shown; null: none. */
  readonly span: Span | null;
  /** The change that was gone to; null: none. */
  readonly change: CurrentChange | null;
  readonly rowAt: (position: number) => Row | undefined;
  readonly isFlying: boolean;
}

/** The rows in view and around it. Each is handed what concerns it alone, so that a step draws two of them anew. */
export const ListedRows = (props: ListedRowsProps) => {
  const { virtualizer, drawn, index, order, cursor, span, change, rowAt, isFlying } = props;
  const moved = useMovedNotes(index);
  return virtualizer.getVirtualItems().map((item) => {
    const position = order?.[item.index] ?? item.index;
    const row = rowAt(position);
    return (
      <ListedRow
        key={item.key}
        measure={virtualizer.measureElement}
        drawn={drawn}
        place={item.index}
        position={position}
        row={row}
        height={row ? undefined : item.size}
        measured={isFlying ? virtualizer.itemSizeCache.get(item.key) : undefined}
        cursor={position === cursor.position ? cursor : null}
        isSelected={isWithin(span, item.index)}
        isFlying={isFlying}
        change={row && change?.rowId === row.id ? change : null}
        moved={row && moved.get(row.id)}
      />
    );
  });
};

const isWithin = (span: Span | null, place: number): boolean =>
  span !== null && place >= span.from && place <= span.to;

const noNotes: ReadonlyMap<number, readonly MovedNote[]> = new Map();

/** What is moved in each row, by row id. */
const useMovedNotes = (index: RowIndex): ReadonlyMap<number, readonly MovedNote[]> =>
  useMemo(() => {
    if (index.moved.length === 0) return noNotes;
    const positions = new Map(index.ids.map((id, position) => [id, position]));
    const notes = index.moved.map(({ rowId, versionId, after }) => {
      const position = after === null ? undefined : positions.get(after);
      return { rowId, versionId, after: position === undefined ? null : position + 1 };
    });
    return Map.groupBy(notes, ({ rowId }) => rowId);
  }, [index]);
