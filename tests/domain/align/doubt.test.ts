import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/domain/align/align.ts';
import { createProgress } from '../../../shared/domain/align/progress.ts';
import { versionOf } from './versions.ts';

const machine = [
  'The council of Vyborg approved the new tram line on Thursday.',
  'The ferry to Solovki was cancelled on Monday because of a storm warning.',
  'Foresters found a third dam this spring and asked for advice.',
  'The painter Orlov gave his last canvas to the museum of Pskov.',
];
const human = [
  'On Thursday the council of Vyborg approved the new tram line.',
  'The ferry to Solovki was cancelled on Monday after a storm warning.',
  'This spring foresters found a third dam and asked for advice.',
  'Orlov, a painter, gave his last canvas to the museum of Pskov.',
];

/** How sure the row of a paragraph of the machine translation is. */
function confidenceOf(paragraph: number, own: readonly string[]): number {
  const rows = alignVersions([
    versionOf('mt', 'machine', 'en', machine),
    versionOf('ref', 'human', 'en', own),
  ]);
  return rows.find(({ cells }) => cells.mt?.includes(paragraph))?.confidence ?? 0;
}

const replaced = (at: number, text: string) => human.map((own, nth) => (nth === at ? text : own));

describe('a row', () => {
  it('is less sure where a sentence of it answers nothing', () => {
    const longer = replaced(1, `${human[1]} Eleven goats wandered through an orchard behind our kitchen.`);
    expect(confidenceOf(1, longer)).toBeLessThan(confidenceOf(1, human));
  });

  it('is less sure where its words say little', () => {
    const freer = replaced(2, 'Whoever looks after woods met another of them, sought help.');
    expect(confidenceOf(2, freer)).toBeLessThan(confidenceOf(2, human));
  });

  it('is not sure where hardly a line of a list answers another, though they stand in order', () => {
    const things = 'гвозди мука мыло верёвка свёкла перловка дёготь тыква'.split(' ');
    const others = 'ladders rum wool candles cheese vinegar ropes plums'.split(' ');
    const list = (words: readonly string[]) =>
      Array.from(
        { length: 60 },
        (_, n) => `${(n % 4) + 1}) ${words[(n * n + 3 * n) % 8]}, ${words[(5 * n) % 7]}`,
      );
    const rows = alignVersions([
      versionOf('src', 'source', 'ru', list(things)),
      versionOf('ref', 'human', 'en', list(others)),
    ]);
    expect(rows.filter(({ confidence }) => confidence >= 0.99)).toEqual([]);
  });

  it('is less sure in a text of which much is in doubt', () => {
    const word = (nth: number) =>
      [0, 5, 10]
        .map((shift) => 'bdfgklmnprst'[(Math.imul(nth + 1, 0x9e3779b1) >>> shift) % 12] ?? 'b')
        .join('a');
    const clear = (nth: number) => `The ${[0, 1, 2, 3].map((x) => word(7 * nth + x)).join(' of the ')}.`;
    const stranger = (nth: number) => `Some ${[1, 2, 3].map((x) => word(1000 * x + nth)).join(' ')} went.`;
    const surenessOfFirst = (isClear: boolean) => {
      const version = (key: string, role: 'machine' | 'human', from: number) => {
        const lines = Array.from({ length: 60 }, (_, nth) =>
          isClear || nth % 2 === 0 ? clear(nth) : stranger(9 * nth + from),
        );
        return versionOf(key, role, 'en', lines);
      };
      const rows = alignVersions([version('mt', 'machine', 0), version('ref', 'human', 4)]);
      return rows.find(({ cells }) => cells.mt?.includes(0))?.confidence ?? 0;
    };
    expect(surenessOfFirst(true)).toBeGreaterThan(0.998);
    expect(surenessOfFirst(false)).toBeLessThan(surenessOfFirst(true) - 0.0005);
  });
});

