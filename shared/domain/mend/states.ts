import type { RowState } from '../model.ts';

/** Whether the corrected text is finished: confirmed by whoever wrote it, and maybe found right by a reviewer as well. */
export const isFinished = (state: RowState): boolean => state === 'confirmed' || state === 'reviewed';

/** The state of a row whose text is not the one that was confirmed any more. */
export const unfinished = (state: RowState): RowState => (isFinished(state) ? 'edited' : state);

/** The state of a row into whose text words were put that nobody has reviewed: a finished one stays so, no more. */
export const unreviewed = (state: RowState): RowState => (state === 'reviewed' ? 'confirmed' : state);
