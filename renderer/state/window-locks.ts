/**
 * Which window something kept in the storage of all belongs to: each window has an owner's name, and holds the lock of
 * that name (Web Locks), which the browser lets go when its page is gone, by a crash too.
 */

/** Holds an owner's lock until `signal`, or the end of the page. */
export const holdLock = (locks: LockManager, owner: string, signal: AbortSignal): void => {
  void locks.request(lockOf(owner), { signal }, () => ending(signal)).catch(ignoreAbort);
};

/** Does something once an owner is gone, unless `signal` comes first. */
export const whenGone = (locks: LockManager, owner: string, signal: AbortSignal, run: () => void): void => {
  void locks.request(lockOf(owner), { signal }, run).catch(ignoreAbort);
};

const lockOf = (owner: string): string => `sverka:drafts:${owner}`;

const ending = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

const ignoreAbort = (error: unknown): void => {
  if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
};
