import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import type { ChangedRows, Row, RowIndex } from '../model.ts';

/** Bits of `flags` that hang on other rows too, and so come with `moved`. */
const movedFlag = rowFlags.moved;

/** The index with what it says of one row as that is now; the same where that changes nothing. O(rows). */
export const withRow = (index: RowIndex, { position, state, confidence, flags }: Row): RowIndex => {
  const bits = flags | ((index.flags[position] ?? 0) & movedFlag);
  const isSame =
    index.states[position] === state &&
    index.confidences[position] === confidence &&
    index.flags[position] === bits;
  return isSame
    ? index
    : {
        ...index,
        states: index.states.with(position, state),
        confidences: index.confidences.with(position, confidence),
        flags: index.flags.with(position, bits),
      };
};

/** The index after a step. O(rows). */
export const changedIndex = (
  index: RowIndex,
  { rows, gone, moved, tallies }: ChangedRows & { readonly rows: readonly Row[] },
): RowIndex => {
  const touched = new Set([...gone, ...rows.map(({ id }) => id)]);
  const places = index.ids.map((_, at) => at).filter((at) => !touched.has(index.ids[at] ?? 0));
  const isMoved = new Set(moved.map(({ rowId }) => rowId));
  const merged: (Row | number)[] = [...places];
  for (const row of rows.toSorted((a, b) => a.position - b.position)) merged.splice(row.position, 0, row);
  const take = <T>(values: readonly T[], ofRow: (row: Row) => T, none: T): T[] =>
    merged.map((entry) => (typeof entry === 'number' ? (values[entry] ?? none) : ofRow(entry)));
  const ids = take(index.ids, ({ id }) => id, 0);
  return {
    ids,
    states: take(index.states, ({ state }) => state, 'new'),
    confidences: take(index.confidences, ({ confidence }) => confidence, null),
    lengths: take(index.lengths, longestCell, 0),
    flags: take(index.flags, ({ flags }) => flags, 0).map((flags, at) =>
      isMoved.has(ids[at] ?? 0) ? flags | movedFlag : flags & ~movedFlag,
    ),
    moved: [...moved],
    tallies: [...tallies],
  };
};

const longestCell = ({ cells }: Row): number =>
  Math.max(0, ...cells.map(({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, 0)));
