/** Counts work and reports it. Work is in rows of a pass, the unit that takes about the same time everywhere. */
export interface Progress {
  /** One row of a pass is done. */
  readonly advance: () => void;
  /** A step of other work is done: what a lexicon is learned from, a look at a link. */
  readonly breathe: () => void;
  /** A stage is done whose steps are not counted, as laying out what the next one reads; reported at once. */
  readonly leap: () => void;
}

/** Rows between two reports: some milliseconds of work, so that a listener hears often and is not flooded. */
const rowsPerReport = 64;

/** Steps are smaller. */
const stepsPerReport = 512;

/** The share of all rows that a stage counts for: a text has some thirty, each shorter than that. */
const leapWork = 0.001;

/** What a step is of a row, and how many of them come with a row; both measured on the news sets, 200 to 10,000 paragraphs. */
const stepWork = 0.12;
const stepsPerRow = 3.5;

/** From here on the figure only comes nearer to 1: what is to be done is an estimate, and a figure that stands still says that all has stopped. */
const nearEnd = 0.9;

/** Reports the share done, ascending, below 1, every 64 rows and after every stage; `total`: rows of work to expect. */
export function createProgress(total: number, report: ((done: number) => void) | undefined): Progress {
  const expected = total * (1 + stepWork * stepsPerRow);
  let rows = 0;
  let steps = 0;
  let leaps = 0;
  const say = (): void => {
    const share = (rows + stepWork * steps) / expected + leapWork * leaps;
    const rest = 1 - nearEnd;
    report?.(share <= nearEnd ? share : 1 - rest * Math.exp((nearEnd - share) / rest));
  };
  return {
    advance: () => {
      rows++;
      if (rows % rowsPerReport === 0) say();
    },
    breathe: () => {
      steps++;
      if (steps % stepsPerReport === 0) say();
    },
    leap: () => {
      leaps++;
      say();
    },
  };
}
