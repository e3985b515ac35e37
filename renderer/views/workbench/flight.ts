import { useSyncExternalStore } from 'react';
import { createFollowed } from '../../state/followed.ts';

/** A movement is over when nothing has flown by for so many ms: what is in view stays there, and is read. */
const quiet = 100;

const flight = createFollowed(false);

/** Whether rows fly by, faster than they can be read: what hangs on a single one of them waits until they do not. */
export const isFlying = flight.get;

/** Calls whenever a flight begins and ends; answers what ends that. */
export const onFlight = flight.subscribe;

/** The same for a component, which is drawn anew when a flight begins and ends. */
export const useFlying = (): boolean => useSyncExternalStore(flight.subscribe, flight.get);

/** Tells flights from what is scrolled. One for a grid. */
export interface Flights {
  /** Something was scrolled; `isFar`: by half a view or more at once. */
  readonly note: (isFar: boolean) => void;
  /** Whether a flight has ended just now: rows are drawn whole in its place. */
  readonly isLanding: () => boolean;
  readonly stop: () => void;
}

/**
 * Flights begin with the second far scroll of a movement, for the first may be a jump to a place, which is drawn as it is.
 * `afterLanding` does something when what a landing changed was painted.
 */
export const createFlights = (afterLanding: (work: () => void) => void): Flights => {
  let isMoving = false;
  let isLanding = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const land = (): void => {
    isMoving = false;
    if (!flight.get()) return;
    isLanding = true;
    flight.set(false);
    afterLanding(() => {
      isLanding = false;
    });
  };
  const callOff = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return {
    note: (isFar) => {
      if (!isFar) return;
      callOff();
      // Where a frame takes long, the next scroll is on its way when the time is up: it comes with the next frame.
      timer = setTimeout(() => {
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(land);
        });
      }, quiet);
      if (isMoving) flight.set(true);
      isMoving = true;
    },
    isLanding: () => isLanding,
    stop: () => {
      callOff();
      flight.set(false);
    },
  };
};
