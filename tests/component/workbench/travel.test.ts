import { expect, test } from 'vitest';
import { changeEnd, takenWording, typedWording } from '../../../renderer/views/workbench/correct/editing.ts';
import { type Cursor, moveCursor, moveOfKey } from '../../../renderer/views/workbench/cursor/cursor.ts';
import { nextUnfinished, parseRowNumber, waits } from '../../../renderer/views/workbench/cursor/travel.ts';
import { confidenceLevel } from '../../../renderer/views/workbench/grid/confidence.ts';
import { estimateRowHeight } from '../../../renderer/views/workbench/grid/heights.ts';
import { blocksAround } from '../../../renderer/views/workbench/grid/row-blocks.ts';
import { makeTable } from '../../../renderer/views/workbench/grid/table.ts';
import { effectiveBase, possibleBases } from '../../../renderer/views/workbench/languages.ts';
import { versionNames } from '../../../renderer/views/workbench/names.ts';
import { numberRuns } from '../../../renderer/views/workbench/panel/row-sources.tsx';
import { takeNumberOf } from '../../../renderer/views/workbench/use-bench-keys.ts';
import { nothingIgnored } from '../../../shared/domain/compare/ignore.ts';
import { exampleRow, exampleVersion } from './rows.ts';

test('the next unfinished row is looked for below, then from the top', () => {
  const states = ['new', 'confirmed', 'edited', 'confirmed'] as const;
  const next = (of: Parameters<typeof nextUnfinished>[0], after: number) =>
    nextUnfinished(of, after, waits.toBeCorrected);
  expect(next(states, 0)).toEqual({ position: 2, wrapped: false });
  expect(next(states, 2)).toEqual({ position: 0, wrapped: true });
  expect(next(['confirmed', 'reviewed'], 0)).toBeNull();
  expect(next(['reviewed', 'new'], 1)).toEqual({ position: 1, wrapped: false });
  expect(next(['confirmed', 'rejected'], 0)).toEqual({ position: 1, wrapped: false });
});

test('a reviewer is led to what is confirmed and nobody has judged', () => {
  const states = ['confirmed', 'edited', 'reviewed', 'rejected', 'confirmed', 'new'] as const;
  expect(nextUnfinished(states, 0, waits.toBeReviewed)).toEqual({ position: 4, wrapped: false });
  expect(nextUnfinished(states, 4, waits.toBeReviewed)).toEqual({ position: 0, wrapped: true });
  expect(nextUnfinished(states.slice(1, 4), 0, waits.toBeReviewed)).toBeNull();
});

test('row numbers are read as people write them, and never taken for another row', () => {
  expect(parseRowNumber('7', 40)).toEqual({ kind: 'row', position: 6 });
  expect(parseRowNumber('40', 40)).toEqual({ kind: 'row', position: 39 });
  expect(parseRowNumber(' 1 204 ', 10_000)).toEqual({ kind: 'row', position: 1203 });
  expect(parseRowNumber('41', 40)).toEqual({ kind: 'noSuchRow', number: 41 });
  expect(parseRowNumber('0', 40)).toEqual({ kind: 'noSuchRow', number: 0 });
  expect(parseRowNumber('1', 0)).toEqual({ kind: 'noSuchRow', number: 1 });
  expect(parseRowNumber('row', 40)).toEqual({ kind: 'noNumber' });
  expect(parseRowNumber('', 40)).toEqual({ kind: 'noNumber' });
});

test('blocks around what is in view, and the one of the current row', () => {
  expect(blocksAround(0, 20, 0, 10_000)).toEqual([0, 1]);
  expect(blocksAround(480, 520, 500, 10_000)).toEqual([3, 4, 5, 6]);
  expect(blocksAround(480, 520, 9_999, 10_000)).toEqual([3, 4, 5, 6, 99]);
  expect(blocksAround(0, 0, 0, 0)).toEqual([]);
});

const cursor: Cursor = { position: 5, column: 2, editing: false, focusTick: 0, anchor: null };
const grid = { count: 40, columns: [1, 2, 'corrected'] as const, pageRows: 6 };

test.each([
  ['ArrowUp', false, 4, 2],
  ['ArrowDown', false, 6, 2],
  ['ArrowLeft', false, 5, 1],
  ['ArrowRight', false, 5, 'corrected'],
  ['PageDown', false, 11, 2],
  ['PageUp', false, 0, 2],
  ['Home', false, 5, 1],
  ['End', true, 39, 'corrected'],
] as const)('%s (Ctrl: %s) in the grid goes to row %i, column %s', (key, withControl, position, column) => {
  expect(moveOfKey(cursor, key, withControl, grid)).toEqual({ kind: 'cell', position, column });
});

test('other keys make no move, and a move never leaves the grid', () => {
  expect(moveOfKey(cursor, 'a', false, grid)).toBeNull();
  expect(moveOfKey({ ...cursor, position: 0 }, 'ArrowUp', false, grid)).toMatchObject({ position: 0 });
});

test('a cursor whose row or column is gone comes back into the grid', () => {
  const columns = [1, 'corrected'] as const;
  expect(moveCursor(cursor, { kind: 'bounds', count: 3, columns })).toEqual({
    ...cursor,
    position: 2,
    column: 1,
  });
  const inside = { ...cursor, column: 1 };
  expect(moveCursor(inside, { kind: 'bounds', count: 40, columns })).toBe(inside);
});

