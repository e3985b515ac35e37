import { createContext, useContext, useSyncExternalStore } from 'react';
import { createFollowed, type Followed } from '../../../state/followed.ts';
import type { Finding, Summary } from './model.ts';

/** How far the checks of the open project are. */
export interface RunState {
  readonly phase: 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  /** Share of the run that is done, 0 to 1. */
  readonly done: number;
  /** Of the last run that was finished; null before there was one. */
  readonly summary: Summary | null;
  /** Hides the finding that has the focus in a list; null where none has. */
  readonly hideFocused: (() => Promise<void>) | null;
  /** The finding that was gone to. */
  readonly current: Pick<Finding, 'rowId' | 'key'> | null;
}

/** What the parts of the screen follow that show it. */
export interface RunStore extends Pick<Followed<RunState>, 'subscribe'> {
  state(): RunState;
  change(part: Partial<RunState>): void;
}

const start: RunState = { phase: 'waiting', done: 0, summary: null, current: null, hideFocused: null };

/** A store before any run. */
export const createRunStore = (): RunStore => {
  const { get, set, subscribe } = createFollowed(start);
  return { state: get, change: (part) => set({ ...get(), ...part }), subscribe };
};

/** Outside a workbench that checks, nothing was found. */
const idle: RunStore = { state: () => start, change: () => {}, subscribe: () => () => {} };

export const RunContext = createContext<RunStore>(idle);

/** A part of the state of the checks; `select` must answer equal values for equal parts. */
export const useRun = <Part>(select: (state: RunState) => Part): Part => {
  const store = useContext(RunContext);
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
};
