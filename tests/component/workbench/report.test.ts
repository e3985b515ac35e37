import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divergenceIn, type RowFacts } from '../../../renderer/views/workbench/compare/row-facts.ts';
import {
  courseOf,
  farthestRows,
  fewInMatrix,
  findingTotals,
  kindTotals,
  nearestTo,
  withoutColumn,
} from '../../../renderer/views/workbench/report/model.ts';
import { changeKinds } from '../../../shared/domain/compare/kinds.ts';

const columns = [2, 3, 'corrected'] as const;

const facts = (rows: number, byte: fc.Arbitrary<number>): fc.Arbitrary<RowFacts> =>
  fc.record({
    columns: fc.constant(columns),
    places: fc.constant(new Map(Array.from({ length: rows }, (_, at) => [at + 100, at]))),
    counts: bytes(rows * columns.length * changeKinds.length, fc.nat(254)),
    divergence: bytes(rows * columns.length, byte),
    lengths: bytes(rows, fc.nat(255)),
    machine: bytes(rows, fc.nat(255)),
  });

const bytes = (length: number, byte: fc.Arbitrary<number>): fc.Arbitrary<Uint8Array> =>
  fc.array(byte, { minLength: length, maxLength: length }).map((list) => Uint8Array.from(list));

const anyFacts = fc
  .integer({ min: 1, max: 300 })
  .chain((rows) => facts(rows, fc.constantFrom(0, 10, 125, 250, 255)));

describe('what a report tells', () => {
  test('the course covers every row once, in order, in no more bars than fit a line', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const bars = courseOf(known);
        expect(bars.length).toBeLessThanOrEqual(120);
        expect(
          bars.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
        ).toEqual([...known.places.values()]);
      }),
      { numRuns: 50 },
    );
  });

  test('the farthest rows are in falling order, and no other is farther', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const far = farthestRows(known);
        const averages = far.map(({ average }) => average);
        expect(averages).toEqual(averages.toSorted((a, b) => b - a));
        expect(far.length).toBeLessThanOrEqual(20);
        const least = averages.at(-1) ?? 0;
        const listed = new Set(far.map(({ rowId }) => rowId));
        for (const id of known.places.keys()) {
          if (listed.has(id) || far.length < 20) continue;
          const shares = [2, 3].map((key) => divergenceIn(known, id, key)).filter((share) => share !== null);
          if (shares.length > 0)
            expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThanOrEqual(
              least + 1e-9,
            );
        }
      }),
      { numRuns: 50 },
    );
  });

  test('taking a column out leaves what is said of the others', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const fewer = withoutColumn(known, 'corrected');
        expect(fewer.columns).toEqual([2, 3]);
        for (const key of [2, 3]) {
          expect(kindTotals(fewer, key)).toEqual(kindTotals(known, key));
          for (const id of known.places.keys())
            expect(divergenceIn(fewer, id, key)).toBe(divergenceIn(known, id, key));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the nearest is the one of the highest figure, and never the column itself', () => {
    const cell = (score: number) => ({ score, rows: 3, leftOut: 0 });
    const matrix = {
      columns: [2, 3, 4],
      cells: [
        [null, cell(40), cell(61.5)],
        [cell(41), null, null],
        [null, null, null],
      ],
    };
    expect(nearestTo(matrix, 0)).toEqual({ key: 4, score: 61.5 });
    expect(nearestTo(matrix, 1)).toEqual({ key: 2, score: 41 });
    expect(nearestTo(matrix, 2)).toBeNull();
  });

  test('a text measured on few rows is nearest to none that has all of them', () => {
    const cell = (score: number, rows: number) => ({ score, rows, leftOut: 40 - rows });
    const matrix = {
      columns: [2, 3, 'corrected' as const],
      cells: [
        [null, cell(61, 40), cell(99, 3)],
        [cell(60, 38), null, cell(70, 3)],
        [cell(98, 3), cell(71, 3), null],
      ],
    };
    expect([0, 1, 2].map((line) => nearestTo(matrix, line)?.key)).toEqual([3, 2, 2]);
    const isFew = fewInMatrix(matrix);
    expect(matrix.cells.map((line) => line.map(isFew))).toEqual([
      [false, false, true],
      [false, false, true],
      [true, true, false],
    ]);
  });

  test('findings are summed over the texts, the gravest kind first, without those dismissed', () => {
    const entry = (
      check: 'number' | 'question',
      severity: 'error' | 'hint',
      count: number,
      dismissed = false,
    ) => ({ check, category: 'numbers', severity, column: 2, dismissed, count }) as const;
    const totals = findingTotals({
      worst: [],
      dismissedKinds: [],
      counts: [
        entry('question', 'hint', 5),
        entry('number', 'error', 1),
        { ...entry('number', 'error', 2), column: 3 },
        entry('question', 'error', 9, true),
      ],
    });
    expect(totals).toEqual([
      { check: 'number', counts: { error: 3, warning: 0, hint: 0 } },
      { check: 'question', counts: { error: 0, warning: 0, hint: 5 } },
    ]);
  });
});
