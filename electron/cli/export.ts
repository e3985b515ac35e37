import { extname } from 'node:path';
import type { Outputs } from '../../shared/contract/contract.ts';
import { writeWhole } from '../core/writeFile.ts';
import { type ExportFormat, exportFormats, misunderstood } from './arguments.ts';
import { findProject } from './findProject.ts';
import { type Client, withLibrary } from './session.ts';
import { type Call, print, printJson, shown } from './terminal.ts';

type ExportedFile = Outputs['exporting']['project'];
type Versions = Outputs['project']['get']['versions'];

/** `sverka export PROJECT -o FILE`: the corrected text, the aligned texts, or the whole project. */
export const exportProject = async (call: Call): Promise<void> => {
  const { files, json, fallback } = call.given;
  const output = call.given.output ?? '-';
  const [name, ...more] = files.map(({ path }) => path);
  if (name === undefined || more.length > 0) throw misunderstood(`export ${more.join(' ')}`.trim());
  const format = formatOf(call, output);
  if (fallback !== null && !isCorrected(format)) throw misunderstood(`--fallback ${fallback}`);
  const { text } = await withLibrary(call, { readOnly: true }, async (client) => {
    const { id } = await findProject(client, name);
    return produce(client, id, format, fallback);
  });
  if (output === '-') return print(call, text);
  await writeWhole(output, text);
  if (json) return printJson(call, { file: output, format, bytes: Buffer.byteLength(text) });
  return print(call, `${call.t('cli:export.done', { file: shown(output) })}\n`);
};

const formatOf = ({ given }: Call, output: string): ExportFormat => {
  if (given.format !== null) return given.format;
  const ending = output === '-' ? '' : extname(output).slice(1).toLowerCase();
  const found = exportFormats.find((format) => format === ending);
  if (found === undefined)
    throw misunderstood(output === '-' ? 'export: --format ?' : `-o ${output}`, { known: exportFormats });
  return found;
};

const isCorrected = (format: ExportFormat): format is 'txt' | 'md' | 'html' =>
  format === 'txt' || format === 'md' || format === 'html';

const produce = async (
  client: Client,
  projectId: string,
  format: ExportFormat,
  fallback: string | null,
): Promise<ExportedFile> => {
  if (format === 'json') return client.exporting.project({ projectId });
  if (format === 'aligned-html') return client.exporting.aligned({ projectId, format: 'html' });
  if (!isCorrected(format)) return client.exporting.aligned({ projectId, format });
  if (fallback === null) return client.exporting.corrected({ projectId, format, fallback });
  const { versions } = await client.project.get({ projectId });
  return client.exporting.corrected({ projectId, format, fallback: versionNamed(versions, fallback) });
};

/** Id of the version of that title, or the first in that role. */
const versionNamed = (versions: Versions, name: string): number => {
  const found = versions.find(({ title }) => title === name) ?? versions.find(({ role }) => role === name);
  if (found === undefined) throw misunderstood(`--fallback ${name}`);
  return found.id;
};
