import { ProblemError } from '../problem.ts';
import { followText, joinComments } from './comments.ts';
import { cutCorrection, joinCorrections, ownerOf } from './corrections.ts';
import { unfinished } from './states.ts';
import {
  type AbsorbedCorrection,
  anyBookmarked,
  type Block,
  blockKey,
  inBlockOrder,
  type MendedRow,
  type ParagraphFact,
  type RowValue,
  sameBlocks,
  sameSpans,
} from './values.ts';

/** What the edits need to know beside the rows. */
export interface Ground {
  /** Of every paragraph in the rows. */
  readonly facts: ReadonlyMap<number, ParagraphFact>;
  /** Versions whose text corrections stand for: machine, original. */
  readonly concerned: readonly number[];
  readonly now: number;
}

/**
 * What an edit makes of some rows: the same rows as they are after, in order, without those that went. The rows
 * before are the way back. New rows stand directly beside the row before or after them.
 */
export interface Mended {
  readonly rows: readonly MendedRow[];
  readonly absorbed: readonly AbsorbedCorrection[];
}

/** Where a row falls into two, for one version: what begins at `offset` of `paragraph` or later goes below. */
export interface Cut {
  readonly paragraph: number;
  readonly offset: number;
}

/** Moves blocks to other rows of the list, by key to position. A row left without text goes with its last block. */
export function moveBlocks(
  rows: readonly RowValue[],
  moves: ReadonlyMap<string, number>,
  ground: Ground,
): Mended {
  const stays = rows.map(({ blocks }) => blocks.filter((block) => !moves.has(blockKey(block))));
  const arrivals = rows.map((): Block[] => []);
  const lastTarget = rows.map(({ blocks }, at) => {
    const moving = blocks.filter((block) => moves.has(blockKey(block)));
    const targets = moving.map((block) => targetOf(rows, moves, block));
    moving.forEach((block, nth) => {
      const to = targets[nth] ?? at;
      arrivals[to]?.push(to === at ? block : { ...block, pinned: false });
    });
    return targets.at(-1);
  });
  const heirs = rows.map((): number[] => []);
  lastTarget.forEach((to, at) => {
    if (to !== undefined && stays[at]?.length === 0 && arrivals[at]?.length === 0) heirs[to]?.push(at);
  });
  return settle(rows, { stays, arrivals, heirs }, ground);
}

function targetOf(rows: readonly RowValue[], moves: ReadonlyMap<string, number>, block: Block): number {
  const to = moves.get(blockKey(block));
  if (to === undefined || rows[to] === undefined) throw new RangeError('no such row to move to');
  return to;
}

interface Moving {
  readonly stays: readonly (readonly Block[])[];
  readonly arrivals: readonly (readonly Block[])[];
  /** By row: those that lost all their blocks, the last of them to this row. */
  readonly heirs: readonly (readonly number[])[];
}

function settle(rows: readonly RowValue[], { stays, arrivals, heirs }: Moving, ground: Ground): Mended {
  const absorbed: AbsorbedCorrection[] = [];
  const after = rows.flatMap((row, at): MendedRow[] => {
    const blocks = tidyPins(inBlockOrder([...(stays[at] ?? []), ...(arrivals[at] ?? [])]));
    if (blocks.length === 0 && row.blocks.length > 0) return [];
    const joining = [at, ...(heirs[at] ?? [])].toSorted((a, b) => a - b).flatMap((n) => rows[n] ?? []);
    const corrected = joining.filter(({ correction }) => correction !== null);
    for (const other of corrected) {
      if (other !== row && other.correction)
        absorbed.push({ rowId: row.id, correction: other.correction, state: other.state });
    }
    const isGiven = corrected.some((other) => other !== row);
    const text = isGiven ? joinCorrections(joining, ground.now) : row;
    const { state, correction } = text;
    const kept = { comments: joinComments(joining), bookmarked: anyBookmarked(joining) };
    return [reshaped(row, { ...row, blocks, state, correction, ...kept }, ground)];
  });
  return { rows: followText(after), absorbed };
}

/**
 * Makes rows that stand together one. It keeps the id of the first that has a correction; needs review where any
 * did, accepted where all were. @throws ProblemError `nothingToMend` for fewer than two rows.
 */
export function joinRows(rows: readonly RowValue[], ground: Ground): Mended {
  const owner = ownerOf(rows);
  if (owner === undefined || rows.length < 2) throw new ProblemError('nothingToMend');
  const marks = rows.map(({ mark }) => mark);
  const absorbed = rows.flatMap(({ id, correction, state }) =>
    correction === null || id === owner.id ? [] : [{ rowId: owner.id, correction, state }],
  );
  const joined: MendedRow = {
    id: owner.id,
    rank: owner.rank,
    ...joinCorrections(rows, ground.now),
    confidence: null,
    blocks: inBlockOrder(rows.flatMap(({ blocks }) => blocks)),
    mark: marks.includes('review')
      ? 'review'
      : marks.every((mark) => mark === 'accepted')
        ? 'accepted'
        : null,
    locked: false,
    bookmarked: anyBookmarked(rows),
    comments: joinComments(rows),
  };
  return { rows: [joined], absorbed };
}

/**
 * Makes one row two. `cuts` says for a version what goes below, which may cut a paragraph into parts; a version
 * without one stays above. The corrected text is cut by the share of the text that it stands for.
 *
 * @throws ProblemError `nothingToMend` where all the text would stay on one side, or a part would be empty.
 */
