import type { Draft, DraftParagraph, VersionRole } from '../../shared/domain/model.ts';

/** Seeded generator of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). */
const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

type Phrase = readonly [russian: string, machine: string, humanA: string, humanB: string];

/** Parts of sentences about a river town: in Russian, as a machine says it, and as two humans would. Our own words. */
const subjects: readonly Phrase[] = [
  ['Старый лоцман', 'The old pilot', 'The veteran pilot', 'The old river pilot'],
  ['Начальник пристани', 'The head of the pier', 'The harbourmaster', 'The man in charge of the landing'],
  [
    'Учительница из Вязовки',
    'The teacher from Vyazovka',
    'A schoolmistress from Vyazovka',
    'Vyazovka’s teacher',
  ],
  ['Инженер Лагутин', 'Engineer Lagutin', 'Lagutin, the engineer', 'The engineer Lagutin'],
  ['Городская библиотека', 'The city library', 'The town library', 'The public library'],
  ['Молодая художница', 'The young artist', 'A young woman painter', 'The young painter'],
  ['Бригада плотников', 'The team of carpenters', 'A gang of carpenters', 'The carpenters'],
  ['Сторож маяка', 'The lighthouse watchman', 'The lighthouse keeper', 'The keeper of the light'],
  ['Доктор Самсонова', 'Doctor Samsonova', 'Dr Samsonova', 'Samsonova, the doctor'],
  ['Рыбацкая артель', 'The fishing artel', 'The fishermen’s cooperative', 'The fishing crew'],
  ['Хозяин мельницы', 'The owner of the mill', 'The miller', 'The mill’s owner'],
  ['Почтальон Фёдор', 'Postman Fyodor', 'Fyodor the postman', 'Fyodor, who brings the post'],
  ['Оркестр пожарных', 'The orchestra of firefighters', 'The firemen’s band', 'The fire brigade band'],
  [
    'Комиссия из области',
    'The commission from the region',
    'A regional inspection',
    'Inspectors from the region',
  ],
  ['Дежурный диспетчер', 'The dispatcher on duty', 'The duty controller', 'The controller on shift'],
  [
    'Внук часовщика',
    'The grandson of the watchmaker',
    'The watchmaker’s grandson',
    'A clockmaker’s grandson',
  ],
];
const deeds: readonly Phrase[] = [
  ['починил {n} лодок', 'repaired {n} boats', 'mended {n} boats', 'put {n} boats right'],
  [
    'привёз {n} ящиков яблок',
    'brought {n} boxes of apples',
    'delivered {n} crates of apples',
    'carried {n} apple crates',
  ],
  [
    'не нашёл ни одной ошибки',
    'did not find a single mistake',
    'found no mistakes at all',
    'could not find one error',
  ],
  [
    'написал письмо министру',
    'wrote a letter to the minister',
    'sent the minister a letter',
    'has written to the minister',
  ],
  [
    'измерил глубину у моста',
    'measured the depth near the bridge',
    'sounded the water by the bridge',
    'took soundings at the bridge',
  ],
  [
    'получил премию в {n} рублей',
    'received a prize of {n} rubles',
    'was awarded {n} roubles',
    'won a bonus of {n} roubles',
  ],
  [
    'отказался подписать договор',
    'refused to sign the contract',
    'would not sign the agreement',
    'declined to put a name to the contract',
  ],
  ['открыл новую выставку', 'opened a new exhibition', 'launched a new show', 'has a new exhibition on'],
  [
    'посчитал {n} перелётных птиц',
    'counted {n} migratory birds',
    'counted {n} birds of passage',
    'saw {n} migrating birds',
  ],
  [
    'вспомнил песню про туман',
    'remembered a song about fog',
    'recalled a song about the mist',
    'thought of the song about mist',
  ],
  [
    'продал последний пароход',
    'sold the last steamship',
    'sold off the last steamer',
    'parted with the last steamboat',
  ],
  [
    'ждал ответа {n} дней',
    'waited for an answer {n} days',
    'waited {n} days for a reply',
    'had no answer for {n} days',
  ],
  ['построил деревянную лестницу', 'built a wooden staircase', 'put up a wooden stair', 'made steps of wood'],
  [
    'запретил шуметь после обеда',
    'forbade making noise after lunch',
    'banned noise in the afternoon',
    'would have no noise after lunch',
  ],
  ['собрал {n} подписей', 'collected {n} signatures', 'gathered {n} signatures', 'got {n} people to sign'],
  [
    'показал карту острова',
    'showed a map of the island',
    'brought out the island map',
    'produced a chart of the island',
  ],
];
const circumstances: readonly Phrase[] = [
  ['прошлой зимой', 'last winter', 'last winter', 'in the winter gone by'],
  ['в {n} году', 'in {n}', 'in {n}', 'in the year {n}'],
  ['на берегу Камы', 'on the bank of the Kama', 'beside the Kama', 'on the Kama’s shore'],
  ['во время ледохода', 'during the ice drift', 'while the ice was moving', 'as the ice broke up'],
  ['перед самым рассветом', 'just before dawn', 'right before daybreak', 'shortly before sunrise'],
  ['без всякой помощи', 'without any help', 'with no help at all', 'quite unaided'],
  [
    'по просьбе соседей',
    'at the request of the neighbors',
    'because the neighbours asked',
    'at the neighbours’ request',
  ],
  ['в старом амбаре', 'in the old barn', 'in an old granary', 'in the old storehouse'],
  ['после долгого спора', 'after a long dispute', 'after much argument', 'when the long quarrel was over'],
  [
    'ради школьного музея',
    'for the sake of the school museum',
    'for the school’s museum',
    'to please the school museum',
  ],
  [
    'в присутствии журналистов',
    'in the presence of journalists',
    'with journalists watching',
    'before the press',
  ],
  [
    'вопреки прогнозу погоды',
    'contrary to the weather forecast',
    'in spite of the forecast',
    'whatever the forecast said',
  ],
];

