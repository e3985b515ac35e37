import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureCheck } from '../../../shared/domain/check/figureCheck.ts';
import { checkerOf, rowOf } from './rowOf.ts';

const messages = (source: string, text: string): readonly string[] =>
  checkerOf(figureCheck)(rowOf(source, '', text)).map(({ message }) => message);

test('an English text has a point where a Russian one has a comma', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), (whole, tenths) => {
      const source = `Пруд глубиной ${whole},${tenths} метра.`;
      expect(messages(source, `The pond is ${whole}.${tenths} metres deep.`)).toEqual([]);
      expect(messages(source, `The pond is ${whole},${tenths} metres deep.`)).toEqual(['numberDiffers']);
    }),
  );
});

test('a time of day is not the one twelve hours off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 11 }), (hour) => {
      const source = `Магазин открылся в ${hour} часов утра.`;
      expect(messages(source, `The shop opened at ${hour} a.m.`)).toEqual([]);
      expect(messages(source, `The shop opened at ${hour} p.m.`)).toEqual(['timeDiffers']);
    }),
  );
});

test.each([
  ['Тираж 1500 книг.', 'A print run of 1.500 copies.', ['numberDiffers']],
  ['Тираж 1.500 книг.', 'A print run of 1.500 copies.', []],
  ['Тираж 1500 книг.', 'A print run of 1,500 copies.', []],
  ['Масса 1,125 кг.', 'A mass of 1.125 kg.', []],
  ['До +28 градусов', 'up to 28 percent', ['unitDiffers']],
  ['До +28 градусов', 'up to 28 degrees', []],
  ['Днём +24...+26 градусов', '-24 to +26 degrees by day', ['numberDiffers']],
  ['Днём +24...+26 градусов', 'plus 24 to plus 26 degrees by day', []],
  ['Ночью до −7', 'as low as +7 at night', ['numberDiffers']],
  ['Ночью до −7', 'as low as minus 7 at night', []],
  ['Счёт 3–7, а ночью +7', 'Score 3-7, and +7 at night', []],
  ['Ставка выросла на 2 процентных пункта.', 'The rate rose by 2 percentage points.', []],
  ['Ставка выросла на 2 процентных пункта.', 'The rate rose by 2 points.', []],
  ['Цены выросли на 7 %.', 'Prices rose by 7 percentage points.', ['percentDiffers']],
  ['В 2022 году — 2,5 %', 'In 2022 – 2.5%', []],
  ['В 11 часов ночи', 'At 11 at night', []],
  ['В два часа ночи', 'At two in the morning', []],
])('%s / %s', (source, text, wanted) => {
  expect(messages(source, text)).toEqual(wanted);
});
