import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import { likenessOf } from '../../../shared/domain/check/meaning/likeness.ts';
import { createFormReader, numberLetters } from '../../../shared/domain/check/meaning/reading.ts';
import { checkerOf, meaningFound as found, rowOf } from './rowOf.ts';

const russian =
  'Старый мост закрыли ещё весной. Жители посёлка не могут попасть в больницу без лодки. ' +
  'Инженеры обещают закончить ремонт к октябрю, если дожди не размоют насыпь. Школьный автобус теперь ходит через лес.';
const machine =
  'The old bridge was closed in the spring. Residents of the village cannot get to the hospital without a boat. ' +
  'Engineers promise to finish repairs by October if the rains do not wash out the embankment. ' +
  'The school bus now goes through the forest.';
const human =
  'They shut the old bridge back in spring. Without a boat, the villagers cannot reach the hospital. ' +
  'The engineers promise that repairs will be finished by October, if rains do not wash the embankment away. ' +
  'The school bus now takes the road through the forest.';

const check = (text: string): readonly string[] => found(rowOf(russian, machine, text));

it('says nothing where there is no original: two translations that differ are no fault of either', () => {
  const lost = human.replace('cannot reach', 'can reach');
  expect(check(lost)).not.toEqual([]);
  expect(found(rowOf('', machine, lost, human))).toEqual([]);
  expect(found(rowOf('', '', lost, human))).toEqual([]);
});

describe('a faithful translation', () => {
  it('is left alone', () => {
    expect(check(human)).toEqual([]);
  });

  it('may tell two sentences in one, and one in two', () => {
    expect(
      check(
        human
          .replace('spring. Without', 'spring, and without')
          .replace('October, if', 'October. That is, if'),
      ),
    ).toEqual([]);
  });
});

describe('completeness', () => {
  it('misses a sentence and says where it would stand and what it was', () => {
    const without = human.replace('Without a boat, the villagers cannot reach the hospital. ', '');
    const row = rowOf(russian, machine, without);
    const [finding, ...more] = checkerOf(meaningCheck, [row])(row);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ check: 'omission', severity: 'error', version: 3 });
    expect(finding?.span.from).toBe(finding?.span.to);
    expect(without.slice(finding?.span.from)).toMatch(/^The engineers promise/);
    expect(russian.slice(finding?.source?.from, finding?.source?.to)).toMatch(/^Жители .* лодки\.$/);
  });

  it('misses the last sentence at the end of the text', () => {
    const without = human.replace(' The school bus now takes the road through the forest.', '');
    const row = rowOf(russian, machine, without);
    expect(checkerOf(meaningCheck, [row])(row)).toMatchObject([
      { check: 'omission', span: { from: without.length, to: without.length } },
    ]);
  });

  it('sees a foreign sentence', () => {
    const foreign = 'Subscribers receive two tickets to the summer opera festival.';
    expect(check(human.replace('The engineers', `${foreign} The engineers`))).toEqual([
      `addition: ${foreign}`,
    ]);
  });

  it('misses a clause where it is gone', () => {
    const ru =
      'Капитан буксира, который тридцать лет водил баржи по каналу, вышел на пенсию и купил маленькую пасеку.';
    const mt =
      'The captain of the tug, who had been steering barges along the canal for thirty years, retired and bought a small apiary.';
    const full =
      'The tug captain, who for thirty years had steered barges along the canal, retired and bought a small apiary.';
    const short = 'The tug captain retired and bought a small apiary.';
    expect(found(rowOf(ru, mt, full))).toEqual([]);
    const row = rowOf(ru, mt, short);
    const [finding] = checkerOf(meaningCheck, [row])(row);
    expect(finding).toMatchObject({ check: 'clause', span: { from: 'The tug captain'.length } });
  });

  it('hears another human where there is no machine, and speaks more softly', () => {
    const other = human.replace('shut', 'closed');
    const row = rowOf(
      russian,
      '',
      human.replace(' The school bus now takes the road through the forest.', ''),
      other,
    );
    const findings = checkerOf(meaningCheck, [row])(row);
    expect(findings.map(({ check: kind, severity, version }) => [kind, severity, version])).toContainEqual([
      'omission',
      'warning',
      3,
    ]);
  });
});

