import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/domain/check/finding.ts';
import { endMark } from '../../../shared/domain/check/marks/ends.ts';
import { doubledPassage } from '../../../shared/domain/check/marks/passages.ts';
import { looseQuote } from '../../../shared/domain/check/marks/quotes.ts';
import { projectChecks, rowChecks } from '../../../shared/domain/check/registry.ts';
import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';
import { checkAll } from '../../../shared/domain/check/run.ts';

const marks = new Set(
  'untranslated lookalike invisible quotes brackets endMark question speechDash doubledWord doubledSpace doubledMark smallStart yo repeated'.split(
    ' ',
  ),
);

const rowOf = (source: string, text: string, machine: string | null, language = 'en'): CheckRow => ({
  source: readCheckText(1, source, 'ru'),
  machines: machine === null ? [] : [readCheckText(2, machine, 'en')],
  checked: [readCheckText(3, text, language)],
});

const check = (rows: readonly CheckRow[]): readonly (readonly Finding[])[] =>
  checkAll(rows, rowChecks, projectChecks).map((found) =>
    found.filter((finding) => marks.has(finding.check)),
  );

/** The messages and the words they point at. */
const said = (source: string, text: string, language = 'en'): readonly string[] =>
  (check([rowOf(source, text, null, language)])[0] ?? []).map(
    ({ message, span }) => `${message}: ${text.slice(span.from, span.to)}`,
  );

describe('reports', () => {
  test.each([
    ['Он сказал.', 'He said что думает.', ['untranslated: что думает']],
    ['ВНО.', 'WНO said.', ['lookalike: WНO']],
    ['36 °C.', '36 °С.', ['lookalike: С']],
    ['Вот дом.', 'Here is\u200B the \u2060house.', ['invisible: is\u200B']],
    ['Вот дом.', 'Here is the \u202Ehouse.', ['invisible: \u202Ehouse.']],
    ['(Да.)', '(Yes.', ['bracketLoose: (']],
    ['Да.', 'Yes].', ['bracketLoose: ]']],
    ['«Да», — сказал он.', '"Yes, he said.', ['quoteLoose: "']],
    ['Да.', 'Yes”.', ['quoteLoose: ”']],
    ['Конец.', 'The end', ['endMarkLost: ']],
    ['Заголовок', 'A headline.', ['endMarkAdded: .']],
    ['Стой!', 'Stop.', ['endMarkDiffers: .']],
    ['Кто там?', 'Who is there.', ['questionLost: ']],
    ['Он там.', 'Is he there?', ['questionAdded: ?']],
    ['Вот дом.', 'Here is the the house.', ['doubledWord: the the']],
    [
      'Вот старый дом',
      'An old house stands here An old house stands here',
      ['doubledPassage: An old house stands here'],
    ],
    [
      'Вот дом. Он стар.',
      'There is the house. It is ancient. There is the house. It is ancient.',
      ['doubledPassage: There is the house. It is ancient.'],
    ],
    ['Вот дом.', 'Here  is the house.', ['doubledSpace:   ']],
    ['Вот дом, да.', 'Here is the house , yes.', ['spaceBefore:  ']],
    ['Вот дом, да.', 'Here is the house,yes.', ['spaceMissing: ,']],
    ['Вот дом, да.', 'Here is the house ,yes.', ['spaceBefore:  ']],
    ['Вот дом. Он стар.', 'Here is a house.It is old.', ['spaceMissing: .']],
    ['Вот дом.', 'Here is the house..', ['doubledMark: ..']],
    ['Вот дом, да.', 'Here is the house,, yes.', ['doubledMark: ,,']],
    ['Вот дом: наш.', 'Here is the house:, ours.', ['doubledMark: :,']],
    ['Вот дом.', 'here is the house.', ['smallStart: here']],
    ['— Вот дом!', '“here is the house!”', ['smallStart: here']],
    ['Слово (или дом) тут.', 'A word (или дом) is here.', ['untranslated: или дом']],
  ])('%s / %s', (source, text, wanted) => {
    expect(said(source, text)).toEqual(wanted);
  });

  test('a Latin letter in a Russian version', () => {
    expect(said('Россия.', 'Pоссия.', 'ru')).toEqual(['lookalike: Pоссия']);
  });

  test('rows that stand as in the original, of a version that is Russian for them', () => {
    expect(said('Вот дом, да.', 'Вот дом, да.', 'ru')).toEqual(['untranslated: Вот дом, да']);
    expect(said('Вот дом, да.', 'Это дом, да.', 'ru')).toEqual([]);
  });
});

