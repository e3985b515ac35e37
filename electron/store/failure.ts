import { existsSync } from 'node:fs';
import { ProblemError } from '../../shared/domain/problem.ts';

/** Error codes of SQLite by their beginning, and what each means to the user. The first that fits counts. */
const meanings = [
  ['SQLITE_FULL', 'diskFull'],
  // On a full disk the shared-memory file of the WAL cannot grow; SQLite calls that an I/O error.
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['SQLITE_IOERR', 'inputOutput'],
  ['SQLITE_READONLY', 'libraryReadOnly'],
  ['SQLITE_CORRUPT', 'libraryDamaged'],
  ['SQLITE_NOTADB', 'libraryDamaged'],
  ['SQLITE_BUSY', 'libraryLocked'],
  ['SQLITE_LOCKED', 'libraryLocked'],
  ['SQLITE_PROTOCOL', 'libraryLocked'],
  ['SQLITE_CANTOPEN', 'libraryUnreadable'],
  ['SQLITE_PERM', 'libraryUnreadable'],
  ['SQLITE_AUTH', 'libraryUnreadable'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EFBIG', 'diskFull'],
  ['EROFS', 'libraryReadOnly'],
  ['EACCES', 'libraryUnreadable'],
  ['EPERM', 'libraryUnreadable'],
  ['EISDIR', 'libraryIsFolder'],
  ['ENOTDIR', 'libraryUnreadable'],
  ['ENOENT', 'libraryUnreadable'],
  ['EEXIST', 'libraryUnreadable'],
  ['ENAMETOOLONG', 'libraryUnreadable'],
  ['ELOOP', 'libraryUnreadable'],
  ['EIO', 'inputOutput'],
  // A drive of the network that went away.
  ['ESTALE', 'inputOutput'],
] as const;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What went wrong with the library at `path`, as an error the user can be told about.
 * Problems pass through; so does whatever is no failure of SQLite or of the file system.
 */
export function libraryFailure(error: unknown, path: string): unknown {
  if (error instanceof ProblemError) return error;
  const code = codeOf(error);
  const meaning = meanings.find(([beginning]) => code.startsWith(beginning))?.[1];
  if (meaning === undefined) return error;
  // Where there is no library yet, none is open to read only: it is the folder that takes none.
  const isFolder = code === 'EROFS' && !existsSync(path);
  return new ProblemError(isFolder ? 'libraryUnreadable' : meaning, { path }, { cause: error });
}

/**
 * The same for statements that hold for every library of ours: what SQLite calls an error of such a statement is one of
 * the file, of its header or of the text of its schema.
 */
export const openingFailure = (error: unknown, path: string): unknown =>
  codeOf(error) === 'SQLITE_ERROR'
    ? new ProblemError('libraryDamaged', { path }, { cause: error })
    : libraryFailure(error, path);
