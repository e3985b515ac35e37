import { extname } from 'node:path';
import type { Outputs } from '../../shared/contract/contract.ts';
import { type Arguments, type ExportFormat, exportFormats, incomplete, misunderstood } from './arguments.ts';
import { findProject } from './findProject.ts';
import { writeOutput } from './output.ts';
import { type Client, withLibrary } from './session.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { versionNamed } from './versionNamed.ts';

type Versions = Outputs['project']['get']['versions'];
/** What a form of the export may be told of versions. */
type Naming = Pick<Arguments, 'fallback' | 'text' | 'base' | 'author'>;

/** `sverka export PROJECT -o FILE`: the corrected text or a version, the aligned texts, changes, or the whole project. */
export const exportProject = async (call: Call): Promise<void> => {
  const { files, json } = call.given;
  const output = call.given.output ?? '-';
  const [name, ...more] = files.map(({ path }) => path);
  if (name === undefined) throw incomplete(call.t('cli:words.project'));
  if (more.length > 0) throw misunderstood(`export ${more.join(' ')}`);
  const format = formatOf(call, output);
  assertTaken(format, call.given);
  // What goes to standard output is the export itself.
  if (json && output === '-' && format !== 'json') throw incomplete('-o');
  const content = await withLibrary(call, { readOnly: true }, async (client) => {
    const { id } = await findProject(client, name);
    return produce(client, id, format, call.given);
  });
  if (output === '-') return print(call, content);
  await writeOutput(output, content);
  if (json) return printJson(call, { file: output, format, bytes: Buffer.byteLength(content) });
  return print(call, `${call.t('cli:export.done', { file: shown(output) })}\n`);
};

const formatOf = ({ given }: Call, output: string): ExportFormat => {
  if (given.format !== null) return given.format;
  if (output === '-') throw incomplete('--format', exportFormats);
  const ending = extname(output).slice(1).toLowerCase();
  const found = exportFormats.find((format) => format === (ending === 'xliff' ? 'xlf' : ending));
  if (found === undefined) throw misunderstood(`-o ${output}`, { known: exportFormats });
  return found;
};

/** Only a corrected text has gaps to fill, only a text can be another one, and only changes have a base and an author. */
const assertTaken = (format: ExportFormat, { fallback, text, base, author }: Naming): void => {
  if (fallback !== null && (!isText(format) || text !== null)) throw misunderstood(`--fallback ${fallback}`);
  if (text !== null && !isText(format)) throw misunderstood(`--text ${text}`);
  if (format === 'changes-docx') return;
  if (base !== null) throw misunderstood(`--base ${base}`);
  if (author !== null) throw misunderstood(`--author ${author}`);
};

const isText = (format: ExportFormat): format is 'txt' | 'md' | 'html' | 'docx' =>
  format === 'txt' || format === 'md' || format === 'html' || format === 'docx';

const produce = async (
  { exporting, project }: Client,
  projectId: string,
  format: ExportFormat,
  { fallback, text, base, author }: Naming,
): Promise<string | Uint8Array> => {
  if (format === 'json') return (await exporting.project({ projectId })).text;
  if (format === 'aligned-docx') return bytesOf(await exporting.word({ shape: 'aligned', projectId }));
  if (format === 'aligned-html') return (await exporting.aligned({ projectId, format: 'html' })).text;
  if (format === 'xlf' || format === 'tmx' || format === 'tsv')
    return (await exporting.aligned({ projectId, format })).text;
  const { versions } = await project.get({ projectId });
  const idOf = (name: string | null, option: string): number | null =>
    name === null ? null : versionNamed(versions, name, option);
  if (format === 'changes-docx') {
    const corrected = idOf(base, '--base') ?? translationOf(versions);
    const named = author === null ? {} : { author };
    return bytesOf(await exporting.word({ shape: 'changes', projectId, base: corrected, ...named }));
  }
  const written = { projectId, version: idOf(text, '--text'), fallback: idOf(fallback, '--fallback') };
  if (format === 'docx') return bytesOf(await exporting.word({ shape: 'text', ...written }));
  return (await exporting.corrected({ ...written, format })).text;
};

const bytesOf = async ({ content }: Outputs['exporting']['word']): Promise<Uint8Array> =>
  new Uint8Array(await content.arrayBuffer());

/** What is corrected, where it is not said: the machine's text, else the first human's. */
const translationOf = (versions: Versions): number => {
  const found =
    versions.find(({ role }) => role === 'machine') ?? versions.find(({ role }) => role === 'human');
  if (found === undefined) throw incomplete('--base');
  return found.id;
};
