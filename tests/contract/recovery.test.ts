import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { listBackups } from '../../electron/store/backup.ts';
import { coreIn, makeProject, problemOf, scratchFolder, snapshot } from './fixtures.ts';

let scratch: ReturnType<typeof scratchFolder>;
const open: Core[] = [];

const coreHere = (options = {}): Core => {
  const core = coreIn(scratch.folder, options);
  open.push(core);
  return core;
};
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((core) => core.close()));
  scratch.clear();
});

/** Calls of operations that need the library, with input that passes. */
const needy = (core: Core): [string, () => Promise<unknown>][] => {
  const projectId = '00000000-0000-4000-8000-000000000000';
  const { client } = core;
  return [
    ['project.list', () => client.project.list()],
    ['project.open', () => client.project.open({ projectId })],
    ['project.get', () => client.project.get({ projectId })],
    ['rows.index', () => client.rows.index({ projectId })],
    [
      'rows.correct',
      () => client.rows.correct({ rowId: 1, revision: 1, text: 'x', state: 'edited', origin: null }),
    ],
    ['edits.undo', () => client.edits.undo({ projectId })],
    ['version.remove', () => client.version.remove({ versionId: 1 })],
    ['exporting.project', () => client.exporting.project({ projectId })],
    ['project.addVersions', () => makeProject(client)],
    ['project.importFile', () => client.project.importFile({ fileName: 'p.json', text: '{}' })],
  ];
};

describe('a library that cannot be opened', () => {
  test('leaves a core that says why, whatever it is asked', async () => {
    const path = join(scratch.folder, 'library.db');
    writeFileSync(path, 'not ours');
    const core = coreHere();
    const problem = { code: 'libraryForeign', params: { path } };
    expect(await core.client.library.status()).toEqual({
      state: 'closed',
      path,
      problem,
      host: 'test',
      programVersion: '1.2.3',
    });
    for (const [name, call] of needy(core)) expect([name, await problemOf(call())]).toEqual([name, problem]);
  });

  test('still has preferences, from memory', async () => {
    const path = join(scratch.folder, 'library.db');
    writeFileSync(path, 'not ours');
    const core = coreHere();
    const defaults = await core.client.library.preferences();
    expect(await core.client.library.setPreferences({ theme: 'dark' })).toEqual({
      ...defaults,
      theme: 'dark',
    });
    expect(await core.client.library.preferences()).toEqual({ ...defaults, theme: 'dark' });
  });

  test('opens when what stood in the way is gone', async () => {
    const first = coreHere();
    const { id } = await makeProject(first.client);
    const second = coreHere({ host: 'web' });
    const path = join(scratch.folder, 'library.db');
    const locked = { code: 'libraryLocked', params: { path, holder: 'test', pid: process.pid } };
    expect(await second.client.library.status()).toMatchObject({ state: 'closed', problem: locked });
    expect(await second.client.library.reopen({ readOnly: false })).toMatchObject({
      state: 'closed',
      problem: locked,
    });
    expect(await second.client.library.reopen({ readOnly: true })).toMatchObject({
      state: 'readOnly',
      problem: null,
    });
    expect(await snapshot(second.client, id)).toEqual(await snapshot(first.client, id));
    expect(await problemOf(second.client.project.remove({ projectId: id }))).toEqual({
      code: 'libraryReadOnly',
      params: { path },
    });
    expect((await second.client.project.open({ projectId: id })).id).toBe(id);
    await first.close();
    expect(await second.client.library.reopen({ readOnly: false })).toMatchObject({
      state: 'open',
      problem: null,
    });
    await second.client.project.remove({ projectId: id });
  });
});

test('a library that is only newer is not replaced by a backup', async () => {
  const core = coreHere();
  await makeProject(core.client);
  await core.backUp();
  await core.close();
  const path = join(scratch.folder, 'library.db');
  const newer = new Database(path);
  newer.pragma('user_version = 1000');
  newer.close();
  const before = readFileSync(path);
  const refused = coreHere();
  const [backup] = await refused.client.library.backups();
  expect(await problemOf(refused.client.library.restore({ name: backup?.name ?? '' }))).toMatchObject({
    code: 'libraryNewer',
    params: { path, found: 1000 },
  });
  expect(readFileSync(path)).toEqual(before);
});

