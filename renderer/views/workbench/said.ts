import { useEffect, useSyncExternalStore } from 'react';
import { createFollowed, type Followed } from '../../state/followed.ts';
import { useServices } from './services.ts';

/** What was last said to the reader: shown in the foot, which alone is drawn anew for it. */
export type Said = Followed<string>;

/** Nothing said yet. */
export const createSaid = (): Said => createFollowed('');

/** How long what was said stays in the foot, in ms. */
const messageStay = 8000;

/** What was last said; empty once it has stood for a while. */
export const useSaid = (): string => {
  const { said } = useServices();
  const message = useSyncExternalStore(said.subscribe, said.get);
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => said.set(''), messageStay);
    return () => clearTimeout(timer);
  }, [said, message]);
  return message;
};
