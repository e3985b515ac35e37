/** Counts work and reports it. Work is in rows of a pass, the unit that takes about the same time everywhere. */
export interface Progress {
  /** One row of a pass is done. */
  readonly advance: () => void;
  /** A step of work that is not counted: reports again what is done, so that nobody thinks it has stopped. */
  readonly breathe: () => void;
}

/** Rows between two reports: some milliseconds of work, so that a listener hears often and is not flooded. */
const rowsPerReport = 64;

/** Uncounted steps are smaller. */
const stepsPerReport = 512;

/** Reports `done / total`, never more than 1, every 64 rows. */
export function createProgress(total: number, report: ((done: number) => void) | undefined): Progress {
  let done = 0;
  let steps = 0;
  return {
    advance: () => {
      done++;
      if (done % rowsPerReport === 0) report?.(Math.min(1, done / total));
    },
    breathe: () => {
      steps++;
      if (steps % stepsPerReport === 0) report?.(Math.min(1, done / total));
    },
  };
}
