import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ProblemError } from '../../shared/domain/problem.ts';
import { libraryFailure } from './failure.ts';

/** The right to write to a library, held until `release` or the end of the process. */
export interface Lock {
  release(): void;
}

/** Who holds a library: the host's name, and its process. */
interface Holder {
  readonly host: string;
  readonly pid: number;
}

/** How long to wait for a holder that is just leaving, in milliseconds. */
const patience = 250;

/**
 * Takes the one right to write to the library at `path`. It is an exclusive lock on a small SQLite file beside
 * the library: the kernel lets go of it when the process ends, however it ends, so a holder that was killed
 * never stands in the way. The file stays, for deleting it would let two openers lock two files.
 *
 * @throws ProblemError `libraryLocked` (params `holder`, `pid`) where another process has it.
 */
export function takeLock(path: string, host: string): Lock {
  const holderPath = `${path}.holder`;
  const database = openLocked(path, holderPath);
  try {
    writeFileSync(holderPath, JSON.stringify({ host, pid: process.pid } satisfies Holder), { mode: 0o600 });
  } catch (error) {
    database.close();
    throw libraryFailure(error, path);
  }
  return {
    release: () => {
      try {
        rmSync(holderPath, { force: true });
      } catch {
        // It says who has the library, which nobody asks once the lock is free.
      }
      database.close();
    },
  };
}

function openLocked(path: string, holderPath: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    // Never opened and closed again where it is there: that would let go of every lock this process has on it (fcntl(2)).
    if (!existsSync(`${path}.lock`)) closeSync(openSync(`${path}.lock`, 'a', 0o600));
    database = new Database(`${path}.lock`, { timeout: patience });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    const failure = libraryFailure(error, path);
    if (failure instanceof ProblemError && failure.problem.code === 'libraryLocked') {
      const { host, pid } = readHolder(holderPath);
      throw new ProblemError('libraryLocked', { path, holder: host, pid }, { cause: error });
    }
    throw failure;
  }
}

/** The holder may be about to write its name: an unreadable one is nobody in particular. */
function readHolder(holderPath: string): Holder {
  try {
    const found: unknown = JSON.parse(readFileSync(holderPath, 'utf8'));
    if (found && typeof found === 'object' && 'host' in found && 'pid' in found) {
      return { host: String(found.host), pid: Number(found.pid) };
    }
  } catch {
    // Falls through to the unknown holder.
  }
  return { host: 'unknown', pid: 0 };
}
