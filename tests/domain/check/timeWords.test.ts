import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCheck } from '../../../shared/domain/check/figureCheck.ts';
import { checkerOf, rowOf } from './rowOf.ts';

const messages = (source: string, text: string, machine?: string): readonly string[] =>
  checkerOf(figureCheck)(rowOf(source, machine ?? '', text)).map(({ message }) => message);

/** Words of one sort; each excludes the others. */
const sorts: readonly (readonly (readonly [russian: string, english: string])[])[] = [
  [
    ['вчера', 'yesterday'],
    ['сегодня', 'today'],
    ['завтра', 'tomorrow'],
  ],
  [
    ['весной', 'in the spring'],
    ['летом', 'in summer'],
    ['осенью', 'in autumn'],
    ['зимой', 'in winter'],
  ],
  [
    ['утром', 'in the morning'],
    ['днём', 'in the afternoon'],
    ['ночью', 'at night'],
  ],
  [
    ['впервые', 'for the first time'],
    ['во второй раз', 'for the second time'],
    ['в последний раз', 'for the last time'],
  ],
  [
    ['раз в месяц', 'once a month'],
    ['два раза в месяц', 'twice a month'],
    ['трижды в месяц', 'three times a month'],
  ],
  [
    ['в начале года', 'at the beginning of the year'],
    ['в конце года', 'at the end of the year'],
  ],
  [
    ['за несколько сотен', 'for a few hundred'],
    ['за несколько тысяч', 'for several thousand'],
    ['за несколько миллионов', 'for millions'],
    ['за миллиарды', 'for billions'],
  ],
  [
    ['в полдень', 'at noon'],
    ['в полночь', 'at midnight'],
  ],
  [
    ['в первом тайме', 'in the first half'],
    ['во втором тайме', 'in the second half'],
  ],
  [
    ['в первом квартале', 'in the first quarter'],
    ['во II квартале', 'in Q2'],
    ['в третьем квартале', 'in the third quarter'],
    ['в четвёртом квартале', 'in the fourth quarter'],
  ],
  [
    ['в начале мая', 'in early May'],
    ['в середине мая', 'in mid-May'],
    ['в конце мая', 'in late May'],
  ],
  [
    ['в прошлом месяце', 'last month'],
    ['в этом месяце', 'this month'],
    ['в следующем месяце', 'next month'],
  ],
  [
    ['десятки людей', 'dozens of people'],
    ['сотни людей', 'hundreds of people'],
    ['тысячи людей', 'thousands of people'],
  ],
  [
    ['десятилетия спустя', 'decades later'],
    ['столетия спустя', 'centuries later'],
  ],
];

const pairs = sorts.flatMap((words) =>
  words.flatMap(([russian, right]) =>
    words.map(([, english]) => ({ russian, right, english, same: english === right })),
  ),
);

test('every word answers to its own, and to no other of its sort, in rows of several sentences too', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.boolean(), ({ russian, right, english, same }, isLong) => {
      const [more, rest] = isLong ? [` Отец приехал ${russian}.`, ` Father came ${right}.`] : ['', ''];
      const found = messages(`Его видели ${russian}.${more}`, `He was seen ${english}.${rest}`);
      expect(found.length > 0).toBe(!same);
    }),
    { numRuns: 300 },
  );
});

describe('a time in other words is no other time', () => {
  test.each([
    ['Она вернулась в три часа ночи.', 'She came back at three in the morning.'],
    ['В ночь на субботу выпал снег.', 'It snowed early on Saturday morning.'],
    ['Накануне он уехал.', 'He had left the day before.'],
    ['Послезавтра будет дождь.', 'It will rain the day after tomorrow.'],
    ['Этим летом мы были на море.', 'Last summer we were at the seaside.'],
    ['Лето было жарким, и осенью горели леса.', 'Autumn saw forests burn after a hot summer.'],
    ['Перед днём рождения она не спала утром.', 'Before the birthday she did not sleep in the morning.'],
    ['5-летний мальчик', 'a boy of five, in winter'],
    ['Два десятка лет прошло.', 'Two decades went by.'],
    ['Бабье лето стояло долго.', 'The Indian summer lasted long.'],
  ])('%s = %s', (source, text) => {
    expect(messages(source, text)).toEqual([]);
  });
});

test('where the machine understands the word otherwise nothing is said', () => {
  const [source, text] = [
    'Накануне праздника все устали.',
    'Today, ahead of the holiday, everyone was tired.',
  ];
  expect(messages(source, text)).toEqual(['dateDiffers']);
  expect(messages(source, text, 'Ahead of the holiday, everyone was tired.')).toEqual([]);
});
