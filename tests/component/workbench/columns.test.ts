import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Column,
  gridTemplate,
  keptInSight,
  layoutColumns,
  leastWidth,
  moveColumn,
  nudgeColumn,
  resizeColumn,
  shareBounds,
  shownColumns,
  toggleColumn,
} from '../../../renderer/views/workbench/grid/columns.ts';
import { exampleVersion } from './rows.ts';

const versions = [
  exampleVersion({ id: 3, role: 'human' }),
  exampleVersion({ id: 2, role: 'machine' }),
  exampleVersion({ id: 1, role: 'source' }),
];
const keys = (columns: readonly Column[]) => columns.map(({ key }) => key);
const column = (key: Column['key'], width = 1, visible = true): Column => ({ key, width, visible });

test('at first the original leads, then machine and human translations, and the corrected text comes last', () => {
  expect(keys(layoutColumns(versions, []))).toEqual([1, 2, 3, 'corrected']);
});

test('a kept order stays; versions added since come after the others but before a corrected text that is last', () => {
  expect(keys(layoutColumns(versions, [column(3), column(1), column('corrected')]))).toEqual([
    3,
    1,
    2,
    'corrected',
  ]);
  expect(keys(layoutColumns(versions, [column('corrected'), column(3)]))).toEqual(['corrected', 3, 1, 2]);
});

test('columns of versions that are gone are left out', () => {
  expect(keys(layoutColumns(versions, [column(9), column(2)]))).toEqual([2, 1, 3, 'corrected']);
});

test('correcting always shows the corrected text, reading only once there is some', () => {
  const columns = [column(1), column(2, 1, false), column('corrected', 1, false)];
  expect(keys(shownColumns(columns, 'correct', false))).toEqual([1, 'corrected']);
  expect(keys(shownColumns(columns, 'read', true))).toEqual([1]);
  expect(keys(shownColumns([column(1), column('corrected')], 'read', false))).toEqual([1]);
  expect(keys(shownColumns([column(1, 1, false)], 'read', false))).toEqual([1]);
});

test('a column is put before another, or last', () => {
  const columns = [column(1), column(2), column(3)];
  expect(keys(moveColumn(columns, 3, 1))).toEqual([3, 1, 2]);
  expect(keys(moveColumn(columns, 1, null))).toEqual([2, 3, 1]);
  expect(moveColumn(columns, 1, 1)).toBe(columns);
});

test('a nudge passes over hidden columns and stops at the edges', () => {
  const columns = [column(1), column(2, 1, false), column(3)];
  const shown = columns.filter(({ visible }) => visible);
  expect(keys(nudgeColumn(columns, shown, 1, 1))).toEqual([2, 3, 1]);
  expect(keys(nudgeColumn(columns, shown, 3, -1))).toEqual([3, 1, 2]);
  expect(nudgeColumn(columns, shown, 1, -1)).toBe(columns);
});

test('hiding and showing again changes nothing else', () => {
  const columns = [column(1), column(2, 1.4)];
  expect(toggleColumn(toggleColumn(columns, 2), 2)).toEqual(columns);
});

test('while all columns fit, the neighbour gives what a column takes', () => {
  const columns = [column(1), column(2), column(3)];
  const resized = resizeColumn(columns, columns, [300, 300, 300], 1, 60, 200);
  expect(resized.map(({ width }) => Number(width.toFixed(3)))).toEqual([1.2, 0.8, 1]);
});

test('when the columns overflow, each keeps its own width', () => {
  const columns = [column(1), column(2)];
  expect(resizeColumn(columns, columns, [200, 200], 1, 100, 200).map(({ width }) => width)).toEqual([1.5, 1]);
});

test('dragging as far as one likes keeps every share in its bounds and all columns in place', () => {
  const pixels = fc.integer({ min: -4000, max: 4000 });
  fc.assert(
    fc.property(
      fc.array(pixels, { maxLength: 8 }),
      fc.nat(2),
      fc.integer({ min: 250, max: 900 }),
      (drags, at, each) => {
        let columns: readonly Column[] = [column(1), column(2), column(3)];
        for (const drag of drags) {
          columns = resizeColumn(columns, columns, [each, each, each], at + 1, drag, 200);
        }
        expect(keys(columns)).toEqual([1, 2, 3]);
        for (const { width } of columns) {
          expect(width).toBeGreaterThanOrEqual(shareBounds.least - 1e-9);
          expect(width).toBeLessThanOrEqual(shareBounds.most + 3);
        }
      },
    ),
  );
});

test('the template gives every column its least width and its share', () => {
  const columns = [column(1), column('corrected', 1.5)];
  expect(gridTemplate(columns, 52, 200)).toBe('52px minmax(200px, 1.0000fr) minmax(300px, 1.5000fr)');
  expect(leastWidth(columns, 52, 200)).toBe(552);
});

test('the original is kept in sight in every mode where that leaves room, the corrected text where one writes it', () => {
  const columns = [column(1), column(2), column(3), column('corrected')];
  const kept = (mode: 'read' | 'align' | 'correct', room: number) =>
    keptInSight(columns, mode, true, 200, room);
  expect(kept('read', 600)).toEqual({ left: 200, right: 0 });
  expect(kept('align', 600)).toEqual({ left: 200, right: 0 });
  expect(kept('correct', 600)).toEqual({ left: 200, right: 200 });
  expect(kept('correct', 500)).toEqual({ left: 0, right: 200 });
  expect(keptInSight(columns, 'align', false, 200, 600)).toEqual({ left: 0, right: 0 });
});
