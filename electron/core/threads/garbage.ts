import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Rest } from './laneLimits.ts';

const megabyte = 1024 * 1024;

/**
 * Collects this thread's garbage and gives the room back to the system, which takes a tenth of a second or two. V8 does
 * neither by itself where nothing is allocated. Its `gc` is hidden but for this flag, which may be set at any time; a
 * collection of another flavour keeps the emptied pages.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', flavor: 'last-resort' });
}

/** Collects a thread's garbage whenever it has rested, and its heap has grown by so much since the last time. */
export class GarbageAtRest {
  readonly #rest: Rest;
  #timer: NodeJS.Timeout | undefined;
  /** Bytes of heap after the last collection. */
  #left = 0;

  constructor(rest: Rest) {
    this.#rest = rest;
  }

  /** A job is over. */
  begin(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#collect(), this.#rest.after).unref();
  }

  /** A job begins. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #collect(): void {
    if (getHeapStatistics().total_heap_size - this.#left < this.#rest.above * megabyte) return;
    collectGarbage();
    this.#left = getHeapStatistics().total_heap_size;
  }
}
