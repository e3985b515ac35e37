import type { Row } from '../model.ts';
import { type BlockRef, blocksOf, findBlock, keyOf } from './blocks.ts';
import { type AlignContext, following, neededBlocks, rowAt, subjectOf } from './context.ts';
import { refsOf } from './use-mend.ts';

const rowsHolding = (rows: readonly Row[], blocks: readonly BlockRef[]): readonly (Row | undefined)[] =>
  blocks.map((block) => findBlock(rows, keyOf(block))?.row);

/** Moves the selected blocks one row up or down. */
export const moveBy = (context: AlignContext, to: 'up' | 'down'): void => {
  const blocks = neededBlocks(context);
  if (!blocks) return;
  const { api, mend } = context;
  mend.perform(
    ({ projectId, rows, rowAt: at }) => {
      const homes = rowsHolding(rows, blocks);
      const targets = homes.map((row) => row && at(row.position + (to === 'up' ? -1 : 1)));
      return api.client.mend.move({
        projectId,
        made: refsOf([...homes, ...targets]),
        blocks: [...blocks],
        to,
      });
    },
    following(context, blocks[0]),
  );
};

/** Moves blocks to a row. */
export const moveTo = (context: AlignContext, blocks: readonly BlockRef[], rowId: number): void =>
  context.mend.perform(
    ({ projectId, rows }) => {
      const target = rows.find(({ id }) => id === rowId);
      const made = refsOf([...rowsHolding(rows, blocks), target]);
      return target
        ? context.api.client.mend.move({ projectId, made, blocks: [...blocks], to: { rowId } })
        : null;
    },
    following(context, blocks[0]),
  );

/** Puts the selected blocks in a row of their own: before their row where they are the first of their cell. */
export const detach = (context: AlignContext): void => {
  const blocks = neededBlocks(context);
  const [ref] = blocks ?? [];
  if (!blocks || !ref) return;
  context.mend.perform(
    ({ projectId, rows }) => {
      const first = findBlock(rows, keyOf(ref));
      const leavesSome = first && blocksOf(first.row, first.versionId).length > blocks.length;
      const side = first?.at === 0 && leavesSome === true ? 'before' : 'after';
      const made = refsOf(rowsHolding(rows, blocks));
      return context.api.client.mend.detach({ projectId, made, blocks: [...blocks], side });
    },
    following(context, ref),
  );
};

/** Joins the selected rows, or the current one with the one below (1) or above (-1). */
export const join = (context: AlignContext, by: 1 | -1): void => {
  const { stretch, spot, mend, api } = context;
  const from = stretch ? stretch.from.position : spot.position + Math.min(0, by);
  const to = stretch ? stretch.to.position : spot.position + Math.max(0, by);
  const ids = Array.from({ length: to - from + 1 }, (_, n) => rowAt(context, from + n)?.id);
  mend.perform(
    ({ projectId, rows }) => {
      const joined = ids.map((id) => rows.find((row) => row.id === id));
      return joined.length < 2 || joined.includes(undefined)
        ? null
        : api.client.mend.join({ projectId, made: refsOf(joined) });
    },
    following(context, subjectOf(context).blocks[0]),
  );
};

/** Takes a pin away; begins one; or ends it, bringing the blocks together. */
export const pin = (context: AlignContext): void => {
  const { state, set, mend, api, services, t } = context;
  const blocks = neededBlocks(context);
  const [first] = blocks ?? [];
  if (!blocks || !first) return;
  if (blocks.length === 1 && !state.pinned) {
    const row = rowAt(context, context.spot.position);
    if (!row || !findBlock([row], keyOf(first))?.block.pinned) {
      set({ pinned: first });
      services.announce(t('alignMode.pinBegun', { pin: context.keyName('pin') }));
      return;
    }
    mend.perform(
      ({ projectId, rows }) =>
        api.client.mend.unpin({ projectId, made: refsOf(rowsHolding(rows, blocks)), blocks: [...blocks] }),
      following(context, first),
    );
    return;
  }
  const begun = state.pinned;
  const ends = begun ? [begun, ...blocks.filter((ref) => keyOf(ref) !== keyOf(begun))] : blocks;
  if (ends.length < 2) set({ pinned: null });
  else
    mend.perform(
      ({ projectId, rows }) =>
        api.client.mend.pin({ projectId, made: refsOf(rowsHolding(rows, ends)), blocks: [...ends] }),
      following(context, ends[0]),
    );
};
