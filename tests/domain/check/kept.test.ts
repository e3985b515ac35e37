import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectGarbage } from '../../../electron/core/threads/garbage.ts';
import { createRowReader } from '../../../shared/domain/check/meaning/rowReader.ts';
import { learningChecks } from '../../../shared/domain/check/registry.ts';
import { readCheckRow } from '../../../shared/domain/check/row.ts';

test('what checks have learned of a project holds none of its rows, which are gone once they are checked', async () => {
  const columns = [
    { key: 1, role: 'source', language: 'ru' },
    { key: 2, role: 'machine', language: 'en' },
    { key: 3, role: 'human', language: 'en' },
  ] as const;
  const rows = Array.from({ length: 30 }, (_, at) =>
    readCheckRow(columns, [
      `Капитан Морозов ждал паром ${at} дней.`,
      `Captain Morozov waited ${at} days for the ferry.`,
      `For ${at} days captain Morozov had been waiting for the ferry.`,
    ]),
  );
  const reader = createRowReader();
  const prepared = learningChecks.map((check) => check.prepare(rows, reader, () => {}));
  const read = rows.map((row) => {
    for (const check of prepared) check(row);
    const reading = new WeakRef(reader.read(row));
    reader.forget(row);
    return reading;
  });
  // What a weak reference has given lives until the turn is over.
  await turn();
  collectGarbage();
  expect(read.filter((reading) => reading.deref() !== undefined)).toHaveLength(0);
  expect(prepared).toHaveLength(learningChecks.length);
});
