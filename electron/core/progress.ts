import { AsyncIteratorClass } from '@orpc/server';
import { ProblemError } from '../../shared/domain/problem.ts';
import { translated } from './failure.ts';

/** How far a long operation is; `done` and `total` in the stage's own units. */
export interface Progress {
  readonly kind: 'progress';
  readonly stage: 'reading' | 'aligning' | 'saving';
  readonly done: number;
  readonly total: number;
}

export type Step<T> = Progress | { readonly kind: 'done'; readonly value: T };

/** Without news, the last progress is said again this often (milliseconds): a sign of life. */
const heartbeat = 150;

/**
 * Starts `work` and streams its progress, ending with its value or its problem. Nothing piles up: a slow reader
 * gets the newest progress only. Closing the stream, or `outer`, aborts the signal that `work` was given.
 */
export function streamed<T>(
  outer: AbortSignal | undefined,
  work: (report: (progress: Omit<Progress, 'kind'>) => void, signal: AbortSignal) => Promise<T>,
): AsyncIteratorClass<Step<T>, undefined> {
  const abort = new AbortController();
  const cancel = (): void => abort.abort(new ProblemError('cancelled'));
  if (outer?.aborted) cancel();
  outer?.addEventListener('abort', cancel, { once: true });

  let latest: Progress = { kind: 'progress', stage: 'reading', done: 0, total: 1 };
  let wake = Promise.withResolvers<'news'>();
  const outcome = work((progress) => {
    latest = { kind: 'progress', ...progress };
    wake.resolve('news');
  }, abort.signal);
  const settled = outcome.then(
    () => 'settled' as const,
    () => 'settled' as const,
  );

  let finished = false;
  const next = async (): Promise<IteratorResult<Step<T>, undefined>> => {
    if (finished) return { done: true, value: undefined };
    const pause = after(heartbeat);
    const event = await Promise.race([settled, wake.promise, pause.over]);
    pause.stop();
    if (event === 'news') wake = Promise.withResolvers();
    if (event !== 'settled') return { done: false, value: latest };
    finished = true;
    try {
      return { done: false, value: { kind: 'done', value: await outcome } };
    } catch (error) {
      throw translated(error);
    }
  };
  return new AsyncIteratorClass(next, async () => {
    outer?.removeEventListener('abort', cancel);
    cancel();
  });
}

function after(milliseconds: number): { over: Promise<'pause'>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<'pause'>();
  const timer = setTimeout(() => resolve('pause'), milliseconds);
  return { over: promise, stop: () => clearTimeout(timer) };
}
