import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowChecks } from '../../../shared/domain/check/registry.ts';
import { prepareChecks } from '../../../shared/domain/check/run.ts';
import { rowOf } from './rowOf.ts';

/** The names of the original that are told as gone from each row, without a machine translation. */
function goneFrom(
  ...rows: readonly (readonly [russian: string, human: string])[]
): readonly (readonly string[])[] {
  const read = rows.map(([russian, human]) => rowOf(russian, '', human));
  const { checkRow } = prepareChecks(read, rowChecks);
  return read.map((row, at) =>
    checkRow(row)
      .filter(({ check }) => check === 'nameLost')
      .map(({ source }) => rows[at]?.[0].slice(source?.from, source?.to) ?? ''),
  );
}

const surnames = [
  ['Магомедов', 'Magomedov'],
  ['Штраубингер', 'Straubinger'],
  ['Каримбердыев', 'Karimberdyev'],
  ['О’Коннор', "O'Connor"],
  ['Гаврилюк', 'Havryliuk'],
  ['Дюранти', 'Duranty'],
  ['Чжэньхуа', 'Zhenhua'],
] as const;

it('any name inside a sentence is told where nothing stands for it, and only there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...surnames), fc.boolean(), ([russian, english], isThere) => {
      const [found] = goneFrom([
        `Вчера утром ${russian} уехал на рыбалку.`,
        `Yesterday morning ${isThere ? `${english} ` : ''}went fishing.`,
      ]);
      expect(found).toEqual(isThere ? [] : [russian]);
    }),
  );
});

it('any name in the place of any other is told, whatever else the row names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...surnames), fc.constantFrom(...surnames), (own, other) => {
      fc.pre(own !== other);
      const [found] = goneFrom([
        `Вечером ${own[0]} победил, а ${other[0]} проиграл.`,
        `In the evening ${other[1]} won, and ${other[1]} lost.`,
      ]);
      expect(found).toEqual([own[0]]);
    }),
  );
});

describe('a name is not missed', () => {
  it.each([
    ['where it is put by its meaning', 'На Троицу ходили в лес.', 'At Whitsun they would go to the forest.'],
    ['where a place is meant by another', 'В Киеве недовольны.', 'Ukraine is not happy.'],
    ['that only begins a sentence', 'Крестьянка вышла во двор.', 'The woman went out into the yard.'],
    [
      'that is a thing in a contract',
      'Если Лизингополучатель задержит платёж, начисляется пеня.',
      'Late payment by the hirer is subject to a penalty.',
    ],
    [
      'that addresses somebody',
      'Дмитрий Анатольевич, скажите, что делать?',
      'Tell us, Prime Minister, what is to be done?',
    ],
    ['beside a surname', 'Умер Пётр Ильич Чайковский.', 'Tchaikovsky died.'],
    [
      'that is one half of a word',
      'Парад Военно-Морского Флота прошёл вчера.',
      'The Navy held its parade yesterday.',
    ],
    ['that a longer one begins with', 'В уезде Харьюмаа похолодало.', 'It has got colder in Harju.'],
    ['that is described', 'Он жил на улице Красных Зорь.', 'He lived on Red Dawn Street.'],
    ['that is another word as well', 'Роман «Степь» вышел в журнале.', 'The Steppe came out in a magazine.'],
    ['that is an abbreviation in some case', 'Она играла во МХАТе.', 'She played at the Moscow Art Theatre.'],
    ['that goes by an epithet', 'Он служил Грозному.', 'He served Ivan the Terrible.'],
    ['that Latin lost a letter of', 'Он наставлял Нерона и Цицерона.', 'He instructed Nero and Cicero.'],
  ])('%s', (_, russian, english) => {
    expect(goneFrom([russian, english])).toEqual([[]]);
  });
});

describe('a name is missed', () => {
  it.each([
    [
      'that is a title',
      'Он играл за столичный «Инфонет» и за «Торпедо».',
      'He played for Infonet of the capital and for.',
      'Торпедо',
    ],
    ['that ends as things do', 'Лингвист работал в Казани.', 'The linguist worked in Dorpat.', 'Казани'],
    ['in Latin letters', 'Ролик выложили в Instagram вчера.', 'The clip was posted yesterday.', 'Instagram'],
    [
      'beside the given name',
      'Вчера тренер Сергей Воробьёв ушёл.',
      'Coach Sergei left yesterday.',
      'Воробьёв',
    ],
    ['though a word of it is in the dictionary', 'Вчера Кузнецов уехал.', 'Yesterday left.', 'Кузнецов'],
    [
      'where the word that may be it is another one’s',
      'Вчера Пассатов встретил Патриотова.',
      'Patriotov met yesterday.',
      'Пассатов',
    ],
    [
      'of a whole person once',
      'В сборную вызван Роман Ширяйкин.',
      'The national team has called up.',
      'Ширяйкин',
    ],
  ])('%s', (_, russian, english, name) => {
    expect(goneFrom([russian, english])).toEqual([[name]]);
  });
});

