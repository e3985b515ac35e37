import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { takeLock } from '../../electron/store/lock.ts';
import { coresOfTest } from './cores.ts';
import { allRows, makeProject, outcomeOf, problemOf, snapshot } from './fixtures.ts';

const { coreHere, folder } = coresOfTest();

describe('a damaged library', () => {
  test('is told from a foreign one, and a backup brings it back; the bad file is kept', async () => {
    const core = coreHere();
    const { id } = await makeProject(core.client);
    const before = await snapshot(core.client, id);
    await core.backUp();
    await core.close();
    const path = join(folder(), 'library.db');
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
    expect(readdirSync(folder()).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test('met in the middle of the work is a problem, not a crash', async () => {
    const core = coreHere();
    const { id } = await makeProject(core.client);
    const path = join(folder(), 'library.db');
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
  const path = (): string => join(folder(), 'library.db');
  const beside = (word: string) => readdirSync(folder()).filter((name) => name.includes(word));
  /** A library that lost a page of an index, and what it held. */
  const damagedHere = async (): Promise<{ core: Core; id: string; before: unknown }> => {
    const sound = coreHere();
    const { id } = await makeProject(sound.client);
    const [row] = await allRows(sound.client, id);
    const { id: rowId = 0, revision = 0 } = row ?? {};
    await sound.client.rows.correct({ rowId, revision, text: 'Mine.', state: 'edited', origin: null });
    const before = await snapshot(sound.client, id);
    await sound.close();
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
    await core.close();
    expect(beside('.salvage-')).toEqual([]);
  });

  test('a library that is open, or foreign, is not read', async () => {
    const core = coreHere();
    expect(await problemOf(look(core))).toEqual({ code: 'stale', params: {} });
    await core.close();
    writeFileSync(path(), 'not ours');
    expect(await problemOf(look(coreHere()))).toMatchObject({ code: 'libraryForeign' });
  });
});
