import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { allSides, sidesOfWord } from '../../../shared/domain/check/meaning/opposites/opposites.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Russian, what a machine makes of it, and a translation that goes wrong where it says `{right|wrong}`. */
const pairs: readonly (readonly [russian: string, machine: string, human: string])[] = [
  ['Большинство мельниц сгорело.', 'Most of the mills burned down.', '{Most|Few} of the mills burned down.'],
  ['Некоторые лодки уцелели.', 'Some boats survived.', '{Some|All} boats survived.'],
  ['На прошлой неделе приезжал ревизор.', 'Last week an auditor came.', 'The auditor came {last|next} week.'],
  [
    'Эта лодка легче старой.',
    'This boat is lighter than the old one.',
    'This boat is {lighter|heavier} than the old one.',
  ],
  ['Грозы здесь редки.', 'Thunderstorms are rare here.', 'Thunderstorms are {rare|common} here.'],
  [
    'Арендатор вернул ключи до окончания срока.',
    'The tenant returned the keys before the end of the term.',
    'The tenant handed back the keys {before|after} the lease ran out.',
  ],
  [
    'Король согласился отдать дочь за пастуха.',
    'The king agreed to give his daughter to the shepherd.',
    'The king {consented|refused} to give his daughter to the shepherd.',
  ],
  ['Больному стало лучше.', 'The patient got better.', 'The patient is {better|worse} now.'],
  [
    'Хозяйка открыла окно, и влетела птица.',
    'The hostess opened the window and a bird flew in.',
    'The landlady {opened|closed} the window, and a bird flew in.',
  ],
  [
    'Депутаты поддержали законопроект.',
    'The deputies supported the bill.',
    'The deputies {backed|opposed} the bill.',
  ],
  [
    'Поверните ручку, чтобы уменьшить громкость.',
    'Turn the knob to decrease the volume.',
    'Turn the knob to {lower|increase} the volume.',
  ],
  [
    'Прибыль выросла и достигла трёх миллионов рублей.',
    'Profit has increased and reached three million rubles.',
    'Profit {rose|fell} to three million roubles.',
  ],
  ['Прибыль снизилась.', 'Profit has decreased.', 'Profit {fell|rose}.'],
  [
    'Плотник успел починить крышу до дождя.',
    'The carpenter managed to fix the roof before the rain.',
    'The carpenter {managed|failed} to mend the roof before it rained.',
  ],
  ['Это был честный человек.', 'He was an honest man.', 'He was {an honest|a dishonest} man.'],
  [
    'Солдат взял с собой хлеб.',
    'The soldier took bread with him.',
    'The soldier set out {with|without} bread.',
  ],
  [
    'Волк перешёл замёрзшую реку.',
    'The wolf crossed the frozen river.',
    'The {wolf|bear} crossed the frozen river.',
  ],
  [
    'Невесте подарили зелёную шаль.',
    'The bride was given a green shawl.',
    'The bride was given a {green|blue} shawl.',
  ],
  [
    'Губернатор открыл в посёлке больницу.',
    'The governor opened a hospital in the village.',
    'The governor opened a {clinic|school} in the village.',
  ],
  [
    'Утром он пил чай с лимоном.',
    'In the morning he drank tea with lemon.',
    'In the morning he would have {tea|coffee} with lemon.',
  ],
  [
    'В первом сезоне команда выиграла все матчи дома.',
    'In the first season, the team won all home matches.',
    'In its first season the side {won|lost} all its home matches.',
  ],
  [
    'Не увеличивайте дозу без совета врача.',
    'Do not increase the dose without the advice of a doctor.',
    'Do not {raise|reduce} the dose without asking your doctor.',
  ],
  [
    'Увеличьте нагрузку и закройте дверь.',
    'Increase the load and close the door.',
    'Increase the load and {close|open} the door.',
  ],
  [
    'Не выключайте свет в коридоре.',
    'Do not turn off the light in the corridor.',
    'Do not turn {off|on} the light in the passage.',
  ],
  ['Все окна были закрыты.', 'All windows were closed.', '{All|None} of the windows were closed.'],
  [
    'Покупателю следует осмотреть товар до оплаты.',
    'The buyer should inspect the goods before payment.',
    'The buyer should look the goods over {before|after} paying.',
  ],
];

const told = (which: '$1' | '$2', human: string) => human.replace(/\{([^|{}]*)\|([^{}]*)\}/g, which);

/** Words that are said to be opposites or denials, in a project of this row alone. */
function found(russian: string, machine: string, human: string): readonly string[] {
  const row = rowOf(russian, machine, human);
  return checkerOf(meaningCheck, [row])(row)
    .filter(({ check }) => check === 'negation')
    .map(({ span }) => human.slice(span.from, span.to));
}

const wrongOf = (human: string): string => /\|(?:an? )?([^}]*)\}/.exec(human)?.[1] ?? '';

