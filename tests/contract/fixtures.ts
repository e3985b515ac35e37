import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Core, createCore } from '../../electron/core/core.ts';
import type { CoreOptions } from '../../electron/core/session.ts';
import type { contract, Inputs, Outputs } from '../../shared/contract/contract.ts';
import { rowFlags } from '../../shared/domain/mend/shape.ts';
import { sharedLanes } from '../setup/lanes.ts';

export type Client = ContractRouterClient<typeof contract>;
export type Draft = Inputs['project']['addVersions']['drafts'][number];
export type Row = Outputs['rows']['window'][number];
export type Summary = Outputs['project']['rename'];

/** A folder of its own for a test, and what to do when it is over. */
export function scratchFolder(): { folder: string; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-test-'));
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A core over a library in `folder`; its threads are those of all cores here, but where it works for a host. */
export const coreIn = (folder: string, options: Partial<CoreOptions> = {}): Core =>
  createCore({
    libraryPath: join(folder, 'library.db'),
    host: 'test',
    programVersion: '1.2.3',
    // For a window threads are begun ahead of their jobs, at any time.
    ...(options.host === undefined && { lanes: sharedLanes }),
    ...options,
  });

/** A draft of body paragraphs; a text that begins with `-` is left out. */
export const draft = (
  role: Draft['role'],
  language: string,
  title: string,
  texts: readonly string[],
): Draft => ({
  fileName: `${title}.txt`,
  role,
  language,
  title,
  engine: role === 'machine' ? 'Yandex' : null,
  encoding: 'utf-8',
  paragraphs: texts.map((text) => ({
    role: 'body',
    text: text.replace(/^-/, ''),
    included: !text.startsWith('-'),
  })),
});

export const source = draft('source', 'ru', 'Паром', [
  'Паром ушёл в семь утра, как и обещал капитан.',
  'На палубе было двенадцать человек и одна собака.',
  'Никто не заметил, что шлюпка осталась на берегу.',
  'К полудню поднялся ветер, и мы вернулись в порт.',
]);

export const machine = draft('machine', 'en', 'Ferry by machine', [
  'The ferry left at seven in the morning, as the captain promised.',
  'There were twelve people and one dog on the deck.',
  'No one noticed that the boat was left on the shore.',
  'By noon the wind had risen, and we returned to the port.',
]);

export const human = draft('human', 'en', 'Ferry by hand', [
  'The ferry left at seven in the morning, just as the captain had promised.',
  'Twelve people and one dog stood on the deck.',
  '-Translated for this test.',
  'No one noticed that the boat had stayed on the shore.',
  'By noon the wind rose, and we went back to the port.',
]);

/** Reads a stream of progress to its end; answers the value it ends with. */
export async function outcomeOf<T>(
  stream: Promise<AsyncIterable<{ kind: 'progress' } | { kind: 'done'; value: T }>>,
): Promise<T> {
  for await (const step of await stream) {
    if (step.kind === 'done') return step.value;
  }
  throw new Error('the stream ended without a value');
}

/** Makes a project and answers its summary. */
export const makeProject = (client: Client, drafts: Draft[] = [source, machine, human]): Promise<Summary> =>
  outcomeOf(client.project.addVersions({ project: { title: 'Паром' }, drafts }));

export const allRows = (client: Client, projectId: string): Promise<Row[]> =>
  client.rows.window({ projectId, from: 0, count: 500 });

/** Writes into the row at a position, as typing does; with `step` as a step of its own. Answers the row. */
export async function writeAt(
  client: Client,
  projectId: string,
  position: number,
  text: string | null,
  { state = 'edited', step = false }: { state?: Row['state']; step?: boolean } = {},
): Promise<Row> {
  const row = (await allRows(client, projectId))[position];
  if (!row) throw new Error('no such row');
  const { id: rowId, revision } = row;
  return client.rows.correct({ rowId, revision, text, state, origin: null, step });
}

/** The code and parameters of the problem that `work` fails with. */
export async function problemOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'data' in error && error.code === 'PROBLEM')
      return error.data;
    throw error;
  }
  throw new Error('no problem came');
}

/**
 * All that undo and redo must bring back: versions, rows in order with their texts, states and corrections. Not what is
 * read from the history, which they add to.
 */
export async function snapshot(client: Client, projectId: string): Promise<unknown> {
  const {
    versions,
    progress: { changedSinceReview: _, ...progress },
  } = await client.project.get({ projectId });
  const rows = await allRows(client, projectId);
  const { ids, states, confidences, lengths } = await client.rows.index({ projectId });
  return {
    versions,
    progress,
    index: { ids, states, confidences, lengths },
    rows: rows.map(({ revision: _, confirmedText: __, flags, ...row }) => ({
      ...row,
      flags: flags & ~(rowFlags.changedSinceConfirmed | rowFlags.changedSinceReview),
    })),
  };
}

/** A core with a library of its own, as a test file uses it. */
export interface OwnCore extends Core {
  /** Where `library.db` is. */
  readonly folder: string;
  /** Closes the library and opens it again, as a program that is started anew. */
  restart(): Promise<void>;
}

/** A core for every test of the file, or one for all of them, closed and its folder cleared afterwards. */
export function ownCore(options: Partial<CoreOptions> = {}, per: 'test' | 'file' = 'test'): OwnCore {
  let scratch: ReturnType<typeof scratchFolder>;
  let core: Core;
  const begin = (): void => {
    scratch = scratchFolder();
    core = coreIn(scratch.folder, options);
  };
  const end = async (): Promise<void> => {
    await core.close();
    scratch.clear();
  };
  if (per === 'test') {
    beforeEach(begin);
    afterEach(end);
  } else {
    beforeAll(begin);
    afterAll(end);
  }
  return {
    get router() {
      return core.router;
    },
    get client() {
      return core.client;
    },
    get folder() {
      return scratch.folder;
    },
    backUp: () => core.backUp(),
    close: () => core.close(),
    restart: async () => {
      await core.close();
      core = coreIn(scratch.folder, options);
    },
  };
}
