import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { combinationOf, isBenchKey, useChangedKeys } from './keymap.ts';
import { isInOverlay } from './shortcuts.ts';

/**
 * Keeps what is pressed for a project that is being opened, and presses it again once that is on screen: whoever knows
 * the keys does not wait for it. `isReady`: the workbench is drawn, and has bound its keys.
 */
export const useEarlyPresses = (isReady: boolean): void => {
  const pressed = useRef<KeyboardEvent[]>([]);
  const changed = useChangedKeys();
  const keep = useEffectEvent((event: KeyboardEvent) => {
    const keys = combinationOf(event);
    if (keys === null || event.isComposing || isInOverlay(event) || !isBenchKey(changed, keys)) return;
    // The browser has meanings of its own for some, such as a history or a search.
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) pressed.current.push(event);
  });
  useLayoutEffect(() => {
    if (isReady) return;
    const listen = (event: KeyboardEvent) => keep(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isReady]);
  useEffect(() => {
    if (!isReady) return;
    void pressAgain(pressed.current.splice(0));
  }, [isReady]);
};

/** Each press finds what the one before it has changed on screen: React draws that in a microtask that comes first. */
const pressAgain = async (events: readonly KeyboardEvent[]): Promise<void> => {
  for (const event of events) {
    await null;
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', event));
  }
};
