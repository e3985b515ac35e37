import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckLanes, runChecks } from '../../electron/core/threads/sharedChecks.ts';
import { type CheckAnswer, type CheckRequest, ProjectChecker } from '../../shared/domain/check/checker.ts';
import { PlainChecker, type PlainRequest, type RowTexts } from '../../shared/domain/check/plain.ts';
import { ProblemError } from '../../shared/domain/problem.ts';

const rowCount = 1_100;
const columns = [
  { key: 1, role: 'source', language: 'ru' },
  { key: 2, role: 'machine', language: 'en' },
  { key: 3, role: 'human', language: 'en' },
] as const;

/** Every seventh row has a wrong number, every fifth loses its stop, every eleventh has a space too many. */
const texts = (at: number): RowTexts[1] => [
  `На склад привезли ${at} ящиков.`,
  `They brought ${at} boxes to the warehouse.`,
  `They took${at % 11 === 0 ? '  ' : ' '}${at % 7 === 0 ? at + 1 : at} crates to the store${at % 5 === 0 ? '' : '.'}`,
];
const changed = Array.from({ length: rowCount }, (_, at): RowTexts => [at, texts(at)]);
const request: CheckRequest = { key: 'a', columns, ids: changed.map(([id]) => id), changed };

const ordered = (answer: CheckAnswer | null) =>
  answer && { ...answer, plain: answer.plain.toSorted(([one], [other]) => one - other) };

const turns = async (count: number): Promise<void> => {
  for (let done = 0; done < count; done++) await turn();
};

/** How long the helper is busy with other work before it takes rows, and whether it then fails. */
interface Help {
  readonly busy: number;
  readonly fails: boolean;
}

const learned = new ProjectChecker().check({ ...request, withoutPlain: true });

/** Two threads played by this one: `learning` turns pass until the first has learned; `taken`: rows that each took. */
function lanes(learning: number, helps: readonly Help[], answer: CheckAnswer | null = learned) {
  const taken = { checking: 0, helping: 0 };
  let call = -1;
  const played: CheckLanes = {
    checking: {
      run: async (kind, input, { signal }) => {
        if (kind === 'check') await turns(learning);
        if (signal.aborted) throw new ProblemError('cancelled');
        if (kind === 'check') return answer as never;
        taken.checking += (input as PlainRequest).rows.length;
        return new PlainChecker().check(input as PlainRequest) as never;
      },
    },
    helping: {
      whenIdle: () => {
        call += 1;
        return turns(helps[call]?.busy ?? 1_000);
      },
      run: async (_, input) => {
        await turn();
        if (helps[call]?.fails) throw new ProblemError('workTookTooMuchMemory');
        taken.helping += (input as PlainRequest).rows.length;
        return new PlainChecker().check(input as PlainRequest) as never;
      },
    },
  };
  return { played, taken };
}

const quietly = { signal: new AbortController().signal, onProgress: () => {} };

test('what is found does not depend on who checked which rows, nor on a helper that fails', async () => {
  const whole = ordered(new ProjectChecker().check(request));
  const kinds = new Set(
    [...(whole?.plain ?? []), ...(whole?.learned ?? [])].flatMap(([, all]) => all.map(({ check }) => check)),
  );
  expect([...kinds].sort()).toEqual(['doubledSpace', 'endMark', 'number']);
  const help = fc.record({ busy: fc.nat({ max: 12 }), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 20 }), fc.array(help, { maxLength: 6 }), async (learning, helps) => {
      const { played, taken } = lanes(learning, helps);
      const told: number[] = [];
      const answer = await runChecks(played, request, { ...quietly, onProgress: (done) => told.push(done) });
      expect(ordered(answer)).toEqual(whole);
      expect(taken.checking + taken.helping).toBe(rowCount);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBeCloseTo(1);
    }),
    { numRuns: 25 },
  );
});

test('a helper with nothing else to do takes all rows while the other learns; a busy one takes none', async () => {
  const idle = lanes(
    1_000,
    Array.from({ length: 9 }, () => ({ busy: 0, fails: false })),
  );
  await runChecks(idle.played, request, quietly);
  expect(idle.taken).toEqual({ checking: 0, helping: rowCount });
  const busy = lanes(0, []);
  await runChecks(busy.played, request, quietly);
  expect(busy.taken).toEqual({ checking: rowCount, helping: 0 });
});

test('few rows go whole to the thread that keeps them', async () => {
  const few = changed.slice(0, 3);
  const { played, taken } = lanes(0, [{ busy: 0, fails: false }]);
  expect(await runChecks(played, { ...request, changed: few }, quietly)).toBe(learned);
  expect(taken).toEqual({ checking: 0, helping: 0 });
});

test('after a cancel, and where rows are missing, the helper takes no more', async () => {
  const helps = Array.from({ length: 9 }, () => ({ busy: 1, fails: false }));
  const cancel = new AbortController();
  const cancelled = lanes(5, helps);
  const run = runChecks(cancelled.played, request, { ...quietly, signal: cancel.signal });
  cancel.abort();
  await expect(run).rejects.toEqual(new ProblemError('cancelled'));
  const missing = lanes(5, helps, null);
  expect(await runChecks(missing.played, request, quietly)).toBeNull();
  const then = [{ ...cancelled.taken }, { ...missing.taken }];
  await turns(30);
  for (const [at, { taken }] of [cancelled, missing].entries()) {
    expect(taken.checking).toBe(0);
    // What it had begun it ends.
    expect(taken.helping - (then[at]?.helping ?? 0)).toBeLessThanOrEqual(250);
    expect(taken.helping).toBeLessThan(rowCount);
  }
});
