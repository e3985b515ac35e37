import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCheck } from '../../../shared/domain/check/figureCheck.ts';
import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';
import { checkerOf } from './rowOf.ts';

const rowOf = (source: string, text: string, machine?: string): CheckRow => ({
  source: readCheckText(1, source, 'ru'),
  machines: machine === undefined ? [] : [readCheckText(2, machine, 'en')],
  checked: [readCheckText(3, text, 'en')],
});

const messages = (source: string, text: string, machine?: string): readonly string[] =>
  checkerOf(figureCheck)(rowOf(source, text, machine)).map(({ message }) => message);

describe('says the same in both languages', () => {
  test.each([
    ['13 миллиардов долларов', '$13 billion'],
    ['13 миллиардов долларов', 'USD 13bn'],
    ['13 млрд долл', '$13,000,000,000'],
    ['53 % опрошенных', '53% of those asked'],
    ['53 процента', '53 per cent'],
    ['20 мая', 'May 20'],
    ['20.05.2021 г.', 'on 20 May 2021'],
    ['1 234,5 км', '1,234.5 km'],
    ['двадцать пять тысяч человек', '25,000 people'],
    ['две с половиной тысячи', 'two and a half thousand'],
    ['полтора миллиона', '1.5 million'],
    ['полмиллиона', 'half a million'],
    ['2-3 млн рублей', 'from 2 million to 3 million rubles'],
    ['1 млн 200 тыс.', '1.2 million'],
    ['в 18.20', 'at 6:20 pm'],
    ['в 17 часов 47 минут', 'at 1747 hours'],
    ['1/8 финала', 'the round of 16'],
    ['в 1897 году', "back in '97"],
    ['45 минут', 'three quarters of an hour'],
    ['в половине восьмого', 'at half past seven'],
    ['в половине восьмого', 'at 7:30'],
    ['в четверть шестого', 'at a quarter past five'],
    ['шёл третий час ночи', 'it was past two in the morning'],
    ['в третьем часу ночи', 'past two in the morning'],
    ['шёл третий час спора', 'the third hour of the dispute'],
    ['ничья — 0:0', 'a goalless draw'],
    ['не превысит 1 %', 'no more than 1%'],
    ['увеличилось в 1,5 раза', 'grew by 50%'],
    ['в позапрошлом году', 'two years ago'],
    ['сократилось в 4 раза', 'fell by 75%'],
    ['в XVII веке', 'in the 1600s'],
    ['двухсотлетие, 200-летие', 'bicentenary'],
    ['столетие', '100th anniversary'],
    ['100 кг', '220 pounds'],
    ['в 1/4 финала', 'in the quarterfinals'],
    ['25 мая в 12:25 (13:25 мск)', 'at 12:25 on May 25 (1:25 PM MSK)'],
    ['в 7 вечера', 'at 7 p.m.'],
    ['в 17 часов 47 минут', 'at 5:47 PM'],
    ['в 80-е годы', 'in the eighties'],
    ['в 1980-х', "in the '80s"],
    ['девяностые', 'the 1990s'],
    ['сезон 2019/20', 'the 2019–2020 season'],
    ['XXI век', 'the 21st century'],
    ['в тысяча девятьсот восемьдесят третьем году', 'in nineteen eighty-three'],
    ['двое суток', '48 hours'],
    ['100 километров', '62 miles'],
    ['трёхлетний ребёнок ждал три месяца', 'a child of three waited for three months'],
    ['12-летний мальчик ждал долго', 'a boy of twelve waited for hours'],
    ['полуторагодовалый щенок', 'an eighteen-month-old puppy'],
    ['сорокапятиминутная лекция', 'a lecture of three quarters of an hour'],
    ['90 км/ч', '56 mph'],
    ['выиграли 3:0', 'won three-nil'],
    ['17 тысяч квадратных километров', '6,560 square miles'],
    ['2 гектара', '20,000 sq. m'],
    ['6 соток', '600 m²'],
    ['комната в 20 метров', '20 square metres'],
    ['180 градусов', '356°F'],
    ['20 °С', '68 degrees Fahrenheit'],
    ['сотни тысяч людей', 'hundreds of thousands of people'],
    ['Екатерина II', 'Catherine the Second'],
    ['Пётр I', 'Peter the Great'],
    ['1 мая, когда я', 'When I on May 1'],
    ['ростом метр восемьдесят', `five foot eleven (5'11")`],
    ['ростом 1,88 м', 'six feet two inches tall'],
    ['трёхлетний мальчик', 'a three-year-old boy'],
    ['три десятка', 'thirty'],
    ['пятеро, семеро и двенадцать', 'five, seven and twelve'],
    ['двести сорок первый', 'the two hundred and forty-first'],
    ['в понедельник, 3 июля', 'on Monday, July 3rd'],
    ['счет 5:0', 'a 5-0 win'],
    ['семью годами позже', 'seven years later'],
    ['полтора месяца', 'six weeks'],
    ['полкило муки', '500 g of flour'],
    ['пол-литра бульона', '500 ml of stock'],
    ['в сорок первом', 'in 1941'],
    ['детям до двенадцати', 'for under-twelves'],
    ['в 1 мл — 50 мг', '50 mg in each millilitre'],
    ['привезли из Йены', 'brought from Jena'],
    ['без десяти восемь утра', 'at 7:50 in the morning'],
    ['без двадцати пяти минут три', 'at 2:35'],
    ['пять минут шестого', 'five past five'],
    ['в 16:40', 'at twenty to five'],
    ['ему шёл семнадцатый год', 'he was sixteen'],
    ['вёрст пятнадцать до станции', 'ten miles from the station'],
    ['десятка два лодок', 'some twenty boats'],
    ['тысяч пять рублей', 'about 5,000 roubles'],
    ['1,5 км пути', '1,500 metres of the way'],
    ['двадцать пять солдатиков', 'five-and-twenty soldiers'],
    ['один доллар и восемьдесят семь центов', '$1.87'],
    ['только доллар и сорок центов', 'just $1.40'],
    ['75 рублей 30 копеек', '75.30 roubles'],
    ['2 р. 73 к.', 'two roubles and seventy-three kopecks'],
    ['80 % избирателей', 'four-fifths of the voters'],
    ['0,3 секунды', 'three tenths of a second'],
    ['без четверти пять', 'at 4:45'],
    ['в половине восьмого', 'at half past seven in the evening'],
    ['от 5 до 7 тысяч евро', '€5,000–7,000'],
    ['3:2 (1:0, 1:1, 1:1)', '3-2 (1-0, 1-1, 1-1)'],
    ['билет 1500 р., детский 700 р.', 'tickets cost 1,500 roubles, 700 for children'],
    ['в нулевые и десятые годы', 'in the 2000s and 2010s'],
    ['в середу и в четверток', 'on Wednesday and Thursday'],
    ['лет пяток', 'some five years'],
    ['потерял десяток килограммов', 'lost ten kilos'],
    ['около полумиллиона', 'some 500,000'],
    ['двадцать вёрст', '13 miles'],
    ['8 (495) 123-45-67', '+7 495 123 45 67'],
    ['она попробует', 'she would try, and rubs her eyes'],
    ['через сутки', 'in 24 hours'],
    ['через две недели', 'in a fortnight, fourteen days later'],
    ['полтора года назад', 'one-and-a-half years ago'],
    ['полгода прошло', 'six months passed'],
    ['на днях', 'this week'],
    ['продала часы', 'sold her watch that day'],
    ['за 2015 год', 'in 2015, for hours'],
    ['несколько часов', 'a while'],
    ['в третий раз', 'yet again'],
    ['ещё раз', 'a second time'],
    ['COVID-19', 'the coronavirus'],
  ])('%s = %s', (source, text) => {
    expect(messages(source, text)).toEqual([]);
  });
});

