/**
 * Where one is in a list of paragraphs and which are chosen: from `anchor` to `cursor`, both included.
 * Positions count the paragraphs shown, from 0.
 */
export interface Selection {
  readonly anchor: number;
  readonly cursor: number;
}

/** Where a key goes from a cursor in a list of `count`; null for a key that does not move. `page` in paragraphs. */
export const movedBy = (key: string, cursor: number, count: number, page: number): number | null => {
  const clamp = (position: number): number => Math.max(0, Math.min(count - 1, position));
  switch (key) {
    case 'ArrowDown':
      return clamp(cursor + 1);
    case 'ArrowUp':
      return clamp(cursor - 1);
    case 'PageDown':
      return clamp(cursor + page);
    case 'PageUp':
      return clamp(cursor - page);
    case 'Home':
      return 0;
    case 'End':
      return clamp(count - 1);
    default:
      return null;
  }
};

/** Whether a position is chosen. */
export const isChosen = ({ anchor, cursor }: Selection, position: number): boolean =>
  position >= Math.min(anchor, cursor) && position <= Math.max(anchor, cursor);

/** The selection kept inside a list of `count`. */
export const within = ({ anchor, cursor }: Selection, count: number): Selection => {
  const last = Math.max(0, count - 1);
  return { anchor: Math.min(anchor, last), cursor: Math.min(cursor, last) };
};
