import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** The words that are told as spelt wrong in the human's text of each row. */
function misspelt(
  ...rows: readonly (readonly [russian: string, machine: string, human: string])[]
): readonly string[] {
  const read = rows.map(([russian, machine, human]) => rowOf(russian, machine, human));
  const { checkRow } = prepareChecks(read, rowChecks);
  return read.flatMap((row, at) =>
    checkRow(row)
      .filter(({ check }) => check === 'nameSpelling')
      .map(({ span }) => rows[at]?.[2].slice(span.from, span.to) ?? ''),
  );
}

const vowels = 'aeiou'.split('');

it('any vowel of a Slavic name put for another is told, where no rule spells it so', () => {
  const name = 'Bobrovnokov';
  fc.assert(
    fc.property(fc.constantFrom(...vowels), fc.constantFrom(1, 4, 7), (vowel, at) => {
      const word = `${name.slice(0, at)}${vowel}${name.slice(at + 1)}`;
      const isRight = word === name;
      expect(misspelt(['Вечером Бобровноков уехал.', '', `In the evening ${word} left.`])).toEqual(
        isRight ? [] : [word],
      );
    }),
  );
});

describe('a slip', () => {
  it.each([
    ['Он живёт в Челябинске.', '', 'He lives in Chelebinsk.', 'Chelebinsk'],
    ['На вопросы ответил Саркози.', '', 'The questions were answered by Sarkoty.', 'Sarkoty'],
    ['За столом сидела Луиза Уильямс.', '', 'At the table sat Louisa Williaml.', 'Williaml'],
    ['В зале выступал Вайнгартнер.', '', 'In the hall spoke Weingartneb.', 'Weingartneb'],
    ['Врач Покатович ушёл.', '', 'Doctor Poktaovich left.', 'Poktaovich'],
    ['Пришёл Владимир.', '', 'Vladimer came.', 'Vladimer'],
    ['Его видели в Краснодаре.', '', 'He was seen in Kransodar.', 'Kransodar'],
    [
      'Тренер Дроздов ушёл, и Дроздов вернулся.',
      '',
      'Coach Drozdov left, and Drozzdov came back.',
      'Drozzdov',
    ],
    ['Суд допросил Панкратова.', '', 'The court questioned Pankratyev.', 'Pankratyev'],
    ['Вчера пришёл Уильямс.', 'Williams came yesterday.', 'Yesterday Willeams came.', 'Willeams'],
  ])('is told: %s', (russian, machine, human, word) => {
    expect(misspelt([russian, machine, human])).toEqual([word]);
  });
});

describe('no slip', () => {
  it.each([
    ['another rule', 'Пришли Алексей Шульгин и Юлия.', '', 'Aleksej Schulgin and Iuliia came.'],
    ['how it is spelt at home', 'Пришёл Гвардиола.', '', 'Guardiola came.'],
    ['what another name is', 'Канаевский лес у Канаевки.', '', 'The forest near Kanaevka.'],
    ['a word of English', 'Быков у Невы.', '', 'Bykov and the Navy by the Neva.'],
    ['sounds that letters written together have', 'Там был Беллинсгаузен.', '', 'Bellingshausen was there.'],
    ['what the machine has too', 'Он видел Покатович.', 'He saw Poktaovich.', 'He met Poktaovich.'],
    [
      'a letter that is written twice or once',
      'Вчера пришёл Гофман.',
      'Hoffmann came yesterday.',
      'Yesterday Hofmann came.',
    ],
    ['a Chinese name', 'Ли Сычэн приехал в Ухань из Шэньяна.', '', 'Li Sicheng came to Wuhan from Shenyang.'],
    ['an English name', 'Вчера пришли Фрэнк и Стиглиц.', '', 'Frank and Stieglitz came yesterday.'],
    [
      'a pet name',
      'Пришёл Уильям с дочерью.',
      'William came with his daughter.',
      'William came with little Billie.',
    ],
    ['a guess of the machine', 'Вошла Ланди.', 'Landi entered.', 'Lundy came in.'],
  ])('is %s', (_, russian, machine, human) => {
    expect(misspelt([russian, machine, human])).toEqual([]);
  });

  it('is what a version always writes', () => {
    const row = ['Там живёт Скрипниченко.', '', 'Skrypnychenka lives there.'] as const;
    expect(misspelt(row, row, row)).toEqual([]);
  });
});

it.each([
  ['Новак Джокович', 'Novak Djokovic'],
  ['Златан Ибрагимович', 'Zlatan Ibrahimović'],
  ['Адам Мицкевич', 'Adam Mickiewicz'],
  ['Войцех Ярузельский', 'Wojciech Jaruzelski'],
  ['Каролин Возняцки', 'Caroline Wozniacki'],
  ['Зинедин Зидан', 'Zinedine Zidane'],
  ['Линдси Грэм', 'Lindsey Graham'],
  ['Питер Брейгель', 'Pieter Bruegel'],
  ['Джакомо Пуччини', 'Giacomo Puccini'],
  ['Эрнест Резерфорд', 'Ernest Rutherford'],
  ['Антонин Дворжак', 'Antonín Dvořák'],
  ['Магомет', 'Mahomet'],
  ['Щецин', 'Szczecin'],
])('%s, %s: as it is spelt at home, with no machine to tell', (name, english) => {
  const text = `Reporters have learned that ${english} is waiting for an answer.`;
  expect(misspelt([`Журналисты узнали, что ${name} ждёт ответа.`, '', text])).toEqual([]);
});
