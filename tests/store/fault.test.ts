import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { correct } from '../../electron/core/correct.ts';
import { backupFolder, copyNow } from '../../electron/store/backup.ts';
import { commit } from '../../electron/store/commit.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { libraryFailure } from '../../electron/store/failure.ts';
import { restoreLibrary } from '../../electron/store/restore.ts';
import { dump, open, problemIn, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

/** Corrects the first row with a text of this length. */
const write = (connection: Connection, length: number): void => {
  const revision =
    connection.get<{ revision: number }>('SELECT revision FROM "row" WHERE id = 1')?.revision ?? 0;
  const wanted = {
    rowId: 1,
    revision,
    text: 'ж'.repeat(length),
    state: 'edited' as const,
    origin: null,
    step: true,
  };
  commit(connection, () => correct(connection, wanted, 5));
};

/** A folder that holds a megabyte. */
function smallDisk(context: TestContext): string {
  const folder = `${scratchPath()}.disk`;
  mkdirSync(folder);
  const mounted = spawnSync('sh', ['-c', 'mount -t tmpfs -o size=1m tmpfs "$0"', folder]);
  if (mounted.status !== 0) context.skip('a small disk can be mounted by root on Linux only');
  onTestFinished(() => void spawnSync('sh', ['-c', 'umount -l "$0"', folder]));
  return folder;
}

describe('a full disk', () => {
  test('refuses the write whole, and takes the next one once there is room', () => {
    const path = scratchPath();
    const { connection, close } = open(path);
    addProject(connection, 'p', 10);
    const pages = connection.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    connection.script(`PRAGMA max_page_count = ${pages}`);
    const before = dump(connection);
    expect(problemIn(() => write(connection, 50_000))).toEqual({ code: 'diskFull', params: { path } });
    expect(problemIn(() => addProject(connection, 'q', 500))).toEqual({ code: 'diskFull', params: { path } });
    expect(dump(connection)).toEqual(before);
    connection.script('PRAGMA max_page_count = 1000000');
    write(connection, 50_000);
    expect(connection.get('SELECT length(text) AS length FROM correction')).toEqual({ length: 50_000 });
    close();
  });

  test('that is really full does the same, for writes, backups and new libraries', (context) => {
    const folder = smallDisk(context);
    const path = join(folder, 'library.db');
    const { connection, close } = open(path);
    addProject(connection, 'p', 10);
    const before = dump(connection);
    const filler = join(folder, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(1_000_000))).toThrow('ENOSPC');
    expect(problemIn(() => write(connection, 100_000))).toMatchObject({ code: 'diskFull' });
    expect(problemIn(() => copyNow(connection))).toMatchObject({ code: 'diskFull' });
    expect(problemIn(() => open(join(folder, 'other.db')))).toMatchObject({ code: 'diskFull' });
    expect(readdirSync(backupFolder(path))).toEqual([]);
    expect(dump(connection)).toEqual(before);
    rmSync(filler);
    write(connection, 100_000);
    close();
    const again = open(path);
    expect(again.connection.get('SELECT length(text) AS length FROM correction')).toEqual({
      length: 100_000,
    });
    again.close();
  });

  test.for([0.5, 1.5])(
    'with room for %f copies takes no backup in place of a library, and keeps nothing of it',
    (left, context) => {
      const folder = smallDisk(context);
      const path = join(folder, 'library.db');
      const { connection, close } = open(path);
      addProject(connection, 'p', 10);
      const backup = join(backupFolder(path), copyNow(connection));
      addProject(connection, 'q', 10);
      const before = dump(connection);
      close();
      const filler = join(folder, 'filler');
      expect(() => writeFileSync(filler, Buffer.alloc(1_000_000))).toThrow('ENOSPC');
      expect(problemIn(() => open(path))).toMatchObject({ code: 'diskFull' });
      const reader = open(path, true);
      expect(dump(reader.connection)).toEqual(before);
      reader.close();
      truncateSync(filler, statSync(filler).size - left * statSync(path).size);
      const names = readdirSync(folder);
      const restore = () => restoreLibrary({ path, backup, host: 'test', keepOld: true });
      expect(problemIn(restore)).toMatchObject({ code: 'diskFull' });
      expect(readdirSync(folder)).toEqual(names);
      const library = open(path);
      expect(dump(library.connection)).toEqual(before);
      library.close();
      rmSync(filler);
      restore();
      open(path).close();
    },
  );

  test('met by a process that may write no more loses nothing it said was saved', (context) => {
    if (process.platform === 'win32') context.skip('there is no ulimit on Windows');
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 10);
    library.close();
    const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
    const { stdout } = spawnSync(
      'sh',
      ['-c', `ulimit -f 800; exec "$0" "$@"`, process.execPath, writer, path, '0', '2000'],
      {
        encoding: 'utf8',
      },
    );
    const lines = stdout.trim().split('\n');
    const problems = lines.splice(-3);
    for (const problem of problems) expect(['problem diskFull', 'problem inputOutput']).toContain(problem);
    expect(lines.length).toBeGreaterThan(5);
    const { connection, close } = open(path);
    const saved = connection.all<{ text: string }>(
      `SELECT after ->> '$.rows[0].correction.text' AS text FROM edit`,
    );
    expect(saved.map(({ text }) => text.trim())).toEqual(lines.map((line) => line.split(' ')[0]));
    write(connection, 10);
    close();
  });
});

