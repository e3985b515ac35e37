import { holdLock, whenGone } from './window-locks.ts';

/** What is being written in one window, by names; kept where all windows keep theirs, and apart from that. */
export interface KeptTexts {
  /** `''`: nothing. */
  read(name: string): string;
  write(name: string, text: string): void;
  /** Says that this window has something there that is not kept: what others leave behind waits for the next one. */
  occupy(name: string, isOccupied: boolean): void;
  /** Names under which something is kept, of those that begin so. */
  names(prefix: string): readonly string[];
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
  // Nobody else writes what is this window's: it is asked for at every key, and may be a book.
  const texts = new Map<string, string>();
  const occupied = new Set<string>();
  const keyOf = (name: string): string => `${name}@${own}`;
  const read = (name: string): string => texts.get(name) ?? '';
  const write = (name: string, text: string): void => {
    if (text === '') texts.delete(name);
    else texts.set(name, text);
    try {
      if (text === '') storage().removeItem(keyOf(name));
      else storage().setItem(keyOf(name), text);
    } catch {
      // Older words that are kept beat none.
    }
    for (const listener of listeners) listener();
  };
  const takeOver = (owner: string): void => {
    for (const key of keysOf(storage).filter((each) => ownerOf(each) === owner)) {
      const name = key.slice(0, key.lastIndexOf('@'));
      const left = storage().getItem(key);
      // What this window is writing itself is not lost for it, nor is what was left: that waits for the next one.
      if (left === null || occupied.has(name) || !['', left].includes(read(name))) continue;
      // First, for both may be more than there is room for.
      storage().removeItem(key);
      write(name, left);
    }
  };
  return {
    read,
    write,
    occupy: (name, isOccupied) => {
      if (isOccupied) occupied.add(name);
      else occupied.delete(name);
    },
    names: (prefix) => [...texts.keys()].filter((name) => name.startsWith(prefix)),
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
