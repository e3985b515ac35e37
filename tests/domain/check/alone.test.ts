import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { readCheckRow } from '../../../shared/domain/check/row.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Checks and words of what is found where no machine bears witness. */
function found(russian: string, human: string): readonly string[] {
  const row = rowOf(russian, '', human);
  return checkerOf(meaningCheck, [row])(row).map(
    ({ check, span }) => `${check}: ${human.slice(span.from, span.to)}`,
  );
}

describe('the original alone as a witness', () => {
  it.each([
    [
      'Сторож не закрыл ворота. Утром пришли гости.',
      'The watchman did not lock the gate. Guests came in the morning.',
    ],
    ['Лекарство не помогло.', 'The medicine proved useless.'],
    ['Заповедник занимает площадь 17 тысяч квадратных километров.', 'The reserve covers 17,000 sq km.'],
    [
      'Завод построили в 2012 году, и он ежегодно выпускает 40 тысяч кубических метров древесных плит.',
      'Built in 2012, the mill makes 40,000 m³ of wood panels a year.',
    ],
    [
      'Международный валютный фонд (МВФ) понизил прогноз.',
      'The International Monetary Fund cut its forecast.',
    ],
    ['В доме четверть часа было тихо.', 'For fifteen minutes the house was quiet.'],
    ['Доза не должна превышать 4 г.', 'The dose must not exceed 4 g.'],
    ['Их число не превышало ста.', 'There were no more than a hundred of them.'],
    ['Он прожил там без малого двадцать лет.', 'He lived there for almost twenty years.'],
    ['Хозяин не раз бывал в море.', 'The host had often been to sea.'],
    ['Нельзя не заметить его успехов.', 'One has to notice his progress.'],
    ['Не хотите ли кофе?', 'Would you like some coffee?'],
    ['Не успел дождь кончиться, как выпал снег.', 'Hardly had the rain stopped when it snowed.'],
    ['Магазин закрылся.', 'The shop is no longer open.'],
    ['Гости должны снять обувь.', 'Guests have to take off their shoes.'],
    ['Нельзя трогать провода.', 'You must not touch the wires.'],
    ['Договор до сих пор не одобрен.', 'The treaty has yet to be approved.'],
    ['Анкеты нужно прислать до 5 мая.', 'The deadline for sending in the forms is May 5.'],
    ['Соседи решили не разглашать цену.', 'The neighbours decided to keep the price confidential.'],
    ['Ветер дул всю ночь не переставая.', 'The wind blew all night long.'],
    ['Не могли бы вы закрыть дверь?', 'Would you mind closing the door?'],
    ['Вокзал откроют не раньше 2031 года.', 'The station will not be opened until 2031.'],
    ['Не нужно забывать, что это сказка.', 'Bear in mind that this is a fairy tale.'],
    [
      'Клуб впервые с 2009 года не попал в плей-офф.',
      'The club missed the playoffs for the first time since 2009.',
    ],
    ['Он с трудом сдержал слёзы.', 'It was all he could do not to cry.'],
    ['«Заря» обыграла «Маяк» со счётом 3:1.', 'Zarya beat Mayak 3–1.'],
    ['Простите за опоздание с подарком.', 'Sorry for not sending the present sooner.'],
    ['Такой жары не было с 1936 года.', 'It was the hottest summer since 1936.'],
    ['Нет связи с сервером.', 'The server is offline.'],
    ['Подростки в возрасте до 15 лет идут со взрослыми.', 'Teenagers under 15 go with adults.'],
    ['В лодке, кроме них, никого не было.', 'They had the boat to themselves.'],
    ['Отец стал нищим.', 'Father ended up a beggar.'],
    [
      'Невозможно одной таблеткой за день вылечить ангину.',
      'You cannot cure a sore throat with one pill in a day.',
    ],
    ['Забыть такое невозможно.', 'How could one forget such a thing?'],
    ['Переоценить эту находку невозможно.', 'This find could hardly be overestimated.'],
  ])('leaves %s as it is', (russian, human) => {
    expect(found(russian, human)).toEqual([]);
  });

  it.each([
    [
      'Сторож не закрыл ворота. Утром пришли гости.',
      'The watchman locked the gate. Guests came in the morning.',
      'negation: gate',
    ],
    [
      'Сторож закрыл ворота. Утром пришли гости.',
      'The watchman locked the gate. Guests never came in the morning.',
      'negation: never',
    ],
    ['Гости должны снять обувь.', 'Guests may take off their shoes.', 'modality: may'],
    ['Гости могут снять обувь.', 'Guests must take off their shoes.', 'modality: must'],
  ])('%s is not %s', (russian, human, finding) => {
    expect(found(russian, human)).toEqual([finding]);
  });
});

/** Pairs of two lines, Russian and a human translation that goes wrong where it says `{right|wrong}`. */
const pairs = readFileSync(new URL('./pairs/alone.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => block.split('\n'));

describe('pairs without a machine', () => {
  it.each(pairs)('%s', (russian = '', human = '') => {
    const told = (which: string) => found(russian, human.replace(/\{([^|{}]*)\|([^{}]*)\}/g, which));
    expect(told('$1')).toEqual([]);
    expect(told('$2').filter((one) => /^(?:negation|modality|clause|addition)/.test(one))).not.toEqual([]);
  });
});

describe('sentences without a machine', () => {
  const russian =
    'Старый маяк стоит на высокой скале с позапрошлого века. Зимой тяжёлые волны бьют ему прямо в окна. ' +
    'Смотритель живёт там с женой и двумя большими собаками. По субботам к ним приходит катер с почтой и свежим хлебом.';
  const sentences = [
    'The old lighthouse has stood on its cliff since the last century.',
    'In winter the waves beat against its windows.',
    'The keeper lives there with his wife and two dogs.',
    'On Saturdays a launch brings them bread and the post.',
  ];
  const foreign = 'The council will vote on the new bus routes and on the price of parking next Thursday.';
  const told = (human: readonly string[]) => {
    const row = rowOf(russian, '', human.join(' '));
    return checkerOf(meaningCheck, [row])(row).map(({ check, span, source }) => [
      check,
      human.join(' ').slice(span.from, span.to),
      source === null ? '' : russian.slice(source.from, source.to),
    ]);
  };

  it('are all there', () => {
    expect(told(sentences)).toEqual([]);
    expect(
      told([...sentences.slice(0, 2), sentences.slice(2).join(' ').replace('. On', ', and on')]),
    ).toEqual([]);
  });

  it('are missed where one is out', () => {
    expect(told(sentences.toSpliced(2, 1))).toEqual([
      ['omission', '', 'Смотритель живёт там с женой и двумя большими собаками.'],
    ]);
  });

  it('lack a part where one is much too short', () => {
    const short = 'The keeper lives there.';
    expect(told(sentences.toSpliced(2, 1, short))).toEqual([
      ['clause', '', 'Смотритель живёт там с женой и двумя большими собаками.'],
    ]);
  });

  it('are told where one is in', () => {
    expect(told(sentences.toSpliced(1, 0, foreign))).toEqual([['addition', foreign, '']]);
  });
});

describe('a text too short to give its language away', () => {
  it('is taken for what its column holds', () => {
    const row = readCheckRow(
      [
        { key: 0, role: 'source', language: 'und' },
        { key: 1, role: 'human', language: 'und' },
      ],
      ['Мост не открыт.', 'The bridge is open.'],
    );
    expect([row.source?.language, row.checked[0]?.language]).toEqual(['ru', 'en']);
    expect(checkerOf(meaningCheck, [row])(row)).toMatchObject([{ check: 'negation', severity: 'hint' }]);
  });
});