describe('lets be', () => {
  test.each([
    ['Он закричал сверху:', 'He shouted from above,'],
    ['Слова песни звучали у него в ушах:', 'The words of the song sounded in his ears—'],
    ['Какая темнота!..', 'How dark it is! …'],
    ['Платон Зимин.', 'Platon Zimin'],
    ['Скажи-ка, что ты там делал?', 'Tell me what you were doing there.'],
    ['Кто знает, от дороги или от горя?', 'Whether it was the road or grief, no one could say.'],
    ['кремль.рф.', 'See кремль.рф.'],
    ['кремль.рф/указ', 'See кремль.рф/указ'],
    ['Буква «ы».', 'The letter "ы".'],
    ['Слово «тоска».', 'The word toska (тоска).'],
    ['Сколько же можно ждать!', 'How long can one wait?'],
    ['Да?.. Нет!..', 'Yes? No!..'],
    ['Версия 2..3', 'Version 2..3'],
    ['Яндекс.Такси и err.ee.', 'Yandex.Taxi and err.ee.'],
    ['И так далее, и тому подобное.', 'And so on, etc.; and the like.'],
    ['Яблоко', 'apple'],
    ['Rus.err.ee пишет.', 'rus.err.ee writes.'],
    ['Семья 👩‍👧.', 'A fam\u00ADily 👩‍👧.'],
    ['1) Да; б) нет :)', '1) Yes; b) no :)'],
    ['Экран 12 дюймов.', 'A 12" screen.'],
    ['«Да».', '“Yes.”'],
    ['«Да»', '"Yes"'],
    ['Он сказал: «Нет!»', 'He said: “No!”'],
    ['Да, да.', 'Yes yes.'],
    ['Он был на Бора-Бора.', 'He was on Bora Bora.'],
    ['И и и.', 'And and and.'],
    ['Версия 1,5; vc.ru!', 'Version 1.5; vc.ru!'],
    ['Кто там?!', 'Who is there?'],
    ['Так пишут все [3].', 'Everybody writes so.[3]'],
    ['Так пишут все¹.', 'Everybody writes so.¹'],
    ['Он спросил, придёт ли она.', '"Is she coming?" he asked.'],
    ['Вы спрашиваете, верю ли я в приметы?', 'You ask whether I believe in omens.'],
    ['Пришлите счёт ещё раз, пожалуйста.', 'Could you send the bill again, please?'],
    ['Вперёд, солдаты, вперёд, солдаты!', 'Forward, soldiers, forward, soldiers!'],
    ['Спи, малыш мой милый. Спи, малыш мой милый.', 'Sleep, my pretty child. Sleep, my pretty child.'],
    ['Он искал дом за домом.', 'House after house after house he searched.'],
    ['Кто читает, тот читает книги.', 'Readers read books because readers read books well.'],
  ])('%s / %s', (source, text) => {
    expect(said(source, text)).toEqual([]);
  });
});

test('a quotation may go on over rows, each of which opens it again', () => {
  const rows = ['He said: “One.', '“Two.', 'Three.”'].map((text) => rowOf('Раз.', text, null));
  expect(check(rows).flat()).toEqual([]);
  const open = check(rows.slice(0, 1)).flat();
  expect(open.map(({ message }) => message)).toEqual(['quoteLoose']);
  expect(check([...rows, rowOf('Раз.', 'One.”', null)])[3]?.map(({ message }) => message)).toEqual([
    'quoteLoose',
  ]);
});

