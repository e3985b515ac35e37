import { ProblemError } from '../problem.ts';
import { type Cut, factOf, type Ground, type Mended, moveBlocks, tidyPins } from './edits.ts';
import { type Block, blockKey, type MendedRow, type RowValue } from './values.ts';

/** Cuts a block in two at `offset` of its paragraph; both stay in the row. */
export function cutBlock(row: RowValue, { paragraph, offset }: Cut, ground: Ground): RowValue {
  const fact = factOf(ground, paragraph);
  const blocks = row.blocks.flatMap((block) => {
    if (block.paragraph !== paragraph || block.from >= offset || (block.to ?? fact.length) <= offset)
      return [block];
    return [
      { ...block, to: offset },
      { ...block, from: offset },
    ];
  });
  if (blocks.length === row.blocks.length) throw new ProblemError('nothingToMend');
  return { ...row, blocks };
}

/**
 * Takes a cut out of a paragraph again: the part that begins at `offset` is joined to the one before it, in that
 * one's row. @throws ProblemError `stale` where there is no such cut among the rows.
 */
export function joinParts(rows: readonly RowValue[], { paragraph, offset }: Cut, ground: Ground): Mended {
  const isFirst = (block: Block) => block.paragraph === paragraph && block.to === offset;
  const isSecond = (block: Block) => block.paragraph === paragraph && block.from === offset;
  const to = rows.findIndex(({ blocks }) => blocks.some(isFirst));
  const second = rows.flatMap(({ blocks }) => blocks.filter(isSecond))[0];
  if (to < 0 || second === undefined) throw new ProblemError('stale');
  const moved = moveBlocks(rows, new Map([[blockKey(second), to]]), ground);
  const id = rows[to]?.id;
  const whole = (row: MendedRow): MendedRow => ({
    ...row,
    blocks: row.blocks.flatMap((block) => {
      if (isSecond(block)) return [];
      return [isFirst(block) ? { ...block, to: second.to } : block];
    }),
  });
  return { ...moved, rows: moved.rows.map((row) => (row.id === id ? whole(row) : row)) };
}

/** Brings blocks into the row of the first of them and pins them together there. */
export function pinBlocks(rows: readonly RowValue[], keys: readonly string[], ground: Ground): Mended {
  const has = (key: string | undefined) => (row: { readonly blocks: readonly Block[] }) =>
    row.blocks.some((block) => blockKey(block) === key);
  const to = rows.findIndex(has(keys[0]));
  if (to < 0 || !keys.every((key) => rows.some(has(key)))) throw new ProblemError('stale');
  const moved = moveBlocks(rows, new Map(keys.map((key) => [key, to])), ground);
  const pinned = (row: MendedRow): MendedRow => ({
    ...row,
    blocks: row.blocks.map((block) => (keys.includes(blockKey(block)) ? { ...block, pinned: true } : block)),
  });
  return { ...moved, rows: moved.rows.map((row) => (has(keys[0])(row) ? pinned(row) : row)) };
}

/** Lets go of pinned blocks; one that is left alone by that is let go too. */
export const unpinBlocks = (row: RowValue, keys: ReadonlySet<string>): RowValue => ({
  ...row,
  blocks: tidyPins(
    row.blocks.map((block) => (keys.has(blockKey(block)) ? { ...block, pinned: false } : block)),
  ),
});
