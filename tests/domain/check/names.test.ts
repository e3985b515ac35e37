import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import type { CheckRow } from '../../../shared/domain/check/row.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Checks and words of the findings in one row of a project, `+` where something is missing. */
function found(row: CheckRow, rows: readonly CheckRow[] = [row]): readonly string[] {
  return checkerOf(
    meaningCheck,
    rows,
  )(row).map(({ check, span, version }) => {
    const text = row.checked.find((one) => one.version === version)?.text ?? '';
    return `${check}: ${text.slice(span.from, span.to) || '+'}`;
  });
}

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

describe('names from elsewhere and names put by their meaning', () => {
  const told = (source: string, machine: string, human: string) => found(rowOf(source, machine, human));

  it('reports a Slavic name that no other text has, though nothing is missing', () => {
    const source = 'Отечественные учёные открыли новый остров у берегов Ямала.';
    const witness = 'Domestic scientists discovered a new island off the coast of Yamal.';
    expect(told(source, witness, 'Scientists discovered a new island off the coast of Yamal.')).toEqual([]);
    expect(
      told(source, witness, 'Lobachenko scientists discovered a new island off the coast of Yamal.'),
    ).toEqual(['nameLost: Lobachenko']);
  });

  it.each([
    [
      'a title',
      'Ансамбль «Берёзка» выступил в Туле.',
      'The Beryozka ensemble performed in Tula.',
      'The Little Birch ensemble performed in Tula.',
    ],
    [
      'a compound',
      'Жалобу направили в Роспотребнадзор.',
      'The complaint was sent to Rospotrebnadzor.',
      'The complaint was sent to the Consumer Protection Service.',
    ],
    [
      'pinyin',
      'Хуан Сюэцинь встретила Цао Цзюня.',
      'Huang Syuetsin met Tsao Jun.',
      'Huang Xueqin met Cao Jun.',
    ],
    ['Turkish letters', 'Его встретил Чавушоглу.', 'He was met by Chavushoglu.', 'He was met by Çavuşoğlu.'],
    [
      'a spelling nearer to the original than the machine’s',
      'Гора Глечершпитц видна.',
      'Mount Gleccherspitz is visible.',
      'Mount Glecherspitz is visible.',
    ],
    ['a pet name', 'Прибежал Митенька.', 'Here came Mitenka.', 'Here came Mitya.'],
    [
      'a country for its people',
      'Вчера победили французы.',
      'The French won yesterday.',
      'France won yesterday.',
    ],
    [
      'a half of a word',
      'Пресс-секретарь Песков ушёл.',
      'Press Secretary Peskov left.',
      'Kremlin spokesman Peskov left.',
    ],
    [
      'a name without its patronymic',
      'Анна Петровна вошла в комнату.',
      'Anna Petrovna entered the room.',
      'Anna came in.',
    ],
    [
      'a surname that stands for all of a name',
      'Вчера Жан-Жак Руссо приехал.',
      'Jean-Jacques Rousseau came yesterday.',
      'Yesterday saw the arrival of Rousseau.',
    ],
    [
      'a foreign name as at home',
      'Гол забил полузащитник Крыховяк.',
      'The goal was scored by midfielder Krykhovyak.',
      'The goal was scored by midfielder Krychowiak.',
    ],
    [
      'a name in brackets as it is spelt at home',
      'Вышел фильм «Джон Льюис» (John Lewis) о Джоне Льюисе.',
      'The film "John Lewis" (John Lewis) about John Lewis has been released.',
      'John Lewis, a film about John Lewis, is out.',
    ],
    [
      'a place by its meaning',
      'Княжна уехала в Лысые Горы.',
      'The princess left for Lysye Gory.',
      'The princess had gone to Bald Hills.',
    ],
    [
      'a title by its meaning',
      'Певец группы «Руки Вверх» посетил Тверь.',
      'The singer of the band Ruki Vverkh visited Tver.',
      'The singer of Hands Up came to Tver.',
    ],
    [
      'a term that both languages have',
      'Спор решит суд, Арбитражный и третейский.',
      'The dispute will be decided by the Arbitration and arbitral court.',
      'The dispute will go to the Commercial court.',
    ],
  ])('lets %s be', (_, source, witness, human) => {
    expect(told(source, witness, human)).toEqual([]);
  });

  it.each([
    [
      'once for all of a name',
      'Вчера Анатолий Цыганков уехал в Тулу.',
      'Anatoly Tsygankov left for Tula yesterday.',
      'Yesterday there was a departure for Tula.',
      'nameLost: +',
    ],
    [
      'that a foreign name begins otherwise in Russian',
      'Он играл за Гарвард.',
      'He played for Harvard.',
      'He played a lot.',
      'nameLost: +',
    ],
    [
      'that a preposition leads to nothing',
      'Друри выбран «Каролиной» в Монреале.',
      'Drury was selected by Carolina in Montreal.',
      'Drury was picked in the draft by in Montreal.',
      'nameLost: +',
    ],
    [
      'that nothing stands before what it names',
      'Перспективный игрок «Каролины» уехал.',
      'A Carolina prospect has left.',
      'Last year, prospect had left.',
      'nameLost: +',
    ],
    [
      'half of a name where the other half stands',
      'Ременяко вышел вперёд. На старте Денис Ременяко опередил Лобова.',
      'Remenyako took the lead. At the start, Denis Remenyako outran Lobov.',
      'Remenyako took the lead. At the start, Denis outran Lobov.',
      'nameLost: +',
    ],
    [
      'a name that sounds like another one of the row',
      'Посол Брайан Хук прибыл в Бахрейн.',
      'Ambassador Brian Hook arrived in Bahrain.',
      'The ambassador arrived in Bahrain.',
      'nameLost: +',
    ],
    [
      'a ship’s name where no other name stands for it',
      'Корабль «Советск» прошёл мимо Кронштадта.',
      'The ship Sovetsk passed by Kronstadt.',
      'The vessel went past Kronstadt.',
      'nameLost: +',
    ],
    [
      'a people by its women',
      'Золото досталось израильтянке.',
      'The gold went to an Israeli.',
      'The gold went to a Bulgarian.',
      'nameLost: Bulgarian',
    ],
    [
      'another consonant in pinyin',
      'Приехала Хуан Сюэцинь.',
      'Huang Xueqin arrived.',
      'Huang Xuedin arrived.',
      'nameSpelling: Xuedin',
    ],
  ])('sees %s', (_, source, witness, human, finding) => {
    expect(told(source, witness, human)).toEqual([finding]);
  });

  it('misses a given name where its version keeps them all else', () => {
    const rows = [
      'Иван Щербаков',
      'Пётр Лобов',
      'Олег Рогов',
      'Игорь Белов',
      'Иван Щербаков',
      'Пётр Лобов',
    ].map((name, at) => {
      const english = ['Ivan Shcherbakov', 'Pyotr Lobov', 'Oleg Rogov', 'Igor Belov'][at % 4] ?? '';
      const human = at === 5 ? english.replace('Pyotr ', '') : english;
      return rowOf(`Вчера приехал ${name}.`, `Yesterday came ${english}.`, `Yesterday came ${human}.`);
    });
    expect(rows.map((row) => found(row, rows))).toEqual([[], [], [], [], [], ['nameLost: +']]);
    expect(rows.slice(5).map((row) => found(row))).toEqual([[]]);
  });

  it('lets a minister stand for a name that the version has elsewhere, and not for one it has not', () => {
    const source = 'Вчера Щербаков добавил, что решение близко.';
    const witness = 'Yesterday Shcherbakov added that a solution was close.';
    const row = rowOf(source, witness, 'Yesterday the minister added that a solution was close.');
    const other = rowOf('Щербаков приехал.', 'Shcherbakov arrived.', 'Shcherbakov arrived.');
    expect(found(row, [row, other])).toEqual([]);
    expect(found(row)).toEqual(['nameLost: +']);
  });

  it.each([
    ['an article before what was owned', 'Суд отклонил жалобу Щербакова.', "The court rejected Shcherbakov's complaint.", 'The court rejected the complaint.', []],
    ['a pronoun where the order is another', '«Мы рады», — цитирует Щербакова русская версия сайта.', '"We are glad," quotes Shcherbakov the Russian version of the site.', '"We are glad," the Russian version of the site quoted him as saying.', []],
    ['a pronoun that the machine has too', 'США призвали Щербакова и его соседей прекратить спор', 'US calls on Shcherbakov and his neighbors to end dispute', 'The US called on and his neighbors to cease their dispute', ['nameLost: +']],
    ['nothing at the end of a headline', 'Пресс-секретарь рассказал о разговоре по поводу согласия в «Лобове»', 'The press secretary spoke of talks on a settlement in Lobov', 'The press secretary told us about negotiations for an agreement in', ['nameLost: +']],
  ] as const)('lets stand for a name that the version has elsewhere: %s', (_, source, witness, human, findings) => {
    const row = rowOf(source, witness, human);
    const others = [
      rowOf('Щербаков приехал.', 'Shcherbakov arrived.', 'Shcherbakov arrived.'),
      rowOf('Они в Лобове.', 'They are in Lobov.', 'They are in Lobov.'),
    ];
    expect(found(row, [row, ...others])).toEqual(findings);
  }); // biome-ignore format: cases are read as lines
});
