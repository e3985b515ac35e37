import type { Span } from '../../compare/compare.ts';
import type { Figure, Figures } from '../../numbers/read.ts';

/** What a finding shows of a figure. */
export type Place = Pick<Figure, 'kind' | 'span'>;

/** A figure that one text has and the other lacks; both where one stands in the place of the other. */
export interface Mismatch<T extends Place = Place> {
  readonly source: T | null;
  readonly text: T | null;
}

/** A word that is counted, where no number stands beside it. */
export const placeAt = (span: Span): Place => ({ kind: 'number', span });

/** True where one reading of the figure is said, or may be meant, in the other text. */
export const isSaid = ({ readings }: Figure, { allowed }: Pick<Figures, 'allowed'>): boolean =>
  readings.some((keys) => keys.every((key) => allowed.has(key)));
