import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, compareTexts } from '../../../shared/domain/compare/compare.ts';
import { type Ignored, ignoring, nothingIgnored } from '../../../shared/domain/compare/ignore.ts';
import { baseSegments, otherSegments } from '../../../shared/domain/compare/segments.ts';
import { spellingKey } from '../../../shared/domain/text/spelling.ts';

/** The other text with its marks: {+put in+}, [-left out-], and ~ before changes of form. */
import { revised, twoTexts } from './twoTexts.ts';

/** A tiny bound drives long-text matching with texts that tests can afford. */
const options = fc.constantFrom({}, { maxCells: 0 }, { maxCells: 20 });

const wordUnit = /[\p{L}\p{M}\p{N}]/u;
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 500 });

const cutsWord = (text: string, at: number) =>
  wordUnit.test(text.slice(0, at).match(/.$/su)?.[0] ?? '') &&
  wordUnit.test(text.slice(at).match(/^./su)?.[0] ?? '');

describe('properties of a comparison', () => {
  test('applying the changes to the base gives the other text', () => {
    fc.assert(
      fc.property(twoTexts, options, ([base, other], bound) => {
        expect(applyChanges(compareTexts(base, other, bound))).toBe(other);
      }),
    );
  });

  test('changes ascend, stay in bounds and change something', () => {
    fc.assert(
      fc.property(twoTexts, options, ([base, other], bound) => {
        let baseAt = 0;
        let otherAt = 0;
        for (const change of compareTexts(base, other, bound).changes) {
          expect(change.base.from).toBeGreaterThanOrEqual(baseAt);
          expect(change.other.from).toBeGreaterThanOrEqual(otherAt);
          expect(base.slice(change.base.from, change.base.to)).not.toBe(
            other.slice(change.other.from, change.other.to),
          );
          ({ to: baseAt } = change.base);
          ({ to: otherAt } = change.other);
        }
        expect(baseAt).toBeLessThanOrEqual(base.length);
        expect(otherAt).toBeLessThanOrEqual(other.length);
      }),
    );
  });

  test('no change begins or ends inside a word', () => {
    fc.assert(
      fc.property(twoTexts, options, ([base, other], bound) => {
        for (const change of compareTexts(base, other, bound).changes) {
          for (const at of [change.base.from, change.base.to]) expect(cutsWord(base, at)).toBe(false);
          for (const at of [change.other.from, change.other.to]) expect(cutsWord(other, at)).toBe(false);
        }
      }),
    );
  });

  test('is deterministic, and finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(twoTexts, ([base, other]) => {
        expect(compareTexts(base, other)).toEqual(compareTexts(base, other));
        expect(compareTexts(base, base)).toEqual({
          base,
          other: base,
          changes: [],
          similarity: 1,
          whole: false,
          approximate: false,
        });
      }),
    );
  });

  test('what is ignored only takes changes away, and more of them the more it is', () => {
    const choices = fc.record({
      case: fc.boolean(),
      punctuation: fc.boolean(),
      spelling: fc.boolean(),
      typography: fc.boolean(),
      order: fc.boolean(),
    });
    fc.assert(
      fc.property(twoTexts, choices, choices, ([base, other], some, more) => {
        const comparison = compareTexts(base, other);
        const less = ignoring(comparison, some).changes;
        const both = Object.fromEntries(
          Object.entries(some).map(([name, on]) => [name, on || more[name as keyof Ignored]]),
        ) as unknown as Ignored;
        expect(ignoring(comparison, nothingIgnored)).toBe(comparison);
        expect(comparison.changes).toEqual(expect.arrayContaining([...less]));
        expect(less).toEqual(expect.arrayContaining([...ignoring(comparison, both).changes]));
      }),
    );
  });

  test('a moved passage is left out once and put in once, word for word but for spelling, in the order of its number', () => {
    const passage = fc.array(fc.constantFrom('river', 'captain', 'ferry', 'the', 'stone', 'of'), {
      minLength: 4,
      maxLength: 9,
    });
    fc.assert(
      fc.property(passage, revised, ([...moved], [base, other]) => {
        const comparison = compareTexts(`${moved.join(' ')}. ${base}`, `${other}. ${moved.join(' ')}.`);
        expect(applyChanges(comparison)).toBe(comparison.other);
        const moves = Map.groupBy(
          comparison.changes.filter(({ move }) => move !== null),
          ({ move }) => move,
        );
        for (const pair of moves.values()) {
          const words = pair.map((change) =>
            (
              comparison.base.slice(change.base.from, change.base.to) +
              comparison.other.slice(change.other.from, change.other.to)
            )
              .toLowerCase()
              .replaceAll('ё', 'е')
              .match(/[\p{L}\p{N}]+/gu)
              ?.map(spellingKey),
          );
          expect(pair).toHaveLength(2);
          expect(words[0]).toEqual(words[1]);
        }
      }),
      {
        numRuns: 200,
        examples: [
          [
            ['river', 'river', 'river', 'river'],
            ['the the ёлка елка ferry the the', 'the the ёлка ferry the the'],
          ],
        ],
      },
    );
  });

  test('segments cover both texts', () => {
    fc.assert(
      fc.property(twoTexts, ([base, other]) => {
        const comparison = compareTexts(base, other);
        expect(
          baseSegments(comparison)
            .map(({ text }) => text)
            .join(''),
        ).toBe(base);
        expect(
          otherSegments(comparison)
            .filter(({ kind }) => kind !== 'dropped')
            .map(({ text }) => text)
            .join(''),
        ).toBe(other);
      }),
    );
  });
});
