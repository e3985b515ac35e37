import { once } from 'node:events';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { alignIn } from '../../electron/core/threads/alignIn.ts';
import { Lane } from '../../electron/core/threads/lane.ts';
import { type LaneLimits, laneLimits } from '../../electron/core/threads/laneLimits.ts';
import { backupFolder, listBackupNames } from '../../electron/store/backup.ts';
import type { AlignVersion } from '../../shared/domain/align/types.ts';
import type { CheckRequest } from '../../shared/domain/check/checker.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { writeProjectFile } from '../../shared/formats/projectFile/write.ts';
import { coreIn, makeProject, scratchFolder } from './fixtures.ts';

const threads: Worker[] = [];
const lanes: Lane[] = [];
const note = (worker: Worker): void => void threads.push(worker);

beforeEach(() => void process.on('worker', note));
afterEach(async () => {
  process.off('worker', note);
  await Promise.all(lanes.splice(0).map((lane) => lane.close()));
  threads.length = 0;
});

const lane = (
  name: 'reading' | 'aligning' | 'comparing' | 'checking' | 'writing',
  limits: Partial<LaneLimits> = {},
): Lane => {
  const made = new Lane(name, { time: 20_000, memory: 2_048, rest: laneLimits[name].rest, ...limits });
  lanes.push(made);
  return made;
};

const nouns = 'ferry captain harbour wind letter window morning shore lantern bridge garden clock'.split(' ');
const version = (key: string, count: number, offset: number): AlignVersion => ({
  key,
  role: 'human',
  language: 'en',
  paragraphs: Array.from({ length: count }, (_, number) => ({
    text: nouns.map((_noun, place) => nouns[(number * (place + 1) + offset) % nouns.length]).join(' '),
  })),
});

const never = new AbortController().signal;
const project = (text: string): string =>
  writeProjectFile({
    title: 'P',
    createdAt: 1,
    versions: [
      {
        title: 'v',
        role: 'human',
        language: 'en',
        engine: null,
        fileName: '',
        encoding: 'utf-8',
        importedAt: 1,
        paragraphs: [{ role: 'body', text, included: false }],
      },
    ],
    rows: [],
    view: { mode: 'read', base: null, columns: [], row: null },
  });

test('a cancelled job is over, and its thread is ended in the middle of it', async () => {
  const aligning = lane('aligning');
  const small = [version('a', 3, 0), version('b', 3, 1)];
  // Warms the thread up, so that the job is in the aligner and not in its loading when it is cancelled.
  await alignIn(aligning, small, { signal: never });
  const cancel = new AbortController();
  const begun = Promise.withResolvers<void>();
  const versions = [version('a', 8_000, 0), version('b', 8_000, 1), version('c', 8_000, 2)];
  const job = alignIn(aligning, versions, { signal: cancel.signal, onProgress: () => begun.resolve() });
  await begun.promise;
  const [thread] = threads;
  if (!thread) throw new Error('no thread');
  const gone = once(thread, 'exit');
  cancel.abort();
  await expect(job).rejects.toEqual(new ProblemError('cancelled'));
  // A thread that comes to its end by itself says 0.
  expect(await gone).toEqual([1]);
  expect(await alignIn(aligning, small, { signal: never })).toHaveLength(3);
});

test('a thread is not ended before its job has begun: until then it may be loading SQLite', async () => {
  const writing = lane('writing');
  const cancel = new AbortController();
  const started = once(process, 'worker');
  const job = writing.run('seal', { file: '/no/such.sverka', projects: 0 }, { signal: cancel.signal });
  const [thread] = (await started) as [Worker];
  const said: string[] = [];
  thread.on('message', ({ kind }: { kind: string }) => said.push(kind));
  const gone = once(thread, 'exit');
  cancel.abort();
  await expect(job).rejects.toEqual(new ProblemError('cancelled'));
  await Promise.all([gone, writing.close()]);
  expect(said[0]).toBe('begun');
});

