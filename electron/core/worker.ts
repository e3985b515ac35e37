import { readlinkSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ProjectChecker } from '../../shared/domain/check/checker.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import type { Replacement } from '../../shared/domain/search/replace.ts';
import type { Job, JobKinds, LaneName, WorkerMessage } from './job.ts';

/** Progress is said at most this often, in milliseconds. */
const progressInterval = 50;

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

// Each job loads what it needs: parsers are no use to the aligner.
const loadLineFiles = () => import('../../shared/formats/lineFile.ts');
const loadPlainText = () => import('../../shared/formats/plainText.ts');
const loadDocuments = () => import('../../shared/formats/document.ts');
const loadProjectFile = () => import('../../shared/formats/projectFile/read.ts');
const loadMeasures = () => import('../../shared/domain/measure/rows.ts');
const loadFacts = () => import('../../shared/domain/compare/facts.ts');
const loadSearch = () => import('../../shared/domain/search/find.ts');
const loadReplacer = () => import('../../shared/domain/search/replace.ts');
const loadConsistency = () => import('../../shared/domain/consistency/consistency.ts');
const loadBootstrap = () => import('../../shared/domain/measure/bootstrap.ts');
const loadLinks = () => import('../../shared/domain/link/learn.ts');
const loadLinkedRow = () => import('../../shared/domain/link/linkRow.ts');
const loadLinkModel = () => import('../../shared/domain/link/model.ts');
const loadChecker = () => import('../../shared/domain/check/checker.ts');
const loadPlainChecks = () => import('../../shared/domain/check/plain.ts');
const loadAligner = () => import('../../shared/domain/align/align.ts');
const loadBackup = () => import('../store/backup.ts');
const loadSalvage = () => import('../store/salvage.ts');
const loadExports = () => import('./exportFile.ts');
const loadConnection = () => import('../store/connection.ts');
const loadRanks = () => import('./rank.ts');
const loadEditLabel = () => import('../../shared/contract/edit.ts');
const loadSentences = () => import('../../shared/domain/align/sentenceRows.ts');

/** Nor is a document to blame for how long the readers of its kind take to load, the first time. */
async function loadReaders({ fileName, content }: JobKinds['inspect']['input']): Promise<void> {
  const { kindOf } = await loadPlainText();
  if (kindOf(fileName, content) !== 'plain') await loadDocuments();
}

async function inspect({ fileName, content, encoding }: JobKinds['inspect']['input']) {
  const { readPlainText } = await loadPlainText();
  const plain = readPlainText({ fileName, content, encoding });
  if (plain !== null) return plain;
  const { readDocument, readPasted } = await loadDocuments();
  if (typeof content === 'string') return readPasted(content, fileName);
  return readDocument({ fileName, bytes: content, ...(encoding === undefined ? {} : { encoding }) });
}

async function readLines({ fileName, content, encoding }: JobKinds['readLines']['input']) {
  const files = await loadLineFiles();
  return files.readLines({ fileName, bytes: content, ...(encoding === undefined ? {} : { encoding }) });
}

async function readSegments({ fileName, content, encoding }: JobKinds['readSegments']['input']) {
  const files = await loadLineFiles();
  return files.readSegments({
    fileName,
    bytes: content,
    ...(encoding === undefined ? {} : { encoding }),
  });
}

async function readProject({ fileName, text }: JobKinds['readProject']['input']) {
  const { readProjectFile } = await loadProjectFile();
  return readProjectFile(fileName, text);
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

async function align({ versions, anchors }: JobKinds['align']['input']) {
  const { alignVersions } = await loadAligner();
  return alignVersions(versions, { onProgress: sayProgress(), ...(anchors ? { anchors } : {}) });
}

async function sentences({ versions, rows }: JobKinds['sentences']['input']) {
  const { alignSentences } = await loadSentences();
  return alignSentences(versions, rows);
}

async function measure({ rows, directions }: JobKinds['measure']['input']) {
  const { measureRows } = await loadMeasures();
  return measureRows(rows, directions, sayProgress());
}

async function differences({ rows, columns }: JobKinds['differences']['input']) {
  const { factsOfRow } = await loadFacts();
  const onProgress = sayProgress();
  return rows.map((texts, at) => {
    onProgress(at / rows.length);
    return factsOfRow(texts, columns);
  });
}

async function find({ rows, search }: JobKinds['find']['input']) {
  const { finderOf } = await loadSearch();
  const holds = finderOf(search);
  return rows.flatMap((texts, at) => (texts.some((text) => text !== null && holds(text)) ? [at] : []));
}

async function places({ texts, search }: JobKinds['places']['input']) {
  const { placesIn } = await loadSearch();
  const placesOf = placesIn(search);
  return texts.map((text) => joined(placesOf(text)));
}

/** Places of which one begins where another ends, as a pattern of one sign has them by the thousand, as one. */
function joined(found: readonly { readonly from: number; readonly to: number }[]) {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of found) {
    const last = all.at(-1);
    if (last?.to === from) last.to = to;
    else all.push({ from, to });
  }
  return all;
}

