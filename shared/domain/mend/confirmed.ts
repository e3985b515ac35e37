import type { RowState } from '../model.ts';

/** A step in the history of a row's corrected text; `text` null where there was none. */
export interface CorrectionStep {
  readonly text: string | null;
  readonly state: RowState;
}

/**
 * The text that was confirmed, where another stands in the row now: by the history of the row, newest first, the present
 * step included. Null where the text is as it was confirmed, or none was, or the last confirmation was taken back:
 * reopening and undoing leave the text, as nothing else does that makes a confirmed row an edited one. (Where another
 * text was confirmed as it was written, which no screen does, undoing that looks like a change.) O(steps).
 */
export function changedSinceConfirmed(history: readonly CorrectionStep[]): string | null {
  const at = history.findIndex(({ state }) => state === 'confirmed');
  const [present, confirmed, next] = [history[0], history[at], history[at - 1]];
  if (!present || !confirmed || !next || next.text === confirmed.text) return null;
  return present.text === confirmed.text ? null : confirmed.text;
}
