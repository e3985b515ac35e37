import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCheck } from '../../../shared/domain/check/figureCheck.ts';
import { checkerOf, rowOf } from './rowOf.ts';

const found = (source: string, text: string) => checkerOf(figureCheck)(rowOf(source, '', text));

/** Sentences of two numbers, the English ones in this order and in the other one. */
const sentences: readonly ((
  a: string,
  b: string,
) => readonly [russian: string, english: readonly string[]])[] = [
  (a, b) => [
    `В школе ${a} учителей, а в больнице ${b} врачей.`,
    [
      `There are ${a} teachers in the school and ${b} doctors in the hospital.`,
      `The hospital has ${b} doctors and the school ${a} teachers.`,
    ],
  ],
  (a, b) => [
    `На складе осталось ${a} книг и ${b} тетрадей.`,
    [
      `In the warehouse, ${a} books and ${b} notebooks were left.`,
      `${b} notebooks and ${a} books were left.`,
    ],
  ],
];

test('two numbers in the place of each other are told by the words around them, whatever their order', () => {
  const value = fc.integer({ min: 3, max: 900 });
  fc.assert(
    fc.property(fc.constantFrom(...sentences), value, value, (sentence, a, b) => {
      fc.pre(a !== b);
      const [russian, right] = sentence(String(a), String(b));
      const [, wrong] = sentence(String(b), String(a));
      for (const english of right) expect(found(russian, english)).toEqual([]);
      for (const english of wrong) expect(found(russian, english)).toHaveLength(1);
    }),
  );
});

describe('no exchange', () => {
  test.each([
    ['Пункт 7 статьи 12', 'Article 12, paragraph 7'],
    ['В 1962 году в колхозе было 40 коров.', 'The farm had 40 cows in 1962.'],
    ['К 8 марта цветы подорожали на 20 процентов.', 'Flowers went up by 20 percent by March 8.'],
    ['Из 50 солдат вернулись 12.', 'Only 12 came back of the 50 soldiers.'],
  ])('%s = %s', (source, text) => {
    expect(found(source, text)).toEqual([]);
  });
});

test('what is exchanged is shown in both texts', () => {
  const [source, text] = ['Взяли 5 яблок и 9 груш.', 'They took 9 apples and 5 pears.'];
  expect(found(source, text).map(({ message, params }) => [message, params])).toEqual([
    ['numberDiffers', { source: '5', text: '9' }],
  ]);
});

describe('ends of a range and sides of a score', () => {
  test('the other way round', () => {
    const value = fc.integer({ min: 16, max: 400 });
    fc.assert(
      fc.property(value, value, fc.constantFrom(' to ', '–', ' through '), (a, b, between) => {
        fc.pre(a < b);
        const source = `Подросли на ${a}–${b} сантиметров.`;
        expect(found(source, `They grew by ${a}${between}${b} centimetres.`)).toEqual([]);
        expect(found(source, `They grew by ${b}${between}${a} centimetres.`)).toHaveLength(1);
      }),
    );
  });

  test.each([
    ['Выиграли 3:1.', 'They won 3–1.', 0],
    ['Выиграли 3:1.', 'They won 1–3.', 1],
    ['Проиграли 1:3.', 'They lost 3–1.', 0],
    ['Цена упала с 900 до 700 рублей.', 'The price fell from 900 to 700 roubles.', 0],
    ['Цена упала с 900 до 700 рублей.', 'The price fell to 700 roubles from 900.', 0],
    ['Цена упала с 900 до 700 рублей.', 'The price fell from 700 to 900 roubles.', 1],
    ['Сезон 2018/19 начался.', 'The 2018–2019 season has begun.', 0],
  ])('%s / %s: %i', (source, text, count) => {
    expect(found(source, text)).toHaveLength(count);
  });
});