describe('tells what differs', () => {
  test.each([
    ['13 миллиардов долларов', '$13 million', ['numberDiffers']],
    ['13 миллиардов долларов', '€13 billion', ['moneyDiffers']],
    ['13 миллиардов долларов', '13 billion', ['moneyDiffers']],
    ['53 %', '53', ['percentDiffers']],
    ['53 %', '35 %', ['numberDiffers']],
    ['20 мая', 'May 21', ['numberDiffers']],
    ['20 мая', 'March 20', ['dateDiffers']],
    ['в среду, 5 мая', 'on Thursday, May 5', ['dateAdded']],
    ['в четверг', 'on Friday', ['dateDiffers']],
    ['в 18:20', 'at 6:20 am', ['timeDiffers']],
    ['пять лет', 'five months', ['unitDiffers']],
    ['663 км', '663 weeks', ['unitDiffers']],
    ['несколько дней назад', 'a few hours ago', ['unitDiffers']],
    ['за последние месяцы', 'over the past years', ['unitDiffers']],
    ['на третьем месте', 'in second place', ['numberDiffers']],
    ['в первой гонке', 'in the third race', ['numberDiffers']],
    ['50 мг вещества', '50 g of the substance', ['unitDiffers']],
    ['в 5 мл воды', 'in 5 l of water', ['unitDiffers']],
    ['десять человек', 'people', ['numberLost']],
    ['люди', 'eleven people', ['numberAdded']],
    ['в 2010 году 500 человек', 'in 2010, 5000 people', ['numberDiffers']],
    ['от 30 % до 30 %', 'from 30% on', ['numberLost']],
    ['за доллары', 'for euros', ['moneyDiffers']],
    ['тридцать раз', 'thirteen times', ['numberDiffers']],
    ['заболели COVID-19', 'fell ill with COVID-29', ['numberAdded']],
    ['в половине восьмого', 'at half past eight', ['timeDiffers']],
    ['без четверти пять', 'at 5:15', ['timeDiffers']],
    ['двадцать пять солдатиков', 'six-and-twenty soldiers', ['numberDiffers']],
    ['один доллар и восемьдесят семь центов', '$1.78', ['numberDiffers']],
    ['80 % избирателей', 'three-fifths of the voters', ['numberDiffers']],
    ['второго декабря 1805 года', 'on 12 December 1805', ['numberAdded']],
    ['без десяти восемь', 'at 8:10', ['timeAdded', 'numberLost']],
  ])('%s / %s', (source, text, wanted) => {
    expect(messages(source, text)).toEqual(wanted);
  });

  test('what nobody need put as a number, where another stands by the same word', () => {
    expect(messages('третий этаж', 'the second floor', 'the third floor')).toEqual(['numberDiffers']);
    expect(messages('третий этаж', 'the third storey', 'the third floor')).toEqual([]);
  });

  test('with its place in both texts and their words', () => {
    const [found] = checkerOf(figureCheck)(rowOf('Это 13 млрд долларов.', 'That is $13 million.'));
    expect(found).toEqual({
      check: 'number',
      severity: 'error',
      version: 3,
      span: { from: 8, to: 19 },
      source: { from: 4, to: 20 },
      message: 'numberDiffers',
      params: { source: '13 млрд долларов', text: '$13 million' },
    });
  });

  test('beside what it is most like', () => {
    const found = checkerOf(figureCheck)(
      rowOf('За тридцать один год прошло 64 часов.', 'In seven years, 46 hours.'),
    );
    expect(found.map(({ params }) => params)).toEqual([
      { source: 'тридцать один год', text: 'seven years' },
      { source: '64 часов', text: '46 hours' },
    ]);
  });

  test('at the end of the sentence where something is missing', () => {
    const [found] = checkerOf(figureCheck)(rowOf('Их десять. Все здесь.', 'There they are. All are here.'));
    expect(found?.span).toEqual({ from: 14, to: 14 });
    expect(found?.source).toEqual({ from: 3, to: 9 });
  });
});

test('what no machine translation has may be a slip of the original', () => {
  expect(messages('больше 1,5 военных', '1500 soldiers', '1500 soldiers')).toEqual([]);
  expect(messages('больше 1,5 военных', '1500 soldiers', '1.5 soldiers')).toEqual(['numberDiffers']);
});

test('texts in languages whose number words are not known are let be', () => {
  const row = { ...rowOf('пять', 'drei'), checked: [readCheckText(3, 'drei', 'de')] };
  expect(checkerOf(figureCheck)(row)).toEqual([]);
});

const grouped = (value: number, sign: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, sign);

test('every whole number is read alike in Russian and English digits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 999_999_999 }),
      fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009'),
      (value, space) => {
        expect(messages(`Их ${grouped(value, space)}.`, `There are ${grouped(value, ',')}.`)).toEqual([]);
        expect(messages(`Их ${value}.`, `There are ${value + 1}.`)).toEqual(['numberDiffers']);
      },
    ),
  );
});
