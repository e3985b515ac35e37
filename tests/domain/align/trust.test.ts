import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explained } from '../../../shared/domain/align/evidence/explained.ts';
import { trustIn } from '../../../shared/domain/align/evidence/trust.ts';

const beadsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    column: n,
    columnEnd: n + 1,
    unit: n,
    unitEnd: n + 1,
    score: 9,
  }));

/** Beads of twenty tokens each, of which so many are explained. */
const viewOf = (explained: readonly number[]): Explained => ({
  tokens: new Float64Array(explained.length).fill(20),
  explained: Float64Array.from(explained),
});

const isSpoilt = (n: number) => n % 4 === 1;
const numbers = Array.from({ length: 40 }, (_, n) => n);
const uneven = viewOf(numbers.map((n) => (isSpoilt(n) ? 2 : 12 + (n % 3))));
const even = viewOf(numbers.map((n) => 11 + (n % 5)));

describe('trust in a text', () => {
  it('is lost where little of it is explained, and nowhere else', () => {
    const trust = trustIn([uneven], beadsOf(40), 40);
    expect(numbers.map((n) => (trust[n] ?? 0) < 0.1)).toEqual(numbers.map(isSpoilt));
    expect(numbers.filter((n) => !isSpoilt(n)).every((n) => (trust[n] ?? 0) > 0.99)).toBe(true);
  });

  it('is whole where the text differs little from place to place', () => {
    expect([...trustIn([even, even], beadsOf(40), 40)]).toEqual(Array(40).fill(1));
  });

  it('is kept where the version tells something else, if the original answers as everywhere', () => {
    const original = viewOf(numbers.map((n) => (n === 0 || !isSpoilt(n) ? 9 : 1)));
    const version = viewOf(numbers.map((n) => (n === 0 || isSpoilt(n) ? 4 : 13)));
    const trust = trustIn([version, original], beadsOf(40), 40);
    expect(trust[0]).toBeGreaterThan(0.9);
    expect(trust[1]).toBeLessThan(0.1);
  });

  it('is whole where nothing is known', () => {
    expect([...trustIn([viewOf([])], [], 3)]).toEqual([1, 1, 1]);
    const silent = { tokens: new Float64Array(5), explained: new Float64Array(5) };
    expect(trustIn([silent, silent], beadsOf(5), 5).every((trust) => trust > 0.99)).toBe(true);
  });

  it('lies between a twentieth and one, whatever is explained', () => {
    const bead = fc.tuple(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(bead, { maxLength: 60 }), (all) => {
        const view = {
          tokens: Float64Array.from(all, ([tokens]) => tokens),
          explained: Float64Array.from(all, ([tokens, share]) => tokens * share),
        };
        for (const trust of trustIn([view], beadsOf(all.length), all.length)) {
          expect(trust).toBeGreaterThanOrEqual(0.05);
          expect(trust).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
