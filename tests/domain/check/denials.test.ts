import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import type { CheckRow } from '../../../shared/domain/check/row.ts';
import { checkerOf, meaningFound as found, rowOf } from './rowOf.ts';

describe('several denials in a sentence', () => {
  it.each([
    [
      'Сторож не смог завести лодку, и рыбаки ушли пешком через лес.',
      'The watchman could not start the boat, and the fishermen walked through the forest.',
      'The watchman was unable to start the boat, and the fishermen did [not] walk through the forest.',
    ],
    ['Без дождя не обойдётся.', 'It will not be without rain.', 'There will [not] be rain.'],
    [
      'Имена победителей недопустимо скрывать.',
      'It is unacceptable to hide the names of the winners.',
      'It is [not] unacceptable to hide the names of the winners.',
    ],
  ])('%s: one is gained', (ru, mt, text) => {
    const human = text.replaceAll(/[[\]]/g, '');
    expect(found(rowOf(ru, mt, human))).toEqual(['negation: not']);
    expect(found(rowOf(ru, mt, text.replace('did [not] walk', 'walked').replace('[not] ', '')))).toEqual([]);
  });

  it.each([
    [
      'Имена спасателей не разглашаются.',
      'The names of the rescuers were not disclosed.',
      'The names of the rescuers were disclosed.',
    ],
    [
      'Зимой дорог не хватает, и почту не возят.',
      'In winter there are not enough roads, and mail is not delivered.',
      'In winter roads are not insufficient, and mail is not delivered.',
    ],
  ])('%s: one is lost', (ru, mt, text) => {
    expect(found(rowOf(ru, mt, text))).toEqual([expect.stringMatching(/^negation: /)]);
  });

  it.each([
    [
      'О причинах обвала не сообщается.',
      'No cause of the collapse was reported.',
      'The causes of the collapse were not reported.',
    ],
    [
      'Мельнице нет равных на всей реке.',
      'The mill has no equal on the whole river.',
      'The mill is unequalled on the whole of the river.',
    ],
  ])('%s: one answers to the other', (ru, mt, text) => {
    expect(found(rowOf(ru, mt, text))).toEqual([]);
  });
});

describe('a negation by the Russian alone', () => {
  it.each([
    ['Печь чистят не реже двух раз в год.', 'The stove is cleaned at {least|most} twice a year.'],
    ['Мёд дают не чаще двух раз в день.', 'Honey is given at {most|least} twice a day.'],
    ['Рыбаки не теряют надежды.', 'The fishermen are {not |}losing hope.'],
    ['Мастера пока не ответили.', 'The craftsmen have {not yet|already} replied.'],
    ['Снег в горах пока не растаял.', 'The snow in the mountains {has not melted|has melted} yet.'],
    [
      'Выше двух метров вода пока не поднимается.',
      'The water {has not risen|has risen} above two metres yet.',
    ],
    ['Сообщили, что связь с базой отсутствовала.', 'They said there was {no|some} contact with the base.'],
    ['Скидка касается не только новых лодок.', 'The discount covers {not only|only} new boats.'],
  ])('is told in %s', (ru, said) => {
    const of = (at: 0 | 1) => said.replace(/\{(.*)\|(.*)\}/, (_, ...sides: string[]) => sides[at] ?? '');
    expect(found(rowOf(ru, '', of(0)))).toEqual([]);
    expect(found(rowOf(ru, '', of(1)))).toEqual([expect.stringMatching(/^negation: /)]);
  });
});

it.each([
  ['Снег в горах пока не растаял.', 'The snow in the mountains has yet to melt.'],
  ['Связь с базой отсутствовала.', 'There was a breakdown: contact with the base was lost.'],
  ['Пока сторож отсутствовал, случился пожар.', 'There was a fire while the watchman was away.'],
])('says in English what is denied in %s', (ru, en) => {
  expect(found(rowOf(ru, '', en))).toEqual([]);
});

describe('negation in other words', () => {
  const severities = (row: CheckRow) =>
    checkerOf(meaningCheck, [row])(row).flatMap(({ check, severity }) =>
      check === 'negation' ? [severity] : [],
    );

  it.each([
    ['a question that wants a yes', 'Почему бы не купить новые часы?', 'Why not buy a new watch?', "Wouldn't it be easier to buy a new watch?"],
    ['the last time', 'Этот колокол последний раз звонил в 1972 году.', 'This bell last rang in 1972.', 'Nobody has heard this bell ring since 1972.'],
    ['standing still since', 'Колокол молчит с 1972 года.', 'The bell has been silent since 1972.', 'Nobody has rung the bell since 1972.'],
    ['no longer, for an end', 'Поддержка этой версии закончилась весной.', 'Support for this version ended in spring.', 'This version has no longer been supported after spring.'],
    ['a verb that forbids', 'Суд не допустил ярмарки.', 'The court did not allow the fair.', 'The fair was outlawed by the court.'],
    ['a verb that leaves out', 'Имён в письме не указали.', 'No names were given in the letter.', 'The letter omitted names.'],
  ])('may be %s', (_, source, witness, text) => {
    expect(severities(rowOf(source, witness, text))).toEqual([]);
  }); // biome-ignore format: cases are read as lines

  it('is an error where the same word stands bare, a warning where the sentence is told freely', () => {
    const source = 'Город не мешает, и это уже немало.';
    const witness = 'The city does not interfere, and this is already a lot.';
    expect(severities(rowOf(source, witness, 'The city does interfere, and this is a lot already.'))).toEqual(
      ['error'],
    );
    expect(
      severities(rowOf(source, witness, 'The city leaves us in peace, which is a lot already.')),
    ).toEqual(['warning']);
  });

  it('is an error where another human bears the machine out, and the sentence is told word by word', () => {
    const source = 'Вечером паром к острову больше не ходит, и люди ночуют у причала.';
    const witness = 'In the evening the ferry to the island does not run, and people sleep at the pier.';
    const other = 'In the evening no ferry goes to the island, and people spend the night at the pier.';
    const text = 'In the evening the ferry to the island sails, and people sleep at the pier.';
    expect(severities(rowOf(source, witness, text))).toEqual(['warning']);
    expect(severities(rowOf(source, witness, text, other))).toEqual(['error']);
  });
});
