import type { ReactNode } from 'react';
import { RunContext, type RunStore } from '../checks/run-state.ts';
import { NamesContext } from '../names.ts';
import { type Comparing, ComparingContext, FactsContext } from './comparing.ts';

export interface ComparingContextsProps {
  /** Short names of the versions, by id. */
  readonly names: ReadonlyMap<number, string>;
  readonly comparing: Comparing;
  /** How far the checks are. */
  readonly run: RunStore;
  readonly children: ReactNode;
}

/** What speaks of versions and their differences finds here what it needs. */
export const ComparingContexts = ({ names, comparing, run, children }: ComparingContextsProps) => (
  <NamesContext value={names}>
    <ComparingContext value={comparing}>
      <FactsContext value={comparing.facts.facts}>
        <RunContext value={run}>{children}</RunContext>
      </FactsContext>
    </ComparingContext>
  </NamesContext>
);
