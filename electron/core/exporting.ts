import type { Inputs } from '../../shared/contract/contract.ts';
import { currentAuthor } from '../store/preference.ts';
import { findProject } from '../store/project.ts';
import { listRows } from '../store/row.ts';
import { api, type Parts } from './api.ts';
import { allRows } from './files/alignedText.ts';
import type { ExportRequest, MadeFile } from './files/exportFile.ts';
import { never } from './never.ts';

export function exportOperations(parts: Parts) {
  const { session, programVersion } = parts;
  return {
    corrected: api.exporting.corrected.handler(async ({ input, signal }) =>
      asText(await make(parts, { what: 'text', ...input }, signal)),
    ),
    missing: api.exporting.missing.handler(({ input: { projectId } }) => {
      const connection = session.connection();
      const rows = connection.read(() =>
        listRows(connection, findProject(connection, projectId).key, 0, allRows),
      );
      return rows.flatMap(({ correction }, at) => (correction?.text.trim() ? [] : [at]));
    }),
    aligned: api.exporting.aligned.handler(async ({ input, signal }) =>
      asText(await make(parts, { what: 'aligned', programVersion, ...input }, signal)),
    ),
    project: api.exporting.project.handler(async ({ input, signal }) =>
      asText(await make(parts, { what: 'project', ...input }, signal)),
    ),
    word: api.exporting.word.handler(async ({ input, signal }) =>
      asBlob(await make(parts, wordRequest(parts, input), signal)),
    ),
  };
}

/**
 * Makes the file in a thread of its own, which reads the library itself, so that an edit is answered meanwhile; it is as
 * the library was at one time. In the terminal nobody edits, and a thread takes longer to start.
 */
async function make(
  { session, writing }: Parts,
  request: ExportRequest,
  signal: AbortSignal | undefined,
): Promise<MadeFile> {
  const connection = session.connection();
  if (writing !== null) {
    const input = { library: connection.path, request };
    return writing.run('export', input, { signal: signal ?? never });
  }
  const { makeFile } = await import('./files/exportFile.ts');
  return makeFile(connection, request);
}

function wordRequest({ session, programVersion }: Parts, input: Inputs['exporting']['word']): ExportRequest {
  const { projectId } = input;
  switch (input.shape) {
    case 'text':
      return {
        projectId,
        what: 'text',
        format: 'docx',
        version: input.version ?? null,
        fallback: input.fallback,
      };
    case 'aligned':
      return { projectId, what: 'aligned', format: 'docx', paragraphs: 'cut', programVersion };
    case 'changes':
      return {
        projectId,
        what: 'changes',
        base: input.base,
        author: input.author ?? currentAuthor(session.connection()),
      };
  }
}

const asText = ({ fileName, mediaType, content }: MadeFile) => ({
  fileName,
  mediaType,
  text: typeof content === 'string' ? content : new TextDecoder().decode(content),
});

// Copied, because a Blob wants bytes of a plain ArrayBuffer.
const asBlob = ({ fileName, mediaType, content }: MadeFile) => ({
  fileName,
  mediaType,
  content: new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type: mediaType }),
});
