import type { CheckAnswer, CheckRequest } from '../../../shared/domain/check/checker.ts';
import type { RowFindings } from '../../../shared/domain/check/plain.ts';
import { never } from '../never.ts';
import type { Lane } from './lane.ts';

/** Who checks: a thread that keeps the rows and learns from them, and one that helps it while it has nothing else to do. */
export interface CheckLanes {
  readonly checking: Pick<Lane, 'run'>;
  readonly helping: Pick<Lane, 'run' | 'whenIdle'>;
}

interface Doing {
  readonly signal: AbortSignal;
  /** Hears the share done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** Rows that are sent at once: a tenth of a second of work, which is what other work of the helper may have to wait. */
const rowsAtOnce = 250;
/** The share of the work that learning and what is checked by it make up, of a text of the bench. */
const learnedShare = 0.7;

/**
 * Checks what changed. The checks that learn nothing are shared where there are many rows: whoever of the two threads is
 * idle takes the next rows, so that what is found does not depend on who was. Null where rows are missing.
 * @throws ProblemError `cancelled`.
 */
export async function runChecks(
  lanes: CheckLanes,
  request: CheckRequest,
  { signal, onProgress }: Doing,
): Promise<CheckAnswer | null> {
  if (request.changed.length <= rowsAtOnce)
    return lanes.checking.run('check', request, { signal, onProgress });
  const plain = new PlainRun(lanes, request, onProgress);
  void plain.help();
  try {
    const answer = await lanes.checking.run(
      'check',
      { ...request, withoutPlain: true },
      { signal, onProgress: (done) => plain.hear(done) },
    );
    if (answer === null) return null;
    plain.hear(1);
    return { ...answer, plain: await plain.rest(signal) };
  } finally {
    plain.end();
  }
}

/** One run of the checks that learn nothing, batch by batch, and what it has found. */
class PlainRun {
  readonly #lanes: CheckLanes;
  readonly #columns: CheckRequest['columns'];
  readonly #count: number;
  readonly #onProgress: Doing['onProgress'];
  readonly #left: CheckRequest['changed'][number][][];
  readonly #found: RowFindings[] = [];
  /** Share done of what the other thread does meanwhile. */
  #learned = 0;
  /** Whether the helper's last batch is checked. */
  #helped = Promise.resolve(true);
  #isOver = false;

  constructor(lanes: CheckLanes, { columns, changed }: CheckRequest, onProgress: Doing['onProgress']) {
    this.#lanes = lanes;
    this.#columns = columns;
    this.#count = changed.length;
    this.#onProgress = onProgress;
    this.#left = batchesOf(changed);
  }

  hear(learned: number): void {
    this.#learned = learned;
    this.#tell();
  }

  /** Has the helper check batches while it has nothing else to do. */
  async help(): Promise<void> {
    do {
      await this.#lanes.helping.whenIdle();
      const rows = this.#left.shift();
      if (rows === undefined) return;
      this.#helped = this.#helpWith(rows);
    } while (await this.#helped);
  }

  /** Checks what nobody has begun, and waits for what the helper has. @throws ProblemError `cancelled`. */
  async rest(signal: AbortSignal): Promise<readonly RowFindings[]> {
    do {
      for (let rows = this.#left.shift(); rows !== undefined; rows = this.#left.shift())
        this.#keep(
          await this.#lanes.checking.run('checkPlainly', { columns: this.#columns, rows }, { signal }),
        );
      await this.#helped;
    } while (this.#left.length > 0);
    return this.#found;
  }

  /** Nothing more is begun, and nothing told. */
  end(): void {
    this.#isOver = true;
    this.#left.length = 0;
  }

  /** False where it failed. What it has begun it ends, even where the rest is cancelled: its thread is needed for other things. */
  async #helpWith(rows: CheckRequest['changed'][number][]): Promise<boolean> {
    try {
      const request = { columns: this.#columns, rows };
      this.#keep(await this.#lanes.helping.run('checkPlainly', request, { signal: never }));
      return true;
    } catch {
      // Then the other thread checks them, and tells what is wrong.
      if (!this.#isOver) this.#left.push(rows);
      return false;
    }
  }

  #keep(findings: readonly RowFindings[]): void {
    this.#found.push(...findings);
    this.#tell();
  }

  #tell(): void {
    const plain = this.#found.length / this.#count;
    if (!this.#isOver) this.#onProgress(learnedShare * this.#learned + (1 - learnedShare) * plain);
  }
}

/** Lists of at most {@link rowsAtOnce}. */
const batchesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) =>
    all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
