import { expect, test } from 'vitest';
import { type CheckAnswer, type CheckRequest, ProjectChecker } from '../../../shared/domain/check/checker.ts';
import { checkMessages } from '../../../shared/domain/check/finding.ts';
import type { CheckColumn } from '../../../shared/domain/check/row.ts';
import { joinFindings } from '../../../shared/domain/check/told.ts';
import { resources } from '../../../shared/locales/locales.ts';

const columns: readonly CheckColumn[] = [
  { key: 1, role: 'source', language: 'ru' },
  { key: 2, role: 'machine', language: 'en' },
  { key: 3, role: 'human', language: 'en' },
  { key: 'corrected', role: null, language: 'en' },
];

const request = (changed: CheckRequest['changed'], ids: readonly number[], key = 'a'): CheckRequest => ({
  key,
  columns,
  ids,
  changed,
});

const right = ['Их пять.', 'There are five.', 'They are five.', null] as const;
const wrong = ['Их пять.', 'There are five.', 'They are six.', 'Five  of them.'] as const;

/** Rows that were checked, with what was found by checks that learn and by others. */
const found = (answer: CheckAnswer | null) =>
  (answer?.learned ?? []).map(
    ([id, learned]) => [id, joinFindings(new Map(answer?.plain).get(id) ?? [], learned)] as const,
  );

test('rows in English of a version that is mostly Russian still are checked as English', () => {
  const half = columns.map((column) => (column.key === 3 ? { ...column, language: 'ru' as const } : column));
  const rows: CheckRequest['changed'] = [
    [7, wrong],
    [8, ['Дом стар.', null, 'Дом стар.', null]],
  ];
  const answer = new ProjectChecker().check({ ...request(rows, [7, 8]), columns: half });
  const told = found(answer).map(([id, findings]) => [
    id,
    findings.filter(({ version }) => version === 3).map(({ check }) => check),
  ]);
  expect(told).toEqual([
    [7, ['number']],
    [8, ['untranslated']],
  ]);
});

test('after an edit only what changed is checked, and rows are set against each other anew', () => {
  const checker = new ProjectChecker();
  const heard: number[] = [];
  const first = checker.check(
    request(
      [
        [7, right],
        [8, wrong],
      ],
      [7, 8],
    ),
    (done) => heard.push(done),
  );
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.slice(-2)).toEqual([0.25, 0.625]);
  expect(
    found(first).map(([id, own]) => [id, own.map(({ message, version }) => [message, version])]),
  ).toEqual([
    [7, []],
    [
      8,
      [
        ['numberDiffers', 3],
        ['doubledSpace', null],
      ],
    ],
  ]);
  const second = checker.check(request([[7, wrong]], [8, 7]));
  expect(found(second).map(([id, own]) => [id, own.length])).toEqual([[7, 2]]);
  expect(found(checker.check(request([], [8])))).toEqual([]);
});

test('says when rows are missing', () => {
  const checker = new ProjectChecker();
  expect(checker.check(request([], [7]))).toBeNull();
  expect(checker.check(request([[7, right]], [7]))).not.toBeNull();
  expect(checker.check(request([], [7], 'other'))).toBeNull();
});

test('learns anew from all rows when many have changed', () => {
  const checker = new ProjectChecker();
  const ids = Array.from({ length: 100 }, (_, at) => at + 1);
  checker.check(
    request(
      ids.map((id) => [id, right] as const),
      ids,
    ),
  );
  const few = checker.check(
    request(
      ids.slice(0, 20).map((id) => [id, wrong] as const),
      ids,
    ),
  );
  expect(few?.learned).toHaveLength(20);
  const all = checker.check(request([[50, wrong]], ids));
  expect(all?.learned).toHaveLength(100);
  expect(all?.plain.map(([id]) => id)).toEqual([50]);
});

test('every finding has its sentence in both languages', () => {
  for (const { checks } of Object.values(resources)) {
    expect(Object.keys(checks.messages).sort()).toEqual([...checkMessages].sort());
  }
});
