import type { Draft, VersionRole } from '../../shared/domain/model.ts';

/** A draft as reading would make it, of body paragraphs. */
export const draftOf = (
  title: string,
  role: VersionRole,
  language: string,
  paragraphs: readonly string[],
): Draft => ({
  fileName: `${title}.txt`,
  role,
  language,
  title,
  engine: role === 'machine' ? 'Yandex' : null,
  encoding: 'utf-8',
  paragraphs: paragraphs.map((text) => ({ role: 'body', text, included: true })),
});

/** A little project that needs no reading. */
export const exampleDrafts: readonly Draft[] = [
  draftOf('Журнал маяка', 'source', 'ru', [
    'Смотритель зажёг лампу в 18:40.',
    'В полночь мимо прошли две баржи.',
    'К утру ветер стих, и на камни вернулись чайки.',
    'Лампу погасили в 7:15.',
  ]),
  draftOf('Machine', 'machine', 'en', [
    'The caretaker lit the lamp at 18:40.',
    'At midnight two barges passed by.',
    'By morning the wind died down, and seagulls returned to the stones.',
    'The lamp was extinguished at 7:15.',
  ]),
  draftOf('Human A', 'human', 'en', [
    'The keeper lit the lamp at 18:40.',
    'Two barges went past at midnight.',
    'By morning the wind had dropped and the gulls were back on the rocks.',
    'The lamp was put out at 7:15.',
  ]),
];

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'a holiday'];
const russian = [
  'понедельник',
  'вторник',
  'среду',
  'четверг',
  'пятницу',
  'субботу',
  'воскресенье',
  'праздник',
];
/** A source, a machine and a human version of one short line a day; `flour`: what the human calls it. */
export const diary = (count: number, flour = 'bags of flour') => {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return [
    draftOf(
      'Дневник',
      'source',
      'ru',
      numbers.map((n) => `В ${russian[n % 8]} привезли ${n * 13 + 5} мешков муки.`),
    ),
    draftOf(
      'Machine',
      'machine',
      'en',
      numbers.map((n) => `On ${days[n % 8]} ${n * 13 + 5} sacks of flour were brought.`),
    ),
    draftOf(
      'Human',
      'human',
      'en',
      numbers.map((n) => `${n * 13 + 5} ${flour} came on ${days[n % 8]}.`),
    ),
  ];
};
