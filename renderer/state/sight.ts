const isSeen = (): boolean => document.visibilityState === 'visible';

/** Resolves once the page can be seen, or the signal is aborted. */
export const untilSeen = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const stop = new AbortController();
    const look = (): void => {
      if (!isSeen() && !signal.aborted) return;
      stop.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', look, { signal: stop.signal });
    signal.addEventListener('abort', look, { signal: stop.signal });
    look();
  });

/**
 * A signal that is aborted with `signal`, or when the page has been out of sight for `patience` ms together. `end` takes
 * its listeners away.
 */
export const whileSeen = (
  signal: AbortSignal,
  patience: number,
): { readonly signal: AbortSignal; readonly end: () => void } => {
  const unseen = new AbortController();
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (!isSeen()) timer = setTimeout(() => unseen.abort(), patience);
  };
  document.addEventListener('visibilitychange', look, { signal: stop.signal });
  look();
  return {
    signal: AbortSignal.any([signal, unseen.signal]),
    end: () => {
      clearTimeout(timer);
      stop.abort();
    },
  };
};
