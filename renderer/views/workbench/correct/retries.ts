/** Waits before a failed write is tried again, in ms; the last one repeats. */
const retryWaits = [1000, 2000, 4000, 8000, 15_000] as const;

/** Rows whose last write failed, and when they are tried again. */
export class Retries {
  /** Whether they rest until then. */
  readonly #rows = new Map<number, boolean>();
  readonly #tryAgain: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Rounds in which something failed, since all went well. */
  #rounds = 0;

  /** `tryAgain` is called when it is time, no row resting any more. */
  constructor(tryAgain: () => void) {
    this.#tryAgain = tryAgain;
  }

  get isFailing(): boolean {
    return this.#rows.size > 0;
  }

  isResting(rowId: number): boolean {
    return this.#rows.get(rowId) === true;
  }

  /** The row may be tried at once, where it has failed. */
  wake(rowId: number): void {
    if (this.#rows.has(rowId)) this.#rows.set(rowId, false);
  }

  wakeAll(): void {
    for (const rowId of this.#rows.keys()) this.#rows.set(rowId, false);
  }

  /** The row has failed, and rests. */
  fail(rowId: number): void {
    this.#rows.set(rowId, true);
  }

  /** Tries again after a while, which is longer with each round; begun already, it goes on. */
  begin(): void {
    const again = (): void => {
      this.#timer = null;
      this.#rounds++;
      this.wakeAll();
      this.#tryAgain();
    };
    this.#timer ??= setTimeout(again, retryWaits[Math.min(this.#rounds, retryWaits.length - 1)]);
  }

  succeed(rowId: number): void {
    this.#rows.delete(rowId);
    if (this.isFailing) return;
    this.stop();
    this.#rounds = 0;
  }

  /** Stops the timer. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
