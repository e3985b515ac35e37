import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigures } from '../../../shared/domain/numbers/read.ts';

const ones = 'один два три четыре пять шесть семь восемь девять'.split(' ');
const teens =
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const tens = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const hundreds = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');
const englishOnes = 'one two three four five six seven eight nine'.split(' ');
const englishTeens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1 to 999 in words. */
const below = (
  value: number,
  [one, teen, ten, hundred]: readonly (readonly string[])[],
  join: string,
): string => {
  const rest = value % 100;
  const low =
    rest >= 20
      ? [ten?.[Math.floor(rest / 10) - 2], one?.[(rest % 10) - 1]].filter(Boolean).join(join)
      : rest >= 10
        ? teen?.[rest - 10]
        : one?.[rest - 1];
  return [hundred?.[Math.floor(value / 100) - 1], low].filter(Boolean).join(' ');
};

const inRussian = (value: number): string => {
  const thousands = Math.floor(value / 1000);
  const words = [ones, teens, tens, hundreds];
  const rest = below(value % 1000, words, ' ');
  return thousands > 0 ? `${below(thousands, words, ' ')} тысяч ${rest}`.trim() : rest;
};

const inEnglish = (value: number): string => {
  const thousands = Math.floor(value / 1000);
  const words = [englishOnes, englishTeens, englishTens, englishOnes.map((one) => `${one} hundred`)];
  const rest = below(value % 1000, words, '-');
  return thousands > 0 ? `${below(thousands, words, '-')} thousand ${rest}`.trim() : rest;
};

test('every number below a million is read from words in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 999_999 }), (value) => {
      const [russian, ...more] = readFigures(inRussian(value), 'ru').figures;
      const [english, ...others] = readFigures(inEnglish(value), 'en').figures;
      expect([russian?.readings[0], more, english?.readings[0], others]).toEqual([
        [String(value)],
        [],
        [String(value)],
        [],
      ]);
    }),
  );
});

test('spans lie in their texts, in order, and nothing is thrown', () => {
  const piece = fc.constantFrom(
    ...'12 3,5 1.000 18:20 % $ € млн тысяч million пять half two - – / . , : мая May XXI лет km p.m. сто and a \n'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('ru', 'en', 'de'), (pieces, language) => {
      for (const text of [pieces.join(' '), pieces.join('')]) {
        for (const { span, readings } of readFigures(text, language).figures) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.to).toBeLessThanOrEqual(text.length);
          expect(readings.flat().join()).not.toContain('NaN');
        }
      }
    }),
  );
});
