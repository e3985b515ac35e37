import { useCallback, useState, useSyncExternalStore } from 'react';

/** A text that is being written, and that outlives its field, a reload and a crash until it has been handed on. */
export interface KeptText {
  readonly text: string;
  /** Keeps what is written now; `''` keeps nothing. */
  readonly write: (text: string) => void;
  /** Forgets what has been handed on, unless something else has been written since. */
  readonly forget: (handedOn: string) => void;
}

const listeners = new Set<() => void>();
/** By name what the page's storage, which may be full or forbidden, would not take. It lives as long as the page. */
const unstored = new Map<string, string>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const read = (name: string): string => {
  try {
    return unstored.get(name) ?? localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
};

const write = (name: string, text: string): void => {
  unstored.delete(name);
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    unstored.set(name, text);
  }
  for (const listener of listeners) listener();
};

/** What is kept under a name, for what shows nothing; `''`: nothing. */
export const keptText = read;
/** Keeps a text under a name, as the field that shows it would. */
export const keepText = write;

/** What is being written under a name, to all who show it. */
export const useKeptText = (name: string): KeptText => ({
  text: useSyncExternalStore(subscribe, () => read(name)),
  write: useCallback((text: string) => write(name, text), [name]),
  forget: useCallback(
    (handedOn: string) => {
      if (read(name) === handedOn) write(name, '');
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