/** Runs `work` as a user whom permissions bind: root is bound by none. */
function asPlainUser(work: () => void): void {
  const { geteuid, seteuid } = process;
  const isRoot = geteuid?.() === 0;
  if (isRoot) seteuid?.(65_534);
  try {
    work();
  } finally {
    if (isRoot) seteuid?.(0);
  }
}

describe.skipIf(process.platform === 'win32')('a folder that may not be written to', () => {
  test('is said to be so, and its library can be read', () => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 3);
    const before = dump(library.connection);
    library.close();
    chmodSync(path, 0o444);
    chmodSync(`${path}.lock`, 0o444);
    chmodSync(dirname(path), 0o555);
    asPlainUser(() => {
      expect(problemIn(() => open(path))).toEqual({ code: 'libraryUnreadable', params: { path } });
      const reader = open(path, true);
      expect(dump(reader.connection)).toEqual(before);
      expect(problemIn(() => write(reader.connection, 1))).toMatchObject({ code: 'libraryReadOnly' });
      reader.close();
    });
    chmodSync(dirname(path), 0o755);
  });

  test('is no place for a new library', () => {
    const folder = join(dirname(scratchPath()), 'closed');
    mkdirSync(folder, { mode: 0o555 });
    chmodSync(folder, 0o555);
    chmodSync(dirname(folder), 0o755);
    const path = join(folder, 'library.db');
    asPlainUser(() => {
      expect(problemIn(() => open(path))).toEqual({ code: 'libraryUnreadable', params: { path } });
    });
  });
});

describe('what SQLite and the system say', () => {
  const failure = (code: string, path = '/l.db') =>
    libraryFailure(Object.assign(new Error(code), { code }), path);
  test.each([
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
    ['SQLITE_IOERR_FSYNC', 'inputOutput'],
    ['EIO', 'inputOutput'],
    ['SQLITE_READONLY_DIRECTORY', 'libraryReadOnly'],
    ['SQLITE_CORRUPT_VTAB', 'libraryDamaged'],
    ['SQLITE_NOTADB', 'libraryDamaged'],
    ['SQLITE_BUSY_SNAPSHOT', 'libraryLocked'],
    ['SQLITE_CANTOPEN', 'libraryUnreadable'],
    ['EACCES', 'libraryUnreadable'],
  ])('%s means %s', (code, meaning) => {
    expect(failure(code)).toMatchObject({ problem: { code: meaning, params: { path: '/l.db' } } });
  });

  test('a disk that cannot be written to holds a library to be read, or none can be made there', () => {
    const there = import.meta.filename;
    expect(failure('EROFS', there)).toMatchObject({ problem: { code: 'libraryReadOnly' } });
    expect(failure('EROFS')).toMatchObject({ problem: { code: 'libraryUnreadable' } });
  });

  test('anything else is a fault of the program, and passes as it is', () => {
    const fault = new TypeError('undefined is not a function');
    expect(libraryFailure(fault, '/l.db')).toBe(fault);
    expect(libraryFailure('thrown text', '/l.db')).toBe('thrown text');
  });
});