test('jobs wait for each other, and one that is cancelled while it waits never begins', async () => {
  const reading = lane('reading');
  const text = project('waits');
  const cancel = new AbortController();
  const first = reading.run('readProject', { fileName: 'a', text }, { signal: never });
  const second = reading.run('readProject', { fileName: 'b', text }, { signal: cancel.signal });
  const third = reading.run('readProject', { fileName: 'c', text }, { signal: never });
  cancel.abort();
  await expect(second).rejects.toEqual(new ProblemError('cancelled'));
  expect((await first).title).toBe('P');
  expect((await third).title).toBe('P');
  expect(threads).toHaveLength(1);
  await expect(
    reading.run('readProject', { fileName: 'd', text }, { signal: AbortSignal.abort() }),
  ).rejects.toEqual(new ProblemError('cancelled'));
});

test('the time that a thread takes to start is not that of its first job', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const reading = lane('reading', { time: 10_000, memory: 512 });
  const job = reading.run('readProject', { fileName: 'p', text: project('x') }, { signal: never });
  // The thread says nothing before this one rests.
  vi.advanceTimersByTime(11_000);
  expect((await job).title).toBe('P');
});

test('a search has its time from when it has begun, whatever the thread had to do before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const search = { text: 'ferry', mode: 'plain', matchCase: false } as const;
  const job = lane('comparing').run('find', { rows: [['a ferry']], search }, { signal: never, time: 5_000 });
  // The thread says nothing before this one rests.
  vi.advanceTimersByTime(6_000);
  expect(await job).toEqual([0]);
});

test('a job that takes too long is ended and named', async () => {
  const reading = lane('reading', { time: 1, memory: 512 });
  const slow = `[${'[0],'.repeat(300_000)}0]`;
  await expect(
    reading.run('readProject', { fileName: 'slow.json', text: slow }, { signal: never, file: 'slow.json' }),
  ).rejects.toMatchObject({ problem: { code: 'parsingTookTooLong', params: { file: 'slow.json' } } });
  const aligning = lane('aligning', { time: 1, memory: 512 });
  const versions = [version('a', 8_000, 0), version('b', 8_000, 1)];
  await expect(alignIn(aligning, versions, { signal: never })).rejects.toMatchObject({
    problem: { code: 'workTookTooLong' },
  });
});

test('a job that takes too much memory is ended and named, and the next one is done', async () => {
  const reading = lane('reading', { time: 20_000, memory: 100 });
  const bomb = `[${'[0],'.repeat(3_000_000)}0]`;
  await expect(
    reading.run('readProject', { fileName: 'bomb.json', text: bomb }, { signal: never, file: 'bomb.json' }),
  ).rejects.toEqual(new ProblemError('parsingTookTooMuchMemory', { file: 'bomb.json', limit: 100 }));
  expect(
    (await reading.run('readProject', { fileName: 'p', text: project('after') }, { signal: never })).title,
  ).toBe('P');
  expect(threads).toHaveLength(2);
});

test('a problem the job finds keeps its name and parameters', async () => {
  await expect(
    lane('reading').run('readProject', { fileName: 'p.json', text: '{' }, { signal: never }),
  ).rejects.toMatchObject({ problem: { code: 'projectFileDamaged', params: { file: 'p.json' } } });
});

test('closing ends what is under way and what waits', async () => {
  const aligning = lane('aligning');
  const versions = [version('a', 8_000, 0), version('b', 8_000, 1)];
  const jobs = [1, 2].map(() => alignIn(aligning, versions, { signal: never }));
  const outcomes = Promise.allSettled(jobs);
  await aligning.close();
  expect(await outcomes).toEqual(
    jobs.map(() => ({ status: 'rejected', reason: new ProblemError('cancelled') })),
  );
});

const compare = (comparing: Lane) =>
  comparing.run(
    'differences',
    { rows: [['The ferry left.', 'A ferry left.']], columns: [{ language: 'en' }, { language: 'en' }] },
    { signal: never },
  );

const firstThread = (): Worker => {
  const [thread] = threads;
  if (!thread) throw new Error('no thread');
  return thread;
};

test('a thread that has grown is ended after a rest, and the next job has a new one', async () => {
  const comparing = lane('comparing', { rest: { after: 20, above: 1, keeps: false } });
  expect(await compare(comparing)).toHaveLength(1);
  await once(firstThread(), 'exit');
  expect(await compare(comparing)).toHaveLength(1);
  expect(threads).toHaveLength(2);
});

