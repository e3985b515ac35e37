import { useSyncExternalStore } from 'react';
import { createFollowed, type Followed } from '../../state/followed.ts';
import { useServices } from './services.ts';

/** What was last said to the reader: shown in the foot, which alone is drawn anew for it. */
export type Said = Followed<string>;

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
  };
};

/** What was last said; empty once it has stood for a while. */
export const useSaid = (): string => {
  const { said } = useServices();
  return useSyncExternalStore(said.subscribe, said.get);
};
