import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { MessagePort, Worker } from 'node:worker_threads';
import { ProblemError } from '../../../shared/domain/problem.ts';
import type { Job, JobKind, JobKinds, LaneName, WorkerMessage } from './job.ts';
import type { LaneLimits } from './laneLimits.ts';
import { overMemory, overTime } from './overLimit.ts';
import { begun, endOf, heldBy, startThread } from './thread.ts';

/**
 * Milliseconds for a thread to start and to load its part of the program. Seldom more than one second; on a machine
 * that is busy, or whose disk is slow, many, and no job is to blame for that.
 */
const loadingTime = 120_000;
/**
 * V8's own limit only stands behind ours, this many megabytes higher. At it, V8 ends the whole process where one
 * allocation is large (a long string, `JSON.parse`), and it does not count buffers. So the growth of the process is
 * watched, and the thread ended in time.
 */
const heapAbove = 1_536;
/** How often, in milliseconds. */
const watchInterval = 50;
/** A thread that cannot say within this many milliseconds what it holds is deep in one large step, and suspect. */
const heapPatience = 200;
const megabyte = 1024 * 1024;

/** What may end a job, and who hears of it. */
export interface JobOptions {
  /** Ends the job: its worker is terminated, or the job never begun. */
  readonly signal: AbortSignal;
  /** Work done so far, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Name of the file concerned, for problems. */
  readonly file?: string;
  /** Milliseconds for this job, from when it has begun; those of the lane where none are given. */
  readonly time?: number;
  /** What goes over to the thread with the job and is gone here. */
  readonly transfer?: readonly MessagePort[];
}

interface Waiting {
  readonly job: Job;
  readonly options: JobOptions;
  readonly settle: (outcome: { readonly output: unknown } | { readonly error: unknown }) => void;
}

/**
 * One worker thread and the jobs that wait for it, one after the other. The thread is started with the first job
 * and kept warm; a job that is cancelled, or goes over its limits, costs it its life, and so does a long rest where it
 * has grown and keeps nothing.
 */
export class Lane {
  readonly #name: LaneName;
  readonly #limits: LaneLimits;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | null = null;
  #busy: Waiting | null = null;
  /** Resolves once the thread has begun with the last job it was given, or has ended. */
  #begun: Promise<void> = Promise.resolve();
  #timers: NodeJS.Timeout[] = [];
  /** Who waits for there to be nothing to do. */
  #idlers: (() => void)[] = [];
  #rest: NodeJS.Timeout | undefined;
  #isWarm = false;
  #practises = false;
  /** The thread that was given up is still ending: what it holds would be counted against the next job. */
  #leaving = false;
  /** Resolves once the last thread that was given up has ended. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(name: LaneName, limits: LaneLimits) {
    this.#name = name;
    this.#limits = limits;
  }

  /**
   * Starts the thread ahead of its first job, so that it has its part of the program loaded by then. `practises`: until
   * then it aligns made-up texts, so that the aligner is compiled.
   */
  warm(practises = false): void {
    this.#isWarm = true;
    this.#practises ||= practises;
    this.#worker ??= this.#start();
  }

