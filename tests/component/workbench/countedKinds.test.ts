import { expect, test } from 'vitest';
import { changesByKind, wordsOfChange } from '../../../renderer/views/workbench/compare/changes-of-row.ts';
import { createComparer } from '../../../renderer/views/workbench/grid/comparer.ts';
import { makeTable } from '../../../renderer/views/workbench/grid/table.ts';
import { nothingIgnored } from '../../../shared/domain/compare/ignore.ts';
import type { ChangeKind } from '../../../shared/domain/compare/kinds.ts';
import { exampleRow, exampleVersion } from './rows.ts';

const versions = [exampleVersion({ id: 1, role: 'machine' }), exampleVersion({ id: 2, role: 'human' })];
const shown = versions.map(({ id }) => ({ key: id, width: 1, visible: true }));
const row = exampleRow(0, {
  1: 'The ferry left the harbour at 7 with the old captain.',
  2: 'The ferry left the harbour at 9 with the tired captain.',
});

const tableHiding = (...hidden: readonly ChangeKind[]) =>
  makeTable(shown, versions, versions[0] ?? null, {
    ignored: nothingIgnored,
    hidden: new Set(hidden),
    inline: false,
  });

test('kinds that are hidden are counted like the others', () => {
  const all = changesByKind(createComparer(), tableHiding(), row, '');
  expect(all.get('number')?.map(wordsOfChange)).toEqual([{ before: '7', after: '9' }]);
  expect(changesByKind(createComparer(), tableHiding('number'), row, '')).toEqual(all);
});

test('to count the kinds of a row makes none of its texts be marked anew', () => {
  const comparer = createComparer();
  const table = tableHiding('number');
  if (table.against === null) throw new Error('the table compares nothing');
  const before = comparer.compare(row, 2, table.against);
  changesByKind(comparer, table, row, '');
  expect(comparer.compare(row, 2, table.against)).toBe(before);
});
