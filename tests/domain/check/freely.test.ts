import { describe, expect, it } from 'vitest';
import { learnCloseness } from '../../../shared/domain/check/meaning/closeness.ts';
import { createRowReader } from '../../../shared/domain/check/meaning/rowReader.ts';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** What is found in a row by itself. */
function found(russian: string, machine: string, human: string): readonly string[] {
  const row = rowOf(russian, machine, human);
  return prepareChecks([row], rowChecks)
    .checkRow(row)
    .map(({ message, params }) => `${message} ${Object.values(params).join(' ')}`.trim());
}

describe('by the Russian alone nothing is told of', () => {
  it.each([
    ['a moment', 'Она на секунду замерла.', 'She froze for a minute.'],
    [
      'a day from which years are counted',
      'Отмечают столетие со дня рождения поэта.',
      'A hundred years since the birth of the poet are being marked.',
    ],
    [
      'an adjective of another noun',
      'Бедная сестричка плакала, когда ей пришлось воду носить, и какие крупные слёзы катились!',
      'The poor little sister cried when she had to carry water, and how the tears rolled!',
    ],
    [
      'years of age',
      'Ей семнадцать, а туфли у неё новые.',
      'She is seventeen years old, and her shoes are pretty.',
    ],
    ['some day', 'Когда-нибудь все мы туда поедем.', 'We will go there some day.'],
    [
      'the next day, for before',
      'На другой день, прежде чем уехать, он позвонил.',
      'The next day he called and left.',
    ],
    ['who is not here', 'Слава богу, никого нет.', 'Thank God nobody’s here.'],
    ['what asks back', 'Ну, уж я тебя знаю, ты хитрец.', 'Well, don’t I know you, you sly one.'],
    [
      'what is insisted on twice',
      'Кто что ни говори, а такое случается: редко, но случается.',
      'Say what you like, but such things do happen: rarely, but they do happen.',
    ],
    [
      'a purpose',
      'Надо было поставить кресты, чтобы старуха не отыскала дверь.',
      'Crosses were made on the doors so that the old woman might not be able to find it.',
    ],
    [
      'climbing, for what is climbed down later',
      'Он влез на дерево и спустился в дупло.',
      'He climbed up the tree and let himself into the hollow.',
    ],
  ])('%s', (_, russian, human) => {
    expect(found(russian, '', human)).toEqual([]);
  });
});

describe('by the Russian alone it is told', () => {
  it.each([
    [
      'of a unit that something is measured in',
      'Ветер усилился до двадцати метров в секунду.',
      'The wind rose to twenty metres per minute.',
      'unitDiffers',
    ],
    ['of the same noun', 'Катились крупные слёзы.', 'Little tears were rolling down.', 'opposite'],
    ['of might, for must', 'Он должен уйти.', 'He might leave.', 'modalityMay'],
    ['of climbing down', 'Он влез на дерево.', 'He climbed down the tree.', 'opposite'],
  ])('%s', (_, russian, human, message) => {
    expect(found(russian, '', human).join()).toContain(message);
  });
});

describe('how freely a version is translated', () => {
  const closenessOf = (human: string, times: number) => {
    const rows = Array.from({ length: times }, () =>
      rowOf('Старый кот спал у печки, а собака громко лаяла во дворе.', '', human),
    );
    const reader = createRowReader();
    return learnCloseness(
      rows.map((row) => reader.read(row)),
      reader.counterpartsOf,
    )(rows[0]?.checked[0]?.version ?? null);
  };
  const close = 'The old cat slept by the stove, and the dog barked loudly in the yard.';
  const free = 'The old cat was dozing in the warmth; outside some beast made a great noise.';

  it('is told by the share of words that have a counterpart, where there are enough of them', () => {
    expect(closenessOf(close, 40).isFree).toBe(false);
    expect(closenessOf(free, 40).isFree).toBe(true);
    expect(closenessOf(free, 1).isFree).toBe(false);
    expect(closenessOf(free, 40).share).toBeLessThan(closenessOf(close, 40).share);
  });

  it('makes a sentence that seems to be out a hint', () => {
    const lone = [
      'Мельник уехал в город за мукой. Вечером начался сильный дождь.',
      'The miller went to town for flour.',
    ] as const;
    const severities = (human: string) => {
      const rows = [
        ...Array.from({ length: 40 }, () =>
          rowOf('Старый кот спал у печки, а собака громко лаяла во дворе.', '', human),
        ),
        rowOf(lone[0], '', lone[1]),
      ];
      return prepareChecks(rows, rowChecks)
        .checkRow(rowOf(lone[0], '', lone[1]))
        .filter(({ check }) => check === 'omission')
        .map(({ severity }) => severity);
    };
    expect(severities(close)).toEqual(['warning']);
    expect(severities(free)).toEqual(['hint']);
  });
});
