import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectChecks, rowChecks } from '../../../shared/domain/check/registry.ts';
import { checkAll } from '../../../shared/domain/check/run.ts';
import { isEnglishTitle, titleInEnglish } from '../../../shared/domain/names/titles.ts';
import { rowOf } from './rowOf.ts';

/** What stands in the place of what, in findings of names alone. */
const told = (russian: string, human: string, machine = ''): readonly string[] =>
  (checkAll([rowOf(russian, machine, human)], rowChecks, projectChecks)[0] ?? [])
    .filter(({ check }) => check === 'nameLost' || check === 'nameSpelling')
    .map(({ span }) => human.slice(span.from, span.to));

const ranks = [
  ['полковник', 'Colonel'],
  ['адмирал', 'Admiral'],
  ['барон', 'Baron'],
  ['профессор', 'Professor'],
  ['архимандрит', 'Archimandrite'],
] as const;

it('a title in the place of any other is told, with a machine translation and without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ranks), fc.constantFrom(...ranks), ([russian, own], [, other]) => {
      const source = `Вечером приехал ${russian} Бережнов.`;
      const human = `${other} Berezhnov arrived in the evening.`;
      const wanted = own === other ? [] : [other];
      expect(told(source, human)).toEqual(wanted);
      expect(told(source, human, `In the evening ${own} Berezhnov came.`)).toEqual(wanted);
    }),
  );
});

describe('titles', () => {
  it.each([
    ['Граф Орлов принял князя Белозёрского.', 'Prince Orlov received Prince Belozyorsky.', ['Prince']],
    [
      'Поручик Рогов ударил капитана Лыкова.',
      'Captain Rogov struck Lieutenant Lykov.',
      ['Captain', 'Lieutenant'],
    ],
    ['Господин Рогачёв промолчал.', 'Mrs Rogachyov kept silent.', ['Mrs']],
    ['Спикер Думы Рогачёв промолчал.', 'President Rogachyov kept silent.', ['President']],
  ])('are told where they are others: %s', (russian, human, wanted) => {
    expect(told(russian, human)).toEqual(wanted);
  });

  it.each([
    ['Подполковник Рогачёв промолчал.', 'Lieutenant Colonel Rogachyov kept silent.'],
    ['Генерал-майор Рогачёв промолчал.', 'Major General Rogachyov kept silent.'],
    ['Адвокат Рогачёв промолчал.', 'Mr Rogachyov, the lawyer, kept silent.'],
    ['Приехал великий князь Михаил.', 'Grand Duke Mikhail arrived.'],
    ['Глава ведомства Рогачёв промолчал.', 'Minister Rogachyov kept silent.'],
    ['Приехали граф Орлов и его сын Глеб.', 'Orlov arrived with his son Count Gleb.'],
    ['Заместитель мэра Рогачёв промолчал.', 'Deputy Mayor Rogachyov kept silent.'],
  ])('are let be where they may be the same: %s', (russian, human) => {
    expect(told(russian, human)).toEqual([]);
  });

  it('are known in any case', () => {
    for (const word of ['полковника', 'полковнику', 'полковником']) {
      expect([...titleInEnglish(word)]).toEqual(['colonel']);
    }
    expect(titleInEnglish('полка').size).toBe(0);
    expect(isEnglishTitle('colonel')).toBe(true);
    expect(isEnglishTitle('deputy')).toBe(false);
  });
});

describe('initials', () => {
  it.each([
    ['Опыт поставил М. Кривцов.', 'The experiment was made by N. Krivtsov.', ['N']],
    [
      'Опыт поставили А. П. Кривцов и Е. Лунёва.',
      'The experiment was made by A. S. Krivtsov and E. Lunyova.',
      ['S'],
    ],
    ['Кривцов А. П. опоздал.', 'Krivtsov A. S. was late.', ['S']],
  ])('are told where they are others: %s', (russian, human, wanted) => {
    expect(told(russian, human)).toEqual(wanted);
  });

  it.each([
    ['Опыт поставили Е. Кривцова и Ю. Лунёв.', 'The experiment was made by Ye. Krivtsova and J. Lunyov.'],
    ['Опыт поставил А. П. Кривцов.', 'The experiment was made by P. Krivtsov.'],
    ['Опыт поставил А. П. Кривцов.', 'The experiment was made by Anton Krivtsov.'],
  ])('are let be where they may be the same: %s', (russian, human) => {
    expect(told(russian, human)).toEqual([]);
  });
});