const columns = 4;

/** One sentence in all four columns. */
const sentence = (random: () => number): readonly string[] => {
  const choose = (phrases: readonly Phrase[]) => phrases[Math.floor(random() * phrases.length)];
  const parts = [choose(subjects), choose(deeds), choose(circumstances)];
  const number = String(2 + Math.floor(random() * 9_000));
  return Array.from({ length: columns }, (_, column) =>
    `${parts.map((phrase) => phrase?.[column] ?? '').join(' ')}.`.replaceAll('{n}', number),
  );
};

/** The texts of `parallelTexts`, paragraph by paragraph: original, machine, two humans. */
export const parallelParagraphs = (
  count: number,
  sentences: number,
  seed = 1,
): readonly (readonly string[])[] => {
  const random = seeded(seed);
  const texts: string[][] = Array.from({ length: columns }, () => []);
  for (let paragraph = 0; paragraph < count; paragraph++) {
    const said = Array.from({ length: 1 + Math.floor(random() * (2 * sentences - 1)) }, () =>
      sentence(random),
    );
    texts.forEach((text, column) => {
      text.push(said.map((versions) => versions[column] ?? '').join(' '));
    });
  }
  return texts;
};

/** Four parallel versions of `count` paragraphs of so many sentences on average; the same for the same seed. */
export const parallelTexts = (count: number, seed = 1, sentences = 2): readonly Draft[] => {
  const names: readonly (readonly [string, VersionRole, string])[] = [
    ['source.ru.txt', 'source', 'ru'],
    ['machine.en.txt', 'machine', 'en'],
    ['human-a.en.txt', 'human', 'en'],
    ['human-b.en.txt', 'human', 'en'],
  ];
  const texts = parallelParagraphs(count, sentences, seed);
  return names.map(([fileName, role, language], column) => ({
    fileName,
    role,
    language,
    title: fileName.replace(/\..*/, ''),
    engine: role === 'machine' ? 'Yandex' : null,
    encoding: 'utf-8',
    paragraphs: (texts[column] ?? []).map((text): DraftParagraph => ({ role: 'body', text, included: true })),
  }));
};
