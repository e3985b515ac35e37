import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/core.ts';
import { measureNames } from '../../../shared/domain/measure/measure.ts';
import { parallelTexts } from '../texts.ts';

const rowCount = 10_000;
/** Edits of one row each, whose median is told. */
const edits = 15;

type Steps<T> = Promise<AsyncIterable<{ kind: 'progress' } | { kind: 'done'; value: T }>>;

/** What a stream of progress ends with, and how often it told how far it was. */
const outcomeOf = async <T>(stream: Steps<T>): Promise<{ readonly value: T; readonly told: number }> => {
  let told = 0;
  for await (const step of await stream) {
    if (step.kind === 'done') return { value: step.value, told };
    told += 1;
  }
  throw new Error('the stream ended without a value');
};

/** Milliseconds of processor time, of all threads, and of the clock. */
async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly cpu: number; readonly clock: number; readonly value: T }> {
  const [from, began] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const { user, system } = process.cpuUsage(from);
  return { cpu: (user + system) / 1000, clock: performance.now() - began, value };
}

const print = (what: string, cpu: number, clock: number, more = ''): void =>
  console.log(
    `${what.padEnd(34)}${cpu.toFixed(cpu < 1000 ? 1 : 0).padStart(9)} ms of processor time, ${clock.toFixed(0).padStart(6)} ms by the clock${more}`,
  );

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What a project costs in the background when it is opened, and after an edit: checks, measures, facts, terms. */
export async function benchProject(): Promise<void> {
  console.log(
    `\na project of ${rowCount} rows x 4 in the background, and after an edit of one row (target 20 ms)`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
  const core = createCore({
    libraryPath: join(folder, 'project.sverka'),
    host: 'test',
    programVersion: 'bench',
  });
  const { client } = core;
  try {
    const added = await outcomeOf(
      client.project.addVersions({
        project: { title: 'Bench' },
        drafts: structuredClone(parallelTexts(rowCount)) as never,
      }),
    );
    const { id: projectId } = added.value;
    const toldBy = async (steps: Steps<unknown>): Promise<number> => (await outcomeOf(steps)).told;
    const checks = (_: number[] | null) => toldBy(client.checks.run({ projectId }));
    const facts = (rowIds: number[] | null) =>
      toldBy(client.differences.facts({ projectId, base: null, rowIds }));
    const consistency = (terms: boolean) => () => toldBy(client.consistency.find({ projectId, terms }));
    const measures = async (): Promise<number> => {
      let told = 0;
      for (const measure of measureNames)
        told += await toldBy(client.measures.matrix({ projectId, measure }));
      return told;
    };
    const checksAndMeasures = async (): Promise<number> => {
      const told = await Promise.all([checks(null), measures()]);
      return told[0] + told[1];
    };
    // Checks and measures have a thread each, and are asked for at once where the checks and the measures are open.
    const wholes: Readonly<Record<string, (rowIds: null) => Promise<number>>> = {
      'all checks and measures (10 s)': checksAndMeasures,
      'facts of all rows': facts,
      'consistency without terms': consistency(false),
      'consistency with terms (10 s)': consistency(true),
    };
    for (const [what, work] of Object.entries(wholes)) {
      const { cpu, clock, value } = await timed(() => work(null));
      print(what, cpu, clock, `, progress told ${value} times`);
    }
    const afterEdit = new Map<string, { cpu: number; clock: number }[]>();
    for (let edit = 0; edit < edits; edit++) {
      const [row] = await client.rows.window({ projectId, from: 37 + 613 * edit, count: 1 });
      if (!row) continue;
      const text = `The old pilot did not mend ${edit} boats.`;
      const change = { rowId: row.id, revision: row.revision, text, state: 'edited', origin: null } as const;
      await client.rows.correct(change);
      for (const [what, work] of [
        ['checks', checks],
        ['facts', facts],
      ] as const) {
        const { cpu, clock } = await timed(() => work([row.id]));
        afterEdit.set(what, [...(afterEdit.get(what) ?? []), { cpu, clock }]);
      }
    }
    for (const [what, times] of afterEdit)
      print(
        `${what} after an edit, median`,
        median(times.map(({ cpu }) => cpu)),
        median(times.map(({ clock }) => clock)),
      );
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