async function replace({ texts, search, replacement, most }: JobKinds['replace']['input']) {
  const { replacerOf } = await loadReplacer();
  const replacementsIn = replacerOf(search, replacement);
  const found: { at: number; replacements: readonly Replacement[] }[] = [];
  let room = most;
  for (const [at, text] of texts.entries()) {
    const replacements = replacementsIn(text);
    if (replacements.length > 0 && room > 0) found.push({ at, replacements: replacements.slice(0, room) });
    room -= replacements.length;
    if (room < 0) break;
  }
  return { found, more: room < 0 };
}

async function consistency({ table, kinds }: JobKinds['consistency']['input']) {
  const { findGroups } = await loadConsistency();
  return findGroups(table, sayProgress(), kinds);
}

async function drawAnew({ measure: name, first, second }: JobKinds['bootstrap']['input']) {
  const { bootstrap } = await loadBootstrap();
  return bootstrap(name, first, second, { onProgress: sayProgress() });
}

async function link({ rows }: JobKinds['link']['input']) {
  const { learnLinks } = await loadLinks();
  return learnLinks(rows, sayProgress());
}

async function linkOne({ texts, model }: JobKinds['linkRow']['input']) {
  const [{ linkRow }, { openModel }] = await Promise.all([loadLinkedRow(), loadLinkModel()]);
  return linkRow(texts, openModel(model));
}

async function seal({ file, projects }: JobKinds['seal']['input']) {
  const { sealCopy } = await loadBackup();
  sealCopy(file, projects);
}

async function salvage(input: JobKinds['salvage']['input']) {
  const [{ salvageLibrary }, { rankInOrder }, { editLabel }] = await Promise.all([
    loadSalvage(),
    loadRanks(),
    loadEditLabel(),
  ]);
  const editKinds = editLabel.shape.kind.options;
  return salvageLibrary({ ...input, rank: rankInOrder, editKinds, onProgress: sayProgress() });
}

async function exportFile({ library, request }: JobKinds['export']['input']) {
  const [{ makeFile }, { openConnection }] = await Promise.all([loadExports(), loadConnection()]);
  const connection = openConnection(library, true);
  try {
    return makeFile(connection, request);
  } finally {
    connection.close();
  }
}

/** Keeps the rows it has checked, for the next job. */
let checker: ProjectChecker | undefined;

async function check(request: JobKinds['check']['input']) {
  const { ProjectChecker: Checker } = await loadChecker();
  checker ??= new Checker();
  return checker.check(request, sayProgress());
}

async function checkRows(request: JobKinds['checkPlainly']['input']) {
  const { checkPlainly } = await loadPlainChecks();
  return checkPlainly(request);
}

function perform(job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'inspect':
      return inspect(job.input);
    case 'readLines':
      return readLines(job.input);
    case 'readSegments':
      return readSegments(job.input);
    case 'readProject':
      return readProject(job.input);
    case 'align':
      return align(job.input);
    case 'sentences':
      return sentences(job.input);
    case 'measure':
      return measure(job.input);
    case 'differences':
      return differences(job.input);
    case 'find':
      return find(job.input);
    case 'places':
      return places(job.input);
    case 'replace':
      return replace(job.input);
    case 'consistency':
      return consistency(job.input);
    case 'bootstrap':
      return drawAnew(job.input);
    case 'link':
      return link(job.input);
    case 'linkRow':
      return linkOne(job.input);
    case 'seal':
      return seal(job.input);
    case 'salvage':
      return salvage(job.input);
    case 'export':
      return exportFile(job.input);
    case 'check':
      return check(job.input);
    case 'checkPlainly':
      return checkRows(job.input);
  }
}

async function answer(job: Job): Promise<void> {
  await loaded;
  // What is wrong with the document is said when it is read.
  if (job.kind === 'inspect') await loadReaders(job.input).catch(() => {});
  say({ kind: 'begun' });
  try {
    say({ kind: 'done', output: await perform(job) });
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

const preloads = {
  // The readers of other documents take several times as long, and many a day brings none.
  reading: loadPlainText,
  aligning: loadAligner,
  comparing: loadMeasures,
  linking: loadLinks,
  checking: loadChecker,
  writing: loadExports,
} as const satisfies Record<LaneName, unknown>;
if (background.includes(workerData as LaneName)) giveWay();
// A fault in loading comes again with the first job, and is answered then.
const loaded = preloads[workerData as LaneName]().catch(() => {});
parentPort?.on('message', (job: Job) => void answer(job));
