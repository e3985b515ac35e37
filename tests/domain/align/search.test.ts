import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { anchorsOf } from '../../../shared/domain/align/search/anchors.ts';
import { searchMonotone, withinLanguage } from '../../../shared/domain/align/search/passes.ts';
import { count, evidenceOf, sentenceOf, silent } from './madeUp.ts';
import { versionOf } from './versions.ts';

describe('anchors', () => {
  it('are found in the gaps of a chain by words that are rare only there', () => {
    // The same hundred sentences forty times over: no word is rare in the whole, and marks are far apart.
    const text = count(4000).map((n) => (n % 500 === 0 ? sentenceOf(10_000 + n) : sentenceOf(n % 100)));
    const points = anchorsOf(evidenceOf(text, text), () => {});
    expect(points.length).toBeGreaterThan(3500);
    expect(points.filter(({ row, position }) => row !== position)).toEqual([]);
  });

  it('are found along the diagonal where the whole text repeats itself', () => {
    const text = count(4000).map((n) => sentenceOf(n % 100));
    const points = anchorsOf(evidenceOf(text, text), () => {});
    expect(points.length).toBeGreaterThan(2000);
    expect(points.filter(({ row, position }) => row !== position)).toEqual([]);
  });

  it('rise on both sides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 120 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 120 }),
        (left, right) => {
          const points = anchorsOf(evidenceOf(left.map(sentenceOf), right.map(sentenceOf)), () => {});
          points.slice(1).forEach(({ row, position }, at) => {
            expect(row).toBeGreaterThan(points[at]?.row ?? -1);
            expect(position).toBeGreaterThan(points[at]?.position ?? -1);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a search in a band', () => {
  it('finds the same as one that looks at everything, where passages are missing on either side', () => {
    const kept = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(kept, kept, (left, right) => {
        const some = (dropped: readonly number[]) =>
          dropped.flatMap((chance, n) => (chance === 0 ? [] : [sentenceOf(n)]));
        const evidence = evidenceOf(some(left), some(right));
        const beadsIn = (whole: number) =>
          searchMonotone(evidence, { ...withinLanguage, whole }, silent).beads;
        expect(beadsIn(0)).toEqual(beadsIn(1e6));
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

describe('the ways through a table', () => {
  const likelyIn = (machine: readonly number[], human: readonly number[]) =>
    searchMonotone(evidenceOf(machine.map(sentenceOf), human.map(sentenceOf)), withinLanguage, silent).likely;

  it('lead over each unit with one bead at the most', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(numbers, numbers, (machine, human) => {
        const columns = machine.map(() => 0);
        const units = human.map(() => 0);
        for (const { column, columnEnd, unit, unitEnd, probability } of likelyIn(machine, human)) {
          expect(probability).toBeGreaterThan(0);
          for (let c = column; c < columnEnd; c++) columns[c] = (columns[c] ?? 0) + probability;
          for (let u = unit; u < unitEnd; u++) units[u] = (units[u] ?? 0) + probability;
        }
        for (const sum of [...columns, ...units]) expect(sum).toBeLessThan(1 + 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('are as good as one where the texts are clear', () => {
    const text = count(30);
    const sure = likelyIn(text, text).filter(({ probability }) => probability > 0.99);
    expect(sure.map(({ column, unit }) => [column, unit])).toEqual(text.map((n) => [n, n]).toReversed());
  });

  it('share what may as well stand elsewhere', () => {
    const [before, after] = [count(10), count(10).map((n) => n + 20)];
    const likely = likelyIn([...before, 50, 50, ...after], [...before, 50, ...after]);
    const [first, second] = [10, 11].map(
      (own) =>
        likely.find(({ column, columnEnd, unit }) => column === own && columnEnd === own + 1 && unit === 10)
          ?.probability ?? 0,
    );
    expect(first).toBeGreaterThan(0.4);
    expect(second).toBeCloseTo(first ?? 0, 6);
  });
});

describe('a text that repeats itself', () => {
  it('is aligned paragraph by paragraph, also after a passage that is missing', () => {
    const text = count(1200).map((n) => sentenceOf(n % 60));
    const human = [...text.slice(0, 300), ...text.slice(310)];
    const rows = alignVersions([versionOf('m', 'machine', 'en', text), versionOf('h', 'human', 'en', human)]);
    const together = rows.filter(({ cells }) => cells.m?.length === 1 && cells.h?.length === 1);
    const right = together.filter(({ cells }) => text[cells.m?.[0] ?? -1] === human[cells.h?.[0] ?? -1]);
    expect(right.length).toBeGreaterThan(1180);
  });

  it('has one row a paragraph where twenty lines stand again and again, however long it is', () => {
    const text = count(2000).map((n) => sentenceOf(n % 20));
    const rows = alignVersions([versionOf('m', 'machine', 'en', text), versionOf('h', 'human', 'en', text)]);
    expect(rows.map(({ cells }) => [cells.m, cells.h])).toEqual(text.map((_, n) => [[n], [n]]));
  });
});
