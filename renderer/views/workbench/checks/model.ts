import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';

export type Finding = Outputs['checks']['window'][number];
export type FindingFilter = Inputs['checks']['list']['filter'];
export type Severity = Finding['severity'];
type Step = Outputs['checks']['run'] extends AsyncIterable<infer S> ? S : never;
export type Summary = Extract<Step, { kind: 'done' }>['value'];

/** By the weight that `Summary.worst` has. */
const severityByWeight = [null, 'hint', 'warning', 'error'] as const;

/** The severity of a row's worst finding; null where it has none. */
export const worstAt = (summary: Summary | null, position: number): Severity | null =>
  severityByWeight[summary?.worst[position] ?? 0] ?? null;

/** How many findings there are that were not dismissed. */
export const openCount = (summary: Summary): number =>
  summary.counts.reduce((sum, { dismissed, count }) => sum + (dismissed ? 0 : count), 0);
