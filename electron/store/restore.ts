import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { verifyCopy } from './backup.ts';
import { libraryFailure } from './failure.ts';
import { putInPlace } from './library.ts';
import { takeLock } from './lock.ts';

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
 * @throws ProblemError `libraryDamaged` where the backup does not pass the check, `libraryLocked`, `diskFull` …
 */
export function restoreLibrary({ path, backup, host, keepOld }: RestoreOptions): void {
  const lock = takeLock(path, host);
  const copy = `${path}.restoring`;
  try {
    copyFileSync(backup, copy);
    verifyCopy(copy);
    if (keepOld) keepAside(path);
    putInPlace(copy, path);
  } catch (error) {
    rmSync(copy, { force: true });
    throw libraryFailure(error, path);
  } finally {
    lock.release();
  }
}

/** A copy, not a rename: the library must be in its place at every moment. */
function keepAside(path: string): void {
  if (!existsSync(path)) return;
  const aside = `${path}.damaged-${Date.now()}`;
  copyFileSync(path, aside);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${aside}-wal`);
}
