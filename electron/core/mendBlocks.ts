import type { Inputs } from '../../shared/contract/contract.ts';
import { cutOffset } from '../../shared/domain/mend/cuts.ts';
import {
  type Cut,
  detachBlocks,
  joinRows,
  type Mended,
  moveBlocks,
  splitRow,
} from '../../shared/domain/mend/edits.ts';
import { cutBlock, joinParts, pinBlocks, unpinBlocks } from '../../shared/domain/mend/parts.ts';
import { type Block, blockKey, type RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { beside, type Footing, type Outcome, settleOn, withRow } from './footing.ts';

export type BlockRef = Inputs['mend']['unpin']['blocks'][number];
type CutRef = Inputs['mend']['joinParts']['cut'];

const keyOf = ({ paragraphId, from }: BlockRef): string =>
  blockKey({ paragraph: paragraphId, from: from ?? 0 });
/** A cut as the domain has it. */
export const toCut = ({ paragraphId, offset }: CutRef): Cut => ({ paragraph: paragraphId, offset });

const holds =
  (key: string) =>
  ({ blocks }: RowValue): boolean =>
    blocks.some((block) => blockKey(block) === key);

/** Positions of the rows of these blocks. @throws ProblemError `stale` for one that is in none of the rows. */
function positionsOf(rows: readonly RowValue[], keys: readonly string[]): readonly number[] {
  return keys.map((key) => {
    const at = rows.findIndex(holds(key));
    if (at < 0) throw new ProblemError('stale');
    return at;
  });
}

/** @throws ProblemError `stale` where a row that is touched is not among those the edit was made on. */
function positionOfRow(rows: readonly RowValue[], id: number): number {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) throw new ProblemError('stale');
  return at;
}

type MoveInput = Inputs['mend']['move'];

/** Moves blocks up, down, or to one row. */
export function move(footing: Footing, { blocks, to }: MoveInput): Outcome {
  const keys = blocks.map(keyOf);
  const from = positionsOf(footing.rows, keys);
  const naming = { kind: 'move', row: footing.rows[Math.min(...from)] } as const;
  if (typeof to === 'object') {
    const target = positionOfRow(footing.rows, to.rowId);
    const moves = new Map(keys.map((key) => [key, target]));
    return settleOn(footing, moveBlocks(footing.rows, moves, footing.ground), naming);
  }
  const targets = from.map((at) => neighbouring(footing, at, to));
  const inside = keys.flatMap((key, n) => {
    const target = targets[n];
    return target === undefined ? [] : [[key, target] as const];
  });
  const outside = new Set(keys.filter((_, n) => targets[n] === undefined));
  if (outside.size === 0) {
    return settleOn(footing, moveBlocks(footing.rows, new Map(inside), footing.ground), naming);
  }
  return settleOn(footing, moveOverEdge(footing, new Map(inside), outside, to), naming);
}

/** Position of the row above or below; undefined at the edge of the project. */
function neighbouring(footing: Footing, at: number, to: 'up' | 'down'): number | undefined {
  const row = footing.rows[at];
  const id = row && beside(footing, row, to === 'up' ? 'before' : 'after');
  return id === undefined ? undefined : positionOfRow(footing.rows, id);
}

/** A row is made at the edge of the project for what has none to go to; a row that would only move stays. */
function moveOverEdge(
  { rows, ground }: Footing,
  inside: ReadonlyMap<string, number>,
  outside: ReadonlySet<string>,
  to: 'up' | 'down',
): Mended {
  const edge = to === 'up' ? 0 : rows.length - 1;
  const stays = rows[edge]?.blocks.every((block) => outside.has(blockKey(block))) ?? false;
  const detached = stays
    ? { rows, absorbed: [] }
    : detachBlocks(rows, outside, to === 'up' ? -1 : edge, ground);
  if (inside.size === 0) return detached;
  // The new row takes no part in the rest.
  const made = detached.rows.find(({ id }) => id === null);
  const known = detached.rows.filter((row): row is RowValue => row.id !== null && row.rank !== null);
  const moved = moveBlocks(known, inside, ground);
  const all = made === undefined ? moved.rows : to === 'up' ? [made, ...moved.rows] : [...moved.rows, made];
  return { rows: all, absorbed: moved.absorbed };
}

type DetachInput = Inputs['mend']['detach'];

/** Puts blocks into one row of their own. */
export function detach(footing: Footing, { blocks, side }: DetachInput): Outcome {
  const keys = blocks.map(keyOf);
  const [at = 0] = positionsOf(footing.rows, keys);
  const row = footing.rows[at];
  if (row === undefined) throw new ProblemError('stale');
  const before = placeBefore(footing, row, keys, side);
  const wide = before === undefined ? footing : withRow(footing, before);
  const after = before === undefined ? -1 : positionOfRow(wide.rows, before);
  const isWhole = row.blocks.every((block) => keys.includes(blockKey(block)));
  // A row of its own before or after itself.
  if (isWhole && row.blocks.length === keys.length && side !== 'place')
    throw new ProblemError('nothingToMend');
  const mended = detachBlocks(wide.rows, new Set(keys), after, wide.ground);
  return settleOn(wide, mended, { kind: 'detach', row });
}

/** The row that the new one comes after; undefined: it becomes the first. */
function placeBefore(
  footing: Footing,
  row: RowValue,
  keys: readonly string[],
  side: DetachInput['side'],
): number | undefined {
  if (side === 'after') return row.id;
  if (side === 'before') return beside(footing, row, 'before');
  const first = row.blocks.find((block) => keys.includes(blockKey(block)));
  return first && rowBefore(footing, first, keys);
}

