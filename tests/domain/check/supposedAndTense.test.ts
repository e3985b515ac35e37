import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** What is said of must, may and will, with the word it is said of. */
function said(russian: string, machine: string, human: string): readonly string[] {
  const row = rowOf(russian, machine, human);
  return checkerOf(meaningCheck, [row])(row)
    .filter(({ check }) => check === 'modality')
    .map(({ message, params }) => `${message}: ${params.word}`);
}

describe('what the original only supposes', () => {
  const rows = [
    [
      'Кладовщик якобы продал ключи от склада.',
      'The storekeeper allegedly sold the keys to the warehouse.',
      'The storekeeper sold the keys to the warehouse.',
      'modalityVouched: sold',
    ],
    [
      'Лодка, видимо, утонула во время шторма.',
      'The boat apparently sank during the storm.',
      'The boat sank during the storm.',
      'modalityVouched: sank',
    ],
    [
      'Скорее всего, письмо потеряли на почте.',
      'Most likely, the letter was lost in the post office.',
      'The letter was lost at the post office.',
      'modalityVouched: letter',
    ],
    [
      'Ожидается, что паром отремонтируют за неделю.',
      'The ferry is expected to be repaired in a week.',
      'They will repair the ferry in a week.',
      'modalityVouched: ferry',
    ],
    [
      'По предварительным данным, лодка перевернулась из-за льда.',
      'According to preliminary data, the boat capsized due to ice.',
      'The boat capsized because of ice.',
      'modalityVouched: boat',
    ],
  ] as const;

  it.each(rows)(
    'is told for certain, beside a machine and without one: %s',
    (russian, machine, human, told) => {
      expect(said(russian, machine, human)).toEqual([told]);
      expect(said(russian, '', human)).toEqual([told]);
    },
  );

  it.each([
    [
      'Кладовщик якобы продал ключи.',
      'The storekeeper allegedly sold the keys.',
      'They say he sold the keys.',
    ],
    ['Лодка, вероятно, утонула.', 'The boat probably sank.', 'The boat has in all likelihood sunk.'],
    ['Это похоже на правду.', 'It seems to be true.', 'It is like the truth.'],
    ['Лодка, вероятно, утонула.', 'The boat sank.', 'The boat sank.'],
  ])('is left open: %s', (russian, machine, human) => {
    expect(said(russian, machine, human)).toEqual([]);
  });
});

describe('what has been and what is to come', () => {
  it.each([
    [
      'Мост открыли в июне, а рынок перенесли к реке.',
      'The bridge was opened in June, and the market was moved to the river.',
      'The bridge will be opened in June, and the market was moved to the river.',
      'modalityToCome: opened',
    ],
    [
      'Рынок будет перенесён к реке.',
      'The market will be moved to the river.',
      'The market was moved to the river.',
      'modalityPast: moved',
    ],
    ['Никто не пострадал.', 'No one was hurt.', 'Nobody will be hurt.', 'modalityToCome: will'],
    [
      'Сторожа утверждают, что в кабинете было темно.',
      'The guards claim that it was dark in the office.',
      'The guards claim that it will be dark in the office.',
      'modalityToCome: will',
    ],
    [
      'Спасти мельницу им не удалось.',
      'They failed to save the mill.',
      'They will be unable to save the mill.',
      'modalityToCome: will',
    ],
    [
      'Флот пополнят три судна, заявил министр.',
      'Three vessels will replenish the fleet, the minister said.',
      'Three vessels were added to the fleet, the minister said.',
      'modalityPast: were',
    ],
  ])('is told for the other: %s', (russian, machine, human, told) => {
    expect(said(russian, machine, human)).toEqual([told]);
  });

  it.each([
    [
      'Рынок будет перенесён к реке.',
      'The market will be moved to the river.',
      'The market is to be moved to the river.',
    ],
    [
      'Апелляцию рассмотрят завтра.',
      'Appeal to be considered tomorrow.',
      'The appeal will be considered tomorrow.',
    ],
    [
      'Он сказал, что рынок перенесут.',
      'He said the market would be moved.',
      'He said that the market will be moved.',
    ],
    [
      'Власти обещали построить мост.',
      'The authorities promised to build a bridge.',
      'The authorities promised that a bridge will be built.',
    ],
    [
      'Мост откроется завтра, заявил мэр.',
      'The bridge will open tomorrow, the mayor said.',
      'The bridge, which was closed for repairs, is opening tomorrow, the mayor said.',
    ],
    [
      'Короткие дожди до конца недели.',
      'Short rains until the end of the week.',
      'There will be short showers all week.',
    ],
  ])('is told as it is: %s', (russian, machine, human) => {
    expect(said(russian, machine, human)).toEqual([]);
  });
});
