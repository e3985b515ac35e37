import { expect, test } from 'vitest';
import { commit } from '../../electron/store/commit.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { countDropped, extendEdit, insertEdit, listEdits } from '../../electron/store/edit.ts';
import { open, scratchPath } from './files.ts';
import { addProject, sideOf } from './projects.ts';

const logSize = (connection: Connection): unknown =>
  connection.get(
    `SELECT log_size AS noted, (SELECT coalesce(sum(length(before) + length(after)), 0) FROM edit) AS held FROM project`,
  );

test('the log drops its oldest edits when it is over its size, says how many, and knows what it holds', () => {
  const { connection, close } = open(scratchPath());
  const { key, rows } = addProject(connection, 'p', 3);
  const add = (at: number, limit: number) =>
    commit(connection, () =>
      insertEdit(
        connection,
        key,
        {
          at,
          kind: 'correct',
          rowId: null,
          rowNumber: at,
          lastRowNumber: null,
          rowCount: null,
          versionTitle: null,
          sealed: true,
          before: sideOf(rows),
          after: sideOf(rows),
        },
        limit,
      ),
    );
  for (let at = 1; at <= 10; at += 1) add(at, 1_000_000);
  const { noted, held } = logSize(connection) as { noted: number; held: number };
  expect(noted).toBe(held);
  expect(countDropped(connection, key)).toBe(0);
  add(11, held);
  expect(listEdits(connection, key, 20).map(({ at }) => at)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(countDropped(connection, key)).toBe(1);
  // One edit that is over the size by itself stays all the same.
  add(12, 10);
  expect(listEdits(connection, key, 20).map(({ at }) => at)).toEqual([12]);
  expect(countDropped(connection, key)).toBe(11);
  const after = logSize(connection) as { noted: number; held: number };
  expect(after.noted).toBe(after.held);
  const [newest] = listEdits(connection, key, 1);
  extendEdit(connection, newest?.id ?? 0, { at: 13, kind: 'correct', after: sideOf(rows.slice(1)) });
  const shorter = logSize(connection) as { noted: number; held: number };
  expect(shorter.held).toBeLessThan(after.held);
  expect(shorter.noted).toBe(shorter.held);
  close();
});
