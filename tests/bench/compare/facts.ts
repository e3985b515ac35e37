import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/core.ts';
import { parallelTexts } from '../texts.ts';

const rows = 10_000;

/** What a stream of progress ends with. */
const outcomeOf = async <T>(
  stream: Promise<AsyncIterable<{ kind: 'progress' } | { kind: 'done'; value: T }>>,
): Promise<T> => {
  for await (const step of await stream) if (step.kind === 'done') return step.value;
  throw new Error('the stream ended without a value');
};

/** How long it takes to know of all rows of a project how they differ, and of one row after an edit. */
export async function benchFacts(): Promise<void> {
  console.log(`\nfacts of ${rows} rows x 4 in the background (target 10 s), of one after an edit (20 ms)`);
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'));
  const core = createCore({
    libraryPath: join(folder, 'facts.sverka'),
    host: 'test',
    programVersion: 'bench',
  });
  const { client } = core;
  try {
    const { id: projectId } = await outcomeOf(
      client.project.addVersions({
        project: { title: 'Facts' },
        drafts: structuredClone(parallelTexts(rows)) as never,
      }),
    );
    const timed = async (what: string, rowIds: number[] | null) => {
      const from = performance.now();
      const { rowIds: told } = await outcomeOf(client.differences.facts({ projectId, base: null, rowIds }));
      console.log(
        `${what.padEnd(28)}${(performance.now() - from).toFixed(0).padStart(8)} ms, ${told.length} rows`,
      );
    };
    await timed('all rows', null);
    await timed('all rows, known', null);
    const [row] = await client.rows.window({ projectId, from: 5_000, count: 1 });
    if (!row) return;
    const text = 'The old pilot did not mend 40 boats.';
    await client.rows.correct({ rowId: row.id, revision: row.revision, text, state: 'edited', origin: null });
    await timed('one row after an edit', [row.id]);
    const from = performance.now();
    const found = await client.differences.find({ projectId, text: 'pilot', mode: 'word', columns: null });
    console.log(
      `${'search of all texts'.padEnd(28)}${(performance.now() - from).toFixed(0).padStart(8)} ms, ${found.length} rows`,
    );
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
