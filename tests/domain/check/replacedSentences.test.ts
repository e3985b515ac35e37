import { describe, expect, it } from 'vitest';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import { checkAll } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

const russian = [
  'Сосед продал старую лодку и купил новую корову.',
  'Его жена весь вечер смеялась над ним.',
  'Утром дети нашли в саду большой белый гриб.',
];
const machine = [
  'A neighbor sold the old boat and bought a new cow.',
  'His wife laughed at him all evening.',
  'In the morning, the children found a large white mushroom in the garden.',
];
const human = [
  'Our neighbour got rid of his old boat and bought himself a new cow.',
  'All evening his wife laughed at him.',
  'Next morning the children came upon a big white mushroom in the garden.',
];
const other = 'The railway station was closed because of heavy snow last winter.';

const messages = (text: string, witness: string): readonly string[] =>
  (checkAll([rowOf(russian.join(' '), witness, text)], rowChecks, [])[0] ?? []).map(
    ({ message, span }) => `${message}: ${text.slice(span.from, span.to)}`,
  );

describe.each([
  ['beside a machine', machine.join(' ')],
  ['by the Russian alone', ''],
])('another sentence %s', (_, witness) => {
  it.each([0, 1, 2])('is told once, in the place of sentence %i', (place) => {
    const text = human.map((sentence, at) => (at === place ? other : sentence)).join(' ');
    expect(messages(text, witness)).toEqual([`sentenceReplaced: ${other}`]);
  });

  it('is none where the same is told, however freely', () => {
    expect(messages(human.join(' '), witness)).toEqual([]);
  });
});

describe('a sentence that shares a word with another in its place', () => {
  const [original, text] = [
    russian[2] ?? '',
    'The old railway station by the garden was closed for repairs.',
  ];
  const close = [
    ['Отец купил новый дом у реки.', 'Father bought a new house by the river.'],
    ['Зимой на озере лежал толстый лёд.', 'In winter thick ice lay on the lake.'],
    ['Дед рассказал внукам старую сказку.', 'Grandfather told his grandchildren an old tale.'],
    ['Врач открыл окно и вымыл руки.', 'The doctor opened the window and washed his hands.'],
  ] as const;
  const free = [
    ['Отец купил новый дом у реки.', 'We moved to the waterside that year.'],
    ['Зимой на озере лежал толстый лёд.', 'You could have skated for miles.'],
    ['Дед рассказал внукам старую сказку.', 'They listened to Grandpa until bedtime.'],
    ['Врач открыл окно и вымыл руки.', 'A breath of air came in as he scrubbed up.'],
  ] as const;
  const told = (
    others: typeof close | typeof free,
    [its, human]: readonly [string, string] = [original, text],
  ): boolean => {
    const project = Array.from({ length: 4 }, () => others).flat();
    const rows = [...project.map(([own, made]) => rowOf(own, '', made)), rowOf(its, '', human)];
    return (checkAll(rows, rowChecks, []).at(-1) ?? []).some(({ message }) => message === 'sentenceReplaced');
  };

  it('is told where the rest of its version is translated closely', () => {
    expect(told(close)).toBe(true);
  });

  it('is let be where names and times are the same', () => {
    const same = [
      'В 9:40 дежурный сообщил, что на складе Морозова потушили пожар и спасли сторожа, собаку и всю мебель.',
      'By 9:40 word came from Morozov that nothing was left to burn, and that all who lived there were safe.',
    ] as const;
    expect(told(close, same)).toBe(false);
  });

  it('is let be where all of it is told freely', () => {
    expect(told(free)).toBe(false);
  });
});
