import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { backupFolder, listBackups } from '../../electron/store/backup.ts';
import { takeLock } from '../../electron/store/lock.ts';
import { allRows, coreIn, makeProject, outcomeOf, problemOf, scratchFolder, snapshot } from './fixtures.ts';

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
      backupProblem: null,
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
  const path = join(scratch.folder, 'library.db');
  const folder = scratchFolder();
  onTestFinished(folder.clear);
  const link = join(folder.folder, 'library.db');
  symlinkSync(path, link);
  const byLink = coreIn(folder.folder, { host: 'web' });
  open.push(byLink);
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

describe('a backup that cannot be made', () => {
  const file = (): string => join(scratch.folder, 'library.db');
  /** A file where the folder of backups should be: nobody can write in it, whatever rights one has. */
  const stopBackups = (): void => {
    rmSync(backupFolder(file()), { recursive: true, force: true });
    writeFileSync(backupFolder(file()), '');
  };
  const problem = () => ({ code: 'backupNotWritable', params: { path: backupFolder(file()) } });

  test('is told while work goes on, until one is made', async () => {
    const core = coreHere();
    stopBackups();
    const { id } = await makeProject(core.client);
    const news = await core.client.library.changes();
    const told = news.next();
    await core.backUp();
    expect((await told).value).toEqual({ kind: 'backups' });
    expect(await core.client.library.status()).toMatchObject({ state: 'open', backupProblem: problem() });
    await core.client.project.rename({ projectId: id, title: 'Saved all the same' });
    expect(await core.client.library.backUp()).toMatchObject({ backupProblem: problem() });
    expect(await core.client.library.backups()).toEqual([]);
    rmSync(backupFolder(file()));
    expect(await core.client.library.backUp()).toMatchObject({ state: 'open', backupProblem: null });
    expect(await core.client.library.backups()).toHaveLength(1);
    await news.return?.(undefined);
  });

  test('does not keep the library from being opened', async () => {
    const core = coreHere();
    const { id } = await makeProject(core.client);
    await core.close();
    stopBackups();
    const again = coreHere();
    expect(await again.client.project.list()).toMatchObject([{ id }]);
    await again.backUp();
    expect(await again.client.library.status()).toMatchObject({ backupProblem: problem() });
  });
});

