/** Counts work and reports it. Work is in rows of a pass, the unit that takes about the same time everywhere. */
export interface Progress {
  readonly advance: () => void;
}

/** Rows between two reports: some milliseconds of work, so that a listener hears often and is not flooded. */
const rowsPerReport = 64;

/** Reports `done / total`, never more than 1, every 64 rows. */
export function createProgress(total: number, report: ((done: number) => void) | undefined): Progress {
  let done = 0;
  return {
    advance: () => {
      done++;
      if (done % rowsPerReport === 0) report?.(Math.min(1, done / total));
    },
  };
}
