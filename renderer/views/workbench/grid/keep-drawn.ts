import type { Flights } from './flight.ts';

/** Browsers that cannot draw highlights show beside the row what they would mark, or only the rows where it is. */
export const canHighlight = 'highlights' in CSS;

/** What draws over the texts, and follows them. */
export interface KeptDrawn {
  /** Draws in the next frame, once however often it is asked. */
  readonly plan: () => void;
  readonly stop: () => void;
}

/**
 * Draws anew, a frame at a time, whenever something in an element is put in, taken out or written; of rows that fly by,
 * when they do no more.
 */
export const keepDrawn = (element: Element, flights: Flights, draw: () => void): KeptDrawn => {
  let scheduled = 0;
  const plan = (): void => {
    if (flights.get()) return;
    scheduled ||= requestAnimationFrame(() => {
      scheduled = 0;
      draw();
    });
  };
  const observer = new MutationObserver(plan);
  const unsubscribe = flights.subscribe(plan);
  observer.observe(element, { childList: true, subtree: true, characterData: true });
  return {
    plan,
    stop: () => {
      cancelAnimationFrame(scheduled);
      observer.disconnect();
      unsubscribe();
    },
  };
};