describe.skipIf(process.platform === 'win32')('a library whose file is not in its place any more', () => {
  const file = (): string => join(scratch.folder, 'library.db');
  const stateOf = async (core: Core) => (await core.client.library.status()).state;
  const titlesIn = async (core: Core) => (await core.client.project.list()).map(({ title }) => title);
  const gone = () => ({ state: 'closed', problem: { code: 'libraryGone', params: { path: file() } } });
  /** A second is between two looks at the file. */
  const soon = { timeout: 5_000 };

  test('is read anew by a reader once its writer has put a backup there', async () => {
    const writer = coreHere();
    const { id } = await makeProject(writer.client);
    await writer.backUp();
    const [backup] = await writer.client.library.backups();
    await writer.client.project.rename({ projectId: id, title: 'Later' });
    const reader = coreHere({ readOnly: true });
    expect(await titlesIn(reader)).toEqual(['Later']);
    await writer.client.library.restore({ name: backup?.name ?? '' });
    const restored = await titlesIn(writer);
    expect(restored).not.toEqual(['Later']);
    await expect.poll(() => titlesIn(reader), soon).toEqual(restored);
    // And goes on to hear of what is written there.
    await writer.client.project.rename({ projectId: id, title: 'Later still' });
    await expect.poll(() => titlesIn(reader), soon).toEqual(['Later still']);
    expect(await stateOf(reader)).toBe('readOnly');
  });

  test.each(['deleted', 'replaced'])('is backed up with all that was written: %s', async (how) => {
    const other = scratchFolder();
    onTestFinished(other.clear);
    const foreign = coreIn(other.folder);
    await makeProject(foreign.client);
    await foreign.close();
    const core = coreHere();
    const { id } = await makeProject(core.client);
    if (how === 'deleted') rmSync(file());
    else renameSync(join(other.folder, 'library.db'), file());
    await core.client.project.rename({ projectId: id, title: 'Written into the void' });
    await expect.poll(() => core.client.library.status(), soon).toMatchObject(gone());
    expect(await problemOf(core.client.project.list())).toEqual(gone().problem);
    if (how === 'deleted') {
      // Nothing empty is put there.
      expect(await core.client.library.reopen({ readOnly: false })).toMatchObject(gone());
      expect(existsSync(file())).toBe(false);
    } else {
      expect(await core.client.library.reopen({ readOnly: false })).toMatchObject({ state: 'open' });
      expect(await titlesIn(core)).toEqual(['Паром']);
    }
    const [backup] = await core.client.library.backups();
    await core.client.library.restore({ name: backup?.name ?? '' });
    expect(await titlesIn(core)).toEqual(['Written into the void']);
  });

  test('is held on to until it is backed up', async () => {
    const core = coreHere();
    await makeProject(core.client);
    rmSync(backupFolder(file()), { recursive: true, force: true });
    writeFileSync(backupFolder(file()), '');
    rmSync(file());
    const unsaved = { problem: { code: 'libraryGoneUnsaved' } };
    await expect.poll(() => core.client.library.status(), soon).toMatchObject(unsaved);
    expect(await core.client.library.reopen({ readOnly: false })).toMatchObject(unsaved);
    rmSync(backupFolder(file()));
    expect(await core.client.library.reopen({ readOnly: false })).toMatchObject(gone());
    expect(await core.client.library.backups()).toMatchObject([{ projects: 1 }]);
  });

  test('is backed up where the program is closed before it notices', async () => {
    const core = coreHere();
    await makeProject(core.client);
    rmSync(file());
    await core.close();
    expect(listBackups(file())).toMatchObject([{ projects: 1 }]);
  });

  test('is gone for a reader too', async () => {
    const writer = coreHere();
    await makeProject(writer.client);
    const reader = coreHere({ readOnly: true });
    rmSync(file());
    await expect.poll(() => reader.client.library.status(), soon).toMatchObject(gone());
  });
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

describe('what can be read of a damaged library', () => {
  const names = { project: 'Lost project', version: 'Lost version' };
  const look = (core: Core) => outcomeOf(core.client.library.salvage({ names }));
  const path = (): string => join(scratch.folder, 'library.db');
  const beside = (word: string) => readdirSync(scratch.folder).filter((name) => name.includes(word));
  const close = (core: Core): Promise<void> => {
    open.splice(open.indexOf(core), 1);
    return core.close();
  };
  /** A library that lost a page of an index, and what it held. */
  const damagedHere = async (): Promise<{ core: Core; id: string; before: unknown }> => {
    const sound = coreHere();
    const { id } = await makeProject(sound.client);
    const [row] = await allRows(sound.client, id);
    const { id: rowId = 0, revision = 0 } = row ?? {};
    await sound.client.rows.correct({ rowId, revision, text: 'Mine.', state: 'edited', origin: null });
    const before = await snapshot(sound.client, id);
    await close(sound);
    // An index holds nothing that anybody wrote, and is made anew.
    const database = new Database(path(), { readonly: true });
    const root = database
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'edit_order'`)
      .pluck()
      .get();
    database.close();
    const bytes = readFileSync(path());
    bytes.fill(0, (Number(root) - 1) * 4096, Number(root) * 4096);
    writeFileSync(path(), bytes);
    return { core: coreHere(), id, before };
  };

  test('takes its place when one says so, not before; the bad file is kept, and work goes on', async () => {
    const { core, id, before } = await damagedHere();
    const bad = readFileSync(path());
    expect(await core.client.library.status()).toMatchObject({ state: 'closed' });
    expect(await look(core)).toMatchObject({
      projects: [{ title: 'Паром', versions: [{ saved: 4 }, { saved: 4 }, { saved: 5 }] }],
      paragraphs: { saved: 13, missing: 0 },
      corrections: { saved: 1, missing: 0 },
      log: 'kept',
      isWhole: true,
    });
    expect(readFileSync(path())).toEqual(bad);
    const { status, keptAs } = await core.client.library.takeSalvaged();
    expect(status).toMatchObject({ state: 'open', problem: null });
    expect(readFileSync(keptAs)).toEqual(bad);
    expect(beside('.salvage-')).toEqual([]);
    expect(await snapshot(core.client, id)).toEqual(before);
    const found = await core.client.concord.find({
      query: 'капитан',
      by: 'stem',
      projectId: id,
      scope: 'project',
    });
    expect(found.places).not.toEqual([]);
    await core.client.edits.undo({ projectId: id });
    expect((await allRows(core.client, id))[0]?.correction).toBeNull();
    expect(await problemOf(core.client.library.takeSalvaged())).toMatchObject({ code: 'stale' });
  });

  test('is never put in the place of another library than the one it was read from', async () => {
    const { core } = await damagedHere();
    await look(core);
    writeFileSync(path(), Buffer.concat([readFileSync(path()), Buffer.alloc(4096)]));
    const present = readFileSync(path());
    expect(await problemOf(core.client.library.takeSalvaged())).toMatchObject({ code: 'stale' });
    expect(readFileSync(path())).toEqual(present);
    expect(beside('.damaged-')).toEqual([]);
  });

  test('is left alone while another process has the library', async () => {
    const { core } = await damagedHere();
    await look(core);
    const lock = takeLock(path(), 'desktop');
    const locked = { code: 'libraryLocked', params: { holder: 'desktop' } };
    expect(await problemOf(look(core))).toMatchObject(locked);
    expect(await problemOf(core.client.library.takeSalvaged())).toMatchObject(locked);
    lock.release();
    await look(core);
    await core.client.library.takeSalvaged();
  });

  test('can be looked at again, and nothing of it stays behind', async () => {
    const { core } = await damagedHere();
    await look(core);
    await core.client.library.reopen({ readOnly: false });
    await look(core);
    expect(beside('.salvage-')).toHaveLength(1);
    await close(core);
    expect(beside('.salvage-')).toEqual([]);
  });

  test('a library that is open, or foreign, is not read', async () => {
    const core = coreHere();
    expect(await problemOf(look(core))).toEqual({ code: 'stale', params: {} });
    await close(core);
    writeFileSync(path(), 'not ours');
    expect(await problemOf(look(coreHere()))).toMatchObject({ code: 'libraryForeign' });
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

/** A library with a backup, and one write since. */
const writtenSince = async () => {
  const core = coreHere();
  await makeProject(core.client);
  await core.backUp();
  const [backup] = await core.client.library.backups();
  await makeProject(core.client);
  return { core, backup: { name: backup?.name ?? '' } };
};

test('a backup that a restore cuts short tells of no trouble', async () => {
  const { core, backup } = await writtenSince();
  const making = core.backUp();
  await core.client.library.restore(backup);
  await making;
  expect(await core.client.library.status()).toMatchObject({ state: 'open', backupProblem: null });
});

test('after a restore as many writes as there were before it are backed up all the same', async () => {
  const { core, backup } = await writtenSince();
  await core.client.library.restore(backup);
  const { id } = await makeProject(core.client);
  await core.backUp();
  const [newest] = await core.client.library.backups();
  expect(newest).toMatchObject({ projects: 2 });
  await core.client.project.remove({ projectId: id });
  await core.client.library.restore({ name: newest?.name ?? '' });
  expect((await core.client.project.list()).map((project) => project.id)).toContain(id);
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
