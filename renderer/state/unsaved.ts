import { useEffect, useEffectEvent } from 'react';
import { desktopBridge } from './bridge.ts';

/**
 * Has the browser ask before the page is left while something on it is kept nowhere else. Only in a browser: on the
 * desktop it would keep the window from closing without a word.
 */
export const useUnsaved = (isUnsaved: () => boolean): void => {
  const leave = useEffectEvent((event: BeforeUnloadEvent) => {
    if (desktopBridge() === null && isUnsaved()) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: BeforeUnloadEvent): void => leave(event);
    window.addEventListener('beforeunload', listen);
    return () => window.removeEventListener('beforeunload', listen);
  }, []);
};
