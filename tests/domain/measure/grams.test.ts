import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grams } from '../../../shared/domain/measure/grams.ts';

const gramsOf = (text: string, order: number): readonly string[] => {
  const symbols = Array.from(text);
  return symbols.slice(order - 1).map((_, at) => symbols.slice(at, at + order).join(''));
};

const timesIn = (all: readonly string[], one: string): number => all.filter((other) => other === one).length;

/** N-grams of each order, each as often as it stands in the text and in the other that has it most often. */
const plainShared = (text: string, others: readonly string[], orders: number): readonly number[] =>
  Array.from({ length: orders }, (_, index) => {
    const ours = gramsOf(text, index + 1);
    const theirs = others.map((other) => gramsOf(other, index + 1));
    return [...new Set(ours)].reduce(
      (sum, gram) =>
        sum + Math.min(timesIn(ours, gram), Math.max(...theirs.map((grams) => timesIn(grams, gram)))),
      0,
    );
  });

describe('n-grams', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '漢', '😀'), maxLength: 40 });
  // More symbols than one number holds six of.
  const filler = fc.constantFrom(
    '',
    Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''),
  );

  it('that two texts share are counted, with few symbols and with many, either way', () => {
    fc.assert(
      fc.property(few, few, filler, fc.constantFrom(2, 4, 6), (left, right, end, orders) => {
        const grams = new Grams((text) => text, orders);
        const shared = plainShared(left, [right], orders);
        expect(grams.shared(left, right)).toEqual(shared);
        expect(grams.shared(right, left)).toEqual(shared);
        // Symbols that come later change nothing for texts that were read before.
        expect(grams.shared(left, right + end)).toEqual(plainShared(left, [right + end], orders));
        expect(grams.shared(`${left}b`, right)).toEqual(plainShared(`${left}b`, [right], orders));
      }),
      { numRuns: 60 },
    );
  });

  it('that a text shares with several are counted as in the one that has them most often', () => {
    fc.assert(
      fc.property(few, fc.array(few, { minLength: 1, maxLength: 3 }), (text, others) => {
        expect(new Grams((all) => all, 4).sharedWithAny(text, others)).toEqual(plainShared(text, others, 4));
      }),
      { numRuns: 60 },
    );
  });
});
