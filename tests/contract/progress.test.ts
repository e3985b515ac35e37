import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { alignInWorker } from '../../electron/core/align.ts';
import { streamed } from '../../electron/core/progress.ts';
import type { Lane } from '../../electron/core/threads/lane.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import {
  type Draft,
  draft,
  machine,
  makeProject,
  outcomeOf,
  ownCore,
  problemOf,
  snapshot,
  source,
} from './fixtures.ts';
import { transports } from './transports.ts';

const core = ownCore();

const nouns = 'ferry captain harbour wind letter window morning shore lantern bridge garden clock'.split(' ');
const manyParagraphs = (count: number, offset: number): string[] =>
  Array.from({ length: count }, (_, number) =>
    Array.from(
      { length: 30 },
      (__, place) => nouns[(number * (place + 1) + offset * (place % 3 === 0 ? 1 : 0)) % nouns.length],
    ).join(' '),
  );

/** Texts that take seconds to align. */
const large: Draft[] = [
  draft('machine', 'en', 'a', manyParagraphs(6_000, 0)),
  draft('human', 'en', 'b', manyParagraphs(6_000, 1)),
  draft('human', 'en', 'c', manyParagraphs(6_000, 2)),
];

describe.each(Object.entries(transports))('a long operation over %s', (_, connect) => {
  test('is ended by closing its stream, and leaves the library as it was', async () => {
    const { client, disconnect } = await connect(core);
    const { id } = await makeProject(client, [source, machine]);
    const before = await snapshot(client, id);
    const stream = await client.project.addVersions({ project: { id }, drafts: large.slice(1) });
    const first = await stream.next();
    expect(first.value).toMatchObject({ kind: 'progress' });
    await stream.return?.(undefined);
    // The aligner has one thread: when it is done with this, the other would have been saved long since.
    await outcomeOf(client.rows.align({ projectId: id }));
    expect(await snapshot(client, id)).toEqual(before);
    expect(await client.edits.state({ projectId: id })).toEqual({
      undo: null,
      redo: null,
      dropped: 0,
      limit: 64 * 1024 * 1024,
    });
    await disconnect();
  });

  test('that was waiting its turn is ended too', async () => {
    const { client, disconnect } = await connect(core);
    const running = await client.project.addVersions({ project: { title: 'a' }, drafts: large });
    await running.next();
    const waiting = await client.project.addVersions({ project: { title: 'b' }, drafts: large });
    await waiting.next();
    await waiting.return?.(undefined);
    await running.return?.(undefined);
    const { title } = await makeProject(client, [source, machine]);
    expect((await client.project.list()).map((project) => project.title)).toEqual([title]);
    await disconnect();
  });
});

test('what stands in the way of an operation comes through its stream by type', async () => {
  const { client } = core;
  const stream = await client.project.addVersions({
    project: { id: '00000000-0000-4000-8000-000000000000' },
    drafts: [source],
  });
  expect(
    await problemOf(
      (async () => {
        for await (const _ of stream);
      })(),
    ),
  ).toEqual({ code: 'notFound', params: {} });
});

test('an alignment made for texts that changed meanwhile is not put over them', async () => {
  const { client } = core;
  const { id } = await makeProject(client, [
    draft('machine', 'en', 'a', manyParagraphs(1_500, 0)),
    draft('human', 'en', 'b', manyParagraphs(1_500, 1)),
  ]);
  const [version] = (await client.project.get({ projectId: id })).versions;
  if (!version) throw new Error('no version');
  const stream = await client.rows.align({ projectId: id });
  await stream.next();
  const [paragraph] = await client.version.paragraphs({ versionId: version.id });
  await client.version.setIncluded({
    versionId: version.id,
    paragraphIds: [paragraph?.id ?? 0],
    included: false,
  });
  expect(
    await problemOf(
      (async () => {
        for await (const _ of stream);
      })(),
    ),
  ).toEqual({ code: 'stale', params: {} });
  expect((await client.edits.state({ projectId: id })).undo).toMatchObject({ kind: 'leaveOut' });
});

describe('a stream of progress', () => {
  test('gives a sign of life five times a second, though the work says nothing', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { promise, resolve } = Promise.withResolvers<number>();
    const stream = streamed(undefined, () => promise);
    const steps: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      const step = stream.next();
      await vi.advanceTimersByTimeAsync(200);
      steps.push((await step).value);
    }
    expect(steps).toEqual(
      Array.from({ length: 5 }, () => ({ kind: 'progress', stage: 'reading', done: 0, total: 1 })),
    );
    resolve(7);
    expect(await stream.next()).toEqual({ done: false, value: { kind: 'done', value: 7 } });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test('keeps only the newest progress for a slow reader', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const stream = streamed(undefined, (report) => {
      for (let done = 0; done <= 1_000; done += 1) report({ stage: 'aligning', done, total: 1_000 });
      return promise;
    });
    expect((await stream.next()).value).toEqual({
      kind: 'progress',
      stage: 'aligning',
      done: 1_000,
      total: 1_000,
    });
    resolve('end');
    expect((await stream.next()).value).toEqual({ kind: 'done', value: 'end' });
  });

  test('says that texts are being aligned before they are sent to the thread', async () => {
    const heard: string[] = [];
    const run = async () => {
      heard.push('sent');
      return { cells: [], confidence: new Float64Array(0) };
    };
    const version = { key: 'a', role: 'source', language: 'ru', paragraphs: [{ text: 'Пёс' }] } as const;
    const stream = streamed(undefined, (report, signal) =>
      alignInWorker({ aligning: { run } as unknown as Lane }, [version], report, signal),
    );
    for await (const step of stream) heard.push(step.kind === 'progress' ? step.stage : step.kind);
    expect(heard.slice(0, 2)).toEqual(['aligning', 'sent']);
    expect(heard.at(-1)).toBe('done');
  });

  test('aborts the work at once when it is closed or its caller goes', async () => {
    for (const close of ['return', 'abort'] as const) {
      const caller = new AbortController();
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const stream = streamed(caller.signal, (_, signal) => {
        signal.addEventListener('abort', () => resolve(signal.reason));
        return new Promise<never>(() => {});
      });
      if (close === 'return') await stream.return();
      else caller.abort();
      expect(await promise).toEqual(new ProblemError('cancelled'));
    }
  });
});

describe.each(Object.entries(transports))('news over %s', (_, connect) => {
  test('of every committed write reaches every listener, in order', async () => {
    const { client, disconnect } = await connect(core);
    const { client: other, disconnect: disconnectOther } = await connect(core);
    const { id } = await makeProject(client, [source, machine]);
    const listeners = await Promise.all([client.library.changes(), other.library.changes()]);
    const [row] = await client.rows.window({ projectId: id, from: 0, count: 1 });
    if (!row) throw new Error('no row');
    await client.rows.correct({
      rowId: row.id,
      revision: row.revision,
      text: 'x',
      state: 'edited',
      origin: null,
    });
    await problemOf(
      other.rows.correct({ rowId: row.id, revision: row.revision, text: 'y', state: 'edited', origin: null }),
    );
    await other.edits.undo({ projectId: id });
    await client.project.rename({ projectId: id, title: 'z' });
    const wanted = [
      { kind: 'rows', projectId: id, rowIds: [row.id] },
      { kind: 'rows', projectId: id, rowIds: [row.id] },
      { kind: 'project', projectId: id },
    ];
    for (const listener of listeners) {
      const heard = [];
      while (heard.length < wanted.length) heard.push((await listener.next()).value);
      expect(heard).toEqual(wanted);
      await listener.return?.(undefined);
    }
    await disconnectOther();
    await disconnect();
  });
});
