import { useEffect, useState } from 'react';
import { useApi } from '../../../state/api.ts';

/** Rows are mended in quick succession; words are learned anew this long (in ms) after the last change. */
const rest = 1500;

/**
 * Has the core learn the words of the project in the background, and again when its rows have changed; stops it when
 * the project is left, or nobody wants it. `rows`: another value whenever the rows are others. Answers how far that is, 0 to 1; null while nothing is being learned.
 */
export const useLearning = (projectId: string, rows: unknown, isWanted: boolean): number | null => {
  const { client, queries, queryClient } = useApi();
  const [done, setDone] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are what is to be learned from
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const learn = async (): Promise<void> => {
      const { signal } = controller;
      try {
        for await (const step of await client.links.learn({ projectId }, { signal })) {
          if (step.kind === 'progress') setDone(step.done / step.total);
        }
        await queryClient.invalidateQueries({ queryKey: queries.links.row.key() });
      } catch {
        // Without it words are still linked by what is known of them in general.
      } finally {
        if (!signal.aborted) setDone(null);
      }
    };
    const timer = setTimeout(() => void learn(), rest);
    return () => {
      clearTimeout(timer);
      controller.abort();
      setDone(null);
    };
  }, [client, queries, queryClient, projectId, rows, isWanted]);
  return done;
};
