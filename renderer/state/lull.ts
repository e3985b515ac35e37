import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** Milliseconds after a key within which another is awaited. */
const rest = 500;
/** What waits for a lull waits this long at most, in ms. */
const patience = 2_000;

/** Milliseconds within which the same key is pressed again in a series: some five times a second, or held down. */
const series = 200;

/** When a key was pressed last, as `performance.now` has it, which it was, and whether it came in a series. */
let pressed = Number.NEGATIVE_INFINITY;
let lastKey = '';
let isSeries = false;
/** What waits for the end of a series. */
const waiting = new Set<() => void>();
const endSeries = (): void => {
  isSeries = false;
  for (const work of waiting) work();
};
const note = ({ key }: KeyboardEvent): void => {
  const now = performance.now();
  if (key !== lastKey) endSeries();
  else isSeries = now - pressed < series;
  pressed = now;
  lastKey = key;
};
window.addEventListener('keydown', note, { capture: true });
window.addEventListener('pointerdown', endSeries, { capture: true });

/** When something was scrolled last. */
let scrolled = Number.NEGATIVE_INFINITY;
const noteScroll = (): void => {
  scrolled = performance.now();
};
window.addEventListener('scroll', noteScroll, { capture: true, passive: true });

/**
 * Does something once no key has come for a moment: what can wait must not meet the next of many keys on its way to the
 * core. Answers what asks for it; to ask again while it waits asks for no more. What always asks anew or writes the
 * newest may be done so: it does not matter how late.
 */
export const inLull = (work: () => void): (() => void) => {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    const last = performance.now() + patience;
    const wait = (): void => {
      const left = Math.min(pressed + rest, last) - performance.now();
      if (left > 0) setTimeout(wait, left);
      else {
        isAsked = false;
        work();
      }
    };
    setTimeout(wait);
  };
};

/**
 * Does something in `quiet` ms, or, where keys are being pressed or something is scrolled, when nothing has been for so long.
 * Answers what calls it off.
 */
export const atRest = (quiet: number, work: () => void): (() => void) => {
  const asked = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const left = Math.max(asked, pressed, scrolled) + quiet - performance.now();
    if (left > 0) timer = setTimeout(wait, left);
    else work();
  };
  wait();
  return () => clearTimeout(timer);
};

/** Milliseconds after the last key of a series; less than from one tap to the next. */
const settled = 100;

/**
 * Does something once what has changed by now has been painted; where one key is pressed again and again, when it rests,
 * or before another does anything. Answers what calls it off.
 */
export const whenSettled = (work: () => void): (() => void) => {
  if (!isSeries) return afterPaint(work);
  const callOff = (): void => {
    waiting.delete(end);
    callOffRest();
  };
  const end = (): void => {
    callOff();
    work();
  };
  const callOffRest = atRest(settled, end);
  waiting.add(end);
  return callOff;
};

/**
 * A value as it was at the last paint, and while one steps on and on, as it was at the first of these steps: what stands
 * beside the texts and is about the row one is in, which costs as much as that row, follows when one stays.
 */
export const useSettled = <Value>(value: Value): Value => {
  const [last, setLast] = useState(() => value);
  useEffect(() => whenSettled(() => startTransition(() => setLast(() => value))), [value]);
  return last;
};