test('a reader hears that the writer wrote', async () => {
  const writer = coreHere();
  await makeProject(writer.client);
  const reader = coreHere({ readOnly: true });
  const news = await reader.client.library.changes();
  const heard = news.next();
  // The writer goes on until the reader, who looks every second, has heard.
  let renames = 0;
  const [project] = await writer.client.project.list();
  const rename = setInterval(() => {
    renames += 1;
    void writer.client.project.rename({ projectId: project?.id ?? '', title: `Title ${renames}` });
  }, 50);
  expect((await heard).value).toEqual({ kind: 'library' });
  clearInterval(rename);
  await news.return?.(undefined);
});

describe('a damaged library', () => {
  test('is told from a foreign one, and a backup brings it back; the bad file is kept', async () => {
    const core = coreHere();
    const { id } = await makeProject(core.client);
    const before = await snapshot(core.client, id);
    await core.backUp();
    await core.close();
    const path = join(scratch.folder, 'library.db');
    truncateSync(path, 5_000);
    const damaged = coreHere();
    expect(await damaged.client.library.status()).toMatchObject({
      state: 'closed',
      problem: { code: 'libraryDamaged', params: { path } },
    });
    const [backup] = await damaged.client.library.backups();
    expect(backup).toMatchObject({ projects: 1 });
    expect(await damaged.client.library.restore({ name: backup?.name ?? '' })).toMatchObject({
      state: 'open',
      problem: null,
    });
    expect(await snapshot(damaged.client, id)).toEqual(before);
    expect(readdirSync(scratch.folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test('met in the middle of the work is a problem, not a crash', async () => {
    const core = coreHere();
    const { id } = await makeProject(core.client);
    const path = join(scratch.folder, 'library.db');
    const other = new Database(path);
    // Drops what the schema needs, behind the core's back.
    other.exec('PRAGMA foreign_keys = OFF; DROP TABLE correction;');
    other.close();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => logged.mockRestore());
    expect(await problemOf(core.client.rows.window({ projectId: id, from: 0, count: 1 }))).toMatchObject({
      code: 'unexpected',
      params: {},
    });
    expect(logged).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'SQLITE_ERROR' }));
    expect(await core.client.library.status()).toMatchObject({ state: 'open' });
  });
});

test('a backup is made by a thread of its own, or by the core where that is closed meanwhile', async () => {
  for (const closes of [false, true]) {
    const core = coreHere();
    await makeProject(core.client);
    const made = core.backUp();
    if (closes) await core.close();
    await made;
    await core.close();
    const [newest, ...others] = listBackups(join(scratch.folder, 'library.db'));
    expect(newest).toMatchObject({ projects: closes ? 2 : 1 });
    expect(others).toHaveLength(closes ? 1 : 0);
  }
});

test('a restore can itself be undone', async () => {
  const core = coreHere();
  const first = await makeProject(core.client);
  await core.backUp();
  const second = await makeProject(core.client);
  const [older] = await core.client.library.backups();
  await core.client.library.restore({ name: older?.name ?? '' });
  expect((await core.client.project.list()).map(({ id }) => id)).toEqual([first.id]);
  const [newest] = await core.client.library.backups();
  await core.client.library.restore({ name: newest?.name ?? '' });
  expect((await core.client.project.list()).map(({ id }) => id).toSorted()).toEqual(
    [first.id, second.id].toSorted(),
  );
});

test('nothing that was written is lost by closing and opening', async () => {
  const core = coreHere();
  const { id } = await makeProject(core.client);
  await core.client.library.setPreferences({ language: 'ru', textSize: 21 });
  await core.client.project.setView({ projectId: id, view: { mode: 'correct' } });
  const before = [
    await snapshot(core.client, id),
    await core.client.library.preferences(),
    await core.client.project.get({ projectId: id }),
  ];
  await core.close();
  expect(await problemOf(core.client.project.list())).toMatchObject({ code: 'libraryUnreadable' });
  const again = coreHere();
  expect([
    await snapshot(again.client, id),
    await again.client.library.preferences(),
    await again.client.project.get({ projectId: id }),
  ]).toEqual(before);
});
