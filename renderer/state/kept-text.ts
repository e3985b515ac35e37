import { useCallback, useState, useSyncExternalStore } from 'react';
import { holdLock, whenGone } from './window-locks.ts';

/** A text that is being written, and that outlives its field, a reload and a crash until it has been handed on. */
export interface KeptText {
  readonly text: string;
  /** Keeps what is written now; `''` keeps nothing. */
  readonly write: (text: string) => void;
  /** Forgets what has been handed on, unless something else has been written since. */
  readonly forget: (handedOn: string) => void;
}

/** What is being written in one window, by names; kept where all windows keep theirs, and apart from that. */
export interface KeptTexts {
  /** `''`: nothing. */
  read(name: string): string;
  write(name: string, text: string): void;
  subscribe(listener: () => void): () => void;
  /** Takes up what windows left behind that are gone, or go while this one is open; answers how to stop. */
  open(): () => void;
}

/**
 * `storage` of all windows may be full or forbidden (then it throws, or throws when it is asked): what it does not take
 * lives as long as the page. Without `locks` all that others keep counts as left behind.
 */
export const createKeptTexts = (storage: () => Storage, locks: LockManager | undefined): KeptTexts => {
  const own = crypto.randomUUID();
  const listeners = new Set<() => void>();
  const unstored = new Map<string, string>();
  const keyOf = (name: string): string => `${name}@${own}`;
  const read = (name: string): string => {
    try {
      return unstored.get(name) ?? storage().getItem(keyOf(name)) ?? '';
    } catch {
      return '';
    }
  };
  const write = (name: string, text: string): void => {
    unstored.delete(name);
    try {
      if (text === '') storage().removeItem(keyOf(name));
      else storage().setItem(keyOf(name), text);
    } catch {
      unstored.set(name, text);
    }
    for (const listener of listeners) listener();
  };
  const takeOver = (owner: string): void => {
    for (const key of keysOf(storage).filter((each) => ownerOf(each) === owner)) {
      const name = key.slice(0, key.lastIndexOf('@'));
      const left = storage().getItem(key);
      // What this window is writing itself is not lost for it, nor is what was left: that waits for the next one.
      if (left === null || !['', left].includes(read(name))) continue;
      // First, for both may be more than there is room for.
      storage().removeItem(key);
      write(name, left);
    }
  };
  return {
    read,
    write,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => {
      const closing = new AbortController();
      const owners = new Set(keysOf(storage).map(ownerOf));
      owners.delete(own);
      if (locks === undefined) for (const owner of owners) takeOver(owner);
      else {
        holdLock(locks, own, closing.signal);
        for (const owner of owners) whenGone(locks, owner, closing.signal, () => takeOver(owner));
      }
      return () => closing.abort();
    },
  };
};

/** Keys under which windows keep what is being written. */
const keysOf = (storage: () => Storage): readonly string[] => {
  try {
    return Object.keys(storage()).filter((key) => key.startsWith('sverka:') && key.includes('@'));
  } catch {
    return [];
  }
};

const ownerOf = (key: string): string => key.slice(key.lastIndexOf('@') + 1);

/** What is being written in this window. */
export const keptTexts = createKeptTexts(() => localStorage, navigator.locks);

/** What is being written under a name, to all of this window who show it. */
export const useKeptText = (name: string): KeptText => ({
  text: useSyncExternalStore(keptTexts.subscribe, () => keptTexts.read(name)),
  write: useCallback((text: string) => keptTexts.write(name, text), [name]),
  forget: useCallback(
    (handedOn: string) => {
      if (keptTexts.read(name) === handedOn) keptTexts.write(name, '');
    },
    [name],
  ),
});

/** The same for a name that is being changed: it is `saved` until something else is written. */
export const useKeptName = (name: string, saved: string): KeptText => {
  const { text: kept, write, forget } = useKeptText(name);
  // Apart from what is kept, for a name may be emptied on the way to another.
  const [text, setText] = useState(kept === '' ? saved : kept);
  return {
    text,
    write: (written) => {
      setText(written);
      write(written === saved ? '' : written);
    },
    forget,
  };
};
