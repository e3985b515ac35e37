import { useEffect, useSyncExternalStore } from 'react';
import { useServices } from './services.ts';

/** What was last said to the reader: shown in the foot, which alone is drawn anew for it. */
export interface Said {
  say(message: string): void;
  latest(): string;
  subscribe(listener: () => void): () => void;
}

/** Nothing said yet. */
export const createSaid = (): Said => {
  const listeners = new Set<() => void>();
  let latest = '';
  return {
    say: (message) => {
      latest = message;
      for (const listener of listeners) listener();
    },
    latest: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** How long what was said stays in the foot, in ms. */
const messageStay = 8000;

/** What was last said; empty once it has stood for a while. */
export const useSaid = (): string => {
  const { said } = useServices();
  const message = useSyncExternalStore(said.subscribe, said.latest);
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => said.say(''), messageStay);
    return () => clearTimeout(timer);
  }, [said, message]);
  return message;
};
