import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Names in the first of these rows that nothing accounts for: Russian, machine, human. */
function strange(...rows: readonly (readonly [russian: string, machine: string, human: string])[]) {
  const read = rows.map((texts) => rowOf(...texts));
  const [row] = read;
  return row === undefined
    ? []
    : checkerOf(
        meaningCheck,
        read,
      )(row).flatMap(({ check, span: { from, to } }) =>
        check === 'nameLost' ? [row.checked[0]?.text.slice(from, to)] : [],
      );
}

describe('a city or country that nobody names', () => {
  it.each([
    [
      'in the place of an abbreviation',
      [
        'Правительство РФ одобрило план.',
        'The Russian government approved the plan.',
        'The Oslo government approved the plan.',
      ],
      ['Oslo'],
    ],
    [
      'put in',
      ['На столе лук, роман и марка.', '', 'An onion, a novel and a stamp from Sweden are on the table.'],
      ['Sweden'],
    ],
    [
      'that begins a sentence',
      ['Лодки стояли у причала.', 'The boats stood at the pier.', 'Chicago boats stood at the pier.'],
      ['Chicago'],
    ],
  ] as const)('is told %s', (_, row, names) => {
    expect(strange(row)).toEqual(names);
  });

  it.each([
    ['who is meant', ['В столице снег.', 'It is snowing in the capital.', 'It is snowing in Moscow.']],
    ['an abbreviation', ['Она играла во МХАТе.', '', 'She played at the Moscow Art Theatre.']],
    [
      'a dish',
      ['На ужин была картошка фри.', 'Fries were for dinner.', 'There were French fries for dinner.'],
    ],
    ['whose country it is', ['В Лионе тихо.', 'Lyon is quiet.', 'In Lyon, France, it is quiet.']],
    ['whose minister he is', ['Министр уехал.', 'The minister left.', 'The Russian minister left.']],
    ['a bird', ['Индейка остыла.', 'The bird has cooled.', 'Turkey tastes best when it has cooled.']],
  ] as const)('is none: %s', (_, row) => {
    expect(strange(row)).toEqual([]);
  });

  it('is none that the originals name elsewhere', () => {
    const row = ['Там было шумно.', 'It was noisy there.', 'It was noisy in Oslo.'] as const;
    expect(strange(row)).toEqual(['Oslo']);
    expect(strange(row, ['Мы приехали в Осло.', 'We came to the city.', 'We came to the city.'])).toEqual([]);
  });
});
