import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupFolder,
  changedSinceBackup,
  copyBeside,
  copyNow,
  listBackupNames,
  listBackups,
  superfluous,
} from '../../electron/store/backup.ts';
import { commit } from '../../electron/store/commit.ts';
import { type Connection, openConnection } from '../../electron/store/connection.ts';
import { draftOf } from '../../electron/store/place.ts';
import { restoreLibrary } from '../../electron/store/restore.ts';
import { dump, dumpUncounted, open, problemIn, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

const day = 86_400_000;
const noon = Date.parse('2026-05-20T12:00:00.000Z');

describe('a backup', () => {
  test.each(['at once', 'beside the work'] as const)('made %s holds all that was committed', async (how) => {
    const path = scratchPath();
    const { connection, close } = open(path);
    addProject(connection, 'p', 500);
    addProject(connection, 'q', 5);
    const name = how === 'at once' ? copyNow(connection, noon) : await copyBeside(connection, noon);
    const before = dump(connection);
    const file = join(backupFolder(path), name);
    expect(listBackups(path)).toEqual([{ name, at: noon, bytes: statSync(file).size, projects: 2 }]);
    expect(readdirSync(backupFolder(path))).toEqual([name]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const copy = openConnection(file, true, 'delete');
    expect(dump(copy)).toEqual(before);
    copy.close();
    close();
  });

  test('made while writes go on is whole', async () => {
    const path = scratchPath();
    const { connection, close } = open(path);
    addProject(connection, 'p', 3_000);
    const copying = copyBeside(connection, noon);
    for (let count = 0; count < 20; count += 1) {
      addProject(connection, `during ${count}`, 1);
      await new Promise(setImmediate);
    }
    const name = await copying;
    const copy = openConnection(join(backupFolder(path), name), true, 'delete');
    expect(copy.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    // What the copy has is a beginning of what was committed, and each commit in it is whole.
    const titles = (from: Connection) => from.all<{ uuid: string }>('SELECT uuid FROM project ORDER BY id');
    expect(titles(connection).slice(0, titles(copy).length)).toEqual(titles(copy));
    expect(copy.get('SELECT count(*) AS rows FROM block')).toEqual({
      rows: 3_000 + titles(copy).length - 1,
    });
    copy.close();
    close();
  });

  test('is due when something was written since, and only then', () => {
    const path = scratchPath();
    const { connection, close } = open(path);
    expect(changedSinceBackup(connection)).toBe(false);
    addProject(connection, 'p', 1);
    expect(changedSinceBackup(connection)).toBe(true);
    copyNow(connection);
    expect(changedSinceBackup(connection)).toBe(false);
    commit(connection, () => connection.run('UPDATE project SET opened_at = 2'));
    expect(changedSinceBackup(connection)).toBe(true);
    close();
  });

  test('that a killed process left half made is cleared away', () => {
    const path = scratchPath();
    const library = open(path);
    const name = copyNow(library.connection, noon);
    library.close();
    writeFileSync(join(backupFolder(path), `${name}.part`), 'half');
    writeFileSync(join(backupFolder(path), `${name}.part-journal`), 'half');
    open(path).close();
    expect(readdirSync(backupFolder(path))).toEqual([name]);
  });

  test('that cannot be read is not offered', () => {
    const path = scratchPath();
    const { connection, close } = open(path);
    const good = copyNow(connection, noon);
    writeFileSync(join(backupFolder(path), '2026-05-21T12-00-00.000Z.1.sqlite'), 'torn');
    expect(listBackups(path).map(({ name }) => name)).toEqual([good]);
    close();
  });
});

/** Backups at these ages in milliseconds, newest first, as names. */
const namesAt = (ages: readonly number[]): string[] =>
  ages
    .toSorted((a, b) => a - b)
    .map((age) => `${new Date(noon - age).toISOString().replaceAll(':', '-')}.1.sqlite`);

test('of the backups, ten recent ones and one a day for two weeks are kept', () => {
  const hourly = Array.from({ length: 24 * 20 }, (_, hour) => hour * 3_600_000);
  const names = namesAt(hourly);
  const gone = new Set(superfluous(names, noon));
  const kept = names.filter((name) => !gone.has(name));
  expect(kept.slice(0, 10)).toEqual(names.slice(0, 10));
  expect(kept.slice(10).map((name) => name.slice(0, 13))).toEqual([
    ...Array.from({ length: 14 }, (_, age) => `2026-05-${String(19 - age).padStart(2, '0')}T23`),
  ]);
});

test('whatever the ages, the ten newest stay, and each of the last days keeps its newest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30 * day), { maxLength: 60 }), (ages) => {
      const names = namesAt(ages);
      const gone = new Set(superfluous(names, noon));
      for (const name of names.slice(0, 10)) expect(gone).not.toContain(name);
      const recent = names.filter((_, index) => (ages.toSorted((a, b) => a - b)[index] ?? 0) < 14 * day);
      const newest = [...Map.groupBy(recent, (name) => name.slice(0, 10)).values()].map(([first]) => first);
      for (const name of newest) expect(gone).not.toContain(name);
      const kept = names.filter((name) => !gone.has(name));
      expect(kept.length).toBeLessThanOrEqual(10 + 15);
    }),
  );
});

