import type { Row } from '../model.ts';
import type { Draft } from './draft.ts';

/** An edit of another kind, in its place among the drafts. Hears whether all that came before it is saved. */
export type OtherEdit<Answer = unknown> = (isSaved: boolean) => Promise<Answer>;

/** What is not done yet, in the order in which it was made; of a row perhaps several drafts, the newest last. */
export type WriteOrder = readonly (Draft | OtherEdit)[];

export const isDraft = (waiting: Draft | OtherEdit): waiting is Draft => typeof waiting !== 'function';

/** The newest draft of a row. */
export const newestDraft = (order: WriteOrder, rowId: number): Draft | undefined =>
  order.findLast((waiting): waiting is Draft => isDraft(waiting) && waiting.rowId === rowId);

/** The order with a row's drafts made on the row as it now is. */
export const basedOn = (order: WriteOrder, { id, revision, correction }: Row): WriteOrder =>
  order.map((waiting) =>
    isDraft(waiting) && waiting.rowId === id
      ? { ...waiting, revision, before: correction?.text ?? '' }
      : waiting,
  );

/** The order without the drafts of a row, but for one that stays. */
export const withoutDrafts = (order: WriteOrder, rowId: number, but?: Draft): WriteOrder =>
  order.filter((waiting) => !isDraft(waiting) || waiting.rowId !== rowId || waiting === but);