it('a given name is missed where the version keeps them, and only there', () => {
  const people = ['Попов', 'Чернов', 'Серов', 'Рогов', 'Жуков', 'Титов'];
  const latin = ['Popov', 'Chernov', 'Serov', 'Rogov', 'Zhukov', 'Titov'];
  const rowsWith = (given: string) =>
    people.map(
      (name, at) => [`Вчера пришёл Игорь ${name}.`, `Yesterday${given} ${latin[at]} came.`] as const,
    );
  const gone = ['Вчера пришёл Игорь Климов.', 'Yesterday Klimov came.'] as const;
  expect(goneFrom(...rowsWith(' Igor'), gone).flat()).toEqual(['Игорь']);
  expect(goneFrom(...rowsWith(''), gone).flat()).toEqual([]);
});

it.each([
  ['Степан', 'Летом Степан уехал в Тверь.', 'In summer Semyon left for Tver.'],
  ['Тверь', 'Летом Степан уехал в Тверь.', 'In summer Stepan left for Tula.'],
  ['Читу', 'Поезд шёл в Читу.', 'The train was going to Chile.'],
  [
    'Букингемском',
    'В Букингемском дворце приняли посла.',
    'The ambassador was received at Birmingham Palace.',
  ],
  ['Манчестере', '«Сити» и «Реал» сыграют в Манчестере.', 'City and Real will play in Madrid.'],
])('%s is missed though another name begins alike or stands for it', (name, russian, human) => {
  expect(goneFrom([russian, human]).flat()).toContain(name);
});

it('a pronoun stands for whom the text names somewhere, and for nobody else', () => {
  const known = ['Вчера уволили Смирнова.', 'Smirnov was dismissed yesterday.'] as const;
  const spokenOf = ['Пришлось Смирнову идти к начальству.', 'He had to go to the management.'] as const;
  expect(goneFrom(known, spokenOf).flat()).toEqual([]);
  expect(goneFrom(spokenOf).flat()).toEqual(['Смирнову']);
});

it('a first word is missed where the originals have it inside a sentence elsewhere', () => {
  const other = ['Там был Шарль.', 'Charles was there.'] as const;
  expect(goneFrom(other, ['Шарль уехал.', 'Left by train.']).flat()).toEqual(['Шарль']);
});

it.each([
  ['Доктор Чебутыкин читал старую газету.', 'The doctor was reading an old newspaper.'],
  ['Вечером Илья Ильич не мог решиться встать.', 'That evening he could not bring himself to get up.'],
  ['Казанская икона Божией Матери была явлена девочке.', 'Our Lady of Kazan was revealed to a little girl.'],
  ['Ласточкино гнездо построили за год.', "The Swallow's Nest was built within a year."],
  ['Автобус шёл в Куангбинь.', 'The bus was going to Quang Binh.'],
  ['Марс стоит в созвездии Тельца.', 'Mars is in Taurus.'],
  ['Вильгельм Оранский высадился в Англии.', 'William of Orange landed in England.'],
  ['Генерал Чан Кайши ушёл на юг.', 'General Chiang Kai-shek went south.'],
  ['Весной Муаммар Каддафи улетел.', 'In spring Muammar Gaddafi flew out.'],
  ['Апостол Иаков остался в Иерусалиме.', 'James stayed in Jerusalem.'],
])('none is gone that a good translation gives otherwise: %s', (russian, human) => {
  expect(goneFrom([russian, human])).toEqual([[]]);
});

it.each([
  ['израильская', 'Вчера израильская армия усилила посты.', 'Yesterday the army reinforced its posts.'],
  ['немецком', 'Поезд остановился в немецком городе Везель.', 'The train stopped in the city of Wesel.'],
  ['лондонской', 'Операцию провели в лондонской клинике.', 'The operation took place in a clinic.'],
  [
    'российского',
    'По словам российского посла, Россия не спешит.',
    'According to the ambassador, Russia is in no hurry.',
  ],
])('%s is missed, which has no capital', (name, russian, human) => {
  expect(goneFrom([russian, human])).toEqual([[name]]);
});

it.each([
  ['Вчера израильская армия усилила посты.', "Yesterday Israel's army reinforced its posts."],
  ['Московские власти молчат.', "The capital's authorities are silent."],
  [
    'Немецкий посол прибыл в Берлин. Его встретил немецкий мэр.',
    'The ambassador of Germany came to Berlin. A German mayor met him.',
  ],
  [
    'По словам российского посла, Россия не спешит.',
    'According to the Russian ambassador, Moscow is in no hurry.',
  ],
  ['Сосед попал в беду.', 'The neighbour got into trouble.'],
  ['Он любит голландский сыр и турецкий кофе.', 'He loves Dutch cheese and Turkish coffee.'],
])('whose it is may be said in any words: %s', (russian, human) => {
  expect(goneFrom([russian, human]).flat()).toEqual([]);
});
