import { expect, test } from 'vitest';
import { paragraphCheck } from '../../../shared/domain/check/paragraphs.ts';
import { type CheckColumn, type CheckRow, readCheckRow } from '../../../shared/domain/check/row.ts';
import { checkerOf } from './rowOf.ts';

const columns: readonly CheckColumn[] = [
  { key: 1, role: 'source', language: 'ru' },
  { key: 2, role: 'machine', language: 'en' },
  { key: 3, role: 'human', language: 'en' },
  { key: 4, role: 'human', language: 'en' },
  { key: 'corrected', role: null, language: 'en' },
];

const found = (...texts: readonly (readonly (string | null)[])[]): readonly string[] => {
  const rows: readonly CheckRow[] = texts.map((row) => readCheckRow(columns, row));
  const check = checkerOf(paragraphCheck, rows);
  return rows.flatMap((row, at) =>
    check(row).map(({ version, message, span, source }) => {
      const places = [span, source].map((one) => (one === null ? '-' : `${one.from}..${one.to}`));
      return `${at}: ${version} ${message} ${places.join(' ')}`;
    }),
  );
};

test('tells which rows a human left out, of the corrected text and the machine never', () => {
  const whole = ['Снег.', 'Snow.', 'Snow.', 'It snowed.', null];
  expect(found(whole, ['Ночь.', null, 'Night.', null, null], whole)).toEqual([
    '1: 4 paragraphOmission 0..0 0..5',
  ]);
  expect(found(whole, ['Ночь.', 'Night.', ' ', null, 'Night.'], whole)).toEqual([
    '1: 3 paragraphOmission 0..0 0..5',
    '1: 4 paragraphOmission 0..0 0..5',
  ]);
});

test('tells what a human put in beside no original', () => {
  const whole = ['Снег.', 'Snow.', 'Snow.', 'It snowed.', null];
  expect(found(whole, [null, null, 'By the translator.', null, 'By the translator.'])).toEqual([
    '1: 3 paragraphAddition 0..18 -',
  ]);
});

test('says nothing of a translation of a part, nor where there is no original', () => {
  const part = ['Снег.', 'Snow.', 'Snow.', null, null];
  expect(found(part, part, ['Снег.', null, 'Snow.', 'It snowed.', null])).toEqual([]);
  expect(found([null, null, 'Snow.', 'It snowed.', null], [null, null, 'Night.', null, null])).toEqual([]);
});