test('the caret goes behind what an undo changed', () => {
  expect(changeEnd('the old ferry', 'the ferry')).toBe('the'.length);
  expect(changeEnd('the ferry', 'the new ferry')).toBe('the new'.length);
  expect(changeEnd('same', 'same')).toBe(0);
});

test('typing keeps where a text was begun from, until nothing of it is left', () => {
  const row = exampleRow(0, { 2: 'The ferry' });
  expect(takenWording(row, 2)).toEqual({ text: 'The ferry', state: 'edited', origin: 2 });
  expect(takenWording(row, 3)).toBeNull();
  expect(typedWording({ row, text: 'The ferry', origin: 2 }, 'A ferry')).toEqual({
    text: 'A ferry',
    state: 'edited',
    origin: 2,
  });
  expect(typedWording({ row, text: 'A', origin: 2 }, '')).toMatchObject({ origin: null });
});

test('the base is the one kept, else the machine translation, else the first human one', () => {
  const source = exampleVersion({ id: 1, role: 'source' });
  const machine = exampleVersion({ id: 2, role: 'machine' });
  const human = exampleVersion({ id: 3, role: 'human' });
  expect(effectiveBase([source, human, machine], null)?.id).toBe(2);
  expect(effectiveBase([source, human, machine], 3)?.id).toBe(3);
  expect(effectiveBase([source, human], 99)?.id).toBe(3);
  expect(effectiveBase([source], null)).toBeNull();
  expect(
    possibleBases([source, machine, exampleVersion({ id: 4, role: 'human', language: 'de' })]).map(
      ({ id }) => id,
    ),
  ).toEqual([2]);
});

test('a version is called by its title while that is short, else by what it is', () => {
  const headline = 'The ferry that never stopped in forty years';
  const versions = [
    exampleVersion({ id: 1, role: 'source', title: headline }),
    exampleVersion({ id: 2, role: 'human', title: headline }),
    exampleVersion({ id: 3, role: 'human', title: 'D. Whitmore' }),
    exampleVersion({ id: 4, role: 'human', title: headline }),
  ];
  expect([...versionNames(versions, (role) => role, 'ABC')]).toEqual([
    [1, 'source'],
    [2, 'human A'],
    [3, 'D. Whitmore'],
    [4, 'human C'],
  ]);
});

test('a title that is empty, or that of another version too, is no name', () => {
  const versions = [
    exampleVersion({ id: 1, role: 'source', title: ' ' }),
    exampleVersion({ id: 2, role: 'human', title: 'The Lamp' }),
    exampleVersion({ id: 3, role: 'human', title: 'The Lamp' }),
    exampleVersion({ id: 4, role: 'human', title: 'A Lamp' }),
  ];
  expect([...versionNames(versions, (role) => role, 'ABC').values()]).toEqual([
    'source',
    'human A',
    'human B',
    'A Lamp',
  ]);
});

test('take keys are numbered along the shown versions, and only texts in the language of the base are compared', () => {
  const versions = [
    exampleVersion({ id: 1, role: 'source' }),
    exampleVersion({ id: 2, role: 'machine' }),
    exampleVersion({ id: 3, role: 'human' }),
  ];
  const shown = ([3, 'corrected', 1, 2] as const).map((key) => ({ key, width: 1, visible: true }));
  const table = makeTable(shown, versions, versions[1] ?? null, {
    ignored: nothingIgnored,
    hidden: new Set(),
    inline: false,
  });
  expect(table.columns.map(({ key, takeNumber }) => [key, takeNumber])).toEqual([
    [3, 1],
    ['corrected', null],
    [1, 2],
    [2, 3],
  ]);
  expect(table.comparedKeys).toEqual([3, 'corrected']);
});

test('Alt and a digit takes, AltGr and a digit types', () => {
  const key = (given: KeyboardEventInit) =>
    takeNumberOf(new KeyboardEvent('keydown', { code: 'Digit2', ...given }));
  expect(key({ altKey: true })).toBe(2);
  expect(key({ altKey: true, ctrlKey: true })).toBe(2);
  expect(key({ altKey: true, modifierAltGraph: true })).toBeNull();
  expect(key({ altKey: true, ctrlKey: true, modifierAltGraph: true })).toBeNull();
  expect(key({})).toBeNull();
  expect(key({ altKey: true, code: 'Digit0' })).toBeNull();
});

test('longer texts and narrower columns make higher rows', () => {
  const metrics = { textSize: 16, columnWidth: 260 };
  expect(estimateRowHeight(1000, metrics)).toBeGreaterThan(estimateRowHeight(200, metrics));
  expect(estimateRowHeight(1000, { ...metrics, columnWidth: 200 })).toBeGreaterThan(
    estimateRowHeight(1000, metrics),
  );
  expect(estimateRowHeight(0, metrics)).toBeGreaterThanOrEqual(48);
});

test('paragraph numbers are told as runs', () => {
  expect(numberRuns([3])).toBe('3');
  expect(numberRuns([3, 4, 5, 9])).toBe('3–5, 9');
});

test('confidence has three levels', () => {
  expect([1, 0.8, 0.79, 0.5, 0.49, 0].map(confidenceLevel)).toEqual([
    'high',
    'high',
    'medium',
    'medium',
    'low',
    'low',
  ]);
});
