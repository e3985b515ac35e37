/**
 * Where a key goes from a place in a list of `count`; null for a key that does not move. `page`: how many Page Down
 * passes over.
 */
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
