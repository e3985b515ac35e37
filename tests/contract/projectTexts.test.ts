import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveRows, ProjectTexts } from '../../electron/core/projectTexts.ts';
import { applyValue } from '../../electron/store/apply.ts';
import { commit } from '../../electron/store/commit.ts';
import { type Connection, openConnection } from '../../electron/store/connection.ts';
import { findProject } from '../../electron/store/project.ts';
import type { RowValue } from '../../shared/domain/mend/values.ts';
import { open, scratchPath } from '../store/files.ts';
import { addProject, sideOf } from '../store/projects.ts';

const never = new AbortController().signal;
const count = 1_100;

/** Rows corrected, or joined with the next one, while all are read. */
const steps = fc.array(
  fc.record({ at: fc.nat({ max: count / 2 - 1 }), joins: fc.boolean(), pauses: fc.nat({ max: 2 }) }),
  { maxLength: 6 },
);

const change = (
  connection: Connection,
  key: number,
  [row, next]: readonly [RowValue, RowValue],
  joins: boolean,
): void => {
  const correction = { text: `Paragraph ${row.id}.`, origin: null, savedAt: 2, author: '' };
  const after: readonly RowValue[] = joins
    ? [{ ...row, blocks: [...row.blocks, ...next.blocks] }]
    : [{ ...row, state: 'edited', correction }, next];
  commit(connection, () => applyValue(connection, key, sideOf([row, next]), sideOf(after), 2));
};

test('rows read a few at a time are those there are in the end, whatever is written meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (wanted, isReadMeanwhile) => {
      const { connection, close } = open(scratchPath());
      const { key, rows } = addProject(connection, 'p', count);
      const project = findProject(connection, 'p');
      const texts = new ProjectTexts();
      const reading = texts.readBeside(connection, project, never);
      let isOver = false;
      void reading.then(() => {
        isOver = true;
      });
      const changed = new Set<number>();
      for (const { at, joins, pauses } of wanted) {
        const [row, next] = rows.slice(2 * at);
        if (!row || !next || changed.has(at)) continue;
        changed.add(at);
        for (let pause = 0; pause < pauses; pause++) await new Promise(setImmediate);
        if (isOver) break;
        change(connection, key, [row, next], joins);
      }
      const meanwhile = isReadMeanwhile ? texts.read(connection, project) : null;
      const found = await reading;
      expect(found).toEqual(new ProjectTexts().read(connection, project));
      // Who reads again, or has read meanwhile, has the same lists: what is remembered hangs on them.
      for (const other of [texts.read(connection, project), meanwhile])
        for (const [at, row] of (other?.rows ?? []).entries()) expect(row.texts).toBe(found.rows[at]?.texts);
      close();
    }),
    { numRuns: 20 },
  );
});

test('who shares the list of rows sees what is written by this process and by another', () => {
  const path = scratchPath();
  const { connection, close } = open(path);
  const { key, rows } = addProject(connection, 'p', 6);
  const reader = openConnection(path, true);
  const project = findProject(connection, 'p');
  for (const own of [connection, reader]) {
    const live = new LiveRows();
    const [texts, lines] = [new ProjectTexts(' ', live), new ProjectTexts('\n', live)];
    const read = () => [texts.read(own, project), lines.read(own, project)] as const;
    const before = read();
    for (const [at, one] of before.entries()) expect(read()[at]).toBe(one);
    const [row, next] = own === connection ? rows.slice(0, 2) : rows.slice(2, 4);
    if (!row || !next) throw new Error('a row is missing');
    change(connection, key, [row, next], own === reader);
    const after = read();
    for (const [at, joint] of ([' ', '\n'] as const).entries()) {
      expect(after[at]).toEqual(new ProjectTexts(joint).read(own, project));
      expect(after[at]).not.toEqual(before[at]);
    }
  }
  reader.close();
  close();
});

test('a reading that is cancelled stops, and remembers nothing', async () => {
  const { connection, close } = open(scratchPath());
  addProject(connection, 'p', count);
  const project = findProject(connection, 'p');
  const texts = new ProjectTexts();
  const cancel = new AbortController();
  const reading = texts.readBeside(connection, project, cancel.signal);
  cancel.abort(new Error('cancelled'));
  await expect(reading).rejects.toThrow('cancelled');
  expect(texts.read(connection, project).rows).toHaveLength(count);
  close();
});
