import { useSyncExternalStore } from 'react';
import { createFollowed, type Followed } from '../../state/followed.ts';
import { useServices } from './services.ts';

/** What was last said to the reader: shown in the foot, which alone is drawn anew for it. */
export interface Said extends Followed<string> {
  /** Says something for as long as it is so; answers what ends that. What is said meanwhile takes its place for good. */
  hold(message: string): () => void;
}

/** How long what was said stays in the foot, in ms; from when it was said last, be it the same again. */
const messageStay = 8000;

/** Nothing said yet. */
export const createSaid = (): Said => {
  const said = createFollowed('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ...said,
    set: (message) => {
      clearTimeout(timer);
      timer = setTimeout(() => said.set(''), messageStay);
      said.set(message);
    },
    hold: (message) => {
      clearTimeout(timer);
      said.set(message);
      return () => {
        if (said.get() === message) said.set('');
      };
    },
  };
};

/** What was last said; empty once it has stood for a while. */
export const useSaid = (): string => {
  const { said } = useServices();
  return useSyncExternalStore(said.subscribe, said.get);
};
