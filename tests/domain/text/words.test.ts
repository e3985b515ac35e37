import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../shared/domain/text/words.ts';

describe('words', () => {
  it.each([
    ['ru', '— Кто-нибудь, из-за ветра, придёт? — спросил он.', 6],
    ['en', "Don't stop: it's 3.5 miles, or 1,000 steps!", 8],
    ['ru', '', 0],
    ['ru', '— … «»', 0],
    ['ru', 'Всё ещё «ё»', 3],
    ['uk', 'п’ять м’ячів', 2],
    ['en', 'cafe\u0301 au lait', 3],
    ['und', 'one two', 2],
  ])('are counted (%s): %s', (language, text, words) => {
    expect(countWords(text, language)).toBe(words);
  });

  it('are found where no spaces part them', () => {
    const words = countWords('船は夕方に来た。', 'ja');
    // Which they are is the dictionary's affair, and it changes.
    expect(words).toBeGreaterThanOrEqual(4);
    expect(words).toBeLessThanOrEqual(7);
  });

  it('are as many as were joined by spaces', () => {
    const one = fc.stringMatching(/^[a-zа-яё]{1,12}(?:-[a-zа-яё]{1,5})?$/);
    fc.assert(
      fc.property(fc.array(one), (words) => {
        expect(countWords(words.join(' '), 'ru')).toBe(words.length);
      }),
    );
  });
});
