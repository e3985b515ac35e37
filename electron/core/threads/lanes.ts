import type { JobKind, JobKinds, LaneName } from './job.ts';
import { type JobOptions, Lane } from './lane.ts';
import { laneLimits } from './laneLimits.ts';

/** The threads a core works with. */
export interface Lanes extends Readonly<Record<LaneName, Lane>> {
  /** Ends all threads; jobs under way and waiting are cancelled. */
  close(): Promise<void>;
}

/** One of a kind for each name, which are closed together. */
const lanesBy = <L extends { close(): Promise<void> }>(make: (name: LaneName) => L) => {
  const lanes = {
    reading: make('reading'),
    aligning: make('aligning'),
    comparing: make('comparing'),
    linking: make('linking'),
    checking: make('checking'),
    writing: make('writing'),
  } satisfies Record<LaneName, L>;
  return {
    ...lanes,
    close: async () => {
      await Promise.all(Object.values(lanes).map((lane) => lane.close()));
    },
  };
};

/** Threads, each started with its first job. */
export const createLanes = (): Lanes => lanesBy((name) => new Lane(name, laneLimits[name]));

/** One core's share in threads that it does not end. */
export const shareLanes = (lanes: Lanes) => lanesBy((name) => new LaneShare(lanes[name]));

/** A lane as one of several cores has it that share its thread: closed, it ends the jobs of that core alone. */
export class LaneShare {
  readonly #lane: Lane;
  readonly #closing = new AbortController();
  readonly #jobs = new Set<Promise<unknown>>();

  constructor(lane: Lane) {
    this.#lane = lane;
  }

  run<K extends JobKind>(
    kind: K,
    input: JobKinds[K]['input'],
    options: JobOptions,
  ): Promise<JobKinds[K]['output']> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    const job = this.#lane.run(kind, input, { ...options, signal });
    this.#jobs.add(job);
    const forget = () => void this.#jobs.delete(job);
    job.then(forget, forget);
    return job;
  }

  whenIdle(): Promise<void> {
    return this.#lane.whenIdle();
  }

  warm(practises = false): void {
    this.#lane.warm(practises);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#jobs);
  }
}
