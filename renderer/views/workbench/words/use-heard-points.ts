import { useEffect, useEffectEvent } from 'react';
import { useApi } from '../../../state/api.ts';
import { clearAnswer } from './highlights.ts';
import { cellAt, placeAt, selectedPlace } from './places.ts';
import type { Point } from './use-pointing.ts';

/** Milliseconds the pointer must rest on a word: on its way across the texts it lights nothing up. */
const pointerRest = 60;
/** Milliseconds without a key after the last change of the selection, and where that came of typing. */
const selectionRest = 120;
const typingRest = 500;

/** Points at the word the pointer rests on, in any row. */
export const usePointer = (isUsed: boolean, point: Point): void => {
  const found = useEffectEvent(point);
  useEffect(() => {
    if (!isUsed) return clearAnswer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLit = false;
    let at = '';
    const move = (event: PointerEvent): void => {
      // When the page moves under a pointer that rests, browsers tell of a move to where it is.
      const now = `${event.screenX} ${event.screenY}`;
      if (at === now) return;
      at = now;
      clearTimeout(timer);
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      timer = setTimeout(() => {
        if (document.getSelection()?.isCollapsed === false) return;
        const place = placeAt(event.clientX, event.clientY);
        if (place) {
          const { position, key, offset } = place;
          isLit = true;
          found({ position, key, from: offset, to: offset, isSaid: false }, event.timeStamp);
        } else if (isLit) {
          isLit = false;
          found(null, event.timeStamp);
        }
      }, pointerRest);
    };
    document.addEventListener('pointermove', move, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', move);
      clearAnswer();
    };
  }, [isUsed]);
};

/** What moves a caret or a selection. */
const acts = ['keydown', 'pointerdown', 'input'] as const;

/** Points at what is selected, or at the word the caret stands in where the corrected text is written. */
export const useSelection = (isUsed: boolean, point: Point): void => {
  const { lull } = useApi();
  const found = useEffectEvent(point);
  useEffect(() => {
    if (!isUsed) return;
    let callOff = (): void => {};
    let isLit = false;
    /** Whether the last key or press wrote something; the selection changes after it, on a busy machine long after. */
    let hasTyped = false;
    const note = ({ type }: Event): void => {
      hasTyped = type === 'input';
    };
    const select = ({ timeStamp }: Event): void => {
      callOff();
      callOff = lull.atRest(hasTyped ? typingRest : selectionRest, () => {
        const place = selectedPlace();
        if (!place || !cellAt(place.position, place.key)) {
          if (isLit) found(null, timeStamp);
          isLit = false;
          return;
        }
        isLit = true;
        const { position, key, offset, end } = place;
        found({ position, key, from: offset, to: end, isSaid: end > offset }, timeStamp);
      });
    };
    for (const type of acts) document.addEventListener(type, note, { capture: true });
    document.addEventListener('selectionchange', select);
    return () => {
      callOff();
      for (const type of acts) document.removeEventListener(type, note, { capture: true });
      document.removeEventListener('selectionchange', select);
    };
  }, [isUsed, lull]);
};
