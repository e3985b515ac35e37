/** Milliseconds after a key within which another is awaited. */
const rest = 500;
/** What waits for a lull waits this long at most, in ms. */
const patience = 2_000;

/** When a key was pressed last, as `performance.now` has it. */
let pressed = Number.NEGATIVE_INFINITY;
const note = (): void => {
  pressed = performance.now();
};
window.addEventListener('keydown', note, { capture: true });

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
