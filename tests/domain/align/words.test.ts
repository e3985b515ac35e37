import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../shared/domain/align/reading/vocabulary.ts';
import { createWordReader } from '../../../shared/domain/align/reading/words.ts';
import { foldedWords } from '../../../shared/domain/text/tokens.ts';

/** What is likely to be read wrongly: letters with marks, capitals, digits beside letters, signs that fold. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZéßÞ×ёЁйЙЯѐ 09_-«—“…№½ﬁİςΣ\u0301\u00a0\u2015漢'), maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.integer({ min: 1, max: 0x2100 }).map((unit) => String.fromCharCode(unit)) }),
);

describe('the word reader', () => {
  it('reads the words that folding and splitting give', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const vocabulary = createVocabulary();
        const read = createWordReader(vocabulary);
        const numbers: number[] = [];
        for (const own of texts) read(own, numbers);
        const plain = createVocabulary();
        expect(numbers).toEqual(texts.flatMap((own) => foldedWords(own).map(plain.numberOf)));
        expect(vocabulary.stems).toEqual(plain.stems);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows a word again among thousands', () => {
    const words = Array.from(
      { length: 9000 },
      (_, n) => `word${[...String(n)].map((d) => 'abcdefghij'[Number(d)]).join('')}`,
    );
    const vocabulary = createVocabulary();
    const read = createWordReader(vocabulary);
    const [first, second]: [number[], number[]] = [[], []];
    for (const word of words) read(word.toUpperCase(), first);
    read(words.join(', '), second);
    expect(second).toEqual(first);
  });
});
