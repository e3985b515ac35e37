import { flushSync } from 'react-dom';
import type { Mended, Row } from '../model.ts';
import { type Block, findBlock, keyOf, refOf, refOfKey } from './blocks.ts';
import { wordStep } from './caret.ts';
import { type AlignContext, currentBlock, following } from './context.ts';
import { refsOf } from './use-mend.ts';

/** A place in a paragraph, in UTF-16 units of its whole text. */
interface Place {
  readonly paragraphId: number;
  readonly offset: number;
}

const allBlocks = (rows: readonly Row[]): readonly Block[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));

const covers = ({ id, part }: Block, { paragraphId, offset }: Place): boolean =>
  id === paragraphId && (part?.from ?? 0) <= offset && offset < (part?.to ?? Number.POSITIVE_INFINITY);

/** Splits a row at a place; where the other versions are cut, the core proposes. */
const splitRow = (context: AlignContext, at: Place): void => {
  const { mend, api } = context;
  mend.perform(
    ({ projectId, rows }) => {
      const home = rows.find((row) => allBlocks([row]).some((block) => covers(block, at)));
      if (!home) return null;
      return api.client.mend.proposeSplit({ rowId: home.id, at }).then(({ cuts }) =>
        api.client.mend.split({
          projectId,
          made: refsOf([home]),
          cuts: cuts.map(({ paragraphId, offset }) => ({ paragraphId, offset })),
        }),
      );
    },
    following(context, { paragraphId: at.paragraphId, from: at.offset }),
  );
};

/** Splits the row before the current block; a first block is to be cut itself, so it gets a caret. */
export const split = (context: AlignContext): void => {
  const here = currentBlock(context);
  if (!here) {
    context.services.announce(context.t('alignMode.noBlock'));
    return;
  }
  const ref = refOf(here.block);
  if (context.spot.at > 0) splitRow(context, { paragraphId: ref.paragraphId, offset: ref.from });
  else context.services.turns.take(() => openCaret(context, here.row, here.block));
};

/** Puts a caret into a block, where the row falls into two best. */
const openCaret = async (
  { api, set, services, t, keyName }: AlignContext,
  row: Row,
  block: Block,
): Promise<void> => {
  const ref = refOf(block);
  const proposed = await api.client.mend
    .proposeSplit({ rowId: row.id })
    .then(({ cuts }) => cuts.find(({ paragraphId }) => paragraphId === ref.paragraphId)?.offset ?? 0)
    .catch(() => 0);
  const inside = proposed - ref.from;
  const { length } = block.text;
  const offset = inside > 0 && inside < length ? inside : wordStep(block.text, Math.round(length / 2), -1);
  flushSync(() => set({ caret: { key: keyOf(ref), offset }, anchor: null }));
  services.announce(t('alignMode.caret', { down: keyName('down'), split: keyName('split') }));
};

const caretPlace = ({ state: { caret } }: AlignContext): Place | null => {
  if (!caret) return null;
  const ref = refOfKey(caret.key);
  return { paragraphId: ref.paragraphId, offset: ref.from + caret.offset };
};

export const splitAtCaret = (context: AlignContext): void => {
  const place = caretPlace(context);
  if (place) splitRow(context, place);
};

/** Cuts the paragraph at the caret; `below`: the second part goes to the row below. */
export const cutAtCaret = (context: AlignContext, below: boolean): void => {
  const place = caretPlace(context);
  const key = context.state.caret?.key;
  if (!place || key === undefined) return;
  context.mend.perform(
    ({ projectId, rows, rowAt: at }) => {
      const home = findBlock(rows, key)?.row;
      const target = below && home ? at(home.position + 1) : undefined;
      if (!home || (below && !target)) return null;
      return context.api.client.mend.cutParagraph({
        projectId,
        made: refsOf([home, target]),
        cut: place,
        ...(target ? { to: target.id } : {}),
      });
    },
    // The second part begins behind white space, so a little after the place that was asked for.
    followPart(context, ({ id, part }) => id === place.paragraphId && (part?.from ?? -1) >= place.offset),
  );
};

const followPart =
  (context: AlignContext, isIt: (block: Block) => boolean) =>
  (answer: Mended): void => {
    const block = allBlocks(answer.rows ?? []).find(isIt);
    following(context, block && refOf(block))(answer);
  };

/** Joins the current part with the one before it; a first part with the one after. */
export const joinPart = (context: AlignContext): void => {
  const { services, t, mend, api } = context;
  const block = currentBlock(context)?.block;
  if (!block?.part) {
    services.announce(t('alignMode.noPart'));
    return;
  }
  const { from, to } = block.part;
  const offset = from > 0 ? from : (to ?? 0);
  mend.perform(
    ({ projectId, rows }) => {
      const sides = rows.filter((row) =>
        allBlocks([row]).some(
          ({ id, part }) => id === block.id && (part?.from === offset || part?.to === offset),
        ),
      );
      const cut = { paragraphId: block.id, offset };
      return api.client.mend.joinParts({ projectId, made: refsOf(sides), cut });
    },
    followPart(context, ({ id, part }) => id === block.id && (part?.from ?? 0) < offset),
  );
};
