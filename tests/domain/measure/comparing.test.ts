import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../shared/domain/measure/bands.ts';
import { bootstrap, type Statistics, sumOf } from '../../../shared/domain/measure/bootstrap.ts';

const ter = (edits: readonly number[], words = 10): Statistics => ({
  size: 2,
  numbers: Float64Array.from(edits.flatMap((count) => [count, words])),
});

describe('drawing segments anew', () => {
  it('is sure of what holds for every segment, and of nothing between equals', () => {
    const near = ter([1, 2, 1, 3, 2, 1, 0, 2]);
    const far = ter([4, 5, 3, 6, 5, 4, 3, 7]);
    expect(bootstrap('ter', near, far)).toEqual({ samples: 1000, seed: 12_345, first: 1000, second: 0 });
    expect(bootstrap('ter', far, near)).toMatchObject({ first: 0, second: 1000 });
    expect(bootstrap('ter', near, near)).toMatchObject({ first: 0, second: 0 });
    expect(bootstrap('ter', ter([]), ter([]))).toMatchObject({ first: 0, second: 0 });
  });

  it('is not sure where half the segments say one thing and half the other', () => {
    const { first, second } = bootstrap('ter', ter([1, 5, 1, 5, 1, 5, 1, 5]), ter([5, 1, 5, 1, 5, 1, 5, 1]));
    expect(Math.min(first, second)).toBeGreaterThan(250);
  });

  it('is settled by its seed', () => {
    const [one, other] = [ter([1, 5, 2, 4, 3]), ter([3, 3, 3, 2, 4])];
    expect(bootstrap('ter', one, other, { seed: 7 })).toEqual(bootstrap('ter', one, other, { seed: 7 }));
    expect(bootstrap('ter', one, other, { seed: 7 })).not.toEqual(bootstrap('ter', one, other, { seed: 8 }));
  });

  it('adds segments up', () => {
    expect(sumOf(ter([1, 2, 4]))).toEqual([7, 30]);
  });
});

describe('bands', () => {
  it('hold every row once, the figure within their edges', () => {
    const rows = fc.array(
      fc.record({ score: fc.double({ min: 0, max: 130, noNaN: true }), words: fc.nat(99) }),
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('ter' as const, 'chrf2' as const), (all, measure) => {
        const given =
          measure === 'ter' ? all : all.map((row) => ({ ...row, score: Math.min(100, row.score) }));
        const table = bandsOf(measure, given);
        expect(table.bands.reduce((sum, { rows: count }) => sum + count, 0)).toBe(given.length);
        expect(table.bands.reduce((sum, { words }) => sum + words, 0)).toBe(table.words);
        for (const row of given) {
          const band = bandsOf(measure, [row]).bands.find(({ rows: count }) => count === 1);
          expect(row.score).toBeGreaterThanOrEqual((band?.from ?? 200) - 1e-6);
          expect(row.score).toBeLessThanOrEqual((band?.to ?? 200) + 1e-6);
        }
      }),
    );
  });

  it('set full likeness apart, and weigh the mean by words', () => {
    const table = bandsOf('chrf2', [
      { score: 100, words: 1 },
      { score: 90, words: 3 },
      { score: 5, words: 6 },
    ]);
    expect(table.bands.map(({ rows }) => rows)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(table.bands[1]).toEqual({ from: 90, to: 100, rows: 1, words: 3 });
    expect(table.mean?.byRow).toBeCloseTo(65, 9);
    expect(table.mean?.byWord).toBeCloseTo(40, 9);
    expect(bandsOf('ter', [{ score: 120, words: 2 }]).bands.at(-1)).toEqual({
      from: 90,
      to: null,
      rows: 1,
      words: 2,
    });
    expect(bandsOf('ter', []).mean).toBeNull();
  });
});
