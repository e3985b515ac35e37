import type { Span } from '../cursor/cursor.ts';

/** Rows that go on paper at once at most, a hundred pages or so: more would stop the window while they are drawn. */
export const mostPrinted = 500;

/**
 * Which of the rows shown are printed, by their places: those that are selected, else all; of more than
 * {@link mostPrinted} those from the current one on, or as many up to the end. `shown`: how many there are, at least one.
 */
export const printedSpan = (shown: number, place: number, selected: Span | null): Span => {
  const { from, to } = selected ?? { from: 0, to: shown - 1 };
  const first = Math.max(from, Math.min(place, to - mostPrinted + 1));
  return { from: first, to: Math.min(to, first + mostPrinted - 1) };
};