describe('a clock that was ahead', () => {
  const ahead = `${new Date(Date.now() + 40 * day).toISOString().replaceAll(':', '-')}.9.sqlite`;

  test('leaves backups that take the place of no later one', () => {
    const names = namesAt([1, 2, 3].map((age) => -age * day).concat([1, 2, 3].map((age) => age * 1_000)));
    const path = scratchPath();
    mkdirSync(backupFolder(path));
    for (const name of names) writeFileSync(join(backupFolder(path), name), '');
    const listed = listBackupNames(path, noon);
    expect(listed).toEqual([
      ...namesAt([1_000, 2_000, 3_000]),
      ...namesAt([-day, -2 * day, -3 * day]).reverse(),
    ]);
    const recent = namesAt(Array.from({ length: 10 }, (_, age) => age * 1_000));
    expect(superfluous([...recent, ...listed.slice(3)], noon)).toEqual(listed.slice(3));
  });

  test('leaves backups by which it is not told whether anything is new', () => {
    const path = scratchPath();
    const { connection, close } = open(path);
    addProject(connection, 'p', 1);
    copyNow(connection);
    writeFileSync(join(backupFolder(path), ahead), '');
    expect(changedSinceBackup(connection)).toBe(false);
    close();
  });
});

describe('a restore', () => {
  test('that a killed process left half done is cleared away', () => {
    const path = scratchPath();
    open(path).close();
    const before = readdirSync(dirname(path));
    for (const name of ['restoring', 'restoring-journal', 'aside'])
      writeFileSync(draftOf(path, name), 'half');
    open(path).close();
    expect(readdirSync(dirname(path))).toEqual(before);
  });

  test('puts the backup in place of the library', () => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 10);
    const backup = join(backupFolder(path), copyNow(library.connection));
    const then = dumpUncounted(library.connection);
    addProject(library.connection, 'q', 10);
    library.close();
    restoreLibrary({ path, backup, host: 'test', keepOld: false });
    const restored = open(path);
    expect(dumpUncounted(restored.connection)).toEqual(then);
    restored.close();
    expect(listBackupNames(path)).toHaveLength(1);
  });

  test('keeps a library that does not open, and its log, beside', () => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 10);
    const backup = join(backupFolder(path), copyNow(library.connection));
    library.close();
    writeFileSync(path, 'ruin');
    expect(problemIn(() => open(path))).toEqual({ code: 'libraryDamaged', params: { path } });
    restoreLibrary({ path, backup, host: 'test', keepOld: true });
    open(path).close();
    const aside = readdirSync(join(path, '..')).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(path, '..', aside[0] ?? ''), 'utf8')).toBe('ruin');
  });

  test('of a backup that is damaged, or of a library in use, changes nothing', () => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 1_000);
    const backup = join(backupFolder(path), copyNow(library.connection));
    expect(problemIn(() => restoreLibrary({ path, backup, host: 'test', keepOld: false }))).toMatchObject({
      code: 'libraryLocked',
    });
    library.close();
    const bytes = readFileSync(backup);
    bytes.fill(7, 4096, 5 * 4096);
    writeFileSync(backup, bytes);
    const before = readFileSync(path);
    const beside = readdirSync(dirname(path));
    expect(problemIn(() => restoreLibrary({ path, backup, host: 'test', keepOld: false }))).toMatchObject({
      code: 'backupDamaged',
      params: { path: backup },
    });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(beside);
    open(path).close();
  });
});
