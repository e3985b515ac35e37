import type { Connection } from './connection.ts';

interface Standing {
  readonly id: number;
  readonly length: number;
  /** Whether it must stand in rows. */
  readonly wanted: number;
  readonly start: number | null;
  readonly stop: number | null;
  /** Whether the block's row is live and of the project. */
  readonly live: number;
}

const select = `SELECT p.id, p.length, v.removed = 0 AND p.included = 1 AND p.gone = 0 AS wanted,
    b.start, b.stop, r.id IS NOT NULL AND r.retired = 0 AND r.project_id = v.project_id AS live
  FROM paragraph p JOIN version v ON v.id = p.version_id
  LEFT JOIN block b ON b.paragraph_id = p.id LEFT JOIN "row" r ON r.id = b.row_id
  WHERE v.project_id = ?`;

/**
 * Every included paragraph of a version that is in stands in live rows, whole or in parts that cover it without a
 * gap, and no other paragraph in any. `paragraphs`: those to look at.
 *
 * @throws Error where one does not.
 */
export function assertWhole(
  connection: Connection,
  projectKey: number,
  paragraphs: readonly number[] | 'all',
): void {
  const blocks =
    paragraphs === 'all'
      ? connection.all<Standing>(`${select} ORDER BY p.id, b.start`, projectKey)
      : connection.all<Standing>(
          `${select} AND p.id IN (SELECT value FROM json_each(?)) ORDER BY p.id, b.start`,
          projectKey,
          JSON.stringify(paragraphs),
        );
  blocks.forEach((block, at) => {
    const previous = blocks[at - 1];
    const before = previous?.id === block.id ? previous.stop : 0;
    const isLast = blocks[at + 1]?.id !== block.id;
    const isWhole = block.start === before && (block.stop === null) === isLast && block.live === 1;
    const isInside = (block.stop ?? 0) < Math.max(1, block.length) || block.stop === null;
    const isRight = block.wanted === 1 ? isWhole && isInside : block.start === null;
    if (!isRight) throw new Error(`paragraph ${block.id} would stand in the wrong place`);
  });
}
