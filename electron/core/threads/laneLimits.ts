import type { LaneName } from './job.ts';

/** What becomes of a thread that has grown and has nothing to do. */
export interface Rest {
  /** Milliseconds without a job. */
  readonly after: number;
  /** Megabytes of heap and buffers that it holds more than. */
  readonly above: number;
  /** Ended, or where it keeps what its next job needs, rid of the garbage of its last ones. */
  readonly keeps: boolean;
}

/** What a lane allows its worker. */
export interface LaneLimits {
  /** Milliseconds for one job, from when the thread has loaded what it needs. */
  readonly time: number;
  /** Megabytes of heap and buffers. */
  readonly memory: number;
  readonly rest: Rest;
}

/**
 * V8 collects garbage when something is allocated, so a thread at rest keeps all it had at the height of its last job,
 * often several hundred megabytes; a new one holds about thirty, and one that has practised ninety. Somebody who goes from
 * row to row, or from measure to measure, finds the thread there.
 */
const rest = { after: 30_000, above: 64, keeps: false } as const;

/** What each thread is allowed wherever the program runs. */
export const laneLimits = {
  /** Documents come from anywhere: 10 seconds and 512 MB each. */
  reading: { time: 10_000, memory: 512, rest },
  /** The largest texts there may be, 200,000 paragraphs a version, take long. */
  aligning: { time: 300_000, memory: 2_048, rest },
  /** All rows of a project, in every direction. */
  comparing: { time: 300_000, memory: 2_048, rest },
  /** A spread of the rows; in the background, so that time is no matter. */
  linking: { time: 300_000, memory: 1_024, rest },
  /** Long tables of Word are compressed here. */
  writing: { time: 300_000, memory: 2_048, rest },
  /** It keeps the rows it has checked, so that an edit is checked alone. */
  checking: { time: 300_000, memory: 2_048, rest: { ...rest, keeps: true } },
} as const satisfies Record<LaneName, LaneLimits>;