test('a thread that was begun ahead of its jobs is there again after a rest', async () => {
  const comparing = lane('comparing', { rest: { after: 20, above: 1, keeps: false } });
  comparing.warm();
  await compare(comparing);
  await once(firstThread(), 'exit');
  await expect.poll(() => threads.length).toBeGreaterThan(1);
});

test('a thread that has not grown stays', async () => {
  const comparing = lane('comparing', { rest: { after: 20, above: 10_000, keeps: false } });
  await compare(comparing);
  const asked = vi.spyOn(firstThread(), 'getHeapStatistics');
  await expect.poll(() => asked.mock.results.length).toBe(1);
  await asked.mock.results[0]?.value;
  expect(await compare(comparing)).toHaveLength(1);
  expect(threads).toHaveLength(1);
});

const checkRows = (checking: Lane, changed: CheckRequest['changed'], count: number) =>
  checking.run(
    'check',
    {
      key: 'a project',
      columns: [
        { key: 1, role: 'source', language: 'ru' },
        { key: 2, role: 'human', language: 'en' },
      ],
      ids: Array.from({ length: count }, (_, at) => at),
      changed,
    },
    { signal: never },
  );

test('a thread that keeps what its next job needs is rid of its garbage after a rest, and keeps it', async () => {
  const checking = lane('checking', { rest: { after: 500, above: 1, keeps: true } });
  const rows = Array.from({ length: 400 }, (_, at) => {
    const said = nouns.map((_noun, place) => `${nouns[(at * (place + 1)) % nouns.length]}${at}`).join(' ');
    return [
      at,
      [`Паром ${at} ушёл на рассвете, и никто его не ждал.`, `The ferry ${at} left: ${said}.`],
    ] as const;
  });
  expect((await checkRows(checking, rows, rows.length))?.learned).toHaveLength(rows.length);
  const used = async () => (await firstThread().getHeapStatistics()).used_heap_size;
  // Measured before that rest is over.
  const before = await used();
  await expect.poll(used, { timeout: 20_000 }).toBeLessThan(0.8 * before);
  expect(await checkRows(checking, [], rows.length)).not.toBeNull();
  expect(threads).toHaveLength(1);
});

test('a copy of a library is made sure of in a thread, and a damaged one is refused', async () => {
  const comparing = lane('comparing');
  const { folder, clear } = scratchFolder();
  onTestFinished(clear);
  const core = coreIn(folder);
  await makeProject(core.client);
  await core.backUp();
  await core.close();
  const path = join(folder, 'library.db');
  const file = join(backupFolder(path), listBackupNames(path)[0] ?? '');
  await comparing.run('seal', { file, projects: 1 }, { signal: never });
  await expect(comparing.run('seal', { file, projects: 2 }, { signal: never })).rejects.toEqual(
    new ProblemError('libraryDamaged', { path: file }),
  );
  truncateSync(file, 20_000);
  await expect(comparing.run('seal', { file, projects: 1 }, { signal: never })).rejects.toBeInstanceOf(
    ProblemError,
  );
});

test('a lane is idle once no job is left, and those that the last one led to are done', async () => {
  const comparing = lane('comparing');
  await comparing.whenIdle();
  const ends: string[] = [];
  const find = async (name: string): Promise<void> => {
    const search = { text: 'ferry', mode: 'plain', matchCase: false } as const;
    await comparing.run('find', { rows: [['a ferry']], search }, { signal: never });
    ends.push(name);
  };
  const first = find('first').then(() => find('what it led to'));
  const waited = find('second');
  await comparing.whenIdle();
  expect(ends).toEqual(['first', 'second', 'what it led to']);
  await Promise.all([first, waited]);
  const cancel = new AbortController();
  const job = comparing.run(
    'find',
    { rows: [], search: { text: 'x', mode: 'plain', matchCase: false } },
    { signal: cancel.signal },
  );
  const idle = comparing.whenIdle();
  cancel.abort();
  await expect(job).rejects.toEqual(new ProblemError('cancelled'));
  await idle;
  await find('after');
  expect(ends).toHaveLength(4);
});
