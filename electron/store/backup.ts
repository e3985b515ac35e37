import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../shared/domain/problem.ts';
import { type Connection, openConnection } from './connection.ts';
import { libraryFailure } from './failure.ts';
import { makeFolders, removeDatabase, syncFile, syncFolder } from './place.ts';

/** A verified copy of the library. */
export interface Backup {
  /** File name in the backup folder. */
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
  readonly projects: number;
}

const dayLength = 86_400_000;
/** Kept: this many of the newest, and the newest of each day for this many days. */
const recentKept = 10;
const daysKept = 14;

/** Folder in which the backups of the library at `path` lie. */
export const backupFolder = (path: string): string => `${path}.backups`;

/** The name says when: `2026-03-01T09-30-00.123Z.7.sqlite`; the number before the ending counts the writes. */
const namePattern = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(\d+)\.sqlite$/;

/** A copy that is not whole yet, or not checked. */
const partEnding = '.part';

const nameFor = (at: number, writes: number): string =>
  `${new Date(at).toISOString().replaceAll(':', '-')}.${writes}.sqlite`;

function readName(name: string): { at: number; writes: number } | null {
  const found = namePattern.exec(name);
  if (!found) return null;
  const [, day, hours, minutes, seconds, writes] = found;
  return { at: Date.parse(`${day}${hours}:${minutes}:${seconds}`), writes: Number(writes) };
}

/**
 * Names of the backups of the library at `path`, newest first. Those from after `now` were made by a clock that was wrong:
 * they come last, so that they pass for no newest one and take no place of one.
 */
export function listBackupNames(path: string, now: number = Date.now()): string[] {
  return namesIn(backupFolder(path))
    .flatMap((name) => {
      const at = readName(name)?.at;
      return at === undefined ? [] : [{ name, at: at > now ? -at : at }];
    })
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => name);
}

/** Names in a folder; none where it is not there, or cannot be read: whoever makes a backup is told then. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The backups of the library at `path`, newest first. Those that cannot be read are left out. */
export function listBackups(path: string, now: number = Date.now()): Backup[] {
  return listBackupNames(path, now).flatMap((name) => {
    try {
      return [describe(path, name)];
    } catch {
      return [];
    }
  });
}

function describe(path: string, name: string): Backup {
  const file = join(backupFolder(path), name);
  const connection = openConnection(file, true, 'delete');
  try {
    return {
      name,
      at: readName(name)?.at ?? 0,
      bytes: statSync(file).size,
      projects: countProjects(connection),
    };
  } finally {
    connection.close();
  }
}

const countProjects = (connection: Connection): number =>
  connection.get<{ count: number }>('SELECT count(*) AS count FROM project WHERE removed_at IS NULL')
    ?.count ?? 0;

const countWrites = (connection: Connection): number =>
  connection.get<{ writes: number }>('SELECT writes FROM library')?.writes ?? 0;

/** True when the library was written to since its newest backup. A library that was never written to was not. */
export function changedSinceBackup(connection: Connection, now: number = Date.now()): boolean {
  const newest = listBackupNames(connection.path, now)[0];
  const backedUp = newest === undefined ? 0 : readName(newest)?.writes;
  return backedUp !== countWrites(connection);
}

/**
 * Makes the copy at `file` count its writes on from those of every backup of the library at `path`. Else as many writes
 * after a restore as there were after that backup would pass for nothing new, and would be in no backup.
 */
export function countOn(file: string, path: string): void {
  const counts = listBackupNames(path).map((name) => readName(name)?.writes ?? 0);
  const connection = openConnection(file, false, 'delete');
  try {
    connection.run('UPDATE library SET writes = max(writes, ?) + 1', Math.max(0, ...counts));
  } finally {
    connection.close();
  }
}

/**
 * Backs up at once, holding everything else up: before a migration or a restore. Answers the backup's name. `spared`: name
 * of a backup that stays though this one would take its place, for it is to be restored.
 */
export function copyNow(connection: Connection, at: number = Date.now(), spared?: string): string {
  const { part, name } = target(connection, at);
  try {
    connection.run('VACUUM INTO ?', part);
    sealCopy(part, countProjects(connection));
    return keep(connection, part, name, spared);
  } catch (error) {
    removeDatabase(part);
    throw libraryFailure(error, part);
  }
}

/** Makes sure of a copy, see `sealCopy`: here, or where nobody waits for a key meanwhile. */
export type Seal = (file: string, projects: number) => void | Promise<void>;

/** Backs up a few pages at a time, beside the user's work. Answers the backup's name. */
export async function copyBeside(
  connection: Connection,
  at: number = Date.now(),
  seal: Seal = sealCopy,
): Promise<string> {
  const { part, name } = target(connection, at);
  try {
    await connection.copyTo(part);
    await seal(part, countProjects(connection));
    return keep(connection, part, name);
  } catch (error) {
    removeDatabase(part);
    throw libraryFailure(error, part);
  }
}

function target(connection: Connection, at: number): { part: string; name: string } {
  const folder = backupFolder(connection.path);
  const name = nameFor(at, countWrites(connection));
  const part = join(folder, `${name}${partEnding}`);
  try {
    makeFolders(folder);
    rmSync(part, { force: true });
    closeSync(openSync(part, 'wx', 0o600));
  } catch (error) {
    throw libraryFailure(error, folder);
  }
  return { part, name };
}

/**
 * Only a copy that opens, passes the check and holds as many projects as the library is kept, and once it is on the
 * disk. Takes tens of ms, and more where the library is large. @throws ProblemError `libraryDamaged`.
 */
export function sealCopy(file: string, projects: number): void {
  verifyCopy(file, projects);
  syncFile(file);
}

function keep(connection: Connection, part: string, name: string, spared?: string): string {
  const folder = backupFolder(connection.path);
  renameSync(part, join(folder, name));
  // What comes next, a migration or a restore, may be on the disk before the backup's name is.
  syncFolder(folder);
  prune(connection.path, spared);
  return name;
}

/** Clears away what a killed process left half copied. Only for who has the library's lock. */
export function sweepBackups(path: string): void {
  const folder = backupFolder(path);
  const left = namesIn(folder).filter((name) => name.includes(partEnding));
  for (const name of left) rmSync(join(folder, name), { force: true });
}

/** Opens a copy of a library and checks it. @throws ProblemError `libraryDamaged`. */
export function verifyCopy(file: string, projects?: number): void {
  const connection = openConnection(file, false, 'delete');
  try {
    const report = connection.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
    const count = countProjects(connection);
    if (report !== 'ok' || (projects !== undefined && count !== projects)) {
      throw new ProblemError('libraryDamaged', { path: file });
    }
  } finally {
    connection.close();
  }
}

/** Which of these backup names, newest first, are not kept at the time `now`. */
export function superfluous(names: readonly string[], now: number): string[] {
  const days = new Set<string>();
  return names.filter((name, position) => {
    const at = readName(name)?.at ?? 0;
    const day = name.slice(0, 10);
    const newestOfDay = !days.has(day);
    days.add(day);
    const isRecent = at <= now && now - at < daysKept * dayLength;
    return position >= recentKept && !(newestOfDay && isRecent);
  });
}

function prune(path: string, spared?: string): void {
  for (const name of superfluous(listBackupNames(path), Date.now())) {
    if (name !== spared) rmSync(join(backupFolder(path), name), { force: true });
  }
}
