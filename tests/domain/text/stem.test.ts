import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../shared/domain/text/stem.ts';

const families: readonly (readonly [language: string, stem: string, forms: string])[] = [
  ['ru', 'росс', 'Россия России Россией россию'],
  ['ru', 'маяк', 'маяк маяка маяку маяком маяке маяки маяков маякам маяками маяках'],
  ['ru', 'лодк', 'лодка лодки лодке лодку лодкой лодками'],
  ['ru', 'нов', 'новый нового новому новым новая новой новую новое новые новых новыми'],
  ['ru', 'чита', 'читать читал читала читали читает читаешь читают'],
  ['ru', 'спор', 'спорившие'],
  ['ru', 'быстр', 'быстрее быстрейший'],
  ['ru', 'опасн', 'опасность опасности опасностью'],
  ['ru', 'еж', 'ёж ежа ежом'],
  ['ru', 'север-восточн', 'северо-восточный Северо-Восточного'],
  ['ru', 'мгла', 'мгла'],
  ['ru', 'в', 'в'],
  ['en', 'light', 'light lights lighted lighting'],
  ['en', 'keeper', "keeper keepers keeper's keepers'"],
  ['en', 'carri', 'carry carries carried'],
  ['en', 'hope', 'hope hopes hoping hoped'],
  ['en', 'hop', 'hop hops hopping hopped'],
  ['en', 'nation', 'nation nations national nationalize'],
  ['en', 'relat', 'relate relates relating relational relation'],
  ['en', 'news', 'news'],
  ['en', 'yearn', 'yearning'],
  ['en', 'play', 'plays played playing'],
  ['en', 'die', 'dying dies'],
  ['en', 'tie', 'tie ties tied'],
  ['en', 'by', 'by'],
  ['en', 'succeed', 'succeeded succeeding'],
  ['en', "don't", 'don’t'],
];

describe('the stem of a word', () => {
  it.each(families)('in %s is %s for %s', (language, expected, forms) => {
    for (const form of forms.split(' ')) expect(stem(form, language), form).toBe(expected);
  });

  it('leaves words of other languages, and of another alphabet, in lower case', () => {
    expect(stem('Leuchttürme', 'de')).toBe('leuchttürme');
    expect(stem('Windows', 'ru')).toBe('windows');
    expect(stem('Маяками', 'en')).toBe('маяками');
    expect(stem('5G', 'en')).toBe('5g');
  });

  it('is never longer than the word by more than a letter, and never empty', () => {
    const letters = fc.constantFrom(..."абвгеиклмнорстуыьэюяabcdeghilnorstuyy'-".split(''));
    const word = fc.array(letters, { minLength: 1, maxLength: 14 }).map((list) => list.join(''));
    fc.assert(
      fc.property(
        word.filter((text) => /^[а-яa-z]/.test(text)),
        fc.constantFrom('ru', 'en'),
        (text, language) => {
          const found = stem(text, language);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(text.length + 1);
        },
      ),
    );
  });
});
