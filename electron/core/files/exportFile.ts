import type { AlignedText } from '../../../shared/domain/aligned.ts';
import { ProblemError } from '../../../shared/domain/problem.ts';
import { writeAlignedHtml } from '../../../shared/formats/alignedHtml.ts';
import { collectCorrected, writeCorrected } from '../../../shared/formats/corrected.ts';
import { exportFileName } from '../../../shared/formats/fileName.ts';
import { writeProjectFile } from '../../../shared/formats/projectFile/write.ts';
import { writeTmx } from '../../../shared/formats/tmx.ts';
import { writeTsv } from '../../../shared/formats/tsv.ts';
import { writeWordChanges } from '../../../shared/formats/word/changes.ts';
import { writeWordTable } from '../../../shared/formats/word/table.ts';
import { writeWordText } from '../../../shared/formats/word/text.ts';
import { type RowNotes, writeXliff } from '../../../shared/formats/xliff/write.ts';
import { listComments } from '../../store/comment.ts';
import type { Connection } from '../../store/connection.ts';
import { findProject } from '../../store/project.ts';
import { listParagraphs, listVersions } from '../../store/version.ts';
import { readAligned } from './alignedText.ts';
import { toProjectFile } from './projectToFile.ts';
import { readReviewed } from './reviewedText.ts';

const mediaTypes = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  tmx: 'application/x-tmx+xml; charset=utf-8',
  xlf: 'application/xliff+xml; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** What is to be made a file of; versions by their ids. */
export type ExportRequest = { readonly projectId: string } & (
  | {
      readonly what: 'text';
      readonly format: 'txt' | 'md' | 'html' | 'docx';
      /** Null: the corrected text, in which `fallback` stands in where there is none. */
      readonly version: number | null;
      readonly fallback: number | null;
    }
  | {
      readonly what: 'aligned';
      readonly format: 'xlf' | 'tmx' | 'tsv' | 'html' | 'docx';
      readonly paragraphs: 'cut' | 'whole';
      readonly programVersion: string;
    }
  | { readonly what: 'changes'; readonly base: number; readonly author: string }
  | { readonly what: 'project' }
);

type TextRequest = Extract<ExportRequest, { readonly what: 'text' }>;
type AlignedRequest = Extract<ExportRequest, { readonly what: 'aligned' }>;

/** Text, or the bytes of what is none. */
export interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/**
 * Reads what is asked for and makes the file of it, as long as it takes: tenths of a second for 10,000 rows of four
 * versions. @throws ProblemError `notFound`, `missingCorrections`, `noCorrections`, `nothingCorrected`, `noChanges`, and the library's own.
 */
export function makeFile(connection: Connection, request: ExportRequest): MadeFile {
  const { projectId } = request;
  switch (request.what) {
    case 'text':
      return makeText(connection, request);
    case 'aligned':
      return makeAligned(connection, request);
    case 'changes': {
      const reviewed = readReviewed(connection, projectId, request.base);
      return named(
        reviewed.aligned.title,
        'docx',
        writeWordChanges(reviewed, request.author),
        'changes.docx',
      );
    }
    case 'project': {
      const file = connection.read(() => toProjectFile(connection, projectId));
      return named(file.title, 'json', writeProjectFile(file));
    }
  }
}

const named = (
  title: string,
  format: keyof typeof mediaTypes,
  content: string | Uint8Array,
  ending: string = format,
): MadeFile => ({ fileName: exportFileName(title, ending), mediaType: mediaTypes[format], content });

function makeText(connection: Connection, { projectId, format, version, fallback }: TextRequest): MadeFile {
  const { aligned, ids } =
    version === null ? readAligned(connection, projectId) : readAlone(connection, projectId, version);
  const filling = version ?? fallback;
  const position = filling === null ? null : ids.indexOf(filling);
  if (position === -1) throw new ProblemError('notFound');
  const content =
    format === 'docx'
      ? writeWordText(collectCorrected(aligned, position))
      : writeCorrected(aligned, { format, fallback: position });
  // A version goes by its own title, which may be the project's, so that its role stands beside it.
  const role = version === null ? '' : `${aligned.versions[0]?.role}.`;
  return named(aligned.title, format, content, `${role}${format}`);
}

/** One version as it is read, whatever rows its paragraphs stand in: the only text of a project of one row. */
function readAlone(
  connection: Connection,
  projectId: string,
  id: number,
): { readonly aligned: AlignedText; readonly ids: readonly number[] } {
  return connection.read(() => {
    const { key } = findProject(connection, projectId);
    const version = listVersions(connection, key).find((one) => one.id === id);
    if (version === undefined) throw new ProblemError('notFound');
    const paragraphs = listParagraphs(connection, id).filter(({ included }) => included);
    const row = { cells: [paragraphs], state: 'new', isByHand: false, correction: null } as const;
    return { aligned: { title: version.title, versions: [version], rows: [row] }, ids: [id] };
  });
}

function makeAligned(
  connection: Connection,
  { projectId, format, paragraphs, programVersion }: AlignedRequest,
): MadeFile {
  const { aligned, notes } = connection.read(() => {
    const read = readAligned(connection, projectId, paragraphs);
    return { aligned: read.aligned, notes: format === 'xlf' ? notesOf(connection, projectId, read) : [] };
  });
  const writers = {
    xlf: () => writeXliff(aligned, notes),
    tmx: () => writeTmx(aligned, { programVersion }),
    tsv: () => writeTsv(aligned),
    html: () => writeAlignedHtml(aligned),
    docx: () => writeWordTable(aligned),
  };
  // Not the name of the corrected text's file: one would replace the other where both are kept.
  const ending = format === 'html' || format === 'docx' ? `aligned.${format}` : format;
  return named(aligned.title, format, writers[format](), ending);
}

/** What was said of the rows, each of which is made of those of the project with its ids. */
function notesOf(
  connection: Connection,
  projectId: string,
  { aligned, ids: versions, rowIds }: ReturnType<typeof readAligned>,
): RowNotes {
  const { key } = findProject(connection, projectId);
  const source = versions[aligned.versions.findIndex(({ role }) => role === 'source')];
  const comments = Map.groupBy(listComments(connection, key, false), ({ rowId }) => rowId);
  const sideOf = (version: number | null) => {
    if (version === null) return 'target';
    return version === source ? 'source' : null;
  };
  return rowIds.map((ids) =>
    ids
      .flatMap((id) => comments.get(id) ?? [])
      .map(({ text, author, resolved, about }) => ({
        text,
        author,
        resolved,
        about: about && sideOf(about.version),
        quote: about?.quote ?? '',
      })),
  );
}
