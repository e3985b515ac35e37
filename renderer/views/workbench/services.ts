import { replaceEqualDeep } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Echoes } from './align/echoes.ts';
import type { Autosave } from './correct/autosave.ts';
import type { AutosaveState, Conflict, Draft } from './correct/draft.ts';
import type { HeldTyping } from './correct/held-typing.ts';
import type { Comparer } from './grid/comparer.ts';
import type { Flights } from './grid/flight.ts';
import type { Row } from './model.ts';
import type { Said } from './said.ts';
import type { Turns } from './turns.ts';

/** What all parts of the workbench share and what stays the same while a project is open. */
export interface Services {
  readonly projectId: string;
  readonly autosave: Autosave;
  readonly comparer: Comparer;
  readonly echoes: Echoes;
  /** Edits, and the presses that come while one is on its way. */
  readonly turns: Turns;
  readonly held: HeldTyping;
  readonly flights: Flights;
  readonly said: Said;
  /** Says something in the foot, and to screen readers. */
  readonly announce: (message: string) => void;
}

export const ServicesContext = createContext<Services | null>(null);

/** The workbench's services; throws outside their provider. */
export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices outside ServicesContext');
  return services;
};

/** A part of the state of autosave; `select` must answer equal values for equal parts. */
export const useAutosave = <Part>(select: (state: AutosaveState) => Part): Part => {
  const { autosave } = useServices();
  return useSyncExternalStore(autosave.subscribe, () => select(autosave.state()));
};

export interface LiveRow {
  /** As last answered by the core. */
  readonly row: Row;
  /** What is not yet saved of it. */
  readonly draft: Draft | undefined;
  readonly conflict: Conflict | undefined;
  /** Corrected text as it stands on screen. */
  readonly text: string;
  readonly state: Row['state'];
  readonly origin: number | null;
}

/** A row with what has been typed into it since; the same value until one of them changes. */
export const useLiveRow = (shown: Row): LiveRow => {
  const { autosave } = useServices();
  const draft = useAutosave((state) => state.drafts.get(shown.id));
  const conflict = useAutosave((state) => state.conflicts.get(shown.id));
  const saved = useAutosave((state) => state.saved.get(shown.id));
  const newest = saved ? autosave.latest(shown) : shown;
  // All that the answer says as the row on screen does is taken from that: its versions are not compared anew for it.
  const row = useMemo(() => replaceEqualDeep(shown, newest), [shown, newest]);
  return useMemo(
    () => ({
      row,
      draft,
      conflict,
      text: draft?.text ?? row.correction?.text ?? '',
      state: draft?.state ?? row.state,
      origin: draft ? draft.origin : (row.correction?.origin ?? null),
    }),
    [row, draft, conflict],
  );
};
