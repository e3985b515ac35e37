/**
 * One thing after the other: an edit on its way, what was pressed meanwhile, the edit that follows from that. Each
 * press finds what the one before it has left, on screen as well, however quickly they come.
 */
export interface Turns {
  /** Whether something is under way, so that what comes now has to wait. */
  isBusy(): boolean;
  /**
   * Does it now, or when its turn comes; the next turn is after the promise it answers. Asked for within a turn, it
   * comes right after that one. A failure is the affair of who asked. `doing` says what is under way, where it takes long.
   */
  take(work: () => unknown, doing?: string): void;
}

interface Turn {
  readonly work: () => unknown;
  readonly doing: string | undefined;
}

/** Milliseconds after which a turn that is under way is told: sooner, a person sees it done. */
const toldAfter = 400;

/**
 * Nothing under way.
 *
 * @param draw does something and has all that it changed drawn at once: for turns that had to wait, since each goes by
 *   what the one before has left on screen
 * @param tell says that a turn takes long, and what it does where that is known; answers what ends it
 */
export const createTurns = (
  draw: (work: () => void) => void,
  tell: (doing: string | undefined) => () => void,
): Turns => {
  let waiting: Turn[] = [];
  /** What the turn that is being done asks for. */
  let within: Turn[] | null = null;
  let isBusy = false;
  const start = (turn: Turn | undefined): void => {
    within = [];
    let done: unknown;
    try {
      done = turn?.work();
    } finally {
      waiting = [...within, ...waiting];
      within = null;
    }
    if (!(done instanceof Promise)) return;
    isBusy = true;
    let endTelling = (): void => {};
    const telling = setTimeout(() => {
      endTelling = tell(turn?.doing);
    }, toldAfter);
    const end = () => {
      clearTimeout(telling);
      endTelling();
      isBusy = false;
      while (!isBusy && waiting.length > 0) draw(() => start(waiting.shift()));
    };
    // In a task of its own: what the turn changed is on screen by then.
    const later = () => setTimeout(end);
    done.then(later, later);
  };
  return {
    isBusy: () => isBusy,
    take: (work, doing) => {
      const turn = { work, doing };
      if (within) {
        within.push(turn);
        return;
      }
      waiting.push(turn);
      while (!isBusy && waiting.length > 0) start(waiting.shift());
    },
  };
};
