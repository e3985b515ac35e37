type Places = readonly { readonly from: number; readonly to: number }[];
type Ask = (texts: string[], signal: AbortSignal) => Promise<readonly Places[]>;

/** Texts that one question has at most, and that are remembered after it. */
const most = 1_000;

/**
 * Places in texts that are asked for elsewhere, one question after the other: none until they are answered. A question
 * that fails is the last, for the next would fail as well.
 */
export class AskedPlaces {
  readonly #ask: Ask;
  readonly #abort = new AbortController();
  readonly #wanted = new Set<string>();
  #known = new Map<string, Places>();
  #isAsking = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** What is known of a text by now; of one that is not known, the next question asks. */
  readonly of = (text: string): Places => {
    const known = this.#known.get(text);
    if (known === undefined && text !== '') this.#wanted.add(text);
    return known ?? [];
  };

  /** Asks for what is wanted and not known, unless a question is on its way; `onAnswer`: once more is known. */
  ask(onAnswer: () => void): void {
    const texts = [...this.#wanted].slice(0, most);
    if (this.#isAsking || texts.length === 0) return;
    this.#isAsking = true;
    this.#wanted.clear();
    const { signal } = this.#abort;
    this.#ask(texts, signal).then(
      (answers) => {
        if (signal.aborted) return;
        this.#isAsking = false;
        const before = this.#known.size > most ? [] : this.#known;
        this.#known = new Map([...before, ...texts.map((text, at) => [text, answers[at] ?? []] as const)]);
        onAnswer();
      },
      () => {},
    );
  }

  stop(): void {
    this.#abort.abort();
  }
}
