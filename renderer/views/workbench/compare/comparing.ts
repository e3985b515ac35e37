import { createContext, useContext } from 'react';
import type { RowFacts } from './row-facts.ts';
import type { Known } from './row-filters.ts';
import type { Changes } from './use-changes.ts';
import type { FactsState } from './use-facts.ts';
import type { LensControl } from './use-lens.ts';

/** What all parts of the workbench that speak of differences share. */
export interface Comparing {
  readonly lens: LensControl;
  readonly facts: FactsState;
  /** What is known of all rows. */
  readonly known: Known;
  readonly changes: Changes;
}

/** What is known of all rows, apart: the grid's rows are drawn anew only where this changes. */
export const FactsContext = createContext<RowFacts | null>(null);

export const ComparingContext = createContext<Comparing | null>(null);

/** Throws outside its provider. */
export const useComparing = (): Comparing => {
  const comparing = useContext(ComparingContext);
  if (comparing === null) throw new Error('useComparing outside ComparingContext');
  return comparing;
};
