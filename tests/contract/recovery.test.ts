import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { coresOfTest } from './cores.ts';
import { coreIn, makeProject, problemOf, scratchFolder, snapshot } from './fixtures.ts';

const { coreHere, folder } = coresOfTest();

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
    const path = join(folder(), 'library.db');
    writeFileSync(path, 'not ours');
    const core = coreHere();
    const problem = { code: 'libraryForeign', params: { path } };
    expect(await core.client.library.status()).toEqual({
      state: 'closed',
      path,
      problem,
      backupProblem: null,
      host: 'test',
      programVersion: '1.2.3',
    });
    for (const [name, call] of needy(core)) expect([name, await problemOf(call())]).toEqual([name, problem]);
  });

  test('still has preferences, from memory', async () => {
    const path = join(folder(), 'library.db');
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
    const path = join(folder(), 'library.db');
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
  const path = join(folder(), 'library.db');
  const newer = new Database(path);
  newer.exec('ALTER TABLE project ADD COLUMN colour TEXT; PRAGMA user_version = 1000;');
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

test.skipIf(process.platform === 'win32')('a library behind a link is the same library', async () => {
  const core = coreHere();
  const { id } = await makeProject(core.client);
  const path = join(folder(), 'library.db');
  const elsewhere = scratchFolder();
  onTestFinished(elsewhere.clear);
  const link = join(elsewhere.folder, 'library.db');
  symlinkSync(path, link);
  const byLink = coreIn(elsewhere.folder, { host: 'web' });
  onTestFinished(byLink.close);
  // One lock, whichever way one comes.
  expect(await byLink.client.library.status()).toMatchObject({
    state: 'closed',
    problem: { code: 'libraryLocked', params: { path, holder: 'test' } },
  });
  await core.backUp();
  await core.close();
  await byLink.client.library.reopen({ readOnly: false });
  const [backup] = await byLink.client.library.backups();
  await byLink.client.project.remove({ projectId: id });
  await byLink.client.library.restore({ name: backup?.name ?? '' });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(await byLink.client.project.list()).toMatchObject([{ id }]);
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
