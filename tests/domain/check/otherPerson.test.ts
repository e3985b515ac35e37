import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectChecks, rowChecks } from '../../../shared/domain/check/registry.ts';
import { checkAll } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** The words that stand in the place of a name, without a machine translation. */
const replacing = (russian: string, human: string): readonly string[] =>
  (checkAll([rowOf(russian, '', human)], rowChecks, projectChecks)[0] ?? [])
    .filter(({ check }) => check === 'nameLost')
    .map(({ span }) => human.slice(span.from, span.to));

const given = [
  ['Виктор', 'Viktor'],
  ['Сергей', 'Sergei'],
  ['Михаил', 'Mikhail'],
  ['Дмитрий', 'Dmitry'],
  ['Николай', 'Nikolai'],
] as const;

it('any given name before a surname in the place of any other is told', () => {
  fc.assert(
    fc.property(fc.constantFrom(...given), fc.constantFrom(...given), ([russian, own], [, other]) => {
      const found = replacing(`Утром ${russian} Шойгу ушёл.`, `In the morning ${other} Shoygu left.`);
      expect(found).toEqual(own === other ? [] : [other]);
    }),
  );
});

describe('another name beside one that both texts have', () => {
  it.each([
    ['Там был Александр Петров.', 'Sasha Petrov was there.'],
    ['Там был министр Петров.', 'Minister Petrov was there.'],
    ['Там был Джамаль Хашкаджи.', 'Jamal Khashoggi was there.'],
    ['Там был Ким Чен Ын.', 'Kim Jong Un was there.'],
    ['Там был Петров.', 'Viktor Petrov was there.'],
  ])('is none: %s', (russian, human) => {
    expect(replacing(russian, human)).toEqual([]);
  });
});