export function splitRow(row: RowValue, cuts: readonly Cut[], ground: Ground): Mended {
  const byVersion = new Map(cuts.map((cut) => [factOf(ground, cut.paragraph).versionId, cut]));
  const sides = row.blocks.map((block) => {
    const fact = factOf(ground, block.paragraph);
    const cut = byVersion.get(fact.versionId);
    return cut === undefined ? [block, null] : cutBy(block, fact, cut, factOf(ground, cut.paragraph));
  });
  const above = sides.flatMap(([upper]) => upper ?? []);
  const below = sides.flatMap(([, lower]) => lower ?? []);
  if (above.length === 0 || below.length === 0) throw new ProblemError('nothingToMend');
  const [upper, lower] = cutCorrection(row, shareAbove(row, above, ground), ground.now);
  // The history of the correction stays with the text.
  const isBelow = upper.correction === null && lower.correction !== null;
  const side = (blocks: readonly Block[], text: typeof upper, isOwner: boolean): MendedRow => ({
    id: isOwner ? row.id : null,
    rank: isOwner ? row.rank : null,
    ...text,
    confidence: null,
    blocks: tidyPins(inBlockOrder(blocks)),
    mark: row.mark,
    locked: false,
    bookmarked: isOwner && row.bookmarked,
    comments: isOwner ? row.comments : [],
  });
  const both = [side(above, upper, !isBelow), side(below, lower, isBelow)];
  return { rows: followText(both), absorbed: [] };
}

/** What of a block is above a cut of its version, and what below. */
function cutBy(
  block: Block,
  fact: ParagraphFact,
  cut: Cut,
  at: ParagraphFact,
): readonly [Block | null, Block | null] {
  if (fact.number !== at.number) return fact.number < at.number ? [block, null] : [null, block];
  if (cut.offset <= block.from) return [null, block];
  if (cut.offset >= (block.to ?? fact.length)) return [block, null];
  return [
    { ...block, to: cut.offset },
    { ...block, from: cut.offset },
  ];
}

/** How much of the text that a row's correction stands for is among `above`, 0 to 1. */
function shareAbove(row: RowValue, above: readonly Block[], ground: Ground): number {
  const origin = row.correction?.origin;
  const inRow = new Set(row.blocks.map(({ paragraph }) => factOf(ground, paragraph).versionId));
  const wanted = [...(origin ? [origin] : []), ...ground.concerned, ...inRow].find((id) => inRow.has(id));
  const length = (blocks: readonly Block[]): number =>
    blocks.reduce((total, { paragraph, from, to }) => {
      const fact = factOf(ground, paragraph);
      return fact.versionId === wanted ? total + (to ?? fact.length) - from : total;
    }, 0);
  const whole = length(row.blocks);
  return whole === 0 ? 1 : length(above) / whole;
}

/**
 * Puts blocks in one row of their own, after the row at position `after` of the list (-1: before the first). Where
 * they are all there is in a row, that row itself goes there.
 */
export function detachBlocks(
  rows: readonly RowValue[],
  keys: ReadonlySet<string>,
  after: number,
  ground: Ground,
): Mended {
  const moving = inBlockOrder(
    rows.flatMap(({ blocks }) => blocks.filter((block) => keys.has(blockKey(block)))),
  );
  if (moving.length < keys.size) throw new ProblemError('stale');
  const isEmptied = ({ blocks }: RowValue) =>
    blocks.length > 0 && blocks.every((block) => keys.has(blockKey(block)));
  const emptied = rows.filter(isEmptied);
  const owner = ownerOf(emptied);
  const absorbed = emptied.flatMap(({ id, correction, state }) =>
    correction === null || owner === undefined || id === owner.id
      ? []
      : [{ rowId: owner.id, correction, state }],
  );
  const isSameRow = emptied.length === 1 && owner?.blocks.length === moving.length;
  const detached: MendedRow = {
    id: owner?.id ?? null,
    rank: null,
    ...joinCorrections(emptied, ground.now),
    confidence: isSameRow ? owner.confidence : null,
    blocks: isSameRow ? moving : moving.map((block) => ({ ...block, pinned: false })),
    mark: owner?.mark ?? null,
    locked: false,
    bookmarked: anyBookmarked(emptied),
    comments: joinComments(emptied),
  };
  const left = rows.map((row): MendedRow[] => {
    if (isEmptied(row)) return [];
    const blocks = tidyPins(row.blocks.filter((block) => !keys.has(blockKey(block))));
    return [reshaped(row, { ...row, blocks }, ground)];
  });
  const placed = [...left.slice(0, after + 1), [detached], ...left.slice(after + 1)];
  return { rows: followText(placed.flat()), absorbed };
}

/** A pin holds two blocks or more together; a lone one holds nothing. */
export const tidyPins = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ pinned }) => pinned).length === 1
    ? blocks.map((block) => (block.pinned ? { ...block, pinned: false } : block))
    : blocks;

/** A row whose blocks are others now: nobody computed it, and what was confirmed for another text is not any more. */
function reshaped(before: RowValue, after: RowValue, ground: Ground): RowValue {
  if (sameBlocks(before.blocks, after.blocks)) return after;
  if (sameSpans(before.blocks, after.blocks)) return after;
  const origin = after.correction?.origin;
  const concerned = new Set([...ground.concerned, ...(origin ? [origin] : [])]);
  const textOf = ({ blocks }: RowValue): readonly Block[] =>
    blocks.filter(({ paragraph }) => concerned.has(factOf(ground, paragraph).versionId));
  const isSameText = sameSpans(textOf(before), textOf(after));
  const state = isSameText ? after.state : unfinished(after.state);
  return { ...after, state, confidence: null };
}

/** @throws ProblemError `stale` for a paragraph that is in none of the rows. */
export function factOf({ facts }: Ground, paragraph: number): ParagraphFact {
  const fact = facts.get(paragraph);
  if (fact === undefined) throw new ProblemError('stale');
  return fact;
}
