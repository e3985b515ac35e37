import { remember } from '../../remember.ts';
import type { CheckRow } from '../row.ts';
import { type CounterpartReader, createCounterpartReader } from './counterparts.ts';
import { createFormReaders, type ReadRow, readRow } from './knowledge.ts';
import type { Reading } from './reading.ts';

/** Reads rows once for all checks of a project, and what in their texts answers what. */
export interface RowReader {
  /** A row's words: the same object until the row is forgotten. Linear in its texts when first asked for. */
  read(row: CheckRow): ReadRow;
  /** The row has been checked: the words of all rows of a project take ten times the room of its texts. */
  forget(row: CheckRow): void;
  /** Remembered as long as the readings live. */
  readonly counterpartsOf: CounterpartReader;
}

/** A reader that has read nothing yet. */
export function createRowReader(): RowReader {
  const readers = createFormReaders();
  const counterpartsOf = createCounterpartReader();
  const known = new Map<CheckRow, ReadRow>();
  const answering = remember(
    (russian: Reading) => remember((english: Reading) => counterpartsOf(russian, english), new WeakMap()),
    new WeakMap(),
  );
  return {
    read: remember((row) => readRow(row, readers), known),
    forget: (row) => known.delete(row),
    counterpartsOf: (russian, english) => answering(russian)(english),
  };
}
