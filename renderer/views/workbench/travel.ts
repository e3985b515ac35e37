import type { Row } from './model.ts';

/** Where a search over rows ended. `wrapped`: it went past the end and began anew. */
export interface Found {
  readonly position: number;
  readonly wrapped: boolean;
}

/** The next row after `after` that is not confirmed, going round; null where all are. Linear. */
export const nextUnfinished = (states: readonly Row['state'][], after: number): Found | null => {
  const ahead = states.findIndex((state, position) => position > after && state !== 'confirmed');
  if (ahead >= 0) return { position: ahead, wrapped: false };
  const behind = states.findIndex((state, position) => position <= after && state !== 'confirmed');
  return behind >= 0 ? { position: behind, wrapped: behind !== after } : null;
};

/** Reads what was typed into "go to row": a one-based number, clamped to the rows there are; null for no number. */
export const parseRowNumber = (typed: string, count: number): number | null => {
  const digits = typed.replace(/[\s\u00a0]/g, '');
  if (!/^\d{1,9}$/.test(digits) || count === 0) return null;
  return Math.min(count, Math.max(1, Number(digits))) - 1;
};
