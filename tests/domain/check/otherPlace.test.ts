import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectChecks, rowChecks } from '../../../shared/domain/check/registry.ts';
import { checkAll } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** The words that stand in the place of a name. */
const replacing = (russian: string, machine: string, human: string): readonly string[] =>
  (checkAll([rowOf(russian, machine, human)], rowChecks, projectChecks)[0] ?? [])
    .filter(({ check }) => check === 'nameLost')
    .map(({ span }) => human.slice(span.from, span.to));

const countries = [
  ['Германии', 'Germany'],
  ['Италии', 'Italy'],
  ['Финляндии', 'Finland'],
  ['Турции', 'Turkey'],
  ['Польши', 'Poland'],
] as const;

it('any country in the place of any other is told, with a machine translation and without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries), fc.constantFrom(...countries), ([russian, own], [, other]) => {
      const [source, machine, human] = [
        `Вчера министр ${russian} вернулся домой.`,
        `Yesterday the minister of ${own} returned home.`,
        `Yesterday the minister of ${other} went home.`,
      ];
      const wanted = own === other ? [] : [other];
      expect(replacing(source, '', human)).toEqual(wanted);
      expect(replacing(source, machine, human)).toEqual(wanted);
    }),
  );
});

describe('a country in the place of another', () => {
  it.each([
    ['Флот России и флот России вышли.', 'The Russian navy and the Swedish navy put out.', ['Swedish']],
    ['По мнению Москвы, это не так.', 'In Sweden’s opinion it is not so.', ['Sweden’s']],
    ['Зимой коряки ушли на север.', 'In winter the Evenks went north.', ['Evenks']],
    ['Гору описал новозеландец.', 'The mountain was described by an Australian.', ['Australian']],
  ])('is told: %s', (russian, human, wanted) => {
    expect(replacing(russian, '', human)).toEqual(wanted);
  });

  it.each([
    ['По мнению Москвы, это не так.', 'In Russia’s opinion it is not so.'],
    ['Китайский посол молчит.', 'China’s ambassador is silent.'],
    ['Россия готова, и Россия ждёт.', 'Russia is ready, and the country is waiting.'],
    ['Он вернулся домой.', 'He went home to Sweden.'],
    ['Зимой коряки ушли на север.', 'In winter the Koryaks went north.'],
  ])('is none: %s', (russian, human) => {
    expect(replacing(russian, '', human)).toEqual([]);
  });
});
