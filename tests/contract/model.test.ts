import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { openConnection } from '../../electron/store/connection.ts';
import {
  allRows,
  type Client,
  coreIn,
  draft,
  human,
  machine,
  makeProject,
  outcomeOf,
  problemOf,
  scratchFolder,
  snapshot,
  source,
} from './fixtures.ts';
import { type Connected, transports } from './transports.ts';

/** What a user can do to a project, by number so that it fits whatever is there. */
const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      row: fc.nat(20),
      text: fc.constantFrom('', 'a', 'b\nc', '«ё» — 🙂'),
      state: fc.constantFrom('edited' as const, 'confirmed' as const),
      step: fc.boolean(),
      wait: fc.nat(4_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('include' as const),
      version: fc.nat(3),
      paragraph: fc.nat(6),
      included: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), version: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('align' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const second = draft('human', 'en', 'Ferry retold', [
  'At seven the ferry was gone. Twelve people were on deck, and a dog.',
  'No one noticed the boat left behind.',
  'The wind rose by noon and we turned back.',
]);

/** A core that can be closed and opened again under a client that stays. */
class Bench {
  clock = 1_800_000_000_000;
  readonly #folder: string;
  readonly #connect: (core: Core) => Promise<Connected>;
  #core: Core | undefined;
  #connected: Connected | undefined;

  constructor(folder: string, connect: (core: Core) => Promise<Connected>) {
    this.#folder = folder;
    this.#connect = connect;
  }

  get client(): Client {
    if (!this.#connected) throw new Error('not started');
    return this.#connected.client;
  }

  async start(): Promise<void> {
    this.#core = coreIn(this.#folder, { now: () => this.clock });
    this.#connected = await this.#connect(this.#core);
  }

  async stop(): Promise<void> {
    await this.#connected?.disconnect();
    await this.#core?.close();
  }
}

async function perform(bench: Bench, projectId: string, step: Action): Promise<void> {
  const { client } = bench;
  const { versions } = await client.project.get({ projectId });
  switch (step.do) {
    case 'write': {
      bench.clock += step.wait;
      const rows = await allRows(client, projectId);
      const row = rows[step.row % rows.length];
      if (!row || (step.text === '' && step.state === 'confirmed')) return;
      await client.rows.correct({
        rowId: row.id,
        revision: row.revision,
        text: step.text,
        state: step.state,
        origin: row.cells[0]?.versionId ?? null,
        step: step.step,
      });
      return;
    }
    case 'include': {
      const version = versions[step.version % Math.max(1, versions.length)];
      if (!version) return;
      const paragraphs = await client.version.paragraphs({ versionId: version.id });
      const paragraph = paragraphs[step.paragraph % paragraphs.length];
      if (!paragraph) return;
      await client.version.setIncluded({
        versionId: version.id,
        paragraphIds: [paragraph.id],
        included: step.included,
      });
      return;
    }
    case 'add':
      if (versions.length < 5)
        await outcomeOf(client.project.addVersions({ project: { id: projectId }, drafts: [second] }));
      return;
    case 'remove': {
      const version = versions[step.version % Math.max(1, versions.length)];
      if (version) await client.version.remove({ versionId: version.id });
      return;
    }
    case 'align':
      await outcomeOf(client.rows.align({ projectId }));
      return;
    case 'undo':
    case 'redo': {
      const state = await client.edits.state({ projectId });
      const possible = state[step.do] !== null;
      if (possible) await client.edits[step.do]({ projectId });
      else
        expect(await problemOf(client.edits[step.do]({ projectId }))).toMatchObject({
          code: step.do === 'undo' ? 'nothingToUndo' : 'nothingToRedo',
        });
      return;
    }
    case 'restart':
      await bench.stop();
      await bench.start();
      return;
  }
}

async function moveAll(client: Client, projectId: string, direction: 'undo' | 'redo'): Promise<void> {
  while ((await client.edits.state({ projectId }))[direction]) await client.edits[direction]({ projectId });
}

/** Every included paragraph in one row, texts as they came. */
async function assertSound(client: Client, projectId: string): Promise<void> {
  const { versions } = await client.project.get({ projectId });
  const rows = await allRows(client, projectId);
  const placed = rows.flatMap(({ cells }) =>
    cells.flatMap(({ versionId, paragraphs }) =>
      paragraphs.map(({ id, text }) => `${versionId} ${id} ${text}`),
    ),
  );
  const wanted: string[] = [];
  for (const { id: versionId } of versions) {
    const paragraphs = await client.version.paragraphs({ versionId });
    wanted.push(
      ...paragraphs.filter(({ included }) => included).map(({ id, text }) => `${versionId} ${id} ${text}`),
    );
  }
  expect(placed.toSorted()).toEqual(wanted.toSorted());
  expect(rows.every(({ state, correction }) => (state === 'new') === (correction === null))).toBe(true);
}

describe.each(Object.entries(transports))('any sequence of actions over %s', (_, connect) => {
  test('is undone to the start and redone to the end, over restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (steps) => {
        const scratch = scratchFolder();
        const bench = new Bench(scratch.folder, connect);
        await bench.start();
        try {
          const { id } = await makeProject(bench.client, [source, machine, human]);
          const start = await snapshot(bench.client, id);
          for (const step of steps) {
            await perform(bench, id, step);
            await assertSound(bench.client, id);
          }
          await moveAll(bench.client, id, 'redo');
          const end = await snapshot(bench.client, id);
          await moveAll(bench.client, id, 'undo');
          expect(await snapshot(bench.client, id)).toEqual(start);
          await bench.stop();
          await bench.start();
          await moveAll(bench.client, id, 'redo');
          expect(await snapshot(bench.client, id)).toEqual(end);
        } finally {
          await bench.stop();
          scratch.clear();
        }
      }),
      { numRuns: 15 },
    );
  }, 180_000);
});

test('one history leaves the same library over both transports', async () => {
  const steps: Action[] = [
    { do: 'write', row: 0, text: 'a', state: 'edited', step: false, wait: 0 },
    { do: 'add' },
    { do: 'write', row: 2, text: 'b\nc', state: 'confirmed', step: false, wait: 500 },
    { do: 'include', version: 2, paragraph: 2, included: true },
    { do: 'remove', version: 1 },
    { do: 'undo' },
    { do: 'align' },
  ];
  const dumps: unknown[] = [];
  for (const connect of Object.values(transports)) {
    const scratch = scratchFolder();
    const bench = new Bench(scratch.folder, connect);
    await bench.start();
    const { id } = await makeProject(bench.client);
    for (const step of steps) await perform(bench, id, step);
    await bench.stop();
    const connection = openConnection(`${scratch.folder}/library.db`, true);
    const tables = ['version', 'paragraph', 'row', 'block', 'correction', 'revision', 'edit'];
    dumps.push(tables.map((table) => connection.all(`SELECT * FROM "${table}"`)));
    connection.close();
    scratch.clear();
  }
  expect(dumps[1]).toEqual(dumps[0]);
});
