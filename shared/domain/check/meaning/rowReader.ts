import { remember } from '../../remember.ts';
import type { CheckRow, CheckText } from '../row.ts';
import {
  type AnswerFinder,
  type CounterpartReader,
  createAnswerFinder,
  createCounterpartReader,
} from './counterparts.ts';
import { createFormReaders, type ReadRow, readBy, readRow } from './knowledge.ts';
import type { Reading } from './reading.ts';

/** Reads rows once for all checks of a project, and what in their texts answers what. */
export interface RowReader {
  /** A row's words: the same object until the row is forgotten. Linear in its texts when first asked for. */
  read(row: CheckRow): ReadRow;
  /** The words of one of its texts, which must be in Russian or English. */
  readText(text: CheckText): Reading;
  /** The row has been checked: the words of all rows of a project take ten times the room of its texts. */
  forget(row: CheckRow): void;
  /** What answers some words alone: it costs less than all counterparts of two texts. */
  readonly findAnswers: AnswerFinder;
  /** Remembered as long as the readings live. */
  readonly counterpartsOf: CounterpartReader;
}

/** A reader that has read nothing yet. */
export function createRowReader(): RowReader {
  const readers = createFormReaders();
  const findAnswers = createAnswerFinder(readers.numberOf);
  const counterpartsOf = createCounterpartReader(findAnswers);
  const rows = new Map<CheckRow, ReadRow>();
  const texts = new Map<CheckText, Reading>();
  const readText = remember(readBy(readers), texts);
  const answering = remember(
    (russian: Reading) => remember((english: Reading) => counterpartsOf(russian, english), new WeakMap()),
    new WeakMap(),
  );
  return {
    read: remember((row) => readRow(row, readText), rows),
    readText,
    forget: (row) => {
      rows.delete(row);
      for (const text of [row.source, ...row.machines, ...row.checked]) if (text) texts.delete(text);
    },
    findAnswers,
    counterpartsOf: (russian, english) => answering(russian)(english),
  };
}
