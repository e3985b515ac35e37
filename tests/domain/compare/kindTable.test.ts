import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../shared/domain/compare/compare.ts';
import { type ChangeKind, changeKinds } from '../../../shared/domain/compare/kinds.ts';
import { kindTable } from './kindTable.ts';

const pairsOf = (kind: ChangeKind): readonly (readonly [base: string, other: string])[] =>
  (kindTable[kind] ?? '')
    .trim()
    .split('\n')
    .map((line) => {
      const [base = '', other = ''] = line.split(' | ');
      return [base.trim(), other.trim()];
    });

/** A capital that only follows from where the word now stands says nothing. */
const kindsBetween = (base: string, other: string, kind: ChangeKind): readonly ChangeKind[] =>
  [...new Set(compareTexts(base, other).changes.map((change) => change.kind))].filter(
    (one) => one === kind || one !== 'case',
  );

const backwards = (kind: ChangeKind): ChangeKind =>
  kind === 'omission' ? 'addition' : kind === 'addition' ? 'omission' : kind;

test('every kind is in the table', () => {
  expect(Object.keys(kindTable).sort()).toEqual([...changeKinds].sort());
});

describe.each(Object.keys(kindTable) as ChangeKind[])('%s', (kind) => {
  test.each(pairsOf(kind))('%s | %s', (base, other) => {
    expect(kindsBetween(base, other, kind)).toEqual([kind]);
    expect(kindsBetween(other, base, backwards(kind))).toEqual([backwards(kind)]);
  });
});
