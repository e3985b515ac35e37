import { applyValue } from '../../electron/store/apply.ts';
import { commit } from '../../electron/store/commit.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { insertProject } from '../../electron/store/project.ts';
import type { EditValue } from '../../electron/store/value.ts';
import { insertVersion } from '../../electron/store/version.ts';
import { type RowValue, wholeBlock } from '../../shared/domain/mend/values.ts';

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
        mark: null,
        locked: false,
        bookmarked: false,
        comments: [],
        blocks: [wholeBlock(paragraph)],
      }),
    );
    applyValue(connection, key, sideOf([]), sideOf(rows), 1);
    return { key, rows };
  });
}
