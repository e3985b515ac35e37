import { useEffect, useState } from 'react';

/** How long a paint is waited for, in ms: none comes while the page is out of sight. */
const patience = 100;

/**
 * Does something once what has changed by now has been painted: what can wait must not keep a person from seeing
 * what a key has done. Answers what calls it off.
 */
export const afterPaint = (work: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // A frame's callbacks come before its paint, and a task after it.
    timer = setTimeout(work);
  });
  timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    work();
  }, patience);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

/** A value as it was at the last paint: what is drawn by it is drawn after what was pressed for. */
export const usePainted = <T>(value: T): T => {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => afterPaint(() => setPainted(() => value)), [value]);
  return painted;
};
