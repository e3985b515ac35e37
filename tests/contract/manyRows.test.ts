import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { applyValue } from '../../electron/store/apply.ts';
import { commit } from '../../electron/store/commit.ts';
import { openConnection } from '../../electron/store/connection.ts';
import { bodyLimits } from '../../electron/web/limits.ts';
import { open } from '../store/files.ts';
import { addProject, sideOf } from '../store/projects.ts';
import { coreIn, problemOf, scratchFolder } from './fixtures.ts';

const projectId = '11111111-1111-4111-8111-111111111111';
const count = 20_000;
let scratch: ReturnType<typeof scratchFolder>;
let core: Core;

/** A project of 20,000 rows, each with a corrected text. */
beforeAll(() => {
  scratch = scratchFolder();
  const { connection, close } = open(join(scratch.folder, 'library.db'));
  const { key, rows } = addProject(connection, projectId, count);
  const corrected = rows.map((row) => ({
    ...row,
    state: 'edited' as const,
    correction: { text: `Row ${row.id}.`, origin: null, savedAt: 1, author: '' },
  }));
  commit(connection, () => applyValue(connection, key, sideOf(rows), sideOf(corrected), 1));
  close();
  core = coreIn(scratch.folder);
});
afterAll(async () => {
  await core.close();
  scratch.clear();
});

const made = async () => {
  const { ids } = await core.client.rows.index({ projectId });
  // All have been through the same.
  const [first] = await core.client.rows.window({ projectId, from: 0, count: 1 });
  return ids.map((rowId) => ({ rowId, revision: first?.revision ?? 0 }));
};

const confirmedRows = async () =>
  (await core.client.rows.index({ projectId })).states.filter((state) => state === 'confirmed').length;

test('20,000 rows are confirmed in one step, and taken back by one', async () => {
  const rows = await made();
  const { confirmed, editId } = await core.client.rewriting.confirm({ projectId, made: rows });
  expect([confirmed, await confirmedRows()]).toEqual([count, count]);
  expect(await core.client.edits.list({ projectId, count: 5 })).toMatchObject([
    { id: editId, label: { kind: 'confirmMany', count } },
  ]);
  // The log names them, and does not hold all that stands in them: it would forget the edits before so many texts.
  const log = openConnection(join(scratch.folder, 'library.db'), true);
  const { size } = log.get<{ size: number }>('SELECT size FROM edit WHERE id = ?', editId) ?? {};
  log.close();
  expect(size).toBeLessThan(10 * count);
  await core.client.edits.undo({ projectId });
  expect(await confirmedRows()).toBe(0);
  // What is found by its words was not written anew, and is there all the same.
  const { total } = await core.client.concord.find({
    query: 'row',
    by: 'word',
    projectId: null,
    scope: 'library',
  });
  expect(total).toBeGreaterThan(0);
});

test('and marked in one step, in a request that the browser’s host lets through', async () => {
  const input = { projectId, made: await made(), mark: 'accepted' as const };
  // Ten times as many, in more digits.
  expect(JSON.stringify({ json: input }).length * 12).toBeLessThan(bodyLimits.get('mend/mark') ?? 0);
  expect(await core.client.mend.mark(input)).toMatchObject({ edit: { kind: 'acceptMany', count } });
});

test('rows that nobody has looked at are named without what they were like', async () => {
  const { ids } = await core.client.rows.index({ projectId });
  const [first] = await core.client.rows.window({ projectId, from: 0, count: 1 });
  if (!first) throw new Error('no row');
  const { id: rowId, revision } = first;
  const unseen = ids.slice(1).map((id) => ({ rowId: id }));
  const bookmark = (made: readonly { rowId: number; revision?: number }[]) =>
    core.client.mend.bookmark({ projectId, made: [...made], bookmarked: true });
  expect(await bookmark([{ rowId, revision }, ...unseen])).toMatchObject({
    edit: { kind: 'bookmarkMany', count },
    rows: null,
  });
  // One that was looked at, and is another by now; one that is gone.
  const stale = { code: 'stale', params: {} };
  expect(await problemOf(bookmark([{ rowId, revision }, ...unseen]))).toEqual(stale);
  expect(await problemOf(bookmark([...unseen, { rowId: 999_999 }]))).toEqual(stale);
  const { rewriting } = core.client;
  expect(await rewriting.confirm({ projectId, made: unseen })).toMatchObject({ confirmed: count - 1 });
  await core.client.edits.undo({ projectId });
  await core.client.edits.undo({ projectId });
  const { states } = await core.client.rows.index({ projectId });
  expect(new Set(states)).toEqual(new Set(['edited']));
});
