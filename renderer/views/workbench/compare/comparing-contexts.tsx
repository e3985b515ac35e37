import type { ReactNode } from 'react';
import { NamesContext } from '../names.ts';
import { type Comparing, ComparingContext, FactsContext } from './comparing.ts';

export interface ComparingContextsProps {
  /** Short names of the versions, by id. */
  readonly names: ReadonlyMap<number, string>;
  readonly comparing: Comparing;
  readonly children: ReactNode;
}

/** What speaks of versions and their differences finds here what it needs. */
export const ComparingContexts = ({ names, comparing, children }: ComparingContextsProps) => (
  <NamesContext value={names}>
    <ComparingContext value={comparing}>
      <FactsContext value={comparing.facts.facts}>{children}</FactsContext>
    </ComparingContext>
  </NamesContext>
);
