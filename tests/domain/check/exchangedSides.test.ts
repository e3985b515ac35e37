import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { sidesOfWord } from '../../../shared/domain/check/meaning/opposites/opposites.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Russian, a right translation, and one in which something has changed places. */
const exchanges: readonly (readonly [russian: string, right: string, wrong: string])[] = [
  [
    'Урожай ржи вырос, а овса снизился.',
    'The rye harvest rose while that of oats fell.',
    'The oats harvest rose while that of rye fell.',
  ],
  [
    'Левая дверь ведёт в сад, а правая в погреб.',
    'The left door leads to the garden and the right one to the cellar.',
    'The right door leads to the garden and the left one to the cellar.',
  ],
  [
    'Летом в деревне людно, а зимой пусто.',
    'In summer the village is crowded, in winter it is empty.',
    'In winter the village is crowded, in summer it is empty.',
  ],
  ['Дорога идёт с востока на запад.', 'The road runs from east to west.', 'The road runs from west to east.'],
  ['Мост старше башни.', 'The bridge is older than the tower.', 'The tower is older than the bridge.'],
  ['Хлеб здесь дешевле, чем мясо.', 'Bread is cheaper than meat here.', 'Meat is cheaper than bread here.'],
];

/** What stands in another order, or is said the other way round, and is right. */
const faithful: readonly (readonly [russian: string, human: string])[] = [
  ['В небе кружили вертолёты и самолёты.', 'Planes and helicopters circled in the sky.'],
  ['Ветер северо-западный, умеренный.', 'A moderate north-westerly wind.'],
  ['Овса собрали меньше, а ржи больше.', 'More rye was harvested, and less oats.'],
  ['Волк быстрее медведя.', 'The bear is slower than the wolf.'],
  ['Никто не поёт лучше Марфы.', 'Marfa sings better than anyone.'],
  ['Зимой тут тихо, летом шумно.', 'It is noisy here in summer and quiet in winter.'],
];

const check = checkerOf(meaningCheck);
const exchangedIn = (russian: string, machine: string, human: string): number =>
  check(rowOf(russian, machine, human)).filter(({ message }) => message === 'sidesExchanged').length;

describe('sides that have changed places', () => {
  it.each(exchanges)('are told, alone and beside a machine: %s', (russian, right, wrong) => {
    for (const machine of ['', right]) {
      expect(exchangedIn(russian, machine, wrong)).toBe(1);
      expect(exchangedIn(russian, machine, right)).toBe(0);
    }
  });

  it.each(faithful)('are not told where all is right: %s', (russian, human) => {
    expect(exchangedIn(russian, '', human)).toBe(0);
  });

  it('are told of no text that has no two sides', () => {
    const bare = ['ключ', 'старик', 'дорога', 'лодка', 'песня', 'трава'];
    const english = ['key', 'road', 'boat', 'song', 'grass', 'window'].filter(
      (lower) => sidesOfWord({ lower }).length === 0,
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bare), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...english), { minLength: 1, maxLength: 6 }),
        (russian, said) => exchangedIn(`${russian.join(' ')}.`, '', `The ${said.join(' ')}.`) === 0,
      ),
    );
  });
});
