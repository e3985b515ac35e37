import { describe, expect, it } from 'vitest';
import { found, human, namesOf, source, told } from './found.ts';

describe('names that stand once each', () => {
  const once = (one: string, other: string): readonly string[] =>
    told(found([human], [[`There we saw ${one} again.`], [`Later on ${other} came too.`]]));

  it.each([
    ['Zelensky', 'Zelenskyy'],
    ['Dostoyevsky', 'Dostoevsky'],
    ['Habib', 'Khabib'],
    ['Tikhoretsk', 'Tihoretsk'],
    ['Yuri', 'Yury'],
  ])('are told where they sound nearly the same: %s, %s', (one, other) => {
    expect(once(one, other)).toHaveLength(1);
  });

  it.each([
    ['Mays', 'Mass'],
    ['Anne', 'Anna'],
    ['Ivanov', 'Ivanova'],
    ['German', 'Germany'],
  ])('are left where they may be two: %s, %s', (one, other) => {
    expect(once(one, other)).toEqual([]);
  });

  it('are left where the original has two', () => {
    const rows = [
      ['Там снова был Георгий.', 'There we saw Georgy again.'],
      ['Потом пришёл Джордж.', 'Later on George came too.'],
    ];
    expect(told(namesOf(rows))).toEqual([]);
  });
});

describe('names', () => {
  const rows = [
    ['В Киев приехал Галузин.', 'Galuzin came to Kiev.'],
    ['Из Киева не ответили.', 'There was no answer from Kyiv.'],
    ['— Киев молчит, — сказал Галузин.', '“Kiev is silent,” Galuzin said.'],
    ['Россия ждёт.', 'Russia waits.'],
    ['Российский посол ждёт тоже.', 'The Russian ambassador waits too.'],
    ['Приехала Иванова, а с ней Иванов.', 'Ivanova came, and with her Ivanov.'],
  ];

  it('are one where they stand for the same name of the original, and no other word made of it', () => {
    const groups = found([source, human], rows);
    expect(told(groups)).toEqual(['name: Kiev 2, Kyiv 1']);
    expect(groups[0]?.original).toBe('Киев');
  });

  it('are found without an original too, where they share their consonants', () => {
    expect(
      told(
        found(
          [human],
          rows.map(([, text]) => [text ?? null]),
        ),
      ),
    ).toEqual(['name: Kiev 2, Kyiv 1']);
  });

  it('are found across versions, each with its column', () => {
    const [group] = found(
      [source, human, human],
      [
        ['Приехал Дегтярёв.', 'Degtyarev came.', 'Degtyaryov came.'],
        ['Дегтярёва ждали.', 'They waited for Degtyarev.', 'They had waited for Degtyaryov.'],
      ],
    );
    expect(group?.forms.map(({ text, places }) => [text, places.map(({ column }) => column)])).toEqual([
      ['Degtyarev', [1, 1]],
      ['Degtyaryov', [2, 2]],
    ]);
  });

  it('that differ by a consonant are two where both stand often', () => {
    const pairs = Array.from({ length: 3 }, () => [
      ['Пришёл Федотов.', 'Fedotov came.'],
      ['Пришёл Федоров.', 'Fedorov came.'],
    ]).flat();
    expect(found([source, human], pairs)).toEqual([]);
    // One slip among many is one.
    const slip = [...pairs, ...pairs, ['Федотов ушёл.', 'Fedotof left.']];
    expect(told(found([source, human], slip))).toEqual(['name: Fedotov 6, Fedotof 1']);
  });

  it('that begin with another consonant are two, a capital in its country’s place too', () => {
    const rows = [
      ...['Мальта ждёт.', 'На Мальте ждут.', 'Мальту ждут.'].map((text) => [text, 'Malta is waiting.']),
      ['На Мальте молчат.', 'In Valletta they are silent.'],
    ];
    expect(found([source, human], rows)).toEqual([]);
  });

  it('are no single words of a title that two norms write otherwise: those are spellings', () => {
    const rows = [
      [
        'Министерство обороны ждёт.',
        'The Ministry of Defence is waiting.',
        'The Defense Ministry is waiting.',
      ],
      [
        'Министерство обороны молчит.',
        'The Ministry of Defence is silent.',
        'The Defense Ministry is silent.',
      ],
    ];
    expect(told(found([source, human, human], rows))).toEqual([
      'name: Ministry of Defence 2, Defense Ministry 2',
      'spelling: Defence 2, Defense 2',
    ]);
  });

  it('are no words that stand beside a name and are like each other, or like it by chance', () => {
    const beside = ['May', 'June', 'Joanna'].map((word) => [
      'На вокзале ждали.',
      `${word} was waiting at the station.`,
    ]);
    expect(namesOf([...beside, ...beside])).toEqual([]);
    const short = [
      ['Россия ждёт.', 'Russia waits.'],
      ['Россию ждали.', 'Rush waited for it.'],
      ['О России молчат.', 'Russia is not spoken of.'],
    ];
    expect(namesOf(short)).toEqual([]);
    // Where both begin alike and differ in a vowel they are, like the original or not.
    const germany = ['Germany', 'Germany', 'Garmany'].map((word) => [
      'В Германии тихо.',
      `It is quiet in ${word}.`,
    ]);
    expect(told(namesOf(germany))).toEqual(['name: Germany 2, Garmany 1']);
  });

  it('are not those of a man and a woman, nor of a street and a prospect', () => {
    const both = [
      ['Пришёл Харламов.', 'Kharlamov came.'],
      ['Пришла Харламова.', 'Harlamova came.'],
      ['Александр ушёл.', 'Aleksandr left.'],
      ['Александра ушла.', 'Alexandra left.'],
      ['На Вознесенском проспекте.', 'On Voznesensky Prospect.'],
      ['На Вознесенской улице.', 'On Voznesenskaya Street.'],
    ];
    expect(namesOf([...both, ...both])).toEqual([]);
  });

  it('are neither a people and its adjective nor a word that only begins sentences', () => {
    const rows = [
      'Read it aloud, she said, for she was reading badly.',
      'There Reid saw the Swedes.',
      'Then Reid left the Swedish camp.',
    ].map((text) => [text]);
    expect(found([human], rows)).toEqual([]);
    const named = ['There Read saw it.', 'Then Reid left.', 'When Reid came, she was reading.'];
    expect(
      told(
        found(
          [human],
          named.map((text) => [text]),
        ),
      ),
    ).toEqual(['name: Reid 2, Read 1']);
  });

  it.each([
    ['Москва', ['Москвы', 'Москве', 'Москва'], 'Moscow', 'Moskow'],
    ['Евменов', ['Евменовым'], 'Yevmenov', 'Evmenov'],
    ['Николай', ['Николая', 'Николаю'], 'Nikolay', 'Nikolai'],
    ['Каролина', ['Каролины'], 'Carolina', 'Karolina'],
    ['Астрахань', ['Астрахани'], 'Astrakhan', 'Astrahan'],
    ['Зелинский', ['Зелинского'], 'Zelinsky', 'Zelinskiy'],
    ['Шойгу', ['Шойгу'], 'Shoigu', 'Shoygu'],
  ])('are told with the original in the first case: %s', (original, cases, often, seldom) => {
    const rows = [...cases, ...cases, ...cases].map((form, at) => [
      `Речь шла о ${form} снова.`,
      `It was about ${at === 0 ? seldom : often} again.`,
    ]);
    expect(namesOf(rows).map((group) => group.original)).toEqual([original]);
  });
});
