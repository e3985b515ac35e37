import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { applyValue } from '../../electron/store/apply.ts';
import { commit } from '../../electron/store/commit.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { type Library, openLibrary } from '../../electron/store/library.ts';
import { insertProject } from '../../electron/store/project.ts';
import type { EditValue, RowValue } from '../../electron/store/value.ts';
import { insertVersion } from '../../electron/store/version.ts';
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

export const sideOf = (rows: readonly RowValue[]): EditValue => ({ rows, versions: [], paragraphs: [] });

/** Puts in a project with one version of `count` paragraphs, a row each; answers its key and its rows. */
export function addProject(
  connection: Connection,
  id: string,
  count: number,
): { key: number; rows: RowValue[] } {
  return commit(connection, () => {
    const key = insertProject(connection, { id, title: id, createdAt: 1, openedAt: 1, changedAt: 1 });
    const { paragraphIds } = insertVersion(connection, key, {
      role: 'source',
      language: 'ru',
      title: 'Текст',
      engine: null,
      fileName: 'text.txt',
      encoding: 'utf-8',
      importedAt: 1,
      paragraphs: Array.from({ length: count }, (_, number) => ({
        role: 'body',
        text: `Абзац номер ${number}.`,
        included: true,
        words: 3,
      })),
    });
    const first =
      connection.get<{ next: number }>('SELECT coalesce(max(id), 0) + 1 AS next FROM "row"')?.next ?? 1;
    const rows = paragraphIds.map(
      (paragraph, index): RowValue => ({
        id: first + index,
        rank: `a${String(index).padStart(6, '0')}`,
        state: 'new',
        confidence: 1,
        correction: null,
        paragraphs: [paragraph],
      }),
    );
    applyValue(connection, key, sideOf([]), sideOf(rows), 1);
    return { key, rows };
  });
}

/** Every row of every table, by table: what must be the same where nothing was to change. */
export function dump(connection: Connection): Record<string, unknown[]> {
  const tables = connection.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name`,
  );
  return Object.fromEntries(tables.map(({ name }) => [name, connection.all(`SELECT * FROM "${name}"`)]));
}
