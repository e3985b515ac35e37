import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../state/api.ts';
import type { View } from './model.ts';

/** Milliseconds between two writings of the view: a drag makes many changes, a step to another row one. */
const viewPause = 400;

export interface KeptView {
  readonly view: View;
  readonly change: (part: Partial<View>) => void;
  /** Keeps the row one is in, by its id. It is read when the project is opened: nothing on screen hangs on it. */
  readonly keepRow: (row: number) => void;
}

/**
 * How the project is looked at. On screen and in the library at once, or a moment later while changes follow each other; a view that cannot be written
 * is no reason to stop anybody, so failures are left to the next change.
 */
export const useView = (projectId: string, initial: View): KeptView => {
  const { client } = useApi();
  const [view, setView] = useState(initial);
  const waiting = useRef<Partial<View> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(0);
  /** The last writing: the next begins when it is answered, lest it be overtaken. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const part = waiting.current;
    waiting.current = null;
    written.current = performance.now();
    if (part) writing.current = client.project.setView({ projectId, view: part }).catch(() => null);
  }, [client, projectId]);
  const keep = useCallback(
    (part: Partial<View>) => {
      waiting.current = { ...waiting.current, ...part };
      clearTimeout(timer.current);
      // The first change after a pause is written at once, so that a crash finds one where one was.
      const wait = Math.max(0, written.current + viewPause - performance.now());
      timer.current = setTimeout(() => void writing.current.then(flush), wait);
    },
    [flush],
  );
  const change = useCallback(
    (part: Partial<View>) => {
      setView((before) => ({ ...before, ...part }));
      keep(part);
    },
    [keep],
  );
  const kept = useRef(initial.row);
  const keepRow = useCallback(
    (row: number) => {
      if (row !== kept.current) keep({ row });
      kept.current = row;
    },
    [keep],
  );
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return { view, change, keepRow };
};
