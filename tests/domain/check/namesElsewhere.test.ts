import { describe, expect, it } from 'vitest';
import { meaningFound as found, rowOf } from './rowOf.ts';

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
