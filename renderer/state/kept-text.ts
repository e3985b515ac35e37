import { useCallback, useState, useSyncExternalStore } from 'react';
import { useApi } from './api.ts';

/** A text that is being written, and that outlives its field, a reload and a crash until it has been handed on. */
export interface KeptText {
  readonly text: string;
  /** Keeps what is written now; `''` keeps nothing. */
  readonly write: (text: string) => void;
  /** Forgets what has been handed on, unless something else has been written since. */
  readonly forget: (handedOn: string) => void;
}

/** What is being written under a name, to all of this window who show it. */
export const useKeptText = (name: string): KeptText => {
  const { kept } = useApi();
  return {
    text: useSyncExternalStore(kept.subscribe, () => kept.read(name)),
    write: useCallback((text: string) => kept.write(name, text), [kept, name]),
    forget: useCallback(
      (handedOn: string) => {
        if (kept.read(name) === handedOn) kept.write(name, '');
      },
      [kept, name],
    ),
  };
};

/** The same for a name that is being changed: it is `saved` until something else is written. */
export const useKeptName = (name: string, saved: string): KeptText => {
  const { text: half, write, forget } = useKeptText(name);
  // Apart from what is kept, for a name may be emptied on the way to another.
  const [text, setText] = useState(half === '' ? saved : half);
  return {
    text,
    write: (written) => {
      setText(written);
      write(written === saved ? '' : written);
    },
    forget,
  };
};
