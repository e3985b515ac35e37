import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scan } from '../../../shared/domain/numbers/scan.ts';

/** What tokens are, as an expression: slower, and the measure. */
const token = /(\p{Nd}+)|(\p{L}[\p{L}\p{M}]*)|([^\s\p{L}\p{Nd}])/gu;

const telling = [
  ...'aZяЁё1٣ \n\u00a0\u3000.,—“½²€№',
  'е\u0308',
  '\u0301',
  '漢',
  '😀',
  '𝟘',
  '𐐀',
  '\ud800',
  '\udc00',
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...telling), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('tokens are runs of digits and of letters, and signs, in any script', () => {
  fc.assert(
    fc.property(text, (value) => {
      const found = scan(value);
      expect(found.map(({ kind, from, to }) => [kind, from, to])).toEqual(
        Array.from(value.matchAll(token), ({ 0: { length }, 1: digits, 2: word, index }) => [
          digits === undefined ? (word === undefined ? 'sign' : 'word') : 'digits',
          index,
          index + length,
        ]),
      );
      found.forEach(({ from, spaced }, at) => {
        expect(spaced).toBe(from > (found[at - 1]?.to ?? 0));
      });
    }),
    { numRuns: 1000 },
  );
});

test('words are in lower case with ё as е, and tell a capital', () => {
  expect(scan('Ёлка ёж №5').map((one) => [one.text, one.capital])).toEqual([
    ['елка', true],
    ['еж', false],
    ['№', false],
    ['5', false],
  ]);
});
