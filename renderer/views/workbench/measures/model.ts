import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { MeasureName } from '../../../../shared/domain/measure/measure.ts';
import type { ColumnKey } from '../model.ts';

/** One column measured against others. */
export interface Way {
  readonly hypothesis: ColumnKey;
  readonly references: readonly ColumnKey[];
}

type DoneOf<S> = S extends AsyncIterable<infer Step> ? Extract<Step, { kind: 'done' }> : never;

export type Matrix = DoneOf<Outputs['measures']['matrix']>['value'];
export type Direction = DoneOf<Outputs['measures']['direction']>['value'];

/** As they are called everywhere; in the order offered. */
export const measureLabels: Readonly<Record<MeasureName, string>> = {
  chrf2: 'chrF2',
  chrf2pp: 'chrF2++',
  bleu: 'BLEU',
  ter: 'TER',
};

/** How near a figure is, 0 to 1, for shading. */
export const nearness = (measure: MeasureName, score: number): number =>
  Math.min(1, Math.max(0, (measure === 'ter' ? 100 - score : score) / 100));
