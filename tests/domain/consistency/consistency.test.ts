import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGroups } from '../../../shared/domain/consistency/consistency.ts';
import type { Group, TextTable } from '../../../shared/domain/consistency/group.ts';
import { rewritten } from '../../../shared/domain/consistency/rewrite.ts';

const source = { role: 'source', language: 'ru' } as const;
const machine = { role: 'machine', language: 'en' } as const;
const human = { role: 'human', language: 'en' } as const;

const found = (columns: TextTable['columns'], rows: TextTable['rows']): readonly Group[] =>
  findGroups({ columns, rows }, () => {});

/** Names alone, of an original and a translation. */
const namesOf = (rows: TextTable['rows']): readonly Group[] =>
  found([source, human], rows).filter(({ kind }) => kind === 'name');

const told = (groups: readonly Group[]): readonly string[] =>
  groups.map(
    ({ kind, forms }) => `${kind}: ${forms.map(({ text, places }) => `${text} ${places.length}`).join(', ')}`,
  );

describe('spellings', () => {
  it('stand side by side with their counts, plurals with their singular', () => {
    const rows = [
      'The dialogue began.',
      'A dialog, no more. “Dialogue’s end.”',
      'Dialogs and dialogues.',
    ].map((text) => [text]);
    const [group] = found([human], rows);
    expect(told(group ? [group] : [])).toEqual(['spelling: dialogue 3, dialog 2']);
    const [first] = group?.forms ?? [];
    expect(first?.places.map(({ row, from, to }) => rows[row]?.[0]?.slice(from, to))).toEqual([
      'dialogue',
      'Dialogue',
      'dialogues',
    ]);
  });

  it.each([
    ['kolkhoz', 'kolhoz'],
    ['balalaika', 'balalayka'],
    ['archaeology', 'archeology'],
    ['likeable', 'likable'],
  ])('%s and %s are one word', (one, other) => {
    expect(told(found([human], [[`Here is the ${one}.`], [`And there the ${other}.`]]))).toHaveLength(1);
  });

  it.each([
    ['later', 'latter'],
    ['hoping', 'hopping'],
    ['desert', 'dessert'],
  ])('%s and %s are two, or a slip', (one, other) => {
    expect(found([human], [[`Here is the ${one}.`], [`And there the ${other}.`]])).toEqual([]);
  });

  it('two words are taken for one only where they stand in one word as well', () => {
    expect(
      told(found([human], [['He went away in a way. Our health care, health-care, healthcare.']])),
    ).toEqual(['spelling: health care 1, health-care 1, healthcare 1']);
    expect(found([human], [['A Russian-language paper in the Russian language.']])).toEqual([]);
  });
});

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

describe('terms and originals', () => {
  const lines = (russian: string, english: string, many: string, place: string, count: number) =>
    Array.from({ length: count }, (_, at) => [
      `Жители ${place} подали ${russian} номер ${at + 10}.`,
      `Residents filed ${english} number ${at + 10}.`,
      `Residents filed ${at % 2 === 0 ? english : many} number ${at + 10}.`,
    ]);

  it('a word that the machine renders steadily and a person in two ways is a term', () => {
    const rows = [
      ...lines('жалобу', 'complaint', 'appeal', 'города', 10),
      ...Array.from({ length: 6 }, (_, at) => [
        `Мэр принял решение номер ${at + 40}.`,
        `Mayor adopted decision number ${at + 40}.`,
        `Mayor adopted decision number ${at + 40}.`,
      ]),
    ];
    const groups = found([source, machine, human], rows).filter(({ kind }) => kind === 'term');
    expect(told(groups)).toEqual(['term: complaint 15, appeal 5']);
    expect(groups[0]?.original).toBe('жалобу');
  });

  it('words of one stem that a participle parts are two', () => {
    const led = (russian: string, english: string, count: number) =>
      Array.from({ length: count }, (_, at) => [
        `Вчера ${russian} прибыл номер ${at + 10}.`,
        `Yesterday ${english} arrived number ${at + 10}.`,
        `Yesterday ${english} arrived number ${at + 10}.`,
      ]);
    const rows = [...led('командой', 'team', 12), ...led('командующий', 'commander', 3)];
    expect(found([source, machine, human], rows).filter(({ kind }) => kind === 'term')).toEqual([]);
  });

  it('the same original with two translations in one version is found, each version by itself', () => {
    const groups = found(
      [source, human, human],
      [
        ['Не курить на палубе!', 'No smoking on deck!', 'No smoking on deck'],
        ['Не курить на палубе', 'Do not smoke on deck.', 'No smoking on deck!'],
      ],
    );
    expect(told(groups)).toEqual(['original: No smoking on deck! 1, Do not smoke on deck. 1']);
  });
});

it('every place is the form as it is written there, and forms of a group share none', () => {
  const words = fc.constantFrom(
    'Kiev',
    'Kyiv',
    'dialog',
    'dialogue',
    'Dialogues',
    'grey',
    'gray',
    '—',
    'and',
    'Anna.',
    '«',
  );
  const text = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.option(text)), { maxLength: 6 }), (rows) => {
      for (const { forms } of found([human, human], rows)) {
        expect(forms.length).toBeGreaterThan(1);
        const places = forms.flatMap((form) => form.places.map((place) => ({ form, ...place })));
        expect(new Set(places.map(({ row, column, from }) => `${row} ${column} ${from}`)).size).toBe(
          places.length,
        );
        for (const { form, row, column, from, to } of places) {
          const written = rows[row]?.[column]?.slice(from, to).toLowerCase() ?? '';
          expect(written.replace(/s$/, '')).toBe(form.text.toLowerCase());
        }
      }
    }),
  );
});

describe('putting one form for another', () => {
  it.each([
    ['dialogues', 'dialogue', 'dialog', 'dialogs'],
    ['Dialogue', 'dialogue', 'dialog', 'Dialog'],
    ['DIALOGUE', 'dialogue', 'dialog', 'DIALOG'],
    ['dialog', 'dialog', 'dialogue', 'dialogue'],
    ['complaints', 'complaint', 'wish', 'wishes'],
    ['studies', 'study', 'survey', 'surveys'],
    ['surveys', 'survey', 'study', 'studies'],
    ['organising', 'organise', 'organize', 'organizing'],
    ['Kiev', 'Kiev', 'Kyiv', 'Kyiv'],
    ['went', 'go', 'walk', 'walk'],
  ])('%s (%s) by %s is %s', (written, form, target, expected) => {
    expect(rewritten(written, form, target, 'spelling')).toBe(expected);
  });

  it('a whole translation goes in as it is', () => {
    expect(rewritten('NO SMOKING', 'NO SMOKING', 'Do not smoke.', 'original')).toBe('Do not smoke.');
  });
});
