import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '../../../shared/domain/compare/compare.ts';
import {
  countsBetween,
  distanceBetween,
  divergenceOf,
  lengthOutliers,
  lengthRatios,
} from '../../../shared/domain/compare/facts.ts';
import { factsOfRow } from '../../../shared/domain/compare/factsOfRow.ts';
import { changeKinds } from '../../../shared/domain/compare/kinds.ts';

const word = fc.constantFrom('ferry', 'ice', 'the', 'not', 'in', '13', '14', 'Kama', 'was', ',');
const text = fc.oneof(
  fc.constant(null),
  fc.array(word, { maxLength: 15 }).map((words) => words.join(' ')),
);
const english = { language: 'en' };

test('every pair is told, whichever is the base, as the comparison has it', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
      const facts = factsOfRow(
        texts,
        texts.map(() => english),
      );
      for (let base = 0; base < texts.length; base++) {
        for (let other = base + 1; other < texts.length; other++) {
          const counts = [...countsBetween(facts, texts.length, base, other)];
          const back = [...countsBetween(facts, texts.length, other, base)];
          const [left, right] = [texts[base] ?? '', texts[other] ?? ''];
          const isThere = left !== '' && right !== '';
          const changes = isThere
            ? compareTexts(left, right, english).changes.filter(
                (change) => change.move === null || change.base.from < change.base.to,
              )
            : [];
          expect(counts).toEqual(
            changeKinds.map((kind) => changes.filter((one) => one.kind === kind).length),
          );
          expect(counts.toSorted()).toEqual(back.toSorted());
          const distance = distanceBetween(facts, texts.length, base, other);
          expect(distance === null).toBe(!isThere);
          expect(distance).toBe(distanceBetween(facts, texts.length, other, base));
        }
      }
    }),
  );
});

test('texts of different languages and the original are not compared', () => {
  const facts = factsOfRow(['Паром', 'The ferry', 'Le bac'], [null, english, { language: 'fr' }]);
  expect(distanceBetween(facts, 3, 0, 1)).toBeNull();
  expect(distanceBetween(facts, 3, 1, 2)).toBeNull();
});

test('the one that goes its own way stands farthest from the rest', () => {
  const texts = ['The old ferry left.', 'The old ferry left.', 'A new train came late.'];
  const facts = factsOfRow(
    texts,
    texts.map(() => english),
  );
  const [one, two, three] = [0, 1, 2].map((at) => divergenceOf(facts, 3, at, [0, 1, 2]) ?? 0);
  expect(one).toBe(two);
  expect(three).toBeGreaterThan(one ?? 1);
  expect(divergenceOf(facts, 3, 0, [0])).toBeNull();
});

test('a text much longer than others beside their originals is an outlier of length', () => {
  const rows = Array.from({ length: 20 }, (_, at) => [
    'слово слово',
    at === 7 ? 'word '.repeat(40) : 'word word',
  ]);
  const ratios = [...rows, ['слово', null]].map((row) => lengthRatios(row, 0, [1]));
  const scores = lengthOutliers(ratios);
  expect(scores[7]).toBeGreaterThan(3);
  expect(scores[6]).toBeLessThan(1);
  expect(scores[20]).toBeNull();
  expect(lengthOutliers(ratios, ratios.slice(7, 8))).toEqual(scores.slice(7, 8));
});
