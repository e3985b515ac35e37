import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningFound, rowOf } from './rowOf.ts';

const told = (russian: string, machine: string, human: string) =>
  meaningFound(rowOf(russian, machine, human));

const towns = [
  ['Самара', 'Samara'],
  ['Казань', 'Kazan'],
  ['Рига', 'Riga'],
  ['Псков', 'Pskov'],
] as const;

it('a route goes from its first town to its last, whatever they are', () => {
  fc.assert(
    fc.property(fc.constantFrom(...towns), fc.constantFrom(...towns), ([russian, english], [last, other]) => {
      fc.pre(russian !== last);
      const source = `Поезд № 104 ${russian} — ${last} отправляется в полдень.`;
      expect(told(source, '', `Train No. 104 from ${english} to ${other} departs at noon.`)).toEqual([]);
      expect(told(source, '', `Train No. 104 from ${other} to ${english} departs at noon.`)).toEqual([
        `nameLost: ${other}`,
      ]);
    }),
  );
});

describe('two names', () => {
  const source = 'Нет, — приводит слова Кириленко «Вечерняя Пенза».';
  const garbled = 'No, — Kirilenko quotes Vespers Penza as saying.';

  it('have not changed places where a machine has put them for each other', () => {
    expect(told(source, garbled, 'No, — Vechernyaya Penza quotes Kirilenko as saying.')).toEqual([]);
  });

  it('have changed places where each has beside it what the other has', () => {
    expect(
      told(
        'Доктор вылечил Лыкова, а судья обвинил Рогова.',
        'The doctor cured Lykov, and the judge accused Rogov.',
        'The doctor cured Rogov, and the judge accused Lykov.',
      ),
    ).toHaveLength(1);
  });
});
