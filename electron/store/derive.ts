import type { Connection } from './connection.ts';

/**
 * Derives the lengths, words and shape of these rows from their blocks, or of all rows where another version may
 * have come to be counted. One statement: row by row it would take most of the time of an import.
 */
export function deriveRows(
  connection: Connection,
  projectKey: number,
  rowIds: readonly number[] | 'all',
): void {
  const ids =
    rowIds === 'all'
      ? connection
          .all<{ id: number }>('SELECT id FROM "row" WHERE project_id = ? AND retired = 0', projectKey)
          .map(({ id }) => id)
      : rowIds;
  // The original is counted, or else the first version.
  const counted = connection.get<{ id: number }>(
    `SELECT id FROM version WHERE project_id = ? AND removed = 0 ORDER BY role <> 'source', position LIMIT 1`,
    projectKey,
  );
  // The words of a part are its share of the paragraph's, rounded so that the parts add up to it.
  connection.run(
    `UPDATE "row" SET length = coalesce(found.length, 0), words = coalesce(found.words, 0),
       cells = coalesce(found.cells, '[]')
     FROM (SELECT value AS id FROM json_each(?)) wanted LEFT JOIN (
       SELECT row_id, max(length) AS length, sum(words) AS words,
         json_group_array(json_array(version_id, first, last, blocks, parts, pinned)) AS cells
       FROM (
         SELECT b.row_id, p.version_id, sum(coalesce(b.stop, p.length) - b.start) AS length,
           sum(iif(p.version_id = ?, p.words * coalesce(b.stop, p.length) / max(p.length, 1)
             - p.words * b.start / max(p.length, 1), 0)) AS words,
           min(p.number) AS first, max(p.number) AS last, count(*) AS blocks,
           sum(b.start > 0 OR b.stop IS NOT NULL) AS parts, sum(b.pinned) AS pinned
         FROM block b JOIN paragraph p ON p.id = b.paragraph_id
         WHERE b.row_id IN (SELECT value FROM json_each(?)) GROUP BY b.row_id, p.version_id
       ) GROUP BY row_id
     ) found ON found.row_id = wanted.id
     WHERE "row".id = wanted.id`,
    JSON.stringify(ids),
    counted?.id ?? 0,
    JSON.stringify(ids),
  );
}
