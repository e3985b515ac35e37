import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { ProblemError } from '../../shared/domain/problem.ts';
import { countOn, verifyCopy } from './backup.ts';
import { libraryFailure } from './failure.ts';
import { takeLock } from './lock.ts';
import { draftOf, putInPlace, removeDatabase, syncFile } from './place.ts';

/** What is put in place of what. */
export interface RestoreOptions {
  readonly path: string;
  /** File of the backup. */
  readonly backup: string;
  readonly host: string;
  /** Keeps the present file too: for one that cannot be opened, and so not be backed up. */
  readonly keepOld: boolean;
}

/**
 * Puts a copy of `backup` in the place of the library at `path`, which must be closed. Until the last step, one
 * rename, the library is as it was. An old file to be kept goes beside it, as `….damaged-<ms>`.
 *
 * @throws ProblemError `backupDamaged` where the backup does not pass the check, `libraryLocked`, `diskFull` …
 */
export function restoreLibrary({ path, backup, host, keepOld }: RestoreOptions): void {
  const lock = takeLock(path, host);
  const copy = draftOf(path, 'restoring');
  try {
    copyFileSync(backup, copy);
    verifyBackup(copy, backup);
    countOn(copy, path);
    if (keepOld) keepAside(path);
    putInPlace(copy, path);
  } catch (error) {
    removeDatabase(copy);
    throw libraryFailure(error, path);
  } finally {
    lock.release();
  }
}

/** A damaged backup is told as what it is: its library may be sound, and the advice for a damaged one would mislead. */
function verifyBackup(copy: string, path: string): void {
  try {
    verifyCopy(copy);
  } catch (cause) {
    const failure = libraryFailure(cause, path);
    const isDamaged = failure instanceof ProblemError && failure.problem.code === 'libraryDamaged';
    throw isDamaged ? new ProblemError('backupDamaged', { path }, { cause }) : failure;
  }
}

/**
 * A copy, not a rename: the library must be in its place at every moment. It has its name once it is whole and on the
 * disk. Answers its path.
 */
function keepAside(path: string): string {
  const aside = `${path}.damaged-${Date.now()}`;
  // The log first: the file beside it says that there is all of it.
  for (const ending of ['-wal', '']) {
    if (!existsSync(`${path}${ending}`)) continue;
    const copy = draftOf(path, 'aside');
    try {
      copyFileSync(`${path}${ending}`, copy);
      syncFile(copy);
      renameSync(copy, `${aside}${ending}`);
    } catch (error) {
      for (const begun of [copy, `${aside}-wal`]) rmSync(begun, { force: true });
      throw error;
    }
  }
  return aside;
}

/** Which damaged library a draft was made of: it is put in the place of no other. */
export const stampOf = (path: string): string =>
  [path, `${path}-wal`]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => (found ? `${found.ino} ${found.size} ${found.mtimeMs}` : ''))
    .join();

/** A salvaged library that waits to be put in the place of the one it was made of. */
export interface Salvaged {
  readonly draft: string;
  /** Of the library, before the draft was begun. */
  readonly stamp: string;
}

/**
 * Puts a salvaged library in the place of the damaged one at `path`, which is kept beside it, as `….damaged-<ms>`: until
 * the last step, one rename, all is as it was. Answers where it is kept.
 *
 * @throws ProblemError `stale` where there is no draft, or the library is not the one it was made of; `libraryLocked` …
 */
export function takeSalvaged(path: string, host: string, { draft, stamp }: Salvaged): string {
  const lock = takeLock(path, host);
  try {
    if (!existsSync(draft) || stampOf(path) !== stamp) throw new ProblemError('stale');
    verifyCopy(draft);
    const aside = keepAside(path);
    putInPlace(draft, path);
    return aside;
  } catch (error) {
    removeDatabase(draft);
    throw libraryFailure(error, path);
  } finally {
    lock.release();
  }
}

/** @throws ProblemError `libraryLocked` where another process has the library. */
export const assertFree = (path: string, host: string): void => takeLock(path, host).release();