describe('negation', () => {
  it('is missed where it is lost', () => {
    expect(check(human.replace('cannot reach', 'can reach'))).toEqual([expect.stringMatching(/^negation: /)]);
  });

  it('is seen where it is gained, in the right sentence', () => {
    expect(check(human.replace('bus now takes', 'bus now does not take'))).toEqual(['negation: not']);
  });

  it.each([
    ['Он не только пел, но и плясал.', 'He not only sang but also danced.', 'He sang and danced as well.'],
    ['Рыбаки не смогли вернуться.', 'The fishermen failed to return.', 'The fishermen could not return.'],
    [
      'Собор открыли лишь в мае.',
      'The cathedral was not opened until May.',
      'The cathedral opened only in May.',
    ],
    ['Никто не пострадал.', 'No one was hurt.', 'Nobody was hurt.'],
    ['Без шуток тут не обойдётся.', 'It will not do without jokes here.', 'There will be jokes here.'],
  ])('%s may be said in other words', (ru, mt, text) => {
    expect(found(rowOf(ru, mt, text))).toEqual([]);
  });

  it('is no slip where two humans agree', () => {
    const row = rowOf(
      'Гордость взорвала ему голову.',
      'His pride blew his head off.',
      'His pride would not let him rest.',
      'His pride did not give him peace.',
    );
    expect(found(row)).toEqual([]);
  });
});

describe('modality', () => {
  it.each([
    ['Пассажиры должны выйти.', 'Passengers must get off.', 'Passengers may get off.', 'may'],
    ['Дети могут пойти домой.', 'Children may go home.', 'Children must go home.', 'must'],
  ])('%s', (ru, mt, text, word) => {
    expect(found(rowOf(ru, mt, text))).toEqual([`modality: ${word}`]);
  });

  it('has many words for one duty', () => {
    expect(
      found(
        rowOf(
          'Пассажирам придётся выйти.',
          'Passengers will have to get off.',
          'Passengers need to get off.',
        ),
      ),
    ).toEqual([]);
  });

  it('may forbid by what one cannot or must not', () => {
    const ru = 'Напоминаем, что в шахту нельзя спускаться без каски.';
    const mt = 'We remind you that you cannot go down into the mine without a helmet.';
    expect(found(rowOf(ru, mt, mt.replace('cannot', 'must not')))).toEqual([]);
  });

  it('knows the month of May', () => {
    expect(found(rowOf('Он уехал в мае.', 'He left in May.', 'In May he left.'))).toEqual([]);
  });
});

describe('words of one language', () => {
  const formOf = createFormReader('en', (word) => word, numberLetters());
  it.each([
    ['Landy', 'Lundy', 0.8],
    ['Vaintrub', 'Weintrub', 0.8],
    ['passage', 'pass', 0.6],
    ['Landy', 'Lunev', 0],
    ['lamp', 'lump', 0],
  ])('%s and %s are alike to %d', (left, right, likeness) => {
    expect(likenessOf(formOf(left), formOf(right), undefined)).toBe(likeness);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'не', 'Москва', 'Иванов', 'может', 'nobody', 'Moscow', 'must', 'without', 'U.S.', '…', '"', '\n', '- ', '12.5', "don't", '😀', 'ё', '. A',
  ); // biome-ignore format: odds and ends
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
  );

  it('is checked without failing, and every finding lies in its text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 4 }), (texts) => {
        const rows = texts.map(([ru, mt, a, b]) => rowOf(ru, mt, a, b));
        const checkRow = checkerOf(meaningCheck, rows);
        for (const row of rows) {
          for (const { version, span, source } of checkRow(row)) {
            const length = row.checked.find((one) => one.version === version)?.text.length ?? -1;
            expect(span.from).toBeGreaterThanOrEqual(0);
            expect(span.to).toBeGreaterThanOrEqual(span.from);
            expect(span.to).toBeLessThanOrEqual(length);
            if (source !== null) expect(source.to).toBeLessThanOrEqual(row.source?.text.length ?? -1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says nothing of a text that is its machine translation word for word', () => {
    fc.assert(
      fc.property(text, text, (ru, mt) => {
        expect(found(rowOf(ru, mt, mt))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
