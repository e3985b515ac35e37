import { existsSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { backupFolder, listBackups } from '../../electron/store/backup.ts';
import { coresOfTest } from './cores.ts';
import { coreIn, makeProject, problemOf, scratchFolder } from './fixtures.ts';

const { coreHere, folder } = coresOfTest();

describe.skipIf(process.platform === 'win32')('a library whose file is not in its place any more', () => {
  const file = (): string => join(folder(), 'library.db');
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

  test('is not followed by an empty one where a backup cannot be restored', async () => {
    const core = coreHere();
    await makeProject(core.client);
    await core.backUp();
    const [backup] = await core.client.library.backups();
    const name = backup?.name ?? '';
    rmSync(file());
    await expect.poll(() => core.client.library.status(), soon).toMatchObject(gone());
    truncateSync(join(backupFolder(file()), name), 8192);
    expect(await problemOf(core.client.library.restore({ name }))).toMatchObject({ code: 'backupDamaged' });
    expect(existsSync(file())).toBe(false);
    expect(await core.client.library.status()).toMatchObject(gone());
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

  test('is let go of once it is backed up, even where its log cannot be set aside', async () => {
    const core = coreHere();
    await makeProject(core.client);
    // A folder in the place of what the log would be called.
    mkdirSync(join(`${file()}-wal.orphan`, 'taken'), { recursive: true });
    renameSync(file(), `${file()}.moved`);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => logged.mockRestore());
    await expect.poll(() => core.client.library.status(), soon).toMatchObject(gone());
    expect(logged).toHaveBeenCalledOnce();
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