test('a mark that is gone is missed whatever other rows leave open', () => {
  const loose = (...rows: readonly CheckRow[]) =>
    check(rows).map((found) => found.filter(({ message }) => message === 'quoteLoose').length);
  const first = rowOf('«Пора, — сказал он.', '"It is time," he said. "Let us go.', null);
  const last = rowOf('Поезд ждёт».', 'The train is waiting."', null);
  const own = (text: string) => rowOf('Билеты были «по обычной цене».', text, null);
  expect(loose(first, own('Tickets were "at the usual price".'), last)).toEqual([0, 0, 0]);
  expect(loose(first, own('Tickets were at the usual price".'), last)).toEqual([0, 1, 0]);
  expect(loose(first, own('Tickets were "at the usual price.'), last)).toEqual([0, 1, 0]);
  // The original closes it, and the text does not.
  expect(
    loose(first, own('Tickets were "at the usual price".'), rowOf('Поезд ждёт».', 'The train waits.', null)),
  ).toEqual([1, 0, 0]);
});

test('a stop that is missing between two sentences is missed', () => {
  const missing = (text: string) =>
    check([rowOf('Музей закрыт. Он большой.', text, null)])
      .flat()
      .flatMap(({ message, params }) => (message === 'endMarkMissing' ? [params.text] : []));
  expect(missing('The museum is closed It is large.')).toEqual(['It']);
  expect(missing('The museum is closed However Anna is in.')).toEqual(['However']);
  expect(missing('The museum is closed. It is large.')).toEqual([]);
  expect(missing('The museum shows the film It follows and “Where now Is he” in March.')).toEqual([]);
  expect(missing('The museum in The Hague and I are large.')).toEqual([]);
});

test('a quotation stays open before a paragraph that opens it again, unless that begins a speech of its own', () => {
  const quotes = (...rows: readonly CheckRow[]) =>
    check(rows).map((found) => found.filter(({ message }) => message === 'quoteLoose').length);
  const [own, other] = ['Мать учила детей.', '— Мать учила детей.'];
  const first = rowOf('Отец служил.', '"My father served.', null);
  expect(quotes(first, rowOf(own, '"My mother taught," he said.', null))).toEqual([0, 0]);
  expect(quotes(first, rowOf(other, '"My mother taught," he said.', null))).toEqual([1, 0]);
  expect(quotes(first, rowOf(own, 'My mother taught, he said.', null))).toEqual([1, 0]);
});

describe('a dash that opens a speech', () => {
  const speech = (text: string) => rowOf('— Да.', text, '— Yes.');
  const lost = (rows: readonly CheckRow[]) =>
    check(rows).map((found) => found.some(({ message }) => message === 'speechDashLost'));

  test('is missed where the version keeps the others', () => {
    expect(lost([speech('— Yes.'), speech('“Yes.”'), speech('Yes.')])).toEqual([false, false, true]);
  });

  test('is not where the version has none', () => {
    expect(lost([speech('Yes.'), speech('Yes.'), speech('— Yes.')])).toEqual([false, false, false]);
  });
});

test('ё and е in one word of a Russian version: the rarer is reported', () => {
  const rows = ['Ребёнок спит.', 'Ребёнок ест.', 'Ребенок ушел.'].map((text) =>
    rowOf('X.', text, null, 'ru'),
  );
  expect(check(rows).map((found) => found.map(({ message, params }) => [message, params]))).toEqual([
    [],
    [],
    [['eRarer', { text: 'Ребенок', count: 2 }]],
  ]);
});

