import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAlikeWords } from '../../../shared/domain/align/reading/fuzzy.ts';
import {
  joinRenderings,
  packRenderings,
  type Renderings,
} from '../../../shared/domain/align/reading/relation.ts';
import { latinForm } from '../../../shared/domain/text/normalise.ts';

const stem = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 3, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'абвгж'), minLength: 3, maxLength: 8 }),
  fc.constantFrom('1921', '1922', 'é', ''),
);

function gramsOf(word: string): ReadonlySet<string> {
  const form = latinForm(word);
  if (form.length < 4 || /^\d/.test(form)) return new Set();
  const padded = `^${form}$`;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Dice's coefficient of two words, with no short cut. */
function diceOf(one: string, other: string): number {
  const [a, b] = [gramsOf(one), gramsOf(other)];
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return a.size === 0 || b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const listed = ({ left, right, weight }: Renderings) =>
  [...left].map((token, at) => [token, right[at] ?? -1, (weight[at] ?? 0).toFixed(9)] as const);

describe('words that look alike', () => {
  it('are the five likest that a comparison of all with all finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(stem, { maxLength: 60 }), (stems) => {
        const numbers = stems.map((_, at) => at);
        const left = numbers.filter((at) => at % 2 === 0);
        const right = numbers.filter((at) => at % 3 > 0);
        const expected = left.flatMap((token) =>
          right
            .filter((other) => other !== token)
            .map((other) => [token, other, diceOf(stems[token] ?? '', stems[other] ?? '')] as const)
            .filter(([, , dice]) => dice >= 0.55)
            .sort((a, b) => b[2] - a[2] || a[1] - b[1])
            .slice(0, 5)
            .map(([own, other, dice]) => [own, other, (0.6 * dice).toFixed(9)]),
        );
        const alikeTo = createAlikeWords(stems, right, () => {});
        expect(listed(alikeTo(left))).toEqual(expected);
        // Whoever asks next gets the same, and the words themselves are not read again.
        expect(listed(alikeTo([...right]))).toEqual(listed(alikeTo(right)));
        expect(listed(alikeTo(left))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('renderings of two lists', () => {
  const token = fc.integer({ min: 0, max: 6 });
  const rendering = fc.record({
    left: token,
    right: token,
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });

  it('are each there once, with the greater weight', () => {
    fc.assert(
      fc.property(fc.array(rendering), fc.array(rendering), (some, others) => {
        const known = new Map<string, number>();
        for (const { left, right, weight } of [...some, ...others]) {
          known.set(`${left} ${right}`, Math.max(weight, known.get(`${left} ${right}`) ?? 0));
        }
        const joined = joinRenderings(7, packRenderings(some), packRenderings(others));
        expect(new Map(listed(joined).map(([left, right, weight]) => [`${left} ${right}`, weight]))).toEqual(
          new Map([...known].map(([key, weight]) => [key, weight.toFixed(9)])),
        );
        expect(joined.left.length).toBe(known.size);
        expect([...joined.left]).toEqual([...joined.left].sort((a, b) => a - b));
      }),
    );
  });
});
