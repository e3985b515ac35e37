import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningCheck } from '../../../shared/domain/check/meaning/check.ts';
import {
  createAnswerFinder,
  createCounterpartReader,
} from '../../../shared/domain/check/meaning/counterparts.ts';
import { createFormReaders, readBy, readRow } from '../../../shared/domain/check/meaning/knowledge.ts';
import { pairByWords } from '../../../shared/domain/check/meaning/omission/aloneWords.ts';
import { checkerOf, rowOf } from './rowOf.ts';

/** Sentences of several kinds of text, each with its translation; no two share more than common words. */
const sentences: readonly (readonly [russian: string, english: string])[] = [
  [
    'Мелко нарежьте лук и обжарьте его на сливочном масле до золотистого цвета.',
    'Chop the onion finely and fry it in butter until it turns a golden colour.',
  ],
  [
    'Бабушка прислала нам письмо из деревни и просит приехать на праздник.',
    'Grandmother has sent us a letter from the village and asks us to come for the holiday.',
  ],
  [
    'Перед заменой лампы отключите прибор от сети и дайте ему остыть.',
    'Before replacing the lamp, disconnect the device from the mains and let it cool.',
  ],
  [
    'Во втором тайме вратарь отразил три опасных удара и спас свою команду.',
    'In the second half the goalkeeper saved three dangerous shots and rescued his team.',
  ],
  [
    'Арендатор обязан платить за квартиру не позднее 5 числа каждого месяца.',
    'The tenant must pay for the flat no later than the 5th of each month.',
  ],
  [
    'Жил-был король, и было у него три сына и одна дочь.',
    'Once upon a time there was a king who had three sons and one daughter.',
  ],
  [
    'Учёные обнаружили на дне озера следы древнего вулкана.',
    'Scientists have discovered traces of an ancient volcano on the bottom of the lake.',
  ],
  [
    'Мой отец служил на флоте и редко рассказывал о войне.',
    'My father served in the navy and seldom talked about the war.',
  ],
  [
    'Принимайте лекарство после еды и запивайте его большим количеством воды.',
    'Take the medicine after meals and wash it down with plenty of water.',
  ],
  [
    'Поезд из Самары опоздал на два часа, и мы ждали его на холодной платформе.',
    'The train from Samara was two hours late, and we waited for it on the cold platform.',
  ],
];

const joined = (pairs: typeof sentences, side: 0 | 1): string => pairs.map((pair) => pair[side]).join(' ');

/** A project of a row each: the dictionary is read once for it. */
const checkRow = checkerOf(
  meaningCheck,
  sentences.map(([russian, english]) => rowOf(russian, '', english)),
);

/** What is told of sentences left out, put in, and their parts. */
function told(russian: string, english: string) {
  return checkRow(rowOf(russian, '', english))
    .filter(({ check }) => ['omission', 'addition', 'clause'].includes(check))
    .map(({ check, span, source }) => [
      check,
      check === 'addition'
        ? english.slice(span.from, span.to)
        : russian.slice(source?.from ?? 0, source?.to ?? 0),
    ]);
}

/** Some of the sentences in any order, and one of them or of the others. */
const someAndOne = fc
  .tuple(fc.shuffledSubarray([...sentences], { minLength: 3, maxLength: 6 }), fc.nat(), fc.nat())
  .map(([some, at, other]) => {
    const rest = sentences.filter((one) => !some.includes(one));
    return { some, at: at % some.length, foreign: rest[other % rest.length] ?? (['', ''] as const) };
  });
const runs = { numRuns: 60 };

