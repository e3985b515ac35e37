import { isFinished } from '../../../../shared/domain/mend/states.ts';
import type { Row } from '../model.ts';

/** Where a search over rows ended. `wrapped`: it went past the end and began anew. */
export interface Found {
  readonly position: number;
  readonly wrapped: boolean;
}

/** Which rows wait for whoever corrects: those that are not confirmed; and for whoever reviews: those that are just that. */
export const waits = {
  toBeCorrected: (state: Row['state']): boolean => !isFinished(state),
  toBeReviewed: (state: Row['state']): boolean => state === 'confirmed',
} as const;

/** The next row after `after` that waits, going round; null where none does. Linear. */
export const nextUnfinished = (
  states: readonly Row['state'][],
  after: number,
  isWaiting: (state: Row['state']) => boolean,
): Found | null => {
  const ahead = states.findIndex((state, position) => position > after && isWaiting(state));
  if (ahead >= 0) return { position: ahead, wrapped: false };
  const behind = states.findIndex((state, position) => position <= after && isWaiting(state));
  return behind >= 0 ? { position: behind, wrapped: behind !== after } : null;
};

/** What was typed as the number of a row: its zero-based position, or why there is none. */
export type RowNumber =
  | { readonly kind: 'row'; readonly position: number }
  | { readonly kind: 'noNumber' }
  | { readonly kind: 'noSuchRow'; readonly number: number };

/**
 * Reads a one-based number, of up to nine digits and with spaces between them. One that no row has is never taken for
 * the last: what is done with a row would be done with one that nobody meant.
 */
export const parseRowNumber = (typed: string, count: number): RowNumber => {
  const digits = typed.replace(/[\s\u00a0]/g, '');
  if (!/^\d{1,9}$/.test(digits)) return { kind: 'noNumber' };
  const number = Number(digits);
  return number >= 1 && number <= count
    ? { kind: 'row', position: number - 1 }
    : { kind: 'noSuchRow', number };
};
