import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Connection } from '../../electron/store/connection.ts';
import { type Library, openLibrary } from '../../electron/store/library.ts';
import { ProblemError } from '../../shared/domain/problem.ts';

/** Path of a library in a folder of its own, which goes when the test is over. */
export function scratchPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'library.db');
}

export const open = (path: string, readOnly = false): Library =>
  openLibrary({ path, readOnly, host: 'test' });

/** The problem that `work` throws, as a value. */
export function problemIn(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('no problem came');
}

/** Every row of every table, by table: what must be the same where nothing was to change. */
export function dump(connection: Connection): Record<string, unknown[]> {
  const tables = connection.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'
       -- Derived, and laid out by the history of its writes.
       AND name NOT LIKE 'paragraph_words%' AND name NOT LIKE 'correction_words%' ORDER BY name`,
  );
  return Object.fromEntries(tables.map(({ name }) => [name, connection.all(`SELECT * FROM "${name}"`)]));
}

/** The same but for how many writes the library counts, which a restore counts on. */
export function dumpUncounted(connection: Connection): Record<string, unknown[]> {
  const { library = [], ...tables } = dump(connection);
  return { ...tables, library: library.map((row) => ({ ...Object(row), writes: null })) };
}
