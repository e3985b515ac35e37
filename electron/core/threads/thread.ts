import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerStart } from './job.ts';

const isSource = import.meta.url.endsWith('.ts');
/** The worker beside this file: its source when run from source, its bundle when bundled. */
const workerUrl = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url);
/**
 * From source, Node strips the types by WebAssembly; V8 crashes now and then when several threads do so at once
 * (nodejs/node#64500). Its cache keeps what was stripped, so that this is done once, and a thread begins sooner.
 */
const environment = isSource
  ? {
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../.cache/node', import.meta.url)),
      },
    }
  : {};

/** Begins a thread of at most so many megabytes of V8's heap. */
export const startThread = (start: WorkerStart, megabytes: number): Worker =>
  new Worker(workerUrl, {
    ...environment,
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });

/** A thread that is given up is left to itself for so many milliseconds, at most, until its job has begun: see `endOf`. */
const mostLeft = 10_000;

/** Resolves once a thread has begun with the next job it is given, or has ended. */
export const begun = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    const hear = ({ kind }: WorkerMessage): void => {
      if (kind !== 'begun') return;
      worker.off('message', hear).off('exit', resolve);
      resolve();
    };
    worker.on('message', hear).once('exit', resolve);
  });

/**
 * Ends a thread once its job has begun: what is loaded before that may be SQLite, and a thread that is ended while an addon
 * registers itself aborts the whole process (`Error::New napi_get_last_error_info`).
 */
export async function endOf(worker: Worker, hasBegun: Promise<void>): Promise<void> {
  await Promise.race([hasBegun, pause(mostLeft, undefined, { ref: false })]);
  await worker.terminate();
}

/** Bytes of heap and buffers a thread holds; a thread that has just ended holds none. */
export async function heldBy(worker: Worker): Promise<number> {
  try {
    const { total_heap_size, external_memory } = await worker.getHeapStatistics();
    return total_heap_size + external_memory;
  } catch {
    return 0;
  }
}
