import type { CheckRequest } from '../../shared/domain/check/checker.ts';
import { type Finding, severities } from '../../shared/domain/check/finding.ts';
import { type CheckColumn, expectedLanguage } from '../../shared/domain/check/row.ts';
import { withoutTold } from '../../shared/domain/check/told.ts';
import type { Draft, VersionRole } from '../../shared/domain/model.ts';
import { ProblemError } from '../../shared/domain/problem.ts';
import { identifyLanguage } from '../../shared/domain/text/language.ts';
import { scriptOf } from '../../shared/domain/text/script.ts';
import { never } from '../core/never.ts';
import { alignIn } from '../core/threads/alignIn.ts';
import { runChecks } from '../core/threads/sharedChecks.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { assertOneInput, readDrafts, readerIn, textsByRow } from './documents.ts';
import { readByLines } from './lines.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { type Threads, withThreads } from './threads.ts';
import { about, type Told } from './toldFinding.ts';

/** `sverka check ORIGINAL HUMAN …` or `sverka check --project NAME`: what may be wrong in translations. */
export const check = async (call: Call): Promise<void> => {
  const { project, files, json } = call.given;
  if (project !== null && files.length > 0) throw misunderstood(`--project ${project}`);
  assertTaken(call);
  const findings = await (project === null ? checkFiles(call) : inProject(call, project));
  if (json) return printJson(call, { findings });
  return print(call, describe(call, findings));
};

/** How files are read says nothing of a project, and files come from no library. */
const assertTaken = ({ given: { project, lines, encoding, library } }: Call): void => {
  if (project !== null && lines) throw misunderstood('--lines');
  if (project !== null && encoding !== null) throw misunderstood(`--encoding ${encoding}`);
  if (project === null && library !== null) throw misunderstood(`--library ${library}`);
};

/** Files need no library: they do not wait for SQLite. */
const inProject = async (call: Call, name: string): Promise<readonly Told[]> =>
  (await import('./checkProject.ts')).checkProject(call, name);

const describe = ({ t }: Call, findings: readonly Told[]): string => {
  if (findings.length === 0) return `${t('cli:check.none')}\n`;
  const lines: string[] = [];
  let place = '';
  for (const { row, version, severity, text, message } of findings) {
    const name = version === 'corrected' ? t('cli:check.corrected') : shown(version);
    const next = t('cli:check.row', { row, version: name });
    if (next !== place) lines.push(next);
    place = next;
    const words = text === '' ? '' : `  ${shown(text)}\n`;
    lines.push(`${words}  ${t(`checks:severities.${severity}`)}: ${shown(message)}`);
  }
  return [...lines, '', t('cli:check.found', { count: findings.length }), ''].join('\n');
};

type Texts = readonly (string | null)[];

/** Texts by row, in the columns of the files. */
interface Table {
  readonly columns: readonly CheckColumn[];
  readonly rows: readonly Texts[];
}

const checkFiles = async (call: Call): Promise<readonly Told[]> => {
  const { files, lines } = call.given;
  if (files.length < 2)
    throw incomplete(call.t(files.length === 0 ? 'cli:words.original' : 'cli:words.translation'));
  assertOneInput(files.map(({ path }) => path));
  return withThreads(async (threads) => {
    // It loads the checks while the others read and align, as the aligner's does while documents are read.
    threads.checking.warm();
    const { columns, rows } = await (lines ? tableOfLines : tableOfParagraphs)(call, threads);
    if (!columns.some(({ role }) => role === 'human')) throw new ProblemError('nothingToCheck');
    const ids = rows.map((_, at) => at);
    const request: CheckRequest = { key: '', columns, ids, changed: rows.map((texts, at) => [at, texts]) };
    const lanes = { checking: threads.checking, helping: threads.comparing };
    const answer = await runChecks(lanes, request, { signal: never, onProgress: () => {} });
    const found = answer === null ? [] : [...answer.plain, ...answer.learned, ...answer.across];
    return [...Map.groupBy(found, ([row]) => row)]
      .flatMap(([row, parts]) =>
        withoutTold(parts.flatMap(([, findings]) => findings)).map((finding) => ({ row, finding })),
      )
      .sort((a, b) => a.row - b.row || inOrder(a.finding, b.finding))
      .map(({ row, finding }) => {
        const text = rows[row]?.[finding.version ?? 0] ?? '';
        return {
          row: row + 1,
          version: files[finding.version ?? 0]?.path ?? '',
          ...about(call, finding, text.slice(finding.span.from, finding.span.to)),
        };
      });
  });
};

