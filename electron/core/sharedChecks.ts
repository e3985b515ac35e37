import type { CheckAnswer, CheckRequest } from '../../shared/domain/check/checker.ts';
import type { RowFindings } from '../../shared/domain/check/plain.ts';
import type { Lane } from './lane.ts';
import { never } from './never.ts';

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
  { checking, helping }: CheckLanes,
  request: CheckRequest,
  { signal, onProgress }: Doing,
): Promise<CheckAnswer | null> {
  const { columns, changed } = request;
  if (changed.length <= rowsAtOnce) return checking.run('check', request, { signal, onProgress });
  const left = batchesOf(changed);
  const found: RowFindings[] = [];
  let learned = 0;
  let isOver = false;
  const tell = (): void => {
    const plain = found.length / changed.length;
    if (!isOver) onProgress(learnedShare * learned + (1 - learnedShare) * plain);
  };
  const keep = (findings: readonly RowFindings[]): void => {
    found.push(...findings);
    tell();
  };
  let helped = Promise.resolve(true);
  const help = async (): Promise<void> => {
    do {
      await helping.whenIdle();
      const rows = left.shift();
      if (rows === undefined) return;
      // What it has begun it ends, even where the rest is cancelled: its thread is needed for other things.
      helped = helping.run('checkPlainly', { columns, rows }, { signal: never }).then(
        (findings) => {
          keep(findings);
          return true;
        },
        () => {
          // Then the other thread checks them, and tells what is wrong.
          if (!isOver) left.push(rows);
          return false;
        },
      );
    } while (await helped);
  };
  const hear = (done: number): void => {
    learned = done;
    tell();
  };
  void help();
  try {
    const answer = await checking.run(
      'check',
      { ...request, withoutPlain: true },
      { signal, onProgress: hear },
    );
    if (answer === null) return null;
    hear(1);
    do {
      for (let rows = left.shift(); rows !== undefined; rows = left.shift())
        keep(await checking.run('checkPlainly', { columns, rows }, { signal }));
      await helped;
    } while (left.length > 0);
    return { ...answer, plain: found };
  } finally {
    isOver = true;
    left.length = 0;
  }
}

/** Lists of at most {@link rowsAtOnce}. */
const batchesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) =>
    all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
