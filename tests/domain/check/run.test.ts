import { expect, test } from 'vitest';
import type { ProjectCheck, RowCheck } from '../../../shared/domain/check/check.ts';
import {
  type CheckId,
  checkKinds,
  type Finding,
  type Severity,
} from '../../../shared/domain/check/finding.ts';
import { projectChecks, rowChecks } from '../../../shared/domain/check/registry.ts';
import { type CheckRow, readCheckText } from '../../../shared/domain/check/row.ts';
import { checkAll, prepareChecks } from '../../../shared/domain/check/run.ts';
import { withoutTold } from '../../../shared/domain/check/told.ts';
import { rowOf } from './rowOf.ts';

const finding = (over: Partial<Finding>): Finding => ({
  check: 'number' satisfies CheckId,
  severity: 'error' satisfies Severity,
  version: 3,
  span: { from: 0, to: 1 },
  source: null,
  message: 'numberLost',
  params: {},
  ...over,
});

const row = (text: string): CheckRow => ({
  source: readCheckText(1, 'Раз. Два.', 'ru'),
  machines: [],
  checked: [readCheckText(3, text, 'en')],
});

/** Reports the first word where no other row has it. */
const rare: RowCheck = {
  prepare: (rows) => {
    const firsts = rows.map(({ checked }) => checked[0]?.text.split(' ')[0]);
    return ({ checked }) => {
      const first = checked[0]?.text.split(' ')[0] ?? '';
      return firsts.filter((other) => other === first).length === 1
        ? [finding({ span: { from: 0, to: first.length } })]
        : [];
    };
  },
};

const last: ProjectCheck = {
  begin: () => (rows) =>
    new Map([[rows.length - 1, [finding({ version: null }), finding({ severity: 'hint' })]]]),
};

test('runs what it is given, on what was learned from all rows', () => {
  const rows = [row('one two'), row('one three'), row('four')];
  const heard: number[] = [];
  const found = checkAll(rows, [rare], [last], (done) => heard.push(done));
  expect(heard).toEqual([1, 2, 3]);
  expect(found).toEqual([
    [],
    [],
    [finding({ severity: 'hint' }), finding({ span: { from: 0, to: 4 } }), finding({ version: null })],
  ]);
  expect(prepareChecks(rows, [rare]).checkRow(row('five'))).toEqual([]);
  expect(prepareChecks([row('five')], [rare]).checkRow(row('five'))).toHaveLength(1);
});

test('every registered check reports kinds that have a category', () => {
  const found = checkAll([row('Один  one'), row('two')], rowChecks, projectChecks).flat();
  for (const { check, version, span } of found) {
    expect(checkKinds[check]).toBeDefined();
    expect(version).toBe(3);
    expect(span.from).toBeLessThanOrEqual(span.to);
  }
});

test('tells a figure on its other side once, not as an opposite, too', () => {
  const row = rowOf(
    'Явка составила более 11 тысяч человек.',
    '',
    'The turnout was fewer than 11 thousand people.',
  );
  const { checkRow } = prepareChecks([row], rowChecks);
  expect(checkRow(row).map(({ message }) => message)).toEqual(['numberDiffers']);
});

test('tells a word once that is a misspelt name', () => {
  const span = { from: 4, to: 12 };
  const name = finding({ check: 'nameSpelling', message: 'nameSpelling', span });
  const word = finding({ check: 'misspelt', message: 'misspelt', span });
  const other = finding({ check: 'misspelt', message: 'misspelt', span: { from: 20, to: 26 } });
  expect(withoutTold([name, word, other])).toEqual([name, other]);
});
