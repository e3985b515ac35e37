import { expect, test } from 'vitest';
import {
  type CellShape,
  movedCells,
  rowFlags,
  shapeFlags,
  tallyRows,
} from '../../../shared/domain/mend/shape.ts';

const cell = (versionId: number, first: number, last = first): CellShape => ({
  versionId,
  first,
  last,
  blocks: last - first + 1,
  parts: 0,
});
const column = (...numbers: readonly number[]) => numbers.map((number) => [cell(1, number)]);

test('a row is uneven by a part as by a second paragraph, and lacks what a version has not there', () => {
  expect(shapeFlags([cell(1, 0), cell(2, 0)], 2)).toBe(0);
  expect(shapeFlags([cell(1, 0, 1), cell(2, 0)], 2)).toBe(rowFlags.uneven);
  expect(shapeFlags([{ ...cell(1, 0), parts: 1 }, cell(2, 0)], 2)).toBe(rowFlags.uneven);
  expect(shapeFlags([cell(2, 0)], 2)).toBe(rowFlags.missing);
});

test('a version stands to the original one to one, otherwise, or alone', () => {
  const rows = [
    [cell(1, 0), cell(2, 0)],
    [cell(1, 1, 2), cell(2, 1)],
    [cell(1, 3), { ...cell(2, 2), parts: 1 }],
    [cell(1, 4)],
    [cell(2, 3)],
    [cell(2, 4)],
  ];
  expect(tallyRows(rows, [1, 2], 1)).toEqual([{ versionId: 2, oneToOne: 1, manyToMany: 2, alone: 3 }]);
});

test('the fewest cells are out of order, each behind the row that it is read after', () => {
  expect(movedCells(column(0, 1, 2, 3))).toEqual([]);
  expect(movedCells(column(0, 3, 1, 2, 4))).toEqual([{ row: 1, versionId: 1, after: 3 }]);
  expect(movedCells(column(1, 2, 3, 0))).toEqual([{ row: 3, versionId: 1, after: null }]);
  expect(movedCells(column(2, 3, 0, 1, 4, 5))).toHaveLength(2);
  // Text from both sides of another's.
  expect(movedCells([[cell(1, 0)], [cell(1, 1, 3)], [cell(1, 2)]])).toHaveLength(1);
  // A paragraph in parts stands in two rows, in order.
  expect(movedCells([[cell(1, 0)], [cell(1, 0)], [cell(1, 1)]])).toEqual([]);
});

test('as many cells may be looked at as the longest text has paragraphs', () => {
  const numbers = Array.from({ length: 200_000 }, (_, at) => at);
  const [first = 0, ...others] = numbers;
  const rows = [...others, first].map((number) => [cell(1, number)]);
  expect(movedCells(rows)).toEqual([{ row: 199_999, versionId: 1, after: null }]);
});
