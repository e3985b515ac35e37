import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countShared, Grams } from '../../../shared/domain/measure/grams.ts';

/** N-grams of each order that stand in both texts, as often as they stand in both. */
function plainShared(left: string, right: string, orders: number): readonly number[] {
  return Array.from({ length: orders }, (_, index) => {
    const grams = (text: string) => {
      const symbols = Array.from(text);
      return symbols.slice(index).map((__, at) => symbols.slice(at, at + index + 1).join(''));
    };
    const free = grams(right);
    return grams(left).filter((gram) => {
      const at = free.indexOf(gram);
      if (at >= 0) free.splice(at, 1);
      return at >= 0;
    }).length;
  });
}

const sharedBy = (grams: Grams, left: string, right: string): readonly number[] => {
  const [ours = [], theirs = []] = grams.profiles([left, right]);
  return ours.map((list, order) => countShared(list, theirs[order] ?? new Float64Array()));
};

describe('n-grams as numbers', () => {
  it('counts what two texts share, with few symbols and with many', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '漢'), maxLength: 40 });
    // More symbols than one number holds six of.
    const filler = fc.constantFrom(
      '',
      Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''),
    );
    fc.assert(
      fc.property(few, few, few, filler, (left, right, before, end) => {
        const grams = new Grams((text) => text, 6);
        // A text that was read while there were few symbols is read anew.
        expect(sharedBy(grams, left, before)).toEqual(plainShared(left, before, 6));
        expect(sharedBy(grams, left, right + end)).toEqual(plainShared(left, right + end, 6));
      }),
      { numRuns: 60 },
    );
  });
});
