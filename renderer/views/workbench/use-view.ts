import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../state/api.ts';
import type { View } from './model.ts';

/** Milliseconds after the last change of the view before it is written: a drag makes many. */
const viewPause = 400;

export interface KeptView {
  readonly view: View;
  readonly change: (part: Partial<View>) => void;
  /** Writes what waits, for operations of the core that go by the kept view. */
  readonly flush: () => Promise<void>;
}

/**
 * How the project is looked at. On screen at once, in the library a moment later; a view that cannot be written
 * is no reason to stop anybody, so failures are left to the next change.
 */
export const useView = (projectId: string, initial: View): KeptView => {
  const { client } = useApi();
  const [view, setView] = useState(initial);
  const waiting = useRef<Partial<View> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const part = waiting.current;
    waiting.current = null;
    if (part) await client.project.setView({ projectId, view: part }).catch(() => null);
  }, [client, projectId]);
  const change = useCallback(
    (part: Partial<View>) => {
      setView((before) => ({ ...before, ...part }));
      waiting.current = { ...waiting.current, ...part };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), viewPause);
    },
    [flush],
  );
  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);
  return { view, change, flush };
};
