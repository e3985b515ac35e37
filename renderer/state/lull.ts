import { afterPaint } from './after-paint.ts';

/** Milliseconds after a key within which another is awaited. */
const rest = 500;
/** What waits for a lull waits this long at most, in ms. */
const patience = 2_000;
/** Milliseconds within which the same key is pressed again in a series; one that is held down is in one however slow. */
const series = 200;
/** Milliseconds after the last key of a series; less than from one tap to the next. */
const settled = 100;

/** Tells when keys and scrolling rest, and has done what can wait for it. One for each window. */
export interface Lull {
  /** Hears keys, scrolling and the pointer from now on. Answers what ends that. */
  start(): () => void;
  /**
   * Does something once no key has come for a moment (`quiet` ms, or half a second): what can wait must not meet the next
   * of many keys on its way to the core, or to the screen. Answers what asks for it; to ask again while it waits asks for
   * no more. What always asks anew or writes the newest may be done so: it does not matter how late.
   */
  inLull(work: () => void, quiet?: number): () => void;
  /**
   * Does something in `quiet` ms, or, where keys are being pressed or something is scrolled, when nothing has been for so
   * long. Answers what calls it off.
   */
  atRest(quiet: number, work: () => void): () => void;
  /**
   * Does something once what has changed by now has been painted; where one key is pressed again and again, when it
   * rests, or before another does anything. Answers what calls it off.
   */
  whenSettled(work: () => void): () => void;
}

/** What was heard last. */
interface Heard {
  /** When a key was pressed, and something scrolled, as `performance.now` has it. */
  pressed: number;
  scrolled: number;
  /** Which key it was, and whether it came in a series. */
  key: string;
  isSeries: boolean;
  /** What waits for the end of a series. */
  readonly waiting: Set<() => void>;
}

/** Nothing has been heard yet. */
export const createLull = (): Lull => {
  const heard: Heard = {
    pressed: Number.NEGATIVE_INFINITY,
    scrolled: Number.NEGATIVE_INFINITY,
    key: '',
    isSeries: false,
    waiting: new Set(),
  };
  return {
    start: () => listen(heard),
    inLull: (work, quiet = rest) => inLull(heard, quiet, work),
    atRest: (quiet, work) => atRest(heard, quiet, work),
    whenSettled: (work) => whenSettled(heard, work),
  };
};

const listen = (heard: Heard): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  const endSeries = (): void => {
    heard.isSeries = false;
    for (const work of heard.waiting) work();
  };
  const note = ({ key, repeat }: KeyboardEvent): void => {
    const now = performance.now();
    if (key !== heard.key) endSeries();
    else heard.isSeries = repeat || now - heard.pressed < series;
    heard.pressed = now;
    heard.key = key;
  };
  const noteScroll = (): void => {
    heard.scrolled = performance.now();
  };
  window.addEventListener('keydown', note, { capture: true, signal });
  window.addEventListener('pointerdown', endSeries, { capture: true, signal });
  window.addEventListener('scroll', noteScroll, { capture: true, passive: true, signal });
  return () => stop.abort();
};

const inLull = (heard: Heard, quiet: number, work: () => void): (() => void) => {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    const last = performance.now() + patience;
    const wait = (): void => {
      const left = Math.min(heard.pressed + quiet, last) - performance.now();
      if (left > 0) setTimeout(wait, left);
      else {
        isAsked = false;
        work();
      }
    };
    setTimeout(wait);
  };
};

const atRest = (heard: Heard, quiet: number, work: () => void): (() => void) => {
  const asked = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const left = Math.max(asked, heard.pressed, heard.scrolled) + quiet - performance.now();
    if (left > 0) timer = setTimeout(wait, left);
    else work();
  };
  wait();
  return () => clearTimeout(timer);
};

const whenSettled = (heard: Heard, work: () => void): (() => void) => {
  if (!heard.isSeries) return afterPaint(work);
  const callOff = (): void => {
    heard.waiting.delete(end);
    callOffRest();
  };
  const end = (): void => {
    callOff();
    work();
  };
  const callOffRest = atRest(heard, settled, end);
  heard.waiting.add(end);
  return callOff;
};
