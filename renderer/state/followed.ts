/** A value that parts of the screen follow, through `useSyncExternalStore`, without drawing the rest anew. */
export interface Followed<Value> {
  get(): Value;
  /** Tells the listeners, where it is another value than before. */
  set(value: Value): void;
  subscribe(listener: () => void): () => void;
}

/** A value to follow, and what it is at first. */
export const createFollowed = <Value>(first: Value): Followed<Value> => {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
