import { useMemo, useState, useSyncExternalStore } from 'react';
import type { ChangeKind } from '../../../../shared/domain/compare/kinds.ts';
import type { RunStore } from '../checks/run-state.ts';
import { type CursorControl, useCursorIf } from '../cursor/use-cursor.ts';
import type { Table } from '../grid/table.ts';
import type { RowIndex } from '../model.ts';
import type { Services } from '../services.ts';
import type { Comparing } from './comparing.ts';
import { countAskedFor, isFiltering, type Known } from './row-filters.ts';
import { type StripContent, stripMarks } from './strip.ts';
import { useChanges } from './use-changes.ts';
import { useFacts } from './use-facts.ts';
import type { LensControl } from './use-lens.ts';
import { useFilteredPositions, useRowFilter } from './use-row-filter.ts';

export interface ComparisonOptions {
  readonly services: Services;
  readonly index: RowIndex;
  readonly table: Table;
  readonly lens: LensControl;
  readonly cursor: CursorControl;
  readonly isByRow: boolean;
  readonly goToRow: (position: number) => void;
  readonly run: RunStore;
}

/** All that is known of the differences of a project, which rows are shown for it, and the ways from one to the next. */
export const useComparison = (options: ComparisonOptions) => {
  const { services, index, table, lens } = options;
  const facts = useFacts(services.projectId, table.base, index.ids);
  const worst = useSyncExternalStore(options.run.subscribe, () => options.run.state().summary?.worst ?? null);
  const { ignored, hidden } = lens.lens;
  const known = useMemo((): Known => {
    const ignoredKinds: Partial<Record<ChangeKind, boolean>> = { ...ignored, reordering: ignored.order };
    const counts = (kind: ChangeKind) => !hidden.has(kind) && ignoredKinds[kind] !== true;
    return { index, facts: facts.facts, worst, keys: table.comparedKeys, counts };
  }, [index, facts.facts, worst, table.comparedKeys, ignored, hidden]);
  const filter = useRowFilter(services.projectId);
  // The row one is in stays among those that are filtered, and only there.
  const position = useCursorIf(isFiltering(filter.filter))?.position ?? 0;
  const order = useFilteredPositions(known, filter, position);
  const askedFor = useMemo(
    () => countAskedFor(known, filter.filter, order, position),
    [known, filter.filter, order, position],
  );
  const changes = useChanges({
    ...options,
    facts: facts.facts,
    order: options.isByRow ? null : order,
  });
  const [stripContent, setStripContent] = useState<StripContent>('states');
  const strip = useMemo(() => stripMarks(stripContent, known), [stripContent, known]);
  const [hasApparatus, setApparatus] = useState(false);
  const comparing = useMemo(
    (): Comparing => ({ lens, facts, known, changes }),
    [lens, facts, known, changes],
  );
  return {
    comparing,
    known,
    filter,
    order,
    askedFor,
    strip,
    stripContent,
    setStripContent,
    hasApparatus,
    setApparatus,
  };
};

export type Comparison = ReturnType<typeof useComparison>;
