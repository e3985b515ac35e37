import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform } from '../../electron/core/perform.ts';
import { applyValue } from '../../electron/store/apply.ts';
import { commit } from '../../electron/store/commit.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { readEditValues } from '../../electron/store/edit.ts';
import { splitMarks } from '../../electron/store/marks.ts';
import { readRowValues } from '../../electron/store/value.ts';
import type { RowValue } from '../../shared/domain/mend/values.ts';
import { open, scratchPath } from './files.ts';
import { addProject, sideOf } from './projects.ts';

const count = 6;

/** What may be said of a row, and whether its corrected text becomes another with it. */
const saying = fc.record({
  state: fc.constantFrom('edited' as const, 'confirmed' as const, 'reviewed' as const, 'rejected' as const),
  confidence: fc.constantFrom(null, 0.5),
  mark: fc.constantFrom(null, 'accepted' as const, 'review' as const),
  locked: fc.boolean(),
  bookmarked: fc.boolean(),
  text: fc.constantFrom('The lamp was lit.', 'The lamp went out.'),
});
type Said = typeof saying extends fc.Arbitrary<infer Value> ? Value : never;

const said = (rows: readonly RowValue[], all: readonly Said[]): RowValue[] =>
  rows.map((row, at) => {
    const { text = '', ...marks } = all[at % all.length] ?? {};
    return { ...row, ...marks, correction: { text, origin: null, savedAt: 1, author: '' } };
  });

/** A project whose rows stand as is said. */
const projectWith = (all: readonly Said[]) => {
  const library = open(scratchPath());
  const { key, rows } = addProject(library.connection, 'p', count);
  const stands = said(rows, all);
  commit(library.connection, () => applyValue(library.connection, key, sideOf(rows), sideOf(stands), 1));
  return { ...library, key, rows: readRowValues(library.connection, key) };
};

const standing = (connection: Connection, key: number) => ({
  rows: readRowValues(connection, key),
  revisions: connection.all('SELECT id, revision, state, verdict FROM "row" ORDER BY id'),
  history: connection.all('SELECT row_id, text, state, author FROM revision ORDER BY row_id, id'),
  structure: connection.all('SELECT structure FROM project'),
});

test('rows that are only marked are written as each by itself, and taken back, whatever else is done to others', () => {
  const all = fc.array(saying, { minLength: count, maxLength: count });
  fc.assert(
    fc.property(all, all, (before, after) => {
      const [plain, split] = [projectWith(before), projectWith(before)];
      const sides = { before: sideOf(plain.rows), after: sideOf(said(plain.rows, after)) };
      commit(plain.connection, () => applyValue(plain.connection, plain.key, sides.before, sides.after, 2));
      const change = { before: sideOf(split.rows), after: sideOf(said(split.rows, after)) };
      const edit = commit(split.connection, () =>
        perform(split.connection, split.key, { kind: 'confirmMany', ...change }, 2),
      );
      expect(standing(split.connection, split.key)).toEqual(standing(plain.connection, plain.key));
      const logged = readEditValues(split.connection, edit.id);
      expect(logged).toEqual(splitMarks(change));
      commit(plain.connection, () => applyValue(plain.connection, plain.key, sides.after, sides.before, 3));
      commit(split.connection, () => applyValue(split.connection, split.key, logged.after, logged.before, 3));
      expect(standing(split.connection, split.key)).toEqual(standing(plain.connection, plain.key));
      expect(readRowValues(split.connection, split.key)).toEqual(split.rows);
      for (const library of [plain, split]) library.close();
    }),
    { numRuns: 25 },
  );
});

test('a marked row that is gone meanwhile is a fault, and nothing is written', () => {
  const plain: Said = {
    state: 'edited',
    confidence: null,
    mark: null,
    locked: false,
    bookmarked: false,
    text: 'The lamp was lit.',
  };
  const { connection, key, rows, close } = projectWith([plain]);
  const change = splitMarks({
    before: sideOf(rows),
    after: sideOf(rows.map((row) => ({ ...row, bookmarked: true }))),
  });
  connection.run('UPDATE "row" SET retired = 1 WHERE id = ?', rows[0]?.id ?? 0);
  const before = standing(connection, key);
  expect(() => commit(connection, () => applyValue(connection, key, change.before, change.after, 2))).toThrow(
    'not as the edit has them',
  );
  expect(standing(connection, key)).toEqual(before);
  close();
});
