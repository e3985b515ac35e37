import type { RowState } from '../model.ts';
import { isFinished } from './states.ts';

/** A step in the history of a row's corrected text; `text` null where there was none. */
export interface CorrectionStep {
  readonly text: string | null;
  readonly state: RowState;
}

/**
 * The text that was confirmed, where another stands in the row now: by the history of the row, newest first, the present
 * step included. Null where the text is as it was confirmed, or none was, or the last confirmation was taken back:
 * reopening, rejecting and undoing leave the text, as nothing else does that makes a confirmed row an edited one. (Where another
 * text was confirmed as it was written, which no screen does, undoing that looks like a change.) O(steps).
 */
export function changedSinceConfirmed(history: readonly CorrectionStep[]): string | null {
  const at = history.findIndex(({ state }) => isFinished(state));
  const [present, confirmed, next] = [history[0], history[at], history[at - 1]];
  if (!present || !confirmed || !next || next.text === confirmed.text) return null;
  return present.text === confirmed.text ? null : confirmed.text;
}

/**
 * The text that a reviewer saw last, where another stands in the row now and waits for the reviewer or is being written; by
 * the history of the row, newest first, the present step included. Null where it is the same, or nobody reviewed. An approval
 * that was taken back is none: behind it the same text is a confirmed one, which nothing but undoing makes of it (reopening
 * makes it an edited one; a text that was rejected may be confirmed as it is). O(steps).
 */
export function changedSinceReview(history: readonly CorrectionStep[]): string | null {
  const seen = history.find(
    ({ state }, at) => state === 'rejected' || (state === 'reviewed' && !isTakenBack(history, at)),
  );
  const [present] = history;
  return seen === undefined || present === undefined || seen.text === present.text ? null : seen.text;
}

const isTakenBack = (history: readonly CorrectionStep[], at: number): boolean =>
  history[at - 1]?.state === 'confirmed' && history[at - 1]?.text === history[at]?.text;
