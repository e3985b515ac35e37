import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../../state/api.ts';

/** Rows are changed in quick succession; it is asked for words this long (in ms) after the last change. */
const rest = 1500;

/**
 * Has the core learn the words of the project in the background, and again when its rows have changed; stops it when
 * the project is left, or nobody wants it. `rows`: another value whenever the rows are others. What is under way then goes
 * on: most steps, as a comment or an undo, change no text, which the core knows when it is asked again, and where each began
 * it anew, a long text would not be learned as long as somebody works on it. Answers how far that is, 0 to 1; null while
 * nothing is being learned.
 */
export const useLearning = (projectId: string, rows: unknown, isWanted: boolean): number | null => {
  const { client, queries, queryClient } = useApi();
  const [done, setDone] = useState<number | null>(null);
  const ask = useRef(() => {});
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    const learn = async (): Promise<void> => {
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
    let last = Promise.resolve();
    let timer = 0;
    ask.current = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        last = last.then(() => (signal.aborted ? undefined : learn()));
      }, rest);
    };
    return () => {
      window.clearTimeout(timer);
      ask.current = () => {};
      controller.abort();
      setDone(null);
    };
  }, [client, queries, queryClient, projectId, isWanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are what is to be learned from
  useEffect(() => ask.current(), [rows, projectId, isWanted]);
  return done;
};