  /**
   * @throws ProblemError what the job found wrong; `parsingTookTooLong` (params `file`, `limit` in seconds),
   * `parsingTookTooMuchMemory` (params `file`, `limit` in megabytes), `searchTookTooLong` (`seconds`), `workTookTooLong`
   * (`seconds`), `workTookTooMuchMemory` (`limit` in megabytes), `cancelled`.
   */
  run<K extends JobKind>(
    kind: K,
    input: JobKinds[K]['input'],
    options: JobOptions,
  ): Promise<JobKinds[K]['output']> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new ProblemError('cancelled'));
      const waiting: Waiting = {
        job: { kind, input } as Job,
        options,
        settle: (outcome) => {
          signal.removeEventListener('abort', cancel);
          if ('error' in outcome) reject(outcome.error);
          else resolve(outcome.output as JobKinds[K]['output']);
        },
      };
      const cancel = (): void => this.#cancel(waiting);
      signal.addEventListener('abort', cancel, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** Resolves once there is nothing to do, and those who heard of the last job have brought no other. */
  async whenIdle(): Promise<void> {
    while (this.#busy || this.#leaving) {
      await new Promise<void>((resolve) => {
        this.#idlers.push(resolve);
      });
      await turn();
    }
  }

  /** Ends the thread; jobs under way and waiting are cancelled. */
  async close(): Promise<void> {
    for (const { settle } of this.#waiting.splice(0)) settle({ error: new ProblemError('cancelled') });
    this.#abandon(new ProblemError('cancelled'));
    await this.#ending;
  }

  #next(): void {
    if (this.#busy || this.#leaving) return;
    const waiting = this.#waiting.shift();
    if (!waiting) return;
    clearTimeout(this.#rest);
    this.#busy = waiting;
    this.#worker ??= this.#start();
    this.#worker.ref();
    const allowed = process.memoryUsage.rss() + this.#limits.memory * megabyte;
    this.#timers = [
      setTimeout(() => this.#abandon(this.#overTime(waiting)), loadingTime + this.#limits.time),
      setInterval(() => {
        if (process.memoryUsage.rss() > allowed) void this.#suspect(waiting);
      }, watchInterval),
    ];
    this.#begun = begun(this.#worker);
    this.#worker.postMessage(waiting.job, waiting.options.transfer);
  }

  #tellIdlers(): void {
    if (!this.#busy && !this.#leaving) for (const tell of this.#idlers.splice(0)) tell();
  }

  /** Only ever after a job: a new thread has nothing to give back. */
  #beginRest(): void {
    clearTimeout(this.#rest);
    const { rest } = this.#limits;
    const worker = this.#worker;
    if (rest.keeps || !worker) return;
    const end = async (): Promise<void> => {
      const held = await heldBy(worker);
      if (worker !== this.#worker || this.#busy || held < rest.above * megabyte) return;
      this.#end();
      if (this.#isWarm) this.warm();
    };
    this.#rest = setTimeout(() => void end(), rest.after).unref();
  }

  #start(): Worker {
    const { rest, memory } = this.#limits;
    const worker = startThread({ lane: this.#name, rest, practises: this.#practises }, memory + heapAbove);
    worker.on('message', (message: WorkerMessage) => {
      if (worker === this.#worker) this.#hear(message);
    });
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#abandon(this.#crashed(error));
    });
    worker.unref();
    return worker;
  }

  #hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'begun':
        this.#limitTime();
        break;
      case 'progress':
        this.#busy?.options.onProgress?.(message.done);
        break;
      case 'done':
        this.#finish({ output: message.output });
        break;
      case 'problem':
        this.#finish({ error: new ProblemError(message.problem.code, message.problem.params) });
        break;
      case 'fault':
        this.#finish({ error: new Error(message.message) });
        break;
    }
  }

  /** The job has begun: it has its own time, from now on. */
  #limitTime(): void {
    const waiting = this.#busy;
    if (!waiting) return;
    const { time = this.#limits.time } = waiting.options;
    this.#timers.push(setTimeout(() => this.#abandon(this.#overTime(waiting)), time));
  }

  #finish(outcome: Parameters<Waiting['settle']>[0]): void {
    const finished = this.#busy;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#busy = null;
    this.#worker?.unref();
    finished?.settle(outcome);
    this.#next();
    if (!this.#busy) this.#beginRest();
    this.#tellIdlers();
  }

  #cancel(waiting: Waiting): void {
    if (waiting === this.#busy) {
      this.#abandon(new ProblemError('cancelled'));
      return;
    }
    const position = this.#waiting.indexOf(waiting);
    if (position >= 0) this.#waiting.splice(position, 1);
    waiting.settle({ error: new ProblemError('cancelled') });
  }

  /** Gives up the worker and what it does. Who waits for the job learns of it at once. */
  #abandon(error: unknown): void {
    this.#end();
    this.#finish({ error });
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = null;
    if (!worker) return;
    this.#leaving = true;
    this.#ending = endOf(worker, this.#begun).finally(() => {
      this.#leaving = false;
      this.#next();
      this.#tellIdlers();
    });
  }

  /** The process grew: ends the thread, unless it was somebody else, as the other lane at its own work. */
  async #suspect(waiting: Waiting): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const held = await Promise.race([heldBy(worker), pause(heapPatience, Number.POSITIVE_INFINITY)]);
    if (waiting === this.#busy && held > this.#limits.memory * megabyte)
      this.#abandon(this.#overMemory(waiting));
  }

  #overTime({ job, options }: Waiting): ProblemError {
    return overTime(job, { ...options, time: options.time ?? this.#limits.time });
  }

  #overMemory({ job, options }: Waiting): ProblemError {
    return overMemory(job, { ...options, memory: this.#limits.memory });
  }

  #crashed(error: unknown): unknown {
    const outOfMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return outOfMemory && this.#busy ? this.#overMemory(this.#busy) : error;
  }
}
