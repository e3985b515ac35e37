import { cutPlace } from './corrections.ts';
import { type Cut, detachBlocks, type Ground, joinRows, type Mended, moveBlocks, splitRow } from './edits.ts';
import { cutBlock } from './parts.ts';
import { type Block, blockKey, type ParagraphFact, type RowValue } from './values.ts';

/** A block named by where it stands, so that the same can be found elsewhere: the nth of a version in a row. */
interface Spot {
  /** Position among the rows of the edit. */
  readonly row: number;
  readonly versionId: number;
  readonly nth: number;
}

/** What an edit did, apart from where it did it. */
export type Recipe =
  | { readonly kind: 'join' }
  /** By version: the first block below; `cuts`: it is the one before that is cut, and its end goes below. */
  | { readonly kind: 'split'; readonly below: readonly (Spot & { readonly cuts: boolean })[] }
  | { readonly kind: 'move'; readonly moves: readonly (Spot & { readonly to: number })[] }
  /** `after`: position of the row that the new one comes after, -1: before the first. */
  | { readonly kind: 'detach'; readonly spots: readonly Spot[]; readonly after: number }
  /** `to`: the row that the end goes to. */
  | { readonly kind: 'cut'; readonly spot: Spot; readonly to: number };

/** Rows that stood together before an edit, in order, and those in their place after it, in order. */
export interface Sides {
  readonly before: readonly RowValue[];
  readonly after: readonly RowValue[];
}

type Facts = ReadonlyMap<number, ParagraphFact>;

/** The blocks of a row by version, in reading order. */
export function columnsOf(
  { blocks }: Pick<RowValue, 'blocks'>,
  facts: Facts,
): ReadonlyMap<number, readonly Block[]> {
  const numberOf = ({ paragraph }: Block): number => facts.get(paragraph)?.number ?? 0;
  const ordered = blocks.toSorted((a, b) => numberOf(a) - numberOf(b) || a.from - b.from);
  return Map.groupBy(ordered, ({ paragraph }) => facts.get(paragraph)?.versionId ?? 0);
}

/** How many blocks of each version rows have: places of the same shape can be mended the same way. */
export const shapeOf = (rows: readonly RowValue[], facts: Facts): string =>
  rows
    .map((row) =>
      [...columnsOf(row, facts)]
        .map(([versionId, blocks]) => `${versionId}:${blocks.length}`)
        .toSorted()
        .join(),
    )
    .join('|');

/** Reads what an edit did from its two sides; null where it is none that can be done elsewhere. */
export function recipeOf(kind: string, { before, after }: Sides, facts: Facts): Recipe | null {
  switch (kind) {
    case 'join':
      return before.length > 1 && after.length === 1 ? { kind: 'join' } : null;
    case 'split':
      return splitRecipe({ before, after }, facts);
    case 'move':
      return moveRecipe({ before, after }, facts);
    case 'detach':
      return detachRecipe({ before, after }, facts);
    case 'cutParagraph':
      return cutRecipe({ before, after }, facts);
    default:
      return null;
  }
}

const spotsOf = (rows: readonly RowValue[], facts: Facts): readonly (Spot & { readonly block: Block })[] =>
  rows.flatMap((value, row) =>
    [...columnsOf(value, facts)].flatMap(([versionId, blocks]) =>
      blocks.map((block, nth) => ({ row, versionId, nth, block })),
    ),
  );

const rowWith = (rows: readonly RowValue[], key: string): number =>
  rows.findIndex(({ blocks }) => blocks.some((block) => blockKey(block) === key));

function splitRecipe({ before, after }: Sides, facts: Facts): Recipe | null {
  const [, lower] = after;
  if (before.length !== 1 || after.length !== 2 || lower === undefined) return null;
  const spots = spotsOf(before, facts);
  const below = [...columnsOf(lower, facts)].flatMap(([versionId, [first]]) => {
    if (first === undefined) return [];
    const found = spots.findLast(
      ({ block }) => block.paragraph === first.paragraph && block.from <= first.from,
    );
    return found ? [{ row: 0, versionId, nth: found.nth, cuts: found.block.from < first.from }] : [];
  });
  return { kind: 'split', below };
}

/** Where each row before is among those after; null where it went. */
function moveRecipe({ before, after }: Sides, facts: Facts): Recipe | null {
  const ids = before.map(({ id }) => id);
  if (!after.every(({ id }) => ids.includes(id))) return null;
  const moves = spotsOf(before, facts).flatMap(({ row, versionId, nth, block }) => {
    const id = after[rowWith(after, blockKey(block))]?.id;
    const to = id === undefined ? -1 : ids.indexOf(id);
    return to === row ? [] : [{ row, versionId, nth, to }];
  });
  return moves.length === 0 || moves.some(({ to }) => to < 0) ? null : { kind: 'move', moves };
}

