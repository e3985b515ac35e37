import { readlinkSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { ProblemError } from '../../../shared/domain/problem.ts';
import { doJob, type Kept } from './doJob.ts';
import { GarbageAtRest } from './garbage.ts';
import type { Job, JobKind, JobKinds, LaneName, WorkerMessage, WorkerStart } from './job.ts';
import { loadConnection, loadDocuments, loadPlainText, loadPractice, preloads } from './loading.ts';

/** Progress is said at most this often, in milliseconds. */
const progressInterval = 50;

const { lane, rest, practises } = workerData as WorkerStart;
const garbage = rest.keeps ? new GarbageAtRest(rest) : null;

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

/** Nor is a document to blame for how long the readers of its kind take to load, the first time. */
async function loadReaders({ fileName, content }: JobKinds['inspect']['input']): Promise<void> {
  const { kindOf } = await loadPlainText();
  if (kindOf(fileName, content) !== 'plain') await loadDocuments();
}

/** Jobs that open a library. */
const opening: readonly JobKind[] = ['export', 'readCopy', 'seal', 'salvage'];

/** Before a job has begun, for until then its lane does not end the thread. A fault comes again in the job. */
async function loadStore(): Promise<void> {
  const { loadSqlite } = await loadConnection();
  loadSqlite();
}

function sayProgress(): (done: number) => void {
  let said = 0;
  return (done) => {
    const now = performance.now();
    if (now - said < progressInterval) return;
    said = now;
    say({ kind: 'progress', done });
  };
}

const kept: Kept = {};

async function answer(job: Job): Promise<void> {
  garbage?.end();
  await loaded;
  // What is wrong with the document is said when it is read.
  if (job.kind === 'inspect') await loadReaders(job.input).catch(() => {});
  if (opening.includes(job.kind)) await loadStore().catch(() => {});
  say({ kind: 'begun' });
  try {
    say({ kind: 'done', output: await doJob(job, kept, sayProgress()) });
  } catch (error) {
    if (error instanceof ProblemError) say({ kind: 'problem', problem: error.problem });
    else
      say({
        kind: 'fault',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
  // A thread that is ended keeps nothing by itself.
  flushCompileCache();
  garbage?.begin();
}

/** Until somebody asks for something. */
async function practise(): Promise<void> {
  const { practise: untilAsked } = await loadPractice();
  await untilAsked(() => isAsked);
}

/** Lanes whose work nobody waits for with a finger on a key: right after a project is opened all three are at work. */
const background: readonly LaneName[] = ['comparing', 'linking', 'checking'];

/**
 * Lets the thread that answers go first where processors are few. Only Linux gives a thread a priority of its own
 * (setpriority(2), "C library/kernel differences"); elsewhere the processors are shared as before.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Without /proc the processors are shared as elsewhere.
  }
}

if (background.includes(lane)) giveWay();
// A fault in loading comes again with the first job, and is answered then.
const loaded = preloads[lane]().catch(() => {});
let isAsked = false;
parentPort?.on('message', (job: Job) => {
  isAsked = true;
  void answer(job);
});
if (practises) void loaded.then(practise).catch(() => {});
