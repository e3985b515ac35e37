import Database from 'better-sqlite3';
import { libraryFailure, openingFailure } from './failure.ts';

/** What can be bound to a statement. Booleans are kept as 0 and 1. */
type SqlValue = string | number | null;

/**
 * An open SQLite file. Every method throws a ProblemError for a failure of the file or the disk
 * (`diskFull`, `inputOutput`, `libraryReadOnly`, `libraryDamaged`, `libraryLocked`).
 */
export interface Connection {
  readonly path: string;
  readonly readOnly: boolean;
  /** All rows of a query. `Row` is the caller's word for what the query selects. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  /** First row of a query. */
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** Executes a statement; answers how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** Executes any number of statements that take no values. */
  script(sql: string): void;
  /** One immediate transaction: committed to the disk when this returns, undone when `work` throws. */
  write<T>(work: () => T): T;
  /** Several queries over one state of the library. */
  read<T>(work: () => T): T;
  /** Copies the live library to `target`, a few pages at a time, so that writes are not held up. */
  copyTo(target: string): Promise<void>;
  close(): void;
}

type Statement = Database.Statement<SqlValue[], unknown>;

/** `busy_timeout` in milliseconds: how long a statement waits for another process's write. */
const busyTimeout = 5_000;

/**
 * Set on every connection. Without FULL, better-sqlite3's WAL default (NORMAL) loses the last commits in a power
 * cut. A schema from elsewhere is not trusted, and a damaged cell is noticed when it is read.
 */
const pragmas = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
] as const;

/**
 * `wal` for the library; `delete` leaves one file and nothing beside it, which is what a backup should be; `memory` is
 * all that a database without a file has.
 */
type JournalMode = 'wal' | 'delete' | 'memory';

function setPragmas(database: Database.Database, readOnly: boolean, journal: JournalMode): void {
  const mode = readOnly ? journal : database.pragma(`journal_mode = ${journal}`, { simple: true });
  if (mode !== journal) throw new Error(`journal_mode is ${mode}, not ${journal}`);
  for (const [name, value, expected] of pragmas) {
    database.pragma(`${name} = ${value}`);
    const found = database.pragma(name, { simple: true });
    if (found !== expected) throw new Error(`pragma ${name} is ${found}, not ${expected}`);
  }
}

/** Loads SQLite itself, as the first opening in a thread does. */
export const loadSqlite = (): void => void new Database(':memory:').close();

/** Opens a SQLite file that exists and sets its pragmas, checking that each took. Checks nothing of its content. */
export function openConnection(path: string, readOnly: boolean, journal: JournalMode = 'wal'): Connection {
  const database = guarded(path, () => {
    const opened = new Database(path, { readonly: readOnly, fileMustExist: true, timeout: busyTimeout });
    try {
      setPragmas(opened, readOnly, journal);
    } catch (error) {
      opened.close();
      throw openingFailure(error, path);
    }
    return opened;
  });
  return connectionOver(database, path, readOnly);
}

/** A number that changes when another connection commits; it says nothing of this connection's own writes. */
export const readDataVersion = (connection: Connection): number =>
  connection.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;

/** Other than before after every write to the library, of this connection or of another. */
export const readWriteStamp = (connection: Connection): string => {
  const own = connection.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
  return `${readDataVersion(connection)} ${own}`;
};

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw libraryFailure(error, path);
  }
}

function connectionOver(database: Database.Database, path: string, readOnly: boolean): Connection {
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = database.prepare<SqlValue[], unknown>(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  return {
    path,
    readOnly,
    all: <Row>(sql: string, ...values: SqlValue[]) =>
      guarded(path, () => statement(sql).all(...values) as Row[]),
    get: <Row>(sql: string, ...values: SqlValue[]) =>
      guarded(path, () => statement(sql).get(...values) as Row | undefined),
    run: (sql, ...values) => guarded(path, () => statement(sql).run(...values).changes),
    script: (sql) => guarded(path, () => void database.exec(sql)),
    write: (work) => guarded(path, () => database.transaction(work).immediate()),
    read: (work) => guarded(path, () => database.transaction(work).deferred()),
    copyTo: async (target) => {
      try {
        await database.backup(target);
      } catch (error) {
        throw libraryFailure(error, target);
      }
    },
    close: () => void database.close(),
  };
}