describe('opposites', () => {
  it('are told beside a machine though a small word of the Russian might answer them', () => {
    const russian = 'Капли принимают после еды; детям до двенадцати лет их не дают.';
    const machine = 'Drops are taken after meals; they are not given to children under twelve years of age.';
    const human = (when: string) =>
      `Take the drops ${when} meals; do not give them to children under twelve.`;
    expect(found(russian, machine, human('after'))).toEqual([]);
    expect(found(russian, machine, human('before'))).toEqual(['before']);
  });

  it('are not told of what a word of the Russian has answered', () => {
    const russian = 'Был мороз, и мы топили печь.';
    expect(
      found(russian, 'It was freezing and we heated the stove.', 'There was frost, we lit the stove.'),
    ).toEqual([]);
  });

  it.each(pairs)('%s', (russian, machine, human) => {
    for (const witness of [machine, '']) {
      expect(found(russian, witness, told('$1', human))).toEqual([]);
      expect(found(russian, witness, told('$2', human))).toEqual([wrongOf(human)]);
    }
  });

  it.each([
    ['Цены не снизились.', 'Prices have risen.'],
    ['Он отказался подписать.', 'He did not agree to sign.'],
    ['Скоро вернусь.', "I shan't be long."],
    ['Срок службы не ограничен.', 'Service life is unlimited.'],
    ['Поддержка скоро завершится.', 'It will soon be unsupported.'],
    ['Через месяц пришло письмо.', 'It was a month before a letter came.'],
    ['Старые друзья купили новый дом.', 'Old friends have bought a new house.'],
    ['Солдат молча вышел.', 'The soldier left without a word.'],
    ['Прежний бюджет приняли весной.', 'The old budget was adopted after a debate in spring.'],
    [
      'Самый дешёвый стул стоил рубль, самый дорогой пять.',
      'The cheapest chair cost one rouble, the most expensive five.',
    ],
    ['Двоюродный брат отца служил во флоте.', "My father's cousin served in the navy."],
    ['Батюшка прочёл молитву.', 'The priest said a prayer.'],
    ['Рыжий кот дремал на солнце.', 'A ginger cat dozed in the sun.'],
    ['Глава города ушёл в отставку.', 'The mayor of the city has resigned.'],
    ['Ели чёрный хлеб с салом.', 'They ate brown bread with lard.'],
    ['Царь Соломон был мудр.', 'King Solomon was wise.'],
    ['Разве я виноват?', "It's not my fault, is it?"],
    ['Если лампа мигает, это не является неисправностью.', 'If the lamp blinks, this is normal.'],
    ['Как только стемнело, сторож запер ворота.', 'When it grew dark the watchman locked the gate.'],
    ['Ключ есть только у сторожа.', 'Nobody but the watchman has a key.'],
    ['Весь день все молчали.', 'Nobody spoke all day.'],
    ['Колонна впервые выехала на площадь.', 'The column entered the square for the first time.'],
    ['Сад разросся и вышел за границы участка.', 'The garden has expanded beyond the plot.'],
    ['После очередной ссоры он уехал.', 'After the last quarrel he went away.'],
    ['Он слушал полный час.', 'It started with an hour of listening.'],
    ['Он почти сразу ушёл.', 'He went away at once.'],
    // Words that share a stem with "coming" and "evening".
    ['Она вернётся раньше осени.', 'She will come back before autumn.'],
    ['Он пришёл сегодня утром к реке.', 'He came to the river at daybreak, even today.'],
  ])('does not take %s for the contrary of "%s"', (russian, human) => {
    expect(found(russian, '', human)).toEqual([]);
  });

  it('is spared where a machine says the same', () => {
    expect(found('Больному стало лучше.', 'The patient got worse.', 'The patient is worse now.')).toEqual([]);
  });

  it('tells the one sentence that is turned, among any others', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...pairs], { minLength: 1 }),
        fc.nat(),
        fc.boolean(),
        (some, at, isAlone) => {
          const turned = at % some.length;
          const [russian, machine] = [0, 1].map((side) => some.map((pair) => pair[side]).join(' '));
          const human = (wrong: number) =>
            some.map(([, , text], x) => told(x === wrong ? '$2' : '$1', text)).join(' ');
          const witness = isAlone ? '' : (machine ?? '');
          expect(found(russian ?? '', witness, human(-1))).toEqual([]);
          // A word that others of the row account for may be let go; nothing else is told.
          const wrong = wrongOf(some[turned]?.[2] ?? '');
          expect([[], [wrong]]).toContainEqual(found(russian ?? '', witness, human(turned)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has every word on one side of its line, and its opposites on the other', () => {
    for (const side of allSides())
      expect(allSides().some(({ own, other }) => own === side.other && other === side.own)).toBe(true);
  });

  it.each([
    ['come', 'coming'],
    ['important', 'import'],
    ['authorities', 'authorized'],
    ['even', 'evening'],
    ['hospitalized', 'hospitals'],
    ['hardly', 'harder'],
    ['buildings', 'built'],
    ['corner', 'corn'],
    ['senate', 'senator'],
  ])('takes %s for another word than %s, whose stem it shares', (other, word) => {
    expect(sidesOfWord({ lower: other })).toEqual([]);
    expect(sidesOfWord({ lower: word })).not.toEqual([]);
  });
});
