import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '../../../shared/domain/compare/compare.ts';
import { tellingWords } from '../../../shared/domain/compare/telling.ts';
import { twoTexts } from './twoTexts.ts';

/** What is told of the first change that has anything to tell. */
const told = (base: string, other: string, language = 'en') => {
  const comparison = compareTexts(base, other, { language });
  const all = comparison.changes.map((change) => tellingWords(change, comparison, language));
  return all.find((one) => one !== null) ?? null;
};

test.each([
  [
    'of words about a number the number',
    'The keeper counted, during those years, 64 boats on the river.',
    'The keeper counted. In his time 46 vessels on the river.',
    { base: ['64'], other: ['46'] },
  ],
  [
    'of a number and what is counted besides only the number that is another',
    'They paid 12 roubles and 5 kopecks that morning for it.',
    'They gave away 12 roubles and all of 7 kopecks that morning for it.',
    { base: ['5 kopecks'], other: ['7 kopecks'] },
  ],
  [
    'a name whole, and not the words around it',
    'All this he told the Volga Pier in the morning.',
    'All this he let the reporters of Northern Harbour know in the morning.',
    { base: ['Volga Pier'], other: ['Northern Harbour'] },
  ],
  [
    'what is denied, with the word behind it',
    'The keeper did not close the gate before the ice came.',
    'The keeper closed the gate before the ice came.',
    { base: ['not close'], other: [] },
  ],
  [
    'what one must and may',
    'You must open the gate today, the keeper said.',
    'You may open the gate today, the keeper said.',
    { base: ['must'], other: ['may'] },
  ],
])('%s', (_, base, other, expected) => {
  expect(told(base, other)).toEqual(expected);
});

test('nothing of a change that is no more than wording', () => {
  expect(told('The boat left early.', 'The vessel left early.')).toBeNull();
});

test('what is told stands in the text, in this order', () => {
  fc.assert(
    fc.property(twoTexts, fc.constantFrom('en', 'ru'), ([base, other], language) => {
      const comparison = compareTexts(base, other, { language });
      for (const change of comparison.changes) {
        const found = tellingWords(change, comparison, language);
        if (found === null) continue;
        expect(found.base.length + found.other.length).toBeGreaterThan(0);
        for (const side of ['base', 'other'] as const) {
          let at = 0;
          for (const words of found[side]) {
            const place = comparison[side].indexOf(words, at);
            expect(words).not.toBe('');
            expect(place).toBeGreaterThanOrEqual(0);
            at = place + words.length;
          }
        }
      }
    }),
  );
});
