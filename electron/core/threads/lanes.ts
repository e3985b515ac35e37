import type { JobKind, JobKinds, LaneName } from './job.ts';
import { type JobOptions, Lane } from './lane.ts';
import { laneLimits } from './laneLimits.ts';

/** The threads a core works with. */
export interface Lanes extends Readonly<Record<LaneName, Lane>> {
  /** Ends all threads; jobs under way and waiting are cancelled. */
  close(): Promise<void>;
}

/** Threads, each started with its first job. */
export const createLanes = (): Lanes => {
  const lanes = {
    reading: new Lane('reading', laneLimits.reading),
    aligning: new Lane('aligning', laneLimits.aligning),
    comparing: new Lane('comparing', laneLimits.comparing),
    linking: new Lane('linking', laneLimits.linking),
    checking: new Lane('checking', laneLimits.checking),
    writing: new Lane('writing', laneLimits.writing),
  } satisfies Record<LaneName, Lane>;
  return {
    ...lanes,
    close: async () => {
      await Promise.all(Object.values(lanes).map((lane) => lane.close()));
    },
  };
};

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

  warm(): void {
    this.#lane.warm();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#jobs);
  }
}
