import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backupFolder, copyNow, listBackupNames } from '../../electron/store/backup.ts';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate, migrations, schemaVersion } from '../../electron/store/migrations.ts';
import { restoreLibrary } from '../../electron/store/restore.ts';
import { applicationId } from '../../electron/store/schema.ts';
import { dump, dumpUncounted, open, problemIn, scratchPath } from './files.ts';
import { addProject } from './projects.ts';

/** Scribbles over a part of a file. */
function scribble(path: string, from: number, count: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from, from + count);
  writeFileSync(path, bytes);
}

describe('a library that is not there', () => {
  test('is made, with its folder, for its owner alone', () => {
    const path = join(dirname(scratchPath()), 'Library Folder', 'сверка.db');
    const { connection, close } = open(path);
    expect(connection.get('PRAGMA application_id')).toEqual({ application_id: applicationId });
    expect(connection.get('PRAGMA user_version')).toEqual({ user_version: schemaVersion });
    close();
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['сверка.db', 'сверка.db.lock']);
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    }
  });

  test('is made over what a killed process left of one', () => {
    const path = scratchPath();
    writeFileSync(`${path}.new`, 'half a library');
    writeFileSync(`${path}.new-wal`, 'and its log');
    // The log of a library that is gone must not be taken for the new one's.
    writeFileSync(`${path}-wal`, 'an old log');
    const { connection, close } = open(path);
    expect(connection.all('SELECT * FROM project')).toEqual([]);
    close();
    expect(readFileSync(`${path}-wal.orphan`, 'utf8')).toBe('an old log');
  });

  // A process of its own: where it never comes back, the test does.
  test.runIf(process.platform === 'linux')('is refused where the system lets nobody make a folder', () => {
    const path = '/proc/sverka/folder/library.db';
    const program = `import { openLibrary } from '${new URL('../../electron/store/library.ts', import.meta.url)}';
      try { openLibrary({ path: '${path}', readOnly: false, host: 'test' }); }
      catch (error) { console.log(JSON.stringify(error.problem)); }`;
    const words = ['--input-type=module', '-e', program];
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 30_000 });
    expect(JSON.parse(stdout)).toEqual({ code: 'libraryUnreadable', params: { path } });
  });

  test('cannot be opened to read', () => {
    const path = scratchPath();
    expect(problemIn(() => open(path, true))).toEqual({ code: 'libraryUnreadable', params: { path } });
    expect(existsSync(path)).toBe(false);
  });
});

test('every connection is as safe as it can be, and its pragmas took', () => {
  const path = scratchPath();
  const { connection, close } = open(path);
  const values = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'cell_size_check',
    'busy_timeout',
  ].map((name) => Object.values(connection.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0]);
  expect(values).toEqual(['wal', 2, 1, 0, 1, 5000]);
  close();
});

