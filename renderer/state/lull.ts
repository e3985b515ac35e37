/** Milliseconds without a key after which the next one is not awaited. */
const rest = 500;
/** What waits for that waits this long at most, in ms. */
const patience = 2_000;

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
    const done = (): void => {
      window.removeEventListener('keydown', wait, { capture: true });
      isAsked = false;
      work();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(done, Math.min(rest, Math.max(0, last - performance.now())));
    };
    window.addEventListener('keydown', wait, { capture: true });
    wait();
  };
};
