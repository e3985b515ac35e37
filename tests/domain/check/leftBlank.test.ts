import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Russian words that are missed in a row, by the Russian alone or beside a machine's text. */
function missed(russian: string, machine: string, human: string): readonly string[] {
  const row = rowOf(russian, machine, human);
  return checkerOf(meaningCheck, [row])(row)
    .filter(({ check }) => check === 'nameLost')
    .map(({ source }) => (source === null ? '' : russian.slice(source.from, source.to)));
}

const twice = 'Самолёт сел в Перми. Из Перми пассажиров увезли на автобусах.';
const machineTwice = 'The plane landed in Perm. Passengers were taken away from Perm by bus.';

describe.each([
  ['by the Russian alone', ''],
  ['beside a machine', machineTwice],
])('a name that the row has elsewhere, %s,', (_, machine) => {
  it.each([
    'The plane landed in. From Perm the passengers were taken away by bus.',
    'The plane landed in Perm. The passengers were taken by bus from.',
    'The plane landed in due to fog. From Perm the passengers were taken away by bus.',
  ])('is missed where its sentence lacks a noun: %s', (human) => {
    expect(missed(twice, machine, human)).toEqual(['Перми']);
  });

  it.each([
    'The plane landed in Perm. From there the passengers were taken away by bus.',
    'The plane landed in Perm, where buses were brought in to take the passengers away.',
  ])('may be told otherwise where it lacks none: %s', (human) => {
    expect(missed(twice, machine, human)).toEqual([]);
  });
});

describe('by the Russian alone a name is missed', () => {
  it.each([
    ['Россией', 'Романовы правили Россией после смуты.', 'The Romanovs ruled the after the troubles.'],
    ['Кейтеля', 'Жуков принял капитуляцию Кейтеля.', "Zhukov accepted 's surrender."],
    ['Касым', 'Власть получил Касым-Жомарт Токаев.', 'Power went to -Jomart Tokayev.'],
    ['Дьякову', 'Граф проиграл имение поручику Дьякову.', 'The count lost his estate to Lieutenant.'],
    ['Корее', 'В Южной Корее прошли выборы.', 'Elections took place in South on Sunday.'],
  ])('where %s should stand', (name, russian, human) => {
    expect(missed(russian, '', human)).toEqual([name]);
  });

  it('of a surname that is there, where the given name stands alone', () => {
    const russian = 'С ней говорила Эльвира Набиуллина. Набиуллина обещала помочь.';
    expect(missed(russian, '', 'Elvira spoke to her. Nabiullina promised to help.')).toEqual(['Набиуллина']);
    expect(missed(russian, '', 'Elvira Nabiullina spoke to her. Nabiullina promised to help.')).toEqual([]);
  });
});

describe('by the Russian alone nothing is missed', () => {
  it.each([
    ['who is spoken to', 'Куда же ты, Леонид, в десять-то лет?', 'And where might you be off to, at ten?'],
    ['a patronymic', 'Анна Петровна вошла.', 'Anna came in.'],
    [
      'what is no name',
      'После того как дом снесли, яму засыпали.',
      'After it was torn down the pit was filled in.',
    ],
    ['what only sounds like a name', 'Занятия в школе платные.', 'Lessons at the school are charged for.'],
    ['a title for the whole name', 'Папа Римский прилетел в Перу.', 'The Pope came in to land in Peru.'],
  ])('of %s', (_, russian, human) => {
    expect(missed(russian, '', human)).toEqual([]);
  });
});