describe('abbreviations and names that English has of its own', () => {
  it.each([
    ['Доклад ВОЗ вышел вчера.', 'The WTO report came out yesterday.', ['WTO']],
    ['Его задержала ФСБ.', 'He was detained by the FBI.', ['FBI']],
    ['Из клетки выделили РНК.', 'The DNA was extracted from the cell.', ['DNA']],
    ['Летом мы были в Вене.', 'In summer we were in Venice.', ['Venice']],
    ['Письмо адресовано римлянам.', 'The letter is addressed to the Galatians.', ['Galatians']],
    ['Там жил старец Сергий.', 'The elder Seraphim lived there.', ['Seraphim']],
    [
      'Всех поборол отец Зинаиды Павловны Шуховой.',
      "Zinaida Petrovna Shukhova's father beat them all.",
      ['Petrovna'],
    ],
  ])('are told where others stand in their place: %s', (russian, human, wanted) => {
    expect(told(russian, human)).toEqual(wanted);
  });

  it.each([
    ['Доклад ВОЗ вышел вчера.', 'The World Health Organization published its report yesterday.'],
    ['Об этом сказано в докладе ООН и ВТО.', 'The UN and the World Trade Organization say so in a report.'],
    ['Моисей вышел к народу.', 'Moses went out to the people.'],
    ['В Гатчине и Тернополе шёл снег.', 'It was snowing in Gatchina and Ternopil.'],
    ['Клавесин Баха расстроен.', "Bach's harpsichord is out of tune."],
    ['Письмо Шерлока Холмса у нас.', 'We have the letter of Sherlock Holmes.'],
  ])('are let be where a good translation has them so: %s', (russian, human) => {
    expect(told(russian, human)).toEqual([]);
  });
});

describe('surnames that are romanised by letters', () => {
  it.each([
    ['Вчера Терещук уехал в Подольск.', 'Yesterday Tereshkov left for Podolsk.', ['Tereshkov']],
    ['Вчера Терещук уехал в Подольск.', 'Yesterday Tereshchuk left for Podgorsk.', ['Podgorsk']],
    ['Речь Лаврова слушали молча.', "Lazareva's speech was heard in silence.", ["Lazareva's"]],
    ['Сын Иван Павлович уехал.', 'His son Ivan Petrovich has left.', ['Petrovich']],
    ['Рядом жил Смирнов.', 'Next door lived Simonov.', ['Simonov']],
    ['Дом стоял в Белгороде.', 'The house stood in Belgrade.', ['Belgrade']],
    ['Ставка упадёт осенью, считает Покровцев.', 'The rate will fall in autumn, believes.', ['']],
  ])('are told where others that begin alike stand in their place: %s', (russian, human, wanted) => {
    expect(told(russian, human)).toEqual(wanted);
  });

  it.each([
    ['Зеленский назначил Алексеенко главой.', 'Zelenskyy has appointed Oleksiienko head.'],
    ['Левандовский забил дважды, Войцеховский один раз.', 'Lewandowski scored twice, Wojciechowski once.'],
    ['Чайковский гостил у Рахманинова.', 'Tchaikovsky was staying with Rachmaninoff.'],
    ['Мы взяли билеты у Никитиных и Белозёровых.', 'We got tickets from the Nikitins and the Belozyorovs.'],
    ['Об этом писал Джамаль Хашкаджи.', 'Jamal Khashoggi wrote about it.'],
  ])('are let be in any spelling: %s', (russian, human) => {
    expect(told(russian, human)).toEqual([]);
  });
});

describe('names that have changed places', () => {
  const sent = [
    'Лунёв послал рукопись Кривцову, а Зыков ничего не знал.',
    'Lunyov sent the manuscript to Krivtsov, and Zykov knew nothing.',
  ] as const;

  it('are told by the words beside them in the machine translation', () => {
    const [russian, machine] = sent;
    expect(told(russian, 'Zykov sent Krivtsov the manuscript, and Lunyov knew nothing.', machine)).toEqual([
      'Zykov',
    ]);
    expect(told(russian, 'Krivtsov sent the manuscript to Lunyov, and Zykov knew nothing.', machine)).toEqual(
      ['Krivtsov'],
    );
  });

  it.each([
    'The manuscript was sent to Krivtsov by Lunyov, and Zykov knew nothing.',
    'Zykov knew nothing: Lunyov had sent the manuscript to Krivtsov.',
    'Lunyov sent Krivtsov the manuscript, and Zykov knew nothing.',
  ])('are let be in another order: %s', (human) => {
    expect(told(sent[0], human, sent[1])).toEqual([]);
  });

  it('are told without one where somebody goes from the one to the other', () => {
    const russian = 'Паром из Хельсинки в Таллин идёт два часа.';
    expect(told(russian, 'The ferry from Tallinn to Helsinki takes two hours.')).toEqual(['Tallinn']);
    expect(told(russian, 'The ferry to Tallinn from Helsinki takes two hours.')).toEqual([]);
  });
});
