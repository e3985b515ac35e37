import { extname } from 'node:path';
import type { Outputs } from '../../shared/contract/contract.ts';
import type { Draft } from '../../shared/domain/model.ts';
import { originalBeside } from '../../shared/domain/originalBeside.ts';
import { decodeText } from '../../shared/formats/decode.ts';
import { never } from '../core/never.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { type Reader, readDrafts } from './documents.ts';
import { findProject } from './findProject.ts';
import { readInput } from './readInput.ts';
import { lastOf, withLibrary } from './session.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { withThreads } from './threads.ts';

type Summary = Outputs['project']['list'][number];

/** `sverka import FILE …`: a new project of texts, more texts for a project, or projects from Sverka's own files. */
export const importFiles = async (call: Call): Promise<void> => {
  const { files, title, project, encoding } = call.given;
  const projectFiles = files.filter(({ path }) => extname(path).toLowerCase() === '.json');
  const asProjects = projectFiles.length > 0;
  if (files.length === 0) throw incomplete(call.t('cli:words.file'));
  if (asProjects && projectFiles.length < files.length) {
    throw misunderstood(`import ${files.map(({ path }) => path).join(' ')}`);
  }
  if (title !== null && (asProjects || project !== null || title.trim() === '' || title.length > 300))
    throw misunderstood(`--title ${title}`);
  if (project !== null && asProjects) throw misunderstood(`--project ${project}`);
  if (encoding !== null && asProjects) throw misunderstood(`--encoding ${encoding}`);
  const summaries = asProjects ? await importProjects(call) : [await importTexts(call)];
  if (call.given.json) return printJson(call, asProjects && summaries.length > 1 ? summaries : summaries[0]);
  return print(call, summaries.map((summary) => `${sentence(call, summary)}\n`).join(''));
};

/** All are read before the first is stored, so that one that cannot be read leaves none of the others behind. */
const importProjects = async (call: Call): Promise<readonly Summary[]> => {
  const projects: { readonly fileName: string; readonly text: string }[] = [];
  for (const { path } of call.given.files) {
    const { fileName, bytes } = await readInput(call, path);
    projects.push({ fileName, text: decodeText({ file: fileName, bytes, chosen: 'utf-8' }).text });
  }
  if (projects.length > 1)
    await withThreads(async ({ reading }) => {
      for (const file of projects)
        await reading.run('readProject', file, { signal: never, file: file.fileName });
    });
  return withLibrary(call, { readOnly: false }, async (client) => {
    const summaries: Summary[] = [];
    for (const file of projects) summaries.push(await client.project.importFile(file));
    return summaries;
  });
};

const importTexts = (call: Call): Promise<Summary> =>
  withLibrary(call, { readOnly: false }, async (client) => {
    const { encoding, project } = call.given;
    const target = project === null ? null : await findProject(client, project);
    const read: Reader = ({ fileName, bytes }, side) =>
      client.document.inspect({
        fileName,
        content: new Blob([bytes]),
        ...(encoding === null ? {} : { encoding }),
        ...(side === undefined ? {} : { side }),
      });
    const texts = await readDrafts(call, read);
    const drafts = target === null ? await withOriginal(call, texts, read) : texts;
    const events = await client.project.addVersions({
      project: target === null ? { title: titleFor(call, drafts) } : { id: target.id },
      drafts: drafts.map((draft) => ({ ...draft, paragraphs: [...draft.paragraphs] })),
    });
    return lastOf(events);
  });

/** Where no text is the original and a file has it besides its translation, that comes too, as in the window. */
const withOriginal = async (
  call: Call,
  drafts: readonly Draft[],
  read: Reader,
): Promise<readonly Draft[]> => {
  const path = call.given.files[originalBeside(drafts)]?.path;
  if (path === undefined || path === '-') return drafts;
  return [await read(await readInput(call, path), 'source'), ...drafts];
};

/** As the user says; otherwise the original's title, or that of the first text. */
const titleFor = ({ given }: Call, drafts: readonly Draft[]): string => {
  const named = drafts.find(({ role }) => role === 'source') ?? drafts[0];
  return (given.title ?? named?.title ?? '').trim() || (named?.fileName ?? '');
};

const sentence = ({ t }: Call, { id, title, versions, progress }: Summary): string =>
  t('cli:import.done', {
    title: shown(title),
    versions: t('cli:versions', { count: versions }),
    rows: t('cli:rows', { count: progress.rows }),
    id,
  });
