import { AsyncIteratorClass } from '@orpc/server';
import { ProblemError } from '../../shared/domain/problem.ts';
import { translated } from './failure.ts';

type ImportStage = 'reading' | 'aligning' | 'saving';

/** How far a long operation is; `done` and `total` in the stage's own units. */
export interface Progress<Stage extends string = ImportStage> {
  readonly kind: 'progress';
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** What a stream says: how far it is, and at last what came of it. */
export type Step<T, Stage extends string = ImportStage> =
  | Progress<Stage>
  | { readonly kind: 'done'; readonly value: T };

/** Without news, the last progress is said again this often (milliseconds): a sign of life. */
const heartbeat = 150;

/**
 * Starts `work` and streams its progress, ending with its value or its problem. Nothing piles up: a slow reader
 * gets the newest progress only. Closing the stream, or `outer`, aborts the signal that `work` was given.
 */
export const streamed = <T>(outer: AbortSignal | undefined, work: Work<T, ImportStage>) =>
  streamedFrom('reading', outer, work);

/** The same for work on texts that are in the library already; `report` is given the share done, 0 to 1. */
export const streamedComparing = <T>(
  outer: AbortSignal | undefined,
  work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>,
) =>
  streamedFrom('comparing', outer, (report, signal) =>
    work((done) => report({ stage: 'comparing', done, total: 1 }), signal),
  );

/** The same for the reading of a damaged library. */
export const streamedSalvaging = <T>(
  outer: AbortSignal | undefined,
  work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>,
) =>
  streamedFrom('salvaging', outer, (report, signal) =>
    work((done) => report({ stage: 'salvaging', done, total: 1 }), signal),
  );

type Work<T, Stage extends string> = (
  report: (progress: Omit<Progress<Stage>, 'kind'>) => void,
  signal: AbortSignal,
) => Promise<T>;

function streamedFrom<T, Stage extends string>(
  first: Stage,
  outer: AbortSignal | undefined,
  work: Work<T, Stage>,
): AsyncIteratorClass<Step<T, Stage>, undefined> {
  const abort = new AbortController();
  const cancel = (): void => abort.abort(new ProblemError('cancelled'));
  if (outer?.aborted) cancel();
  outer?.addEventListener('abort', cancel, { once: true });

  let latest: Progress<Stage> = { kind: 'progress', stage: first, done: 0, total: 1 };
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
  const next = async (): Promise<IteratorResult<Step<T, Stage>, undefined>> => {
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
