/**
 * One thing after the other: an edit on its way, what was pressed meanwhile, the edit that follows from that. Each
 * press finds what the one before it has left, on screen as well, however quickly they come.
 */
export interface Turns {
  /** Whether something is under way, so that what comes now has to wait. */
  isBusy(): boolean;
  /**
   * Does it now, or when its turn comes; the next turn is after the promise it answers. Asked for within a turn, it
   * comes right after that one. A failure is the affair of who asked.
   */
  take(work: () => unknown): void;
}

/**
 * Nothing under way.
 *
 * @param draw does something and has all that it changed drawn at once: for turns that had to wait, since each goes by
 *   what the one before has left on screen
 */
export const createTurns = (draw: (work: () => void) => void): Turns => {
  let waiting: (() => unknown)[] = [];
  /** What the turn that is being done asks for. */
  let within: (() => unknown)[] | null = null;
  let isBusy = false;
  const start = (work: (() => unknown) | undefined): void => {
    within = [];
    let done: unknown;
    try {
      done = work?.();
    } finally {
      waiting = [...within, ...waiting];
      within = null;
    }
    if (!(done instanceof Promise)) return;
    isBusy = true;
    const end = () => {
      isBusy = false;
      while (!isBusy && waiting.length > 0) draw(() => start(waiting.shift()));
    };
    // In a task of its own: what the turn changed is on screen by then.
    const later = () => setTimeout(end);
    done.then(later, later);
  };
  return {
    isBusy: () => isBusy,
    take: (work) => {
      if (within) {
        within.push(work);
        return;
      }
      waiting.push(work);
      while (!isBusy && waiting.length > 0) start(waiting.shift());
    },
  };
};
