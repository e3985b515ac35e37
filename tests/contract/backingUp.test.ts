import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupFolder, listBackups } from '../../electron/store/backup.ts';
import { coresOfTest } from './cores.ts';
import { makeProject } from './fixtures.ts';

const { coreHere, folder } = coresOfTest();

describe('a backup that cannot be made', () => {
  const file = (): string => join(folder(), 'library.db');
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

test('a backup is made by a thread of its own, or by the core where that is closed meanwhile', async () => {
  for (const closes of [false, true]) {
    const core = coreHere();
    await makeProject(core.client);
    const made = core.backUp();
    if (closes) await core.close();
    await made;
    await core.close();
    const [newest, ...others] = listBackups(join(folder(), 'library.db'));
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

test('a backup that the next one would take the place of can be restored', async () => {
  const core = coreHere();
  const { id } = await makeProject(core.client);
  const titled = async (title: string) => {
    await core.client.project.rename({ projectId: id, title });
    await core.backUp();
  };
  for (let made = 0; (await core.client.library.backups()).length === made; made++)
    await titled(`No. ${made}`);
  // As many as are kept of one day: the oldest has gone.
  const oldest = (await core.client.library.backups()).at(-1);
  await core.client.project.rename({ projectId: id, title: 'Last' });
  await core.client.library.restore({ name: oldest?.name ?? '' });
  expect(await core.client.project.list()).toMatchObject([{ title: 'No. 1' }]);
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
  await makeProject(core.client);
  await core.client.library.restore(backup);
  const { id } = await makeProject(core.client);
  await core.backUp();
  const [newest] = await core.client.library.backups();
  expect(newest).toMatchObject({ projects: 2 });
  await core.client.project.remove({ projectId: id });
  await core.client.library.restore({ name: newest?.name ?? '' });
  expect((await core.client.project.list()).map((project) => project.id)).toContain(id);
});