describe('beside a machine a word that it gives a capital is missed where nothing stands for it', () => {
  it.each([
    [
      'Папа',
      'Сегодня Папа принял послов.',
      'Today the Pope received the envoys.',
      'Today the received the envoys.',
    ],
    [
      'кабмина',
      'По данным кабмина, мост готов.',
      'According to the Cabinet, it is ready.',
      'The of Ministers says that it is ready.',
    ],
    ['мусульмане', 'Здание улучшили мусульмане.', 'The Muslims have improved it.', 'The have improved it.'],
    [
      'Ливии',
      'В Ливии его сбил дрон. Силы ливийской армии отступили.',
      'In Libya it was destroyed by a drone. The forces of the Libyan army retreated.',
      'It was destroyed in by a drone. The forces of the Libyan army retreated.',
    ],
    [
      'Патриарх',
      'Патриарх благословил паломников.',
      'Patriarch blesses pilgrims.',
      'The blessed the pilgrims.',
    ],
    [
      'Нации',
      'Объединённые Нации осудили набег.',
      'The United Nations condemned the raid.',
      'The United condemned the raid.',
    ],
  ])('%s', (word, russian, machine, human) => {
    expect(missed(russian, machine, human)).toEqual([word]);
  });
});

describe('beside a machine a name that the row has elsewhere is missed', () => {
  it.each([
    [
      'where a verb lacks what it is done to',
      'Исключили Кольцова. Союз исключил Кольцова из списка.',
      'Koltsov was excluded. The union removed Koltsov from the list.',
      'Koltsov was excluded. The union has excluded from the roster.',
      ['Кольцова'],
    ],
    [
      'unless what it is done to stands before it',
      'Исключили Кольцова. Это те, кого Кольцов исключил из списка.',
      'Koltsov was excluded. These are those whom Koltsov has excluded from the list.',
      'Koltsov was excluded. These are men whom he has excluded from the list.',
      [],
    ],
    [
      'where a sentence lacks who does it',
      'Кольцов отстал. Но в третьем заезде Кольцов показал лучшее время.',
      'Koltsov fell behind. But in the third race Koltsov showed the best time.',
      'Koltsov fell behind. In the third heat, clocked the fastest lap.',
      ['Кольцов'],
    ],
    [
      'unless it is told in passing what was done to him',
      'Кольцов отстал. В третьем заезде Кольцова, обогнанного всеми, освистали.',
      'Koltsov fell behind. In the third race Koltsov, overtaken by everyone, was booed.',
      'Koltsov fell behind. In the third race, passed by everyone, he was booed.',
      [],
    ],
    [
      'where those who live there are meant',
      'Но рязанцам обещали тепло. Рязань ждёт.',
      'But Ryazan residents were promised warmth. Ryazan is waiting.',
      'But residents were promised warmth. Ryazan is waiting.',
      ['Рязань'],
    ],
  ])('%s', (_, russian, machine, human, names) => {
    expect(missed(russian, machine, human)).toEqual(names);
  });
});

describe('beside a machine a word is missed that is torn out of a name', () => {
  it.each([
    [
      'разведывательное',
      'Центральное разведывательное управление молчит.',
      'The Central Intelligence Agency is silent.',
      'The Central Agency is silent.',
    ],
    ['Бад', 'Ездили мы в Бад-Гаштайн.', 'We went to Bad Gastein.', 'We used to travel to Gastein.'],
  ])('%s', (word, russian, machine, human) => {
    expect(missed(russian, machine, human)).toEqual([word]);
    expect(missed(russian, machine, machine)).toEqual([]);
  });

  it.each([
    [
      'a given name',
      'Писал Роберт Льюис Стивенсон.',
      'It was by Robert Louis Stevenson.',
      'It was by Robert Stevenson.',
    ],
    ['a saint', 'Ездили в Санкт-Петербург.', 'They went to Saint Petersburg.', 'They went to Petersburg.'],
  ])('but not %s', (_, russian, machine, human) => {
    expect(missed(russian, machine, human)).toEqual([]);
  });
});

describe('beside a machine what is called so stands for a name', () => {
  it('where it is who somebody is, and not what is somewhere', () => {
    expect(missed('Доктор Вернер ушёл.', 'Doctor Werner left.', 'The doctor left.')).toEqual([]);
    expect(
      missed(
        'Администрация Сызрани предупредила.',
        'The administration of Syzran warned.',
        'The administration warned.',
      ),
    ).toEqual(['Сызрани']);
  });
});
