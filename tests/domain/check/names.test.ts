import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { checkerOf, meaningFound as found, rowOf } from './rowOf.ts';

const russian = 'Вчера губернатор Щербаков встретил в Мурманске посла Норвегии.';
const machine = 'Yesterday, Governor Shcherbakov met with the ambassador of Norway in Murmansk.';
const check = (human: string) => found(rowOf(russian, machine, human));

describe('names', () => {
  it.each([
    'Governor Shcherbakov met the Norwegian ambassador in Murmansk yesterday.',
    'Yesterday Governor Scherbakov received Norway’s ambassador in Murmansk.',
    'In Murmansk yesterday, Governor Ščerbakov met the ambassador of Norway.',
    'MURMANSK. Yesterday Governor Shcherbakov met with the ambassador of Norway.',
  ])('may be written in many ways: %s', (human) => {
    expect(check(human)).toEqual([]);
  });

  it.each([
    ['Governor Shcherbatov met the Norwegian ambassador in Murmansk yesterday.', 'nameSpelling: Shcherbatov'],
    ['Governor Shcherbakov met the Norwegian ambassador in Murbansk yesterday.', 'nameSpelling: Murbansk'],
    ['Governor Shcherbakov met the Norwegian ambassador in Astrakhan yesterday.', 'nameLost: Astrakhan'],
    ['Governor Lobov met the Norwegian ambassador in Murmansk yesterday.', 'nameLost: Lobov'],
    ['Governor Shcherbakov met the Danish ambassador in Murmansk yesterday.', 'nameLost: Danish'],
    ['Governor Shcherbakov met the Norwegian ambassador yesterday.', 'nameLost: +'],
  ])('are missed: %s', (human, finding) => {
    expect(check(human)).toEqual([finding]);
  });

  it('are not missed where the machine has none either', () => {
    expect(
      found(
        rowOf(
          russian,
          'Yesterday the governor met with an ambassador.',
          'The governor met an ambassador yesterday.',
        ),
      ),
    ).toEqual([]);
  });

  it('of countries go by what English calls them', () => {
    const rows = [
      [
        'Немцы уехали из Киева в Кёльн.',
        'The Germans left Kyiv for Cologne.',
        'The Germans went from Kiev to Cologne.',
      ],
      [
        'КНДР и США договорились.',
        'North Korea and the US agreed.',
        'The DPRK and the United States agreed.',
      ],
      ['Пётр жил в Афинах.', 'Peter lived in Athens.', 'Pyotr lived in Athens.'],
    ] as const;
    for (const [ru, mt, human] of rows) expect(found(rowOf(ru, mt, human))).toEqual([]);
  });

  it.each([
    ['Дегтярёв', 'Degtyarev', 'Degtyaryov'],
    ['Зеленский', 'Zelensky', 'Zelenskyy'],
  ])('that another row spells otherwise are a hint: %s', (name, often, once) => {
    const rows = ['нашёл лодку', 'продал лодку', 'купил дом', 'уехал'].map((deed, at) =>
      rowOf(
        `Вчера ${name} ${deed}.`,
        `Yesterday ${often} did this.`,
        `Yesterday ${at === 2 ? once : often} did this.`,
      ),
    );
    expect(rows.map((row) => found(row, rows))).toEqual([[], [], [`nameVariants: ${once}`], []]);
  });

  it('that two versions spell otherwise are told once for each', () => {
    const rows = ['нашёл лодку', 'продал лодку'].map((deed) =>
      rowOf(
        `Вчера Сергей ${deed}.`,
        'Yesterday Sergei did this.',
        'Yesterday Sergey did this.',
        'Yesterday Sergei did this.',
      ),
    );
    expect(rows.map((row) => found(row, rows))).toEqual([
      ['nameVariants: Sergey', 'nameVariants: Sergei'],
      [],
    ]);
  });

  it('that most versions spell alike are told where another does not', () => {
    const rows = ['нашёл лодку', 'продал лодку'].map((deed) =>
      rowOf(
        `Вчера Сергей ${deed}.`,
        'Yesterday Sergei did this.',
        'Yesterday Sergei did this.',
        'Yesterday Sergey did this.',
        'Yesterday Sergei did this.',
      ),
    );
    expect(rows.map((row) => found(row, rows))).toEqual([['nameVariants: Sergey'], []]);
    expect(rows.flatMap(checkerOf(meaningCheck, rows)).map(({ message }) => message)).toEqual([
      'nameVersions',
    ]);
  });

  it('that stand for two like ones of the original are told once', () => {
    const row = rowOf(
      'В Вольске с ней говорила «Волжская пристань».',
      'In Volsk, the Volga Pier spoke to her.',
      'In Volsk she spoke to a newspaper.',
      'In Vol’sk she spoke to a newspaper.',
    );
    expect(found(row).filter((one) => one.startsWith('nameVariants'))).toEqual([
      'nameVariants: Volsk',
      'nameVariants: Vol’sk',
    ]);
  });

  it('that were left in Russian are no spelling of their own', () => {
    const rows = ['нашёл лодку', 'продал лодку'].map((deed) =>
      rowOf(
        `Вчера Сергей ${deed}.`,
        'Yesterday Sergei did this.',
        'Yesterday Sergei did this.',
        'Yesterday Сергей did this.',
      ),
    );
    expect(rows.flatMap((row) => found(row, rows)).filter((one) => one.startsWith('nameVariants'))).toEqual(
      [],
    );
  });

  it.each([
    ['Василий', 'Vasily', 'vessel'],
    ['Нева', 'Neva', 'Navy'],
    ['Краснодар', 'Krasnodar', 'Krasnaya'],
  ])('are not spelt as a word that sounds like one: %s', (name, romanised, other) => {
    const human = (word: string) => `«${word}» came into view.`;
    const common = rowOf('Флот ушёл.', 'The navy and its vessel left.', 'The navy and its vessel left.');
    const rows = [romanised, romanised, other].map((word) =>
      rowOf(`Показался «${name}».`, `«${romanised}» came into view.`, human(word)),
    );
    const all = rows.flatMap((row) => found(row, [common, ...rows]));
    expect(all.filter((one) => one.startsWith('nameVariants'))).toEqual([]);
  });

  it('are missed though a common word sounds like them', () => {
    const row = rowOf(
      'Вчера Василий увидел корабль.',
      'Yesterday Vasily saw the vessel.',
      'Yesterday someone saw the vessel.',
    );
    expect(found(row)).toEqual(['nameLost: +']);
  });

  it('of a country and its people are two words', () => {
    const rows = ['Britain', 'Britain', 'British'].map((word) =>
      rowOf('Посол Британии уехал.', 'The ambassador of Britain left.', `The ${word} envoy left.`),
    );
    expect(rows.map((row) => found(row, rows))).toEqual([[], [], []]);
  });

  it('are missed without a machine where they come romanised everywhere else, as a hint', () => {
    const human = (name: string) => `Yesterday ${name} found a boat by the river.`;
    const rows = ['Щербаков', 'Щербаков', 'Щербаков', 'Щербаков', 'Щербаков'].map((name, at) =>
      rowOf(`Вчера ${name} нашёл лодку у реки.`, '', human(at === 4 ? 'someone' : 'Shcherbakov')),
    );
    const checkRow = checkerOf(meaningCheck, rows);
    expect(rows.map((row) => checkRow(row).map(({ check, severity }) => [check, severity]))).toEqual([
      [],
      [],
      [],
      [],
      [['nameLost', 'hint']],
    ]);
  });

  it('are learned where no rule of spelling leads to them', () => {
    const deeds = ['built a house', 'sold a mill', 'painted the fence', 'left for the sea'];
    const rows = deeds.map((deed) =>
      rowOf(
        'Лука Столбов построил дом у реки.',
        `Luka Stolbov ${deed} by the river.`,
        `Luka Pillar ${deed} by the river.`,
      ),
    );
    const [row] = rows;
    expect(row === undefined ? null : found(row, rows)).toEqual([]);
  });
});