function detachRecipe({ before, after }: Sides, facts: Facts): Recipe | null {
  const ids = before.map(({ id }) => id);
  const made = after.findIndex(({ id }) => !ids.includes(id));
  const fresh = after[made];
  if (fresh === undefined || after.length !== before.length + 1) return null;
  const keys = new Set(fresh.blocks.map(blockKey));
  const spots = spotsOf(before, facts)
    .filter(({ block }) => keys.has(blockKey(block)))
    .map(({ row, versionId, nth }) => ({ row, versionId, nth }));
  return { kind: 'detach', spots, after: made - 1 };
}

function cutRecipe({ before, after }: Sides, facts: Facts): Recipe | null {
  if (before.length !== after.length) return null;
  const known = new Set(spotsOf(before, facts).map(({ block }) => blockKey(block)));
  const fresh = spotsOf(after, facts).find(({ block }) => !known.has(blockKey(block)));
  const whole = spotsOf(before, facts).findLast(
    ({ block }) => block.paragraph === fresh?.block.paragraph && block.from < fresh.block.from,
  );
  if (fresh === undefined || whole === undefined) return null;
  const { row, versionId, nth } = whole;
  return { kind: 'cut', spot: { row, versionId, nth }, to: fresh.row };
}

/**
 * Does the same to other rows; null where it cannot be done there. `textOf`: the whole text of a paragraph, for the
 * place to cut it at, which is where a sentence ends nearest to the share that the other versions have above.
 */
export function applyRecipe(
  recipe: Recipe,
  rows: readonly RowValue[],
  ground: Ground,
  textOf: (paragraph: number) => string,
): Mended | null {
  const find = ({ row, versionId, nth }: Spot): Block | undefined => {
    const value = rows[row];
    return value && columnsOf(value, ground.facts).get(versionId)?.[nth];
  };
  switch (recipe.kind) {
    case 'join':
      return joinRows(rows, ground);
    case 'split': {
      const [row] = rows;
      const cuts = recipe.below.map((spot) => {
        const block = find(spot);
        if (block === undefined) return null;
        const cut = { paragraph: block.paragraph, offset: block.from };
        return spot.cuts ? cutAtShare(block, 0.5, ground, textOf) : cut;
      });
      const known = cuts.filter((cut) => cut !== null);
      return row === undefined || known.length < cuts.length ? null : splitRow(row, known, ground);
    }
    case 'move': {
      const moves = recipe.moves.map((spot) => [find(spot), spot.to] as const);
      const known = moves.flatMap(([block, to]) => (block ? [[blockKey(block), to] as const] : []));
      return known.length < moves.length ? null : moveBlocks(rows, new Map(known), ground);
    }
    case 'detach': {
      const blocks = recipe.spots.map(find).filter((block) => block !== undefined);
      const keys = new Set(blocks.map(blockKey));
      return keys.size < recipe.spots.length ? null : detachBlocks(rows, keys, recipe.after, ground);
    }
    case 'cut':
      return applyCut(recipe, rows, ground, textOf, find(recipe.spot));
  }
}

function applyCut(
  { spot, to }: Extract<Recipe, { kind: 'cut' }>,
  rows: readonly RowValue[],
  ground: Ground,
  textOf: (paragraph: number) => string,
  block: Block | undefined,
): Mended | null {
  const row = rows[spot.row];
  const cut = block && cutAtShare(block, shareBetween(rows, spot, to, ground.facts), ground, textOf);
  if (row === undefined || !cut) return null;
  const all = rows.with(spot.row, cutBlock(row, cut, ground));
  const moves =
    to === spot.row ? [] : [[blockKey({ paragraph: cut.paragraph, from: cut.offset }), to] as const];
  return moveBlocks(all, new Map(moves), ground);
}

/** How much of the text of two rows the first has, by the versions that are in both; half where none is. */
function shareBetween(rows: readonly RowValue[], { row, versionId }: Spot, to: number, facts: Facts): number {
  const [upper, lower] = [row, to].map((at) => {
    const value = rows[at];
    return new Map(
      value ? [...columnsOf(value, facts)].map(([id, blocks]) => [id, lengthOf(blocks, facts)] as const) : [],
    );
  });
  const common = [...(upper?.keys() ?? [])].filter((id) => id !== versionId && lower?.has(id));
  const sum = (lengths: ReadonlyMap<number, number> | undefined) =>
    common.reduce((total, id) => total + (lengths?.get(id) ?? 0), 0);
  const whole = sum(upper) + sum(lower);
  return whole === 0 || to === row ? 0.5 : sum(upper) / whole;
}

/** UTF-16 units. */
export const lengthOf = (blocks: readonly Block[], facts: Facts): number =>
  blocks.reduce((sum, { paragraph, from, to }) => sum + (to ?? facts.get(paragraph)?.length ?? 0) - from, 0);

function cutAtShare(
  block: Block,
  share: number,
  { facts }: Ground,
  textOf: (paragraph: number) => string,
): Cut | null {
  const text = textOf(block.paragraph).slice(block.from, block.to ?? facts.get(block.paragraph)?.length);
  const place = cutPlace(text, share);
  const isInside = text.slice(0, place).trim() !== '' && text.slice(place).trim() !== '';
  return isInside ? { paragraph: block.paragraph, offset: block.from + place } : null;
}
