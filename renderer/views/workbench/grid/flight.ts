import { useSyncExternalStore } from 'react';
import { afterPaint } from '../../../state/after-paint.ts';
import { createFollowed, type Followed } from '../../../state/followed.ts';
import { useServices } from '../services.ts';

/**
 * Tells flights from what is scrolled; the value is whether rows fly by, faster than they can be read: what hangs on a
 * single one of them waits until they do not.
 */
export interface Flights extends Pick<Followed<boolean>, 'get' | 'subscribe'> {
  /** Something was scrolled; `isFar`: by half a view or more at once. */
  readonly note: (isFar: boolean) => void;
  /** Whether a flight has ended just now: rows are drawn whole in its place. */
  readonly isLanding: () => boolean;
  readonly stop: () => void;
}

/**
 * Far scrolls that are so few frames apart are one movement: pages turned ten times a second can be read, and are drawn
 * once. Counted in frames, for where these take long, so does the way to the next scroll.
 */
const together = 3;

/** A flight is over when nothing has flown by for so many ms more: what is in view stays there, and is read. */
const quiet = 60;

/** A movement's first far scroll may be a jump to a place, which is drawn as it is: the second begins a flight. */
export const createFlights = (): Flights => {
  const { get, set, subscribe } = createFollowed(false);
  let isMoving = false;
  let isLanding = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const land = (): void => {
    isMoving = false;
    isLanding = true;
    set(false);
    afterPaint(() => {
      isLanding = false;
    });
  };
  const waitFrames = (left: number): void => {
    frame = requestAnimationFrame(() => {
      if (left > 1) waitFrames(left - 1);
      else if (get()) timer = setTimeout(land, quiet);
      else isMoving = false;
    });
  };
  const callOff = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return {
    get,
    subscribe,
    note: (isFar) => {
      if (!isFar) return;
      callOff();
      if (isMoving) set(true);
      isMoving = true;
      waitFrames(together);
    },
    isLanding: () => isLanding,
    stop: () => {
      callOff();
      isMoving = false;
      set(false);
    },
  };
};

/** Whether rows fly by; who asks is drawn anew when a flight begins and ends. */
export const useFlying = (): boolean => {
  const { flights } = useServices();
  return useSyncExternalStore(flights.subscribe, flights.get);
};
