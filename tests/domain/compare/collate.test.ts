import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Collation, collate } from '../../../shared/domain/compare/collate.ts';
import { nothingIgnored } from '../../../shared/domain/compare/ignore.ts';

const word = fc.constantFrom(
  'the',
  'ferry',
  'old',
  'river',
  'Ice',
  'ice',
  'left',
  'at',
  '13',
  ',',
  '.',
  'dawn',
);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
const options = { base: 0, language: 'en', ignored: nothingIgnored };

const readingOf = ({ passages }: Collation, place: number): string =>
  passages.map((passage) => (passage.kind === 'common' ? passage.text : (passage.own[place] ?? ''))).join('');

test('the text of every version is readable from the collation, but for those told apart', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(5), (texts, base) => {
      const collation = collate(texts, { ...options, base: base % texts.length });
      texts.forEach((own, place) => {
        if (!collation.apart.includes(place)) expect(readingOf(collation, place)).toBe(own);
      });
      expect(collation.apart).not.toContain(base % texts.length);
    }),
    { numRuns: 500 },
  );
});

test('every version told stands in exactly one reading of each variant, and there are at least two', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
      const { passages, apart } = collate(texts, options);
      const told = texts.map((_, place) => place).filter((place) => !apart.includes(place));
      const expected = told.toSorted();
      for (const passage of passages) {
        if (passage.kind === 'common') continue;
        expect(passage.readings.flatMap((reading) => reading.texts).sort()).toEqual(expected);
        expect(passage.readings[0]?.texts[0]).toBe(0);
      }
    }),
  );
});

test('common words stand once, variants are stacked, and it is told who agrees', () => {
  const texts = [
    'The ferry left at seven in the morning.',
    'The boat left at seven in the morning.',
    'The boat left at eight in the morning.',
  ];
  const { passages } = collate(texts, options);
  expect(
    passages.map((passage) =>
      passage.kind === 'common'
        ? passage.text
        : passage.readings.map((reading) => [reading.text, ...reading.texts]),
    ),
  ).toEqual([
    'The ',
    [
      ['ferry', 0],
      ['boat', 1, 2],
    ],
    ' left at ',
    [
      ['seven', 0, 1],
      ['eight', 2],
    ],
    ' in the morning.',
  ]);
});

test('a word that all texts have stands once, however freely they tell what is around it', () => {
  const texts = [
    'The keeper walked slowly along the stone pier before the storm began.',
    'An old keeper went down a long wet pier as the storm came.',
    'Our keeper ran over that pier, for a storm was near.',
  ];
  const { passages, apart } = collate(texts, options);
  expect(apart).toEqual([]);
  const common = passages.flatMap((passage) => (passage.kind === 'common' ? passage.text.trim() : []));
  expect(common).toEqual(['keeper', 'pier', 'storm', '.']);
});

test('no small word alone stands between two variants', () => {
  const texts = ['The ferry sailed to the island.', 'The boat went to the shore.'];
  const [, variant, end] = collate(texts, options).passages;
  expect(variant?.kind === 'variant' && variant.readings.map((reading) => reading.text)).toEqual([
    'ferry sailed to the island',
    'boat went to the shore',
  ]);
  expect(end).toEqual({ kind: 'common', text: '.' });
});

test('texts agree where only what is ignored is between them', () => {
  const texts = ['The Library opened.', 'The library opened.'];
  const strict = collate(texts, options).passages[1];
  const mild = collate(texts, { ...options, ignored: { ...nothingIgnored, case: true } }).passages[1];
  expect(strict?.kind === 'variant' && strict.readings.length).toBe(2);
  expect(mild?.kind === 'variant' && mild.readings.length).toBe(1);
});

test('a text with nothing in common is told apart and leaves the others readable', () => {
  const texts = ['The ferry left at dawn.', 'The ferry left at noon.', 'Nobody asked about tickets.'];
  const { apart, passages } = collate(texts, options);
  expect(apart).toEqual([2]);
  expect(passages[0]).toEqual({ kind: 'common', text: 'The ferry left at ' });
});
