import type { ProjectChecker } from '../../../shared/domain/check/checker.ts';
import type { PlainChecker } from '../../../shared/domain/check/plain.ts';
import type { Replacement } from '../../../shared/domain/search/replace.ts';
import { sentRows, taken } from './alignIn.ts';
import type { JobKind, JobKinds, JobOf } from './job.ts';
import {
  loadAligner,
  loadBackup,
  loadBootstrap,
  loadChecker,
  loadConnection,
  loadConsistency,
  loadCopyNews,
  loadDocuments,
  loadEditLabel,
  loadExports,
  loadFacts,
  loadGlossaryFile,
  loadLineFiles,
  loadLinkedRow,
  loadLinkModel,
  loadLinks,
  loadMeasures,
  loadPlainChecks,
  loadPlainText,
  loadProjectFile,
  loadRanks,
  loadReplacer,
  loadSalvage,
  loadSearch,
  loadSentences,
} from './loading.ts';

/** What a thread keeps from one job for the next: the rows it has checked, and what it knows of words. */
export interface Kept {
  checker?: ProjectChecker;
  plainChecker?: PlainChecker;
}

/** Hears how far a job is, 0 to 1. */
type OnProgress = (done: number) => void;

async function inspect({ fileName, content, encoding, mend, side }: JobKinds['inspect']['input']) {
  const { readPlainText } = await loadPlainText();
  const plain = readPlainText({ fileName, content, encoding, mend });
  if (plain !== null) return plain;
  const { readDocument, readPasted } = await loadDocuments();
  if (typeof content === 'string') return readPasted(content, fileName, { mend, side });
  return readDocument({
    fileName,
    bytes: content,
    ...(encoding === undefined ? {} : { encoding }),
    mend,
    side,
  });
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

async function readGlossary({ file, content, languages }: JobKinds['readGlossary']['input']) {
  const { readGlossaryFile } = await loadGlossaryFile();
  return readGlossaryFile(file, content, languages);
}

async function readProject({ fileName, text }: JobKinds['readProject']['input']) {
  const { readProjectFile } = await loadProjectFile();
  return readProjectFile(fileName, text);
}

async function readCopy({ library, projectId, sent }: JobKinds['readCopy']['input']) {
  const [{ readCopyNews }, { openConnection }] = await Promise.all([loadCopyNews(), loadConnection()]);
  const connection = openConnection(library, true);
  try {
    return readCopyNews(connection, projectId, sent);
  } finally {
    connection.close();
  }
}

/** The share of aligning that it is to take the texts in. */
const takingIn = 0.02;

async function align({ texts, count, anchors }: JobKinds['align']['input'], onProgress: OnProgress) {
  const versions = await taken(texts, count, (come) => onProgress((takingIn * come) / count));
  const { alignVersions } = await loadAligner();
  const onAligned = (done: number) => onProgress(takingIn + (1 - takingIn) * done);
  return sentRows(alignVersions(versions, { onProgress: onAligned, anchors }));
}

async function sentences({ versions, rows }: JobKinds['sentences']['input']) {
  const { alignSentences } = await loadSentences();
  return alignSentences(versions, rows);
}

async function measure({ rows, directions }: JobKinds['measure']['input'], onProgress: OnProgress) {
  const { measureRows } = await loadMeasures();
  return measureRows(rows, directions, onProgress);
}

async function differences({ rows, columns }: JobKinds['differences']['input'], onProgress: OnProgress) {
  const { factsOfRow } = await loadFacts();
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

async function consistency({ table, kinds }: JobKinds['consistency']['input'], onProgress: OnProgress) {
  const { findGroups } = await loadConsistency();
  return findGroups(table, onProgress, kinds);
}

async function bootstrap(
  { measure: name, first, second }: JobKinds['bootstrap']['input'],
  onProgress: OnProgress,
) {
  const { bootstrap: draw } = await loadBootstrap();
  return draw(name, first, second, { onProgress });
}

async function link({ rows }: JobKinds['link']['input'], onProgress: OnProgress) {
  const { learnLinks } = await loadLinks();
  return learnLinks(rows, onProgress);
}

async function linkRow({ texts, model }: JobKinds['linkRow']['input']) {
  const [{ linkRow: linkTexts }, { openModel }] = await Promise.all([loadLinkedRow(), loadLinkModel()]);
  return linkTexts(texts, openModel(model));
}

async function seal({ file, projects }: JobKinds['seal']['input']): Promise<undefined> {
  const { sealCopy } = await loadBackup();
  sealCopy(file, projects);
}

async function salvage(input: JobKinds['salvage']['input'], onProgress: OnProgress) {
  const [{ salvageLibrary }, { rankInOrder }, { editLabel }] = await Promise.all([
    loadSalvage(),
    loadRanks(),
    loadEditLabel(),
  ]);
  const editKinds = editLabel.shape.kind.options;
  return salvageLibrary({ ...input, rank: rankInOrder, editKinds, onProgress });
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

async function check(request: JobKinds['check']['input'], onProgress: OnProgress, kept: Kept) {
  const { ProjectChecker: Checker } = await loadChecker();
  kept.checker ??= new Checker();
  return kept.checker.check(request, onProgress);
}

async function checkPlainly(request: JobKinds['checkPlainly']['input'], _onProgress: OnProgress, kept: Kept) {
  const { PlainChecker: Checker } = await loadPlainChecks();
  kept.plainChecker ??= new Checker();
  return kept.plainChecker.check(request);
}

type Doers = {
  readonly [K in JobKind]: (
    input: JobKinds[K]['input'],
    onProgress: OnProgress,
    kept: Kept,
  ) => Promise<JobKinds[K]['output']>;
};

const doers: Doers = {
  inspect,
  readLines,
  readSegments,
  readGlossary,
  readProject,
  readCopy,
  align,
  sentences,
  measure,
  differences,
  find,
  places,
  replace,
  consistency,
  bootstrap,
  link,
  linkRow,
  seal,
  salvage,
  export: exportFile,
  check,
  checkPlainly,
};

/** Does a job. @throws ProblemError as what does it. */
export const doJob = <K extends JobKind>(
  job: JobOf<K>,
  kept: Kept,
  onProgress: OnProgress,
): Promise<JobKinds[K]['output']> => doers[job.kind](job.input, onProgress, kept);
