import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../shared/domain/model.ts';
import { readFigures } from '../../../shared/domain/numbers/read.ts';

/** The first figure: the words it spans, its likeliest value, what it counts. */
const first = (text: string, language: Language): readonly unknown[] => {
  const [figure] = readFigures(text, language).figures;
  return figure === undefined
    ? []
    : [text.slice(figure.span.from, figure.span.to), figure.readings[0]?.[0], figure.tags];
};

test('feet and inches are one length, however they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 11 }), (feet, inches) => {
      const ways = [
        `${feet}'${inches}"`,
        `${feet}′ ${inches}″`,
        `${feet} ft ${inches} in`,
        `${feet} feet and ${inches} inches`,
        `${feet}-foot-${inches}`,
      ];
      for (const way of ways)
        expect(first(`It is ${way}, not more.`, 'en')).toEqual([way, String(feet * 12 + inches), ['#inch']]);
    }),
  );
});

test('metres and centimetres are one length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 99 }), (metres, rest) => {
      const total = String(metres * 100 + rest);
      for (const way of [`${metres} м ${rest} см`, `${metres} метра ${rest}`])
        expect(first(`Длина ${way}.`, 'ru')).toEqual([way, total, ['#cm']]);
    }),
  );
});

test.each([
  ['ростом метр восемьдесят', 'ru', ['метр восемьдесят', '180', ['#cm']]],
  ['a metre eighty tall', 'en', ['metre eighty', '180', ['#cm']]],
  ['метров восемьдесят', 'ru', ['метров восемьдесят', '80', ['#m']]],
  ['метра два', 'ru', ['метра два', '2', ['#m']]],
  ['2 метра, 10 человек', 'ru', ['2 метра', '2', ['#m']]],
  ['2 метра 10 раз', 'ru', ['2 метра', '2', ['#m']]],
  ['five feet two in all', 'en', ['five feet', '5', ['#foot']]],
  ["the 1980's and 11 more", 'en', ['1980', '1980', []]],
] as const)('%s', (text, language, wanted) => {
  expect(first(text, language)).toEqual(wanted);
});
