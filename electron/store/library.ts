import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '../../shared/domain/problem.ts';
import { changedSinceBackup, copyNow, listBackupNames, sweepBackups } from './backup.ts';
import { type Connection, openConnection } from './connection.ts';
import { libraryFailure, openingFailure } from './failure.ts';
import { takeLock } from './lock.ts';
import { migrate, schemaByText, schemaVersion } from './migrations.ts';
import { openPages } from './pages.ts';
import { makeFolders, putInPlace, removeDatabase, setLogAside, sweepDrafts, watchPlace } from './place.ts';
import { readRoots } from './salvageRead.ts';
import { applicationId } from './schema.ts';
import { indexMissing } from './words.ts';

/** An open library. Whoever opened it to write is the only one who does, until `close`. */
export interface Library {
  readonly connection: Connection;
  readonly readOnly: boolean;
  /** True where another file lies at its path by now, or none: what is written to it goes where nobody finds it. */
  isLeft(): boolean;
  close(): void;
}

/** Which library, and to do what. */
export interface OpenOptions {
  readonly path: string;
  readonly readOnly: boolean;
  /** Named to whoever finds the library locked. */
  readonly host: string;
}

/**
 * Opens the library at `path`, making it where there is none, and brings it to the present schema.
 *
 * @throws ProblemError `libraryLocked`, `libraryForeign` (no library of ours; it is not touched), `libraryIsFolder`, `libraryNewer`,
 * `libraryDamaged`, `libraryUnreadable`, `libraryReadOnly`, `diskFull`, `inputOutput`.
 */
export function openLibrary(options: OpenOptions): Library {
  try {
    return options.readOnly ? openToRead(options.path) : openToWrite(options.path, options.host);
  } catch (error) {
    throw libraryFailure(error, options.path);
  }
}

function openToWrite(path: string, host: string): Library {
  // Nothing is left beside a file that is refused: no lock, no folder.
  if (existsSync(path)) assertOurs(path);
  else makeFolders(dirname(path));
  const lock = takeLock(path, host);
  let connection: Connection | undefined;
  try {
    if (!existsSync(path)) createLibrary(path);
    sweepBackups(path);
    connection = openConnection(path, false);
    const found = assertSound(connection);
    if (found < schemaVersion) bringUpToDate(connection, found);
    indexNow(connection);
    sweepDrafts(path);
  } catch (error) {
    connection?.close();
    lock.release();
    throw error;
  }
  const opened = connection;
  const isLeft = watchPlace(path);
  const isLogLeft = watchPlace(`${path}-wal`);
  return {
    connection: opened,
    readOnly: false,
    isLeft,
    close: () => {
      const isOurLog = isLeft() && !isLogLeft();
      try {
        opened.close();
        if (isOurLog) setLogAside(path);
      } finally {
        lock.release();
      }
    },
  };
}

function openToRead(path: string): Library {
  if (!existsSync(path)) throw new ProblemError('libraryUnreadable', { path });
  assertOurs(path);
  const isLeft = watchPlace(path);
  const { connection, leave } = connectToRead(path);
  try {
    if (assertSound(connection) < schemaVersion) throw new ProblemError('libraryReadOnly', { path });
  } catch (error) {
    connection.close();
    leave();
    throw error;
  }
  return {
    connection,
    readOnly: true,
    isLeft,
    close: () => {
      connection.close();
      leave();
    },
  };
}

/** SQLite cannot read a WAL library in a folder where it may not write; a copy elsewhere it can. */
function connectToRead(path: string): { connection: Connection; leave: () => void } {
  try {
    return { connection: openConnection(path, true), leave: () => {} };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'libraryDamaged') throw error;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sverka-'));
  const leave = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    return { connection: openConnection(copy, true), leave };
  } catch (error) {
    leave();
    throw libraryFailure(error, path);
  }
}

/** Built under another name and renamed when whole: a process killed meanwhile leaves no half library. */
function createLibrary(path: string): void {
  const draft = `${path}.new`;
  removeDatabase(draft);
  closeSync(openSync(draft, 'wx', 0o600));
  const connection = openConnection(draft, false);
  try {
    migrate(connection, 0);
  } finally {
    connection.close();
  }
  putInPlace(draft, path);
}

/** Looks at the file's first bytes, without SQLite, so that a foreign file is not altered in any way. */
function assertOurs(path: string): void {
  const header = Buffer.alloc(100);
  const count = readBeginning(path, header);
  // Layout of the header: https://www.sqlite.org/fileformat.html#the_database_header
  const ours =
    count === 100 &&
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
    header.readUInt32BE(68) === applicationId;
  if (ours) return;
  // A file with backups of ours beside it, or with our tables in it, was a library once.
  const wasOurs = listBackupNames(path).length > 0 || hasOurTables(path);
  throw new ProblemError(wasOurs ? 'libraryDamaged' : 'libraryForeign', { path });
}

/** Fills `bytes` with the beginning of a file; answers how many there were. */
function readBeginning(path: string, bytes: Buffer): number {
  const handle = openSync(path, 'r');
  try {
    return readSync(handle, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(handle);
  }
}

/** Tables and indices that no other program has more than one of; a part of the schema may be lost. */
const ownNames = [
  'row_order',
  'block_row',
  'version_one_source',
  'paragraph_included',
  'paragraph_attribution',
  'revision_row',
  'edit_order',
  'comment_row',
  'dismissal_key',
  'paragraph_words_data',
  'term_project',
];

function hasOurTables(path: string): boolean {
  const pages = openPages(path);
  try {
    const roots = readRoots(pages);
    return ownNames.filter((name) => roots.has(name)).length > 1;
  } finally {
    pages.close();
  }
}

/**
 * Backs the library up and migrates it. What is in the newest backup already is not backed up again, lest a migration
 * that fails at every opening push the others out. What the statements find wrong is wrong with the file.
 */
function bringUpToDate(connection: Connection, found: number): void {
  if (listBackupNames(connection.path).length === 0 || changedSinceBackup(connection)) copyNow(connection);
  try {
    migrate(connection, found);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('libraryDamaged', { path: connection.path }, { cause: error });
  }
}

/** What was written before there was an index of words. */
function indexNow(connection: Connection): void {
  try {
    indexMissing(connection);
  } catch (error) {
    throw openingFailure(error, connection.path);
  }
}

/** Checks version and integrity; answers the user_version found. */
function assertSound(connection: Connection): number {
  try {
    return readSound(connection);
  } catch (error) {
    throw openingFailure(error, connection.path);
  }
}

function readSound(connection: Connection): number {
  const { path } = connection;
  const version = connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  const told = version === schemaVersion ? version : schemaByText(connection);
  if (version < 1 || (told !== null && told !== version)) throw new ProblemError('libraryDamaged', { path });
  if (version > schemaVersion) {
    throw new ProblemError('libraryNewer', { path, found: version, supported: schemaVersion });
  }
  const report = connection.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
  if (report !== 'ok') throw new ProblemError('libraryDamaged', { path });
  return version;
}