const inOrder = (a: Finding, b: Finding): number =>
  (a.version ?? 0) - (b.version ?? 0) ||
  a.span.from - b.span.from ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

/** So few UTF-16 units do not tell kindred languages apart. */
const tellingUnits = 120;

const letters = { ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u } as const;

/** Of a line or two it is only said that they are in the letters of their place. */
function languageOf(role: VersionRole, text: string): CheckColumn['language'] {
  const expected = expectedLanguage(role);
  const isShort = text.trim().length < tellingUnits;
  return isShort && letters[expected].test(text) ? expected : identifyLanguage(text);
}

/** The first file is the original unless another is named so; the others are human unless named otherwise. */
const tableOfLines = async (call: Call, threads: Threads): Promise<Table> => {
  const { files } = call.given;
  const rows = await readByLines(
    call,
    files.map(({ path }) => path),
    threads,
  );
  const hasSource = files.some(({ role }) => role === 'source');
  const free = files.findIndex(({ role }) => role === null);
  const columns = files.map(({ role: given }, key) => {
    const role = given ?? (!hasSource && key === free ? 'source' : 'human');
    return { key, role, language: languageOf(role, rows.map((row) => row[key] ?? '').join('\n')) };
  });
  assertOneSource(columns);
  if (!columns.some(({ role }) => role === 'source')) throw new ProblemError('noOriginal');
  if (!hasSource && free >= 0) assertOriginalFirst(call, rows, free);
  return { columns, rows };
};

/**
 * Of a file that was taken for the original for its place alone: throws `wrongOrder` where another is the Russian text,
 * `noOriginal` where none is.
 */
const assertOriginalFirst = ({ given: { files } }: Call, rows: readonly Texts[], first: number): void => {
  const scripts = files.map((_, at) => scriptOf(rows.map((row) => row[at] ?? '').join('\n')));
  if (scripts[first] !== 'latin') return;
  const russian = files[scripts.indexOf('cyrillic')];
  if (russian === undefined) throw new ProblemError('noOriginal');
  throw new ProblemError('wrongOrder', { file: files[first]?.path ?? '', other: russian.path });
};

const assertOneSource = (columns: readonly { readonly role: VersionRole }[]): void => {
  if (columns.filter(({ role }) => role === 'source').length > 1) throw new ProblemError('duplicateSource');
};

/** Where no translation but a machine's is given, it is what is to be checked, unless it was named a machine's. */
const checkedDrafts = ({ given: { files } }: Call, drafts: readonly Draft[]): readonly Draft[] => {
  if (drafts.some(({ role }) => role === 'human')) return drafts;
  return drafts.map((draft, at) =>
    draft.role === 'machine' && files[at]?.role === null ? { ...draft, role: 'human' } : draft,
  );
};

const tableOfParagraphs = async (call: Call, threads: Threads): Promise<Table> => {
  threads.aligning.warm();
  const drafts = checkedDrafts(call, await readDrafts(call, readerIn(call, threads)));
  assertOneSource(drafts);
  if (!drafts.some(({ role }) => role === 'source')) throw new ProblemError('noOriginal');
  const versions = drafts.map(({ role, language, paragraphs }, key) => ({
    key: String(key),
    role,
    language,
    paragraphs: paragraphs.filter(({ included }) => included),
  }));
  const aligned = await alignIn(threads.aligning, versions, { signal: never });
  const rows = textsByRow(versions, aligned, '\n');
  return { columns: drafts.map(({ role, language }, key) => ({ key, role, language })), rows };
};
