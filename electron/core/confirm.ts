import type { Inputs } from '../../shared/contract/contract.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Connection } from '../store/connection.ts';
import { footingOn, type Outcome, settleOn } from './footing.ts';

export interface Confirmed extends Outcome {
  readonly confirmed: number;
  readonly empty: number;
}

/**
 * Confirms the corrected texts of rows in one step; rows that have none stay as they are. Needs a transaction around it.
 *
 * @throws ProblemError `stale`, `notFound`, `nothingToConfirm` where none of the rows has a corrected text.
 */
export function confirmRows(
  connection: Connection,
  { projectId, made }: Inputs['rewriting']['confirm'],
  now: number,
): Confirmed {
  const footing = footingOn(connection, projectId, made, now);
  const written = footing.rows.filter(({ correction }) => correction !== null);
  if (written.length === 0) throw new ProblemError('nothingToConfirm');
  const [first, ...others] = written.filter(({ state }) => state !== 'confirmed');
  const rows = footing.rows.map((row) =>
    row.correction === null ? row : { ...row, state: 'confirmed' as const },
  );
  const outcome = settleOn(
    footing,
    { rows, absorbed: [] },
    others.length === 0
      ? { kind: 'confirm', row: first }
      : { kind: 'confirmMany', row: undefined, count: others.length + 1 },
  );
  return {
    ...outcome,
    confirmed: first === undefined ? 0 : others.length + 1,
    empty: footing.rows.length - written.length,
  };
}
