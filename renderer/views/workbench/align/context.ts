import type { useTranslation } from 'react-i18next';
import type { Api } from '../../../state/api.ts';
import type { Cursor, CursorMove } from '../cursor/cursor.ts';
import { cachedRow } from '../grid/row-blocks.ts';
import type { Mended, Row, RowIndex } from '../model.ts';
import type { Services } from '../services.ts';
import type { AlignAction } from './actions.ts';
import {
  type BlockRef,
  blocksOf,
  findBlock,
  isInStretch,
  keyOf,
  refOf,
  type Spot,
  type Stretch,
} from './blocks.ts';
import type { AlignFilter } from './filters.ts';
import type { Mend } from './use-mend.ts';

/** A caret in a block, to cut it there; UTF-16 units of the block's text. */
export interface Caret {
  readonly key: string;
  readonly offset: number;
}

export interface AlignState {
  /** Which block of the cursor's cell, from 0. */
  readonly at: number;
  /** Where a selection of several blocks began; null: one block. */
  readonly anchor: Spot | null;
  /** The first end of a pin. */
  readonly pinned: BlockRef | null;
  readonly caret: Caret | null;
  readonly showsShared: boolean;
  readonly filters: readonly AlignFilter[];
  readonly worstFirst: boolean;
  /** A new alignment leaves alone what was mended by hand since the last. */
  readonly keepsMended: boolean;
}

/** What the actions of align mode are done with, as it is when the key is pressed. */
export interface AlignContext {
  readonly api: Api;
  readonly services: Services;
  readonly t: ReturnType<typeof useTranslation<'workbench'>>['t'];
  readonly mend: Mend;
  readonly index: RowIndex;
  readonly cursor: Cursor;
  readonly move: (move: CursorMove) => void;
  /** Version columns, in screen order. */
  readonly columns: readonly number[];
  /** Where the cursor stands. */
  readonly spot: Spot;
  readonly stretch: Stretch | null;
  readonly state: AlignState;
  readonly set: (part: Partial<AlignState>) => void;
  /** The key of an action in words, to be said. */
  readonly keyName: (action: AlignAction) => string;
}

/** The row at a position, where it has been fetched. */
export const rowAt = ({ api, services }: AlignContext, position: number): Row | undefined =>
  cachedRow(api, services.projectId, position);

/** The block that the cursor is on. */
export const currentBlock = (context: AlignContext) => {
  const row = rowAt(context, context.spot.position);
  const block = row && blocksOf(row, context.spot.column)[context.spot.at];
  return row && block ? { row, block } : null;
};

/** Blocks and rows that an action is done to, in order of rows: all of them, or none where a row could not be fetched. */
export const subjectOf = (
  context: AlignContext,
): { readonly blocks: readonly BlockRef[]; readonly rowIds: readonly number[] } => {
  const { stretch, spot } = context;
  const from = stretch?.from.position ?? spot.position;
  const to = stretch?.to.position ?? spot.position;
  const rows = Array.from({ length: to - from + 1 }, (_, n) => rowAt(context, from + n));
  if (!rows.every((row) => row !== undefined)) return { blocks: [], rowIds: [] };
  const isIn = (row: Row, versionId: number, at: number) =>
    stretch
      ? isInStretch(stretch, { position: row.position, column: versionId, at })
      : versionId === spot.column && at === spot.at;
  const blocks = rows.flatMap((row) =>
    row.cells.flatMap(({ versionId, paragraphs }) =>
      paragraphs.filter((_, at) => isIn(row, versionId, at)).map(refOf),
    ),
  );
  return { blocks, rowIds: rows.map(({ id }) => id) };
};

/** The blocks that an action is done to; null, and a word about it, where there is none. */
export const neededBlocks = (context: AlignContext): readonly BlockRef[] | null => {
  const { blocks } = subjectOf(context);
  if (blocks.length > 0) return blocks;
  context.services.announce(context.t('alignMode.noBlock'));
  return null;
};

/** What to do with an answer so that the cursor stays on a block, wherever it has gone. */
export const following =
  ({ cursor, set, move }: AlignContext, ref: BlockRef | undefined) =>
  (answer: Mended): void => {
    set({ anchor: null, caret: null, pinned: null });
    if (goToBlock({ set, move }, ref, answer.rows)) return;
    const first = answer.rows?.[0]?.position ?? cursor.position;
    move({ kind: 'row', position: Math.min(cursor.position, first), focus: true });
  };

/** Goes to where a block is among rows; false where it is in none of them. */
const goToBlock = (
  { set, move }: Pick<AlignContext, 'set' | 'move'>,
  ref: BlockRef | undefined,
  rows: readonly Row[] | null,
): boolean => {
  const placed = ref && rows ? findBlock(rows, keyOf(ref)) : undefined;
  if (!placed) return false;
  set({ at: placed.at });
  move({ kind: 'cell', position: placed.row.position, column: placed.versionId });
  return true;
};

/** Notes the block that the cursor is on; what it answers goes there again, and is false where it is in none of the rows. */
export const keeping = (context: AlignContext): ((rows: readonly Row[] | null) => boolean) => {
  const here = currentBlock(context);
  const ref = here ? refOf(here.block) : undefined;
  return (rows) => goToBlock(context, ref, rows);
};
