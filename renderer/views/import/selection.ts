/**
 * Where one is in a list of paragraphs and which are chosen: from `anchor` to `cursor`, both included.
 * Positions count the paragraphs shown, from 0.
 */
export interface Selection {
  readonly anchor: number;
  readonly cursor: number;
}

/** Whether a position is chosen. */
export const isChosen = ({ anchor, cursor }: Selection, position: number): boolean =>
  position >= Math.min(anchor, cursor) && position <= Math.max(anchor, cursor);

/** The selection kept inside a list of `count`. */
export const within = ({ anchor, cursor }: Selection, count: number): Selection => {
  const last = Math.max(0, count - 1);
  return { anchor: Math.min(anchor, last), cursor: Math.min(cursor, last) };
};