test('all tables are strict', () => {
  const { connection, close } = open(scratchPath());
  const loose = connection.all(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
     AND name NOT LIKE 'sqlite_%'`,
  );
  expect(loose).toEqual([]);
  close();
});

describe('a file that is no library', () => {
  const cases: readonly [string, (path: string) => void][] = [
    ['is empty', (path) => writeFileSync(path, '')],
    ['is text', (path) => writeFileSync(path, 'Dear diary'.repeat(50))],
    ['is shorter than a header', (path) => writeFileSync(path, 'SQLite format 3\0')],
    [
      'is the database of another program',
      (path) => {
        const other = new Database(path);
        other.exec('CREATE TABLE bookmark (url TEXT); PRAGMA application_id = 1; PRAGMA user_version = 1;');
        other.close();
      },
    ],
  ];
  test.each(cases)('because it %s is refused and left as it is', (_, make) => {
    const path = scratchPath();
    make(path);
    const before = readFileSync(path);
    for (const readOnly of [false, true]) {
      expect(problemIn(() => open(path, readOnly))).toEqual({ code: 'libraryForeign', params: { path } });
    }
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['library.db']);
  });

  test('because it is a folder is refused', () => {
    const path = scratchPath();
    mkdirSync(path);
    expect(problemIn(() => open(path))).toEqual({ code: 'libraryIsFolder', params: { path } });
    expect(readdirSync(dirname(path))).toEqual(['library.db']);
  });
});

describe('the path of a library', () => {
  test.each(['тетрадь «Ё» 100%.db', "it's #1? & more.db", 'file:a.db', 'line\nbreak.db'])(
    'may end in %j',
    (name) => {
      const path = join(dirname(scratchPath()), name);
      const library = open(path);
      addProject(library.connection, 'p', 3);
      const before = dumpUncounted(library.connection);
      const backup = join(backupFolder(path), copyNow(library.connection));
      library.close();
      restoreLibrary({ path, backup, host: 'test', keepOld: true });
      for (const readOnly of [false, true]) {
        const again = open(path, readOnly);
        expect(dumpUncounted(again.connection)).toEqual(before);
        again.close();
      }
    },
  );

  test.each([
    ['a name that is too long', (folder: string) => join(folder, 'я'.repeat(140))],
    [
      'a path that is too long',
      (folder: string) => join(folder, ...Array(60).fill('a long folder name'), 'l.db'),
    ],
    ['a folder that is a file', (folder: string) => join(folder, 'file', 'deeper', 'library.db')],
  ])('may not have %s, and that is said', (_, pathIn) => {
    const folder = dirname(scratchPath());
    writeFileSync(join(folder, 'file'), '');
    const path = pathIn(folder);
    expect(problemIn(() => open(path))).toEqual({ code: 'libraryUnreadable', params: { path } });
  });
});

test('a library made by a newer version is refused and left as it is', () => {
  const path = scratchPath();
  open(path).close();
  const newer = new Database(path);
  newer.exec(`ALTER TABLE project ADD COLUMN colour TEXT; PRAGMA user_version = ${schemaVersion + 1};`);
  newer.pragma('journal_mode = DELETE');
  newer.close();
  const before = readFileSync(path).subarray(100);
  for (const readOnly of [false, true]) {
    expect(problemIn(() => open(path, readOnly))).toEqual({
      code: 'libraryNewer',
      params: { path, found: schemaVersion + 1, supported: schemaVersion },
    });
  }
  expect(readFileSync(path).subarray(100)).toEqual(before);
});

describe('a damaged library', () => {
  const damages: readonly [string, (path: string) => void][] = [
    ['in its pages', (path) => scribble(path, 4096, 3 * 4096)],
    ['in its schema', (path) => scribble(path, 100, 400)],
    ['cut short', (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)],
  ];
  test.each(damages)('%s is noticed when it is opened', (_, damage) => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 2000);
    library.close();
    damage(path);
    for (const readOnly of [false, true]) {
      expect(problemIn(() => open(path, readOnly))).toEqual({ code: 'libraryDamaged', params: { path } });
    }
  });
});

describe('a library whose version number is not what its schema says', () => {
  test.each([0, 1, schemaVersion - 1, schemaVersion + 1, 0x46_00_00_06])(
    'but %i is said to be damaged, and looking at it makes no backups',
    (number) => {
      const path = scratchPath();
      const library = open(path);
      const backup = copyNow(library.connection);
      addProject(library.connection, 'p', 3);
      library.connection.script(`PRAGMA user_version = ${number}`);
      library.close();
      for (const readOnly of [false, true, false])
        expect(problemIn(() => open(path, readOnly))).toEqual({ code: 'libraryDamaged', params: { path } });
      expect(listBackupNames(path)).toEqual([backup]);
    },
  );

  test('though nobody can know it, is backed up once, not at every opening', () => {
    const path = scratchPath();
    closeSync(openSync(path, 'wx'));
    const old = openConnection(path, false);
    migrate(old, 0, migrations.slice(0, schemaVersion - 1));
    old.script('UPDATE library SET writes = 7; ALTER TABLE edit ADD COLUMN marked TEXT');
    old.close();
    for (let count = 0; count < 3; count += 1)
      expect(problemIn(() => open(path))).toEqual({ code: 'libraryDamaged', params: { path } });
    expect(listBackupNames(path)).toHaveLength(1);
  });
});

describe('a library opened to read', () => {
  test('shows what is there and takes nothing', () => {
    const path = scratchPath();
    const library = open(path);
    addProject(library.connection, 'p', 3);
    const reader = open(path, true);
    expect(dump(reader.connection)).toEqual(dump(library.connection));
    expect(problemIn(() => reader.connection.run('DELETE FROM preference'))).toEqual({
      code: 'libraryReadOnly',
      params: { path },
    });
    addProject(library.connection, 'q', 1);
    expect(reader.connection.all('SELECT uuid FROM project')).toEqual([{ uuid: 'p' }, { uuid: 'q' }]);
    reader.close();
    library.close();
  });
});

test('a connection refuses a file that another process made unreadable as a database', () => {
  const path = scratchPath();
  writeFileSync(path, 'x'.repeat(8192));
  expect(problemIn(() => openConnection(path, false))).toEqual({ code: 'libraryDamaged', params: { path } });
});
