import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { backupFolder, copyNow, listBackupNames, listBackups } from '../../electron/store/backup.ts';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate, migrations } from '../../electron/store/migrations.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { dump, open, scratchPath } from './files.ts';
import { addProject } from './projects.ts';
import { salvage } from './salvaging.ts';

const straceWorks = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
const killed = fileURLToPath(new URL('./killed.ts', import.meta.url));
/** All that changes what is on the disk. */
const calls =
  'pwrite64,write,fsync,fdatasync,ftruncate,openat,?rename,?renameat,?renameat2,?unlink,?unlinkat';
/** Moments at which each work is killed; all of them for a release: SVERKA_KILL_POINTS=1000. */
const points = Number(process.env.SVERKA_KILL_POINTS ?? 2);

const trace = (work: string, path: string, words: readonly string[]) =>
  spawnSync('strace', ['-f', '-qq', ...words, process.execPath, killed, work, path], { encoding: 'utf8' });

/** Some of the moments at which a work asks the system to change something in the library's folder. */
function momentsOf(work: string, path: string): { call: string; count: number }[] {
  const log = `${scratchPath()}.strace`;
  expect(trace(work, path, ['-y', '-o', log, '-e', `trace=${calls}`]).status).toBe(0);
  const seen = new Map<string, number>();
  const moments = readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
      if (call === '') return [];
      const count = (seen.get(thread + call) ?? 0) + 1;
      seen.set(thread + call, count);
      const isOurs = line.includes(dirname(path)) && !(call === 'openat' && line.includes('O_RDONLY'));
      return isOurs ? [{ call, count }] : [];
    });
  expect(moments.length).toBeGreaterThan(1);
  return moments
    .map((moment) => ({ moment, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, points)
    .map(({ moment }) => moment);
}

/** Lets a work be killed at some of its moments, each time in a folder as `prepare` leaves it. */
function killAt(work: string, prepare: (path: string) => void, assert: (path: string) => void): void {
  const model = scratchPath();
  prepare(model);
  const copy = (): string => {
    const path = scratchPath();
    cpSync(dirname(model), dirname(path), { recursive: true, preserveTimestamps: true });
    return path;
  };
  for (const { call, count } of momentsOf(work, copy())) {
    const path = copy();
    const inject = `inject=${call}:signal=KILL:when=${count}`;
    trace(work, path, ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject]);
    try {
      assert(path);
    } catch (error) {
      throw new Error(`killed at the ${count}. ${call}`, { cause: error });
    }
  }
}

/** What does not belong there when nobody has the library open. */
const leftBeside = (path: string): string[] =>
  readdirSync(dirname(path)).filter((name) => !/\.(lock|backups|db)$/.test(name));

const problemOfOpening = (path: string): unknown => {
  try {
    open(path).close();
    return null;
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};

/** A library of schema 1 with two paragraphs. */
function oldLibrary(path: string): void {
  closeSync(openSync(path, 'wx'));
  const connection = openConnection(path, false);
  migrate(connection, 0, migrations.slice(0, 1));
  connection.script(`INSERT INTO project (id, uuid, title, created_at, opened_at, changed_at) VALUES (1, 'u', 'Old', 1, 1, 1);
    INSERT INTO version (id, project_id, position, role, language, title, file_name, encoding, imported_at)
      VALUES (1, 1, 0, 'source', 'ru', 'Текст', 't', 'utf-8', 1);
    INSERT INTO paragraph (id, version_id, number, role, included, words, length, text)
      VALUES (1, 1, 0, 'body', 1, 1, 4, 'Один'), (2, 1, 1, 'body', 1, 1, 3, 'Два');
    INSERT INTO "row" (id, project_id, rank, state, revision) VALUES (1, 1, 'a0', 'new', 1), (2, 1, 'a1', 'new', 1);
    INSERT INTO row_paragraph VALUES (1, 1), (2, 2);`);
  connection.close();
}

const present = (path: string): ReturnType<typeof dump> => {
  const { connection, close } = open(path);
  const found = dump(connection);
  close();
  return found;
};

/** A library that was backed up and then written to. */
function backedUp(path: string): void {
  const { connection, close } = open(path);
  addProject(connection, 'p', 3);
  copyNow(connection);
  addProject(connection, 'q', 3);
  close();
}

function damaged(path: string): void {
  backedUp(path);
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(9, 60);
  writeFileSync(path, bytes);
}

describe.skipIf(!straceWorks)('whenever it is killed (needs strace)', () => {
  test('a library that is being made is made at the next opening, with nothing left beside it', () => {
    const nothing = () => {};
    killAt('open', nothing, (path) => {
      expect(present(path)).toMatchObject({ project: [] });
      expect(leftBeside(path)).toEqual([]);
    });
  });

  test('a library that is being brought up to date has all it had, and whole backups', () => {
    const model = scratchPath();
    oldLibrary(model);
    const after = present(model);
    killAt('open', oldLibrary, (path) => {
      expect(present(path)).toEqual(after);
      expect(listBackups(path)).toHaveLength(listBackupNames(path).length);
      expect(leftBeside(path)).toEqual([]);
    });
  });

  test('a library that is being backed up is as it was, and its backups are whole', () => {
    killAt('backUp', backedUp, (path) => {
      expect(present(path)).toMatchObject({ project: [{ uuid: 'p' }, { uuid: 'q' }] });
      expect(listBackups(path)).toHaveLength(listBackupNames(path).length);
      expect(readdirSync(backupFolder(path))).toEqual(listBackupNames(path).toReversed());
    });
  });

  test('a library in whose place a backup is put is the one or the other', () => {
    killAt('restore', backedUp, (path) => {
      const { project = [] } = present(path);
      expect(project).toMatchObject(project.length === 1 ? [{ uuid: 'p' }] : [{ uuid: 'p' }, { uuid: 'q' }]);
      expect(leftBeside(path).filter((name) => name.includes('salvage'))).toEqual([]);
    });
  });

  test('a damaged library is there until what was salvaged of it is, and after that beside it', () => {
    killAt('salvage', damaged, (path) => {
      const kept = leftBeside(path).filter((name) => /damaged-\d+$/.test(name));
      const lost = problemOfOpening(path);
      if (lost === null) expect(kept).toHaveLength(1);
      else expect(lost).toMatchObject({ code: 'libraryDamaged' });
      const file = lost === null ? path : salvage(path).draft;
      for (const name of kept) expect(salvage(join(dirname(path), name)).report.paragraphs.saved).toBe(6);
      expect(present(file).paragraph).toHaveLength(6);
    });
  });

  test('a file that is being written over is the old one or the new one', () => {
    const before = (path: string) => writeFileSync(path, 'before');
    killAt('write', before, (path) => expect(readFileSync(path, 'utf8')).toBeOneOf(['before', 'after']));
  });
});