test('the same original translated differently', () => {
  const texts = ['We did not know.', 'We did not know.', 'We had no idea.'];
  const rows = texts.map((text) => rowOf('Мы не знали.', text, null));
  expect(check(rows).map((found) => found.map(({ message, params }) => [message, params]))).toEqual([
    [],
    [],
    [['repeated', { row: 1, other: 'We did not know.' }]],
  ]);
});

test('a line of asterisks ends with no mark, however long, and references hide none', () => {
  expect(endMark('So it was.[1] [12]*')).toBe('.');
  expect(endMark(`${'*'.repeat(2_000)} ${'*'.repeat(2_000)}`)).toBe('');
});

test('the stop of an abbreviation is none of a sentence', () => {
  expect(said('Набойки — 350 руб.', 'Heel tips: 350 roubles')).toEqual([]);
  expect(said('Умер 14 мая 2019 г.', 'Died on 14 May 2019')).toEqual([]);
  expect(said('Кирпич и прочее', 'Bricks etc.')).toEqual([]);
  expect(said('Набойки стоят 350 рублей.', 'Heel tips cost 350 roubles')).toEqual(['endMarkLost: ']);
});

test('a letter may call by name with a comma', () => {
  expect(said('Дорогой брат!', 'Dear brother,')).toEqual([]);
  expect(said('Стой!', 'Stop')).toEqual(['endMarkLost: ']);
});

test('what a version ends otherwise throughout is its rule; what it does now and then is told', () => {
  const speakers = ['Коля', 'Марина', 'Дед Мазай', 'Коля', 'Марина'];
  const ruled = speakers.map((name) => rowOf(name, `${name === 'Коля' ? 'Kolya' : 'Marina'} wrote:`, null));
  expect(check(ruled).flat()).toEqual([]);
  const rare = ruled.map((row, at) => (at > 2 ? rowOf('Ответ', 'Answer', null) : row));
  expect(
    check(rare)
      .flat()
      .map(({ message }) => message),
  ).toEqual(['endMarkAdded', 'endMarkAdded', 'endMarkAdded']);
});

test('the mark a text ends with is found behind what closes it', () => {
  expect(['Да.', '«Да».', '“Yes.”', 'Да…', 'Да...', 'Да', '«Да»', 'Да?!', '(Да.)', ''].map(endMark)).toEqual([
    '.',
    '.',
    '.',
    '…',
    '…',
    '',
    '',
    '?',
    '.',
    '',
  ]);
});

const piece = fc.constantFrom(
  ...'" “ ” « » ( ) . ? ! … слово word Word — , 12 а a ё \n'.split(' '),
  ' ',
  '  ',
);

test('spans lie in their texts and name what they point at', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 20 }), (source, text) => {
      const row = rowOf(source.join(' '), text.join(''), null);
      for (const { span, params } of check([row, row]).flat()) {
        expect(span.to).toBeLessThanOrEqual(text.join('').length);
        if (span.to > span.from && typeof params.text === 'string')
          expect(text.join('').slice(span.from, span.to)).toContain(params.text);
      }
    }),
  );
});

test('a text with all its quotation marks in pairs has none too many', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('“a”', '«б»', '"c"', 'd', '„e“'), { maxLength: 8 }), (parts) => {
      expect(looseQuote(parts.join(' '))).toBeNull();
    }),
  );
});

test('a passage of three words or more that is put in twice is found wherever it stands', () => {
  const word = fc.stringMatching(/^[a-z]{5,9}$/);
  const words = fc.uniqueArray(word, { minLength: 8, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (list, seed, more) => {
      const size = 3 + (more % (list.length - 3));
      const from = seed % (list.length - size + 1);
      const passage = list.slice(from, from + size);
      const text = [...list.slice(0, from), ...passage, ...list.slice(from)].join(' ');
      expect(doubledPassage(list.join(' '))).toBeNull();
      const { from: start, to } = doubledPassage(text) ?? { from: 0, to: 0 };
      expect(text.slice(start, to)).toBe(passage.join(' '));
    }),
  );
});
