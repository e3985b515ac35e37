import { useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useLibraryChanges } from '../../../state/api.ts';
import { problemOf } from '../../../state/problem.ts';
import { useServices } from '../services.ts';

export type Step<T> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: T };

export interface CoreWork<T> {
  /** The last answer to this question, also while one for other texts is on its way; null before the first. */
  readonly value: T | null;
  /** Share that is done, 0 to 1; null while nothing runs. */
  readonly share: number | null;
  readonly problem: Problem | null;
  /** Ends what runs. */
  readonly stop: () => void;
}

interface State<T> extends Omit<CoreWork<T>, 'stop'> {
  /** The question that `value` answers. */
  readonly answers: string | null;
}

/**
 * Work of the core's over texts of the open project, done anew whenever `question` is another or the texts are. `begin`
 * starts it; null: nothing is asked. What is no longer wanted is cancelled. What was typed is saved first.
 */
export const useCoreWork = <T>(
  question: string | null,
  begin: (signal: AbortSignal) => Promise<AsyncIterable<Step<T>>>,
): CoreWork<T> => {
  const { projectId, autosave } = useServices();
  const [state, setState] = useState<State<T>>({ value: null, answers: null, share: null, problem: null });
  const [changes, setChanges] = useState(0);
  const [controller, setController] = useState<AbortController | null>(null);
  useLibraryChanges((change) => {
    const isHere = change.kind === 'library' || ('projectId' in change && change.projectId === projectId);
    if (isHere) setChanges((count) => count + 1);
  });
  const run = useEffectEvent(async (signal: AbortSignal) => {
    const set = (part: Partial<State<T>>): void => {
      if (!signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    set({ share: 0, problem: null });
    try {
      await autosave.flush();
      for await (const step of await begin(signal)) {
        if (step.kind === 'progress') set({ share: step.done / step.total });
        else set({ value: step.value, answers: question, share: null });
      }
    } catch (error) {
      set({ share: null, problem: problemOf(error) });
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` counts the reasons to ask again
  useEffect(() => {
    if (question === null) return;
    const asked = new AbortController();
    setController(asked);
    void run(asked.signal);
    return () => asked.abort();
  }, [question, changes]);
  const { answers, ...rest } = state;
  return {
    ...rest,
    // What answers another question is no answer to this one.
    value: answers === question ? state.value : null,
    stop: () => {
      controller?.abort();
      setState((before) => ({ ...before, share: null }));
    },
  };
};
