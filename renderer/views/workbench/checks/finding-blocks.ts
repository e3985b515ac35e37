import type { Inputs } from '../../../../shared/contract/contract.ts';

/** Rows whose findings are read at a time. */
const blockSize = 100;

/** Of a row, what its findings are read with: the same for the rows around it, so that they are read once for all who show them. */
export const findingsAround = (projectId: string, position: number): Inputs['checks']['window'] => ({
  projectId,
  from: position - (position % blockSize),
  count: blockSize,
});
