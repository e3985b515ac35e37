import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { afterPaint } from '../../../state/after-paint.ts';
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
const settleTime = 600;
/** Progress is shown in so many steps: each draws all that is said of differences anew. */
const shownSteps = 20;
/** More than this many changed rows are asked for all together. */
const mostSingle = 200;

/**
 * How the rows of the project differ from `base`, worked out in the core's background; after an edit only the rows
 * concerned are asked for again. `ids`: the rows there are.
 */
export const useFacts = (projectId: string, base: number | null, ids: readonly number[]): FactsState => {
  const { client } = useApi();
  const [facts, setFacts] = useState<RowFacts | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  /** Grows when nothing that is known of the rows holds any more. */
  const [round, setRound] = useState(0);
  const work = useRef<AbortController | null>(null);
  const latestBase = useRef(base);
  useEffect(() => {
    latestBase.current = base;
  }, [base]);
  /** Rows that have changed since the work under way began: what it answers is of the texts they had then. */
  const changed = useRef(new Set<number>());

  const read = useEffectEvent(async (rowIds: readonly number[]): Promise<void> => {
    if (base === null) return;
    if (rowIds.length > mostSingle) return setRound((before) => before + 1);
    const stream = await client.differences.facts({ projectId, base, rowIds: [...rowIds] }).catch(() => null);
    // Where another base was chosen meanwhile, all rows are compared with that one.
    for await (const step of stream ?? [])
      if (step.kind === 'done' && latestBase.current === base) {
        const newer = readFacts(step.value);
        setFacts((known) => known && patchFacts(known, newer));
      }
  });
  const ask = useSettledIds(read);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round asks for the same again
  useEffect(() => {
    const abort = new AbortController();
    work.current = abort;
    const run = async () => {
      if (base === null) return;
      changed.current.clear();
      const stream = await client.differences.facts(
        { projectId, base, rowIds: null },
        { signal: abort.signal },
      );
      for await (const step of stream) {
        if (abort.signal.aborted) return;
        if (step.kind === 'done') {
          setFacts(readFacts(step.value));
          ask([...changed.current]);
        } else setProgress(Math.floor((step.done / step.total) * shownSteps) / shownSteps);
      }
    };
    // Without facts the texts are still compared where they are looked at; the next change asks again.
    run()
      .catch(() => null)
      .finally(() => {
        if (work.current === abort) setProgress(null);
      });
    return () => abort.abort();
  }, [client, projectId, base, round, ask]);

  useLibraryChanges((change) => {
    if (change.kind === 'library') setRound((before) => before + 1);
    if (change.kind !== 'rows' || change.projectId !== projectId || change.texts === false) return;
    if (change.rowIds === null) return setRound((before) => before + 1);
    for (const rowId of change.rowIds) changed.current.add(rowId);
    ask(change.rowIds);
  });
  // Rows whose coming was no news, as while the connection was lost.
  useEffect(() => {
    if (!facts) return;
    // To look through all rows must not keep an edit from being painted.
    return afterPaint(() => ask(ids.filter((id) => !facts.places.has(id))));
  }, [facts, ids, ask]);
  return useMemo(() => ({ facts, progress, cancel: () => work.current?.abort() }), [facts, progress]);
};

/** Gathers ids, and passes them on together once none has come for a while. */
const useSettledIds = (
  pass: (ids: readonly number[]) => Promise<void>,
): ((ids: readonly number[]) => void) => {
  const waiting = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** One after the other: of two answers about one row the later question's holds. */
  const passed = useRef<Promise<void>>(Promise.resolve());
  const settle = useEffectEvent(pass);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((ids) => {
    if (ids.length === 0) return;
    for (const id of ids) waiting.current.add(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const all = [...waiting.current];
      waiting.current.clear();
      passed.current = passed.current.then(() => settle(all)).catch(() => {});
    }, settleTime);
  }, []);
};
