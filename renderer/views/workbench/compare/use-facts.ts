import { useEffect, useRef, useState } from 'react';
import { useApi, useLibraryChanges } from '../../../state/api.ts';
import { patchFacts, type RowFacts, readFacts } from './row-facts.ts';

export interface FactsState {
  /** Null while nothing is known yet. */
  readonly facts: RowFacts | null;
  /** Share done, 0 to 1, while all rows are being compared; null otherwise. */
  readonly progress: number | null;
  /** Ends the work; what is known stays. */
  cancel(): void;
}

/** Rows that changed are compared again this long after the last change, in ms. */
const settleTime = 300;
/** More than this many changed rows are asked for all together. */
const mostSingle = 200;

/**
 * How the rows of the project differ from `base`, worked out in the core's background; after an edit only the rows
 * concerned are asked for again. `stamp` changes where rows came, went or changed places.
 */
export const useFacts = (projectId: string, base: number | null, stamp: unknown): FactsState => {
  const { client } = useApi();
  const [facts, setFacts] = useState<RowFacts | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const work = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that the rows are others
  useEffect(() => {
    const abort = new AbortController();
    work.current = abort;
    const run = async () => {
      if (base === null) return;
      const stream = await client.differences.facts(
        { projectId, base, rowIds: null },
        { signal: abort.signal },
      );
      for await (const step of stream) {
        if (abort.signal.aborted) return;
        if (step.kind === 'done') setFacts(readFacts(step.value));
        else setProgress(step.done / step.total);
      }
    };
    // Without facts the texts are still compared where they are looked at; the next change asks again.
    run()
      .catch(() => null)
      .finally(() => {
        if (work.current === abort) setProgress(null);
      });
    return () => abort.abort();
  }, [client, projectId, base, stamp]);

  const waiting = useRef<{ readonly ids: Set<number>; timer: ReturnType<typeof setTimeout> | undefined }>({
    ids: new Set(),
    timer: undefined,
  });
  useEffect(() => () => clearTimeout(waiting.current.timer), []);
  useLibraryChanges((change) => {
    if (change.kind !== 'rows' || change.projectId !== projectId || base === null) return;
    const { ids } = waiting.current;
    for (const id of change.rowIds ?? []) ids.add(id);
    clearTimeout(waiting.current.timer);
    waiting.current.timer = setTimeout(async () => {
      const rowIds = [...ids];
      ids.clear();
      if (rowIds.length === 0 || rowIds.length > mostSingle) return;
      const stream = await client.differences.facts({ projectId, base, rowIds }).catch(() => null);
      for await (const step of stream ?? [])
        if (step.kind === 'done') {
          const newer = readFacts(step.value);
          setFacts((known) => known && patchFacts(known, newer));
        }
    }, settleTime);
  });
  return { facts, progress, cancel: () => work.current?.abort() };
};
