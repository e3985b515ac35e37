import { describe, expect, it } from 'vitest';
import { human, machine, rowsOf, source } from './versions.ts';

/** An article of seven sentences, as it is, by a machine, and by a person. */
const article = [
  [
    'Городской совет Вельска решил закрыть старый мост на ремонт до октября.',
    'The city council of Velsk decided to close the old bridge for repairs until October.',
    'Velsk councillors have voted to shut the old bridge until October so that it can be mended.',
  ],
  [
    'Инженеры нашли трещины в двух опорах ещё прошлой весной.',
    'Engineers found cracks in two supports last spring.',
    'It was in the spring of last year that engineers discovered two of its piers were cracked.',
  ],
  [
    'Автобусы пойдут в объезд через посёлок Кулой, и дорога займёт на полчаса больше.',
    'Buses will take a detour through the village of Kuloy, and the journey will take half an hour longer.',
    'Buses are going round by way of Kuloy, which adds half an hour to every trip.',
  ],
  [
    'Торговцы с рынка просят оставить хотя бы пешеходный проход.',
    'Market traders are asking to leave at least a pedestrian passage.',
    'Stallholders at the market want to keep a footway open at the very least.',
  ],
  [
    'Работы обойдутся в сорок миллионов рублей, половину заплатит область.',
    'The works will cost forty million rubles, half of which will be paid by the region.',
    'Half of the bill, which comes to forty million roubles, is being met by the region.',
  ],
  [
    'Рыбаки уже жалуются, что шум распугает щуку.',
    'Fishermen are already complaining that the noise will scare away the pike.',
    'Anglers grumble that the pike are going to be frightened off by all that noise.',
  ],
  [
    'Последний раз мост чинили ещё при дедушке нынешнего мэра.',
    'The last time the bridge was repaired was under the grandfather of the current mayor.',
    'Nobody has mended the bridge since the days of the present mayor’s grandfather.',
  ],
] as const;
const [originals, machines, humans] = [0, 1, 2].map((nth) => article.map((line) => line[nth] ?? ''));
const [ru, mt, en] = [originals ?? [], machines ?? [], humans ?? []];
const another = 'The library’s oldest reader turned ninety, and the choir sang three waltzes in her honour.';
const oneToOne = (versions: number) => ru.map((_, n) => Array.from({ length: versions }, () => n).join('|'));

describe('an article of a few paragraphs', () => {
  it('is aligned line by line', () => {
    expect(rowsOf([source(ru), machine(mt), human(en)])).toEqual(oneToOne(3));
    expect(rowsOf([source(ru), human(en)])).toEqual(oneToOne(2));
    expect(rowsOf([machine(mt), human(en)])).toEqual(oneToOne(2));
  });

  it('lacks a paragraph in the human version, whichever it is', () => {
    const rows = (versions: number) => (at: number) =>
      ru.map((_, n) =>
        Array.from({ length: versions }, (__, version) => {
          if (version < versions - 1 || n < at) return n;
          return n === at ? '-' : n - 1;
        }).join('|'),
      );
    const lacking = (at: number) => human(en.toSpliced(at, 1));
    const all = [...ru.keys()];
    // The original alone says little of a sentence: of one it cannot tell whether it or its neighbour is left out.
    const told = all.filter((at) => rowsOf([source(ru), lacking(at)]).join() === rows(2)(at).join());
    expect(told.length).toBeGreaterThanOrEqual(all.length - 1);
    expect(all.map((at) => rowsOf([machine(mt), lacking(at)]))).toEqual(all.map(rows(2)));
    expect(all.map((at) => rowsOf([source(ru), machine(mt), lacking(at)]))).toEqual(all.map(rows(3)));
  });

  it('has a paragraph more in the human version, wherever that stands', () => {
    const inner = [...ru.keys()].slice(1);
    const rows = inner.map((at) =>
      ru.map((_, n) => `${n}|${n < at ? n : n + 1}`).toSpliced(at, 0, `-|${at}`),
    );
    const longer = (at: number) => human([...en.slice(0, at), another, ...en.slice(at)]);
    expect(inner.map((at) => rowsOf([source(ru), longer(at)]))).toEqual(rows);
    expect(inner.map((at) => rowsOf([machine(mt), longer(at)]))).toEqual(rows);
  });

  it('says a sentence of a paragraph again as a subhead before it, which the human version has not', () => {
    const joined = (list: readonly string[]) => [
      `${list[0]} ${list[1]}`,
      `${list[2]} ${list[3]}`,
      `${list[4]} ${list[5]}`,
      list[6] ?? '',
    ];
    for (const [at, said] of [
      [1, 2],
      [2, 4],
    ] as const) {
      const quoted = (list: readonly string[]) =>
        joined(list).toSpliced(at, 0, `«${list[said]?.slice(0, -1)}»`);
      const rows = [0, 1, 2, 3]
        .map((n) => (n < at ? `${n}|${n}` : `${n + 1}|${n}`))
        .toSpliced(at, 0, `${at}|-`);
      expect(rowsOf([source(quoted(ru)), human(joined(en))])).toEqual(rows);
      expect(rowsOf([machine(quoted(mt)), human(joined(en))])).toEqual(rows);
    }
  });
});