describe('a row whose machine translation is spoilt', () => {
  const original = [
    'Совет Выборга одобрил в четверг новую линию трамвая, 12 голосов против 3.',
    'Паром на Соловки отменили в понедельник из-за штормового предупреждения.',
    'Весной лесники нашли третью плотину и спросили совета.',
    'Художник Орлов подарил музею Пскова своё последнее полотно, 14 мая 1987 года.',
  ];
  const spoilt = machine.map((text, nth) => (nth === 3 ? 'xqa xqb xqc xqd xqe xqf xqg xqh xqi.' : text));
  const sureness = (last: string) => {
    const rows = alignVersions([
      versionOf('src', 'source', 'ru', original),
      versionOf('mt', 'machine', 'en', spoilt),
      versionOf('ref', 'human', 'en', replaced(3, last)),
    ]);
    const row = rows.find(({ cells }) => cells.src?.includes(3) && cells.ref?.includes(3));
    return row?.confidence ?? 0;
  };

  it('is surer where the original speaks for it', () => {
    const answer = 'The painter Orlov gave the museum of Pskov his last canvas on 14 May 1987.';
    const foreign = 'Whoever keeps bees in a garden wants clover, patience, sun, a good veil.';
    expect(sureness(answer)).toBeGreaterThan(sureness(foreign));
    expect(sureness(answer)).toBeGreaterThan(0.5);
  });
});

describe('what stands alone and cannot be read, no original being heard', () => {
  it('is doubted more in a machine translation, which may be spoilt, than in a human version', () => {
    const unread = 'xqa xqb xqc the xqd xqe xqf xqg of xqh xqi xqj xqk.';
    const surenessAs = (role: 'machine' | 'human') => {
      const rows = alignVersions([
        versionOf('one', role, 'en', [...machine.slice(0, 2), unread, ...machine.slice(2)]),
        versionOf('ref', 'human', 'en', human),
      ]);
      const row = rows.find(({ cells }) => cells.one?.includes(2));
      expect(row?.cells).toEqual({ one: [2], ref: [] });
      return row?.confidence ?? 0;
    };
    expect(surenessAs('machine')).toBeLessThan(surenessAs('human'));
  });

  it('is less surely left out where the machine wrote no word', () => {
    const sureness = (third: string) => {
      const own = machine.map((text, at) => (at === 2 ? third : text));
      const rows = alignVersions([
        versionOf('mt', 'machine', 'en', own),
        versionOf('ref', 'human', 'en', human.toSpliced(2, 1)),
      ]);
      return rows.find(({ cells }) => cells.mt?.join() === '2')?.confidence ?? 1;
    };
    expect(sureness('? ? ? ? ? ?')).toBeLessThan(sureness('Orlov asked the museum for a new storm warning.'));
  });
});

describe('a stage', () => {
  it('is heard of at once, and takes the figure no further than near its end', () => {
    const heard: number[] = [];
    const progress = createProgress(100, (done) => heard.push(done));
    for (let stage = 0; stage < 3000; stage++) progress.leap();
    expect(heard).toHaveLength(3000);
    expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b));
    expect(heard.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('two rows beside each other', () => {
  const ru = [
    'Первая экспедиция поднялась на южное плечо горы летом, но повернула назад из-за бурана.',
    'Швейцарцы вернулись через год с новыми верёвками, а весной на гору пришла вторая экспедиция из Аргентины.',
    'О ней, которой командовал полковник Уэрта, известно мало: два штурма сорвались.',
    'Газеты писали, что выше семи тысяч метров никто не поднимался.',
  ];
  const mt = [
    'The first expedition climbed the southern shoulder of the mountain in summer, but turned back because of a blizzard.',
    'The Swiss returned a year later with new ropes, and in the spring a second expedition from Argentina came to the mountain.',
    'Little is known about it, which was commanded by Colonel Huerta: two assaults failed.',
    'Newspapers wrote that no one climbed above seven thousand meters.',
  ];
  const sureness = (end: string, begin: string) => {
    const en = [
      'In summer the first expedition got up to the southern shoulder of the mountain and turned back in a blizzard.',
      `A year later the Swiss were back with new ropes, and in spring a second expedition came to the mountain${end}`,
      `${begin} commanded by Colonel Huerta, little is known about it, for its two assaults failed.`,
      'Newspapers wrote that no one had climbed above seven thousand metres.',
    ];
    const rows = alignVersions([
      versionOf('src', 'source', 'ru', ru),
      versionOf('mt', 'machine', 'en', mt),
      versionOf('ref', 'human', 'en', en),
    ]);
    expect(rows.map(({ cells }) => [cells.mt, cells.ref])).toEqual(ru.map((_, n) => [[n], [n]]));
    return rows.map(({ confidence }) => confidence);
  };

  it('are both less sure where the one answers words at the edge of the other', () => {
    const [whole, torn] = [sureness(' from Argentina.', 'Known to be'), sureness('.', 'From Argentina, and')];
    for (const row of [1, 2]) expect(torn[row]).toBeLessThan((whole[row] ?? 0) - 0.004);
  });
});