describe('sentences and the words that answer each other', () => {
  it('are all there in a whole text', () => {
    fc.assert(
      fc.property(someAndOne, ({ some }) => {
        expect(told(joined(some, 0), joined(some, 1))).toEqual([]);
      }),
      runs,
    );
  });

  it('are missed where one is out, which one it may be', () => {
    fc.assert(
      fc.property(someAndOne, ({ some, at }) => {
        const english = joined(some.toSpliced(at, 1), 1);
        expect(told(joined(some, 0), english)).toEqual([['omission', some[at]?.[0]]]);
      }),
      runs,
    );
  });

  it('are told where one is put in, wherever it may be', () => {
    fc.assert(
      fc.property(someAndOne, ({ some, at, foreign }) => {
        const english = joined(some.toSpliced(at, 0, foreign), 1);
        expect(told(joined(some, 0), english)).toEqual([['addition', foreign[1]]]);
      }),
      runs,
    );
  });

  it('are told where one is in the place of another of its length', () => {
    const [onion, , , , , , , , medicine, train] = sentences;
    if (!onion || !medicine || !train) throw new Error('too few sentences');
    const russian = joined([onion, train], 0);
    expect(told(russian, `${onion[1]} ${train[1]} ${medicine[1]}`)).toEqual([['addition', medicine[1]]]);
    expect(told(`${russian} ${medicine[0]}`, joined([onion, train], 1))).toEqual([['omission', medicine[0]]]);
  });

  it('are told where one is glued to a heading', () => {
    const [, , , , , , volcano, father] = sentences;
    const heading = 'New rules for the city parks';
    expect(told('Новые правила для городских парков', `${heading} ${volcano?.[1]}`)).toMatchObject([
      ['addition', expect.stringContaining('volcano')],
    ]);
    expect(told(`Новые правила для городских парков. ${father?.[0]}`, `${heading}. ${father?.[1]}`)).toEqual(
      [],
    );
  });

  it('are not missed in a text that is not there', () => {
    expect(told(joined(sentences, 0), '')).toEqual([]);
  });
});

describe('parts of sentences and the words that answer each other', () => {
  const russian =
    'Капитан приказал спустить лодку, хотя ветер усиливался с каждой минутой и волны становились всё выше.';
  const whole =
    'The captain ordered the boat to be lowered, although the wind was growing stronger every minute and the waves ever higher.';
  it.each([
    [russian, 'The captain ordered the boat to be lowered.'],
    [
      'Смешайте муку с сахаром, добавьте два яйца и стакан молока, затем поставьте тесто в холодное место.',
      'Mix the flour with the sugar, then put the dough in a cold place.',
    ],
  ])('%s is more than %s', (original, short) => {
    expect(told(original, short)).toEqual([['clause', original]]);
  });

  it('are all there in a whole sentence', () => {
    expect(told(russian, whole)).toEqual([]);
  });
});

describe('counterparts', () => {
  const readers = createFormReaders();
  const counterpartsOf = createCounterpartReader(createAnswerFinder(readers.numberOf));
  const readingsOf = (russian: string, english: string) => {
    const { source, checked } = readRow(rowOf(russian, '', english), readBy(readers));
    const [human] = checked;
    if (source === null || human === undefined) throw new Error('no text');
    return { source, human, words: counterpartsOf(source, human) };
  };

  it('are known by the dictionary, by digits and by sound, and leave out what nothing is known of', () => {
    const { words } = readingsOf(
      'Галузин купил 25 яблок и жбырку.',
      'Galuzin bought 25 apples and a zhmookle.',
    );
    expect(
      words.left.map(({ word, answers }) => [word.text, ...answers.map((at) => words.right[at]?.word.text)]),
    ).toEqual([
      ['Галузин', 'Galuzin'],
      ['купил', 'bought'],
      ['25', '25'],
      ['яблок', 'apples'],
    ]);
  });

  it('answer each other, and every sentence has its bead, in order', () => {
    fc.assert(
      fc.property(someAndOne, someAndOne, ({ some }, { some: others }) => {
        const { source, human, words } = readingsOf(joined(some, 0), joined(others, 1));
        words.left.forEach(({ answers }, at) => {
          for (const answer of answers) expect(words.right[answer]?.answers).toContain(at);
        });
        words.right.forEach(({ answers }, at) => {
          for (const answer of answers) expect(words.left[answer]?.answers).toContain(at);
        });
        const { beads } = pairByWords(source, human, words, 1);
        for (const side of ['left', 'right'] as const) {
          const ends = beads.map((bead) => bead[side]);
          expect(ends.map(([from]) => from)).toEqual([0, ...ends.slice(0, -1).map(([, to]) => to)]);
          expect(ends.at(-1)?.[1]).toBe((side === 'left' ? source : human).sentences.length);
        }
      }),
      runs,
    );
  });
});
