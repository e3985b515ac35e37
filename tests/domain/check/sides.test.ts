import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureCheck } from '../../../shared/domain/check/figureCheck.ts';
import { checkerOf, rowOf } from './rowOf.ts';

const found = (source: string, text: string) => checkerOf(figureCheck)(rowOf(source, '', text));

const above = ['больше', 'свыше', 'не менее', 'как минимум'] as const;
const below = ['меньше', 'менее', 'не больше', 'почти'] as const;
const more = ['more than', 'over', 'at least', 'no fewer than'] as const;
const less = ['less than', 'under', 'at most', 'no more than', 'nearly'] as const;

test('a figure that something is above is not one that it is below', () => {
  const figure = fc.integer({ min: 3, max: 5000 });
  const sides = fc.constantFrom([above, more, less] as const, [below, less, more] as const);
  const at = fc.nat();
  fc.assert(
    fc.property(figure, sides, at, at, (value, [russian, right, wrong], one, other) => {
      const say = (words: readonly string[], place: number) => words[place % words.length] ?? '';
      const source = `Собралось ${say(russian, one)} ${value} зрителей.`;
      expect(found(source, `There were ${say(right, other)} ${value} spectators.`)).toEqual([]);
      expect(found(source, `There were ${say(wrong, other)} ${value} spectators.`)).toHaveLength(1);
    }),
  );
});

test.each([
  ['Цены выросли на 12 %.', 'Prices rose by 12%.', 0],
  ['Цены выросли на 12 %.', 'Prices rose to 12%.', 1],
  ['Цены выросли до 12 %.', 'Prices rose by 12%.', 1],
  ['Больше половины деревень опустело.', 'More than half of the villages stood empty.', 0],
  ['Больше половины деревень опустело.', 'Less than half of the villages stood empty.', 1],
  ['Работает до 8 марта.', 'It works until 8 March.', 0],
  ['Работает до 8 марта.', 'It works after 8 March.', 1],
  ['Живёт здесь с 1990 года.', 'He has lived here since 1990.', 0],
  ['Живёт здесь с 1990 года.', 'He lived here until 1990.', 1],
  ['Придёт человек десять, самое большее.', 'Ten people will come at the most.', 0],
  ['Придёт от силы человек десять.', 'Ten people at least will come.', 1],
  ['Мощностью 100 киловатт и более.', 'With a capacity of 100 kilowatts or less.', 1],
  ['Дети 6 лет и старше.', 'Children of 6 and over.', 0],
  ['Было минус 5 градусов.', 'It was five degrees.', 1],
  ['Было минус 5 градусов.', 'It was five below.', 0],
  ['Стоял мороз, минус 5 градусов.', 'There were five degrees of frost.', 0],
  ['Температура упала до -20 °C.', 'The temperature fell to 20°C.', 1],
  ['Днём 8 градусов тепла.', 'By day it is eight degrees below zero.', 1],
  ['Днём 8 градусов тепла.', 'By day it is eight degrees.', 0],
  ['В погребе 5–7 °C.', 'It is 5 to 7 °C in the cellar.', 0],
  ['Это было пять лет назад.', 'That was five years ago.', 0],
  ['Это было пять лет назад.', 'That will be five years from now.', 1],
  ['Через 10 минут он вернулся.', 'Ten minutes later he was back.', 0],
  ['Через 10 минут он вернулся.', 'Ten minutes earlier he was back.', 1],
  ['Через два дня поедем.', "We leave in two days' time.", 0],
  ['Два года назад, через месяц после свадьбы.', 'Two years ago, a month after the wedding.', 0],
  ['Давление не должно превышать 6 бар.', 'The pressure shall not exceed 6 bar.', 0],
  ['Было более 5 машин и менее 5 лодок.', 'There were less than 5 boats, more than 5 cars.', 0],
])('%s / %s: %i', (source, text, count) => {
  expect(found(source, text)).toHaveLength(count);
});

test('the words that say it are shown with the figure', () => {
  const [only] = found('Пришло более 40 гостей.', 'Fewer than 40 guests came.');
  expect(only?.params).toEqual({ source: 'более 40', text: 'Fewer than 40' });
});