/** The row with the text before a block in reading order that is not among `keys`. */
function rowBefore(
  { connection, ground }: Footing,
  { paragraph, from }: Block,
  keys: readonly string[],
): number | undefined {
  const fact = ground.facts.get(paragraph);
  return connection.get<{ rowId: number }>(
    `SELECT b.row_id AS rowId FROM paragraph p JOIN block b ON b.paragraph_id = p.id
     WHERE p.version_id = ? AND (p.number < ? OR (p.number = ? AND b.start < ?))
       AND p.id || ':' || b.start NOT IN (SELECT value FROM json_each(?))
     ORDER BY p.number DESC, b.start DESC LIMIT 1`,
    fact?.versionId ?? 0,
    fact?.number ?? 0,
    fact?.number ?? 0,
    from,
    JSON.stringify(keys),
  )?.rowId;
}

/** Makes rows that stand together one. */
export function join(footing: Footing): Outcome {
  const { rows, ground } = footing;
  rows.slice(1).forEach((row, at) => {
    const above = rows[at];
    if (above && beside(footing, above, 'after') !== row.id) throw new ProblemError('nothingToMend');
  });
  return settleOn(footing, joinRows(rows, ground), { kind: 'join', row: rows[0], lastRow: rows.at(-1) });
}

/** The one row an edit is made on. */
function onlyRow({ rows }: Footing): RowValue {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new ProblemError('nothingToMend');
  return row;
}

/** A cut where it may be: at the edge of a block, or at a place inside one that leaves text on both sides. */
function placedCut({ connection, ground }: Footing, rows: readonly RowValue[], cut: Cut): Cut {
  const blocks = rows.flatMap((row) => row.blocks.filter(({ paragraph }) => paragraph === cut.paragraph));
  if (blocks.some(({ from }) => from === cut.offset)) return cut;
  const length = ground.facts.get(cut.paragraph)?.length ?? 0;
  const block = blocks.find(({ from, to }) => from < cut.offset && cut.offset < (to ?? length));
  if (block === undefined) throw new ProblemError('nothingToMend');
  const text = connection.get<{ text: string }>(
    'SELECT text FROM paragraph WHERE id = ?',
    cut.paragraph,
  )?.text;
  return { ...cut, offset: cutOffset(text ?? '', block.from, block.to ?? length, cut.offset) };
}

/** Makes a row two. */
export function split(footing: Footing, cuts: readonly Cut[]): Outcome {
  const row = onlyRow(footing);
  const placed = cuts.map((cut) => placedCut(footing, [row], cut));
  return settleOn(footing, splitRow(row, placed, footing.ground), { kind: 'split', row });
}

/** Cuts a paragraph in two parts; the second may go to another row. */
export function cutParagraph(footing: Footing, cut: Cut, to: number | undefined): Outcome {
  const home = footing.rows.findIndex((row) => holdsPlace(footing, row, cut));
  const row = footing.rows[home];
  if (row === undefined) {
    const isThere = footing.rows.some(({ blocks }) =>
      blocks.some(({ paragraph }) => paragraph === cut.paragraph),
    );
    throw new ProblemError(isThere ? 'nothingToMend' : 'stale');
  }
  const placed = placedCut(footing, [row], cut);
  const cutRow = cutBlock(row, placed, footing.ground);
  const rows = footing.rows.with(home, cutRow);
  const moves = new Map(
    to === undefined
      ? []
      : [[blockKey({ paragraph: cut.paragraph, from: placed.offset }), positionOfRow(rows, to)]],
  );
  const mended = moveBlocks(rows, moves, footing.ground);
  return settleOn(footing, mended, { kind: 'cutParagraph', row });
}

/** Whether the block that a place lies inside of stands in a row. */
const holdsPlace = ({ ground }: Footing, { blocks }: RowValue, { paragraph, offset }: Cut): boolean =>
  blocks.some(
    (block) =>
      block.paragraph === paragraph &&
      block.from < offset &&
      offset < (block.to ?? ground.facts.get(paragraph)?.length ?? 0),
  );

/** Takes a cut out of a paragraph again. */
export function joinCut(footing: Footing, cut: Cut): Outcome {
  const row = footing.rows.find(({ blocks }) =>
    blocks.some(({ paragraph, to }) => paragraph === cut.paragraph && to === cut.offset),
  );
  return settleOn(footing, joinParts(footing.rows, cut, footing.ground), { kind: 'joinParts', row });
}

/** Pins blocks together in the row of the first. */
export function pin(footing: Footing, blocks: readonly BlockRef[]): Outcome {
  const keys = blocks.map(keyOf);
  const [at = 0] = positionsOf(footing.rows, keys);
  const row = footing.rows[at];
  return settleOn(footing, pinBlocks(footing.rows, keys, footing.ground), { kind: 'pin', row });
}

/** Lets go of pinned blocks. */
export function unpin(footing: Footing, blocks: readonly BlockRef[]): Outcome {
  const keys = blocks.map(keyOf);
  const [at = 0] = positionsOf(footing.rows, keys);
  const rows = footing.rows.map((row) => unpinBlocks(row, new Set(keys)));
  return settleOn(footing, { rows, absorbed: [] }, { kind: 'unpin', row: footing.rows[at] });
}
