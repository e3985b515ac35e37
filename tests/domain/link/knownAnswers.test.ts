import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAnswers } from '../../../shared/domain/link/knownAnswers.ts';

describe('knownAnswers', () => {
  const russian = ['Война кончилась весной, и старая учительница вернулась домой.', 'ru'] as const;
  const english = ['In the spring the war ended, and the old schoolmistress returned home.', 'en'] as const;
  it('names words that answer each other as they are written, the longest first', () => {
    expect(knownAnswers(russian, english, 3)).toEqual([
      ['кончилась', 'ended'],
      ['вернулась', 'returned'],
      ['весной', 'spring'],
    ]);
    expect(knownAnswers(russian, english, 9)).toContainEqual(['Война', 'war']);
  });
  it('reads the other way, too, and nothing else', () => {
    expect(knownAnswers(english, russian, 9)).toContainEqual(['war', 'Война']);
    expect(knownAnswers(russian, [english[0], 'de'], 9)).toEqual([]);
    expect(knownAnswers(russian, ['Nobody plays chess.', 'en'], 9)).toEqual([]);
  });
  it('names a word once, and only words that are there', () => {
    const wordsOf = (text: string) => fc.array(fc.constantFrom(...text.split(/[ ,.]+/), 'и', '7'));
    fc.assert(
      fc.property(wordsOf(russian[0]), wordsOf(english[0]), fc.nat(9), (ours, theirs, limit) => {
        const found = knownAnswers([ours.join(' '), 'ru'], [theirs.join(' '), 'en'], limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found.every(([own, other]) => ours.includes(own) && theirs.includes(other))).toBe(true);
        for (const at of [0, 1] as const)
          expect(new Set(found.map((pair) => pair[at])).size).toBe(found.length);
      }),
    );
  });
});
