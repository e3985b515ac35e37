import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The file that a library's path means. SQLite keeps the log beside the file that a link leads to; locks, backups and
 * what is put in its place belong there too, or a second way to one library would have others.
 */
export function fileBehind(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  } catch {
    // Nothing is there, or the link leads nowhere: whoever opens it will say so.
    return path;
  }
}

/**
 * Answers a function that tells whether another file lies at `path` than now, or none. SQLite compares inodes too, before it
 * clears a log away (`fileHasMoved`, https://sqlite.org/src/file/src/os_unix.c); Windows lets nobody move a file that is open.
 */
export function watchPlace(path: string): () => boolean {
  const inodeThere = (): string => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev} ${found.ino}` : '';
  };
  const before = inodeThere();
  return () => {
    if (process.platform === 'win32') return false;
    try {
      return inodeThere() !== before;
    } catch {
      // A disk that does not answer now has lost nothing yet.
      return false;
    }
  };
}

/** Where a file is made that may be put in the place of the library at `path`; `name` tells it from others. */
export const draftOf = (path: string, name: string): string => `${path}.salvage-${name}`;

/** Clears away what a killed process left of a salvage or a restore. */
export function sweepDrafts(path: string): void {
  const beginning = draftOf(basename(path), '');
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.startsWith(beginning)) rmSync(join(folder, name), { force: true });
}

/** Removes a SQLite file that is not wanted, whole or half made, and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

/** Renames a whole library file to `path`, once it is on the disk. */
export function putInPlace(file: string, path: string): void {
  syncFile(file);
  setLogAside(path);
  renameSync(file, path);
  syncFolder(dirname(path));
}

/** Takes the log of another file away from `path`: SQLite would write it over the one that lies there. */
export function setLogAside(path: string): void {
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${path}-wal.orphan`);
  rmSync(`${path}-shm`, { force: true });
}

/**
 * Makes a folder, for its owner alone, and those above it that are not there. Node's own `recursive` never comes back where
 * the system finds no such thing although the folder above is there, as in /proc or where an automounter has nothing.
 */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolders(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else may have made it just now.
    if (!existsSync(folder)) throw error;
  }
}

/** Brings a file to the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a rename in `folder` outlast a power cut. Windows cannot open folders, and needs it less. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
