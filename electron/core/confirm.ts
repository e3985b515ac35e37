import type { Inputs } from '../../shared/contract/contract.ts';
import { isFinished } from '../../shared/domain/mend/states.ts';
import type { RowValue } from '../../shared/domain/mend/values.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { footingOn, type Outcome, settleOn } from './footing.ts';
import { settlings } from './settling.ts';

export interface Confirmed extends Outcome {
  readonly confirmed: number;
  readonly empty: number;
}

/**
 * Confirms the corrected texts of rows in one step, or says of them what a reviewer does; rows that have none stay as they
 * are. Needs a transaction around it.
 *
 * @throws ProblemError `stale`, `notFound`, `nothingToConfirm` where none of the rows has a corrected text.
 */
export function confirmRows(
  connection: Connection,
  { projectId, made, as = 'confirmed' }: Inputs['rewriting']['confirm'],
  now: number,
): Confirmed {
  const footing = footingOn(connection, projectId, made, now);
  const written = footing.rows.filter(({ correction }) => correction !== null);
  if (written.length === 0) throw new ProblemError('nothingToConfirm');
  const [first, ...others] = written.filter((row) => isToBe(row, as));
  const rows = footing.rows.map((row) =>
    row.correction !== null && isToBe(row, as) ? { ...row, state: as } : row,
  );
  const [kind, kindOfMany] = settlings[as];
  const outcome = settleOn(
    footing,
    { rows, absorbed: [] },
    others.length === 0
      ? { kind, row: first }
      : { kind: kindOfMany, row: undefined, count: others.length + 1 },
  );
  return {
    ...outcome,
    confirmed: first === undefined ? 0 : others.length + 1,
    empty: footing.rows.length - written.length,
  };
}

/** What a reviewer found right is confirmed already. */
const isToBe = ({ state }: RowValue, as: keyof typeof settlings): boolean =>
  as === 'confirmed' ? !isFinished(state) : state !== as;
