import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  baseMarks,
  cutPieces,
  type Mark,
  otherMarks,
  shiftMarks,
  spacesAround,
} from '../../../renderer/views/workbench/grid/marks.ts';
import { compareTexts } from '../../../shared/domain/compare/compare.ts';

const shown = (text: string, marks: readonly Mark[]) =>
  cutPieces(text, marks)
    .map(({ kind, text: piece }) => (kind === 'plain' ? piece : `[${kind} ${piece}]`))
    .join('');

const marked = (base: string, other: string) => {
  const comparison = compareTexts(base, other);
  return { other: shown(other, otherMarks(comparison)), base: shown(base, baseMarks([comparison])) };
};

test('put-in words are marked in the text, left-out and replaced ones in the base', () => {
  expect(marked('The crossing has never closed.', 'The crossing was never closed.')).toEqual({
    other: 'The crossing [inserted was] never closed.',
    base: 'The crossing [deleted has] never closed.',
  });
});

test('where words are only dropped, the place is marked with the words', () => {
  expect(marked('The old ferry left at dawn.', 'The ferry left at dawn.').other).toBe(
    'The [dropped old]ferry left at dawn.',
  );
});

test('the same words in another dress are no insertion, and no deletion in the base', () => {
  expect(marked('- He said "yes" to the council.', '— He said “yes” to the council.')).toEqual({
    other: '[form —] He said [form “]yes[form ”] to the council.',
    base: '- He said "yes" to the council.',
  });
});

test('texts that have nothing in common are not marked word by word', () => {
  const comparison = compareTexts('Winter came early that year.', 'Nobody asked about tickets.');
  expect(comparison.whole).toBe(true);
  expect(otherMarks(comparison)).toEqual([]);
  expect(baseMarks([comparison])).toEqual([]);
});

test('the base marks what none of the other texts kept', () => {
  const base = 'The captain was proud of the old ferry.';
  const first = compareTexts(base, 'The captain was fond of the new ferry.');
  const second = compareTexts(base, 'The captain was proud of the new boat.');
  expect(shown(base, baseMarks([first, second]))).toBe('The captain was proud of the [deleted old] ferry.');
});

const word = fc.constantFrom('ferry', 'ice', 'the', 'in', 'паром', 'лёд', '13', '—', ',', '.');
const prose = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

test('pieces without dropped words are the text, wherever it is cut', () => {
  fc.assert(
    fc.property(prose, prose, fc.nat(60), fc.nat(60), (base, other, a, b) => {
      const marks = otherMarks(compareTexts(base, other));
      const from = Math.min(a, b, other.length);
      const to = Math.min(Math.max(a, b), other.length);
      const kept = cutPieces(other, marks, from, to).filter(({ kind }) => kind !== 'dropped');
      expect(kept.map(({ text }) => text).join('')).toBe(other.slice(from, to));
    }),
  );
});

test('what is marked in the base by several texts is what each of them alone would mark', () => {
  fc.assert(
    fc.property(prose, fc.array(prose, { minLength: 1, maxLength: 3 }), (base, others) => {
      const comparisons = others.map((other) => compareTexts(base, other)).filter(({ whole }) => !whole);
      const covers = (marks: readonly Mark[], at: number) =>
        marks.some(({ from, to }) => from <= at && at < to);
      const together = baseMarks(comparisons);
      for (let at = 0; at < base.length; at++) {
        const alone = comparisons.length > 0 && comparisons.every((each) => covers(baseMarks([each]), at));
        expect(covers(together, at)).toBe(alone);
      }
    }),
  );
});

test('marks moved along with an edit stay in bounds, in order, and on the words around it', () => {
  fc.assert(
    fc.property(
      prose,
      prose,
      fc.nat(80),
      fc.nat(10),
      fc.string({ maxLength: 6 }),
      (base, before, at, gone, put) => {
        const from = Math.min(at, before.length);
        const after = before.slice(0, from) + put + before.slice(from + gone);
        const marks = shiftMarks(otherMarks(compareTexts(base, before)), before, after);
        let last = 0;
        for (const mark of marks) {
          expect(mark.from).toBeGreaterThanOrEqual(last);
          expect(mark.to).toBeLessThanOrEqual(after.length);
          last = mark.to;
        }
        const kept = cutPieces(after, marks).filter(({ kind }) => kind !== 'dropped');
        expect(kept.map(({ text }) => text).join('')).toBe(after);
      },
    ),
  );
});

test('a mark before an edit stays, one after it moves', () => {
  const marks: Mark[] = [
    { kind: 'inserted', from: 0, to: 3, words: '', change: 'wording', move: null },
    { kind: 'inserted', from: 8, to: 11, words: '', change: 'wording', move: null },
  ];
  expect(shiftMarks(marks, 'one two thr', 'one xx two thr')).toEqual([
    marks[0],
    { ...marks[1], from: 11, to: 14 },
  ]);
});

test('a stop that is missing is told at the word it stood at', () => {
  const places = (base: string, other: string) =>
    otherMarks(compareTexts(base, other)).map(({ kind, from, to, words }) => [kind, from, to, words]);
  expect(places('By noon, the wind rose.', 'By noon the wind rose.')).toEqual([['dropped', 7, 7, ',']]);
  expect(places('One, two, three', 'One two three')).toEqual([
    ['dropped', 3, 3, ','],
    ['dropped', 7, 7, ','],
  ]);
  expect(places('He never spoke.', 'He spoke.')).toEqual([['dropped', 3, 3, 'never']]);
});

test('words of the base that are written in run into nothing, and push no stop away from its word', () => {
  expect(spacesAround('in an interview', 'about the region', '.')).toEqual({ before: ' ', after: '' });
  expect(spacesAround('in an interview', 'about the region ', 'with him')).toEqual({
    before: '',
    after: ' ',
  });
  expect(spacesAround('old', 'the (', 'ferry)')).toEqual({ before: '', after: ' ' });
  expect(spacesAround(', too', 'the ferry', '.')).toEqual({ before: '', after: '' });
  expect(spacesAround('never', '', '')).toEqual({ before: '', after: '' });
  expect(spacesAround('said «', 'He ', 'yes»')).toEqual({ before: '', after: '' });
});
