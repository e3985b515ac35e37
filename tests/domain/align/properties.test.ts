import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import type { AlignedRow, AlignVersion } from '../../../shared/domain/align/types.ts';
import { anyVersions, versionOf } from './versions.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

function columnOf(rows: readonly AlignedRow[], { key }: AlignVersion): readonly number[] {
  return rows.flatMap(({ cells }) => cells[key] ?? []);
}

describe('any set of versions', () => {
  it('has every paragraph in exactly one row', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const rows = alignVersions(versions);
        for (const version of versions) {
          const found = [...columnOf(rows, version)].sort((a, b) => a - b);
          expect(found).toEqual(numbers(version.paragraphs.length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names every version in every row, has no empty row, and ascends within a cell', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        for (const { cells, confidence } of alignVersions(versions)) {
          expect(Object.keys(cells).sort()).toEqual(versions.map(({ key }) => key).sort());
          expect(Object.values(cells).some((cell) => cell.length > 0)).toBe(true);
          for (const cell of Object.values(cells)) expect(cell).toEqual([...cell].sort((a, b) => a - b));
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps the order of the original', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const sources = versions.filter(({ role }) => role === 'source');
        const [source] = sources;
        if (source === undefined || sources.length > 1) return;
        const firsts = alignVersions(versions).flatMap(({ cells }) => cells[source.key]?.slice(0, 1) ?? []);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });

  it('answers the same whatever order the versions come in', () => {
    const shuffled = anyVersions.chain((versions) =>
      fc.tuple(
        fc.constant(versions),
        fc.shuffledSubarray([...versions], { minLength: versions.length, maxLength: versions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([versions, others]) => {
        expect(alignVersions(others)).toEqual(alignVersions(versions));
      }),
    );
  });

  it('answers the same whatever the versions are called, for keys may follow the order of import', () => {
    // Objects have their keys in another order where those are numbers.
    const names = fc.shuffledSubarray(['7', '12', '30', 'b', 'a', 'c', '105', 'z'], { minLength: 8 });
    fc.assert(
      fc.property(anyVersions, names, (versions, keys) => {
        const texts = versions.map(({ role, paragraphs }) => JSON.stringify([role, paragraphs]));
        fc.pre(new Set(texts).size === texts.length);
        const named = versions.map((version, at) => ({ ...version, key: keys[at] ?? '' }));
        const renamed = alignVersions(named).map(({ cells, ...row }) => ({
          ...row,
          cells: Object.fromEntries(versions.map(({ key }, at) => [key, cells[keys[at] ?? '']])),
        }));
        expect(renamed).toEqual(alignVersions(versions));
      }),
    );
  });
});

describe('a version alone', () => {
  it('has a row for each paragraph', () => {
    const rows = alignVersions([versionOf('a', 'human', 'en', ['One river.', '', 'Two stones. A bridge.'])]);
    expect(rows.map(({ cells }) => cells)).toEqual([{ a: [0] }, { a: [1] }, { a: [2] }]);
  });
});

describe('a version against itself', () => {
  it('stands paragraph by paragraph', () => {
    const prose = fc.uniqueArray(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(prose, (paragraphs) => {
        const rows = alignVersions([
          versionOf('a', 'machine', 'en', paragraphs),
          versionOf('b', 'human', 'en', paragraphs),
        ]);
        expect(rows.map(({ cells }) => cells)).toEqual(
          numbers(paragraphs.length).map((n) => ({ a: [n], b: [n] })),
        );
      }),
    );
  });
});
